//! `report`.

use crate::ran::demo;

#[test]
fn a_report_is_written_as_html_as_pdf_and_as_word() {
    let folder = demo();
    for (format, begins) in [("html", &b"<!doctype html>"[..]), ("pdf", b"%PDF-"), ("docx", b"PK\x03\x04")] {
        let out = folder.arg(&format!("report.{format}"));
        let made = folder.ran(&["report", "--round", "2021", "--format", format, "--out", &out, "--json"]).json();
        let bytes = std::fs::read(&out).unwrap();
        assert_eq!(made["bytes"], bytes.len(), "{format}");
        assert!(bytes.to_ascii_lowercase().starts_with(&begins.to_ascii_lowercase()), "{format}");
    }
}

#[test]
fn bad_input_writes_nothing() {
    let folder = demo();
    let out = folder.arg("report.html");
    let missing = folder.arg("no/such/folder/report.html");
    for (round, out) in [("1999", &out), ("2021", &missing), ("Å", &out), ("2021", &folder.arg(""))] {
        folder.ran(&["report", "--round", round, "--format", "html", "--out", out]).failed(2);
    }
    assert!(!folder.path("report.html").exists());
}
