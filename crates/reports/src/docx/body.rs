//! The text of a Word file as a string that grows. Text goes in through [`run`] alone, which escapes it.

use std::fmt::Write as _;

use figures::{Figure, Table};

use super::DocxFault;
use super::raster::png;
use crate::words::by_number;

/// English metric units in a point: what Word measures pictures in.
const EMU: f64 = 12_700.0;

/// A table of at most so many rows is never parted over two pages.
const SHORT_TABLE: usize = 16;

/// A table of more columns is set smaller, so that their heads are not parted.
const WIDE_COLUMNS: usize = 5;

/// A style of a paragraph, named in `styles.xml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Heading(u8),
    Plain,
    Quiet,
    /// What stands between a heading and what it heads, and stays with both.
    Lead,
    /// The same in plain text.
    Opening,
    Quote,
    Bullet,
    /// What stands under a bullet, and belongs to it.
    Under,
}

impl Style {
    fn id(self) -> String {
        match self {
            Self::Title => "Title".into(),
            Self::Heading(level) => format!("Heading{level}"),
            Self::Plain => "Normal".into(),
            Self::Quiet => "Quiet".into(),
            Self::Lead => "Lead".into(),
            Self::Opening => "Opening".into(),
            Self::Quote => "Said".into(),
            Self::Bullet => "ListBullet".into(),
            Self::Under => "Under".into(),
        }
    }
}

/// A row of a table.
pub(super) enum Line {
    /// A cell for each column; the first heads the row.
    Cells(Vec<String>),
    /// One cell across all of them, over the rows that follow.
    Across(String),
}

/// The text as written so far, and the pictures in it.
#[derive(Default)]
pub(super) struct Body {
    pub(super) xml: String,
    pub(super) pictures: Vec<Vec<u8>>,
}

impl Body {
    /// A paragraph for each line of `text`.
    pub(super) fn say(&mut self, style: Style, text: &str) -> &mut Self {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.paragraph(style, &run(line, Weight::Plain));
        }
        self
    }

    /// "**Det vi inte vet** …"
    pub(super) fn say_of(&mut self, label: &str, text: &str) -> &mut Self {
        self.say_as(Style::Plain, label, text)
    }

    /// "**Per barn** …", in a style.
    pub(super) fn say_as(&mut self, style: Style, label: &str, text: &str) -> &mut Self {
        let runs = run(label, Weight::Bold) + &run(&format!(" {text}"), Weight::Plain);
        self.paragraph(style, &runs)
    }

    pub(super) fn list(&mut self, lines: &[String]) -> &mut Self {
        for line in lines {
            self.say(Style::Bullet, line);
        }
        self
    }

    fn paragraph(&mut self, style: Style, runs: &str) -> &mut Self {
        let _ = writeln!(self.xml, "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{runs}</w:p>", style.id());
        self
    }

    /// A table whose first row heads it on every page it reaches; a short one stays on one page. `widths` are the columns' shares of the width.
    pub(super) fn table(&mut self, widths: &[u32], head: &[&str], lines: &[Line]) -> &mut Self {
        let (style, gap) = match head.len() {
            ..=WIDE_COLUMNS => ("Cell", ""),
            _ => (
                "Dense",
                "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar>",
            ),
        };
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Result\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>{gap}<w:tblLook w:val=\"04A0\" \
             w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
        );
        let whole: u32 = widths.iter().sum::<u32>().max(1);
        for width in widths {
            // Twentieths of a point: the text is 9070 wide.
            let _ = write!(self.xml, "<w:gridCol w:w=\"{}\"/>", 9070 * width / whole);
        }
        self.xml.push_str("</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for cell in head {
            self.cell(cell, 1, (style, Row::StaysWithNext));
        }
        self.xml.push_str("</w:tr>\n");
        for (at, line) in lines.iter().enumerate() {
            let is_first = at == 0 && lines.len() > 1;
            let is_short = lines.len() <= SHORT_TABLE && at + 1 < lines.len();
            let row = if is_first || is_short { Row::StaysWithNext } else { Row::Stands };
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            match line {
                Line::Cells(cells) => cells.iter().for_each(|text| self.cell(text, 1, (style, row))),
                Line::Across(text) => self.cell(text, widths.len(), (style, row)),
            }
            self.xml.push_str("</w:tr>\n");
        }
        // Two tables without a paragraph between them are one.
        self.xml.push_str("</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>\n");
        self
    }

    /// The counts of a picture.
    pub(super) fn counts(&mut self, table: &Table) -> &mut Self {
        let head: Vec<&str> = table.head.iter().map(String::as_str).collect();
        let widths: Vec<u32> = [2].into_iter().chain(head.iter().skip(1).map(|_| 1)).collect();
        let lines = table.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| cell.text.clone());
            Line::Cells([row.head.clone()].into_iter().chain(cells).collect())
        });
        self.table(&widths, &head, &lines.collect::<Vec<_>>())
    }

    fn cell(&mut self, text: &str, columns: usize, (style, row): (&str, Row)) {
        let kept = match row {
            Row::StaysWithNext => "<w:keepNext/>",
            Row::Stands => "",
        };
        let span = if columns > 1 { format!("<w:gridSpan w:val=\"{columns}\"/>") } else { String::new() };
        let _ =
            write!(self.xml, "<w:tc><w:tcPr>{span}</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{kept}</w:pPr>");
        self.xml.push_str(&run(text, Weight::Plain));
        self.xml.push_str("</w:p></w:tc>");
    }

    /// A picture with its counts for who does not see it, as large as it was drawn.
    pub(super) fn picture(&mut self, figure: &Figure) -> Result<&mut Self, DocxFault> {
        self.pictures.push(png(&figure.svg)?);
        let n = self.pictures.len();
        let [wide, high] = [figure.width, figure.height].map(|points| format!("{:.0}", points * EMU));
        let told = escaped(&format!("{}. {}", figure.title, figure.description));
        let _ = writeln!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{wide}\" cy=\"{high}\"/><wp:docPr id=\"{n}\" name=\"{n}\" descr=\"{told}\"/>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{n}\" name=\"{n}.png\" descr=\"{told}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"picture{n}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
             </wp:inline></w:drawing></w:r></w:p>",
        );
        Ok(self)
    }
}

/// Whether a row may be the last on its page.
#[derive(Clone, Copy)]
enum Row {
    StaysWithNext,
    Stands,
}

#[derive(Clone, Copy)]
enum Weight {
    Plain,
    Bold,
}

/// Text as Word reads it; a new line inside it is a new line there.
fn run(text: &str, weight: Weight) -> String {
    let bold = match weight {
        Weight::Plain => "",
        Weight::Bold => "<w:rPr><w:b/></w:rPr>",
    };
    let lines: Vec<String> =
        text.lines().map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line))).collect();
    format!("<w:r>{bold}{}</w:r>", lines.join("<w:br/>"))
}

/// Text in which nothing is markup. A sign that XML may not hold is shown by its number, as on paper.
pub(super) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\t' => written.push(' '),
            sign if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') => written.push_str(&by_number(sign)),
            sign => written.push(sign),
        }
    }
    written
}
