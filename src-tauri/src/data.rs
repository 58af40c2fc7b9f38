//! Where the shell was told to work: `--data DIR`.

use std::ffi::OsString;
use std::path::PathBuf;

/// The folder for settings, stores and the window's own files, if one was given instead of the user's own. What else is
/// among the arguments is passed over, since desktops add arguments of their own.
pub(crate) fn folder(mut arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    arguments.find(|argument| argument == "--data")?;
    arguments.next().map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_found_among_foreign_arguments() {
        let read = |line: &str| folder(line.split_whitespace().map(OsString::from));
        assert_eq!(read("--gapplication-service --data d"), Some("d".into()));
        assert_eq!(read("--data d e"), Some("d".into()));
        assert_eq!(read("--data"), None);
        assert_eq!(read(""), None);
    }
}
