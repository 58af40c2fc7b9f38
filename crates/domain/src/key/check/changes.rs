//! What a key says about the version before it, held against that version.

use std::collections::{BTreeMap, HashSet};

use super::parts::Parts;
use super::problem::{AnswerKind, Found, ProblemKind};
use super::tree::escaped;
use crate::code::{OptionCode, QuestionId};
use crate::key::compare::{Asked, Compared, compare};
use crate::key::{Change, ChangeClass, Key};

/// Every change since the version before that the key does not tell, or tells as another than it is. `known` are versions
/// of keys, among them perhaps the one before; where it is not there, nothing is said.
pub(super) fn check(parts: &Parts, key: &Key, known: &[&Key]) -> Vec<Found> {
    let mut versions = known.iter().filter(|one| one.id == key.id && one.version < key.version);
    let Some(previous) = &key.previous else {
        let latest = versions.max_by_key(|one| one.version);
        let not_named = |one: &&Key| Found::at("/version", ProblemKind::PreviousNotNamed { version: one.version });
        return latest.map(not_named).into_iter().collect();
    };
    let Some(older) = versions.find(|one| one.version == previous.version) else { return Vec::new() };
    let mut found = Vec::new();
    for compared in compare(older, key) {
        let id = &compared.question().id;
        match previous.changes.get(id) {
            None => not_told(parts, &compared, &mut found),
            Some(change) => told(&Told { older, key, compared: &compared, change }, &mut found),
        }
    }
    let compared: HashSet<&QuestionId> =
        older.questions().chain(key.questions()).map(|question| &question.id).collect();
    for (id, change) in &previous.changes {
        if change.class == ChangeClass::Gone && !compared.contains(id) {
            let kind = ProblemKind::GoneButNeverAsked { question: id.clone(), version: older.version };
            found.push(Found::at(place(id), kind));
        }
    }
    found
}

/// Where a change stands.
fn place(question: &QuestionId) -> String {
    format!("/previous/changes/{}", escaped(question.as_str()))
}

/// A question that the key says nothing about is said to be the same.
fn not_told(parts: &Parts, compared: &Compared<'_>, found: &mut Vec<Found>) {
    let question = compared.question().id.clone();
    let class = compared.proposed();
    let path = parts.place(&question).map_or("/previous/changes", |place| parts.questions[place].path.as_str());
    match compared.asked {
        Asked::Before(_) | Asked::Now(_) => found.push(Found::at(path, ProblemKind::ChangeNotTold { question, class })),
        Asked::Both { .. } if compared.differences.is_empty() => {}
        Asked::Both { .. } => {
            let differs = compared.aspects();
            found.push(Found::at(path, ProblemKind::DifferenceNotTold { question, class, differs }));
        }
    }
}

/// A question with what the key says about it.
struct Told<'a> {
    older: &'a Key,
    key: &'a Key,
    compared: &'a Compared<'a>,
    change: &'a Change,
}

/// That a question is gone and still there, or changed and not there, has been told by the references.
fn told(told: &Told<'_>, found: &mut Vec<Found>) {
    let (class, compared) = (told.change.class, told.compared);
    let question = compared.question().id.clone();
    let version = told.older.version;
    let at_class = format!("{}/class", place(&question));
    match (compared.asked, class) {
        (Asked::Before(_), _)
        | (Asked::Now(_), ChangeClass::New | ChangeClass::Gone)
        | (Asked::Both { .. }, ChangeClass::Gone) => {}
        (
            Asked::Now(_),
            ChangeClass::Same | ChangeClass::Editorial | ChangeClass::ChangedMeaning | ChangeClass::ScaleChanged,
        ) => found.push(Found::at(at_class, ProblemKind::ChangeOfNew { question, class, version })),
        (Asked::Both { .. }, ChangeClass::New) => {
            found.push(Found::at(at_class, ProblemKind::NewButAsked { question, version }));
        }
        (
            Asked::Both { .. },
            ChangeClass::Same | ChangeClass::Editorial | ChangeClass::ChangedMeaning | ChangeClass::ScaleChanged,
        ) => {
            let least = compared.least();
            if class.strictest(least) != class {
                let differs = compared.aspects();
                found.push(Found::at(at_class, ProblemKind::ChangeTooSmall { question, class, least, differs }));
            }
            options(told, found);
        }
    }
}

/// Where the options of the older scale are said to have gone.
fn options(told: &Told<'_>, found: &mut Vec<Found>) {
    let Asked::Both { was, is } = told.compared.asked else { return };
    let said = &told.change.options;
    if said.is_empty() {
        return;
    }
    let (question, version) = (is.id.clone(), told.older.version);
    let path = format!("{}/options", place(&question));
    if told.change.class != ChangeClass::ScaleChanged {
        let class = told.change.class;
        found.push(Found::at(path, ProblemKind::OptionsOfNoScaleChange { question, class }));
        return;
    }
    let (Some(from), Some(to)) = (told.older.scale(was), told.key.scale(is)) else {
        found.push(Found::at(path, ProblemKind::OptionsWithoutScale { question }));
        return;
    };
    for option in said.keys().filter(|option| from.choice(option).is_none()) {
        let kind = ProblemKind::NoSuchOldOption { option: option.clone(), question: question.clone(), version };
        found.push(Found::at(format!("{path}/{}", escaped(option.as_str())), kind));
    }
    let mut became: BTreeMap<&OptionCode, Vec<OptionCode>> = BTreeMap::new();
    for option in &from.options {
        let new = said.get(&option.code).unwrap_or(&option.code);
        if to.choice(new).is_some() {
            became.entry(new).or_default().push(option.code.clone());
        } else if !said.contains_key(&option.code) {
            // One that is said to have become what there is not has been told by the references.
            let kind = ProblemKind::OptionGoesNowhere { option: option.code.clone(), question: question.clone() };
            found.push(Found::at(&path, kind));
        }
    }
    if AnswerKind::from(&is.answer) == AnswerKind::Single {
        return;
    }
    for (option, merged) in became.into_iter().filter(|(_, merged)| merged.len() > 1) {
        let kind = ProblemKind::OptionsMerged { question: question.clone(), options: merged, option: option.clone() };
        found.push(Found::at(&path, kind));
    }
}
