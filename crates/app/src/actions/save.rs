//! Saves an action, new or changed.

use domain::register::ConclusionsEdit;
use domain::scan::Kind;
use domain::scan::{Names, comparable, scan};
use domain::{Action, ActionId, ActionStatus, Plan, TextId};
use jiff::civil::Date;
use store::{Op, TextKind};

use super::list::shown;
use super::{ActionProblem, ActionsPage, SaveAction};
use crate::app::App;
use crate::events::span;
use crate::failure::Failure;
use crate::findings::place;
use crate::open::Open;

pub(crate) fn save(app: &mut App, ask: SaveAction) -> Result<ActionsPage, Failure> {
    let (at, fresh, text, reason) = (app.now(), app.text_id(), app.text_id(), app.text_id());
    let open = app.open()?;
    seen_whole(open, &ask.round)?;
    let plan = open.plan(&ask.round)?;
    let conclusions = open.store.conclusions(&ask.round)?;
    let standing = match &ask.id {
        None => None,
        Some(id) => {
            let one = conclusions.actions.get(id).cloned();
            Some(one.ok_or_else(|| Failure::not_found("action", id.as_str()))?)
        }
    };
    let names = Names::new(open.store.watched_names(&ask.round)?);
    let due = checked(&plan, &names, &ask).map_err(|problems| Failure::BadAction { problems })?;
    let from = match (&standing, &ask.from) {
        (Some(standing), _) => standing.from.clone(),
        (None, Some(cut)) => Some(place(open, cut)?),
        (None, None) => None,
    };
    let written = |id: Option<&TextId>, body: &str, new: &TextId| -> Result<(TextId, Option<String>), Failure> {
        // The same words again keep their text, so that nothing is written anew for them.
        if let Some(id) = id
            && open.store.text(id)?.is_some_and(|text| text.body == body)
        {
            return Ok((id.clone(), None));
        }
        Ok((new.clone(), Some(body.to_string())))
    };
    let (what, new_what) = written(standing.as_ref().map(|one| &one.what), ask.what.trim(), &text)?;
    let (why, new_why) = match ask.status {
        ActionStatus::Dropped => {
            let body = ask.why.as_deref().unwrap_or_default().trim();
            let (id, new) = written(standing.as_ref().and_then(|one| one.why.as_ref()), body, &reason)?;
            (Some(id), new)
        }
        ActionStatus::Planned | ActionStatus::Begun | ActionStatus::Done => (None, None),
    };
    let id = ask.id.unwrap_or_else(|| {
        ActionId::new(fresh.as_str()).expect("a text id is 32 hexadecimal digits, which a code can be")
    });
    let owner = ask.owner.trim().to_string();
    let carried = standing.and_then(|one| one.carried);
    let action =
        Action { id: id.clone(), what: what.clone(), owner, due, status: ask.status, why: why.clone(), from, carried };
    let round = ask.round;
    open.write(Op::Act, at, |tx| {
        if let Some(body) = &new_what {
            tx.put_text(&what, TextKind::Action, &round, body)?;
        }
        if let (Some(id), Some(body)) = (&why, &new_why) {
            tx.put_text(id, TextKind::Reason, &round, body)?;
        }
        Ok(tx.edit_conclusions(&round, &[ConclusionsEdit::Action(id.clone(), Some(action.clone()))])?)
    })?;
    shown(app, &round, Some(&id))
}

/// Fails with [`Failure::Blind`] when something of the round is withheld from the reader who sits here: what is concluded
/// is drawn from everybody's answers.
pub(crate) fn seen_whole(open: &mut Open, round: &domain::RoundId) -> Result<(), Failure> {
    if open.reckoned(round)?.withheld.is_empty() { Ok(()) } else { Err(Failure::Blind) }
}

/// The day it is due, or everything that is wrong.
fn checked(plan: &Plan, names: &Names, ask: &SaveAction) -> Result<Option<Date>, Vec<ActionProblem>> {
    let mut problems = Vec::new();
    if ask.what.trim().is_empty() {
        problems.push(ActionProblem::NoWhat);
    }
    if ask.owner.trim().is_empty() {
        problems.push(ActionProblem::NoOwner);
    } else if is_somebody(plan, names, &ask.owner) {
        problems.push(ActionProblem::OwnerIsSomebody);
    }
    let typed = ask.due.as_deref().unwrap_or_default().trim();
    let due = span(typed).filter(|(first, last)| first == last).map(|(day, _)| day);
    if due.is_none() && !typed.is_empty() {
        problems.push(ActionProblem::DueNotADay { typed: typed.into() });
    }
    match ask.status {
        ActionStatus::Dropped if ask.why.as_deref().unwrap_or_default().trim().is_empty() => {
            problems.push(ActionProblem::NoWhy);
        }
        ActionStatus::Dropped | ActionStatus::Planned | ActionStatus::Begun | ActionStatus::Done => {}
    }
    if problems.is_empty() { Ok(due) } else { Err(problems) }
}

/// Whether who sees to it looks like a person: one of the reference group by name, or what a text is looked through for.
fn is_somebody(plan: &Plan, names: &Names, owner: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| comparable(Kind::Name, word))
            .collect()
    };
    let said = words(owner);
    let is_named = |name: &str| {
        let name = words(name);
        !name.is_empty() && said.windows(name.len()).any(|some| some == name)
    };
    plan.reviewers.values().any(|one| is_named(&one.name)) || !scan(owner, names).is_empty()
}
