//! The themes of the comments in the Word file.

use super::body::{Body, Line, Style};
use crate::report::{Report, ThemeSlice};

pub(super) fn themes(body: &mut Body, report: &Report) {
    let Some(themes) = &report.themes else { return };
    body.say(Style::Heading(1), report.label("themes"));
    body.say(Style::Plain, &format!("{}. {}", themes.told, report.label("themes-about")));
    for matrix in &themes.tables {
        body.say(Style::Heading(2), &matrix.heading);
        matrix.slices.iter().for_each(|one| slice(body, report, one));
        for question in &matrix.questions {
            body.say(Style::Quiet, question);
        }
    }
}

fn slice(body: &mut Body, report: &Report, slice: &ThemeSlice) {
    let columns = slice.columns.iter().map(String::as_str);
    let counts = [report.label("theme-comments"), report.label("theme-families")];
    let head: Vec<&str> = [report.label("theme")].into_iter().chain(columns).chain(counts).collect();
    let lines = slice.lines.iter().map(|line| {
        let name = if line.part { format!("– {}", line.name) } else { line.name.clone() };
        let cells = line.cells.iter().map(ToString::to_string);
        Line::Cells([name].into_iter().chain(cells).chain([line.comments.clone(), line.families.clone()]).collect())
    });
    let all = slice.of.iter().map(ToString::to_string);
    let all =
        [report.label("theme-all").to_owned()].into_iter().chain(all).chain([String::new(), String::new()]).collect();
    let widths: Vec<u32> = [9].into_iter().chain(slice.columns.iter().map(|_| 3)).chain([5, 4]).collect();
    body.table(&widths, &head, &lines.chain([Line::Cells(all)]).collect::<Vec<_>>());
}
