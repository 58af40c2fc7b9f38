//! Rounds side by side.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use analysis::{Filter, Sheet, Trend, compare as compared, families};
use domain::key::Key;
use domain::{KeyId, Lang, Plan, RoundId};
use figures::Canvas;
use reports::told::{self, Beside, Earlier, PartThrough, Piece, Told, Year};

use super::block::{cut_ref, number_view, part_ref, tally_view};
use super::{
    Among, ChangeCell, ChangeNumber, ChangePiece, ChangeRow, ChangeView, CompareRounds, Comparison, FigureView,
    Gathered, PointView, SinceLast, TypeChanges,
};
use crate::app::App;
use crate::failure::Failure;
use crate::open::{Open, Reckoned};
use crate::plans::RoundOf;
use crate::shapes::RoundHead;

pub(crate) fn compare(app: &mut App, ask: CompareRounds) -> Result<Comparison, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let ids = in_order(open, &ask.rounds)?;
    let last = ids.last().ok_or_else(|| Failure::not_found("round", ""))?.clone();
    let earlier = earlier(open, &last)?;
    let ids = match ids.as_slice() {
        [one] => earlier.first().map(|before| before.id.clone()).into_iter().chain([one.clone()]).collect(),
        [..] => ids,
    };
    let head = |plan: &Plan| RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() };
    let earlier = earlier.iter().map(|round| RoundHead { id: round.id.to_string(), name: round.name.clone() });
    let earlier = earlier.collect();
    with_sides(open, &ids, lang, |sides| {
        let plans: Vec<&Plan> = sides.told.iter().map(|told| told.material().plan).collect();
        let shared = families(&plans);
        let filter = match ask.among {
            Among::All => Filter::default(),
            Among::Same => Filter { among: Some(shared.same.iter().cloned().collect()), ..Filter::default() },
        };
        Comparison {
            rounds: plans.iter().map(|plan| head(plan)).collect(),
            earlier,
            families: if plans.len() > 1 {
                told::families(&sides.told.iter().collect::<Vec<_>>(), &shared)
            } else {
                Vec::new()
            },
            same: u32::try_from(shared.same.len()).unwrap_or(u32::MAX),
            among: ask.among,
            withheld: sides.told.iter().filter_map(Told::withheld).collect(),
            types: if plans.len() > 1 { sides.types(&filter) } else { Vec::new() },
        }
    })
}

pub(crate) fn changes(app: &mut App, ask: RoundOf) -> Result<SinceLast, Failure> {
    let lang = app.lang();
    changed_most(app.open()?, &ask.round, lang)
}

/// What changed most in `round` since the latest round before it that has a key in common with it; nothing when there is
/// no such round. By the rule of `docs/resultattext.md`.
pub(crate) fn changed_most(open: &mut Open, round: &RoundId, lang: Lang) -> Result<SinceLast, Failure> {
    let Some(before) = earlier(open, round)?.into_iter().next() else { return Ok(SinceLast::default()) };
    let ids = [before.id.clone(), round.clone()];
    let changes = with_sides(open, &ids, lang, |sides| {
        told::changed_most(sides.keys().iter().flat_map(|key| sides.changes(key, &Filter::default())))
    })?;
    let earlier = RoundHead { id: before.id.to_string(), name: before.name };
    Ok(SinceLast { earlier: Some(earlier), changes })
}

/// The rounds asked for, each once, the earliest first.
fn in_order(open: &mut Open, asked: &[RoundId]) -> Result<Vec<RoundId>, Failure> {
    let mut rounds = Vec::new();
    for id in asked.iter().collect::<BTreeSet<_>>() {
        let plan = open.plan(id)?;
        rounds.push((plan.round.begins, id.clone()));
    }
    rounds.sort();
    Ok(rounds.into_iter().map(|(_, id)| id).collect())
}

/// The rounds before `round` that have a key in common with it, the latest first.
fn earlier(open: &mut Open, round: &RoundId) -> Result<Vec<domain::Round>, Failure> {
    let own = open.plan(round)?;
    let place = |round: &domain::Round| (round.begins, round.id.clone());
    let mut rounds = open.store.rounds()?;
    rounds.retain(|one| place(one) < place(&own.round) && one.keys.keys().any(|key| own.round.keys.contains_key(key)));
    rounds.sort_by_key(|one| std::cmp::Reverse(place(one)));
    Ok(rounds)
}

/// Rounds side by side, each in words, with every version of their keys.
struct Sides<'a> {
    ids: &'a [RoundId],
    reckoned: Vec<&'a Reckoned>,
    told: Vec<Told<'a>>,
    versions: BTreeMap<KeyId, Vec<Arc<Key>>>,
}

/// Hands the rounds `ids` to `tell`.
fn with_sides<T>(
    open: &mut Open,
    ids: &[RoundId],
    lang: Lang,
    tell: impl FnOnce(&Sides<'_>) -> T,
) -> Result<T, Failure> {
    let versions = versions(open, ids)?;
    let reckoned = open.reckoned_each(ids)?;
    // Nothing that people wrote stands in a comparison.
    let nothing = Gathered::default();
    let told = reckoned.iter().map(|one| Told::new(nothing.material(one), lang)).collect();
    Ok(tell(&Sides { ids, reckoned, told, versions }))
}

/// Hands `round`, of which `gathered` is everything, to `tell`, with the latest round before it that has a key in common
/// with it when there is one.
pub(crate) fn beside_earlier<T>(
    open: &mut Open,
    round: &RoundId,
    gathered: &Gathered,
    lang: Lang,
    tell: impl FnOnce(&Told<'_>, Option<Earlier<'_>>) -> T,
) -> Result<T, Failure> {
    let Some(before) = earlier(open, round)?.into_iter().next() else {
        return Ok(tell(&Told::new(gathered.material(open.reckoned(round)?), lang), None));
    };
    let ids = [before.id, round.clone()];
    let versions = versions(open, &ids)?;
    let reckoned = open.reckoned_each(&ids)?;
    // Nothing that people wrote stands in a comparison.
    let nothing = Gathered::default();
    let before = Told::new(nothing.material(reckoned[0]), lang);
    let told = Told::new(gathered.material(reckoned[1]), lang);
    Ok(tell(&told, Some(Earlier { told: &before, versions: &versions })))
}

/// The versions of each key that the rounds use and those between them, the oldest first.
fn versions(open: &mut Open, ids: &[RoundId]) -> Result<BTreeMap<KeyId, Vec<Arc<Key>>>, Failure> {
    let mut used: BTreeMap<KeyId, BTreeSet<u32>> = BTreeMap::new();
    for id in ids {
        for (key, version) in &open.plan(id)?.round.keys {
            used.entry(key.clone()).or_default().insert(*version);
        }
    }
    let mut versions = BTreeMap::new();
    for (id, used) in used {
        let (Some(oldest), Some(newest)) = (used.first(), used.last()) else { continue };
        let mut all: BTreeMap<u32, Arc<Key>> = BTreeMap::new();
        for version in &used {
            all.insert(*version, open.key(&id, *version)?);
        }
        let mut at = Some(*newest);
        while let Some(version) = at.filter(|version| version > oldest) {
            // A version that never came to this store is passed over: then only what reads the same is the same.
            let Some(key) = open.store.key(&id, version)? else { break };
            at = key.previous.as_ref().map(|previous| previous.version);
            all.insert(version, key);
        }
        versions.insert(id, all.into_values().collect());
    }
    Ok(versions)
}

impl<'a> Sides<'a> {
    /// The keys that some round uses: those of the last round in its order, then the others.
    fn keys(&self) -> Vec<KeyId> {
        let mut seen = BTreeSet::new();
        let sheets = self.reckoned.iter().rev().flat_map(|one| &one.sheets);
        sheets.map(|sheet| sheet.key().id.clone()).filter(|id| seen.insert(id.clone())).collect()
    }

    /// The rounds that have something to count with a key, and their sheets.
    fn sheets(&self, key: &KeyId) -> Vec<(usize, &'a Sheet)> {
        let own = |one: &&'a Reckoned| {
            let one: &'a Reckoned = one;
            one.sheets.iter().find(|sheet| &sheet.key().id == key && !sheet.rows().is_empty())
        };
        self.reckoned.iter().enumerate().filter_map(|(at, one)| Some((at, own(one)?))).collect()
    }

    fn types(&self, filter: &Filter) -> Vec<TypeChanges> {
        let of_key = |key: &KeyId| {
            let sheets = self.sheets(key);
            let (at, sheet) = sheets.last()?;
            let told = &self.told[*at];
            let is_alone = sheets.len() < 2;
            Some(TypeChanges {
                key: key.to_string(),
                name: sheet.key().name.in_lang(told.words().lang()).into(),
                only: is_alone.then(|| {
                    let facts = [("round", told.material().plan.round.name.as_str().into())];
                    told.words().tell("told-change-only", &facts)
                }),
                changes: if is_alone {
                    Vec::new()
                } else {
                    self.changes(key, filter).into_iter().map(|(_, view)| view).collect()
                },
            })
        };
        self.keys().iter().filter_map(of_key).collect()
    }

    /// What changed in each question of a key, with how far it moved.
    fn changes(&self, key: &KeyId, filter: &Filter) -> Vec<(Option<analysis::Distance>, ChangeView)> {
        let sheets = self.sheets(key);
        if sheets.len() < 2 {
            return Vec::new();
        }
        let versions: Vec<&Key> = self.versions[key].iter().map(|key| &**key).collect();
        let newest = *versions.last().expect("a round uses a version of each of its keys");
        let own: Vec<&Sheet> = sheets.iter().map(|(_, sheet)| *sheet).collect();
        let years: Vec<Year<'_>> = sheets.iter().map(|(at, sheet)| Year { told: &self.told[*at], sheet }).collect();
        let trends = compared(&own, &versions, filter);
        let view = |trend: &Trend| {
            let change = told::change(&years, newest, trend);
            (change.moved, self.view(&sheets, &years, newest, trend, change))
        };
        trends.iter().map(view).collect()
    }

    fn view(
        &self,
        sheets: &[(usize, &Sheet)],
        years: &[Year<'_>],
        newest: &Key,
        trend: &Trend,
        change: told::Change,
    ) -> ChangeView {
        let asked = trend.points.iter().zip(sheets).rev().find(|(point, _)| point.is_some());
        let (_, (at, sheet)) = asked.expect("a trend is of a question that some round asks");
        let told = &self.told[*at];
        let lang = told.words().lang();
        let question = sheet.key().question(&trend.question).expect("the round asks it");
        let mut points: Vec<Option<PointView>> = self.ids.iter().map(|_| None).collect();
        for (point, (at, sheet)) in trend.points.iter().zip(sheets) {
            let (Some(point), told) = (point, &self.told[*at]) else { continue };
            let asked = sheet.key().question(&trend.question).expect("a point is of a question of its key");
            let finding = told.finding(sheet, point.cut.clone()).expect("what was counted can be told");
            points[*at] = Some(PointView {
                text: asked.text.in_lang(lang).into(),
                guidance: asked.guidance.as_ref().map(|text| text.in_lang(lang).into()),
                tally: tally_view(told, &self.ids[*at], sheet, asked, &finding),
            });
        }
        let piece = |piece: Piece| match piece {
            Piece::Words(text) => ChangePiece { text, number: None },
            Piece::Number { text, counted } => {
                let (at, sheet) = sheets[counted.round];
                let point = trend.points[counted.round].as_ref().expect("a number is of a round that asks");
                let asked = sheet.key().question(&trend.question).expect("the round asks it");
                let number = number_view(&self.told[at], sheet, asked, (&point.cut, &point.tally), &counted.parts);
                let cut = cut_ref(&self.ids[at], sheet, &point.cut);
                ChangePiece { text, number: (number.n > 0).then_some(ChangeNumber { cut, number }) }
            }
        };
        let beside = Beside::of(years, newest, trend);
        let id = format!("change-{}-{}", newest.id, trend.question);
        // A key that only two of more rounds use has none: a picture beside others without one would seem to be all.
        let figure =
            (self.ids.len() == 2).then(|| beside.picture(years, &id, &change.text(), Canvas::WINDOW)).flatten();
        let [inside, outside] = [beside.inside, beside.outside].map(|parts| self.rows(sheets, trend, parts));
        let unit = trend.points.iter().flatten().last().map(|point| told.unit(sheet, point.tally.unit()));
        ChangeView {
            key: newest.id.to_string(),
            name: newest.name.in_lang(lang).into(),
            question: trend.question.to_string(),
            text: question.text.in_lang(lang).into(),
            standing: trend.standing.into(),
            is_compared: trend.pair().is_some(),
            finding: change.said.into_iter().map(piece).collect(),
            notes: change.notes,
            reasons: change.reasons,
            unit: unit.unwrap_or_default(),
            figure: figure.map(FigureView::beside_its_table),
            inside,
            outside,
            points,
        }
    }

    /// The parts through the rounds, a cell for each round; those that a round's own scale has are named in its cell.
    fn rows(&self, sheets: &[(usize, &Sheet)], trend: &Trend, parts: Vec<PartThrough>) -> Vec<ChangeRow> {
        let row = |PartThrough { part, label, step, shares }: PartThrough| {
            let mut cells: Vec<Option<ChangeCell>> = self.ids.iter().map(|_| None).collect();
            for (((at, _), point), share) in sheets.iter().zip(&trend.points).zip(shares) {
                cells[*at] = share.zip(point.as_ref()).map(|(share, point)| ChangeCell {
                    n: share.count(),
                    of: share.of(),
                    parts: point.own_parts(&part).iter().map(part_ref).collect(),
                });
            }
            ChangeRow { label, step, part: part_ref(&part), cells }
        };
        parts.into_iter().map(row).collect()
    }
}
