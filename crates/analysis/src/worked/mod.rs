//! How the questions of a key worked in a round. It is told of questions, never of those who read.
//!
//! A question is *put* once in each submitted review of a reader, and once for each member where it is asked per
//! member. Each time it is put it is asked or not, and each time it is asked exactly one thing became of it: it was
//! left unanswered, it was not applicable, the file did not show it, or it was given a value. What the group agreed on
//! is no reading of its own and is not counted.

mod look;
mod past;

use std::collections::{BTreeSet, HashMap};

use domain::key::{Key, Question};
use domain::{By, Member, MemberId, Occasion, Plan, QuestionId, Review, Slot, State, Subject, Value};

pub use look::{ALIKE, LIMITS, Limit, Look, NEVER_ASKED, SLOW, SLOW_LEAST, SLOW_SECONDS, looks};
pub use past::{Act, Did, PAUSE, Past};

use crate::counted::same;

/// What a question may come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fared {
    /// Its condition did not hold. Of the times it was put.
    NotAsked,
    /// It was left unanswered. Of the times it was asked, as are the next four.
    NotAnswered,
    /// It did not apply.
    NotApplicable,
    /// The file did not show it.
    NotShown,
    /// It was given a value.
    Value,
    /// It was left with a comment.
    Commented,
    /// Its answer became another after the reader had first gone on from it. Of the times that is known.
    Changed,
    /// Those who answered it about the same subject differed. Of the subjects (or members) that two or more answered
    /// it about in a way that can be compared.
    Differed,
}

/// How many times of how many. Made by a [`Worked`] only, so that no count stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    count: u32,
    of: u32,
}

impl Times {
    /// How many times.
    pub fn count(self) -> u32 {
        self.count
    }

    /// Of how many.
    pub fn of(self) -> u32 {
        self.of
    }
}

/// How long a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    seconds: u32,
    of: u32,
}

impl Pace {
    /// The median, in whole seconds.
    pub fn seconds(self) -> u32 {
        self.seconds
    }

    /// Of how many times that could be measured.
    pub fn of(self) -> u32 {
        self.of
    }
}

/// How a question worked.
#[derive(Debug, Clone, PartialEq)]
pub struct Worked {
    question: QuestionId,
    not_asked: u32,
    not_answered: u32,
    not_applicable: u32,
    not_shown: u32,
    values: u32,
    commented: u32,
    changed: Times,
    differed: Times,
    pace: Option<Pace>,
    alike: Option<(State, u32)>,
}

impl Worked {
    /// The question.
    pub fn question(&self) -> &QuestionId {
        &self.question
    }

    /// How many times it was put: asked or not.
    pub fn put(&self) -> u32 {
        self.asked() + self.not_asked
    }

    /// How many times it was asked.
    pub fn asked(&self) -> u32 {
        self.not_answered + self.not_applicable + self.not_shown + self.values
    }

    /// How many times it came to something, of how many.
    pub fn times(&self, fared: Fared) -> Times {
        let of_asked = |count| Times { count, of: self.asked() };
        match fared {
            Fared::NotAsked => Times { count: self.not_asked, of: self.put() },
            Fared::NotAnswered => of_asked(self.not_answered),
            Fared::NotApplicable => of_asked(self.not_applicable),
            Fared::NotShown => of_asked(self.not_shown),
            Fared::Value => of_asked(self.values),
            Fared::Commented => of_asked(self.commented),
            Fared::Changed => self.changed,
            Fared::Differed => self.differed,
        }
    }

    /// How long it takes; `None` where no time could be measured.
    pub fn pace(&self) -> Option<Pace> {
        self.pace
    }

    /// The answer that everyone gave, with how many gave it, where [`ALIKE`] or more were given about as many subjects
    /// or members. *Not applicable* and *not answered* are no answers, and answers in words are never alike.
    pub fn alike(&self) -> Option<(&State, u32)> {
        self.alike.as_ref().map(|(state, count)| (state, *count))
    }
}

/// A review with whom it concerns, and its past; `None` where its log does not begin with its first act, as when it was
/// read in from a file.
pub struct Read<'a> {
    /// The review.
    pub review: &'a Review,
    /// The members that its subject concerns.
    pub members: Vec<&'a Member>,
    /// What was done in it before.
    pub past: Option<&'a Past>,
}

impl<'a> Read<'a> {
    /// A review of a plan, with its past.
    pub fn of(plan: &'a Plan, review: &'a Review, past: Option<&'a Past>) -> Self {
        Self { review, members: plan.concerned(&review.id.subject), past }
    }
}

/// How each question of `key` worked in `reads`, in the order of the key. Those that are not submitted, that answer
/// another key or another version, and those of the group do not count.
pub fn worked(key: &Key, reads: &[Read<'_>]) -> Vec<Worked> {
    let mut questions: HashMap<QuestionId, Gathered<'_>> = HashMap::new();
    for read in reads.iter().filter(|read| is_reading(key, read.review)) {
        let answers = key.answers(read.review, &read.members);
        for (question, slot) in key.slots(&read.members) {
            let gathered = questions.entry(question.id.clone()).or_default();
            if answers.is_asked(question, &slot) {
                gathered.take(read, &slot);
            } else {
                gathered.not_asked += 1;
            }
        }
    }
    key.questions().map(|question| questions.remove(&question.id).unwrap_or_default().worked(question)).collect()
}

/// True when `review` is one of those that [`worked`] counts.
pub fn is_reading(key: &Key, review: &Review) -> bool {
    let is_own = match review.id.by {
        By::Reviewer(_) => true,
        By::Consensus => false,
    };
    is_own && review.status.is_submitted() && review.id.key == key.id && review.key_version == key.version
}

/// What one answer is about.
type About<'a> = (&'a Subject, &'a Occasion, Option<MemberId>);

/// What is gathered of one question.
#[derive(Default)]
struct Gathered<'a> {
    not_asked: u32,
    not_answered: u32,
    not_applicable: u32,
    not_shown: u32,
    values: u32,
    commented: u32,
    known: u32,
    changed: u32,
    seconds: Vec<u32>,
    /// What was answered about each subject or member, in a way that can be compared.
    answers: HashMap<About<'a>, Vec<&'a State>>,
}

impl<'a> Gathered<'a> {
    fn take(&mut self, read: &Read<'a>, slot: &Slot) {
        let review = read.review;
        let state = review.state(slot);
        match state {
            None => self.not_answered += 1,
            Some(State::NotApplicable { .. }) => self.not_applicable += 1,
            Some(State::NotShown) => self.not_shown += 1,
            Some(State::Value(_)) => self.values += 1,
        }
        self.commented += u32::from(review.answers.get(slot).is_some_and(|answer| answer.comment.is_some()));
        if let Some(first) = read.past.and_then(|past| past.first(slot)) {
            self.known += 1;
            self.changed += u32::from(!state.is_some_and(|state| same(first, state)));
        }
        let took = read.past.and_then(|past| past.took(slot));
        self.seconds.extend(took.map(|took| u32::try_from(took.as_secs()).unwrap_or(u32::MAX)));
        if let Some(state) = state.filter(|state| is_comparable(state)) {
            let about = (&review.id.subject, &review.id.occasion, slot.member.clone());
            self.answers.entry(about).or_default().push(state);
        }
    }

    fn worked(self, question: &Question) -> Worked {
        let several = self.answers.values().filter(|answers| answers.len() > 1);
        let differs = |answers: &&Vec<&State>| answers.iter().any(|one| !same(one, answers[0]));
        let of = u32::try_from(self.seconds.len()).unwrap_or(u32::MAX);
        Worked {
            question: question.id.clone(),
            not_asked: self.not_asked,
            not_answered: self.not_answered,
            not_applicable: self.not_applicable,
            not_shown: self.not_shown,
            values: self.values,
            commented: self.commented,
            changed: Times { count: self.changed, of: self.known },
            differed: Times { count: number(several.clone().filter(differs).count()), of: number(several.count()) },
            alike: self.alike(),
            pace: median(self.seconds).map(|seconds| Pace { seconds, of }),
        }
    }

    fn alike(&self) -> Option<(State, u32)> {
        let given = || self.answers.iter().flat_map(|(about, answers)| answers.iter().map(move |one| (about, *one)));
        let counts = || given().filter(|(_, state)| !matches!(state, State::NotApplicable { .. }));
        let (_, first) = counts().next()?;
        let about: BTreeSet<_> = counts().map(|(about, _)| about).collect();
        let is_alike = number(about.len()) >= ALIKE && counts().all(|(_, state)| same(first, state));
        is_alike.then(|| (first.clone(), number(counts().count())))
    }
}

/// Answers in words are never the same and never others.
fn is_comparable(state: &State) -> bool {
    match state {
        State::Value(Value::Text(_)) => false,
        State::Value(Value::Single(_) | Value::Several(_) | Value::Count(_) | Value::Number(_) | Value::Date(_))
        | State::NotShown
        | State::NotApplicable { .. } => true,
    }
}

/// The middle of `numbers`: of an even number the mean of the middle two, rounded up; `None` of none.
pub fn median(mut numbers: Vec<u32>) -> Option<u32> {
    numbers.sort_unstable();
    let last = numbers.len().checked_sub(1)?;
    let (low, high) = (numbers[last / 2], numbers[last.div_ceil(2)]);
    Some(low + (high - low).div_ceil(2))
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
