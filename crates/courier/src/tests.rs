//! Any two sides, whatever lies on them, hold the same after one trip, and the next has nothing to do.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use object_store::memory::InMemory;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreExt};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::folder::Folder;
use crate::layout::{Kind, Place};
use crate::side::Side;
use crate::store::Store;
use crate::told::Told;
use crate::trip::trip;

/// What lies on a side: contents by path.
type Files = BTreeMap<String, Vec<u8>>;

/// Something that lies on one side or both.
#[derive(Clone, Debug)]
struct Thing {
    path: String,
    content: Vec<u8>,
    folder: bool,
    store: bool,
}

fn device(number: u8) -> String {
    format!("{}-{}", "0f".repeat(16), format!("{number:02x}").repeat(16))
}

fn bundle(device_number: u8, content: &[u8], ending: &str) -> String {
    let sequence = content.len();
    format!("{}/{sequence:012}-{}.{ending}", device(device_number), blake3::hash(content).to_hex())
}

fn things() -> impl Strategy<Value = Vec<Thing>> {
    let content = || proptest::collection::vec(any::<u8>(), 0..200);
    let named = prop_oneof![
        6 => (0..3_u8, content()).prop_map(|(device, content)| (bundle(device, &content, "akt"), content)),
        2 => (0..3_u8, 0..4_u8).prop_map(|(device, content)| (bundle(device, &[content], "akt"), vec![content])),
        2 => (0..3_u8, 0..4_u8).prop_map(|(device, content)| (bundle(device, &[content], "gone"), vec![])),
        1 => (0..3_u8, content()).prop_map(|(device, other)| (bundle(device, b"what it was", "akt"), other)),
        2 => (0..4_u8).prop_map(|n| (format!("invitations/{}.akt", format!("{n:02x}").repeat(16)), vec![n; 9])),
        1 => (0..4_u8).prop_map(|n| (format!("invitations/{}.gone", format!("{n:02x}").repeat(16)), vec![])),
        1 => (0..4_u8).prop_map(|n| (format!("answers/{}.akt", format!("{n:02x}").repeat(16)), vec![n; 9])),
        1 => Just(("aktsam.txt".to_owned(), b"what this is".to_vec())),
        1 => "[a-zA-Z0-9._ -]{1,12}".prop_map(|name| (format!("{name}x"), vec![1])),
        1 => "[a-zA-Z0-9._ -]{1,12}".prop_map(|name| (format!("{}/{name}x", device(1)), vec![1])),
    ];
    let thing = (named, prop_oneof![Just((true, false)), Just((false, true)), Just((true, true))]);
    let thing = thing.prop_map(|((path, content), (folder, store))| Thing { path, content, folder, store });
    proptest::collection::vec(thing, 0..40)
}

/// What both sides are to hold: all that is whole, but for what was withdrawn; `None` for what is not carried.
fn expected(things: &[Thing]) -> Files {
    let withdrawn: BTreeSet<_> =
        things.iter().filter_map(|thing| thing.path.strip_suffix(".gone").map(|stem| format!("{stem}.akt"))).collect();
    let kept = things.iter().filter(|thing| is_whole(&thing.path, &thing.content) && !withdrawn.contains(&thing.path));
    kept.map(|thing| (thing.path.clone(), thing.content.clone())).collect()
}

fn is_whole(path: &str, content: &[u8]) -> bool {
    match kind(path) {
        Some(Kind::Bundle(hash)) => blake3::hash(content) == hash,
        Some(Kind::Notice | Kind::Letter | Kind::Withdrawal { .. }) => true,
        None => false,
    }
}

fn kind(path: &str) -> Option<Kind> {
    match path.split_once('/') {
        None => Place::Top.kind(path),
        Some((folder, name)) => Place::of(folder)?.kind(name),
    }
}

fn put(root: &Path, path: &str, content: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

fn in_folder(root: &Path) -> Files {
    let mut files = Files::new();
    for entry in fs::read_dir(root).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            files.extend(in_folder(&entry.path()).into_iter().map(|(path, file)| (format!("{name}/{path}"), file)));
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    files
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn side_of(folder: &TempDir) -> Side {
    Side::Folder(Folder::new(folder.path().to_owned(), "0123abcd".to_owned()))
}

/// A trip and one more, which must find nothing to do.
async fn twice(folder: &Side, store: &Side) -> Told {
    let told = trip(folder, store, SystemTime::now()).await;
    let again = trip(folder, store, SystemTime::now()).await;
    assert_eq!(again.new_faults(&told), Vec::<String>::new(), "what stands in the way is told once");
    assert_eq!(again.summary(Some(&told)), None, "the second trip did something: {}", again.json());
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_folder_and_a_store_hold_the_same_after_one_trip(things in things()) {
        let (folder, objects) = (TempDir::new().unwrap(), Arc::new(InMemory::new()));
        let found = runtime().block_on(async {
            // A first thing of a name is what lies there; the rest of that name never were.
            for thing in things.iter().rev() {
                if thing.folder {
                    put(folder.path(), &thing.path, &thing.content);
                }
                if thing.store {
                    let at = ObjectPath::parse(format!("group/a/{}", thing.path)).unwrap();
                    objects.put(&at, thing.content.clone().into()).await.unwrap();
                }
            }
            let store = Side::Store(Store::new(objects.clone(), ObjectPath::from("group/a")));
            twice(&side_of(&folder), &store).await;
            in_store(&*objects, "group/a/").await
        });
        hold_the_same(&things, &in_folder(folder.path()), &found);
    }

    #[test]
    fn two_folders_hold_the_same_after_one_trip(things in things()) {
        let (one, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        for thing in things.iter().rev() {
            let sides = [(thing.folder, &one), (thing.store, &other)];
            for (_, side) in sides.into_iter().filter(|(lies, _)| *lies) {
                put(side.path(), &thing.path, &thing.content);
            }
        }
        runtime().block_on(twice(&side_of(&one), &side_of(&other)));
        hold_the_same(&things, &in_folder(one.path()), &in_folder(other.path()));
    }
}

async fn in_store(objects: &dyn ObjectStore, prefix: &str) -> Files {
    use futures_util::TryStreamExt;
    let listed: Vec<_> = objects.list(None).try_collect().await.unwrap();
    let mut files = Files::new();
    for object in listed {
        let content = objects.get(&object.location).await.unwrap().bytes().await.unwrap();
        files.insert(object.location.as_ref().strip_prefix(prefix).unwrap().to_owned(), content.to_vec());
    }
    files
}

/// Both sides hold what was expected, and each besides only what it held before and nobody carries.
fn hold_the_same(things: &[Thing], folder: &Files, store: &Files) {
    let expected = expected(things);
    for (files, lay_there) in [(folder, (|thing| thing.folder) as fn(&Thing) -> bool), (store, |thing| thing.store)] {
        let carried: Files =
            files.iter().filter(|(path, file)| is_whole(path, file)).map(|(p, f)| (p.clone(), f.clone())).collect();
        assert_eq!(carried, expected);
        let others: BTreeSet<_> = files.keys().filter(|path| !expected.contains_key(*path)).collect();
        let before: BTreeSet<_> = things.iter().filter(|thing| lay_there(thing)).map(|thing| &thing.path).collect();
        assert!(others.is_subset(&before), "nothing else came along: {others:?}");
    }
}

#[test]
fn a_torn_copy_is_mended_by_the_whole_one_on_either_side() {
    let content = b"all of the bundle".as_slice();
    let path = bundle(1, content, "akt");
    for (one_has, other_has) in [(content, &content[..7]), (&content[..7], content)] {
        let (one, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        put(one.path(), &path, one_has);
        put(other.path(), &path, other_has);
        let told = runtime().block_on(twice(&side_of(&one), &side_of(&other)));
        assert!(told.all_done());
        for side in [&one, &other] {
            assert_eq!(in_folder(side.path()), Files::from([(path.clone(), content.to_vec())]));
        }
    }
}

#[test]
fn what_was_left_half_written_is_taken_away_when_it_is_old() {
    let (one, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let path = bundle(1, b"some bundle", "akt");
    let (folder, name) = path.split_once('/').unwrap();
    let parts = [format!("{folder}/.{name}.89abcdef.part"), format!("{folder}/.{name}.part")];
    for part in &parts {
        put(one.path(), part, b"some");
    }
    put(one.path(), &format!("{folder}/.mine.part"), b"some");
    let later = |hours: u64| SystemTime::now() + Duration::from_secs(60 * 60 * hours);
    let (one_side, other_side) = (side_of(&one), side_of(&other));
    runtime().block_on(trip(&one_side, &other_side, later(23)));
    assert_eq!(in_folder(one.path()).len(), 3, "somebody may be writing it");
    let told = runtime().block_on(trip(&one_side, &other_side, later(25)));
    let left: Vec<_> = in_folder(one.path()).into_keys().collect();
    assert_eq!(left, [format!("{folder}/.mine.part")], "only what a courier or a desktop was writing");
    assert!(in_folder(other.path()).is_empty());
    assert_eq!(
        told.summary(None).unwrap(),
        "Nothing to carry; left alone, being none of ours: 1 in the folder, 0 in the store."
    );
}
