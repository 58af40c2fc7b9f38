//! What changed since the round before, in the Word file.

use super::DocxFault;
use super::body::{Body, Line, Style};
use crate::report::{ApartPart, ChangePart, QuestionSince, Report};

pub(super) fn since(body: &mut Body, report: &Report) -> Result<(), DocxFault> {
    let Some(since) = &report.since else { return Ok(()) };
    body.say(Style::Heading(1), report.label("since")).say(Style::Plain, &since.compared).list(&since.families);
    body.say(Style::Heading(2), report.label("since-most")).say(Style::Lead, &since.most_about);
    since.most.iter().try_for_each(|one| changed(body, one))?;
    if !since.apart.is_empty() {
        body.say(Style::Heading(2), report.label("since-apart"));
        since.apart.iter().for_each(|one| apart(body, report, one));
    }
    Ok(())
}

fn changed(body: &mut Body, change: &ChangePart) -> Result<(), DocxFault> {
    body.say(Style::Heading(3), &change.finding).say(Style::Lead, &change.asked);
    if let Some(figure) = &change.figure {
        body.picture(figure)?.counts(&figure.table);
    }
    for note in &change.notes {
        body.say(Style::Quiet, note);
    }
    Ok(())
}

fn apart(body: &mut Body, report: &Report, apart: &ApartPart) {
    body.say(Style::Heading(3), &apart.finding).say(Style::Lead, &apart.asked);
    for wording in &apart.wordings {
        body.say_of(&format!("{}:", wording.round), &wording.text);
        if let Some(guidance) = &wording.guidance {
            body.say(Style::Quiet, guidance);
        }
        body.say(Style::Plain, &wording.told);
    }
    if !apart.reasons.is_empty() {
        body.say_of(&format!("{}:", report.label("since-why")), &apart.reasons.join(" "));
    }
}

/// Every question of every key, what changed in it, and what must be known to read it.
pub(super) fn every_question(body: &mut Body, report: &Report) {
    let Some(since) = &report.since else { return };
    body.say(Style::Heading(1), report.label("since-all")).say(Style::Plain, report.label("since-all-about"));
    for part in &since.types {
        body.say(Style::Heading(2), &part.name);
        if let Some(only) = &part.only {
            body.say(Style::Plain, only);
            continue;
        }
        let line = |one: &QuestionSince| {
            let said = [&one.finding].into_iter().chain(&one.notes).map(String::as_str);
            Line::Cells(vec![one.text.clone(), said.collect::<Vec<_>>().join("\n")])
        };
        let head = [report.label("question"), report.label("since-change")];
        body.table(&[5, 7], &head, &part.questions.iter().map(line).collect::<Vec<_>>());
    }
}
