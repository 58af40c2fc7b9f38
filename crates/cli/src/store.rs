//! Opening the store that the command is about.

use std::path::Path;

use app::start::OpenStore;
use app::{App, Failure, dispatch};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::Desk;
use crate::failure_words;
use crate::secret::passphrase;
use crate::trouble::Trouble;

impl Desk {
    /// Opens the store of `--store`.
    pub(crate) fn open_store(&mut self) -> Result<(), Trouble> {
        let folder = self.store.clone().ok_or(Trouble::NoStore)?;
        self.open(&folder).map(|_| ())
    }

    /// Opens the store in `folder`. The passphrase of a demo store is known.
    pub(crate) fn open(&mut self, folder: &Path) -> Result<OpenStore, Trouble> {
        let known = app::start::peek(folder)?;
        let given = passphrase(self.passphrase_file.as_deref(), "AKTSAM_PASSPHRASE")?;
        let passphrase = known.demo_passphrase.or(given).ok_or(Trouble::NoPassphrase)?;
        let opened = run(&mut self.app, "start.unlock", &json!({ "folder": folder, "passphrase": passphrase }))?;
        Ok(OpenStore {
            folder: text(&opened, "folder"),
            name: text(&opened, "name"),
            user: text(&opened, "user"),
            demo: opened["demo"] == true,
        })
    }

    /// Runs a command of the app on the store of `--store`.
    pub(crate) fn ask(&mut self, command: &str, argument: &impl Serialize) -> Result<Value, Trouble> {
        if !self.app.is_open() {
            self.open_store()?;
        }
        Ok(run(&mut self.app, command, argument)?)
    }
}

impl Desk {
    /// Runs a command that writes a file to leave the app. What in it looks as if it points at people is told as a
    /// warning, and does not stop it: a script has nobody to ask.
    pub(crate) fn ask_leaving(&mut self, command: &str, argument: &Value) -> Result<Value, Trouble> {
        match self.ask(command, argument) {
            Err(Trouble::App(Failure::LooksPersonal { findings })) => {
                self.out.tell(&failure_words::warnings(&findings, &self.words));
                let mut argument = argument.clone();
                argument["leaving"] = "anyway".into();
                self.ask(command, &argument)
            }
            done => done,
        }
    }
}

/// Runs a command of the app.
pub(crate) fn run(app: &mut App, command: &str, argument: &impl Serialize) -> Result<Value, Failure> {
    let argument = serde_json::to_value(argument).expect("arguments are plain values");
    dispatch(app, command, argument)
}

/// The text in a field; empty where there is none.
pub(crate) fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_string()
}

/// The whole number in a field; 0 where there is none.
pub(crate) fn number(value: &Value, field: &str) -> u64 {
    value[field].as_u64().unwrap_or_default()
}

/// A code out of an argument.
pub(crate) fn code<T: DeserializeOwned>(text: &str) -> Result<T, Trouble> {
    serde_json::from_value(Value::String(text.into())).map_err(|_| Trouble::NotACode { text: text.into() })
}
