//! A family in the HTML report.

use super::event::events;
use super::page::Page;
use super::{comment, gaps_table, missing_table, square};
use crate::report::{AnswerLine, FamilyPage, Place, Report, Row};

pub(super) fn family(page: &mut Page, report: &Report, family: &FamilyPage) {
    page.raw("<section class=\"family-page\">\n").element("h3", &family.label).raw("\n<dl>\n");
    for member in &family.members {
        page.element("dt", &member.label).element("dd", &member.about).raw("\n");
    }
    page.raw("</dl>\n");
    if family.columns.is_empty() {
        page.element("p", report.label("no-documents"));
    } else {
        grid(page, report, family);
        asked_once(page, report, family);
    }
    if let Some(part) = &family.events {
        events(page, report, part);
    }
    judgements(page, report, family);
    in_words(page, report, family);
    if !family.missing.is_empty() || !family.gaps.is_empty() {
        page.element("h4", report.label("missing"));
        if !family.missing.is_empty() {
            missing_table(page, report, &family.missing);
        }
        if !family.gaps.is_empty() {
            gaps_table(page, report, &family.gaps);
        }
    }
    if !family.comments.is_empty() {
        page.element("h4", report.label("comments"));
        for one in &family.comments {
            page.element("h5", &one.text).raw("\n");
            one.comments.iter().for_each(|one| comment(page, report, one, true));
        }
    }
    page.raw("</section>\n");
}

fn grid(page: &mut Page, report: &Report, family: &FamilyPage) {
    match &family.differences {
        Some(one) => {
            page.element("h4", &one.finding).raw("\n").list(&one.lines);
        }
        None => {
            page.element("h4", report.label("side-by-side")).raw("\n");
        }
    }
    page.raw("<div class=\"wide\"><table class=\"grid\">\n<thead><tr>");
    page.element("th scope=\"col\"", report.label("question"));
    for column in &family.columns {
        page.raw("<th scope=\"col\">").text(&column.document).raw("<br>").element("small", &column.detail).raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for row in family.rows.iter().filter(|row| !row.is_asked_once()) {
        page.raw("<tr><th scope=\"row\">").text(&row.text);
        if row.differs {
            page.raw("<br>").element("strong class=\"differs\"", &format!("≠ {}", report.label("differs")));
        }
        page.raw("</th>");
        for cell in &row.cells {
            page.raw("<td>");
            match cell {
                None => {
                    page.raw("–");
                }
                Some(cell) => answers(page, &cell.answers),
            }
            page.raw("</td>");
        }
        page.raw("</tr>\n");
    }
    page.raw("</tbody></table></div>\n<p><small>").text(report.label("legend")).raw("</small></p>\n");
}

fn asked_once(page: &mut Page, report: &Report, family: &FamilyPage) {
    let lines: Vec<(&Place, &Row, &[AnswerLine])> = family
        .rows
        .iter()
        .filter(|row| row.is_asked_once())
        .filter_map(|row| {
            let (place, cell) =
                family.columns.iter().zip(&row.cells).find_map(|(place, cell)| Some((place, cell.as_ref()?)))?;
            Some((place, row, cell.answers.as_slice()))
        })
        .collect();
    if lines.is_empty() {
        return;
    }
    page.element("h4", report.label("asked-once")).raw("\n<div class=\"wide\"><table class=\"grid\">\n");
    page.head(&[report.label("document"), report.label("question"), report.label("answer")]);
    for (place, row, cell) in lines {
        page.raw("<tr>").element("td", &place.document).element("th scope=\"row\"", &row.text).raw("<td>");
        answers(page, cell);
        page.raw("</td></tr>\n");
    }
    page.raw("</tbody></table></div>\n");
}

fn answers(page: &mut Page, lines: &[AnswerLine]) {
    for (at, line) in lines.iter().enumerate() {
        page.raw(if at == 0 { "" } else { "<br>" }).raw("<span class=\"squares\" aria-hidden=\"true\">");
        square(page, line.kind, line.step);
        page.raw("</span> ");
        if let Some(member) = &line.member {
            page.text(member).raw(": ");
        }
        page.text(&line.label);
    }
}

fn judgements(page: &mut Page, report: &Report, family: &FamilyPage) {
    if family.judgements.is_empty() {
        return;
    }
    page.element("h4", report.label("judgements"));
    for one in &family.judgements {
        let level = one.level.as_deref().unwrap_or(report.label("no-judgement"));
        page.raw("<p>").element("strong", &format!("{}: {level}", one.name)).raw("<br>");
        let because = one.because.as_ref().map_or_else(String::new, |because| format!(". {because}"));
        page.element("small", &format!("{}{because}", one.place.named())).raw("</p>\n");
    }
}

fn in_words(page: &mut Page, report: &Report, family: &FamilyPage) {
    if family.in_words.is_empty() {
        return;
    }
    page.element("h4", report.label("in-words"));
    for one in &family.in_words {
        page.element("h5", &one.text).raw("\n");
        for line in &one.answers {
            page.raw("<div class=\"comment\">");
            page.element("p class=\"quiet\"", &line.place.named());
            page.paragraphs(&line.body).raw("</div>\n");
        }
    }
}
