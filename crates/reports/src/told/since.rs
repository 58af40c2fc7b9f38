//! What changed since the round before: every question of every key that either round uses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use analysis::{Distance, Filter, Sheet, Trend, compare};
use domain::KeyId;
use domain::key::{Key, Question};

use super::{Change, Told, Year, change};

/// So many of the changes are told as those that changed most.
const MOST_CHANGED: usize = 5;

/// The round before, that a round is told beside.
#[derive(Clone, Copy)]
pub struct Earlier<'t> {
    /// The round in words.
    pub told: &'t Told<'t>,
    /// The versions of each key that the two rounds use, and those between them, the oldest first.
    pub versions: &'t BTreeMap<KeyId, Vec<Arc<Key>>>,
}

/// The answers to one key, then and now.
pub(crate) struct KeySince<'t> {
    /// The last round that has something to count with it.
    pub(crate) last: Year<'t>,
    /// The newest version that is compared.
    pub(crate) newest: &'t Key,
    /// The rounds that have something to count with it, the earlier first.
    pub(crate) years: Vec<Year<'t>>,
    /// What changed in each question; nothing where only one of the rounds counts something.
    pub(crate) changes: Vec<(Trend, Change)>,
}

impl<'t> KeySince<'t> {
    /// The question of a trend in the words of the last round that asks it, with its number there, from 1.
    pub(crate) fn asked(&self, trend: &Trend) -> (Year<'t>, u32, &'t Question) {
        let asks = self.years.iter().rev().find_map(|year| {
            let year: Year<'t> = *year;
            let (number, question) =
                (1..).zip(year.sheet.key().questions()).find(|(_, one)| one.id == trend.question)?;
            Some((year, number, question))
        });
        asks.expect("a trend is of a question that some round asks")
    }
}

impl<'t> Earlier<'t> {
    /// Every key that `later` or the round before it has something to count with: those of `later` in its order, then the
    /// others.
    pub(crate) fn keys(&self, later: &'t Told<'t>) -> Vec<KeySince<'t>> {
        let rounds = [self.told, later];
        let mut seen = BTreeSet::new();
        let keys = rounds.iter().rev().flat_map(|told| told.material.sheets).map(|sheet| &sheet.key().id);
        let keys = keys.filter(|id| seen.insert(*id)).collect::<Vec<_>>();
        keys.into_iter().filter_map(|key| self.key(rounds, key)).collect()
    }

    fn key(&self, rounds: [&'t Told<'t>; 2], key: &KeyId) -> Option<KeySince<'t>> {
        let year = |told: &'t Told<'t>| {
            let own = told.material.sheets.iter().find(|sheet| &sheet.key().id == key && !sheet.rows().is_empty());
            own.map(|sheet| Year { told, sheet })
        };
        let years: Vec<Year<'t>> = rounds.into_iter().filter_map(year).collect();
        let last = *years.last()?;
        let versions: Vec<&'t Key> = self.versions.get(key)?.iter().map(|version| &**version).collect();
        let newest = *versions.last()?;
        let mut changes = Vec::new();
        if years.len() > 1 {
            let sheets: Vec<&Sheet> = years.iter().map(|year| year.sheet).collect();
            let trends = compare(&sheets, &versions, &Filter::default());
            changes.extend(trends.into_iter().map(|trend| {
                let told = change(&years, newest, &trend);
                (trend, told)
            }));
        }
        Some(KeySince { last, newest, years, changes })
    }
}

/// Those of `changes` that moved furthest, the furthest first, at most five: ties in their order, and none that did not move. Each
/// comes with [`Change::moved`].
pub fn changed_most<T>(changes: impl IntoIterator<Item = (Option<Distance>, T)>) -> Vec<T> {
    let moved = changes.into_iter().filter_map(|(moved, one)| Some((moved.filter(|moved| !moved.is_none())?, one)));
    let mut moved: Vec<(Distance, T)> = moved.collect();
    // Stable: ties stay in their order.
    moved.sort_by(|(one, _), (other, _)| other.cmp(one));
    moved.into_iter().take(MOST_CHANGED).map(|(_, one)| one).collect()
}
