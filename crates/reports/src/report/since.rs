//! What changed since the round before.

use analysis::{Families, Trend, families};
use domain::Genus;
use domain::key::Question;
use figures::{Canvas, Figure};
use serde::Serialize;

use super::Reach;
use crate::told::{self, Beside, Change, Earlier, FEWEST_TO_RANK, KeySince, Outcome, Told, Year, changed_most};

/// A round beside the one before it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct SincePart {
    /// Which round it is compared with.
    pub(crate) compared: String,
    /// The families that are the same, new and gone; and that somebody is told less than all, when that is so.
    pub(crate) families: Vec<String>,
    /// What is told under the heading of what changed most: by which rule it stands there.
    pub(crate) most_about: String,
    pub(crate) most: Vec<ChangePart>,
    pub(crate) apart: Vec<ApartPart>,
    pub(crate) types: Vec<TypeSince>,
}

/// A question that was answered otherwise.
#[derive(Serialize)]
pub(crate) struct ChangePart {
    pub(crate) finding: String,
    /// "Barnutredning, fråga 4: Hölls samråd …?"
    pub(crate) asked: String,
    /// What must be known to read it.
    pub(crate) notes: Vec<String>,
    pub(crate) figure: Option<Figure>,
}

/// A question that cannot be held beside the one before.
#[derive(Serialize)]
pub(crate) struct ApartPart {
    /// Why, in a sentence.
    pub(crate) finding: String,
    /// "Barnutredning, fråga 4"
    pub(crate) asked: String,
    /// What was asked and answered in each round.
    pub(crate) wordings: Vec<WordingLine>,
    /// Why the question changed, as the key says.
    pub(crate) reasons: Vec<String>,
}

/// A question in one round.
#[derive(Serialize)]
pub(crate) struct WordingLine {
    pub(crate) round: String,
    pub(crate) text: String,
    /// The guidance beside it, where it is not the same in both rounds.
    pub(crate) guidance: Option<String>,
    /// What was answered.
    pub(crate) told: String,
}

/// Every question of a key.
#[derive(Serialize)]
pub(crate) struct TypeSince {
    pub(crate) name: String,
    /// That only one of the rounds uses it; there are no questions then.
    pub(crate) only: Option<String>,
    pub(crate) questions: Vec<QuestionSince>,
}

/// A question and what changed in it.
#[derive(Serialize)]
pub(crate) struct QuestionSince {
    /// "4. Hölls samråd …?"
    pub(crate) text: String,
    pub(crate) finding: String,
    pub(crate) notes: Vec<String>,
}

impl SincePart {
    /// `told` beside the round before it, whose `keys` are compared.
    pub(crate) fn new(
        told: &Told<'_>,
        earlier: Earlier<'_>,
        keys: &[KeySince<'_>],
        canvas: Canvas,
        reach: Reach,
    ) -> Self {
        let words = told.words();
        let rounds = [earlier.told, told];
        let shared: Families = families(&rounds.map(Told::plan));
        let lines = match reach {
            Reach::Group => told::families(&rounds, &shared),
            Reach::Outside => told::families_counted(&rounds, &shared),
        };
        let withheld = rounds.into_iter().filter_map(Told::withheld);
        let all = keys.iter().flat_map(|key| told_of(key, reach).map(move |change| (key, change)));
        let most = changed_most(all.clone().map(|(key, change)| (change.1.moved, (key, change))));
        let most: Vec<ChangePart> = most.into_iter().map(|(key, one)| change_part(told, key, one, canvas)).collect();
        let fewest = words.count(FEWEST_TO_RANK, Genus::Neuter);
        let about = if most.is_empty() { "report-since-most-none" } else { "report-since-most-about" };
        Self {
            compared: words
                .tell("report-since-compared", &[("earlier", earlier.told.material().plan.round.name.as_str().into())]),
            families: lines.into_iter().chain(withheld).collect(),
            most_about: words.tell(about, &[("n", fewest.into())]),
            most,
            apart: all
                .filter(|(_, (_, change))| change.outcome == Outcome::NotCompared)
                .map(|(key, (trend, change))| apart_part(told, key, trend, change))
                .collect(),
            types: keys.iter().map(|key| type_since(told, key, reach)).collect(),
        }
    }
}

/// What changed in each question that is told of.
fn told_of<'k>(key: &'k KeySince<'_>, reach: Reach) -> impl Iterator<Item = &'k (Trend, Change)> + Clone {
    key.changes.iter().filter(move |(trend, _)| reach.tells(key.asked(trend).2))
}

fn change_part(told: &Told<'_>, key: &KeySince<'_>, (trend, change): &(Trend, Change), canvas: Canvas) -> ChangePart {
    let (year, _, question) = key.asked(trend);
    let id = format!("change-{}-{}", key.newest.id, trend.question);
    let beside = Beside::of(&key.years, key.newest, trend);
    ChangePart {
        figure: beside.picture(&key.years, &id, &change.text(), canvas),
        finding: change.text(),
        asked: told.asked_in(year.sheet, &question.id).unwrap_or_default(),
        notes: change.notes.iter().chain(&change.reasons).cloned().collect(),
    }
}

fn apart_part(told: &Told<'_>, key: &KeySince<'_>, trend: &Trend, change: &Change) -> ApartPart {
    let asks = key.years.iter().zip(&trend.points).filter_map(|(year, point)| {
        let question = year.sheet.key().question(&trend.question)?;
        Some((*year, question, point.as_ref()?))
    });
    let asks: Vec<_> = asks.collect();
    let guidance = |question: &Question| question.guidance.as_ref().map(|text| text.in_lang(told.lang()).to_owned());
    let mut guided = asks.iter().map(|(_, question, _)| guidance(question));
    let first = guided.next().flatten();
    let is_one = asks.len() < 2 || guided.all(|one| one == first);
    let (year, number, _) = key.asked(trend);
    let wording = |(year, question, point): &(Year<'_>, &Question, &analysis::Point)| WordingLine {
        round: year.told.material().plan.round.name.clone(),
        text: question.text.in_lang(told.lang()).to_owned(),
        guidance: guidance(question).filter(|_| !is_one),
        told: year.told.finding(year.sheet, point.cut.clone()).map(|finding| finding.text()).unwrap_or_default(),
    };
    // One that is not asked any more has its number in the round before, where the next may have it now.
    let asked = if is_gone(trend) { "report-since-asked-then" } else { "report-since-asked" };
    let facts = [
        ("document", year.sheet.key().name.in_lang(told.lang()).to_owned().into()),
        ("n", number.to_string().into()),
        ("round", year.told.material().plan.round.name.as_str().into()),
    ];
    ApartPart {
        finding: change.text(),
        asked: told.words().tell(asked, &facts),
        wordings: asks.iter().map(wording).collect(),
        reasons: change.reasons.clone(),
    }
}

/// True for a question that the later round does not ask.
fn is_gone(trend: &Trend) -> bool {
    trend.points.last().is_none_or(Option::is_none)
}

fn type_since(told: &Told<'_>, key: &KeySince<'_>, reach: Reach) -> TypeSince {
    let Year { told: last, sheet } = key.last;
    let only = (key.years.len() < 2).then(|| {
        let round = last.material().plan.round.name.as_str();
        told.words().tell("told-change-only", &[("round", round.into())])
    });
    let question = |(trend, change): &(Trend, Change)| {
        let (_, number, question) = key.asked(trend);
        let text = question.text.in_lang(told.lang());
        QuestionSince {
            text: if is_gone(trend) { text.to_owned() } else { format!("{number}. {text}") },
            finding: change.text(),
            notes: change.notes.iter().chain(&change.reasons).cloned().collect(),
        }
    };
    TypeSince {
        name: sheet.key().name.in_lang(told.lang()).to_owned(),
        only,
        questions: told_of(key, reach).map(question).collect(),
    }
}
