//! A side: a folder or an object store, asked the same four things.

use std::time::SystemTime;

use bytes::Bytes;

use crate::errands::Holding;
use crate::fault::Reason;
use crate::folder::Folder;
use crate::layout::Place;
use crate::store::Store;

/// One of the two that files are carried between.
#[derive(Debug)]
pub(crate) enum Side {
    /// A folder on a disk or a share.
    Folder(Folder),
    /// An object store that is reached over a network.
    Store(Store),
}

/// What came of putting a file where it was lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Put {
    /// It is there now.
    Now,
    /// Somebody else had put it there meanwhile.
    Before,
}

impl Side {
    /// What lies at `place`; nothing, when there is no such sub-folder. Takes away what was half written long before `now`.
    pub(crate) async fn look(&self, place: &Place, now: SystemTime) -> Result<Holding, Reason> {
        match self {
            Self::Folder(folder) => folder.look(place, now).await,
            Self::Store(store) => store.look(place).await,
        }
    }

    /// The content of a file that is `bytes` long; `None` when it is no longer there.
    pub(crate) async fn read(&self, place: &Place, name: &str, bytes: u64) -> Result<Option<Bytes>, Reason> {
        match self {
            Self::Folder(folder) => folder.read(place, name, bytes).await,
            Self::Store(store) => store.read(place, name, bytes).await,
        }
    }

    /// Puts a file where there is none; what is there already is never changed.
    pub(crate) async fn put(&self, place: &Place, name: &str, content: Bytes) -> Result<Put, Reason> {
        match self {
            Self::Folder(folder) => folder.put(place, name, content).await,
            Self::Store(store) => store.put(place, name, content).await,
        }
    }

    /// Puts a whole file in the place of a torn one.
    pub(crate) async fn replace(&self, place: &Place, name: &str, content: Bytes) -> Result<(), Reason> {
        match self {
            Self::Folder(folder) => folder.replace(place, name, content).await,
            Self::Store(store) => store.replace(place, name, content).await,
        }
    }

    /// Takes a file away; nothing, when it is not there.
    pub(crate) async fn remove(&self, place: &Place, name: &str) -> Result<(), Reason> {
        match self {
            Self::Folder(folder) => folder.remove(place, name).await,
            Self::Store(store) => store.remove(place, name).await,
        }
    }
}
