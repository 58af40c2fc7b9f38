//! `key compare`: what has changed from one version of a key to a later one.

use app::Words;
use app::keys::{Carried, DifferenceShown, KeyComparison, QuestionCompared, TextRun, compared, stored_between};
use app::results::ChangeStanding;
use domain::key::Key;

use super::key::find;
use crate::Desk;
use crate::arguments::KeyCompare;
use crate::trouble::Trouble;

pub(super) fn compare(desk: &mut Desk, ask: &KeyCompare) -> Result<(), Trouble> {
    let (older, newer) = (find(desk, &ask.older)?, find(desk, &ask.newer)?);
    let named = |key: &Key| format!("{}@{}", key.id, key.version);
    if older.id != newer.id || older.version >= newer.version {
        return Err(Trouble::NotVersions { older: named(&older), newer: named(&newer) });
    }
    let between = match desk.store {
        Some(_) => {
            desk.open_store()?;
            stored_between(&mut desk.app, &older, &newer)?
        }
        None => Vec::new(),
    };
    let between: Vec<&Key> = between.iter().map(AsRef::as_ref).collect();
    let told = compared(&older, &between, &newer, desk.words.lang());
    let words = &desk.words;
    desk.out.result(&told, |told| text(told, words))
}

fn text(told: &KeyComparison, words: &Words) -> String {
    let facts = [
        ("key", told.newer.name.clone().into()),
        ("older", told.older.version.to_string().into()),
        ("newer", told.newer.version.to_string().into()),
    ];
    let counts = told.counts.iter().map(|count| count.label.clone());
    let head: Vec<String> = std::iter::once(words.tell("change-title", &facts)).chain(counts).collect();
    let changed = told.questions.iter().filter(|one| one.class != ChangeStanding::Same || !one.differences.is_empty());
    let changed = changed.map(|one| question(one, words));
    std::iter::once(head.join("\n")).chain(changed).chain([breaks(told, words)]).collect::<Vec<_>>().join("\n\n")
}

fn question(told: &QuestionCompared, words: &Words) -> String {
    let proposed = || words.tell("change-proposed", &[("class", told.proposed_label.clone().into())]);
    let beside = match told.said {
        None => Some(words.say("change-not-told")),
        Some(_) if told.class != told.proposed => Some(proposed()),
        Some(_) => None,
    };
    let beside = beside.map_or_else(String::new, |words| format!(" ({words})"));
    let mut lines = vec![format!("{}: {}{beside}", told.question, told.label), told.text.clone()];
    lines.extend(told.reasons.iter().map(|reason| words.tell("change-reason", &[("reason", reason.clone().into())])));
    lines.extend(told.differences.iter().map(difference));
    lines.extend(told.options.iter().map(|option| carried(option, words)));
    lines.join("\n   ")
}

/// What went out in square brackets, what came in in braces, as `wdiff` marks them.
fn difference(told: &DifferenceShown) -> String {
    let mark = |run: &TextRun| match run {
        TextRun::Kept(text) => text.clone(),
        TextRun::Out(text) => format!("[-{text}-]"),
        TextRun::In(text) => format!("{{+{text}+}}"),
    };
    format!("{}: {}", told.label, told.runs.iter().map(mark).collect::<String>())
}

fn carried(told: &Carried, words: &Words) -> String {
    let from = ("from", told.from_label.clone().into());
    match &told.to_label {
        Some(to) => words.tell("change-carried", &[from, ("to", to.clone().into())]),
        None => words.tell("change-not-carried", &[from]),
    }
}

/// The questions whose figures over time are broken off; a new one has none yet.
fn breaks(told: &KeyComparison, words: &Words) -> String {
    let broken: Vec<&QuestionCompared> =
        told.questions.iter().filter(|one| !one.is_compared && one.class != ChangeStanding::New).collect();
    let head = words.tell("change-breaks", &[("n", broken.len().into())]);
    let line = |one: &&QuestionCompared| {
        let question = format!("   {} [{}]", one.text, one.question);
        if one.per_member { words.tell("change-breaks-members", &[("question", question.into())]) } else { question }
    };
    std::iter::once(head).chain(broken.iter().map(line)).collect::<Vec<_>>().join("\n")
}
