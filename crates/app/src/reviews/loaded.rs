//! A review with its plan and key, found or refused.

use std::sync::Arc;

use domain::key::{Key, Question};
use domain::register::ReviewEdit;
use domain::{By, Member, Occasion, Plan, Review, ReviewId, Slot, Status};
use jiff::Timestamp;
use store::{Op, Tx};

use crate::failure::Failure;
use crate::open::{Open, about, withheld};
use crate::plans::is_open;
use crate::shapes::{ReviewRef, SlotRef};

/// A review with its plan and key. One that has not been started is empty, and starts with its first write.
pub(crate) struct Loaded {
    pub(crate) plan: Arc<Plan>,
    pub(crate) key: Arc<Key>,
    pub(crate) review: Review,
    started: bool,
}

impl Loaded {
    /// The review `of`. Fails when the plan has no such thing, when the key is not made for it, and with
    /// [`Failure::Blind`] when it is another's and the reader who sits here has not submitted their own.
    pub(crate) fn find(open: &mut Open, of: &ReviewRef) -> Result<Self, Failure> {
        let plan = open.plan(&of.round)?;
        let version = plan.round.keys.get(&of.key).ok_or_else(|| Failure::not_found("key", of.key.as_str()))?;
        let key = open.key(&of.key, *version)?;
        if !key.is_for(&plan, &of.subject) {
            return Err(Failure::not_found("subject", key.id.as_str()));
        }
        let by = match &of.reviewer {
            Some(id) if plan.reviewers.contains_key(id) => By::Reviewer(id.clone()),
            Some(id) => return Err(Failure::not_found("reviewer", id.as_str())),
            None => By::Consensus,
        };
        let id = ReviewId {
            round: of.round.clone(),
            key: of.key.clone(),
            subject: of.subject.clone(),
            occasion: Occasion::Round,
            by,
        };
        sees(open, &plan, &key, &id)?;
        let stored = open.store.review(&id)?;
        let started = stored.is_some();
        if !started {
            may_read(&plan, &id)?;
        }
        let review = stored.unwrap_or_else(|| Review::new(id, key.version));
        // A review is in the version of the plan, and is moved with it; one that came otherwise is read as it was answered.
        let key = if review.key_version == key.version { key } else { open.key(&of.key, review.key_version)? };
        Ok(Self { plan, key, review, started })
    }

    /// A review of no round, about a made-up family.
    pub(crate) fn made_up(key: Arc<Key>, plan: Arc<Plan>, review: Review) -> Self {
        Self { plan, key, review, started: false }
    }

    /// The members that the subject concerns.
    pub(crate) fn members(&self) -> Vec<&Member> {
        self.plan.concerned(&self.review.id.subject)
    }

    /// The question and slot that `slot` names, when the key asks it there.
    pub(crate) fn slot(&self, slot: &SlotRef) -> Result<(&Question, Slot), Failure> {
        let slot = Slot::from(slot.clone());
        let members = self.members();
        let question = self.key.slots(&members).find(|(_, one)| *one == slot).map(|(question, _)| question);
        let missing = || Failure::not_found("question", slot.question.as_str());
        let question = question.and_then(|question| self.key.question(&question.id)).ok_or_else(missing)?;
        Ok((question, slot))
    }

    /// Fails with [`Failure::Submitted`] unless the review can be changed.
    pub(crate) fn is_open(&self) -> Result<(), Failure> {
        match self.review.status {
            Status::Open { .. } => Ok(()),
            Status::Submitted { .. } => Err(Failure::Submitted),
        }
    }

    /// Writes `edits` and what else `work` does in the same transaction, starting the review if that is needed, and
    /// carries them out here too.
    pub(crate) fn write(
        &mut self,
        open: &mut Open,
        op: Op,
        at: Timestamp,
        edits: Vec<ReviewEdit>,
        mut work: impl FnMut(&mut Tx<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        is_open(&self.plan)?;
        may_read(&self.plan, &self.review.id)?;
        let id = self.review.id.clone();
        let start = (!self.started).then_some(ReviewEdit::Version(self.review.key_version));
        let edits: Vec<ReviewEdit> = start.into_iter().chain(edits).collect();
        open.write(op, at, |tx| {
            work(tx)?;
            Ok(tx.edit_review(&id, &edits)?)
        })?;
        self.started = true;
        for edit in edits {
            self.review.apply(edit);
        }
        Ok(())
    }

    /// True when something of the review is on disk.
    pub(crate) fn is_started(&self) -> bool {
        self.started
    }
}

/// A review by somebody who is not to read the subject would not count, and is not begun or gone on with.
fn may_read(plan: &Plan, id: &ReviewId) -> Result<(), Failure> {
    let reviewer = match &id.by {
        By::Reviewer(reviewer) => reviewer,
        By::Consensus => return Ok(()),
    };
    if plan.is_partial(reviewer, &id.subject) {
        return Err(Failure::Partial);
    }
    if plan.is_read_by(reviewer, &id.subject) { Ok(()) } else { Err(Failure::NotAReader) }
}

/// Whether the reader who sits here may see a review. What the round does not have is not shown.
pub(crate) fn may_see(open: &mut Open, id: &ReviewId) -> Result<bool, Failure> {
    let Ok(plan) = open.plan(&id.round) else { return Ok(false) };
    let Some(version) = plan.round.keys.get(&id.key) else { return Ok(false) };
    let key = open.key(&id.key, *version)?;
    match sees(open, &plan, &key, id) {
        Ok(()) => Ok(true),
        Err(Failure::Blind) => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// Another's review of what the reader who sits here is to read is hidden until theirs is submitted.
fn sees(open: &mut Open, plan: &Plan, key: &Arc<Key>, id: &ReviewId) -> Result<(), Failure> {
    let Some(reader) = open.reader(&id.round)? else { return Ok(()) };
    if id.by == By::Reviewer(reader.clone()) {
        return Ok(());
    }
    let others = open.reviews_about(plan, &id.key, &id.subject)?;
    let submitted = others.iter().map(|one| (&one.id, one.status.is_submitted()));
    if withheld(std::slice::from_ref(key), plan, Some(&reader), submitted).contains(&about(id)) {
        return Err(Failure::Blind);
    }
    Ok(())
}
