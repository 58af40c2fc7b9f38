//! Reads a whole round from a file.

use std::path::Path;

use domain::register::PlanEdit;
use domain::{Lang, RoundId};
use store::sealed::{self, SealError};
use store::{Op, Passphrase, Reads, TextKind};

use super::check::check;
use super::content::Content;
use super::problem::{Fault, Problem, bad_file};
use super::read::read;
use super::source::{LARGEST, parse};
use super::{ImportRound, RoundImported};
use crate::app::App;
use crate::failure::Failure;
use crate::file;

pub(crate) fn import(app: &mut App, ask: ImportRound) -> Result<RoundImported, Failure> {
    let (at, lang) = (app.now(), app.lang());
    app.open()?;
    let bytes = bytes(&ask, lang)?;
    let content = parsed(&bytes).map_err(|problems| bad_file(&problems, lang))?;
    let open = app.open()?;
    let round = content.plan.round.id.clone();
    let imported = |written| RoundImported {
        round: round.to_string(),
        name: content.plan.round.name.clone(),
        reviews: u32::try_from(content.reviews.len()).unwrap_or(u32::MAX),
        texts: u32::try_from(content.texts.len()).unwrap_or(u32::MAX),
        written,
    };
    if Content::of(&open.store, &round)?.as_ref() == Some(&content) {
        return Ok(imported(false));
    }
    let problems = unlike(&open.store, &content)?;
    if !problems.is_empty() {
        return Err(bad_file(&problems, lang));
    }
    let plan: Vec<PlanEdit> = content.plan.edits();
    open.write(Op::Import, at, |tx| {
        for key in content.keys.values() {
            tx.add_key(key)?;
        }
        for (id, text) in &content.texts {
            // A theme lives over the years, and its example may have come with another round.
            if text.kind != TextKind::Example || tx.text(id)?.is_none() {
                tx.put_text(id, text.kind, &round, &text.body)?;
            }
        }
        tx.edit_plan(&round, &plan)?;
        for review in content.reviews.values() {
            tx.edit_review(&review.id, &review.edits())?;
        }
        let concluded = content.conclusions.edits();
        if !concluded.is_empty() {
            tx.edit_conclusions(&round, &concluded)?;
        }
        tx.edit_codebook(&content.codebook.edits())?;
        tx.edit_coding(&round, &content.coding.edits())?;
        Ok(())
    })?;
    Ok(imported(true))
}

/// The round that `bytes` hold, or every problem in them.
pub(super) fn parsed(bytes: &[u8]) -> Result<Content, Vec<Problem>> {
    let (file, twice) = parse(bytes).map_err(|problem| vec![problem])?;
    let (pieces, problems) = read(&file, twice).map_err(|problem| vec![problem])?;
    check(pieces, problems)
}

/// The bytes of the file, out of their seal.
fn bytes(ask: &ImportRound, lang: Lang) -> Result<Vec<u8>, Failure> {
    let fault = |fault| bad_file(&[Problem::of_file(fault)], lang);
    let bytes = file::read(Path::new(&ask.path), LARGEST)?;
    let bytes = bytes.map_err(|bytes| fault(Fault::TooLarge { bytes, limit: LARGEST }))?;
    if !sealed::is_sealed(&bytes) {
        return Ok(bytes);
    }
    let Some(passphrase) = &ask.passphrase else { return Err(fault(Fault::Sealed)) };
    let opened = sealed::unseal(&bytes, &Passphrase::new(passphrase.as_str()));
    opened.map(|plain| plain.to_vec()).map_err(|error| {
        fault(match error {
            SealError::NotSealed => Fault::NotARound,
            SealError::Newer { found, known } => Fault::Newer { found: found.into(), known: known.into() },
            SealError::CutShort | SealError::BadHeader => Fault::BadSeal,
            SealError::WrongPassphrase => Fault::WrongPassphrase,
        })
    })
}

/// Where the store already has something else under the same id.
fn unlike(store: &Reads, content: &Content) -> Result<Vec<Problem>, Failure> {
    let mut problems = Vec::new();
    let round = &content.plan.round.id;
    if store.plan(round)?.is_some() {
        problems.push(Problem::at("/round/id", Fault::RoundDiffers { round: round.to_string() }));
    }
    for ((id, version), key) in &content.keys {
        if store.key(id, *version)?.is_some_and(|standing| standing.as_ref() != key) {
            let fault = Fault::KeyDiffers { key: id.to_string(), version: *version };
            problems.push(Problem::at("/keys", fault));
        }
    }
    let codebook = store.codebook()?;
    for (id, theme) in &content.codebook.themes {
        if codebook.themes.get(id).is_some_and(|standing| standing != theme) {
            problems.push(Problem::at("/themes", Fault::ThemeDiffers { theme: id.to_string() }));
        }
    }
    for (id, text) in &content.texts {
        let standing = store.text(id)?;
        let is_of_another = |one: &RoundId| text.kind != TextKind::Example && one != round;
        let differs =
            standing.is_some_and(|one| one.kind != text.kind || is_of_another(&one.round) || one.body != text.body);
        if differs {
            let fault = Fault::TextDiffers { text: id.as_str().into() };
            problems.push(Problem::at("/texts", fault));
        }
    }
    Ok(problems)
}
