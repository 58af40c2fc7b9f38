//! The cross-tab of every question of a round, and one family's result, on the columns of `analysis`.
//!
//! Prints one JSON line: how many answers, and the median of several runs in milliseconds. With `--csv FILE` the same
//! answers are written out, one a row, for the other engines (see `frames.py`).

#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use std::fs::File;
use std::hint::black_box;
use std::io::{self, BufWriter, Write};
use std::time::Instant;

use analysis::{Cell, Cut, Filter, Level, Sheet, family_grid};
use domain::key::Scale;
use domain::{FamilyId, Slot, State, Subject, Value};
use serde_json::json;
use tests::stress::Stress;

const RUNS: usize = 15;

fn main() -> io::Result<()> {
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    let mut families = 11_000;
    let mut csv = None;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--csv" => csv = words.next(),
            "--families" => families = words.next().and_then(|number| number.parse().ok()).expect("--families NUMBER"),
            _ => panic!("{word} is not understood: --families NUMBER, --csv FILE"),
        }
    }

    let stress = Stress::new("stress", families);
    let built = Instant::now();
    let sheets = sheets(&stress);
    let built = milliseconds(built);
    if let Some(csv) = csv {
        write_answers(&stress, &sheets, &csv)?;
    }

    let cuts: Vec<(&Sheet, Cut)> =
        sheets.iter().flat_map(|sheet| cuts(sheet).into_iter().map(move |cut| (sheet, cut))).collect();
    let cross_tab =
        median(|| cuts.iter().map(|(sheet, cut)| sheet.tally(cut)).for_each(|tally| drop(black_box(tally))));
    let family = FamilyId::new("f77").expect("a code");
    let family = median(|| drop(black_box(family_grid(&sheets, &stress.plan, &family))));
    let answers = stress.answers();
    let times = json!({ "crossTab": cross_tab, "family": family });
    println!("{}", json!({ "answers": answers, "documents": stress.reviews.len(), "built": built, "times": times }));
    Ok(())
}

fn sheets(stress: &Stress) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = stress.keys.iter().map(|key| Sheet::new(key.clone(), &stress.plan, &[])).collect();
    for sheet in &mut sheets {
        let key = sheet.key().id.clone();
        for review in stress.reviews.iter().filter(|review| review.id.key == key) {
            assert!(
                sheet.take(&stress.plan, &review.id.subject, std::slice::from_ref(review)),
                "each document has a row"
            );
        }
    }
    sheets
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
fn write_answers(stress: &Stress, sheets: &[Sheet], path: &str) -> io::Result<()> {
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

fn median(mut run: impl FnMut()) -> f64 {
    run();
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            milliseconds(start)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
