//! What changes of a plan would do to the reviews that there are, told before it happens. Nothing is written.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use domain::key::Key;
use domain::{By, KeyId, Lang, Plan, Review, Slot, Subject};
use serde::Serialize;
use store::Which;
use ts_rs::TS;

use super::EditPlan;
use super::edit::is_open;
use super::known::Known;
use super::proposal::Proposal;
use crate::app::App;
use crate::failure::Failure;
use crate::naming::Naming;

/// What changes would do to the reviews that there are.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Effects {
    /// Each thing that would change; none when the changes touch no review.
    pub effects: Vec<Effect>,
}

/// One thing that changes would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Effect {
    /// What.
    pub kind: EffectKind,
    /// The document, reviewer or key that it is about, in words.
    pub what: String,
    /// How many reviews it touches.
    pub reviews: u32,
    /// How many of those are marked as done.
    pub submitted: u32,
    /// How many answers it touches.
    pub answers: u32,
}

/// What changes can do. Nothing is ever deleted by them: what does not count any more is kept, and counts again
/// when the change is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EffectKind {
    /// The document (or the family, or the member) is taken away: its reviews do not count any more.
    ReviewsWithoutDocument,
    /// The reviewer does not read it any more: their reviews do not count.
    ReviewsWithoutReader,
    /// The round does not use the key any more: reviews with it do not count.
    ReviewsWithoutKey,
    /// Another key, or none, is made for what the document becomes: the reviews that there are do not count.
    ReviewsOfOtherKey,
    /// The document could not be reviewed, it is said: reviews of it that are marked as done still count.
    ReviewsOfUnreviewable,
    /// Reviews that did not count do so again.
    ReviewsAgain,
    /// Questions about a member are not asked any more: what was answered is kept and does not count.
    AnswersNotAsked,
    /// Questions about a member are asked that reviews marked as done do not answer.
    QuestionsUnanswered,
}

pub(crate) fn effect(app: &mut App, ask: EditPlan) -> Result<Effects, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    is_open(&plan)?;
    let known = Known::of(open, &ask.round)?;
    let mut text_ids = || app.text_id();
    let Proposal { plan: after, problems, .. } = Proposal::of(&plan, &known, &mut text_ids, &ask.changes);
    if !problems.is_empty() {
        return Err(Failure::BadPlan { problems });
    }
    let open = app.open()?;
    let mut keys = HashMap::new();
    for (id, version) in plan.round.keys.iter().chain(&after.round.keys) {
        keys.insert(id.clone(), open.key(id, *version)?);
    }
    let sides = Sides {
        before: Side { plan: &plan, naming: Naming::of(open, &plan, lang)? },
        after: Side { plan: &after, naming: Naming::of(open, &after, lang)? },
        keys,
        lang,
    };
    let mut found: BTreeMap<(EffectKind, String), Effect> = BTreeMap::new();
    open.store.each_review(&ask.round, Which::All, |review| {
        for (kind, what, answers) in sides.of(&review) {
            let blank = Effect { kind, what: what.clone(), reviews: 0, submitted: 0, answers: 0 };
            let effect = found.entry((kind, what)).or_insert(blank);
            effect.reviews += 1;
            effect.submitted += u32::from(review.status.is_submitted());
            effect.answers += u32::try_from(answers).unwrap_or(u32::MAX);
        }
    })?;
    Ok(Effects { effects: found.into_values().collect() })
}

/// The plan before and after the changes.
struct Sides<'a> {
    before: Side<'a>,
    after: Side<'a>,
    keys: HashMap<KeyId, Arc<Key>>,
    lang: Lang,
}

/// A plan, and what its things are called.
struct Side<'a> {
    plan: &'a Plan,
    naming: Naming<'a>,
}

impl Sides<'_> {
    /// What the changes do to one review: the kind, what it is about, and how many answers it touches.
    fn of(&self, review: &Review) -> Vec<(EffectKind, String, usize)> {
        let id = &review.id;
        let answered = review.answers.values().filter(|answer| answer.state.is_some()).count();
        match (self.counts(&self.before, review), self.counts(&self.after, review)) {
            (false, false) => Vec::new(),
            (false, true) => vec![(EffectKind::ReviewsAgain, self.after.subject(&id.subject), answered)],
            (true, false) => {
                let (kind, what) = self.loss(review);
                vec![(kind, what, answered)]
            }
            (true, true) => self.questions(review).into_iter().chain(self.unreviewable(review)).collect(),
        }
    }

    fn counts(&self, side: &Side<'_>, review: &Review) -> bool {
        let is_for = |key: &Arc<Key>| key.is_for(side.plan, &review.id.subject);
        side.plan.counts(&review.id) && self.keys.get(&review.id.key).is_some_and(is_for)
    }

    /// Why a review counts no more, and what that is about.
    fn loss(&self, review: &Review) -> (EffectKind, String) {
        let (id, plan) = (&review.id, self.after.plan);
        let subject = || self.before.subject(&id.subject);
        if plan.family_of(&id.subject).is_none() {
            return (EffectKind::ReviewsWithoutDocument, subject());
        }
        if !plan.round.keys.contains_key(&id.key) {
            let key = self.keys.get(&id.key).map(|key| key.name.in_lang(self.lang).to_string());
            return (EffectKind::ReviewsWithoutKey, key.unwrap_or_else(|| id.key.to_string()));
        }
        match &id.by {
            By::Reviewer(reader) if !plan.is_read_by(reader, &id.subject) => {
                let name = self.before.plan.reviewers.get(reader).map(|one| one.name.clone());
                (EffectKind::ReviewsWithoutReader, name.unwrap_or_else(|| reader.to_string()))
            }
            By::Reviewer(_) | By::Consensus => (EffectKind::ReviewsOfOtherKey, subject()),
        }
    }

    /// What becomes of the questions asked per member.
    fn questions(&self, review: &Review) -> Vec<(EffectKind, String, usize)> {
        let Some(key) = self.keys.get(&review.id.key) else { return Vec::new() };
        let subject = &review.id.subject;
        let (before, after) = (slots(key, self.before.plan, subject), slots(key, self.after.plan, subject));
        let is_answered = |slot: &&Slot| review.state(slot).is_some();
        let lost = before.difference(&after).filter(is_answered).count();
        let added = after.difference(&before).filter(|slot| !is_answered(slot)).count();
        let added = if review.status.is_submitted() { added } else { 0 };
        let effects = [(EffectKind::AnswersNotAsked, lost), (EffectKind::QuestionsUnanswered, added)];
        let of_subject = |(kind, count)| (kind, self.after.subject(subject), count);
        effects.into_iter().filter(|(_, count)| *count > 0).map(of_subject).collect()
    }

    fn unreviewable(&self, review: &Review) -> Option<(EffectKind, String, usize)> {
        let could_not = |plan: &Plan| match &review.id.subject {
            Subject::Document(id) => plan.documents.get(id).is_some_and(|one| one.unreviewable.is_some()),
            Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => false,
        };
        let is_new = could_not(self.after.plan) && !could_not(self.before.plan);
        is_new.then(|| (EffectKind::ReviewsOfUnreviewable, self.after.subject(&review.id.subject), 0))
    }
}

impl Side<'_> {
    /// "Familj 3: Barnutredning · LSS · Barn 1".
    fn subject(&self, subject: &Subject) -> String {
        let plan = self.plan;
        let family = plan.family_of(subject).and_then(|id| plan.families.get(id)).map(|one| one.label.clone());
        let name = match subject {
            Subject::Document(id) => plan.documents.get(id).map(|one| self.naming.document(one)),
            Subject::Member(id) => plan.members.get(id).map(|one| one.label.clone()),
            Subject::Family(_) => None,
            Subject::Respondent(number) => Some(number.to_string()),
        };
        let parts: Vec<String> = family.into_iter().chain(name).collect();
        parts.join(": ")
    }
}

fn slots(key: &Key, plan: &Plan, subject: &Subject) -> BTreeSet<Slot> {
    let members = plan.concerned(subject);
    key.slots(&members).map(|(_, slot)| slot).collect()
}
