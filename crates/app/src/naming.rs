//! What subjects and readers are called, in the words of the product.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use domain::key::Key;
use domain::plan::Side;
use domain::{By, Conclusions, Document, KeyId, Lang, Plan, Subject};
use reports::told::{Material, Themed, Told};

use crate::failure::Failure;
use crate::open::Open;

/// What the things of one plan are called.
pub(crate) struct Naming<'a> {
    plan: &'a Plan,
    keys: Vec<Arc<Key>>,
    told: Told<'a>,
}

impl<'a> Naming<'a> {
    pub(crate) fn of(open: &Open, plan: &'a Plan, lang: Lang) -> Result<Self, Failure> {
        static NO_TEXTS: BTreeMap<domain::TextId, String> = BTreeMap::new();
        static NOBODY: BTreeSet<Subject> = BTreeSet::new();
        static NOTHING: LazyLock<Conclusions> = LazyLock::new(Conclusions::default);
        static NO_THEMES: LazyLock<Themed> = LazyLock::new(Themed::default);
        let material = Material {
            plan,
            sheets: &[],
            reviews: &[],
            texts: &NO_TEXTS,
            withheld: &NOBODY,
            conclusions: &NOTHING,
            themed: &NO_THEMES,
        };
        Ok(Self { plan, keys: open.keys_in_order(plan)?, told: Told::new(material, lang) })
    }

    /// What a subject is: "Barnutredning", as the key is called that a document is read with; "Familj 3", "Barn 1". A
    /// document that no key of the round takes is told by its kind and side: "Utredning, barn".
    pub(crate) fn name(&self, subject: &Subject) -> String {
        let name = self.told.subject_name(subject);
        let document = match subject {
            Subject::Document(id) => self.plan.documents.get(id),
            Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => None,
        };
        let Some(document) = document else { return name };
        if let Some(key) = self.key_for(document) {
            return key.name.in_lang(self.told.words().lang()).into();
        }
        let side = match document.side {
            Side::Child => "plan-document-child",
            Side::Adult => "plan-document-adult",
        };
        self.told.words().tell(side, &[("kind", name.into())])
    }

    /// What a subject is called as it is read with `key`: by the key's name; without such a key in the round, as
    /// [`Naming::name`] says.
    pub(crate) fn read_with(&self, key: &KeyId, subject: &Subject) -> String {
        let key = self.keys.iter().find(|one| one.id == *key);
        key.map_or_else(|| self.name(subject), |key| key.name.in_lang(self.told.words().lang()).into())
    }

    /// The key of the round that a document is read with.
    pub(crate) fn key_for(&self, document: &Document) -> Option<&Key> {
        self.keys.iter().map(AsRef::as_ref).find(|key: &&Key| key.takes_document(document))
    }

    /// Area, service and whom a subject concerns: "LSS · Barn 1, Barn 2"; "Svarande 3", who is of no family.
    pub(crate) fn detail(&self, subject: &Subject) -> String {
        match subject {
            Subject::Respondent(_) => self.told.family_label(subject),
            Subject::Document(_) | Subject::Family(_) | Subject::Member(_) => self.told.subject_detail(subject),
        }
    }

    /// The family and what is read of it: "Familj 3 · Barnutredning · LSS".
    pub(crate) fn place(&self, subject: &Subject) -> String {
        let family = self.plan.family_of(subject).and_then(|id| self.plan.families.get(id));
        let family = family.map(|family| family.label.clone());
        let mut named: Vec<String> = family.into_iter().chain([self.name(subject), self.detail(subject)]).collect();
        named.retain(|one| !one.is_empty());
        named.dedup();
        named.join(" · ")
    }

    /// A document by name and detail: "Barnutredning · LSS · Barn 1".
    pub(crate) fn document(&self, document: &Document) -> String {
        let subject = Subject::Document(document.id.clone());
        let (name, detail) = (self.name(&subject), self.detail(&subject));
        if detail.is_empty() { name } else { format!("{name} · {detail}") }
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
