//! What was changed in two places before either knew of the other: both are told, and one click takes either.

use domain::group::Group;
use domain::register::CodingEdit;
use domain::{DeviceId, Lang, ReviewId};
use store::{Conflict, Op, Thing};

use super::conflict_words::Telling;
use super::{ConflictView, GroupPage, GroupProblem, SettleConflict, StandingView, may, show};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;
use crate::reviews;

/// Every conflict of the store that whoever has `device` may see, in words.
pub(super) fn list(
    open: &mut Open,
    group: &Group,
    device: &DeviceId,
    lang: Lang,
) -> Result<Vec<ConflictView>, Failure> {
    let mut views = Vec::new();
    for conflict in open.store.conflicts()? {
        if is_seen(open, &conflict)? {
            views.push(view(open, group, device, conflict, lang)?);
        }
    }
    Ok(views)
}

/// What another reader answered, or what was said of their comment, is not told to whoever is to read the same first.
fn is_seen(open: &mut Open, conflict: &Conflict) -> Result<bool, Failure> {
    match &conflict.thing {
        Thing::Review(review) => reviews::may_see(open, review),
        Thing::Coding(round) => {
            let read = |value: &str| CodingEdit::from_register(&conflict.register, value).ok();
            let Some(edit) = conflict.standing.iter().find_map(|one| read(&one.value)) else { return Ok(false) };
            let at = edit.at().clone();
            let (key, subject, occasion, by) = (at.key, at.subject, at.occasion, at.by);
            reviews::may_see(open, &ReviewId { round: round.clone(), key, subject, occasion, by })
        }
        Thing::Plan(_) | Thing::Codebook | Thing::Conclusions(_) | Thing::KeyDraft(_) | Thing::Group => Ok(true),
    }
}

fn view(
    open: &mut Open,
    group: &Group,
    device: &DeviceId,
    conflict: Conflict,
    lang: Lang,
) -> Result<ConflictView, Failure> {
    // A plan that has not come is told as the round that it is.
    let plan = conflict.thing.round().and_then(|round| open.plan(round).ok());
    let told = Telling::new(open, plan.as_deref(), lang)?.told(&conflict)?;
    let standing = conflict.standing.iter().zip(told.values).map(|(one, told)| StandingView {
        value: one.value.clone(),
        told,
        by: one.by.clone(),
        at: one.at.to_string(),
        shown: one.wins,
    });
    let mut values: Vec<StandingView> = standing.collect();
    values.sort_by_key(|one| !one.shown);
    Ok(ConflictView {
        kind: conflict.thing.kind().into(),
        identity: conflict.thing.identity(),
        about: told.about,
        may_choose: may::may(group, device, &conflict.thing, [conflict.register.as_str()]),
        register: conflict.register,
        values,
    })
}

/// Lets one of the values stand.
pub(crate) fn settle(app: &mut App, ask: SettleConflict) -> Result<GroupPage, Failure> {
    let at = app.now();
    let open = app.open()?;
    let thing = Thing::read(&ask.kind, &ask.identity).ok_or(GroupProblem::Settled)?;
    let stands = open.store.conflicts()?.into_iter().any(|one| {
        one.thing == thing && one.register == ask.register && one.standing.iter().any(|value| value.value == ask.value)
    });
    if !stands {
        return Err(GroupProblem::Settled.into());
    }
    open.write(Op::SettleConflict, at, |tx| Ok(tx.settle(&thing, &ask.register, &ask.value)?))?;
    show(app, ())
}
