//! From a spreadsheet to a prepared round: what is right is taken in, and what is not is told by its row.

use std::fmt::Write;

use app::{Failure, TableFault};
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World};

/// An empty store with a new round, and Anna and Bo in its reference group.
fn prepared() -> World {
    let mut world = World::empty();
    world.does("start.create", json!({ "name": "Prov", "user": "Prov", "passphrase": PASSPHRASE }));
    let keys = json!({ "child-investigation": 2, "adult-investigation": 2, "journal": 1 });
    let made = world.does("plans.create", json!({ "name": "Aktgranskning 2026", "keys": keys }));
    assert_eq!(made["round"], "aktgranskning-2026");
    let reviewer = |name: &str| json!({ "change": "reviewer", "to": { "name": name, "role": "granskare" } });
    let changes = json!([reviewer("Anna"), reviewer("Bo")]);
    let saved = world.does("plans.edit", json!({ "round": ROUND, "changes": changes }));
    assert_eq!(saved["made"], json!(["anna", "bo"]));
    world
}

const ROUND: &str = "aktgranskning-2026";

const THREE_FAMILIES: &str = "\
Familj\tFamiljemedlem\tKön\tÅldersgrupp\tAktuell inom\tFokusperson\tHandling\tOmråde\tPeriod från\tPeriod till\tGranskare
Familj 1\tBarn 1\tflicka\t7–12 år\tLSS, Barnavård (BBIC)\tja\tUtredning\tLSS\t2026-01-12\t2026-04-30\tAnna
Familj 1\tFörälder 1\tkvinna\t30–44 år\tSocialpsykiatri\tja\tUtredning\tSocialpsykiatri\t12 feb 2026\t\tBo
Familj 1\tBarn 2\tpojke\t4-6\t\tnej\t\t\t\t\t
Familj 2\tBarn 1\tpojke\t13–17 år\tBarnavård (BBIC)\tja\tutredning\tBarnavård (BBIC)\t\t\tAnna, Bo
Familj 2\tFörälder 1\tman\t45–64 år\tBeroende\tja\tJournal\tBeroende\t\t\t
Familj 3\tVuxen 1\tkvinna\t18–29 år\tRelationsvåld\tja\tJournal\tRelationsvåld\t\t\tBo
";

fn paste(text: &str) -> Value {
    json!({ "paste": text })
}

/// What the columns are guessed to hold.
fn mapping(world: &mut World, source: &Value) -> Value {
    world.does("tables.read", json!({ "source": source }))["mapping"].clone()
}

fn checked(world: &mut World, source: &Value) -> Value {
    let mapping = mapping(world, source);
    world.does("tables.check", json!({ "round": ROUND, "source": source, "mapping": mapping }))
}

/// What is wrong, as `row kind`.
fn told(checked: &Value) -> Vec<String> {
    let rows = checked["rows"].as_array().expect("rows");
    let of_row = |row: &Value| {
        let problems = row["problems"].as_array().expect("problems").clone();
        let number = row["row"].clone();
        problems.into_iter().map(move |one| format!("{number} {}", one["kind"].as_str().expect("a kind")))
    };
    rows.iter().flat_map(of_row).collect()
}

fn take(world: &mut World, source: &Value, rows: &str) -> Value {
    let mapping = mapping(world, source);
    world.does("tables.take", json!({ "round": ROUND, "source": source, "mapping": mapping, "rows": rows }))
}

fn view(world: &mut World) -> Value {
    world.does("plans.view", json!({ "round": ROUND }))
}

#[test]
fn from_an_empty_store_to_a_prepared_round_of_three_families_pasted_from_a_spreadsheet() {
    let mut world = prepared();
    let source = paste(THREE_FAMILIES);
    let read = world.does("tables.read", json!({ "source": source }));
    assert_eq!((&read["count"], &read["delimiter"]), (&json!(6), &json!("\t")));
    let expected = json!([
        "family",
        "memberLabel",
        "gender",
        "age",
        "caseTypes",
        "focus",
        "documentKind",
        "area",
        "periodFrom",
        "periodTo",
        "reader"
    ]);
    assert_eq!(read["mapping"], expected, "no column needs to be chosen by hand");

    let checked = checked(&mut world, &source);
    assert_eq!(told(&checked), Vec::<String>::new());
    assert_eq!((&checked["good"], &checked["bad"]), (&json!(6), &json!(0)));
    assert_eq!(checked["rows"][0]["becomes"], "Familj 1 · Barn 1 · Utredning, LSS");
    assert_eq!(checked["will"], json!({ "families": 3, "members": 6, "documents": 5, "readings": 5 }));
    assert_eq!(view(&mut world)["families"], json!([]), "checking writes nothing");

    let taken = take(&mut world, &source, "all");
    assert_eq!(taken, json!({ "families": 3, "members": 6, "documents": 5, "readings": 5, "left": 0 }));
    let view = view(&mut world);
    let family = &view["families"][0];
    assert_eq!((&family["id"], &family["label"]), (&json!("familj-1"), &json!("Familj 1")));
    let child = &family["members"][0];
    assert_eq!(child["id"], "familj-1-barn-1");
    assert_eq!(child["caseTypes"], json!(["lss", "child-welfare"]));
    assert_eq!((&child["role"], &child["gender"], &child["focus"]), (&json!("child"), &json!("female"), &json!(true)));
    let document = &family["documents"][0];
    assert_eq!(document["name"], "Barnutredning · LSS · Barn 1");
    assert_eq!(document["period"], json!({ "from": "2026-01-12", "to": "2026-04-30" }));
    assert_eq!((&document["readers"], &document["key"]), (&json!(["anna"]), &json!("Barnutredning")));
    assert_eq!(family["documents"][1]["side"], "adult", "the side is that of the one it concerns");
    assert_eq!(family["documents"][1]["period"], json!({ "from": "2026-02-12" }));
    assert_eq!(view["families"][1]["documents"][0]["readers"], json!(["anna", "bo"]));
    assert_eq!(view["ready"], json!([{ "what": "unread", "n": 1 }]), "one document has no reader yet");
    assert_eq!(view["withoutFocus"], json!([]), "the table says who they are");

    let again = self::checked(&mut world, &source);
    assert_eq!(told(&again), ["2 isThere", "3 isThere", "5 isThere", "6 isThere", "7 isThere"], "nothing is doubled");
}

#[test]
fn the_same_table_is_the_same_however_it_was_written() {
    let semicolons = THREE_FAMILIES.replace("Anna, Bo", "\"Anna, Bo\"").replace('\t', ";");
    let decomposed = semicolons.replace('ö', "o\u{308}").replace('Å', "A\u{30a}").replace('å', "a\u{30a}");
    let commas = THREE_FAMILIES.lines().map(|line| {
        let cells = line.split('\t').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>();
        cells.join(",") + "\r\n"
    });
    let utf16 = |text: &str| [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows = |text: &str| -> Vec<u8> {
        text.chars()
            .map(|letter| if letter == '–' { 0x96 } else { u8::try_from(u32::from(letter)).expect("Latin") })
            .collect()
    };
    let cases: [(&str, Vec<u8>, Value); 5] = [
        ("semicolons", semicolons.clone().into_bytes(), json!("utf8")),
        ("decomposed letters", decomposed.into_bytes(), json!("utf8")),
        ("commas", commas.collect::<String>().into_bytes(), json!("utf8")),
        ("UTF-16", utf16(&semicolons), json!("utf16")),
        ("Windows-1252", windows(&semicolons), json!("windows1252")),
    ];
    for (name, bytes, encoding) in cases {
        let mut world = prepared();
        let path = world.folder.path().join("tabell.csv");
        std::fs::write(&path, bytes).expect("a file can be written");
        let source = json!({ "file": path });
        let read = world.does("tables.read", json!({ "source": source }));
        assert_eq!(read["encoding"], encoding, "{name}");
        let notes: Vec<&str> =
            read["notes"].as_array().expect("notes").iter().filter_map(|note| note["kind"].as_str()).collect();
        let expected: &[&str] = if name == "decomposed letters" { &["decomposedLetters"] } else { &[] };
        assert_eq!(notes, expected, "{name}");
        let taken = take(&mut world, &source, "all");
        assert_eq!(taken["documents"], 5, "{name}");
        assert_eq!(view(&mut world)["families"][0]["members"][1]["label"], "Förälder 1", "{name}");
    }
}

#[test]
fn a_table_that_says_of_nobody_that_they_are_a_focus_person_leaves_families_that_are_told() {
    let mut world = prepared();
    let rows = [
        "Familj;Medlem;Handling;Område;Granskare",
        "Familj 1;Barn 1;Utredning;LSS;Anna",
        "Familj 2;Barn 1;Journal;;Bo",
    ];
    let source = paste(&rows.join("\n"));
    take(&mut world, &source, "all");
    let plan = view(&mut world);
    assert_eq!(plan["withoutFocus"], json!(["familj-1", "familj-2"]));
    assert_eq!(plan["ready"], json!([]), "it hinders nothing");

    let mut child = plan["families"][0]["members"][0].clone();
    child["family"] = json!("familj-1");
    child["focus"] = json!(true);
    child.as_object_mut().expect("a member").remove("age");
    world.does("plans.edit", json!({ "round": ROUND, "changes": [{ "change": "member", "to": child }] }));
    assert_eq!(view(&mut world)["withoutFocus"], json!(["familj-2"]));
}

#[test]
fn a_document_is_called_by_the_key_it_is_read_with_and_by_kind_and_side_without_one() {
    let mut world = prepared();
    let rows = ["Familj;Medlem;Handling;Område", "Familj 1;Barn 1;Utredning;LSS", "Familj 1;Barn 1;Uppdrag;"];
    take(&mut world, &paste(&rows.join("\n")), "all");
    let plan = view(&mut world);
    let names = |plan: &Value| {
        plan["families"][0]["documents"]
            .as_array()
            .expect("documents")
            .iter()
            .map(|one| one["name"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&plan), ["Barnutredning · LSS · Barn 1", "Uppdrag, barn · Barn 1"]);
    let desk = world.does("desk.show", json!({ "round": ROUND }));
    assert_eq!(desk["families"], json!([]), "nobody reads them yet");
    world.does("plans.edit", json!({ "round": ROUND, "changes": [{ "change": "reads", "to": { "subject": { "document": plan["families"][0]["documents"][0]["id"] }, "reviewer": "anna" } }] }));
    let task = world.does("desk.show", json!({ "round": ROUND }))["families"][0]["tasks"][0].clone();
    assert_eq!(
        (&task["document"], &task["detail"]),
        (&json!("Barnutredning"), &json!("LSS · Barn 1")),
        "as at the desk"
    );
}

#[test]
fn every_problem_is_told_by_its_row_and_the_right_rows_can_be_taken() {
    let mut world = prepared();
    let conflict = json!([
        { "change": "family", "to": { "id": "egen", "label": "Familj 9" } },
        { "change": "handles", "to": { "family": "egen", "reviewer": "anna" } },
        { "change": "left_out", "to": { "label": "Familj 8", "reason": "Flyttade från kommunen." } },
    ]);
    world.does("plans.edit", json!({ "round": ROUND, "changes": conflict }));
    let rows = [
        "Familj;Medlem;Kön;Ålder;Skyddad;Handling;Sida;Område;Från;Till;Gäller;Granskare",
        "Familj 1;Barn 1;flicka;7-12;;Utredning;;LSS;;;;Anna",
        ";Barn 2;;;;;;;;;;",
        "Familj 1;Lisa;;;;;;;;;;",
        "Familj 1;Barn 3;hankön;100 år;kanske;;;;;;;",
        "Familj 1;Barn 1;pojke;;;;;;;;;",
        "Familj 1;;;;;Utredning;;;;;;",
        "Familj 1;;;;;Utrening;barn;LSD;i våras;2026-01-01;Barn 7;Ana",
        "Familj 1;;;;;Utredning;barn;;2026-05-01;2026-01-01;;",
        "Familj 1;;;;;;;LSS;;;;",
        "Familj 1;;kvinna;;;;;;;;;",
        "Familj 1;;;;;Utredning;;LSS;;;Barn 1;",
        "Familj 9;Barn 1;;;;Journal;;;;;;Anna",
        "Familj 8;Barn 1;;;;;;;;;;",
        "Familj 2;20000101-2384;;;;;barn;;;;;",
        "",
        "Familj 2;Barn 1;;;;Journal;;;;;;Bo",
    ];
    let source = paste(&rows.join("\n"));
    let checked = checked(&mut world, &source);
    let expected = [
        "3 noFamily",
        "4 noRole",
        "5 notAGender",
        "5 notInList",
        "5 notYesOrNo",
        "6 differs",
        "7 noSide",
        "8 unknownWord",
        "8 unknownWord",
        "8 notADay",
        "8 unknownReader",
        "9 daysReversed",
        "10 noKind",
        "11 noMemberLabel",
        "12 sameAsRow",
        "13 handles",
        "14 wasLeftOut",
        "15 personalNumber",
        "15 noKind",
    ];
    assert_eq!(told(&checked), expected, "everything at once");
    let unknown = &checked["rows"][6]["problems"];
    assert_eq!(unknown[0]["column"], 5);
    assert_eq!(unknown[0]["value"], "Utrening");
    let advice = unknown[0]["advice"].as_str().expect("advice");
    assert!(advice.contains("Menade du ”Utredning”?"), "the nearest word is offered: {advice}");
    let age = checked["rows"][3]["problems"][1]["advice"].as_str().expect("advice");
    assert!(age.contains("0–3 år"), "the list is told where no word of it is near: {age}");

    let ask = json!({
        "round": ROUND, "source": source, "mapping": mapping(&mut world, &source), "rows": "all"
    });
    let Failure::BadTable { fault: TableFault::BadRows { n } } = world.fails("tables.take", ask) else {
        panic!("not all rows are right")
    };
    assert_eq!(n, 13);
    assert_eq!(view(&mut world)["families"].as_array().expect("families").len(), 1, "nothing was written");
    let taken = take(&mut world, &source, "good");
    assert_eq!((&taken["left"], &taken["families"], &taken["documents"]), (&json!(13), &json!(2), &json!(2)));
}

#[test]
fn five_thousand_rows_are_checked_and_taken_in_one_go() {
    let mut world = prepared();
    let mut text = String::from("Familj;Medlem;Handling;Område;Period från\n");
    for family in 0..500 {
        for row in 0..10 {
            writeln!(text, "Familj {family};Barn {};Journal;LSS;2026-01-{:02}", row % 3 + 1, row + 1)
                .expect("a string");
        }
    }
    let source = paste(&text);
    let checked = checked(&mut world, &source);
    assert_eq!((&checked["good"], &checked["bad"]), (&json!(5000), &json!(0)));
    let taken = take(&mut world, &source, "all");
    assert_eq!(taken, json!({ "families": 500, "members": 1500, "documents": 5000, "readings": 0, "left": 0 }));
    let families = view(&mut world)["families"].as_array().expect("families").len();
    assert_eq!(families, 500);
}

#[test]
fn what_is_no_table_is_told_as_what_it_is() {
    let mut world = prepared();
    let mut zip = b"PK\x03\x04".to_vec();
    zip.extend([0; 40]);
    let cases: [(&[u8], TableFault); 7] = [
        (b"", TableFault::Empty),
        (b"\n ;;;\n\n", TableFault::Empty),
        (b"%PDF-1.7 \xe2\xe3", TableFault::Pdf),
        (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], TableFault::OldExcel),
        (b"\x89PNG\r\n\x1a\n\0\0", TableFault::NotATable),
        (b"Familj;Medlem\n\"Familj 1;Barn 1\n", TableFault::OpenQuote { row: 2 }),
        (&zip, TableFault::Damaged),
    ];
    for (bytes, fault) in cases {
        let path = world.folder.path().join("tabell.xlsx");
        std::fs::write(&path, bytes).expect("a file can be written");
        let failure = world.fails("tables.read", json!({ "source": { "file": path } }));
        assert_eq!(failure, Failure::BadTable { fault }, "{:?}", String::from_utf8_lossy(bytes));
    }
    let missing = world.folder.path().join("ingen.csv");
    let failure = world.fails("tables.read", json!({ "source": { "file": missing } }));
    assert!(matches!(failure, Failure::Unreadable { .. }), "{failure:?}");
}

#[test]
fn columns_that_cannot_be_what_they_are_said_to_be_are_refused() {
    let mut world = prepared();
    let check =
        |mapping: Value| json!({ "round": ROUND, "source": paste("a;b\nFamilj 1;Barn 1\n"), "mapping": mapping });
    let failure = world.fails("tables.check", check(json!(["memberLabel", "none"])));
    assert_eq!(failure, Failure::BadTable { fault: TableFault::NoFamilyColumn });
    let failure = world.fails("tables.check", check(json!(["family", "family"])));
    assert_eq!(failure, Failure::BadTable { fault: TableFault::UsedTwice { first: 0, second: 1 } });
    let short = world.does("tables.check", check(json!(["family"])));
    assert_eq!(told(&short), Vec::<String>::new(), "columns beyond those that are chosen are not taken in");
}

#[test]
fn what_is_odd_about_a_table_is_noted() {
    let mut world = prepared();
    let text = "Familjer 2026;;;\n\nFamilj;Familj;;Handling\nFamilj 1;x;y;Journal;extra\n";
    let read = world.does("tables.read", json!({ "source": paste(text) }));
    assert_eq!((&read["headerRow"], &read["count"]), (&json!(3), &json!(1)));
    assert_eq!(read["header"].as_array().expect("headings").len(), 5);
    let notes = json!([
        { "kind": "emptyHeader", "n": 2, "at": 3 },
        { "kind": "duplicateHeader", "n": 1, "at": 3 },
        { "kind": "titleRows", "n": 1, "at": 1 },
        { "kind": "emptyRows", "n": 1, "at": 0 },
        { "kind": "longRows", "n": 1, "at": 4 },
    ]);
    assert_eq!(read["notes"], notes);
}

#[test]
fn a_huge_cell_is_told_and_shown_in_short() {
    let mut world = prepared();
    let source = paste(&format!(
        "Familj;Handling;Sida;Kunde inte granskas\n{};Journal;barn;{}\n",
        "å".repeat(1_000_000),
        "x".repeat(6_000)
    ));
    let checked = checked(&mut world, &source);
    assert_eq!(told(&checked), ["2 tooLong", "2 tooLong"]);
    let value = checked["rows"][0]["problems"][0]["value"].as_str().expect("a value");
    assert!(value.chars().count() < 200, "a screen has no room for more");
}

#[test]
fn a_workbook_with_merged_cells_tells_which_rows_have_lost_their_family() {
    let mut world = prepared();
    let path = world.folder.path().join("familjer.xlsx");
    std::fs::write(&path, include_bytes!("merged.xlsx")).expect("a file can be written");
    let source = json!({ "file": path });
    let read = world.does("tables.read", json!({ "source": source }));
    assert_eq!((&read["sheets"], &read["sheet"]), (&json!(["Anteckningar", "Familjer"]), &json!("Familjer")));
    assert_eq!(read["header"], json!(["Familj", "Vem", "", "Handling", "", ""]));
    let notes: Vec<&Value> = read["notes"].as_array().expect("notes").iter().map(|note| &note["kind"]).collect();
    assert_eq!(notes, ["mergedHeader", "mergedCells", "emptyHeader", "titleRows", "emptyRows"]);
    let guessed = json!(["family", "memberLabel", "gender", "documentKind", "none", "none"]);
    assert_eq!(read["mapping"], guessed, "what has no heading is known by what stands in it, where that says enough");

    let mapping = json!(["family", "memberLabel", "gender", "documentKind", "area", "periodFrom"]);
    let check = json!({ "round": ROUND, "source": source, "mapping": mapping });
    let checked = world.does("tables.check", check);
    assert_eq!(told(&checked), ["6 noFamily"], "the cell of the family was merged over two rows");
    let take = json!({ "round": ROUND, "source": source, "mapping": mapping, "rows": "good" });
    assert_eq!(world.does("tables.take", take)["documents"], 1);
    let from = &view(&mut world)["families"][0]["documents"][0]["period"]["from"];
    assert_eq!(from, "2026-01-12", "a date is a date, and no number");

    let other = json!({ "source": { "file": path, "sheet": "Anteckningar" } });
    assert_eq!(world.fails("tables.read", other), Failure::BadTable { fault: TableFault::Empty });
}
