//! An open store: the way in, and the one door for writes.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use automerge::ActorId;
use domain::{RoundId, Subject, TextId};
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::access::{self, Access};
use crate::backup::{self, Backup};
use crate::connection::{self, Existing};
use crate::document::Documents;
use crate::error::{Part, StoreError};
use crate::log::Stamp;
use crate::op::{Disk, Op, Written};
use crate::presence::Presence;
use crate::reads::Reads;
use crate::secret::{Cost, Passphrase, RecoveryKey, Secret, random};
use crate::slots::{Peek, Purpose, Slots};
use crate::text_place::{Named, Spot};
use crate::thing::Thing;
use crate::tx::Tx;
use crate::verify::{self, Verify, VerifyReport};
use crate::{ballast, place, text_place};

/// One open store. Dropping it closes the file and clears the key from memory; nothing is lost by that.
pub struct Store {
    folder: PathBuf,
    reads: Reads,
    documents: Documents,
    secret: Secret,
    presence: Presence,
    user: Option<String>,
    backup_problem: Option<StoreError>,
}

/// A store reads through [`Reads`], as a write does.
impl Deref for Store {
    type Target = Reads;
    fn deref(&self) -> &Reads {
        &self.reads
    }
}

/// What a new store needs.
#[derive(Debug, Clone, Copy)]
pub struct NewStore<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it is for.
    pub purpose: Purpose,
    /// The first who can open it.
    pub user: &'a str,
    /// Their passphrase.
    pub passphrase: &'a Passphrase,
    /// What it costs to try one.
    pub cost: Cost,
    /// Now.
    pub at: Timestamp,
}

/// How a store is opened.
#[derive(Debug, Clone, Copy)]
pub enum Unlock<'a> {
    /// With a passphrase: that of `user`, or of anyone.
    Passphrase {
        /// Whose it is, when that is known.
        user: Option<&'a str>,
        /// The passphrase.
        passphrase: &'a Passphrase,
    },
    /// With the key that was printed when the store was made.
    Recovery(&'a RecoveryKey),
}

impl Store {
    /// Makes a store in `folder`, which ends in `.aktsam` and is not there or empty, and the key that opens it when
    /// every passphrase is forgotten. That key is shown once and is nowhere else.
    pub fn create(folder: &Path, new: &NewStore<'_>) -> Result<(Self, RecoveryKey), StoreError> {
        place::for_new(folder)?;
        let made = Self::lay_out(folder, new);
        if made.is_err() {
            place::clear_failed(folder);
        }
        made
    }

    fn lay_out(folder: &Path, new: &NewStore<'_>) -> Result<(Self, RecoveryKey), StoreError> {
        let secret = Secret::random()?;
        let recovery = RecoveryKey::random()?;
        let mut slots = Slots::new(new.name, new.purpose)?;
        slots.add_user(new.user, new.passphrase, new.cost, &secret)?;
        slots.set_recovery_key(&recovery, &secret)?;
        let connection = connection::open(&folder.join(connection::FILE), &secret, Existing::MadeNow)?;
        connection::migrate(&connection)?;
        access::note(&connection, Access::Created, "", new.user, new.at)?;
        // Last: a folder without this file is no store, so a crash before it leaves nothing that looks like one.
        slots.write(folder)?;
        ballast::lay(folder)?;
        Ok((Self::from_parts(folder, connection, secret, Some(new.user.into()))?, recovery))
    }

    /// Opens a store, after the day's backup, and after one more before an upgrade of the format.
    pub fn open(folder: &Path, unlock: Unlock<'_>, at: Timestamp) -> Result<Self, StoreError> {
        place::for_existing(folder)?;
        let slots = Slots::read(folder)?;
        let (secret, user) = match unlock {
            Unlock::Passphrase { user, passphrase } => {
                slots.unlock(user, passphrase).map(|(secret, user)| (secret, Some(user)))?
            }
            Unlock::Recovery(recovery) => (slots.recover(recovery)?, None),
        };
        let connection = connection::open(&folder.join(connection::FILE), &secret, Existing::MustExist)?;
        let format = connection::format(&connection)?;
        if format == 0 {
            // Every store has at least the first migration: an emptied file is a damaged one.
            return Err(StoreError::corrupt(Part::File));
        }
        if format < connection::newest_format() {
            backup::before_upgrade(folder, &connection, &secret, format, at)?;
            connection::migrate(&connection)?;
        }
        let (what, by) = match &user {
            Some(user) => (Access::Opened, user.as_str()),
            None => (Access::Recovered, ""),
        };
        match access::note(&connection, what, "", by, at) {
            Err(StoreError::DiskFull) if ballast::release(folder) => access::note(&connection, what, "", by, at)?,
            other => other?,
        }
        // A store that cannot be copied is opened all the same: what is in it matters more.
        let backup_problem = backup::daily(folder, &connection, &secret, at).err();
        if backup_problem.is_none() {
            ballast::lay(folder)?;
        }
        Ok(Self { backup_problem, ..Self::from_parts(folder, connection, secret, user)? })
    }

    /// What can be known without a key: for the list of stores, and to ask for a passphrase.
    pub fn peek(folder: &Path) -> Result<Peek, StoreError> {
        place::is_store(folder)?;
        Slots::read(folder).map(|slots| slots.peek())
    }

    /// The part of `folder` that tells that a cloud client or a roaming profile carries it elsewhere, such as
    /// `OneDrive`; whoever chooses it should be warned.
    pub fn carried_by(folder: &Path) -> Option<String> {
        place::carried_by(folder)
    }

    pub(crate) fn from_parts(
        folder: &Path,
        connection: Connection,
        secret: Secret,
        user: Option<String>,
    ) -> Result<Self, StoreError> {
        let documents = Documents::new(ActorId::from(random::<16>()?));
        let presence = Presence::of(folder)?;
        let reads = Reads::new(connection);
        Ok(Self { folder: folder.into(), reads, documents, secret, presence, user, backup_problem: None })
    }

    /// The folder that the store lies in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whose passphrase opened it; `None` after the recovery key.
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// The one door for writes. All that `work` does is one transaction: when this returns, it is on disk; when it
    /// fails, nothing of it is anywhere.
    ///
    /// A store whose files are no longer where they were saves nothing: [`StoreError::Gone`], until they are back.
    ///
    /// When the disk is full the ballast is released and `work` is carried out once more, so it must not count on
    /// being called once.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        op: Op,
        by: &str,
        at: Timestamp,
        mut work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let stamp = Stamp { op, by, at };
        match self.attempt(stamp, &mut work) {
            Err(Failed { disk: DiskState::Full, .. }) if ballast::release(&self.folder) => self
                .attempt(stamp, &mut work)
                .map(|written| Written { disk: Disk::BallastReleased, ..written })
                .map_err(|failed| failed.error),
            other => other.map_err(|failed| failed.error),
        }
    }

    fn attempt<T, E: From<StoreError>>(
        &mut self,
        stamp: Stamp<'_>,
        work: &mut impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, Failed<E>> {
        self.presence.check(&self.reads.connection).map_err(Failed::from)?;
        // A panic leaves an empty cache, and an error one without what the write touched.
        let emptied = self.documents.emptied();
        let documents = std::mem::replace(&mut self.documents, emptied);
        let transaction = Transaction::new_unchecked(&self.reads.connection, TransactionBehavior::Immediate)
            .map_err(|error| self.failed(error.into()))?;
        let mut tx = Tx {
            reads: &self.reads,
            documents,
            stamp,
            changed: Vec::new(),
            named: Vec::new(),
            written: Vec::new(),
            arrived: Vec::new(),
            erased: false,
            failed: None,
        };
        let worked = work(&mut tx);
        let Tx { mut documents, changed, mut named, arrived, erased, failed, .. } = tx;
        let committed = match (worked, failed) {
            (Ok(output), None) => {
                let placed = awaiting(&self.reads.connection, &arrived).and_then(|awaiting| {
                    named.extend(awaiting);
                    text_place::put(&self.reads.connection, &named)
                });
                let written = placed.and_then(|()| Ok(transaction.commit()?));
                // It may have been taken away in the meantime.
                let written = written.and_then(|()| self.presence.check(&self.reads.connection));
                written.map(|()| output).map_err(|error| self.failed(error))
            }
            (Ok(_), Some(error)) => Err(self.failed(error)),
            (Err(error), failed) => Err(Failed { error, disk: DiskState::after(failed.as_ref()) }),
        };
        if committed.is_ok() {
            documents.keep();
        } else {
            documents.drop_touched();
            self.reads.forget();
        }
        self.documents = documents;
        let output = committed?;
        if erased {
            // It is done either way: what cannot be emptied now is emptied when the store is closed.
            let _ = connection::checkpoint(&self.reads.connection);
        }
        Ok(Written { output, changed, disk: Disk::Fine })
    }

    /// The failure of a write; of one that failed because the files are gone, that they are.
    fn failed<E: From<StoreError>>(&self, error: StoreError) -> Failed<E> {
        self.presence.check(&self.reads.connection).err().unwrap_or(error).into()
    }

    /// Checks the whole store, or works the projection out again from the log.
    pub fn verify(&mut self, how: Verify) -> Result<VerifyReport, StoreError> {
        self.documents = self.documents.emptied();
        self.reads.forget();
        verify::verify(&self.reads.connection, how)
    }

    /// Writes down that something left the store, or another access that only the caller knows of. `detail` names a
    /// round or an id, never free text.
    pub fn note_access(&mut self, what: Access, detail: &str, by: &str, at: Timestamp) -> Result<(), StoreError> {
        self.presence.check(&self.reads.connection)?;
        access::note(&self.reads.connection, what, detail, by, at)
    }

    /// Those who have a passphrase.
    pub fn users(&self) -> Result<Vec<String>, StoreError> {
        Slots::read(&self.folder).map(|slots| slots.users())
    }

    /// That `unlock` would open this store now: asked of whoever wants to change the ways in.
    pub fn confirm(&self, unlock: Unlock<'_>) -> Result<(), StoreError> {
        let slots = Slots::read(&self.folder)?;
        match unlock {
            Unlock::Passphrase { user, passphrase } => slots.unlock(user, passphrase).map(drop),
            Unlock::Recovery(recovery) => slots.recover(recovery).map(drop),
        }
    }

    /// Gives `user` a passphrase of their own.
    pub fn add_user(
        &mut self,
        user: &str,
        passphrase: &Passphrase,
        cost: Cost,
        by: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let what = Access::UserAdded;
        self.change_slots((what, user), by, at, |slots, secret| slots.add_user(user, passphrase, cost, secret))
    }

    /// Sets the passphrase of a user who has one. Copies made before still open with the old one.
    pub fn change_passphrase(
        &mut self,
        user: &str,
        passphrase: &Passphrase,
        cost: Cost,
        by: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let what = Access::PassphraseChanged;
        self.change_slots((what, user), by, at, |slots, secret| slots.change_passphrase(user, passphrase, cost, secret))
    }

    /// Takes the passphrase of `user` away; the last one stays. Who knew the key still does.
    pub fn remove_user(&mut self, user: &str, by: &str, at: Timestamp) -> Result<(), StoreError> {
        self.change_slots((Access::UserRemoved, user), by, at, |slots, _| slots.remove_user(user))
    }

    /// A new recovery key; the one before opens this store no more.
    pub fn renew_recovery_key(&mut self, by: &str, at: Timestamp) -> Result<RecoveryKey, StoreError> {
        let recovery = RecoveryKey::random()?;
        let what = Access::RecoveryRenewed;
        self.change_slots((what, ""), by, at, |slots, secret| slots.set_recovery_key(&recovery, secret))?;
        Ok(recovery)
    }

    fn change_slots(
        &mut self,
        (what, whose): (Access, &str),
        by: &str,
        at: Timestamp,
        change: impl FnOnce(&mut Slots, &Secret) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.presence.check(&self.reads.connection)?;
        let mut slots = Slots::read(&self.folder)?;
        change(&mut slots, &self.secret)?;
        slots.write(&self.folder)?;
        self.note_access(what, whose, by, at)
    }

    #[cfg(test)]
    pub(crate) fn secret(&self) -> &Secret {
        &self.secret
    }

    /// Why today's backup could not be made, when that is so.
    pub fn backup_problem(&self) -> Option<&StoreError> {
        self.backup_problem.as_ref()
    }

    /// Those of the backups that hold one of `texts`, or a draft of what stands at that spot of `thing`. One that cannot
    /// be read is taken to.
    pub fn backups_with(&self, texts: &[TextId], thing: &Thing, spot: &Spot) -> Result<Vec<Backup>, StoreError> {
        let mut holding = backup::list(&self.folder)?;
        holding.retain(|one| backup::holds(one, &self.secret, texts, thing, spot).unwrap_or(true));
        Ok(holding)
    }

    /// Those of the backups that hold a review of one of the subjects of a round. One that cannot be read is taken to.
    pub fn backups_with_subjects(&self, round: &RoundId, subjects: &[Subject]) -> Result<Vec<Backup>, StoreError> {
        let mut holding = backup::list(&self.folder)?;
        holding.retain(|one| backup::holds_subjects(one, &self.secret, round, subjects).unwrap_or(true));
        Ok(holding)
    }

    /// The day when the rotation has taken the last of `backups` away, if the store is opened every day from `at` on;
    /// `None` when there is none to take away. On days when nobody opens the store nothing is taken away, so it may be
    /// later.
    pub fn backups_gone(&self, backups: &[Backup], at: Timestamp) -> Result<Option<Date>, StoreError> {
        Ok(backup::gone(backup::list(&self.folder)?, backups, at))
    }

    /// The backups beside the store, the oldest first.
    pub fn backups(&self) -> Result<Vec<Backup>, StoreError> {
        backup::list(&self.folder)
    }
}

/// What named texts that came from elsewhere before they did; a write without any looks for nothing.
fn awaiting(connection: &Connection, arrived: &[(TextId, RoundId)]) -> Result<Vec<Named>, StoreError> {
    if arrived.is_empty() { Ok(Vec::new()) } else { text_place::awaiting(connection, arrived) }
}

/// A write that left nothing, and whether for want of room.
struct Failed<E> {
    error: E,
    disk: DiskState,
}

enum DiskState {
    Full,
    Other,
}

impl DiskState {
    fn after(failed: Option<&StoreError>) -> Self {
        if failed == Some(&StoreError::DiskFull) { Self::Full } else { Self::Other }
    }
}

impl<E: From<StoreError>> From<StoreError> for Failed<E> {
    fn from(error: StoreError) -> Self {
        let disk = DiskState::after(Some(&error));
        Self { error: error.into(), disk }
    }
}
