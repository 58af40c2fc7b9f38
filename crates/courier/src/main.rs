#![doc = "`aktsam-courier`: carries the files of a group folder between the folder and an object store of one's own."]
//!
//! It knows no other room, holds no keys and sees names, sizes and times only. It is the one program of the house that
//! speaks to a network. Invariants:
//!
//! - Only what fits the layout of a group folder is carried ([`layout`]); no name from either side leads out of it.
//! - A bundle is carried only when its hash is the one in its name; under a name in the folder there never stands half a file.
//! - Nothing that is there is changed, but for a torn copy of a bundle. Nothing is taken away but what was withdrawn.
//! - It remembers nothing: it can be killed anywhere, run twice at once, and run again.
//! - No message carries content, a credential, what a server wrote, or a name that does not fit the layout.

mod arguments;
mod destination;
mod errands;
mod fault;
mod folder;
mod layout;
mod side;
mod store;
#[cfg(test)]
mod tests;
mod told;
mod trip;

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::SystemTime;

use clap::Parser;

use arguments::{Arguments, Form, Pace};
use destination::BadInput;
use side::Side;
use told::Told;

/// The exit code of bad input; clap gives the same for arguments.
const BAD_INPUT: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // Only the first call counts, and this is the first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let sides = match sides(&arguments) {
        Ok(sides) => sides,
        Err(bad) => {
            tell(&bad.to_string());
            return ExitCode::from(BAD_INPUT);
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    match runtime {
        Ok(runtime) => runtime.block_on(run(&sides, arguments.pace(), arguments.form())),
        Err(error) => {
            tell(&format!("the program could not be started: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn sides(arguments: &Arguments) -> Result<[Side; 2], BadInput> {
    let tag = folder::tag();
    let folder = destination::group_folder(&arguments.folder, &tag)?;
    let store = destination::side(&arguments.to, &arguments.folder, arguments.plain(), &tag)?;
    Ok([folder, store])
}

async fn run([folder, store]: &[Side; 2], pace: Pace, form: Form) -> ExitCode {
    let mut before: Option<Told> = None;
    loop {
        let told = trip::trip(folder, store, SystemTime::now()).await;
        for line in told.new_faults(before.as_ref().unwrap_or(&Told::default())) {
            tell(&line);
        }
        let line = match form {
            Form::Json => Some(told.json()),
            Form::Words => told.summary(before.as_ref()),
        };
        if let Some(line) = line {
            // A closed pipe is no failure, and there is nobody left to tell.
            let _ = writeln!(io::stdout(), "{line}");
        }
        match pace {
            Pace::Once if told.all_done() => return ExitCode::SUCCESS,
            Pace::Once => return ExitCode::FAILURE,
            Pace::Every(pause) => tokio::time::sleep(pause).await,
        }
        before = Some(told);
    }
}

/// What is no result.
fn tell(words: &str) {
    let _ = writeln!(io::stderr(), "{words}");
}
