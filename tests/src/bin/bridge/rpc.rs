//! `POST /rpc`: one command of the app, in the words of the window's carrier.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use app::{App, Failure};
use serde::Deserialize;
use serde_json::{Value, json};
use tests::desktop::app_in;

use crate::request::Reply;

/// The app, and the folder in which file dialogs choose.
pub(crate) struct Desk {
    app: App,
    data: PathBuf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    name: String,
    #[serde(default)]
    args: Value,
}

impl Desk {
    /// Reads `--data DIR`.
    pub(crate) fn from_arguments(mut arguments: impl Iterator<Item = OsString>) -> Self {
        let (Some(word), Some(data), None) = (arguments.next(), arguments.next(), arguments.next()) else {
            panic!("the bridge takes --data DIR: it never works in the user's own folder");
        };
        assert_eq!(word, "--data", "the bridge takes --data DIR");
        let data = PathBuf::from(data);
        Self { app: app_in(data.clone()), data }
    }

    fn call(&mut self, Call { name, args }: Call) -> Result<Value, Failure> {
        match name.as_str() {
            "dialog::pick_folder" => Ok(json!(self.data)),
            "dialog::pick_file" => Ok(json!(self.data.join("round.json"))),
            "dialog::save_file" => Ok(json!(self.data.join(args["fileName"].as_str().unwrap_or("file")))),
            // A browser has its own menus, size of text and clipboard, and closes its windows itself.
            "window::menu" | "window::offer" | "window::zoom" | "window::edit" | "window::close" => Ok(Value::Null),
            _ => app::dispatch(&mut self.app, &name, args),
        }
    }
}

/// Runs the command in `body`: `{ name, args }`. The answer is `{ ok }` or `{ failure }`.
pub(crate) fn answer(desk: &Mutex<Desk>, body: &[u8]) -> Reply {
    let Ok(call) = serde_json::from_slice(body) else { return Reply::refused("400 Bad Request") };
    // A panic has already failed the test that caused it; the next one shall see its own fault, not this one's.
    let reply = match desk.lock().unwrap_or_else(PoisonError::into_inner).call(call) {
        Ok(ok) => json!({ "ok": ok }),
        Err(failure) => json!({ "failure": failure }),
    };
    Reply::with("application/json", reply.to_string().into_bytes())
}
