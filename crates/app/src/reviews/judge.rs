//! Sets a judgement, or leaves it to the rules again.

use domain::Override;
use domain::register::ReviewEdit;
use store::{Op, TextKind};

use super::{Judge, Loaded, Saved};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn judge(app: &mut App, ask: Judge) -> Result<Saved, Failure> {
    let (at, text) = (app.now(), app.text_id());
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    let rating = loaded.key.ratings.iter().find(|rating| rating.id == ask.rating);
    let rating = rating.ok_or_else(|| Failure::not_found("rating", ask.rating.as_str()))?;
    let scale = loaded.key.scales.get(&rating.scale);
    let own = match &ask.own {
        None => None,
        Some(own) if own.reason.trim().is_empty() => return Err(Failure::ReasonNeeded),
        Some(own) if scale.is_none_or(|scale| scale.choice(&own.code).is_none()) => {
            return Err(Failure::not_found("option", own.code.as_str()));
        }
        Some(own) => Some(Override { level: own.code.clone(), reason: text.clone() }),
    };
    loaded.write(app.open()?, Op::Judge, at, vec![ReviewEdit::Override(ask.rating.clone(), own)], |tx| {
        match &ask.own {
            Some(own) => Ok(tx.put_text(&text, TextKind::Reason, &ask.review.round, &own.reason)?),
            None => Ok(()),
        }
    })?;
    loaded.saved(app, at)
}
