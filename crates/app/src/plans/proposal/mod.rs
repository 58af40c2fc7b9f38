//! Changes of a plan, carried out on a copy of it before anything is written.

mod families;
mod readers;
mod words;

use std::collections::BTreeSet;

use domain::code::code_of;
use domain::plan::TermList;
use domain::register::PlanEdit;
use domain::scan::{Certainty, Kind, scan};
use domain::{Document, DocumentId, FamilyId, Plan, Reading, ReviewerId, Subject, TermCode, TextId};
use store::TextKind;

use super::known::Known;
use super::names::{Among, Names};
use super::{PlanChange, PlanFault, PlanProblem};

/// A text of a plan that is to be written.
pub(super) struct NewText {
    pub(super) id: TextId,
    pub(super) kind: TextKind,
    pub(super) body: String,
}

/// What changes make of a plan. Later changes build on earlier ones: a member on its family, a document on its
/// members.
pub(super) struct Proposal<'a> {
    /// The plan as it would be.
    pub(super) plan: Plan,
    /// What would be written.
    pub(super) edits: Vec<PlanEdit>,
    /// The texts that they name.
    pub(super) texts: Vec<NewText>,
    /// The codes that were made, in the order of the changes.
    pub(super) made: Vec<String>,
    /// What is wrong with the changes. They can be made only when nothing is.
    pub(super) problems: Vec<PlanProblem>,
    /// What is worth a second look.
    pub(super) warnings: Vec<PlanProblem>,
    /// The number of the change that is carried out.
    at: u32,
    known: &'a Known,
    names: Names,
    text_ids: &'a mut dyn FnMut() -> TextId,
}

type Done = Result<(), PlanFault>;

impl<'a> Proposal<'a> {
    /// Carries out `changes` on a copy of `plan`. A change with a problem is left out.
    pub(super) fn of(
        plan: &Plan,
        known: &'a Known,
        text_ids: &'a mut dyn FnMut() -> TextId,
        changes: &[PlanChange],
    ) -> Self {
        let names = Names::of(plan);
        let (edits, texts, made, problems, warnings) = Default::default();
        let mut proposal =
            Self { plan: plan.clone(), edits, texts, made, problems, warnings, at: 0, known, names, text_ids };
        for (change, at) in changes.iter().cloned().zip(0..) {
            proposal.at = at;
            if let Err(fault) = proposal.carry_out(change) {
                proposal.problems.push(PlanProblem { change: at, fault });
            }
        }
        proposal
    }

    fn carry_out(&mut self, change: PlanChange) -> Done {
        match change {
            PlanChange::Round(change) => self.round(change),
            PlanChange::Term(change) => self.term(change),
            PlanChange::NoTerm(change) => self.no_term(change),
            PlanChange::Reviewer(change) => self.reviewer(change),
            PlanChange::NoReviewer(change) => self.no_reviewer(&change.id),
            PlanChange::Family(change) => self.family(change),
            PlanChange::NoFamily(change) => self.no_family(&change.id),
            PlanChange::MoveFamily(change) => self.move_family(&change.id, change.place),
            PlanChange::Member(change) => self.member(change),
            PlanChange::NoMember(change) => self.no_member(&change.id),
            PlanChange::Document(change) => self.document(change),
            PlanChange::NoDocument(change) => self.no_document(&change.id),
            PlanChange::MoveDocument(change) => self.move_document(&change.id, change.place),
            PlanChange::CouldNotBeReviewed(change) => self.could_not_be_reviewed(change),
            PlanChange::Reads(change) => self.reads(change),
            PlanChange::ReadsNot(change) => {
                self.reads_not(change);
                Ok(())
            }
            PlanChange::Handles(change) => self.handles(change),
            PlanChange::HandlesNot(change) => {
                self.handles_not(change);
                Ok(())
            }
            PlanChange::LeftOut(change) => self.left_out(change),
            PlanChange::NotLeftOut(change) => self.not_left_out(&change.id),
            PlanChange::Reflection(change) => self.reflection(change),
            PlanChange::Routine(change) => {
                self.routine(&change);
                Ok(())
            }
        }
    }

    /// Writes an edit, here and in the list.
    fn put(&mut self, edit: PlanEdit) {
        self.plan.apply(edit.clone());
        self.edits.push(edit);
    }

    fn text(&mut self, kind: TextKind, body: String) -> TextId {
        let id = (self.text_ids)();
        self.texts.push(NewText { id: id.clone(), kind, body });
        id
    }

    /// The code `given`, or a new one made of `name`.
    fn code<T: TryFrom<String>>(
        &mut self,
        given: Option<T>,
        name: &str,
        otherwise: &str,
        is_taken: impl Fn(&Self, &str) -> bool,
    ) -> T
    where
        T::Error: std::fmt::Debug,
    {
        given.unwrap_or_else(|| {
            let code = code_of(name, otherwise, |code| is_taken(self, code));
            self.made.push(code.clone());
            T::try_from(code).expect("a code that was made is one")
        })
    }

    /// True when a review was started of something that has, or had, the code, also when it was erased since.
    fn was_reviewed(&self, is: impl Fn(&Subject) -> bool) -> bool {
        self.known.subjects().any(is)
    }

    /// Takes away the readings that `is` tells.
    fn read_no_more(&mut self, is: impl Fn(&Plan, &Reading) -> bool) {
        let gone: BTreeSet<Reading> = self.plan.readings.iter().filter(|one| is(&self.plan, one)).cloned().collect();
        for reading in gone {
            self.put(PlanEdit::ReadsNot(reading));
        }
    }

    fn free_name(&self, among: &Among, name: &str, code: Option<&str>) -> Done {
        let is_taken = self.names.is_taken(among, name, code);
        if is_taken { Err(PlanFault::NameTaken { name: name.into() }) } else { Ok(()) }
    }

    fn rename(&mut self, among: Among, before: Option<&str>, name: &str, code: &str) {
        if let Some(before) = before {
            self.names.free(among.clone(), before);
        }
        self.names.take(among, name, code);
    }

    fn has_family(&self, id: &FamilyId) -> Done {
        if self.plan.families.contains_key(id) { Ok(()) } else { Err(unknown("family", id.as_str())) }
    }

    fn has_terms<'b>(&self, mut terms: impl Iterator<Item = (TermList, &'b TermCode)>) -> Done {
        let missing = terms.find(|(list, code)| self.plan.term(*list, code).is_none());
        missing.map_or(Ok(()), |(list, code)| Err(unknown(list_name(list), code.as_str())))
    }

    fn document_of(&self, id: &DocumentId) -> Result<Document, PlanFault> {
        self.plan.documents.get(id).cloned().ok_or_else(|| unknown("document", id.as_str()))
    }

    /// The name of a reviewer.
    fn reviewer_of(&self, id: &ReviewerId) -> Result<String, PlanFault> {
        let name = self.plan.reviewers.get(id).map(|one| one.name.clone());
        name.ok_or_else(|| unknown("reviewer", id.as_str()))
    }
}

fn unknown(thing: &str, code: &str) -> PlanFault {
    PlanFault::Unknown { thing: thing.into(), code: code.into() }
}

impl Proposal<'_> {
    /// A code name: not empty, and nothing that points anybody out. What only looks so is a warning.
    fn label(&mut self, label: &str) -> Result<String, PlanFault> {
        let label = named(label)?;
        let found = scan(&label, &self.known.names);
        if found.iter().any(|one| one.certainty == Certainty::Is && one.kind == Kind::PersonalIdentityNumber) {
            return Err(PlanFault::PersonalNumber);
        }
        if !found.is_empty() {
            self.warnings.push(PlanProblem { change: self.at, fault: PlanFault::LooksPersonal });
        }
        Ok(label)
    }
}

/// A name without the space around it; an empty one is a fault.
fn named(name: &str) -> Result<String, PlanFault> {
    let name = name.trim();
    if name.is_empty() { Err(PlanFault::Empty) } else { Ok(name.into()) }
}

fn in_order(first: Option<jiff::civil::Date>, last: Option<jiff::civil::Date>) -> Done {
    let is_reversed = first.zip(last).is_some_and(|(first, last)| last < first);
    if is_reversed { Err(PlanFault::DatesReversed) } else { Ok(()) }
}

fn stays(standing: Option<&FamilyId>, family: &FamilyId, name: &str) -> Done {
    let is_moved = standing.is_some_and(|standing| standing != family);
    if is_moved { Err(PlanFault::OtherFamily { name: name.into() }) } else { Ok(()) }
}

fn after(orders: impl Iterator<Item = u32>) -> u32 {
    orders.max().map_or(0, |last| last.saturating_add(1))
}

/// `others` in their order with `thing` at `place` among them, each with its new order.
fn placed<T>(thing: T, mut others: Vec<T>, place: u32) -> impl Iterator<Item = (T, u32)> {
    let place = usize::try_from(place).unwrap_or(usize::MAX).min(others.len());
    others.insert(place, thing);
    others.into_iter().zip(0..)
}

fn without_repeats<T: PartialEq>(things: Vec<T>) -> Vec<T> {
    let mut kept = Vec::new();
    for thing in things {
        if !kept.contains(&thing) {
            kept.push(thing);
        }
    }
    kept
}

/// The name of a list in files and messages.
pub(super) fn list_name(list: TermList) -> &'static str {
    match list {
        TermList::Area => "area",
        TermList::Service => "service",
        TermList::DocumentKind => "document_kind",
        TermList::Step => "step",
        TermList::AgeBand => "age_band",
        TermList::Unit => "unit",
        TermList::EventKind => "event_kind",
    }
}
