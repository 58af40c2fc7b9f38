//! Where the shell was told to work: `--store PATH` and `--data DIR`.

use std::ffi::OsString;
use std::path::PathBuf;

/// The two folders that may be given on the command line; what is not given, `app` chooses.
#[derive(Default, Debug, PartialEq, Eq)]
pub(crate) struct Folders {
    /// The store to offer on the unlock page.
    pub(crate) store: Option<PathBuf>,
    /// Where settings and new stores go, instead of the user's own data folder.
    pub(crate) data: Option<PathBuf>,
}

impl Folders {
    /// Reads the arguments. What is not known is passed over, since desktops add arguments of their own.
    pub(crate) fn from_arguments(arguments: impl IntoIterator<Item = OsString>) -> Self {
        let mut folders = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--store") => folders.store = arguments.next().map(PathBuf::from),
                Some("--data") => folders.data = arguments.next().map(PathBuf::from),
                Some(_) | None => {}
            }
        }
        folders
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Folders {
        Folders::from_arguments(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn both_folders_are_read_in_any_order_among_foreign_arguments() {
        let expected = Folders { store: Some("a.aktsam".into()), data: Some("d".into()) };
        assert_eq!(read("--gapplication-service --data d --store a.aktsam"), expected);
        assert_eq!(read("--store a.aktsam --data d"), expected);
        assert_eq!(read(""), Folders::default());
        assert_eq!(read("--store"), Folders::default());
    }
}
