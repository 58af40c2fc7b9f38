//! The room from outside: what is sealed, how it lies in a folder, and how somebody is let in.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

mod agreements;
mod bundles;
mod desk;
mod folders;
mod frozen;
mod invitations;
mod rights;
