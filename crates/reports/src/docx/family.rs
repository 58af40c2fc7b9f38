//! A family in the Word file.

use super::body::{Body, Line, Style};
use super::content::{comment, gaps_table, missing_table};
use crate::report::{AnswerLine, EventsPart, FamilyPage, MarkLine, Place, Report, Row};

pub(super) fn family(body: &mut Body, report: &Report, family: &FamilyPage) {
    body.say(Style::Heading(2), &family.label);
    for member in &family.members {
        body.say_of(&member.label, &member.about);
    }
    if family.columns.is_empty() {
        body.say(Style::Plain, report.label("no-documents"));
    } else {
        side_by_side(body, report, family);
        asked_once(body, report, family);
    }
    if let Some(part) = &family.events {
        events(body, report, part);
    }
    if !family.judgements.is_empty() {
        body.say(Style::Heading(3), report.label("judgements"));
        for one in &family.judgements {
            let level = one.level.as_deref().unwrap_or(report.label("no-judgement"));
            body.say_of(&format!("{}: {level}", one.name), "");
            let because = one.because.as_ref().map_or_else(String::new, |because| format!(". {because}"));
            body.say(Style::Quiet, &format!("{}{because}", one.place.named()));
        }
    }
    if !family.in_words.is_empty() {
        body.say(Style::Heading(3), report.label("in-words"));
        for one in &family.in_words {
            body.say(Style::Heading(4), &one.text);
            for line in &one.answers {
                body.say(Style::Lead, &line.place.named()).say(Style::Quote, &line.body);
            }
        }
    }
    if !family.missing.is_empty() || !family.gaps.is_empty() {
        body.say(Style::Heading(3), report.label("missing"));
        if !family.missing.is_empty() {
            missing_table(body, report, &family.missing);
        }
        if !family.gaps.is_empty() {
            gaps_table(body, report, &family.gaps);
        }
    }
    if !family.comments.is_empty() {
        body.say(Style::Heading(3), report.label("comments"));
        for one in &family.comments {
            body.say(Style::Heading(4), &one.text);
            one.comments.iter().for_each(|one| comment(body, report, one, &one.place.document));
        }
    }
}

fn columns(places: &[Place], detail: impl Fn(&Place) -> &str) -> Vec<String> {
    places.iter().map(|place| format!("{}\n{}", place.document, detail(place))).collect()
}

fn widths(places: &[Place]) -> Vec<u32> {
    [5].into_iter().chain(places.iter().map(|_| 4)).collect()
}

fn side_by_side(body: &mut Body, report: &Report, family: &FamilyPage) {
    match &family.differences {
        Some(one) => body.say(Style::Heading(3), &one.finding).list(&one.lines),
        None => body.say(Style::Heading(3), report.label("side-by-side")),
    };
    let heads = columns(&family.columns, |place| &place.detail);
    let head: Vec<&str> = [report.label("question")].into_iter().chain(heads.iter().map(String::as_str)).collect();
    let lines = family.rows.iter().filter(|row| !row.is_asked_once()).map(|row| {
        let differs = if row.differs { format!("\n≠ {}", report.label("differs")) } else { String::new() };
        let cells =
            row.cells.iter().map(|cell| cell.as_ref().map_or_else(|| "–".to_owned(), |cell| answers(&cell.answers)));
        Line::Cells([format!("{}{differs}", row.text)].into_iter().chain(cells).collect())
    });
    body.table(&widths(&family.columns), &head, &lines.collect::<Vec<_>>());
}

fn answers(lines: &[AnswerLine]) -> String {
    let line = |one: &AnswerLine| {
        one.member.as_ref().map_or_else(|| one.label.clone(), |member| format!("{member}: {}", one.label))
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn asked_once(body: &mut Body, report: &Report, family: &FamilyPage) {
    let line = |row: &Row| {
        let mut asked = family.columns.iter().zip(&row.cells).filter_map(|(place, cell)| Some((place, cell.as_ref()?)));
        let (place, cell) = asked.next()?;
        Some(Line::Cells(vec![row.text.clone(), place.document.clone(), answers(&cell.answers)]))
    };
    let lines: Vec<Line> = family.rows.iter().filter(|row| row.is_asked_once()).filter_map(line).collect();
    if !lines.is_empty() {
        let head = ["question", "document", "answer"].map(|label| report.label(label));
        body.say(Style::Heading(3), report.label("asked-once")).table(&[5, 3, 4], &head, &lines);
    }
}

fn events(body: &mut Body, report: &Report, part: &EventsPart) {
    body.say(Style::Heading(3), &part.finding);
    for line in &part.more {
        body.say(Style::Plain, &format!("{line}."));
    }
    let heads = columns(&part.columns, |place| &place.area);
    let head: Vec<&str> = [report.label("event")].into_iter().chain(heads.iter().map(String::as_str)).collect();
    let mut lines = Vec::new();
    for kind in &part.kinds {
        lines.push(Line::Cells([kind.label.clone()].into_iter().chain(kind.counts.iter().cloned()).collect()));
        lines.extend(kind.rows.iter().map(|row| {
            let units = if row.units.is_empty() { String::new() } else { format!("\n{}", row.units) };
            Line::Cells([format!("{}{units}", row.when)].into_iter().chain(row.cells.iter().map(mark)).collect())
        }));
    }
    body.table(&widths(&part.columns), &head, &lines);
    if !part.unknown.is_empty() {
        body.say_of(report.label("unknown"), &part.unknown.join(" "));
    }
    if !part.notes.is_empty() {
        body.say(Style::Heading(4), report.label("event-notes"));
        for note in &part.notes {
            body.say(Style::Quiet, &format!("{} · {}", note.event, note.place.document)).say(Style::Quote, &note.body);
        }
    }
}

fn mark(one: &MarkLine) -> String {
    one.when.as_ref().map_or_else(|| one.label.clone(), |when| format!("{}\n{when}", one.label))
}
