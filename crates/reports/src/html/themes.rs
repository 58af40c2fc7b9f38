//! The themes of the comments in the HTML report.

use super::page::Page;
use crate::report::{Report, ThemeSlice};

pub(super) fn themes(page: &mut Page, report: &Report) {
    let Some(themes) = &report.themes else { return };
    page.raw("<section class=\"begins\">\n").element("h2", report.label("themes"));
    page.element("p", &format!("{}. {}", themes.told, report.label("themes-about"))).raw("\n");
    for matrix in &themes.tables {
        page.element("h3", &matrix.heading).raw("\n");
        matrix.slices.iter().for_each(|one| slice(page, report, one));
        if !matrix.questions.is_empty() {
            page.raw("<ul class=\"quiet plain\">\n");
            for question in &matrix.questions {
                page.element("li", question).raw("\n");
            }
            page.raw("</ul>\n");
        }
    }
    page.raw("</section>\n");
}

fn slice(page: &mut Page, report: &Report, slice: &ThemeSlice) {
    let columns = slice.columns.iter().map(String::as_str);
    let counts = [report.label("theme-comments"), report.label("theme-families")];
    let heads: Vec<&str> = [report.label("theme")].into_iter().chain(columns).chain(counts).collect();
    page.raw("<div class=\"wide\"><table class=\"themes\">\n").head(&heads);
    for line in &slice.lines {
        page.raw(if line.part { "<tr class=\"part\">" } else { "<tr>" }).element("th scope=\"row\"", &line.name);
        for n in &line.cells {
            page.element(if *n == 0 { "td class=\"none\"" } else { "td" }, &n.to_string());
        }
        page.element("td", &line.comments).element("td", &line.families).raw("</tr>\n");
    }
    page.raw("</tbody>\n<tfoot><tr>").element("th scope=\"row\"", report.label("theme-all"));
    for n in &slice.of {
        page.element("td", &n.to_string());
    }
    page.raw("<td></td><td></td></tr></tfoot></table></div>\n");
}
