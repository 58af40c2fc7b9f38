//! What can go wrong, as kinds with facts. The window and the command line word them.

use serde::Serialize;
use store::StoreError;
use ts_rs::TS;

use crate::upkeep::thing_name;

/// A failure of a command.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Failure {
    /// The caller asked for something that is not a command: a fault of the program.
    NoSuchCommand {
        /// The name that was asked for.
        name: String,
    },
    /// The argument does not have the shape of the command's: a fault of the program, or a bad file.
    BadArgument {
        /// What does not fit, for a developer.
        what: String,
    },
    /// A fault of the program; nothing was written.
    Fault {
        /// What happened, for a developer.
        what: String,
    },
    /// No store is open.
    Locked,
    /// The passphrase opens no slot of this store.
    WrongPassphrase,
    /// The recovery key opens no slot, or is not one.
    WrongRecoveryKey,
    /// There is no store in the folder.
    NoStore {
        /// The folder.
        folder: String,
    },
    /// The files of the open store are no longer where they were. The change was not saved; nothing else is lost.
    StoreGone {
        /// The folder that it lay in.
        folder: String,
    },
    /// Somebody of that name has a passphrase already.
    UserExists {
        /// The name.
        user: String,
    },
    /// The last passphrase cannot be taken away.
    LastUser,
    /// Nobody takes their own passphrase away.
    OwnWayIn,
    /// A person who is to get in needs a name.
    NoName,
    /// The folder lacks a file that every store has.
    NotWhole {
        /// The folder.
        folder: String,
        /// The file that is missing.
        file: String,
    },
    /// The folder cannot become a store: it exists, or its name does not end in `.aktsam`.
    BadFolder {
        /// The folder.
        folder: String,
    },
    /// Another program has the store open.
    InUse,
    /// The store was written by a newer version.
    NewerStore {
        /// The format found.
        found: u32,
        /// The newest format that this version reads.
        supported: u32,
    },
    /// The file is damaged.
    Corrupt {
        /// Where, for a developer.
        what: String,
    },
    /// The folder lies on a network drive.
    NetworkDrive {
        /// The folder.
        folder: String,
    },
    /// The folder cannot be written to.
    ReadOnly {
        /// The folder.
        folder: String,
    },
    /// The disk is full. The change was not saved; nothing else is lost.
    DiskFull,
    /// A file that was chosen cannot be read.
    Unreadable {
        /// The file.
        path: String,
        /// What the operating system said.
        what: String,
    },
    /// The operating system refused. The change was not saved; nothing else is lost.
    Disk {
        /// What it said.
        what: String,
    },
    /// The passphrase is too short.
    WeakPassphrase {
        /// The least number of characters.
        least: u32,
    },
    /// There is no such thing in the store.
    NotFound {
        /// Which kind: round, family, document, key, reviewer, question.
        thing: String,
        /// Its code.
        code: String,
    },
    /// There is such a thing already.
    Exists {
        /// Which kind.
        thing: String,
        /// Its code.
        code: String,
    },
    /// A published key cannot change.
    KeyDiffers {
        /// The key.
        key: String,
        /// Its version.
        version: u32,
    },
    /// What came from another desktop is damaged; nothing that came with it was taken.
    ForeignDamaged {
        /// What it would have changed, by its codes.
        thing: String,
    },
    /// What came from another desktop was made by a newer version; nothing that came with it was taken.
    ForeignUnknown {
        /// What it would have changed, by its codes.
        thing: String,
    },
    /// What came from another desktop stands on a change that has not come yet; nothing that came with it was taken.
    ForeignWaits {
        /// What it would have changed, by its codes.
        thing: String,
    },
    /// The value that was chosen does not stand there any more; nothing was changed.
    NotStanding,
    /// A round takes published keys only.
    KeyNotPublished {
        /// The key.
        key: String,
    },
    /// The version of the key is made for another kind of subject than the one that the round uses.
    OtherSubject {
        /// The key.
        key: String,
    },
    /// Changes of a plan have problems; nothing was written.
    BadPlan {
        /// Each of them.
        problems: Vec<crate::plans::PlanProblem>,
    },
    /// A table cannot be read or taken in; nothing was written.
    BadTable {
        /// Why.
        fault: crate::tables::TableFault,
    },
    /// Who handles a family themselves reads nothing of it (jäv).
    Partial,
    /// The plan does not say that the reviewer reads the subject: what they answered would not count.
    NotAReader,
    /// The review is marked as done; it must be opened again first.
    Submitted,
    /// The review is not marked as done.
    NotSubmitted,
    /// Another reader's review of the same document is not shown before both are marked as done.
    Blind,
    /// The value does not fit the question.
    BadValue {
        /// The question.
        question: String,
    },
    /// A reason is needed.
    ReasonNeeded,
    /// Questions are unanswered; the review can be marked as done with a reason.
    Incomplete {
        /// Each of them.
        missing: Vec<crate::reviews::Missing>,
    },
    /// An event has something wrong with it; nothing was saved.
    BadEvent {
        /// Everything that is.
        problems: Vec<crate::events::EventProblem>,
    },
    /// An acute concern has something wrong with it; nothing was saved.
    BadConcern {
        /// Everything that is.
        problems: Vec<crate::concern::ConcernProblem>,
    },
    /// An action has something wrong with it; nothing was saved.
    BadAction {
        /// Everything that is.
        problems: Vec<crate::actions::ActionProblem>,
    },
    /// Two events are of different kinds or families, and so cannot be the same.
    OtherEvent,
    /// A change of the codebook has something wrong with it; nothing was changed.
    BadTheme {
        /// What.
        problem: crate::themes::ThemeProblem,
    },
    /// Who has protected personal data is never quoted.
    Protected,
    /// The round is closed: nothing in it can be changed.
    RoundClosed,
    /// Texts in what is to leave the app look as if they point at people; no file was written.
    LooksPersonal {
        /// Where each of them stands.
        findings: Vec<crate::protect::PersonalText>,
    },
    /// Something cannot be done in the group that the store is in; nothing was changed.
    Group {
        /// Why.
        problem: crate::exchange::GroupProblem,
    },
    /// A file has problems; nothing was written.
    BadFile {
        /// Each of them.
        problems: Vec<FileProblem>,
    },
}

/// One problem in a file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileProblem {
    /// Where in the file: a JSON path.
    pub path: String,
    /// The line, from 1; 0 when it has none.
    pub line: u32,
    /// What is wrong, worded.
    pub what: String,
    /// What to do, worded.
    pub advice: String,
}

impl Failure {
    /// The failure of a file operation outside the store.
    pub(crate) fn disk(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Disk { what: kind.to_string() },
        }
    }

    /// The failure of a group folder.
    pub(crate) fn folder(error: exchange::FolderError) -> Self {
        let trouble = crate::exchange::FolderTrouble::of(&error);
        Self::Group { problem: crate::exchange::GroupProblem::Folder { trouble } }
    }

    /// The operating system gave no random bytes.
    pub(crate) fn chance(error: exchange::NoChance) -> Self {
        Self::Fault { what: error.to_string() }
    }

    /// A bundle that could not be made.
    pub(crate) fn sealing(error: exchange::bundle::CannotSeal) -> Self {
        match error {
            exchange::bundle::CannotSeal::NoKey => Self::Group { problem: crate::exchange::GroupProblem::NoKey },
            exchange::bundle::CannotSeal::NoChance(_) | exchange::bundle::CannotSeal::TooLarge => {
                Self::Fault { what: error.to_string() }
            }
        }
    }

    /// There is no `thing` with this code.
    pub(crate) fn not_found(thing: &str, code: &str) -> Self {
        Self::NotFound { thing: thing.into(), code: code.into() }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let what = error.to_string();
        match error {
            StoreError::WrongName { folder } | StoreError::NotEmpty { folder } => {
                Self::BadFolder { folder: folder.display().to_string() }
            }
            StoreError::Missing { folder } => Self::NoStore { folder: folder.display().to_string() },
            StoreError::NotAStore { folder, file } => {
                Self::NotWhole { folder: folder.display().to_string(), file: file.into() }
            }
            StoreError::ReadOnly { path } => Self::ReadOnly { folder: path.display().to_string() },
            StoreError::OnNetwork { folder, .. } => Self::NetworkDrive { folder: folder.display().to_string() },
            StoreError::InUse => Self::InUse,
            StoreError::WrongPassphrase | StoreError::UnknownUser { .. } => Self::WrongPassphrase,
            StoreError::NotARecoveryKey | StoreError::WrongRecoveryKey => Self::WrongRecoveryKey,
            StoreError::NewerFormat { found, known } => Self::NewerStore { found, supported: known },
            StoreError::Corrupt { part } => Self::Corrupt { what: part.to_string() },
            StoreError::DiskFull => Self::DiskFull,
            StoreError::KeyDiffers { key, version } => Self::KeyDiffers { key: key.to_string(), version },
            StoreError::UnknownRound { round } => Self::not_found("round", round.as_str()),
            StoreError::UnknownReview { review } => Self::not_found("review", review.key.as_str()),
            StoreError::Io { .. } | StoreError::Database { .. } => Self::Disk { what },
            StoreError::Gone { folder } => Self::StoreGone { folder: folder.display().to_string() },
            StoreError::UserExists { user } => Self::UserExists { user },
            StoreError::LastUser => Self::LastUser,
            StoreError::ForeignDamaged { thing } => Self::ForeignDamaged { thing: thing_name(&thing) },
            StoreError::ForeignUnknown { thing, .. } => Self::ForeignUnknown { thing: thing_name(&thing) },
            StoreError::ForeignWaits { thing } => Self::ForeignWaits { thing: thing_name(&thing) },
            StoreError::NotStanding { .. } => Self::NotStanding,
            StoreError::TextDiffers { .. } | StoreError::EngineTooOld { .. } | StoreError::NoChance => {
                Self::Fault { what }
            }
        }
    }
}
