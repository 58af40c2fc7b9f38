//! Why something cannot be done in a group, in words.

use reports::words::Words;

use super::GroupProblem;

impl GroupProblem {
    /// True when what was asked for cannot be done; false when the folder or its files are the trouble.
    pub fn is_asked_for(&self) -> bool {
        match self {
            Self::NoGroup
            | Self::AlreadyInGroup
            | Self::StoreNotEmpty
            | Self::FolderTaken
            | Self::NotLeader
            | Self::NotTheirs
            | Self::Oneself
            | Self::NoName
            | Self::NoRole
            | Self::NoReviewer
            | Self::ReviewerTaken { .. }
            | Self::UnknownWords { .. }
            | Self::WordCount { .. }
            | Self::MistakenWords
            | Self::NoInvitation
            | Self::NothingToRecover
            | Self::NotAgreed
            | Self::Settled => true,
            Self::DamagedInvitation | Self::ForgedInvitation | Self::NoKey | Self::Folder { .. } => false,
        }
    }

    /// The problem as a sentence for the reader.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::NoGroup => words.say("failure-group-no-group"),
            Self::AlreadyInGroup => words.say("failure-group-already-in-group"),
            Self::StoreNotEmpty => words.say("failure-group-store-not-empty"),
            Self::FolderTaken => words.say("failure-group-folder-taken"),
            Self::NotLeader => words.say("failure-group-not-leader"),
            Self::NotTheirs => words.say("failure-group-not-theirs"),
            Self::Oneself => words.say("failure-group-oneself"),
            Self::NoName => words.say("failure-no-name"),
            Self::NoRole => words.say("failure-group-no-role"),
            Self::NoReviewer => words.say("failure-group-no-reviewer"),
            Self::ReviewerTaken { reviewer } => {
                words.tell("failure-group-reviewer-taken", &[("reviewer", reviewer.as_str().into())])
            }
            Self::UnknownWords { words: unknown } => {
                words.tell("failure-group-unknown-words", &[("words", unknown.join(", ").into())])
            }
            Self::WordCount { found, expected } => {
                words.tell("failure-group-word-count", &[("found", (*found).into()), ("expected", (*expected).into())])
            }
            Self::MistakenWords => words.say("failure-group-mistaken-words"),
            Self::NoInvitation => words.say("failure-group-no-invitation"),
            Self::DamagedInvitation => words.say("failure-group-damaged-invitation"),
            Self::ForgedInvitation => words.say("failure-group-forged-invitation"),
            Self::NothingToRecover => words.say("failure-group-nothing-to-recover"),
            Self::NoKey => words.say("failure-group-no-key"),
            Self::NotAgreed => words.say("failure-group-not-agreed"),
            Self::Settled => words.say("failure-group-settled"),
            Self::Folder { trouble } => trouble.in_words(words),
        }
    }
}
