//! Findings: what a tally says, as one sentence.
//!
//! The rules, each with examples that a test reads, stand in `docs/resultattext.md`. In short: what everyone has is told
//! alone; a scale of two from its affirmative; any other scale from the most common step, never by a mean; several
//! options as they overlap; *mixed* and *not shown* after them, since they are inside the denominator; and each kind of
//! what is outside last, in the same sentence.

use analysis::{Cut, Part, Share, Sheet, Tally, Values};
use domain::OptionCode;
use domain::key::{Order, Question};
use jiff::civil::Date;

use super::Told;
use super::phrase::{Phrase, Piece};
use super::things::Things;
use crate::words::inside;

/// So many of several overlapping options are told, and those that are as common as the last of them.
const MOST_COMMON: usize = 3;

/// What a tally says, with the tally it says it of.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Where it was counted.
    pub cut: Cut,
    /// The count.
    pub tally: Tally,
    /// What is said of those who count; each number knows what it counts.
    pub said: Vec<Piece>,
    /// The rest of the sentence: "; två utredningar är inte granskade". Empty when nothing is outside.
    pub aside: Vec<Piece>,
}

impl Finding {
    /// The whole sentence, piece by piece, without a full stop.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.said.iter().chain(&self.aside)
    }

    /// The whole sentence as it reads.
    pub fn text(&self) -> String {
        self.pieces().map(Piece::text).collect()
    }
}

impl Told<'_> {
    /// What the answers of `cut` say; `None` when the key has no such question, or it is not told at that level.
    pub fn finding(&self, sheet: &Sheet, cut: Cut) -> Option<Finding> {
        let tally = sheet.tally(&cut)?;
        let question = sheet.key().question(&cut.question)?;
        let telling = Telling::new(self, sheet, question, &tally);
        let said = telling.said().capital().pieces();
        let aside = telling.aside().pieces();
        Some(Finding { cut, tally, said, aside })
    }

    /// Least, median and greatest of numbers, first and last of days; `None` for everything else.
    pub fn summary(&self, question: &Question, tally: &Tally) -> Option<String> {
        match tally.values() {
            Values::Numbers(numbers) => numbers.spread.map(|(least, median, greatest)| {
                let facts = [
                    ("least", self.words.digits(least).into()),
                    ("median", self.words.digits(median).into()),
                    ("greatest", self.measure(question, greatest).into()),
                ];
                self.words.tell("told-summary-numbers", &facts)
            }),
            Values::Dates { span, .. } => span.map(|(first, last)| {
                let facts = [("first", self.words.date(first).into()), ("last", self.words.date(last).into())];
                self.words.tell("told-summary-dates", &facts)
            }),
            Values::Single { .. } | Values::Several { .. } | Values::Text { .. } => None,
        }
    }
}

/// A tally on its way into words.
pub(super) struct Telling<'f> {
    pub(super) told: &'f Told<'f>,
    pub(super) sheet: &'f Sheet,
    pub(super) question: &'f Question,
    pub(super) tally: &'f Tally,
    pub(super) things: Things,
}

impl<'f> Telling<'f> {
    pub(super) fn new(told: &'f Told<'f>, sheet: &'f Sheet, question: &'f Question, tally: &'f Tally) -> Self {
        Self { told, sheet, question, tally, things: told.things(sheet, tally.unit()) }
    }

    pub(super) fn said(&self) -> Phrase {
        if self.tally.of() == 0 {
            return self.nothing_counted();
        }
        match self.tally.values() {
            Values::Single { order, options, .. } => self.single(*order, options),
            Values::Several { options, .. } => self.several(options),
            Values::Numbers(numbers) => self.numbers(numbers.spread),
            Values::Dates { span, .. } => self.days(*span),
            Values::Text { answered: 0 } => self.no_value(),
            Values::Text { .. } => self.values("told-answered", Vec::new()),
        }
    }

    /// What is outside, after what is said of those who count. Where nobody counts it has been said already.
    fn aside(&self) -> Phrase {
        match self.outside().filter(|_| self.tally.of() > 0) {
            Some(outside) => self.say("told-outside", vec![("list", outside)]),
            None => Phrase::default(),
        }
    }

    fn single(&self, order: Order, options: &[(OptionCode, u32)]) -> Phrase {
        let is_of_two = order == Order::Nominal && options.len() == 2;
        if let Some((whole, _)) = self.tally.inside().into_iter().find(|(_, n)| *n == self.tally.of()) {
            let label = if is_of_two { self.plain(&whole) } else { self.label(&whole) };
            return self.clause(label, self.tally.share(&whole), vec![whole]);
        }
        if is_of_two {
            let affirmative = Part::Option(options[0].0.clone());
            let share = self.tally.share(&affirmative);
            return self.with_beside(self.clause(self.plain(&affirmative), share, vec![affirmative]), &[]);
        }
        let steps = by_falling_number(options);
        let most = steps.first().map_or(0, |(_, n)| *n);
        let beside = [Part::Mixed, Part::NotShown];
        // What has no step stands first where it is more common than every step.
        let first = beside.into_iter().max_by_key(|part| self.tally.share(part).count());
        match first.filter(|part| self.tally.share(part).count() > most) {
            Some(part) => {
                let rest = steps.iter().map(|(code, n)| self.rest(&Part::Option((*code).clone()), *n));
                let rest = self.told.words.phrases(rest.collect());
                let clause = self.clause(self.plain(&part), self.tally.share(&part), vec![part.clone()]);
                let told = if steps.is_empty() {
                    clause
                } else {
                    self.say("told-beside", vec![("told", clause), ("list", rest)])
                };
                self.with_beside(told, &[part])
            }
            None => self.with_beside(self.most_common_first(&steps, Sum::Told), &[]),
        }
    }

    fn several(&self, options: &[(OptionCode, u32)]) -> Phrase {
        let by_number = by_falling_number(options);
        if by_number.is_empty() {
            if self.tally.answered() == 0 {
                return self.no_value();
            }
            let none = self.told.any_of(self.tally.share_of_any(&[]), Vec::new(), &self.things);
            return self.with_beside(self.say("told-none-ticked", vec![("share", none)]), &[]);
        }
        let last = by_number.get(MOST_COMMON - 1).map_or(0, |(_, n)| *n);
        let told: Vec<_> = by_number.into_iter().take_while(|(_, n)| *n >= last).collect();
        self.with_beside(self.most_common_first(&told, Sum::Overlaps), &[])
    }

    /// Options that occur, from the most common: "oftast ”flertal möten” (sex av nio utredningar), därnäst …".
    fn most_common_first(&self, options: &[(&OptionCode, u32)], sum: Sum) -> Phrase {
        let most = options.first().map_or(0, |(_, n)| *n);
        let (first, rest) = options.split_at(options.iter().take_while(|(_, n)| *n == most).count());
        let parts: Vec<Part> = first.iter().map(|(code, _)| Part::Option((*code).clone())).collect();
        let lead = match parts.as_slice() {
            [] => Phrase::default(),
            [one] if rest.is_empty() || most == self.tally.of() => {
                self.clause(self.label(one), self.tally.share(one), vec![one.clone()])
            }
            [one] => {
                let share = self.tally.share(one);
                let has_percent = self.told.percent(share).is_some();
                let id = if has_percent { "told-most-often-percent" } else { "told-most-often" };
                self.told.about_share(id, share, parts.clone(), &self.things, vec![("label", self.label(one))])
            }
            // Everyone has each of them.
            [..] if most == self.tally.of() => {
                let labels = self.told.words.phrases(parts.iter().map(|part| self.label(part)).collect());
                self.clause(labels, self.tally.share(&parts[0]), parts)
            }
            [..] => self.as_often(&parts, if rest.is_empty() { Sum::Overlaps } else { sum }),
        };
        if rest.is_empty() {
            return lead;
        }
        let next = rest.iter().map(|(code, n)| {
            let part = Part::Option((*code).clone());
            let label = self.label(&part);
            self.number("told-next-one", &part, *n, vec![("label", label)])
        });
        let list = self.told.words.phrases(next.collect());
        self.say("told-next", vec![("told", lead), ("list", list)])
    }

    /// Options that share the first place: "lika ofta ”a” som ”b” (två av fem utredningar vardera, tillsammans fyra)".
    fn as_often(&self, parts: &[Part], sum: Sum) -> Phrase {
        let together = match sum {
            Sum::Told => {
                let codes: Vec<OptionCode> = parts.iter().filter_map(code_of).collect();
                self.told.of_share("told-together", self.tally.share_of_any(&codes), parts.to_vec(), &self.things)
            }
            Sum::Overlaps => Phrase::default(),
        };
        let labels: Vec<Phrase> = parts.iter().map(|part| self.label(part)).collect();
        let (id, labels) = match <[Phrase; 2]>::try_from(labels) {
            Ok([first, last]) => ("told-as-often", vec![("first", first), ("last", last)]),
            Err(labels) => ("told-as-often-several", vec![("list", self.told.words.phrases(labels))]),
        };
        let more = labels.into_iter().chain([("together", together)]).collect();
        self.told.about_share(id, self.tally.share(&parts[0]), parts.to_vec(), &self.things, more)
    }

    #[expect(clippy::float_cmp, reason = "the least and the greatest are the same number when there is only one")]
    fn numbers(&self, spread: Option<(f64, f64, f64)>) -> Phrase {
        let Some((least, _, greatest)) = spread else { return self.no_value() };
        let value = self.told.measure(self.question, greatest);
        if least == greatest {
            return self.values("told-same-number", vec![("value", value.into())]);
        }
        let least = self.told.words.digits(least);
        self.values("told-numbers", vec![("least", least.into()), ("greatest", value.into())])
    }

    fn days(&self, span: Option<(Date, Date)>) -> Phrase {
        let Some((first, last)) = span else { return self.no_value() };
        let words = &self.told.words;
        if first == last {
            return self.values("told-same-day", vec![("day", words.date(first).into())]);
        }
        let begins = if first.year() == last.year() { words.day_of_month(first) } else { words.date(first) };
        self.values("told-days", vec![("first", begins.into()), ("last", words.date(last).into())])
    }

    /// A message about everything that has a value.
    fn values(&self, id: &str, said: Vec<(&'static str, Phrase)>) -> Phrase {
        let share = self.told.share(self.tally.share(&Part::Value), vec![Part::Value], &self.things);
        self.with_beside(self.say(id, said.into_iter().chain([("share", share)]).collect()), &[])
    }

    /// No value at all: what is inside is *mixed* or *not shown*.
    fn no_value(&self) -> Phrase {
        let parts = [Part::Mixed, Part::NotShown].into_iter().filter(|part| self.tally.share(part).count() > 0);
        let mut clauses = Vec::new();
        for part in parts {
            let share = self.tally.share(&part);
            clauses.push(if clauses.is_empty() {
                self.clause(self.plain(&part), share, vec![part])
            } else {
                self.rest(&part, share.count())
            });
        }
        self.told.words.phrases(clauses)
    }

    /// `told`, and then *mixed* and *not shown* where they occur and are not `told_already`.
    fn with_beside(&self, told: Phrase, told_already: &[Part]) -> Phrase {
        let beside: Vec<Phrase> = [Part::Mixed, Part::NotShown]
            .into_iter()
            .filter(|part| !told_already.contains(part) && self.tally.share(part).count() > 0)
            .map(|part| self.rest(&part, self.tally.share(&part).count()))
            .collect();
        if beside.is_empty() {
            return told;
        }
        self.say("told-beside", vec![("told", told), ("list", self.told.words.phrases(beside))])
    }

    /// "ja i sju av nio utredningar"
    fn clause(&self, label: Phrase, share: Share, parts: Vec<Part>) -> Phrase {
        let share = self.told.share(share, parts, &self.things);
        self.say("told-clause", vec![("label", label), ("share", share)])
    }

    /// "framgår ej i två", after a clause that has told the denominator.
    fn rest(&self, part: &Part, n: u32) -> Phrase {
        self.number("told-rest", part, n, vec![("label", self.label(part))])
    }

    /// A message with the number of one part.
    pub(super) fn number(&self, id: &str, part: &Part, n: u32, more: Vec<(&'static str, Phrase)>) -> Phrase {
        debug_assert_eq!(n, self.tally.share(part).count(), "a number is that of its part");
        self.told.about_share(id, self.tally.share(part), vec![part.clone()], &self.things, more)
    }

    /// A message that chooses its wording by what is counted.
    pub(super) fn say(&self, id: &str, said: Vec<(&'static str, Phrase)>) -> Phrase {
        self.told.words.phrase(id, &self.things.chosen(), &said, None)
    }

    /// What a part is called inside a sentence; the words of a scale stand in quotation marks.
    fn label(&self, part: &Part) -> Phrase {
        match part {
            Part::Option(_) => self.say("told-quoted", vec![("label", self.plain(part))]),
            Part::Value | Part::Mixed | Part::NotShown | Part::Outside(_) => self.plain(part),
        }
    }

    fn plain(&self, part: &Part) -> Phrase {
        inside(&self.told.part_label(self.sheet, self.question, part)).into()
    }
}

/// Whether the numbers of several options can be put together.
#[derive(Clone, Copy)]
enum Sum {
    /// One option each: they add up.
    Told,
    /// Several options each: they overlap.
    Overlaps,
}

fn code_of(part: &Part) -> Option<OptionCode> {
    match part {
        Part::Option(code) => Some(code.clone()),
        Part::Value | Part::Mixed | Part::NotShown | Part::Outside(_) => None,
    }
}

/// The options that occur, the most common first; ties in the order of the scale.
fn by_falling_number(options: &[(OptionCode, u32)]) -> Vec<(&OptionCode, u32)> {
    let mut occur: Vec<_> = options.iter().filter(|(_, n)| *n > 0).map(|(code, n)| (code, *n)).collect();
    occur.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    occur
}
