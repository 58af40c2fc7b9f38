//! A folder as a side: on a disk, a network share or a stick.

use std::fs::{self, DirEntry, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use bytes::Bytes;

use crate::errands::Holding;
use crate::fault::Reason;
use crate::layout::Place;
use crate::side::Put;

/// After this long, nobody is still writing what stands under a temporary name.
const LONG_AGO: Duration = Duration::from_hours(24);

/// A folder, and the tag that this process gives to what it is writing.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    root: PathBuf,
    tag: String,
}

impl Folder {
    /// The folder at `root`; `tag` is eight hexadecimal digits that no other courier has at the same time.
    pub(crate) fn new(root: PathBuf, tag: String) -> Self {
        Self { root, tag }
    }

    pub(crate) async fn look(&self, place: &Place, now: SystemTime) -> Result<Holding, Reason> {
        let (folder, place) = (self.clone(), place.clone());
        off_the_loop(move || folder.holding(&place, now)).await
    }

    pub(crate) async fn read(&self, place: &Place, name: &str, bytes: u64) -> Result<Option<Bytes>, Reason> {
        let (folder, path) = (self.clone(), self.path(place, name));
        off_the_loop(move || match content(&path, bytes) {
            Err(error) if error.kind() == ErrorKind::NotFound => folder.still_there().map(|()| None),
            Err(error) => Err(error.into()),
            Ok(content) if content.len() as u64 == bytes => Ok(Some(content.into())),
            Ok(_) => Err(Reason::Changing),
        })
        .await
    }

    pub(crate) async fn put(&self, place: &Place, name: &str, content: Bytes) -> Result<Put, Reason> {
        let (folder, place, name) = (self.clone(), place.clone(), name.to_owned());
        off_the_loop(move || {
            folder.is_our_own(&place)?;
            match fs::symlink_metadata(folder.path(&place, &name)) {
                Ok(there) if there.is_file() && there.len() == content.len() as u64 => Ok(Put::Before),
                Ok(_) => Err(Reason::Unlike),
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    folder.write(&place, &name, &content).map(|()| Put::Now)
                }
                Err(error) => Err(error.into()),
            }
        })
        .await
    }

    pub(crate) async fn replace(&self, place: &Place, name: &str, content: Bytes) -> Result<(), Reason> {
        let (folder, place, name) = (self.clone(), place.clone(), name.to_owned());
        off_the_loop(move || folder.write(&place, &name, &content)).await
    }

    pub(crate) async fn remove(&self, place: &Place, name: &str) -> Result<(), Reason> {
        let (folder, place, name) = (self.clone(), place.clone(), name.to_owned());
        off_the_loop(move || match fs::remove_file(folder.path(&place, &name)) {
            Ok(()) => Ok(sync_folder(&folder.sub_folder(&place))?),
            Err(error) if error.kind() == ErrorKind::NotFound => folder.still_there(),
            Err(error) => Err(error.into()),
        })
        .await
    }

    fn sub_folder(&self, place: &Place) -> PathBuf {
        place.folder().map_or_else(|| self.root.clone(), |folder| self.root.join(folder))
    }

    fn path(&self, place: &Place, name: &str) -> PathBuf {
        self.sub_folder(place).join(name)
    }

    /// A file that is missing is one that somebody took away, unless the whole folder is missing.
    fn still_there(&self) -> Result<(), Reason> {
        fs::metadata(&self.root).map(|_| ()).map_err(Reason::from)
    }

    /// A sub-folder that is a link leads out of the group folder: nothing is read or written beyond it.
    fn is_our_own(&self, place: &Place) -> Result<(), Reason> {
        match fs::symlink_metadata(self.sub_folder(place)) {
            Ok(found) if !found.is_dir() && *place != Place::Top => {
                Err(io::Error::from(ErrorKind::NotADirectory).into())
            }
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            Ok(_) | Err(_) => Ok(()),
        }
    }

    fn holding(&self, place: &Place, now: SystemTime) -> Result<Holding, Reason> {
        self.is_our_own(place)?;
        let mut holding = Holding::default();
        let entries = match fs::read_dir(self.sub_folder(place)) {
            Err(error) if error.kind() == ErrorKind::NotFound && *place != Place::Top => {
                self.still_there()?;
                return Ok(holding);
            }
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let (file_name, kind) = (entry.file_name(), entry.file_type()?);
            // A link is neither a file nor a folder here: it could lead anywhere.
            match file_name.to_str() {
                Some(name) if kind.is_file() => found(place, name, &entry, now, &mut holding)?,
                Some(name) if kind.is_dir() && *place == Place::Top => match Place::of(name) {
                    Some(place) => {
                        holding.places.insert(place);
                    }
                    None => holding.ignored += 1,
                },
                Some(_) | None => holding.ignored += 1,
            }
        }
        Ok(holding)
    }

    /// Writes a file under a temporary name and gives it its own only when all of it is on the disk: under a name of the layout
    /// there never stands half a file. It is read back before it gets its name, so that not even a lying disk shows a wrong one.
    fn write(&self, place: &Place, name: &str, content: &[u8]) -> Result<(), Reason> {
        let folder = self.sub_folder(place);
        if *place != Place::Top
            && let Err(error) = fs::create_dir(&folder)
            && error.kind() != ErrorKind::AlreadyExists
        {
            // Only this one folder is made: a group folder that has gone missing is not made anew.
            return Err(error.into());
        }
        let part = folder.join(format!(".{name}.{}.part", self.tag));
        let written = write_and_read_back(&part, content)
            .and_then(|()| fs::rename(&part, folder.join(name)).map_err(Reason::from))
            .and_then(|()| sync_folder(&folder).map_err(Reason::from));
        if written.is_err() {
            let _ = fs::remove_file(&part);
        }
        written
    }
}

/// Takes in one entry of a list, and takes it away when it was left half written long before `now`.
fn found(place: &Place, name: &str, entry: &DirEntry, now: SystemTime, holding: &mut Holding) -> Result<(), Reason> {
    let written = match entry.metadata() {
        // It was taken away, or given its real name, while the list was read.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        metadata => metadata?,
    };
    if place.in_the_making(name).is_none() {
        holding.found(place, name, written.len());
    } else if written.modified().is_ok_and(|at| now.duration_since(at).is_ok_and(|age| age > LONG_AGO)) {
        // Whoever may not take it away leaves it: it is in nobody's way.
        let _ = fs::remove_file(entry.path());
    }
    Ok(())
}

fn write_and_read_back(part: &Path, content: &[u8]) -> Result<(), Reason> {
    let mut file = File::create(part)?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    if holds(part, content)? { Ok(()) } else { Err(Reason::NotReadBack) }
}

/// Whether a file holds exactly this, read piece by piece.
fn holds(path: &Path, content: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let (mut piece, mut rest) = (vec![0; 64 * 1024], content);
    loop {
        let read = file.read(&mut piece)?;
        match rest.split_at_checked(read) {
            Some(_) if read == 0 => return Ok(rest.is_empty()),
            Some((expected, after)) if *expected == piece[..read] => rest = after,
            Some(_) | None => return Ok(false),
        }
    }
}

/// A file's content, one byte more than `bytes` at most.
fn content(path: &Path, bytes: u64) -> io::Result<Vec<u8>> {
    let mut content = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0).saturating_add(1));
    File::open(path)?.take(bytes.saturating_add(1)).read_to_end(&mut content)?;
    Ok(content)
}

/// The names in a folder on disk. Other systems than Unix have no such call.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        // Some network shares know no syncing of folders.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        synced => synced,
    }
}

/// Runs what waits for a disk on a thread of its own, so that transfers go on meanwhile.
async fn off_the_loop<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Reason> + Send + 'static,
) -> Result<T, Reason> {
    tokio::task::spawn_blocking(work).await.expect("nothing in a folder's work panics, and none of it is taken back")
}

/// Whether two paths lead to the same folder, or one to a folder within the other.
pub(crate) fn overlap(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (fs::canonicalize(one)?, fs::canonicalize(other)?);
    Ok(one.starts_with(&other) || other.starts_with(&one))
}

/// A tag for what this process writes.
pub(crate) fn tag() -> String {
    let mut bytes = [0; 4];
    // Without chance the process's own number does: it is one of a kind on this computer.
    if getrandom::fill(&mut bytes).is_err() {
        bytes = std::process::id().to_be_bytes();
    }
    format!("{:08x}", u32::from_be_bytes(bytes))
}
