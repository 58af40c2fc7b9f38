//! Where a conflict stands that is not in a review.

use domain::coding::CommentAt;
use domain::plan::{Conflict as Handling, Reading};
use domain::register::{CodingEdit, ConclusionsEdit};
use domain::{By, DocumentId, MemberId, Plan, ReviewerId, Subject};
use serde_json::Value;
use store::{Conflict, Thing};

use super::Telling;
use crate::failure::Failure;

impl Telling<'_> {
    /// Where a conflict stands: "Familj 3 i Aktgranskning 2021", "Temat Delaktighet".
    pub(super) fn place(&self, conflict: &Conflict, values: &[Value]) -> Result<String, Failure> {
        let register = conflict.register.as_str();
        let name = self.name_in(values);
        let tell = |id: &str| self.words.tell(id, &[("name", name.clone().into())]);
        Ok(match &conflict.thing {
            Thing::Plan(_) => match self.plan {
                Some(plan) => self.in_plan(plan, register, values, &name),
                None => self.words.say("conflict-round"),
            },
            Thing::Codebook => tell("conflict-theme"),
            Thing::Coding(round) => {
                let edit =
                    conflict.standing.iter().find_map(|one| CodingEdit::from_register(register, &one.value).ok());
                let place = edit.as_ref().map(|edit| self.comment(edit.at())).unwrap_or_default();
                match edit {
                    Some(CodingEdit::Theme(_, theme, _)) => {
                        let name = self.open.store.codebook()?.name(&theme).to_string();
                        self.words.tell("conflict-theme-on", &[("name", name.into()), ("place", place.into())])
                    }
                    Some(CodingEdit::Quote(..)) => self.words.tell("conflict-quote-of", &[("place", place.into())]),
                    None => round.to_string(),
                }
            }
            Thing::Conclusions(_) => self.concluded(conflict)?,
            Thing::KeyDraft(draft) => {
                let head = self.open.store.draft(draft)?.head;
                let key =
                    head.map_or_else(|| draft.key.to_string(), |head| head.name.in_lang(self.words.lang()).into());
                let facts = [
                    ("what", self.in_draft(register, &name).into()),
                    ("name", key.into()),
                    ("version", draft.version.to_string().into()),
                ];
                self.words.tell("conflict-draft", &facts)
            }
            Thing::Group => match register.split_once('/') {
                Some(("device", _)) => tell("conflict-device"),
                Some(("invitation", _)) => tell("conflict-invitation"),
                Some(_) => tell("conflict-member"),
                None => self.words.say("conflict-group"),
            },
            Thing::Review(review) => review.key.to_string(),
        })
    }

    /// What the values call the thing they are of.
    fn name_in(&self, values: &[Value]) -> String {
        let in_field = |value: &Value, field: &str| match value.get(field)? {
            Value::String(name) => Some(name.clone()),
            text @ Value::Object(_) => {
                let text = serde_json::from_value::<domain::Text>(text.clone()).ok()?;
                Some(text.in_lang(self.words.lang()).to_string())
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => None,
        };
        let fields = ["label", "name", "title", "text"];
        // The last is the one that is shown until somebody chooses.
        let named = values.iter().rev().find_map(|value| fields.iter().find_map(|field| in_field(value, field)));
        named.unwrap_or_default()
    }

    fn in_plan(&self, plan: &Plan, register: &str, values: &[Value], name: &str) -> String {
        let (thing, id) = register.split_once('/').unwrap_or((register, ""));
        let tell = |id: &str, name: &str| self.words.tell(id, &[("name", name.to_string().into())]);
        let reviewer = |id: &ReviewerId| plan.reviewers.get(id).map_or_else(|| id.to_string(), |one| one.name.clone());
        let standing = || values.iter().find(|value| !value.is_null()).cloned().unwrap_or_default();
        let what = match thing {
            "round" => return plan.round.name.clone(),
            "term" => tell("conflict-term", name),
            "reviewer" => tell("conflict-reviewer", name),
            "family" => name.to_string(),
            "member" => {
                let family = MemberId::new(id).ok().and_then(|id| plan.family_of(&Subject::Member(id)).cloned());
                let family = family.and_then(|id| plan.families.get(&id)).map(|family| family.label.clone());
                family.into_iter().chain([name.to_string()]).collect::<Vec<_>>().join(" · ")
            }
            "document" => {
                DocumentId::new(id).map_or_else(|_| id.to_string(), |id| self.subject(&Subject::Document(id)))
            }
            "reading" => match serde_json::from_value::<Reading>(standing()) {
                Ok(one) => {
                    let facts =
                        [("reviewer", reviewer(&one.reviewer).into()), ("subject", self.subject(&one.subject).into())];
                    self.words.tell("conflict-reading", &facts)
                }
                Err(_) => id.to_string(),
            },
            "conflict" => match serde_json::from_value::<Handling>(standing()) {
                Ok(one) => {
                    let family =
                        plan.families.get(&one.family).map_or_else(|| one.family.to_string(), |one| one.label.clone());
                    let facts = [("reviewer", reviewer(&one.reviewer).into()), ("family", family.into())];
                    self.words.tell("conflict-handles", &facts)
                }
                Err(_) => id.to_string(),
            },
            "reflection" => {
                let by = ReviewerId::new(id).map_or_else(|_| id.to_string(), |id| reviewer(&id));
                tell("conflict-reflection", &by)
            }
            "left-out" => tell("conflict-left-out", name),
            "link" => self.words.say("conflict-link"),
            "routine" => self.words.say("conflict-routine"),
            _ => register.to_string(),
        };
        self.words.tell("conflict-in", &[("what", what.into()), ("round", plan.round.name.clone().into())])
    }

    /// The family and what is read of it.
    pub(super) fn subject(&self, subject: &Subject) -> String {
        self.naming.as_ref().map(|naming| naming.place(subject)).unwrap_or_default()
    }

    /// The place of a comment.
    fn comment(&self, at: &CommentAt) -> String {
        let (Some(plan), Some(naming)) = (self.plan, &self.naming) else { return String::new() };
        let by = match &at.by {
            By::Reviewer(_) | By::Consensus => naming.reader(&at.by),
        };
        let version = plan.round.keys.get(&at.key).copied().unwrap_or_default();
        let question = self.question(&at.key, version, &at.slot);
        [self.subject(&at.subject), by].into_iter().chain(question).collect::<Vec<_>>().join(" · ")
    }

    fn concluded(&self, conflict: &Conflict) -> Result<String, Failure> {
        let register = conflict.register.as_str();
        let edits =
            conflict.standing.iter().rev().filter_map(|one| ConclusionsEdit::from_register(register, &one.value).ok());
        for edit in edits {
            match edit {
                ConclusionsEdit::Action(_, Some(action)) => {
                    let what = self.text(&action.what)?;
                    return Ok(self.words.tell("conflict-action", &[("what", what.into())]));
                }
                ConclusionsEdit::Wording(_, Some(wording)) => {
                    let version =
                        self.plan.and_then(|plan| plan.round.keys.get(&wording.at.key)).copied().unwrap_or_default();
                    let slot = domain::Slot { question: wording.at.question, member: None };
                    let place = self.question(&wording.at.key, version, &slot).join(" · ");
                    let key = self
                        .open
                        .key(&wording.at.key, version)
                        .map(|key| key.name.in_lang(self.words.lang()).to_string());
                    let place = key.into_iter().chain([place]).collect::<Vec<_>>().join(" · ");
                    return Ok(self.words.tell("conflict-wording", &[("place", place.into())]));
                }
                ConclusionsEdit::Action(_, None) | ConclusionsEdit::Wording(_, None) => {}
            }
        }
        Ok(register.into())
    }

    fn in_draft(&self, register: &str, name: &str) -> String {
        let tell = |id: &str| self.words.tell(id, &[("name", name.to_string().into())]);
        match register.split_once('/').map_or(register, |(thing, _)| thing) {
            "head" => self.words.say("conflict-draft-head"),
            "outline" => self.words.say("conflict-draft-outline"),
            "section" => tell("conflict-draft-section"),
            "question" => tell("conflict-draft-question"),
            "scale" => self.words.say("conflict-draft-scale"),
            "rating" => tell("conflict-draft-rating"),
            "change" => self.words.say("conflict-draft-change"),
            "dismissed" => self.words.say("conflict-draft-dismissed"),
            _ => self.words.say("conflict-draft-stage"),
        }
    }
}
