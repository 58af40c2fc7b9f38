//! Where a store may lie: a folder on the local disk that can be written.

use std::fs;
use std::io;
use std::path::Path;

use crate::error::StoreError;
use crate::{connection, slots};

/// The folder of a new store: named right, not there or empty, on a local disk. Makes it.
pub(crate) fn for_new(folder: &Path) -> Result<(), StoreError> {
    if folder.extension().is_none_or(|end| end != "aktsam") {
        return Err(StoreError::WrongName { folder: folder.into() });
    }
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(StoreError::NotEmpty { folder: folder.into() });
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            create(folder).map_err(|error| StoreError::io(folder, &error))?;
        }
        Err(error) => return Err(StoreError::io(folder, &error)),
    }
    refuse_network(folder)?;
    refuse_read_only(folder)
}

/// Makes the folder; on a shared machine only its owner may look into it.
fn create(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Takes away what a failed making of a store left in a folder that was empty before. Best effort: the failure itself
/// is what is told.
pub(crate) fn clear_failed(folder: &Path) {
    for file in [connection::FILE, connection::JOURNAL, "store.db-journal", slots::FILE, "slots.json.next", "ballast"] {
        let _ = fs::remove_file(folder.join(file));
    }
}

/// The folder of a store that is to be opened.
pub(crate) fn for_existing(folder: &Path) -> Result<(), StoreError> {
    is_store(folder)?;
    refuse_network(folder)?;
    refuse_read_only(folder)
}

/// Whether `folder` has the files that every store has.
pub(crate) fn is_store(folder: &Path) -> Result<(), StoreError> {
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(StoreError::NotAStore { folder: folder.into(), file: slots::FILE }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(StoreError::Missing { folder: folder.into() });
        }
        Err(error) => return Err(StoreError::io(folder, &error)),
    }
    for file in [slots::FILE, connection::FILE] {
        if !folder.join(file).is_file() {
            return Err(StoreError::NotAStore { folder: folder.into(), file });
        }
    }
    Ok(())
}

/// The part of `folder` that tells that a cloud client or a roaming profile carries it elsewhere, such as `OneDrive`.
/// A store there is not refused, since the name is only a sign, but whoever chooses it should be warned.
pub(crate) fn carried_by(folder: &Path) -> Option<String> {
    const CARRIERS: [&str; 10] = [
        "onedrive",
        "dropbox",
        "google drive",
        "my drive",
        "nextcloud",
        "owncloud",
        "icloud",
        "box sync",
        "pcloud",
        "roaming",
    ];
    folder.components().find_map(|part| {
        let name = part.as_os_str().to_str()?;
        // "OneDrive - Kommunen", "iCloudDrive": the name goes on.
        let lower = name.to_lowercase();
        CARRIERS.iter().any(|carrier| lower.starts_with(carrier)).then(|| name.to_string())
    })
}

/// Told by the permissions first, which also bind those for whom the system makes an exception, then by trying.
fn refuse_read_only(folder: &Path) -> Result<(), StoreError> {
    let paths = [folder.to_path_buf(), folder.join(connection::FILE), folder.join(slots::FILE)];
    for path in paths.iter().skip(usize::from(cfg!(windows))) {
        if fs::metadata(path).is_ok_and(|found| found.permissions().readonly()) {
            return Err(StoreError::ReadOnly { path: path.clone() });
        }
    }
    let trial = folder.join(".write-test");
    fs::write(&trial, b"").and_then(|()| fs::remove_file(&trial)).map_err(|error| StoreError::io(folder, &error))
}

/// Locks and flushes cannot be trusted across a network.
fn refuse_network(folder: &Path) -> Result<(), StoreError> {
    let folder = fs::canonicalize(folder).map_err(|error| StoreError::io(folder, &error))?;
    match network_file_system(&folder) {
        Some(file_system) => Err(StoreError::OnNetwork { folder, file_system }),
        None => Ok(()),
    }
}

#[cfg(target_os = "linux")]
fn network_file_system(folder: &Path) -> Option<String> {
    let magic = rustix::fs::statfs(folder).ok()?.f_type;
    // The type differs between architectures and the numbers are 32 bits wide.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the numbers are 32 bits wide")]
    let by_number = by_magic(magic as u32)?;
    if by_number != "fuse" {
        return Some(by_number.into());
    }
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    fuse_mount(&mounts, folder).filter(|kind| is_remote_fuse(kind))
}

#[cfg(windows)]
fn network_file_system(folder: &Path) -> Option<String> {
    folder.to_str()?.starts_with(r"\\?\UNC\").then(|| "unc".into())
}

#[cfg(not(any(target_os = "linux", windows)))]
fn network_file_system(_: &Path) -> Option<String> {
    None
}

/// The file system with this magic number (`statfs(2)`), where it is one that reaches over a network, or `fuse`, which
/// may.
#[cfg(any(target_os = "linux", test))]
fn by_magic(number: u32) -> Option<&'static str> {
    Some(match number {
        0x6969 => "nfs",
        0x517B => "smb",
        0xFF53_4D42 => "cifs",
        0xFE53_4D42 => "smb3",
        0x0102_1997 => "9p",
        0x00C3_6400 => "ceph",
        0x5346_414F | 0x6B41_4653 => "afs",
        0x7375_7245 => "coda",
        0x564C => "ncp",
        0x7461_636F => "ocfs2",
        0x0116_1970 => "gfs2",
        0x0BD0_0BD0 => "lustre",
        0x6573_5546 => "fuse",
        _ => return None,
    })
}

/// The type of the mount that `folder` lies on, from the text of `/proc/self/mountinfo` (`proc(5)`).
#[cfg(any(target_os = "linux", test))]
fn fuse_mount(mounts: &str, folder: &Path) -> Option<String> {
    mounts
        .lines()
        .filter_map(|line| {
            let (before, after) = line.split_once(" - ")?;
            let place = before.split(' ').nth(4)?.replace(r"\040", " ");
            folder.starts_with(&place).then(|| (place.len(), after.split(' ').next().unwrap_or_default().to_string()))
        })
        // Of two mounts on the same place the later one is seen.
        .max_by_key(|(length, _)| *length)
        .map(|(_, kind)| kind)
}

/// Fuse also carries local disks (NTFS, exFAT); those that are known to reach over a network are refused.
#[cfg(any(target_os = "linux", test))]
fn is_remote_fuse(kind: &str) -> bool {
    const REMOTE: [&str; 12] = [
        "sshfs",
        "rclone",
        "davfs",
        "davfs2",
        "gvfsd-fuse",
        "s3fs",
        "glusterfs",
        "ceph-fuse",
        "smbnetfs",
        "curlftpfs",
        "onedriver",
        "kio-fuse",
    ];
    kind.strip_prefix("fuse.").is_some_and(|name| REMOTE.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_systems_that_reach_over_a_network_are_known_by_their_number() {
        for (number, expected) in [
            (0x6969, Some("nfs")),
            (0xFF53_4D42, Some("cifs")),
            (0x0102_1997, Some("9p")),
            (0xEF53, None),
            (0x9123_683E, None),
        ] {
            assert_eq!(by_magic(number), expected, "{number:#x}");
        }
    }

    #[test]
    fn folders_that_are_carried_elsewhere_are_told_by_their_names() {
        for (folder, expected) in [
            ("/home/a/OneDrive - Kommunen/x.aktsam", Some("OneDrive - Kommunen")),
            ("/home/a/Nextcloud/x.aktsam", Some("Nextcloud")),
            ("/Users/a/AppData/Roaming/Aktsam/x.aktsam", Some("Roaming")),
            ("/Users/a/AppData/Local/Aktsam/x.aktsam", None),
            ("/home/a/.local/share/aktsam/Familjer.aktsam", None),
        ] {
            assert_eq!(carried_by(Path::new(folder)).as_deref(), expected, "{folder}");
        }
    }

    #[test]
    fn fuse_is_refused_only_where_it_reaches_over_a_network() {
        let mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n\
                      40 22 0:50 / /home/a/My\\040Drive rw,nosuid - fuse.rclone drive: rw\n\
                      41 22 0:51 / /mnt/disk rw - fuseblk /dev/sdb1 rw\n";
        for (folder, kind, refused) in [
            ("/home/a/My Drive/x.aktsam", "fuse.rclone", true),
            ("/mnt/disk/x.aktsam", "fuseblk", false),
            ("/home/a/x.aktsam", "ext4", false),
        ] {
            let found = fuse_mount(mounts, Path::new(folder)).unwrap();
            assert_eq!((found.as_str(), is_remote_fuse(&found)), (kind, refused), "{folder}");
        }
    }
}
