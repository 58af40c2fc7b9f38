//! The findings that a round is told by on one page.

use analysis::{Asked, Cut, Filter, Found, Level, found};
use serde::Serialize;

use super::Reach;
use crate::told::{KeySince, Told, changed_most};

/// A finding among the first.
#[derive(Serialize)]
pub(crate) struct FoundPart {
    /// Why it is among them, where the sentence does not say it; `None` for one that is there by its place in the keys too.
    pub(crate) why: Option<String>,
    pub(crate) finding: String,
    /// What is said under it: the sentence that own words stand for, or that own words were left out.
    pub(crate) notes: Vec<String>,
    /// What was asked, or in which families the documents differ; outside the group nothing of the latter.
    pub(crate) about: Option<String>,
}

/// At most five findings, by the rule of `docs/resultattext.md`; `since` is what changed since the round before.
pub(crate) fn findings(told: &Told<'_>, since: &[KeySince<'_>], reach: Reach) -> Vec<FoundPart> {
    let sheets = told.material().sheets;
    let changed: Vec<(Asked, String)> = changed_most(since.iter().flat_map(|key| {
        let at = sheets.iter().position(|sheet| sheet.key().id == key.newest.id);
        key.changes.iter().map(move |(trend, change)| (change.moved, (at, trend, change)))
    }))
    .into_iter()
    .filter_map(|(at, trend, change)| {
        let is_asked = sheets[at?].key().question(&trend.question).is_some();
        is_asked.then(|| Some(((at?, trend.question.clone()), change.text())))?
    })
    .collect();
    let asked: Vec<Asked> = changed.iter().map(|(asked, _)| asked.clone()).collect();
    let why = |id: &str| Some(told.words().say(id));
    let part = |one: Found| match one {
        Found::Differs(one) => {
            let families = || {
                let families: Vec<String> = one.differing.iter().map(|family| told.family_name(family)).collect();
                told.words().tell("report-found-families", &[("list", told.words().list(&families).into())])
            };
            Some(FoundPart {
                // The sentence says it.
                why: None,
                finding: told.disagreement(&one),
                notes: Vec::new(),
                about: match reach {
                    Reach::Group => Some(families()),
                    Reach::Outside => None,
                },
            })
        }
        Found::Changed(asked) => {
            let (_, finding) = changed.iter().find(|(one, _)| *one == asked)?;
            Some(FoundPart {
                why: why("report-found-changed"),
                finding: finding.clone(),
                notes: Vec::new(),
                about: Some(told.asked_in(&sheets[asked.0], &asked.1)?),
            })
        }
        Found::Missing(asked) => counted(told, &asked, why("report-found-missing"), reach),
        Found::Next(asked) => counted(told, &asked, None, reach),
    };
    found(sheets, told.material().plan, &asked).into_iter().filter_map(part).collect()
}

fn counted(told: &Told<'_>, (at, question): &Asked, why: Option<String>, reach: Reach) -> Option<FoundPart> {
    let sheet = &told.material().sheets[*at];
    sheet.key().question(question).filter(|question| reach.tells(question))?;
    let finding = [Level::Subjects, Level::Members]
        .into_iter()
        .find_map(|level| told.finding(sheet, Cut { question: question.clone(), level, filter: Filter::default() }))?;
    let (finding, notes) = told.printed(sheet, &finding);
    Some(FoundPart { why, finding, notes, about: Some(told.asked_in(sheet, question)?) })
}
