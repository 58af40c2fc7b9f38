//! What a tester does: answers for a family, says something of a question, begins again.

use domain::{Answer, Member, Slot, State};

use super::found::{Found, tried};
use super::{LONGEST_STRETCH, TrialAnswer, TrialAsk, TrialPage, TrialRemark, TrialSaved, TrialSpent, show};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::{progress, state};

/// Saves or clears an answer of a trial.
pub(crate) fn answer(app: &mut App, ask: TrialAnswer) -> Result<TrialSaved, Failure> {
    let at_time = app.now();
    let found = Found::find(app, &ask.of)?;
    let (at, path) = found.path(ask.family)?;
    let members: Vec<&Member> = path.members.iter().collect();
    let slot = Slot::from(ask.slot);
    let missing = || Failure::not_found("question", slot.question.as_str());
    let (question, _) = found.key.slots(&members).find(|(_, one)| *one == slot).ok_or_else(missing)?;
    let given = ask.state.map(|form| state(&found.key, question, form, || app.text_id())).transpose()?;
    let trial = found.write(app.open()?, at_time, |trial| {
        let tried = tried(trial, at, path);
        let before = tried.review.state(&slot).and_then(State::text).cloned();
        if let Some(text) = before {
            tried.words.remove(&text);
        }
        tried.review.answers.remove(&slot);
        if let Some((state, text)) = given {
            tried.words.extend(text.map(|text| (text.id, text.body)));
            tried.review.answers.insert(slot, Answer { state: Some(state), ..Answer::default() });
        }
    })?;
    let review = &trial.tried[&at].review;
    let answers = found.key.answers(review, &members);
    let hidden = found.key.slots(&members).filter(|(question, slot)| !answers.is_asked(question, slot));
    Ok(TrialSaved {
        at: at_time.to_string(),
        progress: progress(&found.key, review, &members),
        hidden: hidden.map(|(_, slot)| slot.into()).collect(),
    })
}

/// Adds to how long a question was the one at hand. A stretch that is longer than a pause is not counted.
pub(crate) fn spent(app: &mut App, ask: TrialSpent) -> Result<(), Failure> {
    let at_time = app.now();
    let found = Found::find(app, &ask.of)?;
    let (at, path) = found.path(ask.family)?;
    if found.key.question(&ask.question).is_none() {
        return Err(Failure::not_found("question", ask.question.as_str()));
    }
    if ask.milliseconds > LONGEST_STRETCH {
        return Ok(());
    }
    found.write(app.open()?, at_time, |trial| {
        let spent = tried(trial, at, path).spent.entry(ask.question).or_default();
        *spent = spent.saturating_add(ask.milliseconds);
    })?;
    Ok(())
}

/// Says something of a question itself; empty takes it away.
pub(crate) fn remark(app: &mut App, ask: TrialRemark) -> Result<(), Failure> {
    let at_time = app.now();
    let found = Found::find(app, &ask.of)?;
    if found.key.question(&ask.question).is_none() {
        return Err(Failure::not_found("question", ask.question.as_str()));
    }
    found.write(app.open()?, at_time, |trial| {
        if ask.body.trim().is_empty() {
            trial.remarks.remove(&ask.question);
        } else {
            trial.remarks.insert(ask.question, ask.body);
        }
    })?;
    Ok(())
}

/// Begins one's trial again: the answers go, what one said of the questions stays.
pub(crate) fn restart(app: &mut App, ask: TrialAsk) -> Result<TrialPage, Failure> {
    let at_time = app.now();
    let found = Found::find(app, &ask.of)?;
    found.write(app.open()?, at_time, |trial| found.begin_again(trial))?;
    show(app, ask)
}
