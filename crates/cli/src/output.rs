//! What is printed: results on standard output, everything else on standard error.

use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use crate::trouble::Trouble;

/// The form of results.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Words for people.
    Words,
    /// JSON for programs.
    Json,
}

/// Standard output and standard error.
pub(crate) struct Output {
    form: Form,
    results: io::BufWriter<io::Stdout>,
}

impl Output {
    pub(crate) fn new(form: Form) -> Self {
        Self { form, results: io::BufWriter::new(io::stdout()) }
    }

    /// The form that was asked for.
    pub(crate) fn form(&self) -> Form {
        self.form
    }

    /// A result: as JSON, or in the words that `words` makes of it.
    pub(crate) fn result<T: Serialize>(&mut self, result: &T, words: impl FnOnce(&T) -> String) -> Result<(), Trouble> {
        match self.form {
            Form::Json => {
                let json = serde_json::to_string_pretty(result).expect("results are plain values");
                self.text(&json)
            }
            Form::Words => self.text(&words(result)),
        }
    }

    /// A text that ends with a line end, which it is given if it lacks one.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Trouble> {
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        self.bytes(text.as_bytes())?;
        self.bytes(end.as_bytes())
    }

    /// Bytes as they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        self.results.write_all(bytes).map_err(Trouble::printing)
    }

    /// Hands everything on.
    pub(crate) fn flush(&mut self) -> Result<(), Trouble> {
        self.results.flush().map_err(Trouble::printing)
    }

    /// What is no result. There is nowhere to tell that it could not be told.
    pub(crate) fn tell(&mut self, words: &str) {
        let _ = self.results.flush();
        let _ = writeln!(io::stderr(), "{words}");
    }

    /// That something takes its time, told to whoever waits at a terminal.
    pub(crate) fn progress(&mut self, words: &str) {
        if io::stderr().is_terminal() {
            self.tell(words);
        }
    }
}
