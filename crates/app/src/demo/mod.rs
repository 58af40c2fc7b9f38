//! The made-up rounds: that of 2021, nine families whose answers add up to the figures of a real one; that of the year
//! before, smaller and with two questions worded otherwise, so that years can be compared; and one of the spring between them,
//! where keys about families, members and respondents are answered.
//!
//! What is in them stands in files beside the code ([`content`]); [`script`] makes of them the commands that their
//! readers would have given, and [`play`] gives them. So they are made in the same way as any round, and whoever
//! tries them sees nothing that the product cannot do.

mod content;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod findings;
#[cfg(test)]
mod orders;
mod prepare;
mod reading;
mod script;
#[cfg(test)]
mod spring;
mod themes;
#[cfg(test)]
mod years;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::RoundId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::app::App;
use crate::border::dispatch;
use crate::failure::Failure;
use content::Content;
use script::script;

/// A reading day begins at half past eight in Swedish summer time.
const BEGINS: (i8, i8) = (6, 30);

/// How long each command takes, in seconds.
const PACE: i64 = 20;

/// Makes the rounds in the open store, each with the clock of its own days and the same text ids each time.
pub(crate) fn play(app: &mut App) -> Result<(), Failure> {
    for content in [Content::of_2020(), Content::of_spring(), Content::of_2021()] {
        play_one(app, &content.map_err(|error| fault(error.to_string()))?)?;
    }
    Ok(())
}

fn play_one(app: &mut App, content: &Content) -> Result<(), Failure> {
    let steps = script(content, &content.keys()).map_err(|misfit| fault(misfit.to_string()))?;

    let now = Arc::new(AtomicI64::new(0));
    let clock = Arc::clone(&now);
    let read_clock = move || Timestamp::from_second(clock.load(Ordering::Relaxed)).unwrap_or_default();
    app.meanwhile(Box::new(read_clock), Box::new(counted_ids(&content.round.id)), |app| {
        let mut today = None;
        let mut second = 0;
        let mut codes = BTreeMap::new();
        for step in steps {
            second = if today == Some(step.day) { second + PACE } else { morning(step.day) };
            today = Some(step.day);
            now.store(second, Ordering::Relaxed);
            let answer = dispatch(app, step.command, step.argument(&codes))?;
            codes.extend(step.names.map(|name| (name, answer["saved"].clone())));
        }
        Ok(())
    })
}

fn fault(what: String) -> Failure {
    Failure::Fault { what }
}

/// When the reading of `day` begins, in seconds of Unix time.
fn morning(day: Date) -> i64 {
    let begins = day.at(BEGINS.0, BEGINS.1, 0, 0).to_zoned(TimeZone::UTC);
    begins.expect("a day of our time has a morning").timestamp().as_second()
}

/// Ids that look like any other and are the same each time.
fn counted_ids(round: &RoundId) -> impl FnMut() -> [u8; 16] + Send + use<> {
    let mut count = 0_u64;
    let seed = format!("the round of {round}");
    move || {
        count += 1;
        let digest = blake3::hash(&[seed.as_bytes(), &count.to_le_bytes()].concat());
        let mut id = [0; 16];
        id.copy_from_slice(&digest.as_bytes()[..16]);
        id
    }
}
