//! Findings: what a tally says, as one line.
//!
//! The rules, in order; the same tally always gives the same words, and every number in them is the tally's:
//!
//! 1. Nothing inside the denominator: "Ingen handling räknas". Why is told by [`Told::unknown`].
//! 2. One part holds everything: it alone is told, "Nej i alla nio handlingar".
//! 3. A nominal scale with two options is told from the first one, the affirmative: "Ja i sju av nio handlingar".
//!    The other option is the rest and is not repeated.
//! 4. Any other scale is told from its most common option, and then every other that occurs, by falling number
//!    and then in the order of the scale: "Flertal möten i sex av nio handlingar och vissa möten tillsammans i
//!    tre". Options that share the first place are told together: "Beskrivs delvis eller beskrivs helt i fyra av
//!    fem handlingar (två av vardera)". The steps of an ordinal scale are never averaged.
//! 5. After 3 and 4 come *mixed* and *not shown* where they occur, since they are inside the denominator.
//! 6. Several options each: the three most common, "Vanligast:" before them when there are more. They overlap.
//! 7. Counts and numbers: the least and the greatest. Days: the first and the last. Texts: how many.
//!
//! A share is worded by one function: *alla*, *båda*, *den enda*, *ingen av*, *hälften* (of four or more), else
//! "sju av nio".

use analysis::{Part, Share, Sheet, Tally, Values};
use domain::OptionCode;
use domain::key::{Order, Question};

use super::{Told, share};
use crate::words::{capital, inside};

/// So many of several overlapping options are told.
const MOST_COMMON: usize = 3;

impl Told<'_> {
    /// What `tally` of `question` says, as one line without a full stop.
    pub fn finding(&self, sheet: &Sheet, question: &Question, tally: &Tally) -> String {
        if tally.of() == 0 {
            return self.words.tell("told-nothing-counted", &[("unit", share::name(tally.unit()).into())]);
        }
        let finding = Finding { told: self, sheet, question, tally };
        capital(&match tally.values() {
            Values::Single { order, options, .. } => finding.of_single(*order, options),
            Values::Several { options, .. } => finding.of_several(options),
            Values::Numbers(numbers) => match numbers.spread {
                Some((least, _, greatest)) => finding.of_numbers(least, greatest),
                None => finding.of_nothing(),
            },
            Values::Dates { span, .. } => match span {
                Some((first, last)) => finding.of_days(*first, *last),
                None => finding.of_nothing(),
            },
            Values::Text { answered: 0 } => finding.of_nothing(),
            Values::Text { .. } => {
                let share = self.share(tally.share(&Part::Value));
                finding.and_not_shown(self.words.tell("told-answered", &[("share", share.into())]))
            }
        })
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

struct Finding<'f> {
    told: &'f Told<'f>,
    sheet: &'f Sheet,
    question: &'f Question,
    tally: &'f Tally,
}

impl Finding<'_> {
    fn of_single(&self, order: Order, options: &[(OptionCode, u32)]) -> String {
        if let Some((whole, _)) = self.tally.inside().into_iter().find(|(_, n)| *n == self.tally.of()) {
            return self.clause(&whole);
        }
        let mut clauses = Vec::new();
        match (order, options) {
            (Order::Nominal, [(affirmative, _), _]) => clauses.push(self.clause(&Part::Option(affirmative.clone()))),
            (Order::Nominal | Order::Ordinal, _) => {
                let by_number = by_falling_number(options);
                let most = by_number.first().map_or(0, |(_, n)| *n);
                if most == 0 {
                    return self.of_nothing();
                }
                let (first, rest): (Vec<_>, Vec<_>) = by_number.into_iter().partition(|(_, n)| *n == most);
                clauses.push(self.together(&first, most));
                clauses.extend(rest.iter().map(|(code, n)| self.rest(&Part::Option((*code).clone()), *n)));
            }
        }
        let beside = [Part::Mixed, Part::NotShown].into_iter().filter_map(|part| {
            let n = self.tally.share(&part).count();
            (n > 0).then(|| self.rest(&part, n))
        });
        std::iter::once(self.told.words.list(&clauses)).chain(beside).collect::<Vec<_>>().join(", ")
    }

    fn of_several(&self, options: &[(OptionCode, u32)]) -> String {
        let by_number = by_falling_number(options);
        if by_number.is_empty() {
            if self.tally.answered() == 0 {
                return self.of_nothing();
            }
            let none = self.told.share(self.tally.share_of_any(&[]));
            return self.and_not_shown(self.told.words.tell("told-none-ticked", &[("share", none.into())]));
        }
        let clauses: Vec<_> = by_number
            .iter()
            .take(MOST_COMMON)
            .enumerate()
            .map(|(at, (code, n))| {
                let part = Part::Option((*code).clone());
                if at == 0 { self.clause(&part) } else { self.rest(&part, *n) }
            })
            .collect();
        let list = self.and_not_shown(self.told.words.list(&clauses));
        if by_number.len() > MOST_COMMON {
            self.told.words.tell("told-most-common", &[("list", list.into())])
        } else {
            list
        }
    }

    #[expect(clippy::float_cmp, reason = "the least and the greatest are the same number when there is only one")]
    fn of_numbers(&self, least: f64, greatest: f64) -> String {
        let share = self.told.share(self.tally.share(&Part::Value));
        let value = self.told.measure(self.question, greatest);
        self.and_not_shown(if least == greatest {
            self.told.words.tell("told-same-number", &[("value", value.into()), ("share", share.into())])
        } else {
            let least = self.told.words.digits(least);
            let facts = [("least", least.into()), ("greatest", value.into()), ("share", share.into())];
            self.told.words.tell("told-numbers", &facts)
        })
    }

    fn of_days(&self, first: jiff::civil::Date, last: jiff::civil::Date) -> String {
        let share = self.told.share(self.tally.share(&Part::Value));
        let (one, other) = (self.told.words.date(first), self.told.words.date(last));
        self.and_not_shown(if first == last {
            self.told.words.tell("told-same-day", &[("day", one.into()), ("share", share.into())])
        } else {
            let facts = [("first", one.into()), ("last", other.into()), ("share", share.into())];
            self.told.words.tell("told-days", &facts)
        })
    }

    /// No value at all: what is inside is *mixed* or *not shown*.
    fn of_nothing(&self) -> String {
        let parts = [Part::Mixed, Part::NotShown].into_iter().filter(|part| self.tally.share(part).count() > 0);
        let mut clauses = Vec::new();
        for part in parts {
            let n = self.tally.share(&part).count();
            clauses.push(if clauses.is_empty() { self.clause(&part) } else { self.rest(&part, n) });
        }
        self.told.words.list(&clauses)
    }

    /// The most common options, told as one share when there are several.
    fn together(&self, first: &[(&OptionCode, u32)], each: u32) -> String {
        let (codes, labels): (Vec<_>, Vec<_>) = first
            .iter()
            .map(|(code, _)| ((*code).clone(), inside(&self.label(&Part::Option((*code).clone())))))
            .unzip();
        let [begin @ .., last] = labels.as_slice() else { return String::new() };
        if begin.is_empty() {
            return self.share_of(last.clone(), self.tally.share_of_any(&codes));
        }
        let either =
            self.told.words.tell("told-either", &[("first", begin.join(", ").into()), ("last", last.clone().into())]);
        let clause = self.share_of(either, self.tally.share_of_any(&codes));
        let id = if first.len() == 2 { "told-each-of-both" } else { "told-each-of-several" };
        let each = self.told.number(each, self.tally.unit());
        self.told.words.tell(id, &[("clause", clause.into()), ("n", each.into())])
    }

    fn and_not_shown(&self, told: String) -> String {
        let not_shown = self.tally.not_shown();
        let rest = (not_shown > 0).then(|| self.rest(&Part::NotShown, not_shown));
        std::iter::once(told).chain(rest).collect::<Vec<_>>().join(", ")
    }

    /// "ja i sju av nio handlingar"
    fn clause(&self, part: &Part) -> String {
        self.share_of(inside(&self.label(part)), self.tally.share(part))
    }

    /// "framgår ej i två", after a clause that has told the denominator.
    fn rest(&self, part: &Part, n: u32) -> String {
        let facts = [
            ("unit", share::name(self.tally.unit()).into()),
            ("label", inside(&self.label(part)).into()),
            ("n", self.told.number(n, self.tally.unit()).into()),
        ];
        self.told.words.tell("told-rest", &facts)
    }

    fn share_of(&self, label: String, share: Share) -> String {
        let share = self.told.share(share);
        self.told.words.tell("told-clause", &[("label", label.into()), ("share", share.into())])
    }

    fn label(&self, part: &Part) -> String {
        self.told.part_label(self.sheet, self.question, part)
    }
}

/// The options that occur, the most common first; ties in the order of the scale.
fn by_falling_number(options: &[(OptionCode, u32)]) -> Vec<(&OptionCode, u32)> {
    let mut occur: Vec<_> = options.iter().filter(|(_, n)| *n > 0).map(|(code, n)| (code, *n)).collect();
    occur.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    occur
}
