//! HTML as a string that grows. Text goes in through [`Page::text`] alone, which escapes it.

use figures::Table;

use crate::words::by_number;

/// The page as written so far.
#[derive(Default)]
pub(super) struct Page {
    written: String,
}

impl Page {
    /// Markup of our own.
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.written.push_str(markup);
        self
    }

    /// Text, in which nothing is markup.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for sign in text.chars() {
            match sign {
                '&' => self.written.push_str("&amp;"),
                '<' => self.written.push_str("&lt;"),
                '>' => self.written.push_str("&gt;"),
                '"' => self.written.push_str("&quot;"),
                '\'' => self.written.push_str("&#39;"),
                // Not allowed in HTML in any form; shown by number, as in the PDF.
                sign if sign.is_control() && !matches!(sign, '\n' | '\t') => {
                    self.written.push_str(&by_number(sign));
                }
                sign => self.written.push(sign),
            }
        }
        self
    }

    /// An element with text in it: `opening` is its name and attributes.
    pub(super) fn element(&mut self, opening: &str, text: &str) -> &mut Self {
        let name = opening.split(' ').next().unwrap_or(opening);
        self.raw("<").raw(opening).raw(">").text(text).raw("</").raw(name).raw(">")
    }

    /// One `<p>` for each paragraph.
    pub(super) fn paragraphs(&mut self, text: &str) -> &mut Self {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.element("p", line);
        }
        self
    }

    /// The head row of a table.
    pub(super) fn head(&mut self, cells: &[&str]) -> &mut Self {
        self.raw("<thead><tr>");
        for cell in cells {
            self.element("th scope=\"col\"", cell);
        }
        self.raw("</tr></thead>\n<tbody>\n")
    }

    /// A list; nothing where it has no lines.
    pub(super) fn list(&mut self, lines: &[String]) -> &mut Self {
        if lines.is_empty() {
            return self;
        }
        self.raw("<ul>\n");
        for line in lines {
            self.element("li", line).raw("\n");
        }
        self.raw("</ul>\n")
    }

    /// The counts of a picture: `opening` is the table's name and attributes.
    pub(super) fn counts(&mut self, opening: &str, table: &Table) -> &mut Self {
        self.raw("<div class=\"wide\"><")
            .raw(opening)
            .raw(">\n")
            .head(&table.head.iter().map(String::as_str).collect::<Vec<_>>());
        for row in &table.rows {
            self.raw("<tr>").element("th scope=\"row\"", &row.head);
            for cell in &row.cells {
                self.element("td", &cell.text);
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody></table></div>\n")
    }

    pub(super) fn finished(self) -> String {
        self.written
    }
}
