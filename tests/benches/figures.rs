//! The pictures of the results pages, drawn: of a round as a group reads it, and of one of a million answers. What is
//! counted is there already, except for what a topic's picture counts itself; each begins with its words. Beside them
//! matplotlib, which gets the counts of the pictures of one question and draws them as stacked bars with a legend, as
//! SVG too (`pictures.py`).

use std::fs::File;
use std::hint::black_box;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::process::Command;

use analysis::{Asked, Cross, Cut, Filter, Level, Sheet, Values, cross};
use domain::Lang;
use figures::{Canvas, Figure};
use reports::told::{Finding, Material, Themed, Told};
use serde_json::{Value, json};
use tests::measured::{Times, argument, number, ratio, row, time};
use tests::stress::Stress;
use tests::stress_store::{FAMILIES, families};

const RUNS: usize = 15;

fn main() -> io::Result<()> {
    let answers = argument("answers").map_or(1_000_000, |number| number.parse().expect("--answers NUMBER"));
    let folder = PathBuf::from(argument("folder").unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").to_owned()));
    for families in [FAMILIES, families(answers)] {
        let stress = Stress::new("stress", families);
        let sheets = stress.sheets();
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
        let what = format!("over {} answers", stress.answers());

        let findings = findings(&told, &sheets);
        let ours = drawn(&findings, |(sheet, finding)| told.picture(sheet, finding, "picture", Canvas::WINDOW));
        let beside = argument("python").map(|python| in_matplotlib(&python, &folder, &told, &findings)).transpose()?;
        let theirs = beside.as_ref().map(|(version, each)| format!("matplotlib {version}: {} each", time(*each)));
        row(
            &format!("Pictures of one question {what}"),
            &ours.text,
            &theirs.unwrap_or_default(),
            &beside.map_or_else(String::new, |(_, each)| ratio(ours.each, each)),
            "< 5 ms each",
        );
        let topics = told.shared();
        let shared = drawn(&topics, |topic| told.topic_picture(topic, &Filter::default(), "picture", Canvas::WINDOW));
        row(&format!("Pictures of several types of document {what}"), &shared.text, "", "", "< 5 ms each");
        let pairs = pairs(&stress, &sheets);
        let crossed = drawn(&pairs, |(cross, one, two)| told.cross_picture(cross, one, two, "picture", Canvas::WINDOW));
        row(&format!("Pictures of two questions {what}"), &crossed.text, "", "", "< 5 ms each");
        let all = drawn(&[()], |()| told.families_picture("picture", Canvas::WINDOW));
        row(&format!("The picture of all families {what}"), &all.text, "", "", "< 5 ms each");
    }
    Ok(())
}

/// What every question was found to say, at each level that it is told at.
fn findings<'s>(told: &Told<'_>, sheets: &'s [Sheet]) -> Vec<(&'s Sheet, Finding)> {
    let mut findings = Vec::new();
    for sheet in sheets {
        for question in sheet.key().questions() {
            let cut = |level| Cut { question: question.id.clone(), level, filter: Filter::default() };
            let levels = [Level::Subjects, Level::Members].into_iter();
            findings.extend(levels.filter_map(|level| Some((sheet, told.finding(sheet, cut(level))?))));
        }
    }
    findings
}

/// Each question of a key against the next.
fn pairs(stress: &Stress, sheets: &[Sheet]) -> Vec<(Cross, Asked, Asked)> {
    let mut pairs = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let asked: Vec<Asked> = sheet.key().questions().map(|question| (at, question.id.clone())).collect();
        pairs.extend(asked.windows(2).filter_map(|pair| {
            let counted = cross(sheets, &stress.plan, &pair[0], &pair[1], None)?;
            Some((counted, pair[0].clone(), pair[1].clone()))
        }));
    }
    pairs
}

/// How long pictures take.
struct Drawn {
    /// One of them, on average over all, in milliseconds; the median of several runs.
    each: f64,
    text: String,
}

/// Draws a picture of each of `all` that has one.
fn drawn<T>(all: &[T], draw: impl Fn(&T) -> Option<Figure>) -> Drawn {
    let mut slowest = 0.0;
    let (mut whole, mut count) = (0.0, 0);
    for one in all {
        if draw(one).is_none() {
            continue;
        }
        let time = Times::of(RUNS, || drop(black_box(draw(one)))).median();
        slowest = f64::max(slowest, time);
        whole += time;
        count += 1;
    }
    if count == 0 {
        return Drawn { each: 0.0, text: "none: too much for one picture".into() };
    }
    let each = whole / f64::from(count);
    Drawn { each, text: format!("{} each, the slowest of {count} {}", time(each), time(slowest)) }
}

/// matplotlib's version, and how many milliseconds it takes for each; the mean over the pictures.
fn in_matplotlib(
    python: &str,
    folder: &Path,
    told: &Told<'_>,
    findings: &[(&Sheet, Finding)],
) -> io::Result<(String, f64)> {
    let asked: Vec<Value> = findings
        .iter()
        .filter_map(|(sheet, finding)| {
            let question = sheet.key().question(&finding.cut.question)?;
            let fills = told.fills(sheet, question, &finding.tally);
            let (labels, counts): (Vec<String>, Vec<u32>) =
                fills.into_iter().map(|(entry, n)| (entry.label, n)).filter(|(_, n)| *n > 0).unzip();
            let overlaps = matches!(finding.tally.values(), Values::Several { .. });
            let picture = json!({ "title": finding.text(), "labels": labels, "counts": counts, "overlaps": overlaps });
            (finding.tally.of() > 0).then_some(picture)
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
