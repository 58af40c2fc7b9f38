//! A key that is tried, with what has been done of its trials.

use std::sync::Arc;

use domain::key::check::check;
use domain::key::draft::{DraftId, Stage};
use domain::key::paths::{Path, Paths};
use domain::key::trial::{Trial, Tried};
use domain::key::{Key, Life};
use domain::register::DraftEdit;
use jiff::Timestamp;
use store::Op;

use super::TrialOf;
use crate::app::App;
use crate::drafts::Begun;
use crate::failure::Failure;
use crate::keys::{stored_version, worded};
use crate::open::Open;

/// A key that is tried, with its made-up families.
pub(super) struct Found {
    pub(super) key: Arc<Key>,
    pub(super) paths: Paths,
    /// Tells the content of the key from any other.
    content: String,
    /// What the names of the trials begin with.
    place: String,
    /// The draft that it is, when nobody has tried it before: it is on trial from then on.
    untried: Option<(DraftId, Stage)>,
}

impl Found {
    /// What is tried. A draft with faults is [`Failure::BadFile`], with everything that is wrong in it.
    pub(super) fn find(app: &mut App, of: &TrialOf) -> Result<Self, Failure> {
        let key = key(app, of)?;
        let untried = untried(app, of)?;
        let lang = app.lang();
        if let Err(problems) = check(&json(&key)) {
            return Err(Failure::BadFile { problems: problems.iter().map(|one| worded(one, lang)).collect() });
        }
        Ok(Self {
            paths: key.paths(),
            content: blake3::hash(&json(&key)).to_hex().to_string(),
            place: format!("trial/{}/{}", key.id, key.version),
            key: Arc::new(key),
            untried,
        })
    }

    /// The made-up family with this number, from 1.
    pub(super) fn path(&self, family: u32) -> Result<(u32, &Path), Failure> {
        let at = family.checked_sub(1).ok_or_else(|| Failure::not_found("family", &family.to_string()))?;
        let path = usize::try_from(at).ok().and_then(|at| self.paths.paths.get(at));
        path.map(|path| (at, path)).ok_or_else(|| Failure::not_found("family", &family.to_string()))
    }

    /// What a user has done; nothing until they have.
    pub(super) fn trial(&self, open: &Open, user: &str) -> Result<Trial, Failure> {
        match open.store.local(&self.name(user))? {
            None => Ok(Trial::new(self.content.clone())),
            Some(json) => serde_json::from_str(&json).map_err(|error| Failure::Fault { what: error.to_string() }),
        }
    }

    /// True when a trial is of the key as it stands now.
    pub(super) fn is_current(&self, trial: &Trial) -> bool {
        trial.of == self.content
    }

    /// Changes what whoever is signed in has done, and keeps it.
    pub(super) fn write(
        &self,
        open: &mut Open,
        at: Timestamp,
        work: impl FnOnce(&mut Trial),
    ) -> Result<Trial, Failure> {
        let user = open.user().to_owned();
        let mut trial = self.trial(open, &user)?;
        if trial.tried.is_empty() {
            trial.of.clone_from(&self.content);
        }
        work(&mut trial);
        let json = serde_json::to_string(&trial).expect("a trial is plain values");
        let name = self.name(&user);
        open.write(Op::Remember, at, |tx| {
            if let Some((draft, stage)) = &self.untried {
                tx.edit_draft(draft, &[DraftEdit::Stage(Some(Stage { life: Life::Trial, ..stage.clone() }))])?;
            }
            Ok(tx.set_local(&name, Some(&json))?)
        })?;
        Ok(trial)
    }

    /// Forgets the answers that whoever is signed in has given. What they say of the questions stays.
    pub(super) fn begin_again(&self, trial: &mut Trial) {
        trial.of.clone_from(&self.content);
        trial.tried.clear();
    }

    fn name(&self, user: &str) -> String {
        format!("{}/{user}", self.place)
    }
}

/// The key that is tried, sound or not. How far it has come and what it says of the version before are no part of what is
/// tried: the trial of a draft is that of the version it becomes.
pub(super) fn key(app: &mut App, of: &TrialOf) -> Result<Key, Failure> {
    let key = match of {
        TrialOf::Version { id, version } => stored_version(app, id, *version)?.as_ref().clone(),
        TrialOf::Draft { id, version } => {
            Begun::find(app.open()?, &DraftId { key: id.clone(), version: *version })?.key()
        }
    };
    Ok(Key { schema: None, life: Life::Published, previous: None, ..key })
}

/// The draft that is tried for the first time.
fn untried(app: &mut App, of: &TrialOf) -> Result<Option<(DraftId, Stage)>, Failure> {
    let id = match of {
        TrialOf::Version { .. } => return Ok(None),
        TrialOf::Draft { id, version } => DraftId { key: id.clone(), version: *version },
    };
    let stage = Begun::find(app.open()?, &id)?.draft.stage;
    Ok(stage.filter(|stage| stage.life == Life::Draft).map(|stage| (id, stage)))
}

fn json(key: &Key) -> Vec<u8> {
    serde_json::to_vec(key).expect("a key has a JSON form")
}

/// What is answered for the family at a place, begun when it was not.
pub(super) fn tried<'t>(trial: &'t mut Trial, at: u32, path: &Path) -> &'t mut Tried {
    trial.tried.entry(at).or_insert_with(|| Tried::new(path))
}
