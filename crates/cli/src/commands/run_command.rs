//! `run`: any command that the window runs, with its argument and its answer as JSON.

use std::io::Read;
use std::path::Path;

use serde_json::{Value, json};

use crate::Desk;
use crate::arguments::Run;
use crate::store::run;
use crate::trouble::Trouble;

/// An argument longer than this is not read: a whole round is read by `round import`.
const LONGEST: u64 = 64 << 20;

pub(crate) fn run_command(desk: &mut Desk, ask: &Run) -> Result<(), Trouble> {
    let Some(name) = &ask.name else {
        let commands: Vec<Value> =
            app::COMMANDS.iter().map(|one| json!({ "name": one.name, "about": one.about.trim() })).collect();
        return desk.out.result(&commands, |_| {
            let line = |one: &app::Command| format!("{:<24}{}", one.name, one.about.trim());
            app::COMMANDS.iter().map(line).collect::<Vec<_>>().join("\n")
        });
    };
    let argument = ask.argument.as_deref().map_or(Ok(Value::Null), argument)?;
    // What comes before a store is open needs none.
    let answer =
        if name.starts_with("start.") { run(&mut desk.app, name, &argument)? } else { desk.ask(name, &argument)? };
    let answer = serde_json::to_string_pretty(&answer).expect("answers are plain values");
    desk.out.text(&answer)
}

/// The JSON in a file, or on standard input: an argument may be about people, or hold a passphrase, so it is never on
/// the command line, where every process can read it.
fn argument(file: &Path) -> Result<Value, Trouble> {
    let unreadable = |error: std::io::Error| Trouble::unreadable(file, &error);
    let mut text = String::new();
    if file == Path::new("-") {
        std::io::stdin().take(LONGEST).read_to_string(&mut text).map_err(unreadable)?;
    } else {
        super::readable(file)?;
        let opened = std::fs::File::open(file).map_err(unreadable)?;
        opened.take(LONGEST).read_to_string(&mut text).map_err(unreadable)?;
    }
    serde_json::from_str(&text).map_err(|error| Trouble::NotJson {
        file: file.into(),
        line: error.line(),
        column: error.column(),
    })
}
