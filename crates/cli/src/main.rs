#![doc = "`aktsam`: what the product can do, without a window; for scripts, tests, IT staff and machines without a display."]
//!
//! Each command reads its arguments, asks `app`, and prints what came of it: words for people, or JSON with stable
//! field names (`--json`, described in `docs/formats.md`). Invariants: results go to standard output and everything
//! else to standard error; a passphrase is never an argument; nothing is remembered on the desktop; a closed pipe is
//! no failure.

mod arguments;
mod commands;
mod exchange_arguments;
mod failure_words;
mod output;
mod secret;
mod store;
mod trouble;

use std::process::ExitCode;

use app::{App, Words};
use clap::Parser;

use arguments::Arguments;
use output::Output;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let words = Words::new(arguments.lang.into());
    let mut desk = Desk {
        app: App::in_passing(arguments.lang.into()),
        out: Output::new(arguments.form()),
        words,
        store: arguments.store,
        passphrase_file: arguments.passphrase_file,
    };
    let done = commands::run(arguments.command, &mut desk).and_then(|()| desk.out.flush());
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            if let Some(words) = trouble.words(&desk.words) {
                desk.out.tell(&words);
            }
            ExitCode::from(trouble.exit())
        }
    }
}

/// What every command works with.
struct Desk {
    app: App,
    out: Output,
    words: Words,
    store: Option<std::path::PathBuf>,
    passphrase_file: Option<std::path::PathBuf>,
}
