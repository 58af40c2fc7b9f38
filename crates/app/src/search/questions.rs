//! Finds questions by the words of what they ask, and of their guidance.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::key::{Key, Question};
use domain::{KeyId, Lang};
use store::{Piece, Query};

use super::{Findable, FoundQuestion, Search};
use crate::failure::Failure;
use crate::open::Open;

/// The questions that `query` finds in the keys of the round, or in the newest version of every key. A question is
/// about no family and by no reader: none is found when one of them is asked for.
pub(super) fn questions(
    open: &mut Open,
    query: &Query,
    ask: &Search,
    lang: Lang,
) -> Result<Vec<FoundQuestion>, Failure> {
    if !ask.is_for(Findable::Question) || ask.family.is_some() || ask.reviewer.is_some() {
        return Ok(Vec::new());
    }
    let keys = match &ask.round {
        Some(round) => {
            let plan = open.plan(round)?;
            open.keys_in_order(&plan)?
        }
        None => newest(open.store.keys()?),
    };
    let mut found = Vec::new();
    for key in keys.iter().filter(|key| ask.key.as_ref().is_none_or(|asked| *asked == key.id)) {
        for (number, question) in (1..).zip(key.questions()) {
            let is_asked = ask.question.as_ref().is_none_or(|asked| *asked == question.id);
            if let Some(excerpt) = excerpt(question, query, lang).filter(|_| is_asked) {
                found.push(FoundQuestion {
                    key: key.id.to_string(),
                    version: key.version,
                    key_name: key.name.in_lang(lang).into(),
                    id: question.id.to_string(),
                    number,
                    excerpt: excerpt.into_iter().map(Into::into).collect(),
                });
            }
        }
    }
    Ok(found)
}

fn newest(keys: Vec<Arc<Key>>) -> Vec<Arc<Key>> {
    let mut newest: BTreeMap<KeyId, Arc<Key>> = BTreeMap::new();
    for key in keys {
        if newest.get(&key.id).is_none_or(|standing| standing.version < key.version) {
            newest.insert(key.id.clone(), key);
        }
    }
    newest.into_values().collect()
}

fn excerpt(question: &Question, query: &Query, lang: Lang) -> Option<Vec<Piece>> {
    let asked = question.text.in_lang(lang);
    let guidance = question.guidance.as_ref().map(|text| text.in_lang(lang));
    let text = [Some(asked), guidance].into_iter().flatten().find(|text| query.marks(text).is_some())?;
    Some(query.excerpt(text))
}
