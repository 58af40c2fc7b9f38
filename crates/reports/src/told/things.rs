//! What a tally counts, in the forms that sentences take.

use analysis::{Sheet, Unit};
use domain::plan::TermList;
use domain::{Genus, Noun, SubjectKind};

use super::Told;
use super::phrase::Phrase;
use crate::words::Fact;

/// What is counted: "utredning", "utredningen", "utredningar", "utredningarna".
pub(super) struct Things {
    unit: Unit,
    /// What the key is about whose answers are counted.
    subjects: SubjectKind,
    noun: Noun,
}

impl Things {
    /// What messages choose their wording by: whether something holds *in* the things or *for* them, and their gender;
    /// what a review of them is called by, since a person is not what is reviewed.
    pub(super) fn chosen(&self) -> [Fact<'static>; 3] {
        let place = match self.unit {
            Unit::Documents | Unit::Families => "in",
            Unit::ChildrenInDocuments | Unit::Children | Unit::Adults | Unit::Persons | Unit::Respondents => "for",
        };
        let genus = match self.noun.genus {
            Genus::Common => "common",
            Genus::Neuter => "neuter",
        };
        let about = match (self.unit, self.subjects) {
            (Unit::Respondents, _) => "respondent",
            (Unit::Children | Unit::Adults | Unit::Persons, SubjectKind::Member) => "person",
            (Unit::Children | Unit::Adults | Unit::Persons, SubjectKind::Family) => "family",
            (
                Unit::Documents
                | Unit::ChildrenInDocuments
                | Unit::Children
                | Unit::Adults
                | Unit::Families
                | Unit::Persons,
                _,
            ) => "document",
        };
        [("place", place.into()), ("genus", genus.into()), ("about", about.into())]
    }

    /// The forms of the noun, as facts.
    pub(super) fn forms(&self) -> [(&'static str, Phrase); 4] {
        [
            ("one", self.noun.one.as_str().into()),
            ("the", self.noun.the.as_str().into()),
            ("many", self.noun.many.as_str().into()),
            ("the-many", self.noun.the_many.as_str().into()),
        ]
    }
}

impl Told<'_> {
    /// What a key's answers are counted in, in the plural: "utredningar", "barn i utredningarna".
    pub fn unit(&self, sheet: &Sheet, unit: Unit) -> String {
        self.things(sheet, unit).noun.many
    }

    /// What a tally of `unit` counts. Documents are called by the kind that the key is made for, when it is made for
    /// one only and the round's list says how it is inflected; else "handlingar".
    pub(super) fn things(&self, sheet: &Sheet, unit: Unit) -> Things {
        let subjects = sheet.key().subject;
        let (id, genus) = match unit {
            Unit::Documents => return Things { unit, subjects, noun: self.document(sheet) },
            Unit::ChildrenInDocuments => ("told-noun-children-in", Genus::Neuter),
            Unit::Children => ("told-noun-children", Genus::Neuter),
            Unit::Families => ("told-noun-families", Genus::Common),
            Unit::Adults => ("told-noun-adults", Genus::Common),
            Unit::Persons => ("told-noun-persons", Genus::Common),
            Unit::Respondents => ("told-noun-respondents", Genus::Common),
        };
        let noun = self.noun(id, genus, &self.document(sheet).the_many);
        Things { unit, subjects, noun }
    }

    /// The same where the sentence has already said in which documents: "barn".
    pub(super) fn bare_things(&self, sheet: &Sheet, unit: Unit) -> Things {
        match unit {
            Unit::ChildrenInDocuments => {
                Things { unit, subjects: sheet.key().subject, noun: self.noun("told-noun-children", Genus::Neuter, "") }
            }
            Unit::Documents | Unit::Children | Unit::Adults | Unit::Families | Unit::Persons | Unit::Respondents => {
                self.things(sheet, unit)
            }
        }
    }

    /// A number of things that stands alone, as a word up to twelve.
    pub(super) fn number_of(&self, n: u32, things: &Things) -> String {
        self.words.count(n, things.noun.genus)
    }

    /// A number of things beside the greatest it is compared with: both are words, or both digits.
    pub(super) fn number_beside(&self, n: u32, greatest: u32, things: &Things) -> String {
        if self.words.is_word(greatest) { self.number_of(n, things) } else { self.words.digits(n.into()) }
    }

    fn document(&self, sheet: &Sheet) -> Noun {
        let kinds = &sheet.key().applies_to.kinds;
        let term = match (sheet.key().subject, kinds.as_slice()) {
            (SubjectKind::Document, [kind]) => {
                self.plan().terms.get(&TermList::DocumentKind).and_then(|terms| terms.get(kind))
            }
            (SubjectKind::Document | SubjectKind::Family | SubjectKind::Member | SubjectKind::Respondent, _) => None,
        };
        let noun = term.and_then(|term| term.forms.as_ref()).and_then(|forms| forms.in_lang(self.lang()));
        noun.cloned().unwrap_or_else(|| self.noun("told-noun-documents", Genus::Common, ""))
    }

    fn noun(&self, id: &str, genus: Genus, documents: &str) -> Noun {
        let form = |form: &'static str| {
            let said = [("documents", documents.into())];
            self.words.phrase(id, &[("form", form.into())], &said, None).text()
        };
        Noun { genus, one: form("one"), the: form("the"), many: form("many"), the_many: form("the-many") }
    }
}
