//! What stands between a question of one version of a key and the same question of a later one.

use std::collections::{BTreeMap, BTreeSet};

use super::version::ChangeClass;
use super::{AnswerType, Key, Question};
use crate::code::{OptionCode, QuestionId};
use crate::text::Text;

/// What happened to a question from one version of a key to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// What it does to comparison; of several changes on the way, the one that does most.
    pub class: ChangeClass,
    /// Why, as the key says: one for each change on the way, the oldest first.
    pub reasons: Vec<Text>,
    /// With another scale, every option of the older one and the option of the newer that it became. Empty where
    /// nothing says what became of one of them; then the answers cannot be carried over.
    pub options: BTreeMap<OptionCode, OptionCode>,
}

impl Since {
    /// Nothing happened.
    pub fn same() -> Self {
        Self { class: ChangeClass::Same, reasons: Vec::new(), options: BTreeMap::new() }
    }

    /// True when answers to the two can stand side by side, carried over where the scale is another.
    pub fn is_comparable(&self) -> bool {
        match self.class {
            ChangeClass::Same | ChangeClass::Editorial => true,
            ChangeClass::ScaleChanged => !self.options.is_empty(),
            ChangeClass::ChangedMeaning | ChangeClass::New | ChangeClass::Gone => false,
        }
    }
}

/// What happened to `question` through `versions`: versions of one key, the oldest first. `None` when neither the first
/// nor the last of them asks it.
///
/// A version is believed about the one it names as its previous. Of any other two it is known only that what reads the
/// same is the same. A change that a key calls none or editorial is a change of scale all the same when the two are not
/// answered alike: what cannot stand side by side is never counted as if it could.
pub fn since(versions: &[&Key], question: &QuestionId) -> Option<Since> {
    let (first, last) = (versions.first()?, versions.last()?);
    let mut told = Since::same();
    let mut options = identity(first, question);
    let mut was_gone = false;
    for pair in versions.windows(2) {
        let (older, newer) = (pair[0], pair[1]);
        let Some(step) = step(older, newer, question) else { continue };
        told.reasons.extend(step.reasons);
        match step.class {
            ChangeClass::ScaleChanged => {
                options = carried(&options, &step.options);
                told.class = told.class.strictest(ChangeClass::ScaleChanged);
            }
            class @ (ChangeClass::Same | ChangeClass::Editorial | ChangeClass::ChangedMeaning) => {
                told.class = told.class.strictest(class);
            }
            ChangeClass::New | ChangeClass::Gone => was_gone = true,
        }
    }
    match (first.question(question), last.question(question)) {
        (None, None) => return None,
        (Some(_), None) => told.class = ChangeClass::Gone,
        (None, Some(_)) => told.class = ChangeClass::New,
        // It was away in between, and no version says that what came back is what went.
        (Some(_), Some(_)) if was_gone => told.class = ChangeClass::ChangedMeaning,
        (Some(_), Some(_)) => {}
    }
    if told.class == ChangeClass::ScaleChanged {
        told.options = options;
    }
    Some(told)
}

/// What happened to `question` from a version to the one after it; `None` when neither asks it.
fn step(older: &Key, newer: &Key, question: &QuestionId) -> Option<Since> {
    let previous = newer.previous.as_ref().filter(|previous| previous.version == older.version);
    let told = previous.and_then(|previous| previous.changes.get(question));
    let reasons = told.map(|change| change.reason.clone()).into_iter().collect();
    let (class, options) = match (older.question(question), newer.question(question)) {
        (None, None) => return None,
        (Some(_), None) => (ChangeClass::Gone, BTreeMap::new()),
        (None, Some(_)) => (ChangeClass::New, BTreeMap::new()),
        (Some(was), Some(is)) => {
            let reads_alike = was.text == is.text && was.guidance == is.guidance;
            let class = match (told, previous) {
                (Some(change), _) => change.class,
                (None, Some(_)) => ChangeClass::Same,
                (None, None) if older.version == newer.version || reads_alike => ChangeClass::Same,
                (None, None) => ChangeClass::ChangedMeaning,
            };
            match class {
                ChangeClass::Same | ChangeClass::Editorial if answered_alike(older, was, newer, is) => {
                    (class, BTreeMap::new())
                }
                ChangeClass::Same | ChangeClass::Editorial => (ChangeClass::ScaleChanged, BTreeMap::new()),
                ChangeClass::ScaleChanged => {
                    let said = told.map(|change| &change.options);
                    (class, said.map_or_else(BTreeMap::new, |said| whole_mapping(older, was, newer, is, said)))
                }
                // Called new or gone though both ask it: another question under the same id.
                ChangeClass::ChangedMeaning | ChangeClass::New | ChangeClass::Gone => {
                    (ChangeClass::ChangedMeaning, BTreeMap::new())
                }
            }
        }
    };
    Some(Since { class, reasons, options })
}

/// True when two questions are asked of the same and answered in the same way, on comparable scales.
fn answered_alike(older: &Key, was: &Question, newer: &Key, is: &Question) -> bool {
    let scales = match (older.scale(was), newer.scale(is)) {
        (Some(was), Some(is)) => was.compares_with(is),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    scales && is_asked_alike(was, is)
}

fn is_asked_alike(was: &Question, is: &Question) -> bool {
    let kind = |answer: &AnswerType| std::mem::discriminant(answer);
    kind(&was.answer) == kind(&is.answer) && was.per == is.per && was.roll_up == is.roll_up
}

/// Where each option of the older scale went: where the key says, else to the same code. Empty when one of them went
/// nowhere, or the two are not the same kind of question; and when two became one of a question that takes several, since
/// whoever had both would be counted twice.
fn whole_mapping(
    older: &Key,
    was: &Question,
    newer: &Key,
    is: &Question,
    said: &BTreeMap<OptionCode, OptionCode>,
) -> BTreeMap<OptionCode, OptionCode> {
    let (Some(from), Some(to)) = (older.scale(was), newer.scale(is)) else { return BTreeMap::new() };
    if !is_asked_alike(was, is) || said.is_empty() {
        return BTreeMap::new();
    }
    let goes = |code: &OptionCode| {
        let new = said.get(code).unwrap_or(code);
        to.position(new).map(|_| (code.clone(), new.clone()))
    };
    let went: BTreeMap<_, _> = match from.options.iter().map(|choice| goes(&choice.code)).collect() {
        Some(went) => went,
        None => return BTreeMap::new(),
    };
    let takes_one = matches!(is.answer, AnswerType::Single { .. });
    let became: BTreeSet<&OptionCode> = went.values().collect();
    if takes_one || became.len() == went.len() { went } else { BTreeMap::new() }
}

/// Every option as itself.
fn identity(key: &Key, question: &QuestionId) -> BTreeMap<OptionCode, OptionCode> {
    let scale = key.question(question).and_then(|question| key.scale(question));
    let options = scale.into_iter().flat_map(|scale| &scale.options);
    options.map(|choice| (choice.code.clone(), choice.code.clone())).collect()
}

/// One mapping after the other; empty when an option is lost on the way.
fn carried(
    first: &BTreeMap<OptionCode, OptionCode>,
    then: &BTreeMap<OptionCode, OptionCode>,
) -> BTreeMap<OptionCode, OptionCode> {
    let on = |(old, mid): (&OptionCode, &OptionCode)| then.get(mid).map(|new| (old.clone(), new.clone()));
    first.iter().map(on).collect::<Option<_>>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A version of a key that asks `held`, on a scale with these options, and `kept`; `changes` since the version before.
    fn key(version: u32, held: Option<(&str, &[&str])>, changes: Value) -> Key {
        let text = |sv: &str| json!({ "sv": sv });
        let scale = |codes: &[&str]| {
            let options: Vec<_> = codes.iter().map(|code| json!({ "code": code, "label": text(code) })).collect();
            json!({ "order": "nominal", "options": options })
        };
        let mut questions = vec![json!({ "id": "kept", "text": text("Kvar?"), "answer": { "type": "text" } })];
        let mut scales = json!({});
        if let Some((words, codes)) = held {
            scales["held"] = scale(codes);
            let answer = json!({ "type": "single", "scale": "held" });
            questions.push(json!({ "id": "held", "text": text(words), "answer": answer }));
        }
        let mut key = json!({
            "id": "k", "version": version, "life": "published", "name": text("K"), "subject": "document",
            "scales": scales, "sections": [{ "id": "s", "title": text("S"), "questions": questions }],
        });
        if version > 1 {
            key["previous"] = json!({ "version": version - 1, "changes": changes });
        }
        serde_json::from_value(key).unwrap()
    }

    fn change(class: &str, options: Value) -> Value {
        json!({ "held": { "class": class, "reason": { "sv": class }, "options": options } })
    }

    fn of_held(versions: &[Key]) -> Since {
        let versions: Vec<&Key> = versions.iter().collect();
        since(&versions, &"held".parse().unwrap()).unwrap()
    }

    const YES_NO: &[&str] = &["yes", "no"];

    #[test]
    fn the_strictest_change_on_the_way_wins_and_every_reason_is_kept() {
        let versions = [
            key(1, Some(("Hölls det?", YES_NO)), json!({})),
            key(2, Some(("Hölls det i tid?", YES_NO)), change("changed_meaning", json!({}))),
            key(3, Some(("Hölls det i rätt tid?", YES_NO)), change("editorial", json!({}))),
        ];
        let told = of_held(&versions);
        assert_eq!((told.class, told.reasons.len()), (ChangeClass::ChangedMeaning, 2));
        assert_eq!(of_held(&versions[1..]).class, ChangeClass::Editorial, "the last two are compared");
    }

    #[test]
    fn options_are_carried_through_every_version_or_not_at_all() {
        let three: &[&str] = &["yes", "partly", "no"];
        let first = key(1, Some(("Hölls det?", three)), json!({}));
        let second = key(2, Some(("Hölls det?", YES_NO)), change("scale_changed", json!({ "partly": "yes" })));
        let third = key(3, Some(("Hölls det?", &["ja", "no"])), change("scale_changed", json!({ "yes": "ja" })));
        let told = of_held(&[first.clone(), second.clone(), third]);
        let on: Vec<_> = told.options.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
        assert_eq!(on, [("no", "no"), ("partly", "ja"), ("yes", "ja")]);
        let lost = key(3, Some(("Hölls det?", &["ja", "nej"])), change("scale_changed", json!({ "yes": "ja" })));
        let told = of_held(&[first, second, lost]);
        assert!(!told.is_comparable(), "nothing says what no became");
    }

    #[test]
    fn other_options_are_a_break_also_when_the_key_says_that_nothing_changed() {
        let was = key(1, Some(("Hölls det?", YES_NO)), json!({}));
        for changes in [json!({}), change("editorial", json!({}))] {
            let is = key(2, Some(("Hölls det?", &["yes", "partly", "no"])), changes);
            let told = of_held(&[was.clone(), is]);
            assert_eq!((told.class, told.is_comparable()), (ChangeClass::ScaleChanged, false));
        }
    }

    #[test]
    fn what_came_back_is_not_what_went() {
        let asks = |version| key(version, Some(("Hölls det?", YES_NO)), json!({}));
        let away = key(2, None, json!({}));
        assert_eq!(of_held(&[asks(1), away.clone()]).class, ChangeClass::Gone);
        assert_eq!(of_held(&[away.clone(), asks(3)]).class, ChangeClass::New);
        assert_eq!(of_held(&[asks(1), away, asks(3)]).class, ChangeClass::ChangedMeaning);
    }

    #[test]
    fn versions_that_do_not_follow_each_other_are_the_same_only_where_they_read_the_same() {
        let (first, third) =
            (key(1, Some(("Hölls det?", YES_NO)), json!({})), key(3, Some(("Hölls?", YES_NO)), json!({})));
        let told = since(&[&first, &third], &"kept".parse().unwrap()).unwrap();
        assert_eq!(told.class, ChangeClass::Same);
        assert_eq!(
            of_held(&[first, third]).class,
            ChangeClass::ChangedMeaning,
            "no version between them says otherwise"
        );
    }
}
