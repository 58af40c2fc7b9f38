//! What was looked at: families, persons and documents.

use analysis::{Filter, Sheet, Unit};
use domain::plan::{Gender, Role, TermList};
use domain::{Document, Genus, Member, Subject, SubjectKind, TermCode};

use super::phrase::Phrase;
use super::{Told, rows};
use crate::words::{capital, inside};

impl Told<'_> {
    /// What the round is about, one line each: families and focus persons, the other members, the documents of
    /// each key, children in more than one case type.
    pub fn looked_at(&self) -> Vec<String> {
        let mut lines = vec![self.focus_persons()];
        lines.extend(self.withheld());
        let others = self.count_members(|member| !member.focus);
        lines.extend((others > 0).then(|| self.counting_people("told-looked-others", others, Genus::Common)));
        lines.extend(self.material.sheets.iter().filter_map(|sheet| self.subjects_of(sheet)));
        let no_key = self.plan().documents.keys().filter(|id| {
            let subject = Subject::Document((*id).clone());
            self.sheet_of(&subject).is_none()
        });
        let no_key = number(no_key.count());
        lines.extend((no_key > 0).then(|| self.counting_people("told-looked-no-key", no_key, Genus::Common)));
        lines.extend(self.children_in_several_case_types());
        lines.iter().map(|line| capital(line)).collect()
    }

    /// How many documents of a key have been reviewed, of how many: "Fem av sju utredningar är granskade".
    pub fn counted(&self, sheet: &Sheet, filter: &Filter) -> String {
        self.so_many_counted(sheet, filter).capital().text()
    }

    /// The same under the key's name: "Barnutredning: alla nio utredningar är granskade".
    pub fn counted_by_name(&self, sheet: &Sheet, filter: &Filter) -> String {
        let name = sheet.key().name.in_lang(self.lang());
        let said = [("name", name.into()), ("told", self.so_many_counted(sheet, filter))];
        self.words.phrase("told-counted-by-name", &[], &said, None).text()
    }

    fn so_many_counted(&self, sheet: &Sheet, filter: &Filter) -> Phrase {
        let of = number(rows(sheet, filter).count());
        let reviewed = rows(sheet, filter).filter(|row| row.reviewed);
        let n = number(reviewed.count());
        let id = match (n, of) {
            (_, 0) => "told-counted-empty",
            (0, 1) => "told-only-not-reviewed",
            (0, _) => "told-none-not-reviewed",
            (1, 1) => "told-counted-only",
            (2, 2) => "told-counted-both",
            (n, of) if n == of => "told-counted-all",
            (_, _) => "told-counted-some",
        };
        let things = self.things(sheet, sheet.unit_of_subjects());
        let mut said = vec![("n", self.number_of(n, &things).into()), ("of", self.number_of(of, &things).into())];
        said.extend(things.forms());
        let [place, genus, about] = things.chosen();
        self.words.phrase(id, &[place, genus, about, ("count", n.into())], &said, None)
    }

    fn focus_persons(&self) -> String {
        let families = number(self.plan().families.len());
        let told = self.number(families, Unit::Families);
        let families =
            self.words.tell("told-looked-families", &[("count", families.into()), ("families", told.into())]);
        let kinds = [
            (Role::Adult, Gender::Female, "told-women", Genus::Common),
            (Role::Adult, Gender::Male, "told-men", Genus::Common),
            (Role::Adult, Gender::Other, "told-adults", Genus::Common),
            (Role::Child, Gender::Female, "told-girls", Genus::Common),
            (Role::Child, Gender::Male, "told-boys", Genus::Common),
            (Role::Child, Gender::Other, "told-children", Genus::Neuter),
        ];
        let focus = self.count_members(|member| member.focus);
        if focus == 0 {
            return families;
        }
        let mut list = Vec::new();
        for (role, gender, id, grammar) in kinds {
            let n = self.count_members(|member| member.focus && member.role == role && member.gender == gender);
            list.extend((n > 0).then(|| self.counting_people(id, n, grammar)));
        }
        let facts = [
            ("count", focus.into()),
            ("families", families.into()),
            ("persons", self.number(focus, Unit::Persons).into()),
            ("list", self.words.list(&list).into()),
        ];
        self.words.tell("told-looked-persons", &facts)
    }

    /// That somebody is told less than all, so that nobody takes it for all.
    pub fn withheld(&self) -> Option<String> {
        let withheld = number(self.material.withheld.len());
        let n = self.number(withheld, Unit::Documents);
        let is_document = |subject: &Subject| match subject {
            Subject::Document(_) => true,
            Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => false,
        };
        let what = if self.material.withheld.iter().all(is_document) { "documents" } else { "reviews" };
        let facts = [("count", withheld.into()), ("n", n.into()), ("what", what.into())];
        (withheld > 0).then(|| self.words.tell("told-withheld", &facts))
    }

    /// What a key is about in the round: documents by area or service, else how many there are of them: "Hållplatser: nio
    /// familjer", "Föräldraenkät: sex svarande".
    fn subjects_of(&self, sheet: &Sheet) -> Option<String> {
        let n = number(sheet.rows().len());
        if sheet.key().subject == SubjectKind::Document || n == 0 {
            return self.documents_of(sheet);
        }
        let things = self.things(sheet, sheet.unit_of_subjects());
        let mut said = vec![("alone", self.number_of(n, &things).into())];
        said.extend(things.forms());
        let told = self.words.phrase("told-so-many", &[("count", n.into())], &said, None).text();
        let name = sheet.key().name.in_lang(self.lang());
        Some(self.words.tell("told-looked-type", &[("name", name.into()), ("documents", told.into())]))
    }

    /// "Barnutredning: nio handlingar, varav sju inom barnavård (BBIC) och två inom LSS"; by service where more
    /// than one is ordered.
    fn documents_of(&self, sheet: &Sheet) -> Option<String> {
        if sheet.key().subject != SubjectKind::Document || sheet.rows().is_empty() {
            return None;
        }
        let documents: Vec<&Document> = sheet
            .rows()
            .iter()
            .filter_map(|row| match &row.subject {
                Subject::Document(id) => self.plan().documents.get(id),
                Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => None,
            })
            .collect();
        let services = self.parts(&documents, TermList::Service, |document| document.service.as_ref());
        let areas = self.parts(&documents, TermList::Area, |document| document.area.as_ref());
        let count = number(documents.len());
        let told = self.number(count, Unit::Documents);
        let told = self.words.tell("told-of-documents", &[("count", count.into()), ("n", told.into())]);
        let name = sheet.key().name.in_lang(self.lang());
        let (id, fact, parts) = match (services.len(), areas.len()) {
            (2.., _) => ("told-with-service", "service", services),
            (0 | 1, 2..) => ("told-in-area", "area", areas),
            (0 | 1, 0 | 1) => {
                return Some(self.words.tell("told-looked-type", &[("name", name.into()), ("documents", told.into())]));
            }
        };
        let list: Vec<_> = parts
            .into_iter()
            .map(|(n, term)| {
                let n = self.number(n, Unit::Documents);
                self.words.tell(id, &[("n", n.into()), (fact, inside(&term).into())])
            })
            .collect();
        let list = self.words.list(&list);
        let facts = [("name", name.into()), ("documents", told.into()), ("list", list.into())];
        Some(self.words.tell("told-looked-type-parts", &facts))
    }

    /// How many documents have each word of a list, in the order of the list.
    fn parts<'d>(
        &self,
        documents: &[&'d Document],
        list: TermList,
        of: impl Fn(&'d Document) -> Option<&'d TermCode>,
    ) -> Vec<(u32, String)> {
        let mut codes: Vec<&TermCode> = documents.iter().filter_map(|document| of(document)).collect();
        let terms = self.plan().terms.get(&list);
        codes.sort_by_key(|code| (terms.and_then(|terms| terms.get(*code)).map(|term| term.order), *code));
        let same: Vec<_> = codes.chunk_by(|one, other| one == other).collect();
        same.into_iter().map(|codes| (number(codes.len()), self.term(list, codes[0]))).collect()
    }

    fn children_in_several_case_types(&self) -> Option<String> {
        let several = |member: &Member| member.role == Role::Child && member.case_types.len() > 1;
        let n = self.count_members(several);
        let all_in_two = self.plan().members.values().filter(|one| several(one)).all(|one| one.case_types.len() == 2);
        let id = if all_in_two { "told-two-case-types" } else { "told-many-case-types" };
        (n > 0).then(|| self.counting_people(id, n, Genus::Neuter))
    }

    fn count_members(&self, which: impl Fn(&Member) -> bool) -> u32 {
        number(self.plan().members.values().filter(|member| which(member)).count())
    }

    fn counting_people(&self, id: &str, count: u32, genus: Genus) -> String {
        self.words.tell(id, &[("count", count.into()), ("n", self.words.count(count, genus).into())])
    }
}

/// A plan holds far fewer things than this can tell.
fn number(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
