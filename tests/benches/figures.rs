//! The pictures of a results page, drawn: over the demo round, and over a round of a million answers. Beside them
//! matplotlib, which gets the same counts and draws them as stacked bars with a legend, as SVG too (`pictures.py`).

use std::fs::File;
use std::hint::black_box;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::process::Command;

use analysis::{Cut, Filter, Level, Sheet, Values};
use domain::Lang;
use figures::{Bar, Bars, Canvas, Entry, Fill, Frame, Overlap, OverlapRow, bars, overlap};
use reports::told::{Material, Themed, Told};
use reports::words::Words;
use serde_json::{Value, json};
use tests::desktop::{app_in, demo, unlock};
use tests::measured::{Times, argument, milliseconds, number, ratio, row, time};
use tests::stress::Stress;
use tests::stress_store::families;

const RUNS: usize = 15;

/// What a picture is drawn from.
struct Counted {
    title: String,
    parts: Vec<(Entry, u32)>,
    of: u32,
    overlaps: bool,
}

fn main() -> io::Result<()> {
    let answers = argument("answers").map_or(1_000_000, |number| number.parse().expect("--answers NUMBER"));
    let folder = PathBuf::from(argument("folder").unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").to_owned()));
    let many = over_many(answers);
    for (what, counted) in [("the demo round".to_owned(), over_the_demo_round()), many] {
        let (whole, slowest) = drawn(&counted);
        let each = whole / f64::from(u32::try_from(counted.len()).expect("some hundred pictures"));
        let beside = argument("python").map(|python| in_matplotlib(&python, &folder, &counted)).transpose()?;
        let theirs = beside
            .as_ref()
            .map_or_else(String::new, |(version, theirs)| format!("matplotlib {version}: {} each", time(*theirs)));
        row(
            &format!("Pictures of the results over {what}: {} of them", counted.len()),
            &format!("{} each, the slowest {}, all {}", time(each), time(slowest), time(whole)),
            &theirs,
            &beside.map_or_else(String::new, |(_, theirs)| ratio(each, theirs)),
            "< 5 ms each",
        );
    }
    Ok(())
}

/// What the window is given to show, counted by the app itself.
fn over_the_demo_round() -> Vec<Counted> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let mut app = app_in(folder.path().join("app"));
    let (store, passphrase) = demo(&mut app).expect("the demo round can be made");
    unlock(&mut app, &store, &passphrase).expect("the passphrase opens it");
    let result = app::dispatch(&mut app, "results.round", json!({ "round": "2021" })).expect("it has a result");
    let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let blocks = list(&result, "types").iter().flat_map(|one| list(one, "blocks")).collect::<Vec<_>>();
    let tallies = blocks.iter().flat_map(|block| [&block["documents"], &block["members"]]);
    tallies.filter(|tally| tally["figure"].is_object()).map(counted).collect()
}

fn counted(tally: &Value) -> Counted {
    let count = |value: &Value| u32::try_from(value.as_u64().expect("a count")).expect("a small count");
    let part = |part: &Value| {
        let fill = match part["part"]["is"].as_str() {
            Some("mixed") => Fill::Mixed,
            Some("notShown") => Fill::NotShown,
            _ => Fill::tone(count(&part["step"])),
        };
        (Entry { label: part["label"].as_str().expect("a label").to_owned(), fill }, count(&part["n"]))
    };
    Counted {
        title: tally["figure"]["title"].as_str().expect("a title").to_owned(),
        parts: tally["inside"].as_array().into_iter().flatten().map(part).collect(),
        of: count(&tally["of"]),
        overlaps: tally["several"] == true,
    }
}

/// The same of a made-up round of `answers` answers.
fn over_many(answers: usize) -> (String, Vec<Counted>) {
    let stress = Stress::new("stress", families(answers));
    let mut sheets: Vec<Sheet> = stress.keys.iter().map(|key| Sheet::new(key.clone(), &stress.plan, &[])).collect();
    for sheet in &mut sheets {
        let key = sheet.key().id.clone();
        for review in stress.reviews.iter().filter(|review| review.id.key == key) {
            assert!(sheet.take(&stress.plan, &review.id.subject, std::slice::from_ref(review)), "each has a row");
        }
    }
    let (texts, withheld, conclusions) = Default::default();
    let themed = Themed::default();
    let material = Material {
        plan: &stress.plan,
        sheets: &sheets,
        reviews: &[],
        texts: &texts,
        withheld: &withheld,
        conclusions: &conclusions,
        themed: &themed,
    };
    let told = Told::new(material, Lang::Sv);
    let mut pictures = Vec::new();
    for sheet in &sheets {
        for question in sheet.columns().iter().map(|column| sheet.question(column)) {
            for level in [Level::Subjects, Level::Members] {
                let cut = Cut { question: question.id.clone(), level, filter: Filter::default() };
                let Some(finding) = told.finding(sheet, cut) else { continue };
                pictures.push(Counted {
                    title: finding.text(),
                    parts: told.fills(sheet, question, &finding.tally),
                    of: finding.tally.of(),
                    overlaps: matches!(finding.tally.values(), Values::Several { .. }),
                });
            }
        }
    }
    (format!("{} answers", stress.answers()), pictures)
}

/// How long all of them take, and the slowest; medians.
fn drawn(counted: &[Counted]) -> (f64, f64) {
    let words = Words::new(Lang::Sv);
    let draw_all = || counted.iter().for_each(|one| drop(black_box(draw(&words, one))));
    let whole = Times::of(RUNS, draw_all).median();
    let one = |one: &Counted| {
        let mut times = Times::default();
        for _ in 0..RUNS {
            let start = std::time::Instant::now();
            drop(black_box(draw(&words, one)));
            times.add(milliseconds(start));
        }
        times.median()
    };
    (whole, counted.iter().map(one).fold(0.0, f64::max))
}

fn draw(words: &Words, one: &Counted) -> String {
    let frame = Frame { id: "picture", title: &one.title, lang: Lang::Sv, canvas: Canvas::WINDOW };
    let figure = words.drawing(|words| {
        if one.overlaps {
            let row =
                |(Entry { label, fill }, n): &(Entry, u32)| OverlapRow { label: label.clone(), fill: *fill, n: *n };
            let rows = one.parts.iter().filter(|(_, n)| *n > 0).map(row).collect();
            overlap(&frame, words, &Overlap { rows, of: one.of, beside: String::new() })
        } else {
            let (parts, counts) = one.parts.iter().cloned().unzip();
            bars(
                &frame,
                words,
                &Bars { parts, rows: vec![Bar { label: String::new(), counts, beside: String::new() }] },
            )
        }
    });
    figure.svg
}

/// matplotlib's version, and how many milliseconds it takes for each; the median over the pictures.
fn in_matplotlib(python: &str, folder: &Path, counted: &[Counted]) -> io::Result<(String, f64)> {
    let asked: Vec<Value> = counted
        .iter()
        .map(|one| {
            let (labels, counts): (Vec<&str>, Vec<u32>) =
                one.parts.iter().map(|(entry, n)| (entry.label.as_str(), *n)).unzip();
            json!({ "title": one.title, "labels": labels, "counts": counts, "overlaps": one.overlaps })
        })
        .collect();
    let path = folder.join("pictures.json");
    serde_json::to_writer(BufWriter::new(File::create(&path)?), &asked)?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/pictures.py");
    let made = Command::new(python).arg(script).arg(&path).output()?;
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let told: Value = serde_json::from_slice(&made.stdout)?;
    Ok((told["version"].as_str().unwrap_or_default().to_owned(), number(&told, "/each")))
}
