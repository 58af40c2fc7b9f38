//! Rounds side by side: what each question was answered then and now, and whether the two can be compared at all.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use domain::key::{ChangeClass, Key, Since, since};
use domain::{FamilyId, OptionCode, Plan, QuestionId};

use crate::cut::{Cut, Filter, Level};
use crate::sheet::Sheet;
use crate::tally::{Part, Share, Tally};

/// One question over several rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// The question.
    pub question: QuestionId,
    /// What it does to comparison that the question changed; over several rounds the strictest.
    pub standing: ChangeClass,
    /// One for each round, in their order; `None` where it is not asked.
    pub points: Vec<Option<Point>>,
}

/// What a question was answered in one round.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Where it was counted.
    pub cut: Cut,
    /// The count, on the scale of the round's own key.
    pub tally: Tally,
    /// What happened to the question between the round's version of the key and the newest one that is compared.
    pub since: Since,
    /// The count on the newest scale; `None` when it cannot stand beside the newest.
    pub beside: Option<Tally>,
}

impl Trend {
    /// The last two rounds whose counts can stand side by side, the later one being the last of all: their places and
    /// points. `None` when there are no two.
    pub fn pair(&self) -> Option<[(usize, &Point); 2]> {
        let mut comparable = self.points.iter().enumerate().rev().map(|(at, point)| {
            let point = point.as_ref().filter(|point| point.beside.is_some());
            point.map(|point| (at, point))
        });
        let last = comparable.next()??;
        let before = comparable.flatten().next()?;
        Some([before, last])
    }
}

impl Point {
    /// The parts of its own tally that `part` of [`Point::beside`] was made of.
    pub fn own_parts(&self, part: &Part) -> Vec<Part> {
        match part {
            Part::Option(code) if !self.since.options.is_empty() => {
                let became = |(old, new): (&OptionCode, &OptionCode)| (new == code).then(|| Part::Option(old.clone()));
                self.since.options.iter().filter_map(became).collect()
            }
            Part::Option(_) | Part::Value | Part::Mixed | Part::NotShown | Part::Outside(_) => vec![part.clone()],
        }
    }
}

/// Every question that the key asks in some round of `sheets` (those of one key, in the order of the rounds), in the order of the
/// newest version; what that one does not ask comes last. `versions` are the versions of the key from the oldest to the newest that the rounds use, with
/// those between them. A question is told per subject where it can be, else per member.
pub fn compare(sheets: &[&Sheet], versions: &[&Key], filter: &Filter) -> Vec<Trend> {
    let Some(newest) = versions.last() else { return Vec::new() };
    let by_age = sheets.iter().map(|sheet| sheet.key());
    let mut questions: Vec<&QuestionId> = newest.questions().map(|question| &question.id).collect();
    for key in by_age.clone() {
        let gone = key.questions().map(|question| &question.id).filter(|id| newest.question(id).is_none());
        questions.extend(gone);
    }
    let mut seen = BTreeSet::new();
    questions.retain(|id| seen.insert(*id) && by_age.clone().any(|key| key.question(id).is_some()));
    questions.into_iter().map(|question| trend(sheets, versions, question, filter)).collect()
}

fn trend(sheets: &[&Sheet], versions: &[&Key], question: &QuestionId, filter: &Filter) -> Trend {
    let points: Vec<Option<Point>> = sheets.iter().map(|sheet| point(sheet, versions, question, filter)).collect();
    let is_asked = |point: &Option<Point>| point.is_some();
    let (last, earlier) = points.split_last().map_or((false, &[][..]), |(last, rest)| (is_asked(last), rest));
    let standing = match (earlier.iter().any(is_asked), last) {
        (true, false) => ChangeClass::Gone,
        (false, _) => ChangeClass::New,
        (true, true) => {
            let classes = points.iter().flatten().map(|point| point.since.class);
            classes.fold(ChangeClass::Same, ChangeClass::strictest)
        }
    };
    Trend { question: question.clone(), standing, points }
}

fn point(sheet: &Sheet, versions: &[&Key], question: &QuestionId, filter: &Filter) -> Option<Point> {
    let cut = |level| Cut { question: question.clone(), level, filter: filter.clone() };
    let counted = |level| sheet.tally(&cut(level)).map(|tally| (cut(level), tally));
    let (cut, tally) = counted(Level::Subjects).or_else(|| counted(Level::Members))?;
    let from = versions.iter().position(|version| version.version == sheet.key().version)?;
    let since = since(&versions[from..], question)?;
    let newest = versions.last()?;
    let beside = since.is_comparable().then(|| {
        let scale = newest.question(question).and_then(|question| newest.scale(question));
        match scale.filter(|_| !since.options.is_empty()) {
            Some(scale) => tally.carried(scale, &since.options),
            None => tally.clone(),
        }
    });
    Some(Point { cut, tally, since, beside })
}

/// The families of several rounds, told apart. A family is the same one when it has the same code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Families {
    /// In every round.
    pub same: Vec<FamilyId>,
    /// In the last round and none before it.
    pub new: Vec<FamilyId>,
    /// In a round before the last, and not in the last.
    pub gone: Vec<FamilyId>,
    /// In the last round and some of those before it, but not all.
    pub returning: Vec<FamilyId>,
}

/// The families of `plans`, in the order of the rounds; in each list those of the last round first, in their order.
pub fn families(plans: &[&Plan]) -> Families {
    let Some((last, earlier)) = plans.split_last() else { return Families::default() };
    let mut told = Families::default();
    for family in last.families_in_order() {
        let before = earlier.iter().filter(|plan| plan.families.contains_key(&family.id)).count();
        let standing = match before {
            n if n == earlier.len() => &mut told.same,
            0 => &mut told.new,
            _ => &mut told.returning,
        };
        standing.push(family.id.clone());
    }
    let mut seen = BTreeSet::new();
    let gone = earlier.iter().rev().flat_map(|plan| plan.families_in_order());
    let gone = gone.filter(|family| !last.families.contains_key(&family.id) && seen.insert(&family.id));
    told.gone = gone.map(|family| family.id.clone()).collect();
    told
}

/// How far two shares are from each other: of whole, exactly.
#[derive(Debug, Clone, Copy)]
pub struct Distance {
    part: u64,
    whole: u64,
}

impl Distance {
    /// Between `before` and `after`; `None` when one of them is a share of nothing.
    pub fn between(before: Share, after: Share) -> Option<Self> {
        let [of_before, of_after] = [before, after].map(|share| u64::from(share.of()));
        if of_before == 0 || of_after == 0 {
            return None;
        }
        let (was, is) = (u64::from(before.count()) * of_after, u64::from(after.count()) * of_before);
        Some(Self { part: was.abs_diff(is), whole: of_before * of_after })
    }

    /// True when the shares are the same.
    pub fn is_none(self) -> bool {
        self.part == 0
    }
}

impl Ord for Distance {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |one: &Self, other: &Self| u128::from(one.part) * u128::from(other.whole);
        cross(self, other).cmp(&cross(other, self))
    }
}

impl PartialOrd for Distance {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Distance {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Distance {}

/// Counts of options on another scale: what each old option became counts as the new one.
pub(crate) fn carried(
    counts: &[(OptionCode, u32)],
    scale: &domain::key::Scale,
    options: &BTreeMap<OptionCode, OptionCode>,
) -> Vec<(OptionCode, u32)> {
    let became =
        |new: &OptionCode| counts.iter().filter(|(old, _)| options.get(old) == Some(new)).map(|(_, n)| n).sum();
    scale.options.iter().map(|choice| (choice.code.clone(), became(&choice.code))).collect()
}
