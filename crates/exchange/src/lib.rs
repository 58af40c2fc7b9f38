//! Between desktops: what leaves a store for the others of its group, and how it is sealed, signed and laid in a folder.
//!
//! A *group folder* is any folder that several people reach. Each desktop writes **bundles** into a sub-folder of its own
//! and reads those of the others. A bundle never changes once it is there; nothing is locked and no clock is trusted.
//! Whoever has the folder alone learns sizes and times.
//!
//! - [`Identity`] is a desktop's secret, [`Card`] what the others know of it.
//! - [`bundle`] is the form of what is carried; [`part`] what is in it.
//! - [`Ring`] holds the keys of the group's epochs; [`sealed_box`] wraps a key to a card (RFC 9180).
//! - [`Code`] is the words with which somebody is let in; [`invitation`] what is sealed with them.
//! - [`Agreed`] is a desktop's signature under a review that the group agreed on.
//! - [`GroupFolder`] reads and writes the folder.
//!
//! This room knows the group's members as ids and cards only. What a change says, who may make it and what becomes of it is
//! for others: it comes and goes as bytes. `docs/exchange.md` is the form in full.

mod agreed;
pub mod bundle;
mod code;
mod folder;
mod hex;
mod identity;
pub mod invitation;
pub mod part;
mod review_key;
mod ring;
pub mod sealed_box;
mod secret;
pub mod words;

pub use agreed::Agreed;
pub use bundle::{Audience, Bundle, Header, Refusal, Written};
pub use code::{Code, CodeKey};
pub use folder::{FolderError, Found, GroupFolder, LARGEST, Listing, Place};
pub use identity::{Card, Identity, Paper};
pub use part::{Part, What};
pub use review_key::ReviewKey;
pub use ring::{EpochKeys, Ring};
pub use secret::{NoChance, Secret, random};
