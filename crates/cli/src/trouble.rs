//! Why a command came to nothing, in words and as an exit code.

use std::io;
use std::path::{Path, PathBuf};

use app::{Failure, Words};

use crate::failure_words;

/// Why a command came to nothing.
pub(crate) enum Trouble {
    /// A command of the app failed.
    App(Failure),
    /// A command that reads a file failed with problems in it.
    BadFile { file: PathBuf, failure: Failure },
    /// No store was given.
    NoStore,
    /// No passphrase was given for the store.
    NoPassphrase,
    /// No words of an invitation were given.
    NoInvitationWords,
    /// No passphrase was given for the round file, which is to be encrypted.
    NoFilePassphrase,
    /// A file cannot be read.
    Unreadable { file: PathBuf, what: String },
    /// A file cannot be written.
    Unwritable { file: PathBuf, what: String },
    /// A file that is to hold JSON does not.
    NotJson { file: PathBuf, line: usize, column: usize },
    /// A file that is to hold text in UTF-8 holds UTF-16.
    Utf16 { file: PathBuf },
    /// A file that is to hold text in UTF-8 does not from this line on.
    NotUtf8 { file: PathBuf, line: usize },
    /// A file is larger than what is read.
    TooLarge { file: PathBuf, megabytes: u64 },
    /// A form that is no text needs a file.
    NeedsFile,
    /// Not a code.
    NotACode { text: String },
    /// Not a key with a version.
    NotAVersion { text: String },
    /// There is no such key.
    NoSuchKey { key: String },
    /// Two keys are not an older and a newer version of the same.
    NotVersions { older: String, newer: String },
    /// The command has told what is wrong already, as its result.
    Told { exit: u8 },
    /// Nobody reads what is printed any longer.
    ClosedPipe,
    /// What is printed cannot be written.
    Printing { what: String },
}

/// The exit code of a command that failed through no fault of its input.
const FAILED: u8 = 1;
/// The exit code of a command with bad input.
const BAD_INPUT: u8 = 2;

impl Trouble {
    /// The input was bad, and the result has told how.
    pub(crate) const BAD_INPUT_TOLD: Self = Self::Told { exit: BAD_INPUT };
    /// The command failed, and the result has told how.
    pub(crate) const FAILURE_TOLD: Self = Self::Told { exit: FAILED };

    pub(crate) fn printing(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            kind => Self::Printing { what: kind.to_string() },
        }
    }

    pub(crate) fn unreadable(file: &Path, error: &io::Error) -> Self {
        Self::Unreadable { file: file.into(), what: error.kind().to_string() }
    }

    pub(crate) fn unwritable(file: &Path, error: &io::Error) -> Self {
        Self::Unwritable { file: file.into(), what: error.kind().to_string() }
    }

    /// The exit code.
    pub(crate) fn exit(&self) -> u8 {
        match self {
            Self::App(failure) | Self::BadFile { failure, .. } => {
                if failure_words::is_bad_input(failure) {
                    BAD_INPUT
                } else {
                    FAILED
                }
            }
            Self::NoStore
            | Self::NoPassphrase
            | Self::NoFilePassphrase
            | Self::NoInvitationWords
            | Self::Unreadable { .. }
            | Self::Unwritable { .. }
            | Self::NotJson { .. }
            | Self::Utf16 { .. }
            | Self::NotUtf8 { .. }
            | Self::TooLarge { .. }
            | Self::NeedsFile
            | Self::NotACode { .. }
            | Self::NotAVersion { .. }
            | Self::NoSuchKey { .. }
            | Self::NotVersions { .. } => BAD_INPUT,
            Self::Told { exit } => *exit,
            Self::ClosedPipe => 0,
            Self::Printing { .. } => FAILED,
        }
    }

    /// What went wrong and what to do, in words; `None` when it has been told, or nobody listens.
    pub(crate) fn words(&self, words: &Words) -> Option<String> {
        let told = |id: &str, facts: &[(&str, String)]| {
            let facts: Vec<_> = facts.iter().map(|(name, fact)| ((*name).to_string(), fact.clone())).collect();
            words.tell_named(id, &facts)
        };
        let shown = |path: &Path| path.display().to_string();
        Some(match self {
            Self::App(failure) => failure_words::words(failure, words),
            Self::BadFile { file, failure } => failure_words::words_of_file(&shown(file), failure, words),
            Self::NoStore => words.say("cli-no-store"),
            Self::NoPassphrase => words.say("cli-no-passphrase"),
            Self::NoFilePassphrase => words.say("cli-no-file-passphrase"),
            Self::NoInvitationWords => words.say("cli-no-invitation-words"),
            Self::Unreadable { file, what } => told("cli-unreadable", &[("file", shown(file)), ("what", what.clone())]),
            Self::Unwritable { file, what } => told("cli-unwritable", &[("file", shown(file)), ("what", what.clone())]),
            Self::NotJson { file, line, column } => {
                let at = [("line", line.to_string()), ("column", column.to_string())];
                told("cli-not-json", &[[("file", shown(file))].as_slice(), &at].concat())
            }
            Self::Utf16 { file } => told("cli-utf-16", &[("file", shown(file))]),
            Self::NotUtf8 { file, line } => told("cli-not-utf-8", &[("file", shown(file)), ("line", line.to_string())]),
            Self::TooLarge { file, megabytes } => {
                told("cli-too-large", &[("file", shown(file)), ("megabytes", megabytes.to_string())])
            }
            Self::NeedsFile => words.say("cli-needs-file"),
            Self::NotAVersion { text } => told("cli-not-a-version", &[("text", text.clone())]),
            Self::NotACode { text } => told("cli-not-a-code", &[("text", text.clone())]),
            Self::NoSuchKey { key } => told("cli-no-such-key", &[("key", key.clone())]),
            Self::NotVersions { older, newer } => {
                told("cli-not-versions", &[("older", older.clone()), ("newer", newer.clone())])
            }
            Self::Told { .. } | Self::ClosedPipe => return None,
            Self::Printing { what } => told("cli-printing", &[("what", what.clone())]),
        })
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::App(failure)
    }
}
