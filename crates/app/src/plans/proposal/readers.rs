//! Changes of who reads, what they read and what they never read; and of the sampling log.

use domain::plan::{Conflict, LeftOut};
use domain::register::PlanEdit;
use domain::{By, CandidateId, Reading, Reviewer, ReviewerId, Subject};
use store::TextKind;

use super::{Done, Proposal, after, named, unknown};
use crate::plans::PlanFault;
use crate::plans::change::{ConflictRef, LeftOutChange, ReadingRef, ReflectionChange, ReviewerChange, RoutineChange};
use crate::plans::names::Among;

impl Proposal<'_> {
    pub(super) fn reviewer(&mut self, change: ReviewerChange) -> Done {
        let name = named(&change.name)?;
        let role = change.role.trim().to_string();
        self.free_name(&Among::Reviewers, &name, change.id.as_ref().map(ReviewerId::as_str))?;
        let taken = |own: &Self, code: &str| {
            let is_author = |head: &store::ReviewHead| match &head.id.by {
                By::Reviewer(id) => id.as_str() == code,
                By::Consensus => false,
            };
            own.plan.reviewers.keys().any(|id| id.as_str() == code) || own.known.reviews.iter().any(is_author)
        };
        let id: ReviewerId = self.code(change.id, &name, "reviewer", taken);
        let standing = self.plan.reviewers.get(&id).map(|one| one.name.clone());
        self.rename(Among::Reviewers, standing.as_deref(), &name, id.as_str());
        self.put(PlanEdit::Reviewer(id.clone(), Some(Reviewer { id, name, role })));
        Ok(())
    }

    pub(super) fn no_reviewer(&mut self, id: &ReviewerId) -> Done {
        let name = self.plan.reviewers.get(id).map(|one| one.name.clone());
        let name = name.ok_or_else(|| unknown("reviewer", id.as_str()))?;
        self.read_no_more(|_, reading| &reading.reviewer == id);
        for conflict in self.plan.conflicts.clone().into_iter().filter(|one| &one.reviewer == id) {
            self.put(PlanEdit::HandlesNot(conflict));
        }
        if self.plan.reflections.contains_key(id) {
            self.put(PlanEdit::Reflection(id.clone(), None));
        }
        self.names.free(Among::Reviewers, &name);
        self.put(PlanEdit::Reviewer(id.clone(), None));
        Ok(())
    }

    pub(super) fn reads(&mut self, change: ReadingRef) -> Done {
        let reviewer = self.reviewer_of(&change.reviewer)?;
        let (is_there, thing, code) = match &change.subject {
            Subject::Document(id) => (self.plan.documents.contains_key(id), "document", id.as_str()),
            Subject::Family(id) => (self.plan.families.contains_key(id), "family", id.as_str()),
            Subject::Member(id) => (self.plan.members.contains_key(id), "member", id.as_str()),
            // A respondent is in no plan.
            Subject::Respondent(_) => (true, "respondent", ""),
        };
        if !is_there {
            return Err(unknown(thing, code));
        }
        if self.plan.is_partial(&change.reviewer, &change.subject) {
            let family = self.plan.family_of(&change.subject).and_then(|id| self.plan.families.get(id));
            let family = family.map_or_else(String::new, |family| family.label.clone());
            return Err(PlanFault::Handles { reviewer, family });
        }
        self.put(PlanEdit::Reads(Reading { subject: change.subject, reviewer: change.reviewer }));
        Ok(())
    }

    pub(super) fn reads_not(&mut self, change: ReadingRef) {
        self.read_no_more(|_, one| one.subject == change.subject && one.reviewer == change.reviewer);
    }

    pub(super) fn handles(&mut self, change: ConflictRef) -> Done {
        self.has_family(&change.family)?;
        self.reviewer_of(&change.reviewer)?;
        self.read_no_more(|plan, reading| {
            reading.reviewer == change.reviewer && plan.family_of(&reading.subject) == Some(&change.family)
        });
        self.put(PlanEdit::Handles(Conflict { family: change.family, reviewer: change.reviewer }));
        Ok(())
    }

    pub(super) fn handles_not(&mut self, change: ConflictRef) {
        let conflict = Conflict { family: change.family, reviewer: change.reviewer };
        if self.plan.conflicts.contains(&conflict) {
            self.put(PlanEdit::HandlesNot(conflict));
        }
    }

    pub(super) fn left_out(&mut self, change: LeftOutChange) -> Done {
        let label = self.label(&change.label)?;
        let body = named(&change.reason)?;
        self.free_name(&Among::Families, &label, change.id.as_ref().map(CandidateId::as_str))?;
        let taken = |own: &Self, code: &str| own.plan.left_out.keys().any(|id| id.as_str() == code);
        let id: CandidateId = self.code(change.id, &label, "left-out", taken);
        let standing = self.plan.left_out.get(&id).cloned();
        let last = || after(self.plan.left_out.values().map(|one| one.order));
        let order = standing.as_ref().map_or_else(last, |one| one.order);
        let reason = self.text(TextKind::Reason, body);
        self.rename(Among::Families, standing.map(|one| one.label).as_deref(), &label, id.as_str());
        self.put(PlanEdit::LeftOut(id.clone(), Some(LeftOut { id, label, order, reason })));
        Ok(())
    }

    pub(super) fn not_left_out(&mut self, id: &CandidateId) -> Done {
        let label = self.plan.left_out.get(id).map(|one| one.label.clone());
        let label = label.ok_or_else(|| unknown("leftOut", id.as_str()))?;
        self.names.free(Among::Families, &label);
        self.put(PlanEdit::LeftOut(id.clone(), None));
        Ok(())
    }

    pub(super) fn reflection(&mut self, change: ReflectionChange) -> Done {
        self.reviewer_of(&change.reviewer)?;
        let body = change.body.trim().to_string();
        let text = (!body.is_empty()).then(|| self.text(TextKind::Reflection, body));
        self.put(PlanEdit::Reflection(change.reviewer, text));
        Ok(())
    }

    pub(super) fn routine(&mut self, change: &RoutineChange) {
        let body = change.body.trim().to_string();
        let text = (!body.is_empty()).then(|| self.text(TextKind::Routine, body));
        self.put(PlanEdit::Routine(text));
    }
}
