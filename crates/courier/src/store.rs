//! An object store as a side: S3 or WebDAV, behind the one interface of `object_store`.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload};

use crate::errands::Holding;
use crate::fault::Reason;
use crate::layout::Place;
use crate::side::Put;

/// How often the same is tried when a connection is lost in the middle, beside what the client itself tries again.
const TRIES: u32 = 4;

/// How long is waited before the second try; twice as long before each that follows.
const FIRST_WAIT: Duration = Duration::from_millis(250);

/// A file is handed on in pieces of so many bytes: a connection copies each before it sends it.
const PIECE: usize = 256 * 1024;

/// An object store, and where in it the group lies.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    objects: Arc<dyn ObjectStore>,
    prefix: Path,
}

impl Store {
    /// The part of `objects` beneath `prefix`.
    pub(crate) fn new(objects: Arc<dyn ObjectStore>, prefix: Path) -> Self {
        Self { objects, prefix }
    }

    pub(crate) async fn look(&self, place: &Place) -> Result<Holding, Reason> {
        let prefix = self.prefix_of(place);
        let listed = tried(async || {
            // One level at a time: many servers of WebDAV refuse to list all that lies beneath.
            let prefix = (!prefix.as_ref().is_empty()).then_some(&prefix);
            Ok(self.objects.list_with_delimiter(prefix).await?)
        })
        .await?;
        let mut holding = Holding::default();
        for object in listed.objects {
            let name = object.location.filename().unwrap_or_default();
            if object.location == self.at(place, name) {
                holding.found(place, name, object.size);
            } else if object.location != prefix {
                holding.ignored += 1;
            }
        }
        for folder in listed.common_prefixes {
            let beneath = folder.filename().and_then(Place::of).filter(|beneath| self.prefix_of(beneath) == folder);
            match beneath {
                Some(beneath) if *place == Place::Top => {
                    holding.places.insert(beneath);
                }
                Some(_) | None => holding.ignored += 1,
            }
        }
        Ok(holding)
    }

    pub(crate) async fn read(&self, place: &Place, name: &str, bytes: u64) -> Result<Option<Bytes>, Reason> {
        let at = self.at(place, name);
        tried(async || {
            let found = match self.objects.get(&at).await {
                Err(Error::NotFound { .. }) => return Ok(None),
                found => found?,
            };
            let mut content = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0));
            let mut pieces = found.into_stream();
            while let Some(piece) = pieces.try_next().await? {
                content.extend_from_slice(&piece);
                // A list that says little of an object that never ends would fill the memory.
                if content.len() as u64 > bytes {
                    return Err(Reason::Changing);
                }
            }
            if (content.len() as u64) < bytes { Err(Reason::Changing) } else { Ok(Some(content.into())) }
        })
        .await
    }

    pub(crate) async fn put(&self, place: &Place, name: &str, content: Bytes) -> Result<Put, Reason> {
        let at = self.at(place, name);
        tried(async || {
            let only_new = PutOptions::from(PutMode::Create);
            match self.objects.put_opts(&at, in_pieces(&content), only_new).await {
                Ok(_) => Ok(Put::Now),
                Err(Error::AlreadyExists { .. }) => self.compare(&at, content.len() as u64).await,
                Err(Error::NotImplemented { .. }) => self.put_over(&at, &content).await.map(|()| Put::Now),
                Err(error) => match Reason::from(error) {
                    // An S3 without conditional writes; the same name has the same content anyway.
                    Reason::Refused { status: 501 } => self.put_over(&at, &content).await.map(|()| Put::Now),
                    reason => Err(reason),
                },
            }
        })
        .await
    }

    pub(crate) async fn replace(&self, place: &Place, name: &str, content: Bytes) -> Result<(), Reason> {
        let at = self.at(place, name);
        tried(async || self.put_over(&at, &content).await).await
    }

    pub(crate) async fn remove(&self, place: &Place, name: &str) -> Result<(), Reason> {
        let at = self.at(place, name);
        tried(async || match self.objects.delete(&at).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        })
        .await
    }

    async fn put_over(&self, at: &Path, content: &Bytes) -> Result<(), Reason> {
        self.objects.put(at, in_pieces(content)).await?;
        Ok(())
    }

    async fn compare(&self, at: &Path, bytes: u64) -> Result<Put, Reason> {
        match self.objects.head(at).await {
            Ok(there) if there.size == bytes => Ok(Put::Before),
            Ok(_) => Err(Reason::Unlike),
            // Two conditional writes at once, of which neither has come through yet.
            Err(Error::NotFound { .. }) => Err(Reason::Refused { status: 409 }),
            Err(error) => Err(error.into()),
        }
    }

    fn prefix_of(&self, place: &Place) -> Path {
        place.folder().map_or_else(|| self.prefix.clone(), |folder| self.prefix.clone().join(folder))
    }

    fn at(&self, place: &Place, name: &str) -> Path {
        self.prefix_of(place).join(name)
    }
}

fn in_pieces(content: &Bytes) -> PutPayload {
    let starts = (0..content.len()).step_by(PIECE);
    starts.map(|start| content.slice(start..content.len().min(start + PIECE))).collect()
}

/// Does the same again, after longer and longer waits, while its failure may pass.
async fn tried<T>(work: impl AsyncFn() -> Result<T, Reason>) -> Result<T, Reason> {
    let mut wait = FIRST_WAIT;
    for _ in 1..TRIES {
        match work().await {
            Err(reason) if reason.may_pass() => tokio::time::sleep(wait).await,
            done => return done,
        }
        wait *= 2;
    }
    work().await
}
