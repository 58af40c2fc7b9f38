//! Drafts of keys: begun, written, looked through, taken back, published.
//!
//! The window holds a draft as its parts, and every change is a list of [`DraftEdit`]s: those that it made itself and sends,
//! and those that a command made for it and answers with. So the window never asks for a whole draft again.

mod add;
mod begin;
mod change;
mod copy;
mod found;
mod library;
mod look;
mod preview;
mod publish;
mod retire;
mod shapes;
mod show;
mod undo;

use domain::key::Key;
use domain::key::draft::{Draft, DraftId};
use domain::register::DraftEdit;
use std::sync::Arc;
use store::Op;

pub(crate) use add::add;
pub(crate) use begin::begin;
pub(crate) use change::{change, discard};
pub(crate) use copy::copy;
pub(crate) use found::problems;
pub(crate) use library::library;
pub(crate) use look::look;
pub(crate) use preview::preview;
pub(crate) use publish::{publish, publishing};
pub(crate) use retire::{restore, retire};
pub use shapes::*;
pub(crate) use show::{listed, retired, show};
pub(crate) use undo::{redo, undo};

use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// A draft that can be written in, with the version that it follows as far as that is here.
pub(crate) struct Begun {
    pub(crate) draft: Draft,
    pub(crate) before: Option<Arc<Key>>,
}

impl Begun {
    /// Fails with [`Failure::NotFound`] when there is no such draft, or when it is one no longer.
    pub(crate) fn find(open: &Open, id: &DraftId) -> Result<Self, Failure> {
        let draft = open.store.draft(id)?;
        if !draft.is_open() || open.store.key(&id.key, id.version)?.is_some() {
            return Err(Failure::not_found("draft", &format!("{}@{}", id.key, id.version)));
        }
        let previous = draft.stage.as_ref().and_then(|stage| stage.previous);
        let before = previous.map(|version| open.store.key(&id.key, version)).transpose()?.flatten();
        Ok(Self { draft, before })
    }

    /// The key that the draft makes as it stands, sound or not.
    pub(crate) fn key(&self) -> Key {
        self.draft.key(self.before.as_deref()).expect("a draft that is open has a head and a stage")
    }

    /// Carries out `work` on the draft, and keeps what it changed as one step.
    pub(crate) fn write(mut self, app: &mut App, op: Op, work: impl FnOnce(&mut Draft)) -> Result<DraftSaved, Failure> {
        let before = self.draft.clone();
        work(&mut self.draft);
        let edits = self.draft.edits_since(&before);
        saved(app, op, &self.draft.id, edits)
    }
}

/// Keeps `edits`, and answers with them.
fn saved(app: &mut App, op: Op, id: &DraftId, edits: Vec<DraftEdit>) -> Result<DraftSaved, Failure> {
    let at = app.now();
    app.open()?.write(op, at, |tx| Ok(tx.edit_draft(id, &edits)?))?;
    Ok(DraftSaved { at: at.to_string(), edits })
}
