//! What was changed in two places before either knew of the other: both are told, and one click takes either.

use std::collections::BTreeMap;

use domain::TextId;
use serde_json::Value;
use store::{Conflict, Op, Thing};

use super::{ConflictView, GroupPage, GroupProblem, SettleConflict, StandingView, show};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// Every conflict of the store that whoever sits here may see.
pub(super) fn list(open: &Open) -> Result<Vec<ConflictView>, Failure> {
    open.store.conflicts()?.into_iter().map(|conflict| view(open, conflict)).collect()
}

fn view(open: &Open, conflict: Conflict) -> Result<ConflictView, Failure> {
    let parsed: Vec<Value> = conflict.standing.iter().map(|one| parse(&one.value)).collect();
    let mut values = Vec::new();
    for (one, value) in conflict.standing.iter().zip(&parsed) {
        values.push(StandingView {
            value: one.value.clone(),
            told: told(open, value, &parsed)?,
            by: one.by.clone(),
            at: one.at.to_string(),
            shown: one.wins,
        });
    }
    values.sort_by_key(|one| !one.shown);
    Ok(ConflictView {
        kind: conflict.thing.kind().into(),
        identity: conflict.thing.identity(),
        about: conflict.register.clone(),
        register: conflict.register,
        values,
    })
}

fn parse(value: &str) -> Value {
    serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.into()))
}

/// A value as it can be read: the text that it names, or of a thing what the others have other than it.
fn told(open: &Open, value: &Value, all: &[Value]) -> Result<String, Failure> {
    match value {
        Value::String(text) => match TextId::try_from(text.clone()) {
            Ok(id) => Ok(open.store.text(&id)?.map(|text| text.body).unwrap_or_default()),
            Err(_) => Ok(text.clone()),
        },
        Value::Object(fields) => {
            let differs = |name: &String| all.iter().any(|other| other.get(name) != fields.get(name));
            let lines: BTreeMap<&String, &Value> = fields.iter().filter(|(name, _)| differs(name)).collect();
            Ok(lines.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n"))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => Ok(value.to_string()),
    }
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
