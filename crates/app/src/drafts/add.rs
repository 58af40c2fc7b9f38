//! Adds a part to a draft, with a code made of its words.

use domain::code::code_of;
use domain::key::draft::{Draft, OutlineSection, SectionHead};
use domain::key::{AnswerType, Choice, Key, Order, Question, Rating, Rule, Scale};
use domain::{OptionCode, QuestionId, RatingId, ScaleId, SectionId, Text};
use store::Op;

use super::{AddToDraft, Added, Begun, NewPart};
use crate::app::App;
use crate::failure::Failure;

/// Adds a part.
pub(crate) fn add(app: &mut App, ask: AddToDraft) -> Result<Added, Failure> {
    let begun = Begun::find(app.open()?, &ask.draft)?;
    let draft = &begun.draft;
    match &ask.what {
        NewPart::Question { section, .. } if !draft.sections.contains_key(section) => {
            return Err(Failure::not_found("section", section.as_str()));
        }
        NewPart::Option { scale, .. } if !draft.scales.contains_key(scale) => {
            return Err(Failure::not_found("scale", scale.as_str()));
        }
        NewPart::Section { .. }
        | NewPart::Question { .. }
        | NewPart::Scale { .. }
        | NewPart::SameScale { .. }
        | NewPart::Option { .. }
        | NewPart::Rating { .. } => {}
    }
    let before = begun.before.clone();
    let before = before.as_deref();
    let mut id = String::new();
    let saved = begun.write(app, Op::EditKey, |draft| {
        id = match ask.what {
            NewPart::Section { title } => section(draft, &title).to_string(),
            NewPart::Question { text, section } => question(draft, before, &text, &section).to_string(),
            NewPart::Scale { labels } => new_scale(draft, before, &labels).to_string(),
            NewPart::SameScale { id, scale } => same_scale(draft, &id, scale).to_string(),
            NewPart::Option { scale, label } => option(draft, before, &scale, &label),
            NewPart::Rating { name } => rating(draft, &name).to_string(),
        };
    })?;
    Ok(Added { id, saved })
}

fn words(text: &str) -> Text {
    Text { sv: text.trim().into(), en: None }
}

fn section(draft: &mut Draft, title: &str) -> SectionId {
    let is_taken = |code: &str| SectionId::new(code).is_ok_and(|id| draft.sections.contains_key(&id));
    let id = SectionId::new(code_of(title, "avsnitt", is_taken)).expect("it was made to be a code");
    draft.sections.insert(id.clone(), SectionHead { title: words(title), about: None });
    draft.outline.sections.push(OutlineSection { id: id.clone(), questions: Vec::new() });
    id
}

/// A question last in `section`, answered as the one before it when that is by choosing one; else with yes or no. A code that
/// was a question's in the version `before` is never another's.
pub(super) fn question(draft: &mut Draft, before: Option<&Key>, text: &str, section: &SectionId) -> QuestionId {
    let was_anothers = |id: &QuestionId| before.is_some_and(|key| key.question(id).is_some());
    let is_taken =
        |code: &str| QuestionId::new(code).is_ok_and(|id| draft.questions.contains_key(&id) || was_anothers(&id));
    let id = QuestionId::new(code_of(text, "fraga", is_taken)).expect("it was made to be a code");
    let stands_in = draft.outline.sections.iter().find(|one| &one.id == section);
    let last = stands_in.and_then(|one| one.questions.last());
    let answer = last.and_then(|last| draft.questions.get(last)).map(|question| question.answer.clone());
    let answer = match answer {
        Some(AnswerType::Single { scale }) => AnswerType::Single { scale },
        Some(
            AnswerType::Multiple { .. }
            | AnswerType::Checklist { .. }
            | AnswerType::Count { .. }
            | AnswerType::Number { .. }
            | AnswerType::Date {}
            | AnswerType::Text {},
        )
        | None => AnswerType::Single { scale: yes_no(draft) },
    };
    let question = Question {
        id: id.clone(),
        text: words(text),
        guidance: None,
        concept: None,
        per: None,
        roll_up: None,
        answer,
        evidence: false,
        visible_if: None,
    };
    draft.questions.insert(id.clone(), question);
    if let Some(one) = draft.outline.sections.iter_mut().find(|one| &one.id == section) {
        one.questions.push(id.clone());
    }
    id
}

/// The scale with yes and no; it is put in the library of the draft when it is not there.
fn yes_no(draft: &mut Draft) -> ScaleId {
    let option = |code: &str, sv: &str, en: &str| Choice {
        code: code.parse().expect("a code of ours"),
        label: Text { sv: sv.into(), en: Some(en.into()) },
        score: None,
    };
    let scale = Scale { order: Order::Nominal, options: vec![option("yes", "Ja", "Yes"), option("no", "Nej", "No")] };
    same_scale(draft, &"yes-no".parse().expect("a code of ours"), scale)
}

/// A scale as it stands, under its own code where that is free. One that is there already is not put there again.
fn same_scale(draft: &mut Draft, called: &ScaleId, scale: Scale) -> ScaleId {
    if let Some((id, _)) = draft.scales.iter().find(|(_, one)| **one == scale) {
        return id.clone();
    }
    let is_taken = |code: &str| ScaleId::new(code).is_ok_and(|id| draft.scales.contains_key(&id));
    let id = ScaleId::new(code_of(called.as_str(), "skala", is_taken)).expect("it was made to be a code");
    draft.scales.insert(id.clone(), scale);
    id
}

fn new_scale(draft: &mut Draft, before: Option<&Key>, labels: &[String]) -> ScaleId {
    let is_taken = |code: &str| ScaleId::new(code).is_ok_and(|id| draft.scales.contains_key(&id));
    let name = labels.first().map_or("", String::as_str);
    let id = ScaleId::new(code_of(&format!("skala {name}"), "skala", is_taken)).expect("it was made to be a code");
    draft.scales.insert(id.clone(), Scale { order: Order::Ordinal, options: Vec::new() });
    for label in labels {
        option(draft, before, &id, label);
    }
    for _ in labels.len()..2 {
        option(draft, before, &id, "");
    }
    id
}

/// An option last in a scale. A code that was an option's in the version `before` is never another's.
fn option(draft: &mut Draft, before: Option<&Key>, scale: &ScaleId, label: &str) -> String {
    let was = before.and_then(|key| key.scales.get(scale));
    let Some(scale) = draft.scales.get_mut(scale) else { return String::new() };
    let has = |scale: &Scale, code: &str| scale.options.iter().any(|option| option.code.as_str() == code);
    let is_taken = |code: &str| has(scale, code) || was.is_some_and(|was| has(was, code));
    let code = code_of(label, "alternativ", is_taken);
    let choice = Choice {
        code: OptionCode::new(code.clone()).expect("it was made to be a code"),
        label: words(label),
        score: None,
    };
    scale.options.push(choice);
    code
}

/// A judgement on the first scale with steps, with one rule that always gives its first level.
fn rating(draft: &mut Draft, name: &str) -> RatingId {
    let is_taken = |code: &str| RatingId::new(code).is_ok_and(|id| draft.ratings.contains_key(&id));
    let id = RatingId::new(code_of(name, "bedomning", is_taken)).expect("it was made to be a code");
    let ordinal = draft.scales.iter().find(|(_, scale)| scale.order == Order::Ordinal).map(|(id, _)| id.clone());
    let scale = ordinal.unwrap_or_else(|| yes_no(draft));
    let gives = draft.scales.get(&scale).and_then(|scale| scale.options.first()).map(|option| option.code.clone());
    let gives = gives.unwrap_or_else(|| "alternativ".parse().expect("a code of ours"));
    let rules = vec![Rule { when: None, gives, because: words("") }];
    draft.ratings.insert(id.clone(), Rating { id: id.clone(), name: words(name), scale, rules });
    draft.outline.ratings.push(id.clone());
    id
}
