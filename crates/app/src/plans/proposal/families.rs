//! Changes of families, their members and their documents.

use domain::plan::TermList;
use domain::register::PlanEdit;
use domain::{Document, DocumentId, Family, FamilyId, Member, MemberId, Subject};
use store::TextKind;

use super::{Done, Proposal, after, in_order, placed, stays, unknown, without_repeats};
use crate::plans::PlanFault;
use crate::plans::change::{CouldNotBeReviewed, DocumentChange, FamilyChange, MemberChange};
use crate::plans::names::Among;

impl Proposal<'_> {
    pub(super) fn family(&mut self, change: FamilyChange) -> Done {
        let label = self.label(&change.label)?;
        self.free_name(&Among::Families, &label, change.id.as_ref().map(FamilyId::as_str))?;
        let taken = |own: &Self, code: &str| {
            own.plan.families.keys().chain(own.known.out.families()).any(|id| id.as_str() == code)
                || own.was_reviewed(|subject| matches!(subject, Subject::Family(id) if id.as_str() == code))
        };
        let id: FamilyId = self.code(change.id, &label, "family", taken);
        let standing = self.plan.families.get(&id).cloned();
        let last = || after(self.plan.families.values().map(|one| one.order));
        let order = change.order.or(standing.as_ref().map(|one| one.order)).unwrap_or_else(last);
        self.rename(Among::Families, standing.map(|one| one.label).as_deref(), &label, id.as_str());
        self.put(PlanEdit::Family(id.clone(), Some(Family { id, label, order })));
        Ok(())
    }

    pub(super) fn no_family(&mut self, id: &FamilyId) -> Done {
        let family = self.plan.families.get(id).cloned().ok_or_else(|| unknown("family", id.as_str()))?;
        self.read_no_more(|plan, reading| plan.family_of(&reading.subject) == Some(id));
        for conflict in self.plan.conflicts.clone().into_iter().filter(|one| &one.family == id) {
            self.put(PlanEdit::HandlesNot(conflict));
        }
        let documents: Vec<_> = self.plan.documents_of(id).into_iter().map(|one| one.id.clone()).collect();
        for document in documents {
            self.put(PlanEdit::Document(document, None));
        }
        let members: Vec<_> = self.plan.members_of(id).into_iter().cloned().collect();
        for member in members {
            self.names.free(Among::Members(id.clone()), &member.label);
            self.put(PlanEdit::Member(member.id, None));
        }
        self.names.free(Among::Families, &family.label);
        self.put(PlanEdit::Family(id.clone(), None));
        Ok(())
    }

    pub(super) fn move_family(&mut self, id: &FamilyId, place: u32) -> Done {
        let family = self.plan.families.get(id).cloned().ok_or_else(|| unknown("family", id.as_str()))?;
        let others = self.plan.families_in_order().into_iter().filter(|one| &one.id != id).cloned().collect();
        for (family, order) in placed(family, others, place) {
            if family.order != order {
                self.put(PlanEdit::Family(family.id.clone(), Some(Family { order, ..family })));
            }
        }
        Ok(())
    }

    pub(super) fn member(&mut self, change: MemberChange) -> Done {
        let label = self.label(&change.label)?;
        let family = change.family;
        self.has_family(&family)?;
        let standing = change.id.as_ref().and_then(|id| self.plan.members.get(id)).cloned();
        stays(standing.as_ref().map(|one| &one.family), &family, &label)?;
        let areas = change.case_types.iter().map(|code| (TermList::Area, code));
        self.has_terms(change.age.iter().map(|code| (TermList::AgeBand, code)).chain(areas))?;
        let among = Among::Members(family.clone());
        self.free_name(&among, &label, change.id.as_ref().map(MemberId::as_str))?;
        let taken = |own: &Self, code: &str| {
            MemberId::new(code).is_ok_and(|id| {
                own.plan.members.contains_key(&id)
                    || own.known.answered_about.contains(&id)
                    || own.was_reviewed(|subject| matches!(subject, Subject::Member(one) if *one == id))
            })
        };
        let id: MemberId = self.code(change.id, &format!("{family}-{label}"), "member", taken);
        let last = || after(self.plan.members.values().filter(|one| one.family == family).map(|one| one.order));
        let order = change.order.or(standing.as_ref().map(|one| one.order)).unwrap_or_else(last);
        self.rename(among, standing.map(|one| one.label).as_deref(), &label, id.as_str());
        let member = Member {
            id: id.clone(),
            family,
            label,
            order,
            role: change.role,
            gender: change.gender,
            age: change.age,
            case_types: without_repeats(change.case_types),
            focus: change.focus,
            protected: change.protected,
        };
        self.put(PlanEdit::Member(id, Some(member)));
        Ok(())
    }

    pub(super) fn no_member(&mut self, id: &MemberId) -> Done {
        let member = self.plan.members.get(id).cloned().ok_or_else(|| unknown("member", id.as_str()))?;
        self.read_no_more(|_, reading| matches!(&reading.subject, Subject::Member(one) if one == id));
        let documents: Vec<_> = self.plan.documents_of(&member.family).into_iter().cloned().collect();
        for mut document in documents.into_iter().filter(|one| one.members.contains(id)) {
            document.members.retain(|one| one != id);
            self.put(PlanEdit::Document(document.id.clone(), Some(document)));
        }
        self.names.free(Among::Members(member.family), &member.label);
        self.put(PlanEdit::Member(id.clone(), None));
        Ok(())
    }

    pub(super) fn document(&mut self, change: DocumentChange) -> Done {
        let family = change.family;
        self.has_family(&family)?;
        if let Some(id) = &change.id
            && self.known.erased.contains(&Subject::Document(id.clone()))
        {
            return Err(PlanFault::Erased);
        }
        let standing = change.id.as_ref().and_then(|id| self.plan.documents.get(id)).cloned();
        stays(standing.as_ref().map(|one| &one.family), &family, change.kind.as_str())?;
        for member in &change.members {
            if self.plan.members.get(member).is_none_or(|one| one.family != family) {
                return Err(unknown("member", member.as_str()));
            }
        }
        let named = [
            (TermList::DocumentKind, Some(&change.kind)),
            (TermList::Area, change.area.as_ref()),
            (TermList::Service, change.service.as_ref()),
            (TermList::Step, change.step.as_ref()),
        ];
        self.has_terms(named.into_iter().filter_map(|(list, code)| Some((list, code?))))?;
        in_order(change.period.map(|period| period.from), change.period.and_then(|period| period.to))?;
        let taken = |own: &Self, code: &str| {
            DocumentId::new(code).is_ok_and(|id| {
                own.plan.documents.contains_key(&id)
                    || own.was_reviewed(|subject| matches!(subject, Subject::Document(one) if *one == id))
            })
        };
        let side = match change.side {
            domain::plan::Side::Child => "child",
            domain::plan::Side::Adult => "adult",
        };
        let id: DocumentId = self.code(change.id, &format!("{family}-{side}-{}", change.kind), "document", taken);
        let last = || after(self.plan.documents.values().filter(|one| one.family == family).map(|one| one.order));
        let order = change.order.or(standing.as_ref().map(|one| one.order)).unwrap_or_else(last);
        let document = Document {
            id: id.clone(),
            family,
            order,
            kind: change.kind,
            side: change.side,
            area: change.area,
            service: change.service,
            members: without_repeats(change.members),
            step: change.step,
            period: change.period,
            unreviewable: standing.and_then(|one| one.unreviewable),
        };
        self.put(PlanEdit::Document(id, Some(document)));
        Ok(())
    }

    pub(super) fn no_document(&mut self, id: &DocumentId) -> Done {
        self.document_of(id)?;
        self.read_no_more(|_, reading| matches!(&reading.subject, Subject::Document(one) if one == id));
        self.put(PlanEdit::Document(id.clone(), None));
        Ok(())
    }

    pub(super) fn move_document(&mut self, id: &DocumentId, place: u32) -> Done {
        let document = self.document_of(id)?;
        let own = self.plan.documents_of(&document.family);
        let others = own.into_iter().filter(|one| &one.id != id).cloned().collect();
        for (document, order) in placed(document, others, place) {
            if document.order != order {
                self.put(PlanEdit::Document(document.id.clone(), Some(Document { order, ..document })));
            }
        }
        Ok(())
    }

    pub(super) fn could_not_be_reviewed(&mut self, change: CouldNotBeReviewed) -> Done {
        let mut document = self.document_of(&change.document)?;
        let reason = change.reason.trim().to_string();
        document.unreviewable = (!reason.is_empty()).then(|| self.text(TextKind::Reason, reason));
        self.put(PlanEdit::Document(change.document, Some(document)));
        Ok(())
    }
}
