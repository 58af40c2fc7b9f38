//! Between desktops: a group of people with a store each, and the folder through which the stores become one.
//!
//! A store is in one group or none, and a group carries everything in the log. What is made here goes out as bundles
//! ([`publish`]); those of the others are taken in ([`take`]), each whole or not at all, in any order and any number of times.
//! What somebody may change is decided by their role ([`may`]), on every desktop alike. A reader's review is sealed until it and
//! those of the same subject are marked as done ([`release`]).
//!
//! Nothing here waits for the folder: what cannot be laid now lies in the outbox, and what cannot be taken in is told.

mod admit;
mod again;
mod agreed;
mod asked;
mod begin;
mod conflict_words;
mod conflicts;
mod epochs;
mod erasing;
mod fetch;
mod folder;
mod folder_trouble;
mod invite;
mod join;
mod lay;
mod may;
mod moved;
mod own;
mod problem_words;
mod publish;
mod recover;
mod release;
mod remove;
mod role;
mod rows;
mod run;
mod shapes;
mod show;
mod shut;
mod summaries;
mod take;
mod vanished;
mod verify;

pub use agreed::{AgreedView, SignAgreed, SignatureView};
pub use asked::*;
pub use folder_trouble::FolderTrouble;
pub use shapes::*;

pub(crate) use again::again;
pub(crate) use agreed::{sign, unsign};
pub(crate) use begin::begin;
pub(crate) use conflicts::settle;
pub(crate) use erasing::{begun, erase_subject};
pub(crate) use fetch::Session;
pub(crate) use folder::set_folder;
pub(crate) use invite::{invite, withdraw_invitation};
pub(crate) use join::{join, look};
pub(crate) use may::{may_erase, may_erase_subject, may_write};
pub(crate) use moved::is_moved_here;
pub(crate) use own::{Chair, chair};
pub(crate) use recover::{keep_paper, recover, renewed_paper};
pub(crate) use remove::{lose, remove};
pub(crate) use role::at_the_desk;
pub(crate) use run::run;
pub(crate) use show::show;
pub(crate) use summaries::{erase_text, save_summary, send_summary};
pub(crate) use verify::verify;
