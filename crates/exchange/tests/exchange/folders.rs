//! The group folder: what is laid in it is whole, and what strangers laid there is left alone and told.

use std::fs::{self, File};

use crate::desk::{Desk, change, ring};
use domain::InvitationId;
use exchange::{FolderError, GroupFolder, LARGEST, Written};
use tempfile::TempDir;

fn folder() -> (TempDir, GroupFolder) {
    let root = TempDir::new().unwrap();
    let folder = GroupFolder::at(root.path());
    (root, folder)
}

fn bundle() -> Written {
    Desk::new(1, &ring()).work(1, &[change(b"x")])
}

#[test]
fn what_is_published_is_listed_and_read_by_others_as_often_as_they_like() {
    let (_root, folder) = folder();
    let written = bundle();
    for _ in 0..3 {
        folder.publish(&written.found, &written.bytes).unwrap();
        let listing = folder.list().unwrap();
        assert_eq!((listing.bundles.as_slice(), listing.strange.len()), ([written.found.clone()].as_slice(), 0));
        assert_eq!(folder.read(&written.found).unwrap(), written.bytes);
    }
}

#[test]
fn a_bundle_that_lies_there_torn_is_laid_again() {
    let (root, folder) = folder();
    let written = bundle();
    let path = root.path().join(written.found.place.to_string());
    fs::create_dir(&path).unwrap();
    let file = path.join(format!("{}.akt", written.found.stem()));
    fs::write(&file, &written.bytes[..100]).unwrap();
    fs::write(path.join(format!(".{}.akt.part", written.found.stem())), b"half").unwrap();
    folder.publish(&written.found, &written.bytes).unwrap();
    assert_eq!(fs::read(&file).unwrap(), written.bytes);
    assert_eq!(fs::read_dir(&path).unwrap().count(), 1, "nothing half is left");
}

#[test]
fn a_folder_full_of_rubbish_is_told_and_hides_nothing() {
    let (root, folder) = folder();
    folder.lay_note().unwrap();
    let written = bundle();
    folder.publish(&written.found, &written.bytes).unwrap();
    let place = root.path().join(written.found.place.to_string());
    let stem = written.found.stem();
    let hash = written.found.digits();
    fs::write(root.path().join("Semesterlista.xlsx"), b"x").unwrap();
    fs::write(root.path().join("å\u{200b}.akt"), b"x").unwrap();
    fs::create_dir(root.path().join("00000000000000000000000000000001")).unwrap();
    fs::create_dir(root.path().join(written.found.place.to_string().to_uppercase().replace('1', "A"))).unwrap();
    for name in [
        format!("{stem}.AKT"),
        format!("{stem}.akt.akt"),
        format!("{stem} (1).akt"),
        format!("0000000000001-{hash}.akt"),
        format!("00000000000a-{hash}.akt"),
        format!("+00000000001-{hash}.akt"),
        format!("000000000000-{hash}.akt"),
        format!("000000000001-{}.akt", hash.to_uppercase().replace('0', "F")),
        format!("000000000001-{}.akt", &hash[1..]),
        "000000000001-.akt".into(),
        ".akt".into(),
        "~$läs.akt".into(),
        "x".repeat(200),
    ] {
        fs::write(place.join(name), b"x").unwrap();
    }
    fs::create_dir(place.join(format!("000000000002-{hash}.akt"))).unwrap();
    let listing = folder.list().unwrap();
    assert_eq!(listing.bundles, [written.found]);
    assert_eq!(listing.strange.len(), 4 + 12 + 1, "{:#?}", listing.strange);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let (root, folder) = folder();
    let written = bundle();
    let outside = TempDir::new().unwrap();
    fs::write(outside.path().join("secret"), b"x").unwrap();
    let place = root.path().join(written.found.place.to_string());
    fs::create_dir(&place).unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret"), place.join(format!("{}.akt", written.found.stem())))
        .unwrap();
    assert!(folder.list().unwrap().bundles.is_empty());
    assert!(matches!(folder.read(&written.found), Err(FolderError::NoFile { .. })));
}

#[test]
fn a_file_of_ten_gigabytes_is_refused_unread() {
    let (root, folder) = folder();
    let written = bundle();
    folder.publish(&written.found, &written.bytes).unwrap();
    let path = root.path().join(written.found.place.to_string()).join(format!("{}.akt", written.found.stem()));
    // Sparse: it has the size and takes no room.
    File::options().write(true).open(&path).unwrap().set_len(10 << 30).unwrap();
    assert!(matches!(folder.read(&written.found), Err(FolderError::TooLarge { .. })));
    File::options().write(true).open(&path).unwrap().set_len(LARGEST).unwrap();
    assert_eq!(folder.read(&written.found).unwrap().len() as u64, LARGEST, "the largest that is read is read");
}

#[test]
fn a_folder_that_is_gone_is_told_as_that_wherever_it_is_noticed() {
    let (root, folder) = folder();
    let written = bundle();
    folder.publish(&written.found, &written.bytes).unwrap();
    root.close().unwrap();
    assert_eq!(folder.list(), Err(FolderError::Away));
    assert_eq!(folder.read(&written.found), Err(FolderError::Away));
    assert_eq!(folder.publish(&written.found, &written.bytes), Err(FolderError::Away));
    assert_eq!(folder.withdraw(&written.found), Err(FolderError::Away));
    assert_eq!(folder.lay_note(), Err(FolderError::Away));
}

#[test]
fn a_bundle_that_is_taken_back_leaves_a_mark_and_is_gone() {
    let (_root, folder) = folder();
    let written = bundle();
    folder.publish(&written.found, &written.bytes).unwrap();
    for _ in 0..2 {
        folder.withdraw(&written.found).unwrap();
        let listing = folder.list().unwrap();
        assert_eq!((listing.bundles.len(), listing.gone.as_slice()), (0, [written.found.clone()].as_slice()));
    }
}

#[test]
fn an_invitation_is_found_by_its_words_and_gone_when_it_is_answered() {
    let (_root, folder) = folder();
    let id = InvitationId::new("f".repeat(32)).unwrap();
    assert_eq!(folder.invitation(&id), Ok(None));
    folder.lay_invitation(&id, b"bjuden").unwrap();
    folder.lay_answer(&id, b"svar").unwrap();
    assert_eq!(folder.invitation(&id).unwrap().as_deref(), Some(b"bjuden".as_slice()));
    assert_eq!(folder.answer(&id).unwrap().as_deref(), Some(b"svar".as_slice()));
    folder.remove_invitation(&id).unwrap();
    assert_eq!((folder.invitation(&id), folder.answer(&id)), (Ok(None), Ok(None)));
    folder.remove_invitation(&id).unwrap();
    folder.lay_invitation(&id, b"bjuden").unwrap();
    assert_eq!(folder.invitation(&id), Ok(None), "one that a courier brought back works no more");
}

#[test]
fn a_note_alone_is_no_group_since_whoever_laid_it_may_have_come_no_further() {
    let (root, folder) = folder();
    folder.lay_note().unwrap();
    assert_eq!(folder.is_a_group(), Ok(false));
    folder.lay_invitation(&InvitationId::new("f".repeat(32)).unwrap(), b"bjuden").unwrap();
    assert_eq!(folder.is_a_group(), Ok(true), "somebody has invited to one");
    fs::remove_dir_all(root.path().join("invitations")).unwrap();
    folder.publish(&bundle().found, &bundle().bytes).unwrap();
    assert_eq!(folder.is_a_group(), Ok(true), "somebody has published in one");
}

#[test]
fn what_was_half_written_of_a_bundle_that_is_taken_back_goes_with_it() {
    let (root, folder) = folder();
    let written = bundle();
    let place = root.path().join(written.found.place.to_string());
    fs::create_dir(&place).unwrap();
    fs::write(place.join(format!(".{}.akt.part", written.found.stem())), &written.bytes).unwrap();
    folder.withdraw(&written.found).unwrap();
    let left: Vec<_> = fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, [format!("{}.gone", written.found.stem()).as_str()]);
}

#[test]
fn a_bundle_is_taken_back_though_its_whole_sub_folder_is_gone() {
    let (root, folder) = folder();
    let written = bundle();
    folder.publish(&written.found, &written.bytes).unwrap();
    fs::remove_dir_all(root.path().join(written.found.place.to_string())).unwrap();
    folder.withdraw(&written.found).unwrap();
    assert_eq!(folder.list().unwrap().gone, [written.found]);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link_that_somebody_laid_where_it_is_to_lie() {
    use std::os::unix::fs::symlink;

    let (root, folder) = folder();
    let written = bundle();
    let outside = TempDir::new().unwrap();
    let precious = outside.path().join("precious");
    fs::write(&precious, b"x").unwrap();
    let place = root.path().join(written.found.place.to_string());
    fs::create_dir(&place).unwrap();
    let stem = written.found.stem();
    for name in
        [format!(".{stem}.akt.part"), format!("{stem}.akt"), format!(".{stem}.gone.part"), format!("{stem}.gone")]
    {
        symlink(&precious, place.join(name)).unwrap();
    }
    folder.publish(&written.found, &written.bytes).unwrap();
    assert_eq!(folder.read(&written.found).unwrap(), written.bytes);
    folder.withdraw(&written.found).unwrap();
    assert_eq!(folder.list().unwrap().gone.as_slice(), std::slice::from_ref(&written.found));
    assert_eq!(fs::read(&precious).unwrap(), b"x");

    // Nor into a folder that is elsewhere, where nobody would find it.
    fs::remove_dir_all(&place).unwrap();
    symlink(outside.path(), &place).unwrap();
    assert!(folder.publish(&written.found, &written.bytes).is_err());
    assert!(folder.withdraw(&written.found).is_err());
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_pipe_that_nobody_writes_to_makes_nobody_wait() {
    let (root, folder) = folder();
    let written = bundle();
    let place = root.path().join(written.found.place.to_string());
    fs::create_dir(&place).unwrap();
    let stem = written.found.stem();
    let pipe =
        |path: &std::path::Path| assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
    for name in [format!(".{stem}.akt.part"), format!("{stem}.akt")] {
        pipe(&place.join(name));
    }
    for name in ["aktsam.txt", "answers", "invitations"] {
        pipe(&root.path().join(name));
    }
    assert!(matches!(folder.read(&written.found), Err(FolderError::NoFile { .. })));
    assert_eq!(folder.list().unwrap().strange, [format!("{}/{stem}.akt", written.found.place)]);
    folder.publish(&written.found, &written.bytes).unwrap();
    assert_eq!(folder.read(&written.found).unwrap(), written.bytes);
    folder.lay_note().unwrap();
    let id = InvitationId::new("f".repeat(32)).unwrap();
    assert!(folder.lay_answer(&id, b"svar").is_err());
    assert!(folder.answer(&id).is_err());
}
