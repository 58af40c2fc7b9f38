//! Keeps the reader's own phrases.

use store::Op;

use super::{Phrases, name, show};
use crate::app::App;
use crate::failure::Failure;

/// Keeps `ask` in the place of the phrases there were. What is blank, and what stands there already, is left out.
pub(crate) fn save(app: &mut App, ask: Phrases) -> Result<Phrases, Failure> {
    let at = app.now();
    let mut kept: Vec<String> = Vec::new();
    for phrase in ask.phrases {
        let phrase = phrase.trim();
        if !phrase.is_empty() && !kept.iter().any(|one| one == phrase) {
            kept.push(phrase.to_string());
        }
    }
    let body = serde_json::to_string(&kept).expect("phrases are strings");
    let open = app.open()?;
    let name = name(open.user());
    open.write(Op::Remember, at, |tx| Ok(tx.set_local(&name, Some(&body))?))?;
    show(app, ())
}
