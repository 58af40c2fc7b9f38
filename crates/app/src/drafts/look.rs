//! What is found in a draft as it stands: what stops it, what could be better, what is not translated, its conditions in
//! words.

use domain::key::draft::DraftId;
use reports::condition_in_words;
use reports::words::Words;

use super::{Begun, DraftLook, DraftRemark, found};
use crate::app::App;
use crate::failure::Failure;
use crate::keys::remarked;

/// Looks a draft through.
pub(crate) fn look(app: &mut App, id: DraftId) -> Result<DraftLook, Failure> {
    let lang = app.lang();
    let begun = Begun::find(app.open()?, &id)?;
    let (key, words) = (begun.key(), Words::new(lang));
    let told = remarked(&key, lang);
    let remarks = told.remarks.into_iter().map(|remark| DraftRemark {
        at: found::spot(&key, &remark.path, &words),
        dismissed: begun.draft.dismissed.get(&remark.id).cloned(),
        remark,
    });
    let conditions = key.questions().filter_map(|question| Some((question.id.clone(), question.visible_if.as_ref()?)));
    let rules = key.ratings.iter().map(|rating| {
        let when = rating.rules.iter().map(|rule| rule.when.as_ref());
        let told = when.map(|when| when.map_or_else(String::new, |when| condition_in_words(&key, when, &words)));
        (rating.id.clone(), told.collect())
    });
    Ok(DraftLook {
        // What changes do is told when the key is published, not while it is written.
        problems: found::problems(&key, None, &words),
        remarks: remarks.collect(),
        untranslated: found::untranslated(&key, &words),
        minutes: told.minutes,
        conditions: conditions.map(|(id, condition)| (id, condition_in_words(&key, condition, &words))).collect(),
        rules: rules.collect(),
    })
}
