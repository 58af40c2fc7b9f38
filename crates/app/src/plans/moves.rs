//! Every review of a key in a round, as it becomes in another version of the key.

use std::sync::Arc;

use domain::key::{Key, Life};
use domain::moving::{Moved, Moving, Versions};
use domain::register::ReviewEdit;
use domain::{Lang, Plan, Review, Status, TextId};
use reports::words::Words;
use store::{HistoryEntry, Op, Which};

use super::edit::is_open;
use super::{MoveKey, MoveStatus};
use crate::failure::Failure;
use crate::open::Open;

/// A round on its way to another version of one of its keys.
pub(super) struct Moves {
    pub(super) plan: Arc<Plan>,
    /// The version that the round uses now.
    pub(super) from: u32,
    pub(super) to: Arc<Key>,
    /// Every published version of the key.
    pub(super) keys: Vec<Arc<Key>>,
    pub(super) reviews: Vec<OneMove>,
}

/// A review on its way.
pub(super) struct OneMove {
    pub(super) before: Review,
    pub(super) moved: Moved,
    pub(super) status: MoveStatus,
    /// What it was marked as done with, when it is so again.
    again: Option<Status>,
}

impl Moves {
    /// What `ask` would do. Fails for a closed round, a key that the round does not use, a version that is not published,
    /// and one made for another kind of subject.
    pub(super) fn of(open: &mut Open, ask: &MoveKey) -> Result<Self, Failure> {
        let plan = open.plan(&ask.round)?;
        is_open(&plan)?;
        let from = *plan.round.keys.get(&ask.key).ok_or_else(|| Failure::not_found("key", ask.key.as_str()))?;
        let to = open.key(&ask.key, ask.version)?;
        let is_offered = open.offered_keys()?.iter().any(|key| key.id == to.id && key.version == to.version);
        // A version that was retired since is still the way back.
        if !(is_offered || (to.version <= from && was_published(&to))) {
            return Err(Failure::KeyNotPublished { key: ask.key.to_string() });
        }
        if open.key(&ask.key, from)?.subject != to.subject {
            return Err(Failure::OtherSubject { key: ask.key.to_string() });
        }
        let mut keys = open.store.keys()?;
        keys.retain(|key| key.id == ask.key && was_published(key.as_ref()));
        let mut found = Vec::new();
        open.store.each_review(&ask.round, Which::All, |review| {
            if review.id.key == ask.key {
                found.push(review);
            }
        })?;
        let versions = Versions::new(keys.iter().map(AsRef::as_ref));
        let missing = || Failure::not_found("key", ask.key.as_str());
        let moving = Moving::new(&versions, ask.version).ok_or_else(missing)?;
        let mut reviews = Vec::new();
        for before in found {
            let members = plan.concerned(&before.id.subject);
            let moved = moving.review(&before, &members).ok_or_else(missing)?;
            let again = match before.status {
                Status::Submitted { .. } => None,
                Status::Open { .. } => done_with(&open.store.history(&before.id)?, ask.version),
            };
            let status = match (&before.status, &again) {
                (Status::Submitted { .. }, _) if moved.opens() => MoveStatus::Opens,
                (Status::Submitted { .. }, _) => MoveStatus::Done,
                (Status::Open { .. }, Some(_)) => MoveStatus::DoneAgain,
                (Status::Open { .. }, None) => MoveStatus::Open,
            };
            reviews.push(OneMove { before, moved, status, again });
        }
        Ok(Self { plan, from, to, keys, reviews })
    }
}

fn was_published(key: &Key) -> bool {
    match key.life {
        Life::Published | Life::Retired => true,
        Life::Draft | Life::Trial => false,
    }
}

impl OneMove {
    /// What is to be written. `reason` is the text that tells why it was opened again.
    pub(super) fn edits(&self, reason: &TextId) -> Vec<ReviewEdit> {
        let mut after = self.moved.review.clone();
        match (self.status, &self.again) {
            (MoveStatus::Opens, _) => after.status = Status::Open { again: Some(reason.clone()) },
            (MoveStatus::DoneAgain, Some(status)) => after.status = status.clone(),
            (MoveStatus::Open | MoveStatus::Done | MoveStatus::DoneAgain, _) => {}
        }
        self.before.changes_to(&after)
    }

    /// Why it is opened again, in words.
    pub(super) fn reason(&self, to: &Key, lang: Lang) -> String {
        let asks = self.moved.places.values().filter(|fate| fate.asks()).count();
        let version = ("version", to.version.to_string().into());
        Words::new(lang).tell("move-opened", &[version, ("n", asks.into())])
    }
}

/// What the review was marked as done with when it last left the version `to`, when nothing was done with it since but
/// moving it.
fn done_with(log: &[HistoryEntry], to: u32) -> Option<Status> {
    let (mut version, mut status) = (0, Status::Open { again: None });
    let mut left = None;
    for entry in log {
        if entry.op != Op::MoveKey {
            left = None;
        } else if version == to {
            left = Some(status.clone());
        }
        for edit in &entry.edits {
            match edit {
                ReviewEdit::Version(now) => version = *now,
                ReviewEdit::Status(now) => status = now.clone(),
                ReviewEdit::State(..)
                | ReviewEdit::Comment(..)
                | ReviewEdit::Evidence(..)
                | ReviewEdit::Given(..)
                | ReviewEdit::Override(..)
                | ReviewEdit::Sighting(..)
                | ReviewEdit::Concern(_)
                | ReviewEdit::Aside(..) => {}
            }
        }
    }
    left.filter(Status::is_submitted)
}
