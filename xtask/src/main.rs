//! What a developer can ask of the checkout: `cargo xtask run`, `test`, `check` and the rest. Everything that has
//! to be known to build, start or test the product is written here, so that nothing has to be remembered. Only the
//! standard library: a fresh clone gets its first answer within seconds.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "talking to a terminal is what this program is for")]

mod audit;
mod bench;
mod check;
mod place;
mod release;
mod run;
mod setup;
mod step;
mod tally;
mod test;
mod window;

use std::process::ExitCode;

use place::Place;
use step::Stop;
use tally::Tally;

const USAGE: &str = "\
cargo xtask run      build everything, make the demo round and open the app on it
cargo xtask test     every test, the browser's and the real app's included
cargo xtask check    what must hold before a change is taken in: formatting, lints, test, an optimised build
cargo xtask bench    saving, opening, counting and reporting, beside what others use (needs Python and a network)
cargo xtask setup    see that the tools are there; install what is missing when that is allowed
cargo xtask release  the packages that are given out
cargo xtask audit    known vulnerabilities in what we depend on (needs a network)";

fn main() -> ExitCode {
    let place = Place::of_this_checkout();
    let mut tally = Tally::default();
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();

    let outcome = match words.as_slice() {
        ["run"] => run::run(&place),
        ["test"] => test::test(&place, &mut tally),
        ["check"] => check::check(&place, &mut tally),
        ["setup"] => setup::setup(&place, setup::For::Testing),
        ["bench"] => bench::bench(&place),
        ["release"] => release::release(&place),
        ["audit"] => audit::audit(&place),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Stop::because(format!("no such task: {}\n\n{USAGE}", words.join(" ")))),
    };

    if !tally.is_empty() {
        println!("\n{tally}");
    }
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\nStopped: {stop}");
            ExitCode::FAILURE
        }
    }
}
