//! What changed from one round to another, as one sentence.
//!
//! The rules, each with examples that a test reads, stand in `docs/resultattext.md`. In short: a share then and a share now,
//! each with its own denominator; a scale of two from its affirmative, any other from what is most common now, what was it
//! then, and what moved most; never a word that judges. What cannot be compared says so, and why.

use analysis::{Distance, Families, Part, Point, Share, Sheet, Tally, Trend, Values};
use domain::FamilyId;
use domain::key::{ChangeClass, Key, Order, Question};

use super::Told;
use super::finding::Telling;
use super::phrase::{Phrase, Piece};
use super::share::PERCENT;
use super::things::Things;
use crate::words::inside;

/// From so many on in both rounds, how far a share moved says something: of fewer, one document alone is more than a fifth.
pub(crate) const FEWEST_TO_RANK: u32 = 5;

/// Of several options that overlap, so many of those that moved are told.
const MOST_MOVED: usize = 3;

/// One round of those that are compared.
#[derive(Clone, Copy)]
pub struct Year<'t> {
    /// The round in words.
    pub told: &'t Told<'t>,
    /// The answers to the key that is compared.
    pub sheet: &'t Sheet,
}

/// What changed in the answers to one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The sentence; each number knows the round that it counts in ([`super::Counted::round`]).
    pub said: Vec<Piece>,
    /// What must be known to read it: that the words of the question or its scale are others, and what is outside the
    /// denominators.
    pub notes: Vec<String>,
    /// Why the question changed, as the key says, the oldest change first.
    pub reasons: Vec<String>,
    /// How far the share that is told has moved, that of several which moved furthest; `None` where the rounds cannot be
    /// compared, have too few answers for it to say anything, or where the answers are words.
    pub moved: Option<Distance>,
    /// Whether the answers are others than before.
    pub outcome: Outcome,
}

/// Whether the answers to a question are others than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// They are.
    Changed,
    /// They are not: every share is what it was.
    Same,
    /// Nobody can say: the rounds cannot be held beside each other.
    NotCompared,
}

impl Change {
    /// The whole sentence as it reads, without a full stop.
    pub fn text(&self) -> String {
        self.said.iter().map(Piece::text).collect()
    }
}

/// What changed in the answers to the question of `trend` through `years`, one for each of its points. `newest` is the
/// newest version of the key that is compared.
pub fn change(years: &[Year<'_>], newest: &Key, trend: &Trend) -> Change {
    let Some(last) = years.last() else {
        let (said, notes, reasons) = (Vec::new(), Vec::new(), Vec::new());
        return Change { said, notes, reasons, moved: None, outcome: Outcome::NotCompared };
    };
    let telling = Changing { years, newest, trend, told: last.told };
    let Said { words, moved, outcome } = telling.said();
    let points = trend.points.iter().flatten();
    let longest = points.max_by_key(|point| point.since.reasons.len());
    let reasons = longest.map_or(&[][..], |point| point.since.reasons.as_slice());
    Change {
        said: words.capital().pieces(),
        notes: telling.notes(),
        reasons: reasons.iter().map(|reason| reason.in_lang(last.told.lang()).to_owned()).collect(),
        moved,
        outcome,
    }
}

/// Which families the rounds share and which they do not, one line for each kind that there is.
pub fn families(years: &[&Told<'_>], families: &Families) -> Vec<String> {
    lines(years, families, |last, line, ids| {
        let name = |id: &FamilyId| {
            let known = years.iter().rev().find(|told| told.plan().families.contains_key(id)).copied().unwrap_or(last);
            known.family_name(id)
        };
        let list = last.words.list(&ids.iter().map(name).collect::<Vec<_>>());
        last.words.tell("told-families-named", &[("told", line.into()), ("list", list.into())])
    })
}

/// The same without saying which they are.
pub(crate) fn families_counted(years: &[&Told<'_>], families: &Families) -> Vec<String> {
    lines(years, families, |_, line, _| line)
}

fn lines<'t>(
    years: &[&'t Told<'t>],
    families: &Families,
    named: impl Fn(&'t Told<'t>, String, &[FamilyId]) -> String,
) -> Vec<String> {
    let (Some(&first), Some(&last)) = (years.first(), years.last()) else { return Vec::new() };
    let round = |told: &Told<'_>| told.plan().round.name.clone();
    let earlier: Vec<String> = years[..years.len() - 1].iter().map(|told| round(told)).collect();
    let line = |id: &str, ids: &[FamilyId]| {
        let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let facts = [
            ("count", count.into()),
            ("n", last.number(count, analysis::Unit::Families).into()),
            ("rounds", u32::try_from(years.len()).unwrap_or(u32::MAX).into()),
            ("earlier", last.words.list(&earlier).into()),
            ("later", round(last).into()),
        ];
        crate::words::capital(&named(last, last.words.tell(id, &facts), ids))
    };
    let mut lines = vec![match families.same.as_slice() {
        [] => {
            let rounds = [("first", round(first).into()), ("later", round(last).into())];
            last.words.tell("told-families-none", &rounds)
        }
        same => line("told-families-same", same),
    }];
    let rest = [
        ("told-families-returning", &families.returning),
        ("told-families-new", &families.new),
        ("told-families-gone", &families.gone),
    ];
    lines.extend(rest.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(id, ids)| line(id, ids)));
    lines
}

/// A trend on its way into words.
struct Changing<'c> {
    years: &'c [Year<'c>],
    newest: &'c Key,
    trend: &'c Trend,
    /// The last round, whose words it is told in.
    told: &'c Told<'c>,
}

/// A sentence, and what it says.
struct Said {
    words: Phrase,
    moved: Option<Distance>,
    outcome: Outcome,
}

impl Said {
    fn not_compared(words: Phrase) -> Self {
        Self { words, moved: None, outcome: Outcome::NotCompared }
    }
}

/// A round of the two that are held beside each other.
#[derive(Clone, Copy)]
struct Side<'c> {
    at: usize,
    point: &'c Point,
    tally: &'c Tally,
}

impl<'c> Changing<'c> {
    fn said(&self) -> Said {
        let round = |at: usize| Phrase::words(self.years[at].told.plan().round.name.as_str());
        let last = self.years.len() - 1;
        let sides = self.trend.pair().map(|pair| {
            pair.map(|(at, point)| {
                let tally = point.beside.as_ref().expect("a pair is of points that stand side by side");
                Side { at, point, tally }
            })
        });
        let Some([before, after]) = sides else {
            let asked = self.trend.points.iter().position(Option::is_some).unwrap_or(0);
            let said = [("earlier", round(asked)), ("later", round(last))];
            let id = match self.trend.standing {
                ChangeClass::New => "told-change-new",
                ChangeClass::Gone => "told-change-gone",
                ChangeClass::ScaleChanged => "told-change-scale",
                ChangeClass::Same | ChangeClass::Editorial | ChangeClass::ChangedMeaning => "told-change-meaning",
            };
            return Said::not_compared(self.told.words.phrase(id, &[], &said, None));
        };
        let empty: Vec<Phrase> =
            [before, after].iter().filter(|side| side.tally.of() == 0).map(|side| round(side.at)).collect();
        if !empty.is_empty() {
            let said = [("rounds", self.told.words.phrases(empty))];
            return Said::not_compared(self.told.words.phrase("told-change-nothing", &[], &said, None));
        }
        match after.tally.values() {
            Values::Single { order, options, .. } if *order == Order::Nominal && options.len() == 2 => {
                self.parts(before, after, &[Part::Option(options[0].0.clone())], Label::Plain)
            }
            Values::Single { .. } => {
                self.parts(before, after, &telling_steps(before.tally, after.tally), Label::Quoted)
            }
            Values::Several { .. } => {
                let moved = moved_most(before.tally, after.tally);
                let parts = if moved.is_empty() { most_common(after.tally).into_iter().collect() } else { moved };
                self.parts(before, after, &parts, Label::Quoted)
            }
            // That more was written says nothing of what was found.
            Values::Text { .. } => Said { moved: None, ..self.parts(before, after, &[Part::Value], Label::Plain) },
            Values::Numbers(_) | Values::Dates { .. } => self.apart(before, after),
        }
    }

    /// Shares of the same parts, then and now.
    fn parts(&self, before: Side<'_>, after: Side<'_>, parts: &[Part], quoted: Label) -> Said {
        let things = self.things(after);
        let distance = |part: &Part| Distance::between(before.tally.share(part), after.tally.share(part));
        let few = before.tally.of().min(after.tally.of()) < FEWEST_TO_RANK;
        let moved = parts.iter().filter_map(distance).max().filter(|_| !few);
        let stands = |part: &Part| distance(part).is_none_or(Distance::is_none);
        let all_stand = match quoted {
            Label::Plain => parts.iter().all(stands),
            // Also the steps that are not told: what moved among them is a change.
            Label::Quoted => after.tally.inside().iter().all(|(part, _)| stands(part)),
        };
        let say = |id: &str, part: &Part| {
            let mut said = vec![
                ("label", self.label(part, quoted)),
                ("before", self.number(before, part, &things)),
                ("after", self.number(after, part, &things)),
            ];
            let percents = [("before-percent", before), ("after-percent", after)];
            said.extend(percents.map(|(name, side)| (name, self.percent(side, part).into())));
            said.extend(things.forms());
            self.told.words.phrase(id, &things.chosen(), &said, None)
        };
        let has_percent = before.tally.of() >= PERCENT && after.tally.of() >= PERCENT;
        let [lead, rest] = if has_percent {
            ["told-change-percent", "told-change-rest-percent"]
        } else {
            ["told-change", "told-change-rest"]
        };
        if all_stand && let Some(first) = parts.first() {
            let alike = before.tally.of() == after.tally.of();
            let words = say(if alike { "told-change-same" } else { "told-change-alike" }, first);
            return Said { words, moved, outcome: Outcome::Same };
        }
        let mut told = Phrase::default();
        for (at, part) in parts.iter().enumerate() {
            let clause = say(if at == 0 { lead } else { rest }, part);
            told = if at == 0 {
                clause
            } else {
                self.told.words.phrase("told-change-list", &[], &[("first", told), ("last", clause)], None)
            };
        }
        Said { words: told, moved, outcome: Outcome::Changed }
    }

    /// "två av fem", "alla fem", "ingen av fem", in its round.
    fn number(&self, side: Side<'_>, part: &Part, things: &Things) -> Phrase {
        let share: Share = side.tally.share(part);
        let id = match share.count() {
            0 => "told-change-number-none",
            count if count == share.of() && share.outside() == 0 && count > 2 => "told-change-number-all",
            _ => "told-change-number-some",
        };
        self.told.of_share(id, share, side.point.own_parts(part), things).of_round(side.at)
    }

    fn percent(&self, side: Side<'_>, part: &Part) -> String {
        self.told.percent(side.tally.share(part)).unwrap_or_default()
    }

    /// Numbers and days, which have no share to hold beside another: what is said of each round.
    fn apart(&self, before: Side<'_>, after: Side<'_>) -> Said {
        let said = |side: Side<'_>| {
            let year = self.years[side.at];
            let question = year.sheet.key().question(&self.trend.question).expect("the round asks it");
            Telling::new(year.told, year.sheet, question, &side.point.tally).said().of_round(side.at)
        };
        let round = |side: Side<'_>| Phrase::words(self.years[side.at].told.plan().round.name.as_str());
        let said =
            [("earlier", round(before)), ("before", said(before)), ("later", round(after)), ("after", said(after))];
        let outcome = if before.tally == after.tally { Outcome::Same } else { Outcome::Changed };
        Said { words: self.told.words.phrase("told-change-apart", &[], &said, None), moved: None, outcome }
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let words = &self.told.words;
        match self.trend.standing {
            ChangeClass::Editorial => notes.push(words.say("told-change-note-editorial")),
            ChangeClass::ScaleChanged if self.trend.pair().is_some() => {
                notes.push(words.say("told-change-note-scale"));
            }
            ChangeClass::ScaleChanged
            | ChangeClass::Same
            | ChangeClass::ChangedMeaning
            | ChangeClass::New
            | ChangeClass::Gone => {}
        }
        for (year, point) in self.years.iter().zip(&self.trend.points) {
            let Some(point) = point else { continue };
            let question =
                year.sheet.key().question(&self.trend.question).expect("a point is of a question of its key");
            let outside = Telling::new(year.told, year.sheet, question, &point.tally).outside();
            if let Some(outside) = outside.filter(|_| point.tally.of() > 0) {
                let said = [("round", year.told.plan().round.name.as_str().into()), ("list", outside)];
                notes.push(words.phrase("told-change-note-outside", &[], &said, None).text());
            }
        }
        notes
    }

    /// The question of the newest version, in whose words options are told.
    fn asked(&self) -> (&'c Sheet, &'c Question) {
        let newest = |year: &&Year<'c>| year.sheet.key().version == self.newest.version;
        let year = self.years.iter().rev().find(newest).or(self.years.last()).expect("there is a last year");
        let question = year.sheet.key().question(&self.trend.question);
        (year.sheet, question.expect("what is compared is asked in the newest version"))
    }

    fn label(&self, part: &Part, quoted: Label) -> Phrase {
        let (sheet, question) = self.asked();
        let label = Phrase::words(inside(&self.told.part_label(sheet, question, part)));
        match (quoted, part) {
            (Label::Quoted, Part::Option(_)) => self.told.words.phrase("told-quoted", &[], &[("label", label)], None),
            (
                Label::Plain | Label::Quoted,
                Part::Option(_) | Part::Value | Part::Mixed | Part::NotShown | Part::Outside(_),
            ) => label,
        }
    }

    fn things(&self, side: Side<'_>) -> Things {
        self.told.things(self.years[side.at].sheet, side.tally.unit())
    }
}

/// Whether the words of a scale stand in quotation marks.
#[derive(Clone, Copy)]
enum Label {
    Plain,
    Quoted,
}

/// What is most common now, what was it then, and what moved most: each once, in that order.
fn telling_steps(before: &Tally, after: &Tally) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for part in
        most_common(after).into_iter().chain(most_common(before)).chain(moved_most(before, after).into_iter().next())
    {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts
}

/// The part that most have; of several the first in the order of the scale.
fn most_common(tally: &Tally) -> Option<Part> {
    let parts = tally.inside();
    let most = parts.iter().map(|(_, n)| *n).max()?;
    parts.into_iter().find(|(_, n)| *n == most).map(|(part, _)| part)
}

/// The parts whose shares moved, the one that moved furthest first; ties in the order of the scale.
fn moved_most(before: &Tally, after: &Tally) -> Vec<Part> {
    let mut parts: Vec<Part> = after.inside().into_iter().map(|(part, _)| part).collect();
    let gone = before.inside().into_iter().map(|(part, _)| part).filter(|part| !parts.contains(part));
    let gone: Vec<Part> = gone.collect();
    parts.extend(gone);
    let distance = |part: &Part| Distance::between(before.share(part), after.share(part));
    let mut moved: Vec<(Distance, Part)> = parts
        .into_iter()
        .filter_map(|part| distance(&part).filter(|distance| !distance.is_none()).map(|distance| (distance, part)))
        .collect();
    moved.sort_by(|(one, _), (other, _)| other.cmp(one));
    moved.into_iter().take(MOST_MOVED).map(|(_, part)| part).collect()
}
