//! A conflict in words: where it stands, and what each of its values says.

mod fields;
mod place;
mod review;

use domain::{Lang, Plan, TextId};
use reports::words::Words;
use serde_json::Value;
use store::{Conflict, Thing};

use crate::failure::Failure;
use crate::naming::Naming;
use crate::open::Open;

/// A conflict as it is told.
pub(super) struct Told {
    /// What it is about: "Familj 3 i Aktgranskning 2021: namn".
    pub(super) about: String,
    /// What the values say, in the order of the conflict; empty for one that was cleared.
    pub(super) values: Vec<String>,
}

/// What words a conflict needs: the plan of its round, when that is here, and the names in it.
pub(super) struct Telling<'a> {
    open: &'a Open,
    plan: Option<&'a Plan>,
    naming: Option<Naming<'a>>,
    words: Words,
}

impl<'a> Telling<'a> {
    /// Words in `lang` for what belongs to the round of `plan`, or to none.
    pub(super) fn new(open: &'a Open, plan: Option<&'a Plan>, lang: Lang) -> Result<Self, Failure> {
        let naming = plan.map(|plan| Naming::of(open, plan, lang)).transpose()?;
        Ok(Self { open, plan, naming, words: Words::new(lang) })
    }

    /// The conflict in words.
    pub(super) fn told(&self, conflict: &Conflict) -> Result<Told, Failure> {
        if let (Thing::Review(review), Some(plan)) = (&conflict.thing, self.plan) {
            return self.review(plan, review, conflict);
        }
        let values: Vec<Value> = conflict.standing.iter().map(|one| parse(&one.value)).collect();
        let about = self.place(conflict, &values)?;
        // What a register of a thing that is either there or not holds says nothing but that it is there.
        if matches!(&conflict.thing, Thing::Plan(_)) && is_either(&conflict.register) {
            let yes_or_no =
                |value: &Value| self.words.say(if value.is_null() { "conflict-no" } else { "conflict-yes" });
            return Ok(Told { about, values: values.iter().map(yes_or_no).collect() });
        }
        let told = self.things(&values)?;
        let about = match told.field {
            Some(field) => self.words.tell("conflict-field-in", &[("about", about.into()), ("field", field.into())]),
            None => about,
        };
        Ok(Told { about, values: told.values })
    }

    /// What a text says; nothing when it was erased or is not here.
    fn text(&self, id: &TextId) -> Result<String, Failure> {
        Ok(self.open.store.text(id)?.map(|text| text.body).unwrap_or_default())
    }
}

fn is_either(register: &str) -> bool {
    register.starts_with("reading/") || register.starts_with("conflict/")
}

/// A value as JSON; what is none is a text, and what was cleared is nothing.
fn parse(value: &str) -> Value {
    if value.is_empty() {
        Value::Null
    } else {
        serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.into()))
    }
}
