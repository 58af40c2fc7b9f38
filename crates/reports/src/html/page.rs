//! HTML as a string that grows. Text goes in through [`Page::text`] alone, which escapes it.

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

    pub(super) fn finished(self) -> String {
        self.written
    }
}
