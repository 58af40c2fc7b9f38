//! The group folder: what lies in it, and how a desktop lays something there so that it is whole or not at all.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use domain::{DeviceId, InvitationId, PersonId};

use crate::hex;

/// The largest file that is read, in bytes. Whatever is larger was not made by this program.
pub const LARGEST: u64 = 64 * 1024 * 1024;

const BUNDLE: &str = ".akt";
const GONE: &str = ".gone";
const NOTE: &str = "aktsam.txt";
const NOTE_TEXT: &str = "Den här mappen hör till Aktsam. Filerna i den är krypterade och läses av programmet. Flytta, byt namn på och ändra ingenting här.\nThis folder belongs to Aktsam. Its files are encrypted and read by the program. Do not move, rename or change anything here.\n";

/// The sub-folder of one person's one desktop.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Whose.
    pub person: PersonId,
    /// Which desktop.
    pub device: DeviceId,
}

/// As the sub-folder is called.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.person.as_str(), self.device.as_str())
    }
}

impl Place {
    fn read(name: &str) -> Option<Self> {
        let (person, device) = name.split_once('-')?;
        Some(Self { person: PersonId::new(person).ok()?, device: DeviceId::new(device).ok()? })
    }
}

/// A bundle in the folder, as its name tells it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Found {
    /// The sub-folder that it lies in.
    pub place: Place,
    /// Its number among that desktop's.
    pub sequence: u64,
    /// The hash of its bytes.
    pub hash: [u8; 32],
}

impl Found {
    /// The name of its file, without what it ends in.
    pub fn stem(&self) -> String {
        format!("{:012}-{}", self.sequence, self.digits())
    }

    /// The hash of its bytes in digits.
    pub fn digits(&self) -> String {
        hex::digits(&self.hash)
    }

    /// The bundle whose file is called `stem`, without what it ends in; `None` for any other name.
    pub fn read(place: &Place, stem: &str) -> Option<Self> {
        let (sequence, hash) = stem.split_once('-')?;
        let is_number = sequence.len() == 12 && sequence.bytes().all(|byte| byte.is_ascii_digit());
        let sequence = sequence.parse().ok().filter(|number| is_number && *number > 0)?;
        Some(Self { place: place.clone(), sequence, hash: hex::bytes(hash)? })
    }
}

/// What lies in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The bundles, in the order of desktop and number.
    pub bundles: Vec<Found>,
    /// Those that were withdrawn.
    pub gone: Vec<Found>,
    /// Names that no program of the group gave: left alone, and told.
    pub strange: Vec<String>,
    /// The sub-folders that could not be looked into. What lies in the others is listed all the same.
    pub unread: Vec<Place>,
}

/// Why something could not be done in the folder. Nothing is lost by any of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FolderError {
    /// The folder is not there: a share that is not connected, a stick that was taken out.
    #[error("the folder cannot be reached")]
    Away,
    /// It can be read and not written.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// It may not be read, or not all of it.
    #[error("{name} may not be read")]
    Shut {
        /// The name of the file or folder.
        name: String,
    },
    /// There is no room in it.
    #[error("there is no room in the folder")]
    Full,
    /// Another program holds the file.
    #[error("another program holds {name}")]
    Held {
        /// The name of the file.
        name: String,
    },
    /// What was written could not be read back as it was written.
    #[error("{name} could not be read back")]
    NotReadBack {
        /// The name of the file.
        name: String,
    },
    /// The file is larger than any that this program makes.
    #[error("{name} is too large")]
    TooLarge {
        /// The name of the file.
        name: String,
    },
    /// The file is not there, or is no plain file.
    #[error("{name} is not there")]
    NoFile {
        /// The name of the file.
        name: String,
    },
    /// Some other fault of the file system.
    #[error("{name}: {kind}")]
    Io {
        /// The name of the file.
        name: String,
        /// How.
        kind: io::ErrorKind,
    },
}

/// A group folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupFolder {
    root: PathBuf,
}

impl GroupFolder {
    /// The folder at `root`, whether or not it can be reached now.
    pub fn at(root: &Path) -> Self {
        Self { root: root.into() }
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// True when it can be reached and something of a group lies in it. The note alone is nobody's: it is laid before anything else, and
    /// whoever laid it may have come no further.
    pub fn is_a_group(&self) -> Result<bool, FolderError> {
        let listing = self.list()?;
        let lies = |folder: &str| names(&self.root.join(folder)).is_ok_and(|names| !names.is_empty());
        Ok(!listing.bundles.is_empty() || !listing.unread.is_empty() || lies(INVITATIONS))
    }

    /// Lays a note in it that tells whoever comes by what it is.
    pub fn lay_note(&self) -> Result<(), FolderError> {
        self.reached()?;
        let path = self.root.join(NOTE);
        if path.is_file() { Ok(()) } else { lay(&path, NOTE_TEXT.as_bytes()) }
    }

    /// What lies in it. Names alone are looked at, and links are not followed.
    pub fn list(&self) -> Result<Listing, FolderError> {
        self.reached()?;
        let mut listing = Listing::default();
        for (name, kind) in names(&self.root)? {
            match Place::read(&name) {
                Some(place) if kind == Entry::Folder => match self.list_place(&place, &mut listing) {
                    Ok(()) => {}
                    Err(_) => listing.unread.push(place),
                },
                _ if [NOTE, INVITATIONS, ANSWERS].contains(&name.as_str()) || is_hidden(&name) => {}
                _ => listing.strange.push(name),
            }
        }
        // What failed because the folder went away in the middle is told as that.
        self.reached()?;
        listing.bundles.sort_unstable();
        listing.gone.sort_unstable();
        listing.strange.sort_unstable();
        Ok(listing)
    }

    fn list_place(&self, place: &Place, listing: &mut Listing) -> Result<(), FolderError> {
        for (name, kind) in names(&self.root.join(place.to_string()))? {
            let read = |ending| Found::read(place, name.strip_suffix(ending)?).filter(|_| kind == Entry::File);
            if let Some(found) = read(BUNDLE) {
                listing.bundles.push(found);
            } else if let Some(found) = read(GONE) {
                listing.gone.push(found);
            } else if !is_hidden(&name) {
                listing.strange.push(format!("{place}/{name}"));
            }
        }
        Ok(())
    }

    /// The bytes of a bundle, whatever they are.
    pub fn read(&self, found: &Found) -> Result<Vec<u8>, FolderError> {
        read(&self.path(found, BUNDLE)).map_err(|error| self.or_away(error))
    }

    /// Lays a bundle in the sub-folder of its desktop. One that is there already, whole, is fine; one that is there torn is laid
    /// again.
    pub fn publish(&self, found: &Found, bytes: &[u8]) -> Result<(), FolderError> {
        self.reached()?;
        self.make(&self.root.join(found.place.to_string()))?;
        let path = self.path(found, BUNDLE);
        match read(&path) {
            Ok(standing) if standing == bytes => Ok(()),
            Ok(_) | Err(_) => lay(&path, bytes).map_err(|error| self.or_away(error)),
        }
    }

    /// Takes a bundle of one's own away, and leaves a mark that it was, for whoever carries the folder elsewhere.
    pub fn withdraw(&self, found: &Found) -> Result<(), FolderError> {
        self.reached()?;
        self.make(&self.root.join(found.place.to_string()))?;
        lay(&self.path(found, GONE), b"").map_err(|error| self.or_away(error))?;
        self.remove(&self.path(found, BUNDLE))
    }

    /// Lays the file of an invitation.
    pub fn lay_invitation(&self, id: &InvitationId, file: &[u8]) -> Result<(), FolderError> {
        self.lay_in(INVITATIONS, id, file)
    }

    /// The file of an invitation; `None` when there is none.
    pub fn invitation(&self, id: &InvitationId) -> Result<Option<Vec<u8>>, FolderError> {
        self.read_in(INVITATIONS, id)
    }

    /// The invitations of which a file lies in it, their own or that of an answer.
    pub fn invitations(&self) -> Result<BTreeSet<InvitationId>, FolderError> {
        self.reached()?;
        let of = |folder: &str| names(&self.root.join(folder)).unwrap_or_default();
        let files = of(INVITATIONS).into_iter().chain(of(ANSWERS));
        let ids = files.filter_map(|(name, _)| InvitationId::new(name.strip_suffix(BUNDLE)?).ok());
        Ok(ids.collect())
    }

    /// Takes the file of an invitation away, when it was answered or withdrawn.
    pub fn remove_invitation(&self, id: &InvitationId) -> Result<(), FolderError> {
        self.remove_in(INVITATIONS, id)?;
        self.remove_in(ANSWERS, id)
    }

    /// Lays the file of an answer.
    pub fn lay_answer(&self, id: &InvitationId, file: &[u8]) -> Result<(), FolderError> {
        self.lay_in(ANSWERS, id, file)
    }

    /// The file of an answer; `None` when there is none.
    pub fn answer(&self, id: &InvitationId) -> Result<Option<Vec<u8>>, FolderError> {
        self.read_in(ANSWERS, id)
    }

    fn lay_in(&self, folder: &str, id: &InvitationId, file: &[u8]) -> Result<(), FolderError> {
        self.reached()?;
        self.make(&self.root.join(folder))?;
        lay(&self.path_in(folder, id, BUNDLE), file).map_err(|error| self.or_away(error))
    }

    fn read_in(&self, folder: &str, id: &InvitationId) -> Result<Option<Vec<u8>>, FolderError> {
        self.reached()?;
        if self.path_in(folder, id, GONE).is_file() {
            return Ok(None);
        }
        match read(&self.path_in(folder, id, BUNDLE)) {
            Ok(file) => Ok(Some(file)),
            Err(FolderError::NoFile { .. }) => Ok(None),
            Err(error) => Err(self.or_away(error)),
        }
    }

    /// Leaves a mark that it was there, so that whoever carries the folder elsewhere does not bring it back.
    fn remove_in(&self, folder: &str, id: &InvitationId) -> Result<(), FolderError> {
        self.reached()?;
        self.make(&self.root.join(folder))?;
        lay(&self.path_in(folder, id, GONE), b"").map_err(|error| self.or_away(error))?;
        self.remove(&self.path_in(folder, id, BUNDLE))
    }

    /// Takes a file away, and what is left of it if a program died while it wrote it.
    fn remove(&self, path: &Path) -> Result<(), FolderError> {
        [path, &temporary(path)].into_iter().try_for_each(|path| match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(self.or_away(fault(path, &error))),
            Ok(()) | Err(_) => Ok(()),
        })
    }

    fn path_in(&self, folder: &str, id: &InvitationId, ending: &str) -> PathBuf {
        self.root.join(folder).join(format!("{}{ending}", id.as_str()))
    }

    fn path(&self, found: &Found, ending: &str) -> PathBuf {
        self.root.join(found.place.to_string()).join(found.stem() + ending)
    }

    /// Makes a folder in it, where there is none. What is laid in one that is a link would lie where nobody looks.
    fn make(&self, folder: &Path) -> Result<(), FolderError> {
        match fs::create_dir(folder) {
            Ok(()) => Ok(()),
            Err(_) if fs::symlink_metadata(folder).is_ok_and(|there| there.is_dir()) => Ok(()),
            Err(error) => Err(self.or_away(fault(folder, &error))),
        }
    }

    fn reached(&self) -> Result<(), FolderError> {
        if self.root.is_dir() { Ok(()) } else { Err(FolderError::Away) }
    }

    /// What failed because the folder went away in the middle is told as that.
    fn or_away(&self, error: FolderError) -> FolderError {
        if self.root.is_dir() { error } else { FolderError::Away }
    }
}

const INVITATIONS: &str = "invitations";
const ANSWERS: &str = "answers";

/// What a name in a folder stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    File,
    Folder,
    Other,
}

/// The names in a folder. One that is no Unicode is told with signs in its place, and fits no pattern.
fn names(folder: &Path) -> Result<Vec<(String, Entry)>, FolderError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unread(folder, &error))? {
        let entry = entry.map_err(|error| unread(folder, &error))?;
        let kind = match entry.file_type() {
            Ok(kind) if kind.is_file() => Entry::File,
            Ok(kind) if kind.is_dir() => Entry::Folder,
            Ok(_) | Err(_) => Entry::Other,
        };
        names.push((entry.file_name().to_string_lossy().into_owned(), kind));
    }
    Ok(names)
}

/// Files being written, and those that programs that carry folders lay beside.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

fn read(path: &Path) -> Result<Vec<u8>, FolderError> {
    let told = |error: io::Error| unread(path, &error);
    if !fs::symlink_metadata(path).map_err(told)?.is_file() {
        return Err(FolderError::NoFile { name: name(path) });
    }
    let file = File::open(path).map_err(told)?;
    let size = file.metadata().map_err(told)?.len();
    if size > LARGEST {
        return Err(FolderError::TooLarge { name: name(path) });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(LARGEST).read_to_end(&mut bytes).map_err(told)?;
    Ok(bytes)
}

/// Writes under a temporary name, puts it on the disk, gives it its name and reads it back.
fn lay(path: &Path, bytes: &[u8]) -> Result<(), FolderError> {
    let temporary = temporary(path);
    let written = write(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    if let Err(error) = written {
        // What is left of it is written over the next time.
        let _ = fs::remove_file(&temporary);
        return Err(fault(path, &error));
    }
    sync_folder(path);
    if read(path)? == bytes { Ok(()) } else { Err(FolderError::NotReadBack { name: name(path) }) }
}

/// The name that a file has while it is written.
fn temporary(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{}.part", name(path)))
}

/// Writes a file that is not there. What lies under its name is taken away first and never written through: it may be a link to
/// anywhere, or a pipe that nobody reads.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Puts the name on the disk too, where folders can be: reading back tells whether it is there.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}

/// Why something could not be read.
fn unread(path: &Path, error: &io::Error) -> FolderError {
    match error.kind() {
        io::ErrorKind::PermissionDenied => FolderError::Shut { name: name(path) },
        _ => fault(path, error),
    }
}

fn fault(path: &Path, error: &io::Error) -> FolderError {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => FolderError::NoFile { name: name(path) },
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => FolderError::ReadOnly,
        Kind::StorageFull | Kind::QuotaExceeded => FolderError::Full,
        Kind::ResourceBusy | Kind::ExecutableFileBusy => FolderError::Held { name: name(path) },
        // Windows: another program holds the file, or a part of it.
        _ if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) => FolderError::Held { name: name(path) },
        kind => FolderError::Io { name: name(path), kind },
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_file_system_says_is_told_for_what_it_is() {
        use io::ErrorKind as Kind;
        let path = Path::new("/shared/000000000001.akt");
        let name = || "000000000001.akt".to_owned();
        for (kind, told) in [
            (Kind::NotFound, FolderError::NoFile { name: name() }),
            (Kind::PermissionDenied, FolderError::ReadOnly),
            (Kind::ReadOnlyFilesystem, FolderError::ReadOnly),
            (Kind::StorageFull, FolderError::Full),
            (Kind::QuotaExceeded, FolderError::Full),
            (Kind::ResourceBusy, FolderError::Held { name: name() }),
            (Kind::ExecutableFileBusy, FolderError::Held { name: name() }),
            (Kind::TimedOut, FolderError::Io { name: name(), kind: Kind::TimedOut }),
        ] {
            assert_eq!(fault(path, &kind.into()), told, "{kind}");
        }
        assert_eq!(unread(path, &Kind::PermissionDenied.into()), FolderError::Shut { name: name() });
        assert_eq!(unread(path, &Kind::ResourceBusy.into()), FolderError::Held { name: name() });
    }

    #[cfg(windows)]
    #[test]
    fn a_file_that_another_program_holds_is_told_as_that() {
        for number in [32, 33] {
            let told = fault(Path::new("x.akt"), &io::Error::from_raw_os_error(number));
            assert_eq!(told, FolderError::Held { name: "x.akt".into() });
        }
    }
}
