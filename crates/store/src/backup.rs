//! Copies of the store beside it, each a store of its own that opens with the same passphrases.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::{RoundId, Subject, TextId};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};

use crate::connection::{self, Existing};
use crate::draft;
use crate::erased_subject;
use crate::error::StoreError;
use crate::secret::Secret;
use crate::slots;
use crate::text_place::Spot;
use crate::thing::Thing;

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
    rotate(folder, day)
}

/// Takes away what is not kept.
fn rotate(folder: &Path, today: Date) -> Result<(), StoreError> {
    let standing = list(folder)?;
    let kept = kept(&standing, today);
    standing.iter().filter(|backup| !kept.contains(backup)).try_for_each(|old| remove(&old.folder))
}

/// Copies the store as it is before a migration from `format`.
pub(crate) fn before_upgrade(
    folder: &Path,
    from: &Connection,
    secret: &Secret,
    format: u32,
    at: Timestamp,
) -> Result<(), StoreError> {
    let day = day(at);
    copy(folder, &format!("{day}-before-leaving-format-{format}.aktsam"), from, secret)?;
    rotate(folder, day)
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

/// What is kept on the day `today`, when its backup has been made: the last seven days, the first of each of the last
/// four weeks that has any, and of the copies made before an upgrade the last two, for as long as a daily one is as old.
///
/// A backup of a day that has not come was made while the clock was wrong: it goes before all others. One made while
/// the clock is behind is the newest there is, whatever its day.
fn kept(standing: &[Backup], today: Date) -> BTreeSet<&Backup> {
    let age = |backup: &&Backup| (backup.day <= today, backup.day);
    let (mut daily, mut upgrades): (Vec<&Backup>, Vec<&Backup>) =
        standing.iter().partition(|backup| backup.before_leaving.is_none());
    daily.sort_by_key(age);
    upgrades.sort_by_key(age);
    let mut weeks: Vec<((i16, i8), &Backup)> = Vec::new();
    for backup in &daily {
        let week = backup.day.iso_week_date();
        if weeks.last().is_none_or(|(last, _)| *last != (week.year(), week.week())) {
            weeks.push(((week.year(), week.week()), backup));
        }
    }
    let weekly = weeks.iter().rev().take(WEEKLY).map(|(_, backup)| *backup);
    let mut kept: BTreeSet<&Backup> = daily.iter().rev().take(DAILY).copied().chain(weekly).collect();
    let oldest = kept.iter().map(age).min();
    kept.extend(upgrades.into_iter().rev().take(UPGRADES).filter(|one| oldest.is_none_or(|oldest| age(one) >= oldest)));
    kept
}

/// The day when none of `holding` is kept any more, if there is a backup every day after that of `at`; `None` when there
/// is none of them.
pub(crate) fn gone(mut standing: Vec<Backup>, holding: &[Backup], at: Timestamp) -> Option<Date> {
    let is_held = |standing: &[Backup]| standing.iter().any(|backup| holding.contains(backup));
    let mut today = day(at);
    if !is_held(&standing) {
        return None;
    }
    while is_held(&standing) {
        today = today.tomorrow().ok()?;
        if !standing.iter().any(|backup| backup.before_leaving.is_none() && backup.day == today) {
            standing.push(Backup { day: today, folder: PathBuf::new(), before_leaving: None });
        }
        let kept: Vec<Backup> = kept(&standing, today).into_iter().cloned().collect();
        standing = kept;
    }
    Some(today)
}

/// Whether a backup holds a review of one of the subjects of a round.
pub(crate) fn holds_subjects(
    backup: &Backup,
    secret: &Secret,
    round: &RoundId,
    subjects: &[Subject],
) -> Result<bool, StoreError> {
    let connection = connection::open(&backup.folder.join(connection::FILE), secret, Existing::MustExist)?;
    for subject in subjects {
        if !erased_subject::reviews(&connection, round, subject)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a backup holds one of `texts`, or a draft of what stands at that spot of `thing`.
pub(crate) fn holds(
    backup: &Backup,
    secret: &Secret,
    texts: &[TextId],
    thing: &Thing,
    spot: &Spot,
) -> Result<bool, StoreError> {
    let connection = connection::open(&backup.folder.join(connection::FILE), secret, Existing::MustExist)?;
    let mut statement = connection.prepare("SELECT EXISTS (SELECT 1 FROM text WHERE id = ?)")?;
    for text in texts {
        if statement.query_row([text.as_str()], |row| row.get(0))? {
            return Ok(true);
        }
    }
    let document = thing.id();
    match spot {
        // An event has no code before it is noted: any that was being noted may have been this one.
        Spot::Event(_) => Ok(draft::event(&connection, document)?.is_some()),
        Spot::Answer(_)
        | Spot::Comment(_)
        | Spot::Evidence(_)
        | Spot::Judgement(_)
        | Spot::Status
        | Spot::Unreviewable(_)
        | Spot::Reflection(_)
        | Spot::LeftOut(_)
        | Spot::Example(_)
        | Spot::Action(_)
        | Spot::Wording(_)
        | Spot::Concern
        | Spot::Routine => Ok(draft::list(&connection, document)?.iter().any(|draft| Some(&draft.slot) == spot.slot())),
    }
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

    fn backup(day: Date, before_leaving: Option<u32>) -> Backup {
        Backup { day, folder: PathBuf::from(day.to_string()), before_leaving }
    }

    /// What stands after a backup on each of `days`.
    fn after(mut standing: Vec<Backup>, days: impl IntoIterator<Item = Date>) -> Vec<Backup> {
        for day in days {
            standing.push(backup(day, None));
            let made = backup(day, None);
            standing = kept(&standing, day).into_iter().cloned().collect();
            assert!(standing.contains(&made), "the backup just made is never taken away: {day}");
        }
        standing.sort();
        standing
    }

    fn days(standing: &[Backup]) -> Vec<String> {
        standing.iter().map(|backup| backup.day.to_string()).collect()
    }

    fn from(first: &str, count: usize) -> impl Iterator<Item = Date> {
        first.parse::<Date>().unwrap().series(jiff::Span::new().days(1)).take(count)
    }

    #[test]
    fn the_rotation_keeps_seven_days_and_four_weeks() {
        assert_eq!(
            days(&after(Vec::new(), from("2026-01-01", 90))),
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
    fn a_clock_that_was_wrong_costs_one_backup_and_leaves_none_behind() {
        let march = after(Vec::new(), from("2026-01-01", 90));
        for wrong in ["2020-01-01", "2099-01-01"] {
            let wrong: Date = wrong.parse().unwrap();
            let during = after(march.clone(), [wrong]);
            let lost = march.iter().filter(|backup| !during.contains(backup)).count();
            assert!(during.contains(&backup(wrong, None)) && lost <= 2, "{wrong}: {:?}", days(&during));
            let week_later = after(during, from("2026-04-01", 7));
            assert_eq!(days(&week_later[week_later.len() - 7..]), days(&after(Vec::new(), from("2026-04-01", 7))));
        }
        let ahead = after(march, ["2099-01-01".parse().unwrap()]);
        let month_later = after(ahead, from("2026-04-01", 60));
        assert!(month_later.iter().all(|backup| backup.day.year() == 2026), "{:?}", days(&month_later));
    }

    #[test]
    fn copies_made_before_an_upgrade_go_with_the_daily_ones() {
        let upgrade = backup("2026-01-10".parse().unwrap(), Some(1));
        let day_ten: Vec<Backup> =
            after(Vec::new(), from("2026-01-01", 10)).into_iter().chain([upgrade.clone()]).collect();
        assert!(after(day_ten.clone(), from("2026-01-11", 20)).contains(&upgrade));
        assert!(!after(day_ten, from("2026-01-11", 60)).contains(&upgrade));
        let many: Vec<Backup> = (1..5).map(|format| backup("2026-01-10".parse().unwrap(), Some(format))).collect();
        let left = after(many, from("2026-01-10", 1));
        assert_eq!(left.iter().filter_map(|one| one.before_leaving).collect::<Vec<_>>(), [3, 4], "the last two");
    }

    #[test]
    fn the_day_when_the_last_copy_goes_is_the_day_when_it_does() {
        let at: Timestamp = "2026-03-31T12:00:00Z".parse().unwrap();
        let standing = after(Vec::new(), from("2026-01-01", 90));
        for holding in [&standing[standing.len() - 1..], &standing[..1], &standing[..]] {
            let told = gone(standing.clone(), holding, at).unwrap();
            let count = usize::try_from((told - day(at)).get_days()).unwrap();
            let is_held =
                |days: usize| after(standing.clone(), from("2026-04-01", days)).iter().any(|one| holding.contains(one));
            assert!(!is_held(count) && is_held(count - 1), "{told}");
        }
        assert_eq!(gone(standing, &[], at), None, "nothing to take away");
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
