//! A Word file: XML parts and pictures in one archive, the same bytes every time.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::DocxFault;
use super::body::{Body, escaped};
use crate::report::Report;

const STYLES: &str = include_str!("styles.xml");
const NUMBERING: &str = include_str!("numbering.xml");
/// Words are hyphenated, since columns are narrow, and Word lays the file out as it lays out its own.
const SETTINGS: &str = include_str!("settings.xml");

const DECLARED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of `report`, whose text is `body`, as one file.
pub(super) fn packed(report: &Report, body: &Body) -> Result<Vec<u8>, DocxFault> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let fault = |error: &dyn std::fmt::Display| DocxFault(format!("the file could not be put together: {error}"));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut put = |name: &str, bytes: &[u8], method: CompressionMethod| {
        archive.start_file(name, options.compression_method(method)).map_err(|error| fault(&error))?;
        archive.write_all(bytes).map_err(|error| fault(&error))
    };
    for (name, xml) in parts(report, body) {
        put(name, xml.as_bytes(), CompressionMethod::Deflated)?;
    }
    for (at, picture) in body.pictures.iter().enumerate() {
        put(&format!("word/media/picture{}.png", at + 1), picture, CompressionMethod::Stored)?;
    }
    Ok(archive.finish().map_err(|error| fault(&error))?.into_inner())
}

fn parts(report: &Report, body: &Body) -> Vec<(&'static str, String)> {
    let language = if report.lang == "sv" { "sv-SE" } else { "en-GB" };
    let tag = |text: &str| escaped(text);
    vec![
        ("[Content_Types].xml", content_types()),
        (
            "_rels/.rels",
            relations(&[
                ("document", &format!("{RELATED}/officeDocument"), "word/document.xml"),
                (
                    "core",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
            ]),
        ),
        (
            "docProps/core.xml",
            format!(
                "{DECLARED}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>Aktsam</dc:creator>\
             <dc:language>{language}</dc:language></cp:coreProperties>",
                tag(&report.title),
            ),
        ),
        (
            "word/document.xml",
            format!(
                "{DECLARED}<w:document {NAMES}><w:body>\n{}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>\
             <w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>\
             </w:sectPr></w:body></w:document>",
                body.xml,
            ),
        ),
        ("word/_rels/document.xml.rels", document_relations(body.pictures.len())),
        ("word/styles.xml", STYLES.replace("{language}", language)),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/settings.xml", SETTINGS.to_owned()),
        (
            "word/header.xml",
            format!(
                "{DECLARED}<w:hdr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Quiet\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p></w:hdr>",
                tag(report.label("working-material")),
            ),
        ),
        (
            "word/footer.xml",
            format!(
                "{DECLARED}<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Quiet\"/></w:pPr>{}</w:p></w:ftr>",
                page_of(report)
            ),
        ),
    ]
}

/// "Sida 3 av 40", which Word counts itself.
fn page_of(report: &Report) -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    let words = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text));
    let (before, rest) = report.page.split_once("{n}").unwrap_or((&report.page, ""));
    let (between, after) = rest.split_once("{of}").unwrap_or((rest, ""));
    [words(before), field("PAGE"), words(between), field("NUMPAGES"), words(after)].concat()
}

fn content_types() -> String {
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPES}.{kind}+xml\"/>")
    };
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("header", "header"),
        ("footer", "footer"),
    ];
    let parts: String = parts.into_iter().map(|(name, kind)| part(name, kind)).collect();
    format!(
        "{DECLARED}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>{parts}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn document_relations(pictures: usize) -> String {
    let kind = |name: &str| format!("{RELATED}/{name}");
    let parts = ["styles", "numbering", "settings", "header", "footer"]
        .map(|name| (name.to_owned(), kind(name), format!("{name}.xml")));
    let pictures = (1..=pictures).map(|n| (format!("picture{n}"), kind("image"), format!("media/picture{n}.png")));
    let all: Vec<(String, String, String)> = parts.into_iter().chain(pictures).collect();
    let all: Vec<(&str, &str, &str)> =
        all.iter().map(|(id, kind, to)| (id.as_str(), kind.as_str(), to.as_str())).collect();
    relations(&all)
}

fn relations(all: &[(&str, &str, &str)]) -> String {
    let one =
        |(id, kind, to): &(&str, &str, &str)| format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{to}\"/>");
    let all: String = all.iter().map(one).collect();
    format!(
        "{DECLARED}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}
