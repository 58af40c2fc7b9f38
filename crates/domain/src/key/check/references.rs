//! What refers to what: ids that occur twice, references without a target, and fields that do not go together.

use std::collections::{HashMap, HashSet};

use super::parts::{Part, Parts};
use super::problem::{AnswerKind, Found, ProblemKind};
use crate::code::{OptionCode, ScaleId};
use crate::key::{AnswerType, ChangeClass, Question, RollUp};

/// Every reference and combination that cannot be right. Conditions are looked at elsewhere.
pub(super) fn check(parts: &Parts) -> Vec<Found> {
    let mut found = Vec::new();
    repeated_ids(&parts.sections, &mut found);
    repeated_ids(&parts.questions, &mut found);
    repeated_ids(&parts.ratings, &mut found);
    scales(parts, &mut found);
    for part in &parts.questions {
        if let Some(question) = &part.thing {
            self::question(parts, &part.path, question, &mut found);
        }
    }
    ratings(parts, &mut found);
    previous(parts, &mut found);
    found
}

fn repeated_ids<T>(parts: &[Part<T>], found: &mut Vec<Found>) {
    let named = parts.iter().filter_map(|part| Some((part.id.clone()?, format!("{}/id", part.path))));
    repeated(named, found);
}

fn repeated(named: impl Iterator<Item = (String, String)>, found: &mut Vec<Found>) {
    let mut first_of: HashMap<String, String> = HashMap::new();
    for (id, path) in named {
        if let Some(first) = first_of.get(&id) {
            found.push(Found::at(path, ProblemKind::DuplicateId { id, first: first.clone() }));
        } else {
            first_of.insert(id, path);
        }
    }
}

fn scales(parts: &Parts, found: &mut Vec<Found>) {
    let named: HashSet<&str> = parts.scales_named.iter().map(String::as_str).collect();
    for part in &parts.scales {
        if let Some(id) = part.id.as_deref().filter(|id| !named.contains(id))
            // A name that is no code cannot be used, and has been told.
            && let Ok(scale) = ScaleId::new(id)
        {
            found.push(Found::at(&part.path, ProblemKind::UnusedScale { scale }));
        }
        if let Some(scale) = &part.thing {
            let codes = scale.options.iter().enumerate();
            repeated(
                codes.map(|(at, option)| (option.code.to_string(), format!("{}/options/{at}/code", part.path))),
                found,
            );
        }
    }
}

fn question(parts: &Parts, path: &str, question: &Question, found: &mut Vec<Found>) {
    if let Some(scale) = question.answer.scale() {
        existing_scale(parts, scale, || format!("{path}/answer/scale"), found);
    }
    if let AnswerType::Number { min: Some(min), max: Some(max), .. } = question.answer
        && min > max
    {
        found.push(Found::at(format!("{path}/answer/min"), ProblemKind::MinOverMax { min, max }));
    }
    let answer = AnswerKind::from(&question.answer);
    match (question.per, question.roll_up) {
        (Some(_), None) => found.push(Found::at(path, ProblemKind::MissingRollUp)),
        (None, Some(_)) => found.push(Found::at(format!("{path}/roll_up"), ProblemKind::RollUpWithoutPer)),
        (Some(_), Some(RollUp::Any)) if answer != AnswerKind::Single => {
            found.push(Found::at(format!("{path}/roll_up"), ProblemKind::RollUpMisfit { answer }));
        }
        (Some(_), Some(RollUp::Any | RollUp::Every)) | (None, None) => {}
    }
}

fn ratings(parts: &Parts, found: &mut Vec<Found>) {
    for part in &parts.ratings {
        let Some(rating) = &part.thing else { continue };
        existing_scale(parts, &rating.scale, || format!("{}/scale", part.path), found);
        for (at, rule) in rating.rules.iter().enumerate() {
            existing_option(parts, &rating.scale, &rule.gives, || format!("{}/rules/{at}/gives", part.path), found);
        }
    }
}

fn previous(parts: &Parts, found: &mut Vec<Found>) {
    let Some(previous) = &parts.previous else { return };
    if let Some(version) = parts.version
        && previous.version >= version
    {
        let kind = ProblemKind::NotAfterPrevious { version, previous: previous.version };
        found.push(Found::at("/previous/version", kind));
    }
    for (id, change) in &previous.changes {
        let path = format!("/previous/changes/{id}");
        match (change.class, parts.place(id)) {
            (ChangeClass::Gone, Some(_)) => {
                found.push(Found::at(path, ProblemKind::GoneButThere { question: id.clone() }));
            }
            (ChangeClass::Gone, None) => {}
            (class, None) => {
                found.push(Found::at(path, ProblemKind::ChangeOfNothing { question: id.clone(), class }));
            }
            (_, Some(place)) => {
                let scale = parts.question(place).and_then(|question| question.answer.scale());
                for (old, new) in &change.options {
                    if let Some(scale) = scale {
                        existing_option(parts, scale, new, || format!("{path}/options/{old}"), found);
                    }
                }
            }
        }
    }
}

fn existing_scale(parts: &Parts, scale: &ScaleId, path: impl Fn() -> String, found: &mut Vec<Found>) {
    if parts.scale(scale).is_none() {
        found.push(Found::at(path(), ProblemKind::NoSuchScale { scale: scale.clone() }));
    }
}

/// A missing scale is told where it is named, and not once more for each of its options.
pub(super) fn existing_option(
    parts: &Parts,
    scale: &ScaleId,
    option: &OptionCode,
    path: impl Fn() -> String,
    found: &mut Vec<Found>,
) {
    if let Some(known) = parts.scale(scale).and_then(|part| part.thing.as_ref())
        && known.choice(option).is_none()
    {
        let kind = ProblemKind::NoSuchOption { option: option.clone(), scale: scale.clone() };
        found.push(Found::at(path(), kind));
    }
}
