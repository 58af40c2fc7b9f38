//! How the questions of a key worked in a round.

mod look;
mod past;
mod shapes;

use std::sync::Arc;

use analysis::worked::{Fared, Past, Read, Times, Worked, is_reading, looks, worked as reckon};
use domain::key::Key;
use domain::{Genus, Lang, QuestionId, Review, Round, RoundId};
use reports::words::Words;
use store::Which;

use super::{KeyHead, stored_version};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;
use crate::shapes::RoundHead;
pub(crate) use look::{answer, time};
pub use shapes::*;

/// How a version of a key worked in the round that is asked for, or in the latest that uses it.
pub(crate) fn worked(app: &mut App, ask: WorkedOf) -> Result<WorkedPage, Failure> {
    let lang = app.lang();
    let key = stored_version(app, &ask.id, ask.version)?;
    let open = app.open()?;
    let mut rounds: Vec<Round> = open.store.rounds()?;
    rounds.retain(|round| round.keys.get(&key.id) == Some(&key.version));
    rounds.sort_by(|a, b| (&b.begins, &b.id).cmp(&(&a.begins, &a.id)));
    let wanted = match &ask.round {
        None => rounds.first().map(|round| round.id.clone()),
        Some(id) if rounds.iter().any(|round| round.id == *id) => Some(id.clone()),
        Some(id) => return Err(Failure::not_found("round", id.as_str())),
    };
    let told = wanted.map(|round| worked_in(open, &key, &round, lang)).transpose()?;
    let head = |round: Round| RoundHead { id: round.id.to_string(), name: round.name };
    Ok(WorkedPage { rounds: rounds.into_iter().map(head).collect(), told })
}

/// How each key of a round worked there, or one of them, in the order of the process.
pub fn worked_of_round(
    app: &mut App,
    round: &RoundId,
    only: Option<&domain::KeyId>,
) -> Result<Vec<KeyWorked>, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let plan = open.plan(round)?;
    let mut keys: Vec<Arc<Key>> = open.keys_in_order(&plan)?;
    if let Some(id) = only {
        keys.retain(|key| key.id == *id);
        if keys.is_empty() {
            return Err(Failure::not_found("key", id.as_str()));
        }
    }
    keys.iter().map(|key| worked_in(open, key, round, lang)).collect()
}

fn worked_in(open: &mut Open, key: &Key, round: &RoundId, lang: Lang) -> Result<KeyWorked, Failure> {
    let plan = open.plan(round)?;
    let mut reviews = open.reviews(round, Which::Submitted)?;
    reviews.retain(|review| is_reading(key, review));
    let pasts = reviews.iter().map(|review| past(open, review)).collect::<Result<Vec<_>, _>>()?;
    let reads: Vec<Read<'_>> =
        reviews.iter().zip(&pasts).map(|(review, past)| Read::of(&plan, review, past.as_ref())).collect();
    let questions = reckon(key, &reads);
    let words = Words::new(lang);
    let withheld = open.reckoned(round)?.withheld.iter().filter(|subject| key.is_for(&plan, subject)).count();
    let look = looks(&questions).into_iter().map(|(worked, reasons)| LookAt {
        question: asked(key, worked.question(), lang),
        reasons: reasons.iter().map(|reason| look::told(key, worked, reason, &words)).collect(),
    });
    Ok(KeyWorked {
        key: KeyHead::of(key, lang),
        round: RoundHead { id: round.to_string(), name: plan.round.name.clone() },
        reviews: count(reviews.len()),
        without_past: count(pasts.iter().filter(|past| past.is_none()).count()),
        withheld: told_withheld(count(withheld), &words),
        look: look.collect(),
        questions: questions.iter().map(|worked| question(key, worked, &words)).collect(),
    })
}

fn past(open: &Open, review: &Review) -> Result<Option<Past>, Failure> {
    Ok(past::past(open.store.history(&review.id)?))
}

fn told_withheld(withheld: u32, words: &Words) -> Option<String> {
    let n = words.count(withheld, Genus::Common);
    (withheld > 0).then(|| {
        words.tell("told-withheld", &[("count", withheld.into()), ("n", n.into()), ("what", "reviews".into())])
    })
}

/// A question of a key, with its number.
pub(crate) fn asked(key: &Key, id: &QuestionId, lang: Lang) -> AskedQuestion {
    let found = key.questions().zip(1..).find(|(question, _)| question.id == *id);
    AskedQuestion {
        id: id.to_string(),
        number: found.map_or(0, |(_, number)| number),
        text: found.map_or_else(String::new, |(question, _)| question.text.in_lang(lang).into()),
    }
}

fn question(key: &Key, worked: &Worked, words: &Words) -> QuestionWorked {
    let times = |fared| worked.times(fared).into();
    let not_asked = worked.times(Fared::NotAsked);
    QuestionWorked {
        question: asked(key, worked.question(), words.lang()),
        asked: TimesView { n: worked.asked(), of: not_asked.of() },
        not_answered: times(Fared::NotAnswered),
        not_applicable: times(Fared::NotApplicable),
        not_shown: times(Fared::NotShown),
        commented: times(Fared::Commented),
        changed: times(Fared::Changed),
        differed: times(Fared::Differed),
        took: worked.pace().map(|pace| Took {
            seconds: pace.seconds(),
            told: look::time(pace.seconds(), words),
            of: pace.of(),
        }),
        alike: worked
            .alike()
            .map(|(state, n)| AnsweredAlike { n, answer: look::answer(key, worked.question(), state, words) }),
    }
}

impl From<Times> for TimesView {
    fn from(times: Times) -> Self {
        Self { n: times.count(), of: times.of() }
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
