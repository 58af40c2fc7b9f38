//! What stands in the file, in the order of every report.

use super::DocxFault;
use super::body::{Body, Line, Style};
use super::family::family;
use super::since::{every_question, since};
use super::themes::themes;
use crate::report::{Block, CommentLine, Count, GapLine, MissingLine, PartLine, Place, Reach, Report};

pub(super) fn body(report: &Report) -> Result<Body, DocxFault> {
    let mut body = Body::default();
    body.say(Style::Title, &report.title).say(Style::Quiet, &report.days.join(" · "));
    body.say(Style::Heading(1), report.label("looked-at")).list(&report.looked_at);
    found(&mut body, report);
    since(&mut body, report)?;
    conclusions(&mut body, report);
    match report.reach {
        Reach::Group => missing(&mut body, report),
        // Each type of document says how many of its documents count.
        Reach::Outside => {}
    }
    overview(&mut body, report)?;
    body.say(Style::Heading(1), report.label("results"));
    for part in &report.types {
        body.say(Style::Heading(2), &part.name).say(Style::Lead, &part.counted);
        for one in &part.blocks {
            block(&mut body, report, one)?;
        }
    }
    every_question(&mut body, report);
    themes(&mut body, report);
    if !report.families.is_empty() {
        body.say(Style::Heading(1), report.label("families"));
        report.families.iter().for_each(|one| family(&mut body, report, one));
    }
    Ok(body)
}

fn found(body: &mut Body, report: &Report) {
    if report.found.is_empty() {
        return;
    }
    body.say(Style::Heading(1), report.label("found")).say(Style::Quiet, report.label("found-about"));
    for (at, one) in report.found.iter().enumerate() {
        body.say(Style::Heading(2), &format!("{}. {}", at + 1, one.finding));
        for line in one.why.iter().chain(&one.notes).chain(&one.about) {
            body.say(Style::Quiet, line);
        }
    }
}

/// What is to be done, and what each role saw.
fn conclusions(body: &mut Body, report: &Report) {
    if !report.actions.is_empty() {
        body.say(Style::Heading(1), report.label("actions"));
        for one in &report.actions {
            body.say(Style::Bullet, &one.what).say(Style::Under, &one.facts);
            if let Some(about) = &one.about {
                body.say(Style::Under, about);
            }
        }
    }
    if !report.reflections.is_empty() {
        body.say(Style::Heading(1), report.label("reflections"));
        for one in &report.reflections {
            body.say(Style::Heading(2), &one.role).say(Style::Plain, &one.body);
        }
    }
}

fn missing(body: &mut Body, report: &Report) {
    body.say(Style::Heading(1), report.label("missing"));
    if report.missing.is_empty() && report.gaps.is_empty() {
        body.say(Style::Plain, report.label("nothing-missing"));
    }
    if !report.missing.is_empty() {
        body.say(Style::Heading(2), report.label("missing-documents"));
        missing_table(body, report, &report.missing);
    }
    if !report.gaps.is_empty() {
        body.say(Style::Heading(2), report.label("gaps"));
        gaps_table(body, report, &report.gaps);
    }
}

pub(super) fn missing_table(body: &mut Body, report: &Report, lines: &[MissingLine]) {
    let head = ["family", "document", "why"].map(|label| report.label(label));
    let line = |one: &MissingLine| Line::Cells(vec![one.place.family.clone(), document(&one.place), one.why.clone()]);
    body.table(&[2, 5, 6], &head, &lines.iter().map(line).collect::<Vec<_>>());
}

pub(super) fn gaps_table(body: &mut Body, report: &Report, lines: &[GapLine]) {
    let head = ["family", "document", "question", "reason"].map(|label| report.label(label));
    let line = |one: &GapLine| {
        let reason = one.reason.clone().unwrap_or_else(|| report.label("no-reason").to_owned());
        Line::Cells(vec![one.place.family.clone(), document(&one.place), one.question.clone(), reason])
    };
    body.table(&[2, 4, 5, 4], &head, &lines.iter().map(line).collect::<Vec<_>>());
}

/// The document, with its area and whom it concerns on a line of its own.
fn document(place: &Place) -> String {
    let member = place.member.as_ref().map_or_else(String::new, |member| format!(" · {member}"));
    format!("{}\n{}{member}", place.document, place.detail)
}

fn overview(body: &mut Body, report: &Report) -> Result<(), DocxFault> {
    let Some(overview) = &report.overview else { return Ok(()) };
    body.say(Style::Heading(1), report.label("overview")).say(Style::Lead, report.label("overview-about"));
    if let Some(figure) = &overview.families {
        body.picture(figure)?.say_of(&figure.title, "").say(Style::Quiet, report.label("figure-families-about"));
    }
    let head: Vec<&str> =
        [report.label("question")].into_iter().chain(overview.columns.iter().map(String::as_str)).collect();
    let widths: Vec<u32> = [5].into_iter().chain(overview.columns.iter().map(|_| 4)).collect();
    let lines = overview.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| cell.as_ref().map_or_else(|| "–".to_owned(), |lines| lines.join("\n")));
        Line::Cells([row.text.clone()].into_iter().chain(cells).collect())
    });
    body.table(&widths, &head, &lines.collect::<Vec<_>>());
    body.say(Style::Quiet, &format!("– {}", report.label("not-in-key")));
    Ok(())
}

fn block(body: &mut Body, report: &Report, block: &Block) -> Result<(), DocxFault> {
    body.say(Style::Heading(3), &block.finding).say(Style::Lead, &format!("{}. {}", block.number, block.text));
    for (at, one) in block.counts.iter().enumerate() {
        if at > 0 {
            body.say_as(Style::Opening, &one.level, &one.finding);
        }
        for note in &one.notes {
            body.say(Style::Lead, note);
        }
        count(body, report, one)?;
    }
    if !block.comments.is_empty() {
        body.say(Style::Heading(4), report.label("comments"));
        for family in &block.comments {
            for one in &family.comments {
                comment(body, report, one, &family.family);
            }
        }
    }
    if !block.quotes.is_empty() {
        body.say(Style::Heading(4), report.label("quotes"));
        for quote in &block.quotes {
            body.say(Style::Quote, quote);
        }
    }
    Ok(())
}

fn count(body: &mut Body, report: &Report, count: &Count) -> Result<(), DocxFault> {
    if let Some(figure) = &count.figure {
        body.picture(figure)?;
    }
    let heading = format!("{}, {}", report.label("count"), count.unit);
    let line = |part: &PartLine, of: &str| {
        let number = format!("{} {of}", part.n);
        let cells = [Some(part.label.clone()), Some(number.trim_end().to_owned()), part.families.clone()];
        Line::Cells(cells.into_iter().flatten().collect())
    };
    let inside = count.inside.iter().map(|part| line(part, &count.of_words));
    let between = (!count.outside.is_empty()).then(|| Line::Across(report.label("outside").to_owned()));
    let outside = count.outside.iter().map(|part| line(part, ""));
    let lines: Vec<Line> = inside.chain(between).chain(outside).collect();
    let (widths, head) = ([4, 3, 4], [report.label("answer"), &heading, report.label("in-families")]);
    let columns = match report.reach {
        Reach::Group => 3,
        Reach::Outside => 2,
    };
    body.table(&widths[..columns], &head[..columns], &lines);
    if count.several {
        body.say(Style::Quiet, report.label("overlap"));
    }
    if let Some(summary) = &count.summary {
        body.say(Style::Quiet, summary);
    }
    if !count.unknown.is_empty() {
        body.say_of(report.label("unknown"), &count.unknown.join(" "));
    }
    Ok(())
}

/// A comment under what it is about. `about` is what the reader does not know from what stands around it.
pub(super) fn comment(body: &mut Body, report: &Report, comment: &CommentLine, about: &str) {
    let area = Some(comment.place.area.as_str()).filter(|area| !area.is_empty());
    let place: Vec<&str> = [Some(about), area, comment.place.member.as_deref()].into_iter().flatten().collect();
    let alone = comment.body.trim().is_empty() && comment.evidence.is_empty();
    let style = if alone { Style::Quiet } else { Style::Lead };
    body.say(style, &format!("{} — {}", place.join(" · "), comment.answer));
    body.say(Style::Quote, &comment.body);
    if !comment.evidence.is_empty() {
        body.say(Style::Quiet, &format!("{}: {}", report.label("evidence"), comment.evidence.join("; ")));
    }
}
