//! The report of a round as one HTML file: no script, no link, nothing fetched.

mod event;
mod family;
mod page;
mod since;
mod themes;

use figures::{Canvas, Figure};
use jiff::civil::Date;

use crate::report::{Block, CommentLine, Count, GapLine, Kind, MissingLine, PartLine, Place, Reach, Report};
use crate::told::{Earlier, Told};

use page::Page;

/// The report of a round as HTML. `earlier` is the round before it, when there is one; `made` is the day that stands
/// on it.
pub fn html(told: &Told<'_>, earlier: Option<Earlier<'_>>, made: Date) -> String {
    laid_out(&Report::new(told, earlier, made, Canvas::FILE))
}

/// What others than the group may read of a round, as HTML: its figures, what was concluded, and what was chosen to be quoted;
/// no family is named and nothing is told of one. `earlier` and `made` as for [`html`].
pub fn summary(told: &Told<'_>, earlier: Option<Earlier<'_>>, made: Date) -> String {
    laid_out(&Report::reaching(Reach::Outside, told, earlier, made, Canvas::FILE))
}

/// True when every line of `text` stands in a page that [`html`] or [`summary`] made. A short text may stand in it by chance.
pub fn holds(html: &str, text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
    let escaped = |line: &str| {
        let mut page = Page::default();
        page.text(line);
        page.finished()
    };
    lines.peek().is_some() && lines.all(|line| html.contains(&escaped(line)))
}

fn laid_out(report: &Report) -> String {
    let mut page = Page::default();
    head(&mut page, report);
    looked_at(&mut page, report);
    found(&mut page, report);
    since::since(&mut page, report);
    actions(&mut page, report);
    reflections(&mut page, report);
    match report.reach {
        Reach::Group => missing(&mut page, report),
        // Each type of document says how many of its documents count.
        Reach::Outside => {}
    }
    overview(&mut page, report);
    results(&mut page, report);
    since::every_question(&mut page, report);
    themes::themes(&mut page, report);
    if !report.families.is_empty() {
        page.raw("<section class=\"begins\">\n").element("h2", report.label("families"));
        report.families.iter().for_each(|one| family::family(&mut page, report, one));
        page.raw("</section>\n");
    }
    page.raw("</main>\n")
        .element("footer class=\"mark\"", report.label("working-material"))
        .raw("\n</body>\n</html>\n");
    page.finished()
}

fn head(page: &mut Page, report: &Report) {
    page.raw("<!doctype html>\n<html lang=\"").text(report.lang).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.element("title", &report.title).raw("\n<style>\n").raw(include_str!("report.css"));
    // On each printed page, in the margin.
    page.raw("@page { @top-center { content: \"").raw(&in_css(report.label("working-material")));
    page.raw("\"; font: 600 8pt sans-serif; color: #0c5a5b; } }\n</style>\n</head>\n");
    page.raw("<body>\n").element("p class=\"mark\"", report.label("working-material")).raw("\n<main>\n");
    page.element("h1", &report.title).element("p class=\"quiet\"", &report.days.join(" · ")).raw("\n");
}

/// The text as a style sheet may hold it between quotation marks: all but letters and digits by number.
fn in_css(text: &str) -> String {
    let sign = |sign: char| {
        if sign.is_alphanumeric() || sign == ' ' { sign.to_string() } else { format!("\\{:x} ", u32::from(sign)) }
    };
    text.chars().map(sign).collect()
}

fn looked_at(page: &mut Page, report: &Report) {
    page.raw("<section>\n").element("h2", report.label("looked-at")).raw("\n").list(&report.looked_at);
    page.raw("</section>\n");
}

fn found(page: &mut Page, report: &Report) {
    if report.found.is_empty() {
        return;
    }
    page.raw("<section>\n").element("h2", report.label("found"));
    page.element("p class=\"quiet\"", report.label("found-about")).raw("\n<ol class=\"found\">\n");
    for one in &report.found {
        page.raw("<li>");
        page.element("h3", &one.finding);
        if let Some(why) = &one.why {
            page.element("p class=\"why\"", why);
        }
        for line in one.notes.iter().chain(&one.about) {
            page.element("p class=\"quiet\"", line);
        }
        page.raw("</li>\n");
    }
    page.raw("</ol>\n</section>\n");
}

fn missing(page: &mut Page, report: &Report) {
    page.raw("<section>\n").element("h2", report.label("missing"));
    if report.missing.is_empty() && report.gaps.is_empty() {
        page.element("p", report.label("nothing-missing"));
    }
    if !report.missing.is_empty() {
        page.element("h3", report.label("missing-documents"));
        missing_table(page, report, &report.missing);
    }
    if !report.gaps.is_empty() {
        page.element("h3", report.label("gaps"));
        gaps_table(page, report, &report.gaps);
    }
    page.raw("</section>\n");
}

fn missing_table(page: &mut Page, report: &Report, lines: &[MissingLine]) {
    page.raw("<div class=\"wide\"><table>\n").head(&[
        report.label("family"),
        report.label("document"),
        report.label("why"),
    ]);
    for line in lines {
        page.raw("<tr>").element("th scope=\"row\" class=\"name\"", &line.place.family);
        document_cell(page, &line.place);
        page.element("td", &line.why).raw("</tr>\n");
    }
    page.raw("</tbody></table></div>\n");
}

fn gaps_table(page: &mut Page, report: &Report, lines: &[GapLine]) {
    let heads = ["family", "document", "question", "reason"].map(|label| report.label(label));
    page.raw("<div class=\"wide\"><table>\n").head(&heads);
    for line in lines {
        page.raw("<tr>").element("th scope=\"row\" class=\"name\"", &line.place.family);
        document_cell(page, &line.place);
        page.element("td", &line.question);
        page.element("td", line.reason.as_deref().unwrap_or(report.label("no-reason"))).raw("</tr>\n");
    }
    page.raw("</tbody></table></div>\n");
}

fn document_cell(page: &mut Page, place: &Place) {
    page.raw("<td>").text(&place.document).raw("<br>").element("small", &place.detail);
    if let Some(member) = &place.member {
        page.raw(" ").element("small", member);
    }
    page.raw("</td>");
}

fn overview(page: &mut Page, report: &Report) {
    let Some(overview) = &report.overview else { return };
    page.raw("<section class=\"begins\">\n")
        .element("h2", report.label("overview"))
        .element("p", report.label("overview-about"));
    if let Some(figure) = &overview.families {
        captioned(page, report, figure, report.label("figure-families-about"));
    }
    let heads: Vec<&str> =
        [report.label("question")].into_iter().chain(overview.columns.iter().map(String::as_str)).collect();
    page.raw("<div class=\"wide\"><table>\n").head(&heads);
    for row in &overview.rows {
        page.raw("<tr>").element("th scope=\"row\"", &row.text);
        for cell in &row.cells {
            page.raw("<td>");
            if cell.is_none() {
                page.raw("–");
            }
            for (at, line) in cell.iter().flatten().enumerate() {
                page.raw(if at == 0 { "" } else { "<br>" }).text(line);
            }
            page.raw("</td>");
        }
        page.raw("</tr>\n");
    }
    page.raw("</tbody></table></div>\n<p><small>– ").text(report.label("not-in-key")).raw("</small></p>\n</section>\n");
}

fn results(page: &mut Page, report: &Report) {
    page.raw("<section class=\"begins\">\n").element("h2", report.label("results"));
    for part in &report.types {
        page.raw("<section>\n").element("h3", &part.name).element("p class=\"quiet\"", &part.counted);
        part.blocks.iter().for_each(|one| block(page, report, one));
        page.raw("</section>\n");
    }
    page.raw("</section>\n");
}

fn block(page: &mut Page, report: &Report, block: &Block) {
    page.raw("<article>\n").element("h4", &block.finding);
    page.element("p class=\"quiet\"", &format!("{}. {}", block.number, block.text)).raw("\n");
    for (at, one) in block.counts.iter().enumerate() {
        if at > 0 {
            page.raw("<p>").element("strong", &one.level).raw(" ").text(&one.finding).raw("</p>\n");
        }
        for note in &one.notes {
            page.element("p class=\"quiet\"", note).raw("\n");
        }
        count(page, report, one);
    }
    if !block.comments.is_empty() {
        page.element("h5", report.label("comments")).raw("\n");
        for family in &block.comments {
            page.raw("<div class=\"family\">").element("p class=\"who\"", &family.family).raw("<div>\n");
            family.comments.iter().for_each(|one| comment(page, report, one, false));
            page.raw("</div></div>\n");
        }
    }
    if !block.quotes.is_empty() {
        page.element("h5", report.label("quotes")).raw("\n");
        for quote in &block.quotes {
            page.raw("<div class=\"comment\">").paragraphs(quote).raw("</div>\n");
        }
    }
    page.raw("</article>\n");
}

fn count(page: &mut Page, report: &Report, count: &Count) {
    if let Some(figure) = &count.figure {
        page.raw("<figure>\n").raw(&figure.svg).raw("</figure>\n");
    }
    page.raw("<div class=\"wide\"><table class=\"count\">\n");
    let number = format!("{}, {}", report.label("count"), count.unit);
    let all = [report.label("answer"), &number, report.label("in-families")];
    let heads = match report.reach {
        Reach::Group => &all[..],
        Reach::Outside => &all[..2],
    };
    page.head(heads);
    for part in &count.inside {
        part_row(page, part, &count.of_words);
    }
    page.raw("</tbody>");
    if !count.outside.is_empty() {
        let across = format!("th scope=\"rowgroup\" colspan=\"{}\" class=\"quiet\"", heads.len());
        page.raw("\n<tbody><tr>").element(&across, report.label("outside"));
        page.raw("</tr>\n");
        for part in &count.outside {
            part_row(page, part, "");
        }
        page.raw("</tbody>");
    }
    page.raw("</table></div>\n");
    if count.several {
        page.element("p class=\"quiet\"", report.label("overlap"));
    }
    if let Some(summary) = &count.summary {
        page.element("p class=\"quiet\"", summary);
    }
    if !count.unknown.is_empty() {
        page.raw("<p>")
            .element("strong", report.label("unknown"))
            .raw(" ")
            .text(&count.unknown.join(" "))
            .raw("</p>\n");
    }
}

/// A part: its words, its number, of how many.
fn part_row(page: &mut Page, part: &PartLine, of: &str) {
    page.raw("<tr>").element("th scope=\"row\"", &part.label);
    page.raw("<td><b>").text(&part.n.to_string()).raw("</b> ").text(of);
    page.raw("</td>");
    if let Some(families) = &part.families {
        page.element("td", families);
    }
    page.raw("</tr>\n");
}

/// A picture that no table stands beside: with its words, and its table to open.
fn captioned(page: &mut Page, report: &Report, figure: &Figure, about: &str) {
    page.raw("<figure>\n").raw(&figure.svg).raw("<figcaption>").element("strong", &figure.title);
    page.raw("<br>").element("small", about).raw("</figcaption>\n<details>");
    page.element("summary", report.label("figure-as-table"));
    page.counts("table", &figure.table).raw("</details>\n</figure>\n");
}

fn square(page: &mut Page, kind: Kind, step: u32) {
    let class = match kind {
        Kind::Value => format!("s{step}"),
        Kind::Mixed => "mixed".to_owned(),
        Kind::NotShown => "not-shown".to_owned(),
        Kind::Outside => "outside".to_owned(),
    };
    page.raw("<i class=\"").raw(&class).raw("\"></i>");
}

/// A comment with what it is about; with the name of the document where that is not given already.
fn comment(page: &mut Page, report: &Report, comment: &CommentLine, document: bool) {
    let place = &comment.place;
    let name = document.then_some(place.document.as_str());
    let area = Some(place.area.as_str()).filter(|area| !area.is_empty());
    let about: Vec<&str> = [name, area, place.member.as_deref()].into_iter().flatten().collect();
    let gap = if about.is_empty() { "" } else { " — " };
    page.raw("<div class=\"comment\">");
    page.element("p class=\"quiet\"", &format!("{}{gap}{}", about.join(" · "), comment.answer));
    page.paragraphs(&comment.body);
    if !comment.evidence.is_empty() {
        let evidence = format!("{}: {}", report.label("evidence"), comment.evidence.join("; "));
        page.element("p class=\"quiet\"", &evidence);
    }
    page.raw("</div>\n");
}

fn actions(page: &mut Page, report: &Report) {
    if report.actions.is_empty() {
        return;
    }
    page.raw("<section>\n").element("h2", report.label("actions")).raw("<ul>\n");
    for action in &report.actions {
        page.raw("<li>").paragraphs(&action.what);
        page.element("p class=\"quiet\"", &action.facts);
        if let Some(about) = &action.about {
            page.element("p class=\"quiet\"", about);
        }
        page.raw("</li>\n");
    }
    page.raw("</ul>\n</section>\n");
}

fn reflections(page: &mut Page, report: &Report) {
    if report.reflections.is_empty() {
        return;
    }
    page.raw("<section>\n").element("h2", report.label("reflections"));
    for reflection in &report.reflections {
        page.element("h3", &reflection.role).paragraphs(&reflection.body).raw("\n");
    }
    page.raw("</section>\n");
}
