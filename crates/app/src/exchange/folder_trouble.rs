//! What is the matter with the group folder, and what is told of it.

use exchange::{FolderError, Listing};
use reports::words::Words;
use serde::Serialize;
use ts_rs::TS;

/// What is the matter with the group folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FolderTrouble {
    /// It cannot be reached.
    Away,
    /// It cannot be written.
    ReadOnly,
    /// It may not be read, or not all of it.
    Shut,
    /// Something that was published from here lies in it no more.
    Missing,
    /// There is no room in it.
    Full,
    /// Another program holds a file in it.
    Held,
    /// What was written could not be read back.
    NotReadBack,
    /// Some other fault of the disk or the network.
    Fault,
}

impl FolderTrouble {
    /// What is the matter with a folder that could be listed: that not all of it may be read, if anything.
    pub(super) fn in_listing(listing: &Listing) -> Option<Self> {
        (!listing.unread.is_empty()).then_some(Self::Shut)
    }

    pub(crate) fn of(error: &FolderError) -> Self {
        match error {
            FolderError::Away => Self::Away,
            FolderError::ReadOnly => Self::ReadOnly,
            FolderError::Shut { .. } => Self::Shut,
            FolderError::Full => Self::Full,
            FolderError::Held { .. } => Self::Held,
            FolderError::NotReadBack { .. } => Self::NotReadBack,
            FolderError::TooLarge { .. } | FolderError::NoFile { .. } | FolderError::Io { .. } => Self::Fault,
        }
    }

    /// What is the matter, that nothing is lost, and what happens next.
    pub fn in_words(self, words: &Words) -> String {
        words.say(match self {
            Self::Away => "failure-group-folder-away",
            Self::ReadOnly => "failure-group-folder-read-only",
            Self::Shut => "failure-group-folder-shut",
            Self::Missing => "failure-group-folder-missing",
            Self::Full => "failure-group-folder-full",
            Self::Held => "failure-group-folder-held",
            Self::NotReadBack => "failure-group-folder-not-read-back",
            Self::Fault => "failure-group-folder-fault",
        })
    }
}
