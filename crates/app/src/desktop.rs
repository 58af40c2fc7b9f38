//! The setting of a real desktop: its data folder, its clock and its chance.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use directories::ProjectDirs;
use jiff::Timestamp;
use store::Cost;

use crate::app::Setting;

impl Setting {
    /// The setting of this desktop. `data` stands in the place of the user's own data folder, which is local and
    /// does not roam; `None` when there is neither, because the user has no home.
    pub fn of_this_desktop(data: Option<PathBuf>) -> Option<Self> {
        let own = || ProjectDirs::from("", "", "Aktsam").map(|folders| folders.data_local_dir().to_path_buf());
        Some(Self {
            data: data.or_else(own)?,
            clock: Box::new(|| {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                let since =
                    i64::try_from(since.as_micros()).ok().and_then(|since| Timestamp::from_microsecond(since).ok());
                since.expect("a clock shows a year before 10000")
            }),
            chance: Box::new(|| {
                let mut bytes = [0; 16];
                getrandom::fill(&mut bytes).expect("the operating system has chance, or no store could be opened");
                bytes
            }),
            zone: jiff::tz::TimeZone::system(),
            cost: Cost::STANDARD,
        })
    }
}

/// The folder for settings, stores and the window's own files that `--data DIR` names, if it is among the arguments. What
/// else is there is passed over, since desktops add arguments of their own.
pub fn data_folder(mut arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    arguments.find(|argument| argument == "--data")?;
    arguments.next().map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_found_among_foreign_arguments() {
        let read = |line: &str| data_folder(line.split_whitespace().map(OsString::from));
        assert_eq!(read("--gapplication-service --data d"), Some("d".into()));
        assert_eq!(read("--data d e"), Some("d".into()));
        assert_eq!(read("--data"), None);
        assert_eq!(read(""), None);
    }
}
