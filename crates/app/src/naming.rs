//! What subjects and readers are called, in the words of the product.

use std::collections::{BTreeMap, BTreeSet};

use domain::plan::Side;
use domain::{By, Document, Lang, Plan, Subject};
use reports::told::{Material, Told};

/// What the things of one plan are called.
pub(crate) struct Naming<'a> {
    plan: &'a Plan,
    told: Told<'a>,
}

impl<'a> Naming<'a> {
    pub(crate) fn new(plan: &'a Plan, lang: Lang) -> Self {
        static NO_TEXTS: BTreeMap<domain::TextId, String> = BTreeMap::new();
        static NOBODY: BTreeSet<Subject> = BTreeSet::new();
        let material = Material { plan, sheets: &[], reviews: &[], texts: &NO_TEXTS, withheld: &NOBODY };
        Self { plan, told: Told::new(material, lang) }
    }

    /// What a subject is: "Utredning", "Familj 3", "Barn 1".
    pub(crate) fn name(&self, subject: &Subject) -> String {
        self.told.subject_name(subject)
    }

    /// Area, service and whom a subject concerns: "LSS · Barn 1, Barn 2".
    pub(crate) fn detail(&self, subject: &Subject) -> String {
        self.told.subject_detail(subject)
    }

    /// What a document is called where it is prepared: "Utredning, barn · LSS · Barn 1".
    pub(crate) fn document(&self, document: &Document) -> String {
        let subject = Subject::Document(document.id.clone());
        let side = match document.side {
            Side::Child => "plan-document-child",
            Side::Adult => "plan-document-adult",
        };
        let kind = self.told.words().tell(side, &[("kind", self.name(&subject).into())]);
        let detail = self.detail(&subject);
        if detail.is_empty() { kind } else { format!("{kind} · {detail}") }
    }

    /// "Anna (familjebehandlare)", or the word for the group's consensus.
    pub(crate) fn reader(&self, by: &By) -> String {
        match by {
            By::Consensus => self.told.words().say("told-consensus"),
            By::Reviewer(id) => {
                self.plan.reviewers.get(id).map_or_else(|| id.to_string(), |one| format!("{} ({})", one.name, one.role))
            }
        }
    }
}
