//! Copies questions into a draft.

use domain::key::Key;
use domain::key::draft::{DraftId, TakeIn, Taken};
use store::Op;

use super::{Begun, CopyQuestions, QuestionsCopied};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// Copies questions from a key, from another draft, or from the draft itself.
pub(crate) fn copy(app: &mut App, ask: CopyQuestions) -> Result<QuestionsCopied, Failure> {
    let open = app.open()?;
    let from = source(open, &ask.from)?;
    let begun = Begun::find(open, &ask.draft)?;
    if !begun.draft.sections.contains_key(&ask.section) {
        return Err(Failure::not_found("section", ask.section.as_str()));
    }
    if let Some(missing) = ask.questions.iter().find(|id| from.question(id).is_none()) {
        return Err(Failure::not_found("question", missing.as_str()));
    }
    let mut taken = Taken::default();
    let before = begun.before.clone();
    let saved = begun.write(app, Op::EditKey, |draft| {
        let (questions, section, after) = (&ask.questions, &ask.section, ask.after.as_ref());
        taken = draft.take_in(TakeIn { from: &from, questions, section, after, before: before.as_deref() });
    })?;
    Ok(QuestionsCopied { questions: taken.questions, without_condition: taken.without_condition, saved })
}

/// The key `of`: as it is stored, else as its draft stands.
fn source(open: &Open, of: &DraftId) -> Result<Key, Failure> {
    match open.store.key(&of.key, of.version)? {
        Some(key) => Ok(Key::clone(&key)),
        None => Ok(Begun::find(open, of)?.key()),
    }
}
