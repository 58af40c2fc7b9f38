//! The cross-tab of every question of a round (question × option × kind of document), and one family's answers, on the
//! columns of `analysis`: beside DuckDB, polars and pandas, which get the same answers as one long table
//! (`frames.py`), and beside SQL on the store's own file.

use std::collections::BTreeMap;
use std::fs::File;
use std::hint::black_box;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use analysis::{Cell, Cut, Filter, Level, Nothing, Sheet, Tally, Values, family_grid};
use app::results::RoundResult;
use domain::key::Scale;
use domain::{FamilyId, Lang, OptionCode, Review, Slot, State, Subject, Value};
use reports::told::{Material, Told};
use rusqlite::Connection;
use serde_json::Value as Json;
use tests::bare;
use tests::measured::{Times, argument, number, ratio, row, time};
use tests::stress::Stress;
use tests::stress_store::{PASSPHRASE, Shape, families, made};

const RUNS: usize = 15;
/// SQL takes seconds, not milliseconds.
const RUNS_OF_SQL: usize = 3;
const FAMILY: &str = "f77";

/// A register is `<question>[/<member>]/v`, a unit separator and the answer; a review is all of its registers in one
/// text. SQL takes it apart as JSON. It counts what was answered: whether a question was asked at all is a rule of the
/// key, which SQL cannot evaluate.
const REGISTERS: &str = r#"
    WITH register AS MATERIALIZED (
        SELECT json_extract(identity, '$.key') AS kind, json_extract(identity, '$.subject.document') AS document,
               substr(value, 1, instr(value, char(31)) - 1) AS name, substr(value, instr(value, char(31)) + 1) AS state
        FROM review JOIN document ON document = number,
             json_each('[' || replace(json_quote(registers), '\u001e', '","') || ']')
        WHERE identity LIKE ?1
    )"#;
const CROSS_TAB: &str = r"
    SELECT kind, substr(name, 1, instr(name, '/') - 1) AS question,
           CASE WHEN state LIKE 'na %' THEN 'na' WHEN state LIKE '= one %' OR state LIKE '= some%' THEN state
                WHEN state = 'ns' THEN 'ns' ELSE 'value' END AS answer,
           count(*)
    FROM register WHERE name LIKE '%/v' GROUP BY 1, 2, 3";
const ONE_FAMILY: &str = "SELECT document, name, state FROM register WHERE name LIKE '%/v'";

fn main() -> io::Result<()> {
    let answers = argument("answers").map_or(1_000_000, |number| number.parse().expect("--answers NUMBER"));
    let folder = PathBuf::from(argument("folder").unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").to_owned()));

    let stress = Stress::new("stress", families(answers));
    let mut building = Times::default();
    let mut sheets = building.take(|| stress.sheets());
    let anew = told_anew(&stress, &mut sheets).median();
    let cuts: Vec<(&Sheet, Cut)> =
        sheets.iter().flat_map(|sheet| cuts(sheet).into_iter().map(move |cut| (sheet, cut))).collect();
    let cross_tab =
        Times::of(RUNS, || cuts.iter().map(|(sheet, cut)| sheet.tally(cut)).for_each(|tally| drop(black_box(tally))));
    let id = FamilyId::new(FAMILY).expect("a code");
    let family = Times::of(RUNS, || drop(black_box(family_grid(&sheets, &stress.plan, &id))));
    let [cross_tab, family] = [cross_tab, family].map(|times| times.median());

    let size = stress.answers();
    row(
        &format!("Columns of {size} answers built from reviews in memory, once per round"),
        &time(building.median()),
        "",
        "",
        "",
    );
    let page = format!("Results of {size} answers told anew when one has changed");
    row(&page, &time(anew), "", "", "≤ 16 ms");
    let tell = |engine: &str, target: &str, theirs: [f64; 2]| {
        for ((what, ours), theirs) in
            [("Cross-tab", cross_tab), ("One family's result", family)].into_iter().zip(theirs)
        {
            let what = format!("{what} over {size} answers");
            row(&what, &time(ours), &format!("{engine} {}", time(theirs)), &ratio(ours, theirs), target);
        }
    };

    if let Some(python) = argument("python") {
        let csv = folder.join("answers.csv");
        write_answers(&stress, &sheets, &csv)?;
        let frames = frames(&python, &csv)?;
        same_counts(&cuts, &frames);
        for (engine, target) in [("duckdb", "≤ 0.3×"), ("polars", ""), ("pandas", "")] {
            let version = frames["versions"][engine].as_str().unwrap_or_default();
            let theirs = ["crossTab", "family"].map(|what| number(&frames, &format!("/times/{engine}/{what}")));
            tell(&format!("{engine} {version}"), target, theirs);
            let counted = number(&frames, &format!("/times/{engine}/recount"));
            let beside =
                format!("{engine} {version}, the same answer changed and everything counted: {}", time(counted));
            row(&page, &time(anew), &beside, &ratio(anew, counted), "≤ 16 ms");
        }
    }

    let store = made(&folder, Shape::OneRound, answers);
    let database = bare::open(&store.folder, PASSPHRASE);
    let all = asked(&database, CROSS_TAB, "%");
    let one = asked(&database, ONE_FAMILY, &format!("%\"document\":\"{FAMILY}-%"));
    tell("SQL on the store's file", "", [all, one]);
    Ok(())
}

/// A finding of every question, in words, as a picture and a table, of every kind of document; from when one answer changes
/// in its column until the window could be sent the page. Comments are not in it. What it took, as one number, and how
/// much of that is to count alone.
fn told_anew(stress: &Stress, sheets: &mut [Sheet]) -> Times {
    let first = stress.reviews.iter().find(|review| slot_of_one_option(stress, review).is_some());
    let before = first.expect("every key has a question with one option");
    let mut after = before.clone();
    let (slot, other) = slot_of_one_option(stress, before).expect("it was found above");
    after.answers.get_mut(&slot).expect("it is answered").state = Some(State::Value(Value::Single(other)));
    let take = |sheets: &mut [Sheet], review: &Review| {
        let sheet = sheets.iter_mut().find(|sheet| sheet.key().id == review.id.key).expect("a sheet for each key");
        assert!(sheet.take(&stress.plan, &review.id.subject, std::slice::from_ref(review)), "it has a row");
    };
    let mut turns = [&after, before].into_iter().cycle();
    let times = Times::of(RUNS, || {
        take(sheets, turns.next().expect("they go round"));
        let page = page(stress, sheets);
        assert!(!black_box(page).is_empty(), "there is a page");
    });
    take(sheets, before);
    times
}

/// The page of results as the window gets it.
fn page(stress: &Stress, sheets: &[Sheet]) -> String {
    let (texts, withheld, conclusions, themed) = Default::default();
    let material = Material {
        plan: &stress.plan,
        sheets,
        reviews: &[],
        texts: &texts,
        withheld: &withheld,
        conclusions: &conclusions,
        themed: &themed,
    };
    let result = RoundResult::of(&Told::new(material, Lang::Sv), None);
    serde_json::to_string(&result).expect("a page is JSON")
}

/// Where `review` answers with one option of a scale, and another option of it.
fn slot_of_one_option(stress: &Stress, review: &Review) -> Option<(Slot, OptionCode)> {
    let key = stress.keys.iter().find(|key| key.id == review.id.key)?;
    review.answers.iter().find_map(|(slot, answer)| {
        let Some(State::Value(Value::Single(code))) = &answer.state else { return None };
        let mut options = key.scale(key.question(&slot.question)?)?.options.iter();
        Some((slot.clone(), options.find(|one| one.code != *code)?.code.clone()))
    })
}

/// Each question once: per member where it is asked so.
fn cuts(sheet: &Sheet) -> Vec<Cut> {
    let columns = sheet.columns().iter().map(|column| sheet.question(column));
    let level = |per: bool| if per { Level::Members } else { Level::Subjects };
    columns
        .map(|question| Cut {
            question: question.id.clone(),
            level: level(question.per.is_some()),
            filter: Filter::default(),
        })
        .collect()
}

/// One answer a row; one with several options has a row for each.
fn write_answers(stress: &Stress, sheets: &[Sheet], path: &Path) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "family,document,kind,question,value")?;
    for review in &stress.reviews {
        let sheet = sheets.iter().find(|sheet| sheet.key().id == review.id.key).expect("a sheet for each key");
        let Subject::Document(document) = &review.id.subject else {
            unreachable!("the stress round has documents only")
        };
        let family = &stress.plan.documents[document].family;
        for (Slot { question, member }, answer) in &review.answers {
            let asked = sheet.column(question).expect("a column for each question");
            let cell = sheet.cell(asked, &review.id.subject, member.as_ref()).expect("a cell for each answer");
            for value in values(cell, answer.state.as_ref(), sheet.key().scale(sheet.question(asked))) {
                writeln!(file, "{family},{document},{},{question},{value}", review.id.key)?;
            }
        }
    }
    file.flush()
}

fn values(cell: Cell, state: Option<&State>, scale: Option<&Scale>) -> Vec<String> {
    match (cell, state) {
        (Cell::Outside(kind), _) => vec![format!("{kind:?}")],
        (Cell::NotShown, _) => vec!["NotShown".to_owned()],
        (Cell::Single(at), _) => vec![scale.expect("a scale").options[usize::from(at)].code.to_string()],
        (Cell::Several(_), Some(State::Value(Value::Several(codes)))) => {
            codes.iter().map(ToString::to_string).collect()
        }
        (Cell::Several(_) | Cell::Number(_) | Cell::Date(_) | Cell::Text | Cell::Mixed, _) => vec!["Value".to_owned()],
    }
}

/// What `frames.py` prints.
fn frames(python: &str, csv: &Path) -> io::Result<Json> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/frames.py");
    let output = Command::new(python).arg(script).arg(csv).arg(FAMILY).output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Two that counted differently are not worth comparing.
fn same_counts(cuts: &[(&Sheet, Cut)], frames: &Json) {
    let theirs: BTreeMap<String, u64> =
        serde_json::from_value(frames["times"]["duckdb"]["counts"].clone()).expect("each row is a count");
    let mut ours = BTreeMap::new();
    for (sheet, cut) in cuts {
        let tally = sheet.tally(cut).expect("each question can be counted");
        let counts = counts(&tally).into_iter().filter(|(_, count)| *count > 0);
        ours.extend(counts.map(|(value, count)| (format!("{} {} {value}", sheet.key().id, cut.question), count)));
    }
    assert_eq!(ours, theirs, "DuckDB counts the same");
}

fn counts(tally: &Tally) -> Vec<(String, u64)> {
    let options = |options: &[(domain::OptionCode, u32)]| {
        options.iter().map(|(code, count)| (code.to_string(), u64::from(*count))).collect::<Vec<_>>()
    };
    let value = |answered: u32| vec![("Value".to_owned(), u64::from(answered))];
    let mut counts = match tally.values() {
        Values::Single { options: single, .. } => options(single),
        Values::Several { options: several, .. } => options(several),
        Values::Numbers(numbers) => value(numbers.answered),
        Values::Dates { answered, .. } | Values::Text { answered } => value(*answered),
    };
    counts.push(("NotShown".to_owned(), tally.not_shown().into()));
    counts.extend(Nothing::ALL.map(|kind| (format!("{kind:?}"), u64::from(tally.outside().count(kind)))));
    counts
}

/// The median time of a question about the registers of those reviews whose identity is like `identity`.
fn asked(database: &Connection, question: &str, identity: &str) -> f64 {
    let mut statement = database.prepare(&format!("{REGISTERS}{question}")).expect("the store has these tables");
    let times = Times::of(RUNS_OF_SQL, || {
        let mut rows = statement.query([identity]).expect("the question can be asked");
        let mut count = 0;
        while rows.next().expect("a row can be read").is_some() {
            count += 1;
        }
        assert!(count > 0, "something was answered");
    });
    times.median()
}
