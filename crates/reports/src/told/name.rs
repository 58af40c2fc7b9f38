//! What subjects, families and members are called.

use analysis::Sheet;
use domain::plan::{Gender, Role, TermList};
use domain::{FamilyId, KeyId, Member, MemberId, Subject, TermCode};

use super::Told;
use crate::words::inside;

impl<'a> Told<'a> {
    /// The first sheet that counts `subject`, when the round has one.
    pub fn sheet_of(&self, subject: &Subject) -> Option<&'a Sheet> {
        self.material.sheets.iter().find(|sheet| sheet.has(subject))
    }

    /// What `subject` is: the name of the first key that it is read with ("Barnutredning"), which for a document is the only
    /// one; without one, the kind of the document, or the label of the family or member.
    pub fn subject_name(&self, subject: &Subject) -> String {
        if let Some(sheet) = self.sheet_of(subject) {
            return sheet.key().name.in_lang(self.lang()).to_owned();
        }
        match subject {
            Subject::Document(id) => match self.plan().documents.get(id) {
                Some(document) => self.term(TermList::DocumentKind, &document.kind),
                None => id.to_string(),
            },
            Subject::Family(id) => self.family_name(id),
            Subject::Member(id) => self.member_label(id),
            Subject::Respondent(_) => self.family_label(subject),
        }
    }

    /// What `subject` is as it is read with `key`: the key's name; without a sheet of it, as [`Told::subject_name`] says.
    pub fn read_with(&self, key: &KeyId, subject: &Subject) -> String {
        let sheet = self.material.sheets.iter().find(|sheet| sheet.key().id == *key);
        sheet.map_or_else(|| self.subject_name(subject), |sheet| sheet.key().name.in_lang(self.lang()).to_owned())
    }

    /// Area, service and whom it concerns: "Barnavård (BBIC) · Barn 1, Barn 2". Empty when there is nothing to
    /// tell apart by.
    pub fn subject_detail(&self, subject: &Subject) -> String {
        let members = match subject {
            Subject::Document(_) => self.plan().concerned(subject),
            // Whom it is about has been told as its area.
            Subject::Member(_) | Subject::Family(_) | Subject::Respondent(_) => Vec::new(),
        };
        let members: Vec<_> = members.iter().map(|member| member.label.clone()).collect();
        let area = self.subject_area(subject);
        [area, members.join(", ")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// What tells a subject from others that are read with the same key: area and service of a document, "LSS ·
    /// Avlösarservice"; a member, "Barn 1"; empty for any other.
    pub fn subject_area(&self, subject: &Subject) -> String {
        let document = match subject {
            Subject::Document(id) => self.plan().documents.get(id),
            Subject::Member(id) => return self.member_label(id),
            Subject::Family(_) | Subject::Respondent(_) => None,
        };
        let area = document.and_then(|document| document.area.as_ref()).map(|area| self.term(TermList::Area, area));
        let service = document.and_then(|document| document.service.as_ref());
        let service = service.map(|service| self.term(TermList::Service, service));
        area.into_iter().chain(service).collect::<Vec<_>>().join(" · ")
    }

    /// The family of `subject`: "Familj 3". Nobody knows whose family a respondent is of: "Svarande 3".
    pub fn family_label(&self, subject: &Subject) -> String {
        match subject {
            Subject::Respondent(n) => self.words.tell("told-respondent", &[("n", n.to_string().into())]),
            Subject::Document(_) | Subject::Family(_) | Subject::Member(_) => {
                self.plan().family_of(subject).map_or_else(String::new, |family| self.family_name(family))
            }
        }
    }

    /// The member that an answer is about: the one that it was asked of, else the subject itself.
    pub fn whom(&self, subject: &Subject, member: Option<&MemberId>) -> Option<String> {
        let own = match subject {
            Subject::Member(id) => Some(id),
            Subject::Document(_) | Subject::Family(_) | Subject::Respondent(_) => None,
        };
        member.or(own).map(|id| self.member_label(id))
    }

    /// "Familj 3"; the code of a family that the plan does not have.
    pub fn family_name(&self, family: &FamilyId) -> String {
        self.plan().families.get(family).map_or_else(|| family.to_string(), |family| family.label.clone())
    }

    /// "Barn 1"; the code of a member that the plan does not have.
    pub fn member_label(&self, member: &MemberId) -> String {
        self.plan().members.get(member).map_or_else(|| member.to_string(), |member| member.label.clone())
    }

    /// Who a member is: "flicka, 7–12 år, aktuell i barnavård (BBIC), fokusperson".
    pub fn member_about(&self, member: &Member) -> String {
        let who = match (member.role, member.gender) {
            (Role::Child, Gender::Female) => "told-girl",
            (Role::Child, Gender::Male) => "told-boy",
            (Role::Child, Gender::Other) => "told-child",
            (Role::Adult, Gender::Female) => "told-woman",
            (Role::Adult, Gender::Male) => "told-man",
            (Role::Adult, Gender::Other) => "told-adult",
        };
        let mut parts = vec![self.words.say(who)];
        parts.extend(member.age.as_ref().map(|age| self.term(TermList::AgeBand, age)));
        let areas: Vec<_> = member.case_types.iter().map(|area| inside(&self.term(TermList::Area, area))).collect();
        parts.push(if areas.is_empty() {
            self.words.say("told-not-current")
        } else {
            self.words.tell("told-current-in", &[("list", self.words.list(&areas).into())])
        });
        parts.extend(member.focus.then(|| self.words.say("told-focus")));
        parts.extend(member.protected.then(|| self.words.say("told-protected")));
        parts.join(", ")
    }

    /// A word of one of the round's lists; its code when the list does not have it.
    pub fn term(&self, list: TermList, code: &TermCode) -> String {
        self.plan().term(list, code).map_or_else(|| code.to_string(), |text| text.in_lang(self.lang()).to_owned())
    }
}
