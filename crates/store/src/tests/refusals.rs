//! What is not opened, each told as a kind of its own.

use std::fs;
use std::path::Path;

use crate::{Part, Passphrase, RecoveryKey, Store, StoreError, Unlock, connection};
use rusqlite::Connection;
use tempfile::TempDir;

use super::world::{BY, World, at, new, open, passphrase, start};

/// What is done to the folder of a sound, closed store, and what opening it then says.
type Case = (&'static str, fn(&Path), fn(&Path) -> StoreError);

const NOT_OPENED: &[Case] = &[
    ("no folder", |folder| fs::remove_dir_all(folder).unwrap(), |folder| StoreError::Missing { folder: folder.into() }),
    (
        "no slots",
        |folder| fs::remove_file(folder.join("slots.json")).unwrap(),
        |folder| StoreError::NotAStore { folder: folder.into(), file: "slots.json" },
    ),
    (
        "no database",
        |folder| fs::remove_file(folder.join("store.db")).unwrap(),
        |folder| StoreError::NotAStore { folder: folder.into(), file: "store.db" },
    ),
    // On Windows the mark says nothing about a folder.
    #[cfg(unix)]
    (
        "a folder that cannot be written",
        |folder| set_readonly(folder, true),
        |folder| StoreError::ReadOnly { path: folder.into() },
    ),
    (
        "a database that cannot be written",
        |folder| set_readonly(&folder.join("store.db"), true),
        |folder| StoreError::ReadOnly { path: folder.join("store.db") },
    ),
    (
        "slots from a newer version",
        |folder| edit_slots(folder, "\"format\": 1", "\"format\": 2"),
        |_| StoreError::NewerFormat { found: 2, known: 1 },
    ),
    (
        "slots from a newer version with fields of its own",
        |folder| edit_slots(folder, "\"format\": 1", "\"format\": 9, \"device\": {}"),
        |_| StoreError::NewerFormat { found: 9, known: 1 },
    ),
    (
        "slots cut off",
        |folder| {
            let path = folder.join("slots.json");
            let text = fs::read(&path).unwrap();
            fs::write(path, &text[..text.len() / 2]).unwrap();
        },
        |_| StoreError::Corrupt { part: Part::Slots },
    ),
    (
        "slots emptied",
        |folder| fs::write(folder.join("slots.json"), "").unwrap(),
        |_| StoreError::Corrupt { part: Part::Slots },
    ),
    (
        "slots with an unknown field",
        |folder| edit_slots(folder, "\"format\": 1", "\"format\": 1, \"x\": 0"),
        |_| StoreError::Corrupt { part: Part::Slots },
    ),
    (
        "slots nested ten thousand deep",
        |folder| fs::write(folder.join("slots.json"), "[".repeat(10_000)).unwrap(),
        |_| StoreError::Corrupt { part: Part::Slots },
    ),
    (
        "a cost that would exhaust the machine",
        |folder| edit_slots(folder, "\"mib\": 1", "\"mib\": 4000000000"),
        |_| StoreError::Corrupt { part: Part::Slots },
    ),
    (
        "another cost than the slot was made with",
        |folder| edit_slots(folder, "\"passes\": 1", "\"passes\": 2"),
        |_| StoreError::WrongPassphrase,
    ),
    (
        "a slot under another name",
        |folder| edit_slots(folder, "\"user\": \"anna\"", "\"user\": \"bo\""),
        |_| StoreError::WrongPassphrase,
    ),
    (
        "a database emptied",
        |folder| fs::write(folder.join("store.db"), "").unwrap(),
        |_| StoreError::Corrupt { part: Part::File },
    ),
    (
        "a database of something else",
        |folder| fs::write(folder.join("store.db"), "not a database at all".repeat(1000)).unwrap(),
        |_| StoreError::Corrupt { part: Part::File },
    ),
    (
        "a database cut off in its first page",
        |folder| {
            let path = folder.join("store.db");
            let bytes = fs::read(&path).unwrap();
            fs::write(path, &bytes[..1000]).unwrap();
        },
        |_| StoreError::Corrupt { part: Part::File },
    ),
    (
        "a flipped bit in the first page",
        |folder| {
            let path = folder.join("store.db");
            let mut bytes = fs::read(&path).unwrap();
            bytes[2000] ^= 1;
            fs::write(path, bytes).unwrap();
        },
        |_| StoreError::Corrupt { part: Part::File },
    ),
    ("another store's database", |folder| swap_database(folder), |_| StoreError::Corrupt { part: Part::File }),
];

fn set_readonly(path: &Path, readonly: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(readonly);
    fs::set_permissions(path, permissions).unwrap();
}

fn edit_slots(folder: &Path, from: &str, to: &str) {
    let path = folder.join("slots.json");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "the case edits something that is there: {from} in {text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn swap_database(folder: &Path) {
    let (other, store) = World::new();
    drop(store);
    fs::copy(other.folder.join("store.db"), folder.join("store.db")).unwrap();
}

#[test]
fn each_refusal_is_a_kind_of_its_own() {
    for (what, damage, expected) in NOT_OPENED {
        let (world, mut store) = World::new();
        start(&mut store, 1);
        drop(store);
        damage(&world.folder);
        let error = world.try_open().err().unwrap_or_else(|| panic!("{what}: should be refused"));
        assert_eq!(error, expected(&world.folder), "{what}");
        // The temporary folder has to be removable again.
        for path in [world.folder.clone(), world.folder.join("store.db")] {
            if path.exists() {
                set_readonly(&path, false);
            }
        }
    }
}

#[test]
fn a_wrong_passphrase_is_told_from_an_unknown_user() {
    let (world, store) = World::new();
    drop(store);
    let wrong = Passphrase::new("fel");
    for (user, passphrase, expected) in [
        (None, &wrong, StoreError::WrongPassphrase),
        (Some(BY), &wrong, StoreError::WrongPassphrase),
        (Some("bo"), &passphrase(), StoreError::UnknownUser { user: "bo".into(), users: vec![BY.into()] }),
    ] {
        let error = Store::open(&world.folder, Unlock::Passphrase { user, passphrase }, at(0, 1)).err().unwrap();
        assert_eq!(error, expected);
    }
    let (other, _store) = World::new();
    let error = Store::open(&world.folder, Unlock::Recovery(&other.recovery), at(0, 1)).err().unwrap();
    assert_eq!(error, StoreError::WrongRecoveryKey);
}

#[test]
fn a_store_is_open_once() {
    let (world, store) = World::new();
    assert_eq!(world.try_open().err(), Some(StoreError::InUse));
    drop(store);
    assert!(world.try_open().is_ok(), "and can be opened when the other let go of it");
}

/// The test starts itself as the other process, which finds the folder and what to expect in its environment.
#[test]
fn another_process_is_kept_out_until_the_store_is_closed() {
    const FOLDER: &str = "AKTSAM_TEST_FOLDER";
    const EXPECTED: &str = "AKTSAM_TEST_EXPECTED";
    if let Ok(folder) = std::env::var(FOLDER) {
        let found = open(Path::new(&folder)).err();
        assert_eq!(format!("{found:?}"), std::env::var(EXPECTED).unwrap());
        return;
    }
    let other_finds = |folder: &Path, expected: Option<StoreError>| {
        let name = "tests::refusals::another_process_is_kept_out_until_the_store_is_closed";
        let mut other = std::process::Command::new(std::env::current_exe().unwrap());
        other.args(["--exact", name]).env(FOLDER, folder).env(EXPECTED, format!("{expected:?}"));
        let told = other.output().unwrap();
        let told_text = String::from_utf8_lossy(&told.stdout);
        assert!(told.status.success() && told_text.contains("1 passed"), "expected {expected:?}: {told_text}");
    };
    let (world, mut store) = World::new();
    other_finds(&world.folder, Some(StoreError::InUse));
    start(&mut store, 1);
    assert_eq!(world.try_open().err(), Some(StoreError::InUse));
    other_finds(&world.folder, Some(StoreError::InUse));
    drop(store);
    other_finds(&world.folder, None);
}

#[test]
fn a_database_from_a_newer_version_is_not_touched() {
    let (world, store) = World::new();
    connection::pragma(&store.connection, "user_version = 99").unwrap();
    drop(store);
    let before = fs::read(world.folder.join("store.db")).unwrap();
    assert_eq!(world.try_open().err(), Some(StoreError::NewerFormat { found: 99, known: connection::newest_format() }));
    assert_eq!(fs::read(world.folder.join("store.db")).unwrap(), before);
}

#[test]
fn a_new_store_overwrites_nothing() {
    let home = TempDir::new().unwrap();
    let taken = home.path().join("taken.aktsam");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("letter.txt"), "mine").unwrap();
    let file = home.path().join("file.aktsam");
    fs::write(&file, "mine").unwrap();
    for (folder, expected) in [
        (home.path().join("store"), StoreError::WrongName { folder: home.path().join("store") }),
        (taken.clone(), StoreError::NotEmpty { folder: taken.clone() }),
        (file.clone(), StoreError::Io { path: file.clone(), kind: std::io::ErrorKind::NotADirectory }),
    ] {
        assert_eq!(Store::create(&folder, &new(&passphrase())).err(), Some(expected));
    }
    assert_eq!(fs::read(taken.join("letter.txt")).unwrap(), b"mine");
    let empty = home.path().join("a/b/empty.aktsam");
    fs::create_dir_all(&empty).unwrap();
    assert!(Store::create(&empty, &new(&passphrase())).is_ok());
}

#[test]
fn nothing_in_the_folder_can_be_read_without_a_key() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    drop(store);
    let plain = Connection::open(world.folder.join("store.db")).unwrap();
    assert!(plain.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).is_err());
    for entry in fs::read_dir(&world.folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            let found = bytes.windows(19).any(|window| window == b"child-investigation");
            assert!(!found, "{} holds the name of a key in clear", path.display());
        }
    }
}

#[test]
fn a_peek_needs_no_key() {
    let (world, _store) = World::new();
    let peek = Store::peek(&world.folder).unwrap();
    assert_eq!((peek.name.as_str(), peek.users.as_slice(), peek.format), ("Granskning", &[BY.to_string()][..], 1));
    assert!(RecoveryKey::parse("").is_err());
    assert!(open(&world.folder).is_err(), "and takes no lock from the one that has it open");
}
