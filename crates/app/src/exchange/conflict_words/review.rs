//! A conflict in a review: the question and whose review it is, and the answers as the key words them.

use std::sync::Arc;

use domain::key::{AnswerType, Key, Question};
use domain::plan::TermList;
use domain::register::{ReviewEdit, place_of};
use domain::{Concern, Evidence, KeyId, Override, Plan, ReviewId, Sighting, Slot, State, Status, TextId, Value};
use store::Conflict;

use super::{Telling, Told};
use crate::failure::Failure;

impl Telling<'_> {
    /// A conflict in the review `id`.
    pub(super) fn review(&self, plan: &Plan, id: &ReviewId, conflict: &Conflict) -> Result<Told, Failure> {
        let (name, aside) = place_of(&conflict.register);
        let stored = self.open.store.review(id)?;
        let version = aside.or(stored.map(|review| review.key_version));
        let version = version.or(plan.round.keys.get(&id.key).copied()).unwrap_or_default();
        let key = self.open.key(&id.key, version).ok();
        let read = |value: &str| ReviewEdit::from_register(name, value).ok();
        let values = conflict.standing.iter().map(|one| match read(&one.value) {
            Some(edit) => self.edit(plan, key.as_ref(), &edit),
            None => Ok(one.value.clone()),
        });
        let values = values.collect::<Result<_, Failure>>()?;
        let edit = conflict.standing.iter().find_map(|one| read(&one.value));
        let naming = self.naming.as_ref();
        let mut named = vec![self.subject(&id.subject)];
        named.extend(naming.map(|naming| naming.reader(&id.by)));
        if let Some(slot) = edit.as_ref().and_then(slot_of) {
            named.extend(self.question(&id.key, version, slot));
        }
        let mut part = edit.map_or_else(|| name.to_string(), |edit| self.part(key.as_ref(), &edit));
        if let Some(version) = aside {
            part = self
                .words
                .tell("conflict-part-aside", &[("part", part.into()), ("version", version.to_string().into())]);
        }
        Ok(Told { about: format!("{}: {part}", named.join(" · ")), values })
    }

    /// The number of a question, and the member that it is asked about.
    pub(super) fn question(&self, key: &KeyId, version: u32, slot: &Slot) -> Vec<String> {
        let key = self.open.key(key, version).ok();
        let mut questions = key.iter().flat_map(|key| &key.sections).flat_map(|section| &section.questions);
        let number = questions.position(|question| question.id == slot.question).map_or(0, |at| at + 1);
        let number = self.words.tell("protect-question", &[("n", number.to_string().into())]);
        let member = slot.member.as_ref().zip(self.plan).and_then(|(id, plan)| plan.members.get(id));
        [number].into_iter().chain(member.map(|member| member.label.clone())).collect()
    }

    /// What of a review it is.
    fn part(&self, key: Option<&Arc<Key>>, edit: &ReviewEdit) -> String {
        match edit {
            ReviewEdit::State(..) => self.words.say("conflict-part-answer"),
            ReviewEdit::Comment(..) => self.words.say("conflict-part-comment"),
            ReviewEdit::Evidence(..) => self.words.say("conflict-part-evidence"),
            ReviewEdit::Given(..) => self.words.say("conflict-part-given"),
            ReviewEdit::Override(rating, _) => {
                let found = key.and_then(|key| key.ratings.iter().find(|one| one.id == *rating));
                let name = found.map_or_else(|| rating.to_string(), |one| one.name.in_lang(self.words.lang()).into());
                self.words.tell("conflict-part-judgement", &[("name", name.into())])
            }
            ReviewEdit::Sighting(..) => self.words.say("conflict-part-event"),
            ReviewEdit::Concern(_) => self.words.say("conflict-part-concern"),
            ReviewEdit::Status(_) => self.words.say("conflict-part-status"),
            ReviewEdit::Version(_) => self.words.say("conflict-part-version"),
            ReviewEdit::Aside(_, one) => self.part(key, &one.clone().into()),
        }
    }

    /// What a register of a review says; nothing for one that was cleared.
    fn edit(&self, plan: &Plan, key: Option<&Arc<Key>>, edit: &ReviewEdit) -> Result<String, Failure> {
        let of = |slot: &Slot, state: &Option<State>| match state {
            Some(state) => self.state(key, slot, state),
            None => Ok(String::new()),
        };
        match edit {
            ReviewEdit::State(slot, state) => of(slot, state),
            ReviewEdit::Given(slot, given) => of(slot, &given.as_ref().map(|given| given.state.clone())),
            ReviewEdit::Comment(_, text) => self.body(text.as_ref()),
            ReviewEdit::Evidence(_, texts) => {
                let told: Vec<String> = texts.iter().map(|text| self.evidence(text)).collect::<Result<_, _>>()?;
                Ok(told.join("\n"))
            }
            ReviewEdit::Override(rating, set) => set.as_ref().map_or(Ok(String::new()), |set| {
                let rating = key.and_then(|key| key.ratings.iter().find(|one| one.id == *rating));
                let scale = key.zip(rating).and_then(|(key, rating)| key.scales.get(&rating.scale));
                let level = scale.and_then(|scale| scale.choice(&set.level));
                let level =
                    level.map_or_else(|| set.level.to_string(), |one| one.label.in_lang(self.words.lang()).into());
                self.judged(&level, set)
            }),
            ReviewEdit::Sighting(_, seen) => seen.as_ref().map_or(Ok(String::new()), |seen| self.seen(plan, seen)),
            ReviewEdit::Concern(raised) => raised.as_ref().map_or(Ok(String::new()), |raised| self.raised(raised)),
            ReviewEdit::Status(status) => Ok(self.words.say(match status {
                Status::Open { .. } => "conflict-open",
                Status::Submitted { .. } => "conflict-submitted",
            })),
            ReviewEdit::Version(version) => Ok(version.to_string()),
            ReviewEdit::Aside(_, one) => self.edit(plan, key, &one.clone().into()),
        }
    }

    fn state(&self, key: Option<&Arc<Key>>, slot: &Slot, state: &State) -> Result<String, Failure> {
        let question = key.and_then(|key| key.question(&slot.question));
        let scale = key.zip(question).and_then(|(key, question)| key.scale(question));
        let label = |code: &domain::OptionCode| {
            let choice = scale.and_then(|scale| scale.choice(code));
            choice.map_or_else(|| code.to_string(), |choice| choice.label.in_lang(self.words.lang()).to_string())
        };
        Ok(match state {
            State::NotShown => self.words.say("told-part-not-shown"),
            State::NotApplicable { reason } => {
                self.words.tell("conflict-not-applicable", &[("reason", self.text(reason)?.into())])
            }
            State::Value(Value::Single(code)) => label(code),
            State::Value(Value::Several(codes)) if codes.is_empty() => self.words.say("told-nothing-ticked"),
            State::Value(Value::Several(codes)) => codes.iter().map(label).collect::<Vec<_>>().join(", "),
            State::Value(Value::Count(n)) => self.measured(question, f64::from(*n)),
            State::Value(Value::Number(x)) => self.measured(question, *x),
            State::Value(Value::Date(day)) => self.words.date(*day),
            State::Value(Value::Text(text)) => self.text(text)?,
        })
    }

    /// A number with the unit of its question.
    fn measured(&self, question: Option<&Question>, x: f64) -> String {
        let unit = question.and_then(|question| match &question.answer {
            AnswerType::Count { unit } | AnswerType::Number { unit, .. } => unit.as_ref(),
            AnswerType::Single { .. }
            | AnswerType::Multiple { .. }
            | AnswerType::Checklist { .. }
            | AnswerType::Date {}
            | AnswerType::Text {} => None,
        });
        let digits = self.words.digits(x);
        unit.map_or_else(|| digits.clone(), |unit| format!("{digits} {}", unit.in_lang(self.words.lang())))
    }

    fn evidence(&self, text: &TextId) -> Result<String, Failure> {
        let evidence: Evidence = serde_json::from_str(&self.text(text)?).unwrap_or_default();
        let page = evidence.page.map(|page| self.words.tell("conflict-page", &[("page", page.into())]));
        let day = evidence.date.map(|day| self.words.date(day));
        let parts = [page, evidence.section, day, evidence.quote];
        Ok(parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
    }

    fn judged(&self, level: &str, set: &Override) -> Result<String, Failure> {
        Ok([level.to_string(), self.text(&set.reason)?]
            .into_iter()
            .filter(|one| !one.is_empty())
            .collect::<Vec<_>>()
            .join(": "))
    }

    fn seen(&self, plan: &Plan, seen: &Sighting) -> Result<String, Failure> {
        let kind = plan.term(TermList::EventKind, &seen.kind);
        let kind = kind.map_or_else(|| seen.kind.to_string(), |kind| kind.in_lang(self.words.lang()).to_string());
        let when = seen.when.map(|days| self.words.days(days));
        let note = self.body(seen.note.as_ref())?;
        let parts = [Some(kind), when, Some(note)];
        Ok(parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
    }

    fn raised(&self, raised: &Concern) -> Result<String, Failure> {
        let told = |id: &str, day| self.words.tell(id, &[("day", self.words.date(day).into())]);
        let settled = raised.settled.map(|day| told("conflict-settled", day));
        let done = self.body(raised.done.as_ref())?;
        let parts = [Some(told("conflict-raised", raised.raised)), settled, Some(done)];
        Ok(parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"))
    }

    fn body(&self, text: Option<&TextId>) -> Result<String, Failure> {
        text.map_or(Ok(String::new()), |text| self.text(text))
    }
}

fn slot_of(edit: &ReviewEdit) -> Option<&Slot> {
    match edit {
        ReviewEdit::State(slot, _)
        | ReviewEdit::Comment(slot, _)
        | ReviewEdit::Evidence(slot, _)
        | ReviewEdit::Given(slot, _) => Some(slot),
        ReviewEdit::Version(_)
        | ReviewEdit::Status(_)
        | ReviewEdit::Override(..)
        | ReviewEdit::Sighting(..)
        | ReviewEdit::Concern(_)
        | ReviewEdit::Aside(..) => None,
    }
}
