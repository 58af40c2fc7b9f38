//! Rounds side by side.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use analysis::{Filter, Nothing, Part, Sheet, Trend, compare as compared, families};
use domain::key::Key;
use domain::{Conclusions, KeyId, Lang, Plan, RoundId, TextId};
use figures::{Canvas, Change, Changes, Frame, Point, Since};
use reports::told::{self, Material, Piece, Themed, Told, Year};

use super::block::{cut_ref, number_view, part_ref, tally_view};
use super::{
    Among, ChangeCell, ChangeNumber, ChangePiece, ChangeRow, ChangeView, CompareRounds, Comparison, FigureView,
    PointView, SinceLast, TypeChanges,
};
use crate::app::App;
use crate::failure::Failure;
use crate::open::{Open, Reckoned};
use crate::plans::RoundOf;
use crate::shapes::RoundHead;

/// So many of the changes are told as those that changed most.
const MOST_CHANGED: usize = 5;

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
        let mut changes: Vec<_> = sides
            .keys()
            .iter()
            .flat_map(|key| sides.changes(key, &Filter::default()))
            .filter_map(|(moved, view)| moved.filter(|moved| !moved.is_none()).map(|moved| (moved, view)))
            .collect();
        // Stable: ties stay in the order of the keys.
        changes.sort_by(|(one, _), (other, _)| other.cmp(one));
        changes.into_iter().take(MOST_CHANGED).map(|(_, view)| view).collect()
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
    let (reviews, texts): (_, BTreeMap<TextId, String>) = (Vec::new(), BTreeMap::new());
    let (conclusions, themed) = (Conclusions::default(), Themed::default());
    let told = reckoned.iter().map(|one| {
        let material = Material {
            plan: &one.plan,
            sheets: &one.sheets,
            reviews: &reviews,
            texts: &texts,
            withheld: &one.withheld,
            conclusions: &conclusions,
            themed: &themed,
        };
        Told::new(material, lang)
    });
    let told = told.collect();
    Ok(tell(&Sides { ids, reckoned, told, versions }))
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
            (change.moved, self.view(&sheets, newest, trend, change))
        };
        trends.iter().map(view).collect()
    }

    fn view(&self, sheets: &[(usize, &Sheet)], newest: &Key, trend: &Trend, change: told::Change) -> ChangeView {
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
        let [inside, outside] = self.rows(sheets, newest, trend);
        let title: String = change.said.iter().map(Piece::text).collect();
        let id = format!("change-{}-{}", newest.id, trend.question);
        let figure = self.picture(told, &inside, &id, &title);
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
            figure,
            inside,
            outside,
            points,
        }
    }

    /// Two rounds beside each other as a picture: a line for each answer that occurs; `None` for any other number of rounds.
    fn picture(&self, told: &Told<'_>, inside: &[ChangeRow], id: &str, title: &str) -> Option<FigureView> {
        let names = self.told.iter().map(|told| told.material().plan.round.name.clone());
        let rounds = <[String; 2]>::try_from(names.collect::<Vec<_>>()).ok()?;
        let point = |cell: &Option<ChangeCell>| cell.as_ref().and_then(|cell| Point::new(cell.n, cell.of));
        let rows = inside.iter().filter(|row| row.cells.iter().flatten().any(|cell| cell.n > 0)).map(|row| Change {
            label: row.label.clone(),
            before: row.cells.first().and_then(point),
            after: row.cells.last().and_then(point),
            since: Since::Same,
        });
        let rows: Vec<Change> = rows.collect();
        if rows.is_empty() {
            return None;
        }
        let words = told.words();
        let ends = ["told-change-in-none", "told-change-in-all"].map(|end| words.say(end));
        let frame = Frame { id, title, lang: words.lang(), canvas: Canvas::WINDOW };
        let drawn = Changes { rounds, ends, rows };
        Some(FigureView::beside_its_table(words.drawing(|words| figures::changes(&frame, words, &drawn))))
    }

    /// The parts inside and outside of those rounds that can stand side by side.
    fn rows(&self, sheets: &[(usize, &Sheet)], newest: &Key, trend: &Trend) -> [Vec<ChangeRow>; 2] {
        let beside: Vec<_> = trend
            .points
            .iter()
            .zip(sheets)
            .filter_map(|(point, (at, sheet))| {
                let point = point.as_ref()?;
                Some((*at, *sheet, point, point.beside.as_ref()?))
            })
            .collect();
        let on_newest = beside.iter().rev().find(|(_, sheet, _, _)| sheet.key().version == newest.version);
        let Some((at, sheet, _, _)) = on_newest.filter(|_| trend.pair().is_some()) else {
            return [Vec::new(), Vec::new()];
        };
        let (told, question) = (&self.told[*at], sheet.key().question(&trend.question));
        let question = question.expect("a point is of a question of its key");
        let row = |part: Part| {
            let mut cells: Vec<Option<ChangeCell>> = self.ids.iter().map(|_| None).collect();
            for (at, _, point, tally) in &beside {
                let share = tally.share(&part);
                let parts = point.own_parts(&part).iter().map(part_ref).collect();
                cells[*at] = Some(ChangeCell { n: share.count(), of: share.of(), parts });
            }
            ChangeRow {
                label: told.part_label(sheet, question, &part),
                step: told.part_step(sheet, question, &part),
                part: part_ref(&part),
                cells,
            }
        };
        let mut inside: Vec<Part> = Vec::new();
        for (part, _) in beside.iter().rev().flat_map(|(_, _, _, tally)| tally.inside()) {
            // "Mixed" is a part only where it occurs, and stands before "not shown".
            let before = inside.iter().position(|one| *one == Part::NotShown).filter(|_| part == Part::Mixed);
            if !inside.contains(&part) {
                inside.insert(before.unwrap_or(inside.len()), part);
            }
        }
        let occurs = |kind: &Nothing| beside.iter().any(|(_, _, _, tally)| tally.outside().count(*kind) > 0);
        let outside = Nothing::ALL.into_iter().filter(occurs).map(Part::Outside);
        [inside.into_iter().map(row).collect(), outside.map(row).collect()]
    }
}
