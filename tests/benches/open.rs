//! From the passphrase to results, in stores of 200,000 and 1,000,000 answers, and what it takes of memory. Each run is
//! a process of its own, which opens the store as the window does: a wrong passphrase (what Argon2id takes), the right
//! one, the desk, the newest round's result and a family's.

#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use app::{App, Failure, Setting};
use serde_json::{Value, json};
use tests::measured::{Times, argument, milliseconds, number, row, time};
use tests::stress_store::{Made, PASSPHRASE, Shape, made};

const RUNS: usize = 5;

fn main() {
    if let Some(store) = argument("store") {
        println!("{}", run(&store));
        return;
    }
    let folder = PathBuf::from(argument("folder").unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").to_owned()));
    let sizes = argument("answers").unwrap_or_else(|| "200000,1000000".to_owned());
    let sizes = sizes.split(',').map(|size| size.parse().expect("--answers NUMBER,NUMBER"));
    for answers in sizes {
        tell(&made(&folder, Shape::RealRounds, answers), "≤ 2 s; < 400 MB");
        tell(&made(&folder, Shape::OneRound, answers), "");
    }
}

fn tell(made: &Made, target: &str) {
    let rounds = if made.rounds == 1 { "one round".to_owned() } else { format!("{} rounds", made.rounds) };
    let what = format!("{} answers in {} reviews in {rounds}", made.answers, made.reviews);
    for day in ["first opening of the day", "opened again the same day"] {
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            if day.starts_with("first") {
                // The day's backup is what the first opening makes.
                let _ = fs::remove_dir_all(made.folder.join("backups"));
            }
            runs.push(child(&made.folder));
        }
        let median = |pointer: &str| {
            let mut times = Times::default();
            for run in &runs {
                times.add(number(run, pointer));
            }
            times.median()
        };
        let [refused, unlocked, desk, round, family] =
            ["/refused", "/unlocked", "/desk", "/round", "/family"].map(median);
        let ready = unlocked - refused + desk + round;
        let steps = format!(
            "unlock {} (Argon2id {}), desk {}, result {}, family {}; PSS {:.0} MB, peak RSS {:.0} MB",
            time(unlocked),
            time(refused),
            time(desk),
            time(round),
            time(family),
            median("/pss"),
            median("/peak"),
        );
        row(&format!("{what}: {day}, to its result"), &format!("{} without Argon2id", time(ready)), &steps, "", target);
    }
}

fn child(store: &Path) -> Value {
    let program = std::env::current_exe().expect("a program knows where it is");
    let output = Command::new(program).arg("--store").arg(store).output().expect("it runs again");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("it prints JSON")
}

/// Opens the store at `folder` and asks for what the window shows.
fn run(folder: &str) -> Value {
    let data = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let setting = Setting::of_this_desktop(Some(data.path().to_owned())).expect("a folder was given");
    let mut app = App::new(setting);
    let mut ask = |name: &str, argument: Value| {
        let start = Instant::now();
        (app::dispatch(&mut app, name, argument), milliseconds(start))
    };
    let passphrase = |typed: &str| json!({ "folder": folder, "passphrase": typed });

    let (answer, refused) = ask("start.unlock", passphrase("inte den rätta"));
    assert!(matches!(answer, Err(Failure::WrongPassphrase)), "another passphrase does not open it");
    let (answer, unlocked) = ask("start.unlock", passphrase(PASSPHRASE));
    answer.expect("the passphrase opens it");
    let (answer, desk) = ask("desk.show", json!({}));
    let shown = answer.expect("the desk is shown");
    let (newest, family) = (shown["round"]["id"].clone(), shown["families"][0]["id"].clone());
    drop(shown);
    let (answer, round) = ask("results.round", json!({ "round": newest }));
    answer.expect("the result is told");
    let (answer, family) = ask("results.family", json!({ "round": newest, "family": family }));
    answer.expect("the family's result is told");

    json!({ "refused": refused, "unlocked": unlocked, "desk": desk, "round": round, "family": family,
            "pss": megabytes("/proc/self/smaps_rollup", "Pss:"), "peak": megabytes("/proc/self/status", "VmHWM:") })
}

/// A line of a file about this process, which tells kB.
fn megabytes(file: &str, line: &str) -> f64 {
    let text = fs::read_to_string(file).expect("Linux tells a process about itself");
    let line = text.lines().find_map(|one| one.strip_prefix(line)).expect("the line is there");
    let number = line.split_whitespace().next().expect("a number stands after it");
    number.parse::<f64>().expect("it is a number") / 1024.0
}
