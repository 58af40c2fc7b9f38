//! `scan`, and the warnings of what leaves a store.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::ran::{Folder, demo, ran};

/// A test number that the Swedish Tax Agency publishes.
const NUMBER: &str = "20190101-2391";

#[test]
fn findings_are_told_as_json_with_places_in_code_points() {
    let folder = Folder::new();
    let file = folder.write("text.txt", format!("Åsa 🙂 {NUMBER}, 190101-2392"));
    let names = folder.write("names.txt", "Åsa\n\nBo\n");
    let found = |kind: &str, certainty: &str, start: u32, end: u32| json!({ "kind": kind, "certainty": certainty, "start": start, "end": end });
    let numbers = [found("personalIdentityNumber", "is", 6, 19), found("personalIdentityNumber", "looksLike", 21, 32)];
    assert_eq!(ran(&["scan", &file]).json(), json!({ "findings": numbers }));
    let told = ran(&["scan", &file, "--names", &names, "--json"]).json();
    assert_eq!(told["findings"][0], found("name", "is", 0, 3));
    assert_eq!(ran(&["scan", &folder.write("empty", "")]).json(), json!({ "findings": [] }));
}

#[test]
fn a_text_is_read_from_standard_input() {
    let mut run = Command::new(env!("CARGO_BIN_EXE_aktsam"))
        .args(["scan", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    run.stdin.take().unwrap().write_all(NUMBER.as_bytes()).unwrap();
    let told: Value = serde_json::from_slice(&run.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!(told["findings"][0]["end"], 13);
}

#[test]
fn what_is_no_text_is_told_as_such() {
    let folder = Folder::new();
    let latin = folder.write("latin", b"rad ett\nf\xf6rsta");
    let wide = folder.write("wide", b"\xff\xfe\x41\x00");
    for (file, told) in
        [(&latin, "rad 2"), (&wide, "UTF-16"), (&folder.arg("missing"), "missing"), (&folder.arg(""), "")]
    {
        assert!(ran(&["scan", file]).failed(2).contains(told), "{file}");
        assert!(ran(&["scan", "/dev/null", "--names", file]).failed(2).contains(told), "{file} as names");
    }
}

#[test]
fn what_leaves_a_store_is_looked_through_and_leaves_with_warnings_that_do_not_repeat_it() {
    let folder = demo();
    let changes = json!([{ "change": "reflection", "to": { "reviewer": "karin", "body": format!("Se {NUMBER}.") } }]);
    let edit = folder.write("edit.json", json!({ "round": "2021", "changes": changes }).to_string());
    folder.ran(&["run", "plans.edit", &edit]).ok();
    for (arguments, file) in [
        (&["report", "--round", "2021", "--format", "html"][..], "report.html"),
        (&["round", "export", "--round", "2021", "--plain"], "round.json"),
    ] {
        let out = folder.arg(file);
        let (told, warned) = folder.ran(&[arguments, &["--out", &out]].concat()).warned();
        assert!(told.contains(file), "{told}");
        assert!(warned.contains("reflektion") && warned.contains("personnummer"), "{warned}");
        assert!(warned.contains("avidentifierade"), "it claims nothing: {warned}");
        assert!(!warned.contains("2391"), "where it stands, never what: {warned}");
        assert!(std::fs::read_to_string(out).unwrap().contains(NUMBER), "it is the user's choice");
    }
}
