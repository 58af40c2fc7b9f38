//! What was answered in other versions of the key than the one the review is in.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::key::Key;
use domain::{Answer, Lang, Slot, TextId};
use serde::Serialize;
use ts_rs::TS;

use super::page::{answer_form, read_evidence};
use super::{AnswerForm, EvidenceForm, Loaded, StateForm, forms};
use crate::failure::Failure;
use crate::open::Open;
use crate::shapes::MemberHead;

/// What was answered in another version of the key. It is kept, and does not count.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierAnswer {
    /// The version.
    pub version: u32,
    /// The question, as that version asked it.
    pub text: String,
    /// How it was answered there.
    pub answer: AnswerForm,
    /// The member it is about, where it was asked per member.
    pub member: Option<MemberHead>,
    /// The answer, if any.
    pub state: Option<StateForm>,
    /// The comment; absent where there was none.
    pub comment: Option<String>,
    /// Where it stands in the file.
    pub evidence: Vec<EvidenceForm>,
}

/// The other versions that something in a review was answered in.
pub(crate) struct Earlier<'a> {
    versions: BTreeMap<u32, Arc<Key>>,
    lang: Lang,
    loaded: &'a Loaded,
}

impl<'a> Earlier<'a> {
    pub(crate) fn of(open: &Open, loaded: &'a Loaded, lang: Lang) -> Result<Self, Failure> {
        let review = &loaded.review;
        let others = review.versions().into_iter().filter(|version| *version != review.key_version);
        let read = |version| Ok((version, open.key(&review.id.key, version)?));
        Ok(Self { versions: others.map(read).collect::<Result<_, Failure>>()?, lang, loaded })
    }

    /// What was answered in a slot, the oldest first: set aside, or carried over to what stands there.
    pub(super) fn of_slot(&self, slot: &Slot, body: &impl Fn(&TextId) -> String) -> Vec<EarlierAnswer> {
        let review = &self.loaded.review;
        let standing = review.answers.get(slot);
        let carried = standing.and_then(|answer| answer.given.as_ref());
        let carried = carried.filter(|given| standing.is_some_and(|one| one.state.as_ref() != Some(&given.state)));
        let carried =
            carried.map(|given| (given.version, Answer { state: Some(given.state.clone()), ..Answer::default() }));
        let aside = review.earlier(slot).map(|(version, answer)| (version, answer.clone()));
        let mut found: Vec<(u32, Answer)> = aside.chain(carried).collect();
        found.sort_by_key(|(version, _)| *version);
        found.iter().filter_map(|(version, answer)| self.told(*version, slot, answer, body)).collect()
    }

    /// What is set aside in places that the review does not have now.
    pub(super) fn elsewhere(&self, body: &impl Fn(&TextId) -> String) -> Vec<EarlierAnswer> {
        let members = self.loaded.members();
        let is_here = |slot: &Slot| self.loaded.key.slots(&members).any(|(_, here)| here == *slot);
        let aside = self.loaded.review.set_aside.iter();
        let aside =
            aside.flat_map(|(version, aside)| aside.answers.iter().map(move |(slot, one)| (*version, slot, one)));
        aside
            .filter(|(_, slot, _)| !is_here(slot))
            .filter_map(|(version, slot, answer)| self.told(version, slot, answer, body))
            .collect()
    }

    fn told(
        &self,
        version: u32,
        slot: &Slot,
        answer: &Answer,
        body: &impl Fn(&TextId) -> String,
    ) -> Option<EarlierAnswer> {
        let key = self.versions.get(&version)?;
        let question = key.question(&slot.question)?;
        let member = slot.member.as_ref().and_then(|id| self.loaded.plan.members.get(id));
        Some(EarlierAnswer {
            version,
            text: question.text.in_lang(self.lang).into(),
            answer: answer_form(key, question, self.lang),
            member: member.map(|member| MemberHead { id: member.id.to_string(), label: member.label.clone() }),
            state: answer.state.as_ref().map(|state| forms::form(state, body)),
            comment: answer.comment.as_ref().map(body),
            evidence: answer.evidence.iter().map(|id| read_evidence(&body(id))).collect(),
        })
    }
}
