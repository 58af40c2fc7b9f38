//! The trial of a key: its made-up families, and what has come of it so far.

use domain::Member;
use reports::words::Words;

use super::family::tried_or_new;
use super::found::{Found, key};
use super::goals::families;
use super::result::result;
use super::{TrialAsk, TrialFamily, TrialPage};
use crate::app::App;
use crate::drafts::problems;
use crate::failure::Failure;
use crate::keys::KeyHead;
use crate::reviews::progress;

pub(crate) fn show(app: &mut App, ask: TrialAsk) -> Result<TrialPage, Failure> {
    let lang = app.lang();
    let words = Words::new(lang);
    let tried = key(app, &ask.of)?;
    let faults = problems(&tried, None, &words);
    if !faults.is_empty() {
        let key = KeyHead::of(&tried, lang);
        return Ok(TrialPage { key, faults, changed: false, families: Vec::new(), result: None });
    }
    let found = Found::find(app, &ask.of)?;
    let open = app.open()?;
    let trial = found.trial(open, open.user())?;
    let told = families(&found.key, &found.paths, &words).into_iter().zip(&found.paths.paths).zip(0_u32..);
    let families = told.map(|((family, path), at)| {
        let tried = tried_or_new(&trial, at, path);
        let members: Vec<&Member> = path.members.iter().collect();
        TrialFamily {
            n: at + 1,
            name: family.name,
            shows: family.shows,
            tries: family.tries,
            progress: progress(&found.key, &tried.review, &members),
            is_gone_through: tried.is_gone_through(&found.key, path),
        }
    });
    let families = families.collect();
    Ok(TrialPage {
        key: KeyHead::of(&found.key, lang),
        changed: !found.is_current(&trial) && !trial.tried.is_empty(),
        families,
        faults,
        result: Some(result(open, &found, &words)?),
    })
}
