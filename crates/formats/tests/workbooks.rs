//! Excel workbooks: what they show is read, and nothing that is made to do harm is carried out.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use formats::{BadTable, Kind, Merged, Table, read_file};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A workbook with these sheets, each the XML within its `worksheet` element.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let types = format!(
        r#"<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#
    );
    let styles = format!(
        r#"<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let shared = format!(r#"<sst xmlns="{MAIN}"><si><t>Familj 1</t></si></sst>"#);
    let (mut listed, mut related, mut files) = (String::new(), String::new(), Vec::new());
    for (at, (name, xml)) in (1..).zip(sheets) {
        write!(listed, r#"<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>"#).expect("memory has room");
        let target = format!("worksheets/sheet{at}.xml");
        write!(related, r#"<Relationship Id="rId{at}" Type="{OFFICE}/worksheet" Target="{target}"/>"#)
            .expect("memory has room");
        files.push((format!("xl/{target}"), format!(r#"<worksheet xmlns="{MAIN}">{xml}</worksheet>"#)));
    }
    let book = format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>"#);
    let relations = format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>"#);
    let root = format!(
        r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    for (name, text) in [
        ("[Content_Types].xml", types),
        ("_rels/.rels", root),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", shared),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations),
    ] {
        files.push((name.into(), text));
    }
    zipped(&files)
}

fn zipped(files: &[(String, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).expect("memory has room");
        archive.write_all(text.as_bytes()).expect("memory has room");
    }
    archive.finish().expect("memory has room").into_inner()
}

/// A cell with a text.
fn text(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn cells(table: &Table) -> Vec<(u32, Vec<&str>)> {
    table.rows.iter().map(|row| (row.number, row.cells.iter().map(String::as_str).collect())).collect()
}

#[test]
fn a_cell_shows_what_the_spreadsheet_shows() {
    let rows = format!(
        r#"<sheetData><row r="1">{}{}</row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>46034</v></c>
        <c r="C3"><v>7</v></c><c r="D3"><v>2.5</v></c><c r="E3" t="b"><v>1</v></c>
        <c r="F3" t="str"><f>A3&amp;"!"</f><v>Familj 1!</v></c><c r="G3" t="e"><v>#REF!</v></c></row></sheetData>
        <mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>"#,
        text("A1", "Familj"),
        text("D1", "A\u{30a}lder "),
    );
    let table = read_file(&workbook(&[("Tomt", "<sheetData/>"), ("Familjer", &rows)]), None).expect("memory has room");
    assert_eq!((table.sheets.len(), table.sheet.as_deref()), (2, Some("Familjer")), "the first with something in it");
    assert_eq!(
        cells(&table),
        [
            (1, vec!["Familj", "", "", "Ålder"]),
            (3, vec!["Familj 1", "2026-01-12", "7", "2.5", "TRUE", "Familj 1!", "#REF!"])
        ]
    );
    assert_eq!(table.merged, [Merged { first_row: 1, last_row: 1, first_column: 0, last_column: 2 }]);
    assert_eq!((table.empty_rows, table.decomposed), (1, vec![1]));
}

#[test]
fn a_sheet_is_chosen_by_its_name() {
    let sheet = |word: &str| format!("<sheetData><row r=\"1\">{}</row></sheetData>", text("A1", word));
    let book = workbook(&[("Ett", &sheet("ett")), ("Två", &sheet("två"))]);
    let table = read_file(&book, Some("Två")).expect("memory has room");
    assert_eq!(cells(&table), [(1, vec!["två"])]);
    assert_eq!(read_file(&book, Some("Tre")), Err(BadTable::NoSuchSheet("Tre".into())));
}

#[test]
fn a_sheet_that_says_it_is_as_large_as_can_be_takes_no_room() {
    let rows = format!(
        r#"<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{}</row><row r="1048576">{}</row></sheetData>"#,
        text("A1", "först"),
        text("B1048576", "sist"),
    );
    let table = read_file(&workbook(&[("Stort", &rows)]), None).expect("memory has room");
    assert_eq!(cells(&table), [(1, vec!["först"]), (1_048_576, vec!["", "sist"])]);
    let wide = format!("<sheetData><row r=\"1\">{}</row></sheetData>", text("XFD1", "långt bort"));
    assert_eq!(read_file(&workbook(&[("Brett", &wide)]), None), Err(BadTable::TooManyColumns { most: 256 }));
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_is_refused() {
    let nothing = " ".repeat(70 * 1024 * 1024);
    let bomb = zipped(&[("xl/workbook.xml".into(), nothing)]);
    assert!(bomb.len() < 1024 * 1024, "it is small: {} bytes", bomb.len());
    assert_eq!(read_file(&bomb, None), Err(BadTable::TooLarge));
}

#[test]
fn what_is_in_a_zip_but_is_no_workbook_is_told_so() {
    let document = zipped(&[("word/document.xml".into(), "<w/>".into())]);
    assert_eq!(read_file(&document, None), Err(BadTable::NotATable(Kind::Zip)));
    let half = workbook(&[("Blad", "<sheetData/>")]);
    assert_eq!(read_file(&half[..half.len() / 2], None), Err(BadTable::Damaged));
    assert_eq!(read_file(&workbook(&[("Blad", "<sheetData/>")]), None), Err(BadTable::Empty));
    let broken = workbook(&[("Blad", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</c>")]);
    assert_eq!(read_file(&broken, None), Err(BadTable::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_flipped_byte_and_no_beginning_does_harm(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let sheet = format!("<sheetData><row r=\"1\">{}</row></sheetData>", text("A1", "ett"));
        let mut book = workbook(&[("Ett", &sheet)]);
        let at = at.index(book.len());
        let _ = read_file(&book[..at], None);
        book[at] = byte;
        let _ = read_file(&book, None);
    }
}
