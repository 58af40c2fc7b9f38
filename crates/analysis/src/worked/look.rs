//! Which questions are worth looking at after a round, and why.

use domain::State;

use super::{Fared, Pace, Times, Worked};

/// From how much on something is a reason to look at a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// At least this share, as a fraction.
    pub share: (u32, u32),
    /// And at least so many times.
    pub least: u32,
}

/// How the questions of a key are measured. The table stands in `docs/nyckelns-fragor.md` too, and a test holds the two
/// together.
pub const LIMITS: &[(Fared, Limit)] = &[
    (Fared::NotAnswered, Limit { share: (1, 5), least: 2 }),
    (Fared::NotApplicable, Limit { share: (1, 3), least: 3 }),
    (Fared::NotShown, Limit { share: (1, 2), least: 3 }),
    (Fared::Differed, Limit { share: (1, 3), least: 2 }),
    (Fared::Changed, Limit { share: (1, 4), least: 2 }),
    (Fared::Commented, Limit { share: (1, 2), least: 3 }),
];

/// A question that could have been asked so many times and never was is looked at.
pub const NEVER_ASKED: u32 = 5;

/// So many answers that are all the same are looked at, when they are about as many subjects or members.
pub const ALIKE: u32 = 5;

/// A question is slow when it takes so many times as long as half of the key's questions do …
pub const SLOW: u32 = 2;
/// … and at least so many seconds …
pub const SLOW_SECONDS: u32 = 60;
/// … measured at least so many times.
pub const SLOW_LEAST: u32 = 3;

/// Why a question is worth looking at.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// Its condition never held.
    NeverAsked(Times),
    /// Something happened to it often.
    Often(Fared, Times),
    /// It takes long.
    Slow {
        /// How long.
        pace: Pace,
        /// How many seconds half of the key's questions take.
        usual: u32,
    },
    /// Everyone answers alike.
    Alike {
        /// What is answered.
        state: State,
        /// How many times.
        count: u32,
    },
}

impl Limit {
    fn is_reached_by(self, times: Times) -> bool {
        let (part, whole) = self.share;
        let enough = u64::from(times.count()) * u64::from(whole) >= u64::from(part) * u64::from(times.of());
        times.count() >= self.least && enough
    }
}

/// Why each of `questions`, all those of a key, is worth looking at; those without a reason are left out.
pub fn looks(questions: &[Worked]) -> Vec<(&Worked, Vec<Look>)> {
    let usual = usual(questions);
    let reasons = questions.iter().map(|worked| (worked, reasons(worked, usual)));
    reasons.filter(|(_, reasons)| !reasons.is_empty()).collect()
}

fn reasons(worked: &Worked, usual: Option<u32>) -> Vec<Look> {
    let not_asked = worked.times(Fared::NotAsked);
    if not_asked.count() == not_asked.of() && not_asked.of() >= NEVER_ASKED {
        return vec![Look::NeverAsked(not_asked)];
    }
    let often = LIMITS.iter().map(|(fared, limit)| (*fared, worked.times(*fared), limit));
    let often = often.filter(|(_, times, limit)| limit.is_reached_by(*times));
    let often = often.map(|(fared, times, _)| Look::Often(fared, times));
    let slow = worked.pace().zip(usual).filter(|(pace, usual)| {
        pace.of() >= SLOW_LEAST && pace.seconds() >= SLOW_SECONDS && pace.seconds() >= usual.saturating_mul(SLOW)
    });
    let slow = slow.map(|(pace, usual)| Look::Slow { pace, usual });
    let alike = worked.alike().map(|(state, count)| Look::Alike { state: state.clone(), count });
    often.chain(slow).chain(alike).collect()
}

/// How many seconds half of the questions that have a time take.
fn usual(questions: &[Worked]) -> Option<u32> {
    super::median(questions.iter().filter_map(Worked::pace).map(Pace::seconds).collect())
}
