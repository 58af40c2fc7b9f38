//! Plans as registers.

use super::{BadRegister, CLEARED, Register, json, or_cleared, parse, put};
use crate::code::{CandidateId, DocumentId, FamilyId, MemberId, ReviewerId, SightingId, TermCode};
use crate::plan::{Conflict, Document, Family, LeftOut, Member, Plan, Reading, Reviewer, Round, Term, TermList};
use crate::subject::Subject;
use crate::text::TextId;

/// One change of a plan. `None` takes the thing away.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanEdit {
    /// The round itself.
    Round(Round),
    /// A word of a list.
    Term(TermList, TermCode, Option<Term>),
    /// A member of the reference group.
    Reviewer(ReviewerId, Option<Reviewer>),
    /// A focus family.
    Family(FamilyId, Option<Family>),
    /// A family member.
    Member(MemberId, Option<Member>),
    /// A document.
    Document(DocumentId, Option<Document>),
    /// That a reviewer reads a subject.
    Reads(Reading),
    /// That a reviewer does not read a subject after all.
    ReadsNot(Reading),
    /// What a reviewer saw in the round as a whole.
    Reflection(ReviewerId, Option<TextId>),
    /// That a reviewer handles a family themselves.
    Handles(Conflict),
    /// That a reviewer does not handle a family after all.
    HandlesNot(Conflict),
    /// A family that was considered and left out.
    LeftOut(CandidateId, Option<LeftOut>),
    /// That a sighting is the event that another stands for; `None` makes it an event of its own.
    Link(SightingId, Option<SightingId>),
    /// The unit's own routine for an acute concern.
    Routine(Option<TextId>),
}

impl PlanEdit {
    /// The register that carries the change.
    pub fn register(&self) -> Register {
        match self {
            Self::Round(round) => ("round".into(), json(round)),
            Self::Term(list, code, term) => (format!("term/{}/{code}", list_name(*list)), or_cleared(term.as_ref())),
            Self::Reviewer(id, reviewer) => (format!("reviewer/{id}"), or_cleared(reviewer.as_ref())),
            Self::Family(id, family) => (format!("family/{id}"), or_cleared(family.as_ref())),
            Self::Member(id, member) => (format!("member/{id}"), or_cleared(member.as_ref())),
            Self::Document(id, document) => (format!("document/{id}"), or_cleared(document.as_ref())),
            Self::Reads(reading) => (reading_name(reading), json(reading)),
            Self::ReadsNot(reading) => (reading_name(reading), CLEARED.into()),
            Self::Reflection(id, text) => (format!("reflection/{id}"), or_cleared(text.as_ref())),
            Self::Handles(one) => (conflict_name(one), json(one)),
            Self::HandlesNot(one) => (conflict_name(one), CLEARED.into()),
            Self::LeftOut(id, one) => (format!("left-out/{id}"), or_cleared(one.as_ref())),
            Self::Link(id, event) => (format!("link/{id}"), or_cleared(event.as_ref())),
            Self::Routine(text) => ("routine".into(), or_cleared(text.as_ref())),
        }
    }
}

impl PlanEdit {
    /// The change that a register carries: what [`PlanEdit::register`] wrote. A cleared register carries none that can
    /// be told from its name alone, and is not read.
    pub fn from_register(name: &str, value: &str) -> Result<Self, BadRegister> {
        read(name, value).ok_or_else(|| BadRegister { name: name.into() })
    }

    /// True for the name of a register that a change of a plan can clear.
    pub fn clears(name: &str) -> bool {
        clears(name).is_some()
    }

    /// The text that the change names, if any: no part of a plan has two.
    pub fn text(&self) -> Option<&TextId> {
        match self {
            Self::Document(_, document) => document.as_ref()?.unreviewable.as_ref(),
            Self::Reflection(_, text) | Self::Routine(text) => text.as_ref(),
            Self::LeftOut(_, one) => one.as_ref().map(|one| &one.reason),
            Self::Round(_)
            | Self::Term(..)
            | Self::Reviewer(..)
            | Self::Family(..)
            | Self::Member(..)
            | Self::Reads(_)
            | Self::ReadsNot(_)
            | Self::Handles(_)
            | Self::HandlesNot(_)
            | Self::Link(..) => None,
        }
    }
}

impl Plan {
    /// Carries out one change. A list with nothing left in it is taken away.
    pub fn apply(&mut self, edit: PlanEdit) {
        match edit {
            PlanEdit::Round(round) => self.round = round,
            PlanEdit::Term(list, code, term) => {
                put(self.terms.entry(list).or_default(), code, term);
                self.terms.retain(|_, terms| !terms.is_empty());
            }
            PlanEdit::Reviewer(id, reviewer) => put(&mut self.reviewers, id, reviewer),
            PlanEdit::Family(id, family) => put(&mut self.families, id, family),
            PlanEdit::Member(id, member) => put(&mut self.members, id, member),
            PlanEdit::Document(id, document) => put(&mut self.documents, id, document),
            PlanEdit::Reads(reading) => drop(self.readings.insert(reading)),
            PlanEdit::ReadsNot(reading) => drop(self.readings.remove(&reading)),
            PlanEdit::Reflection(id, text) => put(&mut self.reflections, id, text),
            PlanEdit::Handles(one) => drop(self.conflicts.insert(one)),
            PlanEdit::HandlesNot(one) => drop(self.conflicts.remove(&one)),
            PlanEdit::LeftOut(id, one) => put(&mut self.left_out, id, one),
            PlanEdit::Link(id, event) => put(&mut self.links, id, event),
            PlanEdit::Routine(text) => self.routine = text,
        }
    }

    /// The changes that make this plan from nothing, in an order that can be replayed.
    pub fn edits(&self) -> Vec<PlanEdit> {
        let terms = self.terms.iter().flat_map(|(list, terms)| {
            terms.iter().map(|(code, term)| PlanEdit::Term(*list, code.clone(), Some(term.clone())))
        });
        std::iter::once(PlanEdit::Round(self.round.clone()))
            .chain(terms)
            .chain(self.reviewers.iter().map(|(id, one)| PlanEdit::Reviewer(id.clone(), Some(one.clone()))))
            .chain(self.families.iter().map(|(id, one)| PlanEdit::Family(id.clone(), Some(one.clone()))))
            .chain(self.members.iter().map(|(id, one)| PlanEdit::Member(id.clone(), Some(one.clone()))))
            .chain(self.documents.iter().map(|(id, one)| PlanEdit::Document(id.clone(), Some(one.clone()))))
            .chain(self.readings.iter().cloned().map(PlanEdit::Reads))
            .chain(self.reflections.iter().map(|(id, one)| PlanEdit::Reflection(id.clone(), Some(one.clone()))))
            .chain(self.conflicts.iter().cloned().map(PlanEdit::Handles))
            .chain(self.left_out.iter().map(|(id, one)| PlanEdit::LeftOut(id.clone(), Some(one.clone()))))
            .chain(self.links.iter().map(|(id, event)| PlanEdit::Link(id.clone(), Some(event.clone()))))
            .chain(self.routine.iter().map(|text| PlanEdit::Routine(Some(text.clone()))))
            .collect()
    }
}

/// The plan that `registers` (name and value, in any order) hold. A plan needs its `round` register.
pub fn plan_from_registers<'a>(registers: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Plan, BadRegister> {
    let mut round = None;
    let mut edits = Vec::new();
    for (name, value) in registers {
        if value == CLEARED {
            continue;
        }
        match PlanEdit::from_register(name, value)? {
            PlanEdit::Round(one) => round = Some(one),
            edit => edits.push(edit),
        }
    }
    let mut plan = Plan::new(round.ok_or_else(|| BadRegister { name: "round".into() })?);
    for edit in edits {
        plan.apply(edit);
    }
    Ok(plan)
}

fn read(name: &str, value: &str) -> Option<PlanEdit> {
    let (thing, id) = name.split_once('/').unwrap_or((name, ""));
    Some(match thing {
        "round" => PlanEdit::Round(parse(value)?),
        "term" => {
            let (list, code) = id.split_once('/')?;
            let list = read_list(list)?;
            PlanEdit::Term(list, code.parse().ok()?, Some(parse(value)?))
        }
        "reviewer" => PlanEdit::Reviewer(id.parse().ok()?, Some(parse(value)?)),
        "family" => PlanEdit::Family(id.parse().ok()?, Some(parse(value)?)),
        "member" => PlanEdit::Member(id.parse().ok()?, Some(parse(value)?)),
        "document" => PlanEdit::Document(id.parse().ok()?, Some(parse(value)?)),
        "reading" => PlanEdit::Reads(parse(value)?),
        "conflict" => PlanEdit::Handles(parse(value)?),
        "left-out" => PlanEdit::LeftOut(id.parse().ok()?, Some(parse(value)?)),
        "link" => PlanEdit::Link(id.parse().ok()?, Some(parse(value)?)),
        "routine" => PlanEdit::Routine(Some(parse(value)?)),
        "reflection" => PlanEdit::Reflection(id.parse().ok()?, Some(parse(value)?)),
        _ => return None,
    })
}

/// Something when a register of that name may hold nothing.
fn clears(name: &str) -> Option<()> {
    let (thing, id) = name.split_once('/').unwrap_or((name, ""));
    match thing {
        "routine" if id.is_empty() => Some(()),
        "term" => {
            let (list, code) = id.split_once('/')?;
            read_list(list)?;
            TermCode::new(code).ok().map(drop)
        }
        "reviewer" | "reflection" => ReviewerId::new(id).ok().map(drop),
        "family" => FamilyId::new(id).ok().map(drop),
        "member" => MemberId::new(id).ok().map(drop),
        "document" => DocumentId::new(id).ok().map(drop),
        "left-out" => CandidateId::new(id).ok().map(drop),
        "link" => SightingId::new(id).ok().map(drop),
        "conflict" => {
            let (family, reviewer) = id.split_once('/')?;
            FamilyId::new(family).ok()?;
            ReviewerId::new(reviewer).ok().map(drop)
        }
        "reading" => {
            let (subject, reviewer) = id.rsplit_once('/')?;
            let (kind, subject) = subject.split_once('/')?;
            let reviewer = ReviewerId::new(reviewer).ok()?;
            let subject = match kind {
                "document" => Subject::Document(subject.parse().ok()?),
                "family" => Subject::Family(subject.parse().ok()?),
                "member" => Subject::Member(subject.parse().ok()?),
                "respondent" => Subject::Respondent(subject.parse().ok()?),
                _ => return None,
            };
            (reading_name(&Reading { subject, reviewer }) == name).then_some(())
        }
        _ => None,
    }
}

fn read_list(list: &str) -> Option<TermList> {
    serde_json::from_value(serde_json::Value::String(list.into())).ok()
}

fn list_name(list: TermList) -> String {
    json(&list).trim_matches('"').to_string()
}

fn reading_name(reading: &Reading) -> String {
    let subject = match &reading.subject {
        Subject::Document(id) => format!("document/{id}"),
        Subject::Family(id) => format!("family/{id}"),
        Subject::Member(id) => format!("member/{id}"),
        Subject::Respondent(number) => format!("respondent/{number}"),
    };
    format!("reading/{subject}/{}", reading.reviewer)
}

fn conflict_name(conflict: &Conflict) -> String {
    format!("conflict/{}/{}", conflict.family, conflict.reviewer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_change_can_clear_is_known_by_its_name() {
        let reads = |subject| Reading { subject, reviewer: "anna".parse().unwrap() };
        let cleared = [
            PlanEdit::Term(TermList::DocumentKind, "journal".parse().unwrap(), None),
            PlanEdit::Reviewer("anna".parse().unwrap(), None),
            PlanEdit::Family("f".parse().unwrap(), None),
            PlanEdit::Member("m".parse().unwrap(), None),
            PlanEdit::Document("d".parse().unwrap(), None),
            PlanEdit::ReadsNot(reads(Subject::Document("d".parse().unwrap()))),
            PlanEdit::ReadsNot(reads(Subject::Respondent(7))),
            PlanEdit::Reflection("anna".parse().unwrap(), None),
            PlanEdit::HandlesNot(Conflict { family: "f".parse().unwrap(), reviewer: "anna".parse().unwrap() }),
            PlanEdit::LeftOut("c".parse().unwrap(), None),
            PlanEdit::Link("s".parse().unwrap(), None),
            PlanEdit::Routine(None),
        ];
        for (name, value) in cleared.iter().map(PlanEdit::register) {
            assert_eq!((PlanEdit::clears(&name), value.as_str()), (true, CLEARED), "{name}");
        }
        for name in ["round", "routine/x", "term/none/a", "family/", "reading/document/d", "reading/respondent/07/anna"]
        {
            assert!(!PlanEdit::clears(name), "{name}");
        }
    }
}
