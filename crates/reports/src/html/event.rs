//! The events of a family in the HTML report.

use super::page::Page;
use super::square;
use crate::report::{EventsPart, MarkLine, Report};

pub(super) fn events(page: &mut Page, report: &Report, part: &EventsPart) {
    page.element("h4", &part.finding).raw("\n");
    for line in &part.more {
        page.element("p", &format!("{line}.")).raw("\n");
    }
    page.raw("<div class=\"wide\"><table class=\"grid\">\n").element("caption class=\"quiet\"", report.label("events"));
    page.raw("<thead><tr>").element("th scope=\"col\"", report.label("event"));
    for column in &part.columns {
        page.raw("<th scope=\"col\">").text(&column.document).raw("<br>").element("small", &column.area).raw("</th>");
    }
    page.raw("</tr></thead>\n");
    for kind in &part.kinds {
        page.raw("<tbody>\n<tr class=\"kind\">").element("th scope=\"rowgroup\"", &kind.label);
        for count in &kind.counts {
            page.raw("<td>").element("b", count).raw("</td>");
        }
        page.raw("</tr>\n");
        for row in &kind.rows {
            page.raw("<tr><th scope=\"row\">").text(&row.when);
            if !row.units.is_empty() {
                page.raw("<br>").element("small", &row.units);
            }
            page.raw("</th>");
            for cell in &row.cells {
                mark(page, cell);
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n");
    }
    page.raw("</table></div>\n").element("p class=\"quiet\"", report.label("events-legend")).raw("\n");
    if !part.unknown.is_empty() {
        page.raw("<p>").element("strong", report.label("unknown")).raw(" ").text(&part.unknown.join(" ")).raw("</p>\n");
    }
    if !part.notes.is_empty() {
        page.element("h5", report.label("event-notes")).raw("\n");
        for note in &part.notes {
            page.raw("<div class=\"comment\">");
            page.element("p class=\"quiet\"", &format!("{} · {}", note.event, note.place.document));
            page.paragraphs(&note.body).raw("</div>\n");
        }
    }
}

fn mark(page: &mut Page, cell: &MarkLine) {
    page.raw("<td><span class=\"squares\" aria-hidden=\"true\">");
    square(page, cell.kind, cell.step);
    page.raw("</span> ").text(&cell.label);
    if let Some(when) = &cell.when {
        page.raw("<br>").element("small", when);
    }
    page.raw("</td>");
}
