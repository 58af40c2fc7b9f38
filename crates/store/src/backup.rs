//! Copies of the store beside it, each a store of its own that opens with the same passphrases.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};

use crate::connection;
use crate::error::StoreError;
use crate::secret::Secret;
use crate::slots;

const FOLDER: &str = "backups";
const DAILY: usize = 7;
const WEEKLY: usize = 4;
/// How many copies made before an upgrade are kept.
const UPGRADES: usize = 2;

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// The day it was made (UTC).
    pub day: Date,
    /// The folder, which can be opened as a store.
    pub folder: PathBuf,
    /// The format it was made before leaving, for a backup made before an upgrade.
    pub before_leaving: Option<u32>,
}

/// Copies the store once a day and takes away what the rotation no longer keeps.
pub(crate) fn daily(folder: &Path, from: &Connection, secret: &Secret, at: Timestamp) -> Result<(), StoreError> {
    let day = day(at);
    let standing = list(folder)?;
    if standing.iter().any(|backup| backup.before_leaving.is_none() && backup.day == day) {
        return Ok(());
    }
    copy(folder, &format!("{day}.aktsam"), from, secret)?;
    let days: BTreeSet<Date> =
        list(folder)?.into_iter().filter(|backup| backup.before_leaving.is_none()).map(|backup| backup.day).collect();
    let kept = kept(&days);
    for old in days.difference(&kept) {
        remove(&folder.join(FOLDER).join(format!("{old}.aktsam")))?;
    }
    Ok(())
}

/// Copies the store as it is before a migration from `format`.
pub(crate) fn before_upgrade(
    folder: &Path,
    from: &Connection,
    secret: &Secret,
    format: u32,
    at: Timestamp,
) -> Result<(), StoreError> {
    copy(folder, &format!("{}-before-leaving-format-{format}.aktsam", day(at)), from, secret)?;
    let mut upgrades: Vec<Backup> = list(folder)?.into_iter().filter(|one| one.before_leaving.is_some()).collect();
    upgrades.sort();
    for old in upgrades.iter().rev().skip(UPGRADES) {
        remove(&old.folder)?;
    }
    Ok(())
}

/// Every backup, the oldest first.
pub(crate) fn list(folder: &Path) -> Result<Vec<Backup>, StoreError> {
    let folder = folder.join(FOLDER);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(&folder, &error)),
    };
    let mut backups = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| StoreError::io(&folder, &error))?;
        // What somebody else put there is left alone.
        backups.extend(entry.file_name().to_str().and_then(read_name).map(|(day, before_leaving)| Backup {
            day,
            folder: entry.path(),
            before_leaving,
        }));
    }
    backups.sort();
    Ok(backups)
}

fn read_name(name: &str) -> Option<(Date, Option<u32>)> {
    let name = name.strip_suffix(".aktsam")?;
    match name.split_once("-before-leaving-format-") {
        Some((day, format)) => Some((day.parse().ok()?, Some(format.parse().ok()?))),
        None => Some((name.parse().ok()?, None)),
    }
}

/// The days that are kept: the last seven, and the first of each of the last four weeks that has any.
fn kept(days: &BTreeSet<Date>) -> BTreeSet<Date> {
    let mut weeks: Vec<((i16, i8), Date)> = Vec::new();
    for day in days {
        let week = day.iso_week_date();
        if weeks.last().is_none_or(|(last, _)| *last != (week.year(), week.week())) {
            weeks.push(((week.year(), week.week()), *day));
        }
    }
    let daily = days.iter().rev().take(DAILY).copied();
    let weekly = weeks.iter().rev().take(WEEKLY).map(|(_, day)| *day);
    daily.chain(weekly).collect()
}

/// A copy under another name first, so that a half copy never looks like a whole one.
fn copy(folder: &Path, name: &str, from: &Connection, secret: &Secret) -> Result<(), StoreError> {
    let backups = folder.join(FOLDER);
    let (next, target) = (backups.join(".next"), backups.join(name));
    let tell = |error: io::Error| StoreError::io(&next, &error);
    if next.exists() {
        fs::remove_dir_all(&next).map_err(tell)?;
    }
    fs::create_dir_all(&next).map_err(tell)?;
    let copied = copy_files(folder, &next, from, secret).and_then(|()| {
        if target.exists() {
            remove(&target)?;
        }
        fs::rename(&next, &target).and_then(|()| slots::sync_folder(&backups)).map_err(tell)
    });
    if copied.is_err() {
        // The failure is what matters; what is left is taken away before the next copy.
        let _ = fs::remove_dir_all(&next);
    }
    copied
}

fn copy_files(folder: &Path, next: &Path, from: &Connection, secret: &Secret) -> Result<(), StoreError> {
    let path = next.join(connection::FILE);
    let mut to = Connection::open(&path)?;
    connection::prepare_copy(&to, secret)?;
    {
        let copying = Copying::new(from, &mut to)?;
        match copying.step(-1)? {
            StepResult::Done => {}
            // Nobody else has either file open, so there is nothing to wait for.
            _ => return Err(StoreError::InUse),
        }
    }
    to.close().map_err(|(_, error)| error)?;
    let tell = |error: io::Error| StoreError::io(next, &error);
    fs::File::options().write(true).open(&path).and_then(|file| file.sync_all()).map_err(tell)?;
    fs::copy(folder.join(slots::FILE), next.join(slots::FILE)).map_err(tell)?;
    slots::sync_folder(next).map_err(tell)
}

fn remove(folder: &Path) -> Result<(), StoreError> {
    fs::remove_dir_all(folder).map_err(|error| StoreError::io(folder, &error))
}

fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rotation_keeps_seven_days_and_four_weeks() {
        let first: Date = "2026-01-01".parse().unwrap();
        let mut days: BTreeSet<Date> = BTreeSet::new();
        for day in first.series(jiff::Span::new().days(1)).take(90) {
            days.insert(day);
            days = kept(&days);
            assert!(days.contains(&day), "the backup just made is never taken away");
        }
        let kept: Vec<String> = days.iter().map(Date::to_string).collect();
        assert_eq!(
            kept,
            [
                "2026-03-09",
                "2026-03-16",
                "2026-03-23",
                "2026-03-25",
                "2026-03-26",
                "2026-03-27",
                "2026-03-28",
                "2026-03-29",
                "2026-03-30",
                "2026-03-31"
            ],
            "Mondays of the last four weeks, and seven days"
        );
    }

    #[test]
    fn names_that_are_not_backups_are_left_alone() {
        for (name, expected) in [
            ("2026-11-22.aktsam", Some(("2026-11-22", None))),
            ("2026-11-22-before-leaving-format-1.aktsam", Some(("2026-11-22", Some(1)))),
            (".next", None),
            ("mine.aktsam", None),
            ("2026-11-22", None),
            ("2026-11-22-before-leaving-format-x.aktsam", None),
        ] {
            let expected = expected.map(|(day, format)| (day.parse().unwrap(), format));
            assert_eq!(read_name(name), expected, "{name}");
        }
    }
}
