//! What users do, and what changed by it.

use domain::key::draft::DraftId;
use domain::{ReviewId, RoundId};

use crate::thing::Thing;

macro_rules! ops {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What a user did; stands with each change, for the history.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Op { $($(#[$doc])* $name,)* }

        impl Op {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable name in the log.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

ops! {
    /// A round was created.
    CreateRound = "create-round",
    /// The plan of a round was changed.
    EditPlan = "edit-plan",
    /// A key was added.
    AddKey = "add-key",
    /// A review was started.
    StartReview = "start-review",
    /// A question was answered, or its answer cleared.
    AnswerQuestion = "answer-question",
    /// A comment was written.
    Comment = "comment",
    /// A judgement was set by hand, or left to the rules again.
    Judge = "judge",
    /// Evidence was noted.
    NoteEvidence = "note-evidence",
    /// A text was saved as it was typed.
    SaveDraft = "save-draft",
    /// An event was noted, changed or taken away.
    NoteSighting = "note-sighting",
    /// Sightings were said to be one event, or not to be.
    LinkEvents = "link-events",
    /// An acute concern was raised, followed up or taken away.
    RaiseConcern = "raise-concern",
    /// The last change of a review was taken back.
    Undo = "undo",
    /// What was taken back was done again.
    Redo = "redo",
    /// A review was marked as done.
    SubmitReview = "submit-review",
    /// A submitted review was opened again.
    ReopenReview = "reopen-review",
    /// A round was moved to another version of a key, and this review or plan with it.
    MoveKey = "move-key",
    /// A round was closed, or opened again.
    CloseRound = "close-round",
    /// A name to avoid was added, or taken away.
    WatchNames = "watch-names",
    /// What this desktop remembers of its reader was changed: phrases, what was dismissed.
    Remember = "remember",
    /// A reflection by role was written.
    Reflect = "reflect",
    /// A theme was added or changed.
    EditTheme = "edit-theme",
    /// A theme went into another.
    MergeThemes = "merge-themes",
    /// Other themes took the place of one.
    SplitTheme = "split-theme",
    /// A theme was retired, or taken into use again.
    RetireTheme = "retire-theme",
    /// A theme was put on a comment, or taken off it.
    PutTheme = "put-theme",
    /// A comment was marked to be quoted in the report, or not to be.
    Quote = "quote",
    /// What is to be done was decided, or how far it has come.
    Act = "act",
    /// A finding was worded by hand, or left to the rules again.
    Word = "word",
    /// The draft of a key was begun.
    BeginKey = "begin-key",
    /// The draft of a key was changed.
    EditKey = "edit-key",
    /// Words were typed in the draft of a key.
    TypeInKey = "type-in-key",
    /// The draft of a key was thrown away.
    DiscardKey = "discard-key",
    /// A key was published.
    PublishKey = "publish-key",
    /// A key was retired, or taken into use again.
    RetireKey = "retire-key",
    /// Texts were erased for good.
    Erase = "erase",
    /// Who reads at this desktop was chosen.
    SitDown = "sit-down",
    /// The place where the reader stopped was remembered.
    StopAt = "stop-at",
    /// A whole round was read in from a file.
    Import = "import",
    /// What another desktop sent was taken in.
    Exchange = "exchange",
    /// One of several values that were written apart was chosen.
    SettleConflict = "settle-conflict",
    /// The group was changed: its members, their devices, what they may do.
    EditGroup = "edit-group",
}

impl Op {
    /// The one with that stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|op| op.code() == code)
    }
}

/// What a write changed, so that the screen knows what to ask for again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// The list of keys.
    Keys,
    /// The plan of a round.
    Plan(RoundId),
    /// A review.
    Review(ReviewId),
    /// The codebook.
    Codebook,
    /// What stands on the comments of a round.
    Coding(RoundId),
    /// The conclusions of a round.
    Conclusions(RoundId),
    /// The draft of a version of a key.
    KeyDraft(DraftId),
    /// The group.
    Group,
    /// Free texts.
    Texts,
}

impl From<&Thing> for Changed {
    fn from(thing: &Thing) -> Self {
        match thing {
            Thing::Plan(round) => Self::Plan(round.clone()),
            Thing::Review(review) => Self::Review(review.clone()),
            Thing::Codebook => Self::Codebook,
            Thing::Coding(round) => Self::Coding(round.clone()),
            Thing::Conclusions(round) => Self::Conclusions(round.clone()),
            Thing::KeyDraft(draft) => Self::KeyDraft(draft.clone()),
            Thing::Group => Self::Group,
        }
    }
}

/// How the disk fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// There was room.
    Fine,
    /// It was full: the ballast file was released to make room for this write. The next may fail.
    BallastReleased,
}

/// A write that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the closure returned.
    pub output: T,
    /// What changed, each thing once, in the order it was first changed.
    pub changed: Vec<Changed>,
    /// Whether there was room.
    pub disk: Disk,
}
