//! `key`: checks, lists, shows and compares review keys, and tells how they worked.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use app::keys::{KeyHead, KeyList, on_paper, shipped, stored, stored_version, worded};
use app::{Failure, FileProblem};
use domain::KeyId;
use domain::key::Key;
use domain::key::check::{LARGEST, Problem, ProblemKind, check};
use serde_json::{Value, json};

use super::{key_compare, key_lint, key_paths, key_text, key_worked};
use crate::Desk;
use crate::arguments::{self, KeyFormat, KeyShow};
use crate::failure_words::lines;
use crate::store::text;
use crate::trouble::Trouble;

pub(crate) fn key(desk: &mut Desk, command: arguments::Key) -> Result<(), Trouble> {
    match command {
        arguments::Key::Check { files } => check_files(desk, &files),
        arguments::Key::List => list(desk),
        arguments::Key::Show(ask) => show(desk, &ask),
        arguments::Key::Lint { key } => key_lint::lint(desk, &key),
        arguments::Key::Compare(ask) => key_compare::compare(desk, &ask),
        arguments::Key::Paths { key } => key_paths::paths(desk, &key),
        arguments::Key::Worked(ask) => key_worked::worked(desk, &ask),
    }
}

/// What a file holds: a key, or what is wrong with it.
enum Checked {
    Sound(Box<Key>),
    Faulty(Vec<Problem>),
}

/// Reads no more than the check takes: what is no plain file may never end.
fn read(file: &Path) -> Result<Checked, Trouble> {
    let open = || -> std::io::Result<(u64, Vec<u8>)> {
        let opened = File::open(file)?;
        let told = opened.metadata()?.len();
        let mut bytes = Vec::new();
        opened.take(u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut bytes)?;
        Ok((told, bytes))
    };
    let (told, bytes) = open().map_err(|error| Trouble::unreadable(file, &error))?;
    if bytes.len() > LARGEST {
        let bytes = usize::try_from(told).unwrap_or(usize::MAX).max(bytes.len());
        let kind = ProblemKind::TooLarge { bytes, limit: LARGEST };
        return Ok(Checked::Faulty(vec![Problem { path: String::new(), line: 1, column: 1, kind }]));
    }
    Ok(match check(&bytes) {
        Ok(key) => Checked::Sound(Box::new(key)),
        Err(problems) => Checked::Faulty(problems),
    })
}

fn check_files(desk: &mut Desk, files: &[std::path::PathBuf]) -> Result<(), Trouble> {
    let lang = desk.words.lang();
    let (mut told, mut said, mut faulty) = (Vec::new(), Vec::new(), 0);
    for file in files {
        let shown = file.display().to_string();
        match read(file) {
            Ok(Checked::Sound(key)) => {
                let head = KeyHead::of(&key, lang);
                let facts = [("version", head.version), ("questions", head.questions)];
                let facts = facts.map(|(name, n)| (name, n.to_string().into()));
                let names = [("file", (&*shown).into()), ("key", (&*head.id).into())];
                said.push(desk.words.tell("cli-key-sound", &facts.into_iter().chain(names).collect::<Vec<_>>()));
                told.push(json!({ "file": shown, "key": head, "problems": [] }));
            }
            Ok(Checked::Faulty(problems)) => {
                faulty += 1;
                let words: Vec<FileProblem> = problems.iter().map(|problem| worded(problem, lang)).collect();
                said.push(lines(&shown, &words));
                let problems: Vec<Value> =
                    problems.iter().zip(&words).map(|(problem, words)| both(problem, words)).collect();
                told.push(json!({ "file": shown, "key": null, "problems": problems }));
            }
            Err(trouble) => {
                faulty += 1;
                let words = trouble.words(&desk.words).unwrap_or_default();
                let problem = json!({ "path": "", "line": 0, "column": 0, "kind": "unreadable", "what": words });
                said.push(words);
                told.push(json!({ "file": shown, "key": null, "problems": [problem] }));
            }
        }
    }
    desk.out.result(&json!({ "files": told }), |_| said.join("\n"))?;
    if faulty == 0 { Ok(()) } else { Err(Trouble::BAD_INPUT_TOLD) }
}

/// The problem with its facts and its words.
fn both(problem: &Problem, words: &FileProblem) -> Value {
    let mut both = serde_json::to_value(problem).expect("problems are plain values");
    both["what"] = words.what.clone().into();
    both["advice"] = words.advice.clone().into();
    both
}

fn list(desk: &mut Desk) -> Result<(), Trouble> {
    let lang = desk.words.lang();
    let list = match desk.store {
        Some(_) => desk.ask("keys.list", &())?,
        None => json!(KeyList {
            keys: shipped().iter().map(|key| KeyHead::of(key, lang)).collect(),
            drafts: Vec::new(),
            retired: Vec::new(),
        }),
    };
    let words = &desk.words;
    desk.out.result(&list, |list| {
        let line = |key: &Value| {
            let numbers =
                ["version", "questions"].map(|field| (field, crate::store::number(key, field).to_string().into()));
            let names = ["id", "name"].map(|field| (field, text(key, field).into()));
            words.tell("cli-key", &numbers.into_iter().chain(names).collect::<Vec<_>>())
        };
        list["keys"].as_array().into_iter().flatten().map(line).collect::<Vec<_>>().join("\n")
    })
}

fn show(desk: &mut Desk, ask: &KeyShow) -> Result<(), Trouble> {
    if let Some(out) = &ask.out {
        super::writable(out)?;
    }
    let key = find(desk, &ask.key)?;
    let lang = desk.words.lang();
    let bytes = match (ask.format, desk.out.form()) {
        (KeyFormat::Pdf, _) if ask.out.is_none() => return Err(Trouble::NeedsFile),
        (KeyFormat::Pdf, _) => on_paper(&key, lang)?,
        (KeyFormat::Json, _) | (KeyFormat::Text, crate::output::Form::Json) => {
            let json = serde_json::to_string_pretty(&key).expect("a key came from JSON, so it has a JSON form");
            (json + "\n").into_bytes()
        }
        (KeyFormat::Text, crate::output::Form::Words) => key_text::text(&key, &desk.words).into_bytes(),
    };
    match &ask.out {
        None => desk.out.bytes(&bytes),
        Some(out) => {
            std::fs::write(out, &bytes).map_err(|error| Trouble::unwritable(out, &error))?;
            let made = json!({ "path": out, "bytes": bytes.len() });
            let words = &desk.words;
            desk.out.result(&made, |_| {
                let facts = [("path", out.display().to_string().into()), ("bytes", bytes.len().to_string().into())];
                words.tell("cli-written", &facts)
            })
        }
    }
}

/// The key in a file, or the one with an id, and a version after @ where it is not the newest: of the store, or of those
/// that ship.
pub(super) fn find(desk: &mut Desk, name: &str) -> Result<Key, Trouble> {
    let file = Path::new(name);
    if file.exists() || name.contains(['/', '\\', '.']) {
        return match read(file)? {
            Checked::Sound(key) => Ok(*key),
            Checked::Faulty(problems) => {
                let lang = desk.words.lang();
                let problems = problems.iter().map(|problem| worded(problem, lang)).collect();
                Err(Trouble::BadFile { file: file.into(), failure: Failure::BadFile { problems } })
            }
        };
    }
    let missing = || Trouble::NoSuchKey { key: name.into() };
    let (name, version) = match name.split_once('@') {
        Some((name, version)) => (name, Some(version.parse::<u32>().map_err(|_| missing())?)),
        None => (name, None),
    };
    let id: KeyId = crate::store::code(name)?;
    if desk.store.is_none() {
        let is_it = |key: &Key| key.id == id && version.is_none_or(|version| key.version == version);
        return shipped().into_iter().find(is_it).ok_or_else(missing);
    }
    desk.open_store()?;
    let found = match version {
        Some(version) => stored_version(&mut desk.app, &id, version),
        None => stored(&mut desk.app, &id),
    };
    match found {
        Ok(key) => Ok(key.as_ref().clone()),
        Err(Failure::NotFound { .. }) => Err(missing()),
        Err(other) => Err(other.into()),
    }
}
