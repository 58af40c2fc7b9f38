//! Passphrases, the recovery key and backups all open what they should, and nothing else.

use std::path::Path;

use super::world::{BY, World, answer, at, passphrase, review, review_id, start};
use crate::backup;
use crate::{Access, Cost, Passphrase, RecoveryKey, Store, StoreError, Unlock, Verify};

fn open_as(folder: &Path, user: &str, passphrase: &Passphrase) -> Result<Store, StoreError> {
    Store::open(folder, Unlock::Passphrase { user: Some(user), passphrase }, at(0, 9))
}

#[test]
fn the_printed_recovery_key_opens_the_store() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    drop(store);
    let typed = RecoveryKey::parse(&world.recovery.groups().to_lowercase()).unwrap();
    let mut store = Store::open(&world.folder, Unlock::Recovery(&typed), at(0, 9)).unwrap();
    assert_eq!(store.user(), None);
    assert_eq!(review(&store, 1).answers.len(), 1);
    assert_eq!(store.accesses().unwrap()[0].what, Access::Recovered);
    store.change_passphrase(BY, &Passphrase::new("ny"), Cost::SMALL, BY, at(0, 9)).unwrap();
    let next = store.renew_recovery_key(BY, at(0, 9)).unwrap();
    drop(store);
    assert_eq!(open_as(&world.folder, BY, &passphrase()).err(), Some(StoreError::WrongPassphrase));
    assert!(open_as(&world.folder, BY, &Passphrase::new("ny")).is_ok());
    let old = Store::open(&world.folder, Unlock::Recovery(&typed), at(0, 9)).err();
    assert_eq!(old, Some(StoreError::WrongRecoveryKey), "the key that was printed before opens nothing");
    assert!(Store::open(&world.folder, Unlock::Recovery(&next), at(0, 9)).is_ok());
}

#[test]
fn users_come_and_go() {
    let (world, mut store) = World::new();
    let bo = Passphrase::new("bos egen");
    store.add_user("bo", &bo, Cost::SMALL, BY, at(0, 2)).unwrap();
    let again = store.add_user("bo", &bo, Cost::SMALL, BY, at(0, 2)).unwrap_err();
    assert_eq!(again, StoreError::UserExists { user: "bo".into() });
    assert_eq!(store.users().unwrap(), [BY, "bo"]);
    drop(store);
    let mut store = Store::open(&world.folder, Unlock::Passphrase { user: None, passphrase: &bo }, at(0, 3)).unwrap();
    assert_eq!(store.user(), Some("bo"), "a passphrase tells whose it is");
    store.remove_user(BY, "bo", at(0, 4)).unwrap();
    assert_eq!(store.remove_user("bo", "bo", at(0, 4)).unwrap_err(), StoreError::LastUser);
    drop(store);
    assert_eq!(world.try_open().err(), Some(StoreError::WrongPassphrase));
    assert!(open_as(&world.folder, "bo", &bo).is_ok());
}

#[test]
fn each_day_leaves_a_backup_that_opens_with_the_same_passphrase() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    drop(store);
    let open_on = |day: i64| {
        let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase() };
        Store::open(&world.folder, unlock, at(day, 0)).unwrap()
    };
    let mut store = open_on(1);
    answer(&mut store, 1, 2, "no");
    drop(store);
    drop(open_on(1));
    let store = open_on(2);
    let backups = store.backups().unwrap();
    let days: Vec<String> = backups.iter().map(|backup| backup.day.to_string()).collect();
    assert_eq!(days, ["2026-01-02", "2026-01-03"], "one a day");
    for (backup, answers) in backups.iter().zip([1, 2]) {
        let mut old = open_as(&backup.folder, BY, &passphrase()).unwrap();
        assert_eq!(old.review(&review_id(1)).unwrap().unwrap().answers.len(), answers, "as it was that morning");
        assert_eq!(old.verify(Verify::Check).unwrap().problems, []);
    }
    drop(store);
    for day in 3..60 {
        drop(open_on(day));
    }
    let kept = open_on(60).backups().unwrap().len();
    assert!((8..=11).contains(&kept), "seven days and four weeks, which may overlap: {kept}");
}

#[test]
fn a_store_that_cannot_be_copied_is_opened_all_the_same() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    drop(store);
    std::fs::write(world.folder.join("backups"), "a file where the folder should be").unwrap();
    let store = world.open();
    assert!(store.backup_problem().is_some(), "and says so");
    assert_eq!(review(&store, 1).answers.len(), 1);
}

#[test]
fn a_backup_is_made_before_an_upgrade_and_the_last_two_are_kept() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    for (format, day) in [(1, 1), (2, 2), (2, 2), (3, 3)] {
        backup::before_upgrade(store.folder(), &store.connection, store.secret(), format, at(day, 0)).unwrap();
    }
    let backups = store.backups().unwrap();
    assert_eq!(backups.iter().map(|backup| backup.before_leaving).collect::<Vec<_>>(), [Some(2), Some(3)]);
    let old = open_as(&backups[0].folder, BY, &passphrase()).unwrap();
    assert_eq!(review(&old, 1).answers.len(), 1);
}
