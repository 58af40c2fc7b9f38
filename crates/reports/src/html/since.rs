//! What changed since the round before, in the HTML report.

use super::page::Page;
use crate::report::{ApartPart, ChangePart, Report};

pub(super) fn since(page: &mut Page, report: &Report) {
    let Some(since) = &report.since else { return };
    page.raw("<section class=\"begins\">\n")
        .element("h2", report.label("since"))
        .element("p", &since.compared)
        .list(&since.families);
    page.element("h3", report.label("since-most")).element("p class=\"quiet\"", &since.most_about).raw("\n");
    since.most.iter().for_each(|one| changed(page, one));
    if !since.apart.is_empty() {
        page.element("h3", report.label("since-apart")).raw("\n");
        since.apart.iter().for_each(|one| apart(page, report, one));
    }
    page.raw("</section>\n");
}

fn changed(page: &mut Page, change: &ChangePart) {
    page.raw("<article class=\"whole\">\n")
        .element("h4", &change.finding)
        .element("p class=\"quiet\"", &change.asked)
        .raw("\n");
    if let Some(figure) = &change.figure {
        page.raw("<figure>\n").raw(&figure.svg).raw("</figure>\n").counts("table class=\"count\"", &figure.table);
    }
    for note in &change.notes {
        page.element("p class=\"quiet\"", note).raw("\n");
    }
    page.raw("</article>\n");
}

fn apart(page: &mut Page, report: &Report, apart: &ApartPart) {
    page.raw("<article class=\"whole\">\n")
        .element("h4", &apart.finding)
        .element("p class=\"quiet\"", &apart.asked)
        .raw("\n<dl>\n");
    for wording in &apart.wordings {
        page.element("dt", &wording.round).raw("<dd>").element("p", &wording.text);
        if let Some(guidance) = &wording.guidance {
            page.element("p class=\"quiet\"", guidance);
        }
        page.element("p", &wording.told).raw("</dd>\n");
    }
    if !apart.reasons.is_empty() {
        page.element("dt", report.label("since-why")).element("dd", &apart.reasons.join(" ")).raw("\n");
    }
    page.raw("</dl>\n</article>\n");
}

/// Every question of every key, what changed in it, and what must be known to read it.
pub(super) fn every_question(page: &mut Page, report: &Report) {
    let Some(since) = &report.since else { return };
    page.raw("<section class=\"begins\">\n")
        .element("h2", report.label("since-all"))
        .element("p", report.label("since-all-about"));
    for part in &since.types {
        page.element("h3", &part.name).raw("\n");
        if let Some(only) = &part.only {
            page.element("p", only).raw("\n");
            continue;
        }
        page.raw("<div class=\"wide\"><table class=\"even\">\n")
            .head(&[report.label("question"), report.label("since-change")]);
        for question in &part.questions {
            page.raw("<tr>").element("th scope=\"row\"", &question.text).raw("<td>").text(&question.finding);
            for note in &question.notes {
                page.raw("<br>").element("small", note);
            }
            page.raw("</td></tr>\n");
        }
        page.raw("</tbody></table></div>\n");
    }
    page.raw("</section>\n");
}
