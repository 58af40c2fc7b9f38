//! The program from outside: real processes between real folders and real servers of S3 and WebDAV on this computer.

#![allow(clippy::unwrap_used, reason = "an unwrap in a test is an assertion")]

mod alike;
mod bad_input;
mod dropped;
mod folders;
mod full;
mod group;
mod killed;
mod many;
mod program;
mod server;
mod tls;
mod told;
mod tricks;
