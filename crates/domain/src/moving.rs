//! A review from one version of its key to another, so that no answer is lost on the way.
//!
//! An answer *stands* where the question is the same as far as answers go ([`Since::is_comparable`]), carried to the
//! option that its own became. Where it is not the same, or the option became nothing, the answer is *set aside* under
//! the version it was given in. Each version remembers its own: what was set aside of a version stands again when the
//! review comes back to it, and what stood instead is set aside in its turn. Comments and evidence are about the
//! question, and follow it as long as it is the same.
//!
//! A carried answer remembers what was given ([`Answer::given`]), so that it comes back as it was, however many options
//! became one. Once the reader has answered anew, what they said last is their answer, here as anywhere.

mod versions;

use std::collections::{BTreeMap, BTreeSet};

pub use versions::Versions;

use crate::answer::{Answer, Given, State};
use crate::code::{OptionCode, QuestionId, RatingId};
use crate::key::{Key, Since};
use crate::plan::Member;
use crate::review::{By, Override, Review, SetAside, Slot};

/// What becomes of one place of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// What is answered stands as it is.
    Kept,
    /// What is answered stands as the option that its own became.
    Carried,
    /// What is answered is set aside, and the question must be asked again.
    Again,
    /// What is answered is set aside, and what was answered in the other version stands again.
    Exchanged,
    /// What is answered is set aside, and nothing is asked in its place.
    SetAside,
    /// Nothing stood there; what was set aside stands again.
    Back,
    /// Nothing stood there; the question must be asked.
    New,
}

impl Fate {
    /// Every one of them, those that ask most of a reader first.
    pub const ALL: [Self; 7] =
        [Self::Again, Self::New, Self::SetAside, Self::Exchanged, Self::Back, Self::Carried, Self::Kept];

    /// True when somebody must read again to answer.
    pub fn asks(self) -> bool {
        match self {
            Self::Again | Self::New => true,
            Self::Kept | Self::Carried | Self::Exchanged | Self::SetAside | Self::Back => false,
        }
    }
}

/// A review in another version of its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// As it becomes. Its status is untouched: see [`Moved::opens`].
    pub review: Review,
    /// What becomes of each place where something is or was answered, or must be.
    pub places: BTreeMap<Slot, Fate>,
}

impl Moved {
    /// True when a review that is marked as done must be opened again: something in it must be answered.
    pub fn opens(&self) -> bool {
        self.review.status.is_submitted() && self.places.values().any(|fate| fate.asks())
    }
}

/// Moves reviews to one version of their key.
pub struct Moving<'a> {
    versions: &'a Versions<'a>,
    to: &'a Key,
    /// What stands between each version and the one moved to, for every question of either.
    since: BTreeMap<u32, BTreeMap<&'a QuestionId, Since>>,
}

impl<'a> Moving<'a> {
    /// To the version `to`; `None` when it is not one of `versions`.
    pub fn new(versions: &'a Versions<'a>, to: u32) -> Option<Self> {
        let key = versions.get(to)?;
        let of_version = |from: &'a Key| {
            let questions = from.questions().chain(key.questions()).map(|question| &question.id);
            let told = questions.filter_map(|id| Some((id, versions.since(from.version, to, id)?)));
            (from.version, told.collect())
        };
        Some(Self { versions, to: key, since: versions.iter().map(of_version).collect() })
    }

    /// The version that is moved to.
    pub fn to(&self) -> &'a Key {
        self.to
    }

    /// `review` in that version; `None` when the version that it is in is unknown. `members` are those its subject
    /// concerns. A review that is there already stays as it is.
    pub fn review(&self, review: &Review, members: &[&Member]) -> Option<Moved> {
        let from = self.versions.get(review.key_version)?;
        if from.version == self.to.version {
            return Some(Moved { review: review.clone(), places: BTreeMap::new() });
        }
        let mut step = Step::new(self, review);
        step.answers(review);
        step.others();
        step.judgements(review);
        let Step { mut after, mut aside, left, came, .. } = step;
        // A review has nothing set aside of the version it is in; where two desktops made it so, what stood comes first.
        if let Some(standing) = after.set_aside.remove(&from.version) {
            let stands = std::mem::replace(&mut aside, standing);
            aside.answers.extend(stands.answers);
            aside.overrides.extend(stands.overrides);
        }
        if !aside.is_empty() {
            after.set_aside.insert(from.version, aside);
        }
        let places = self.places(from, (review, &after), (&left, &came), members);
        Some(Moved { review: after, places })
    }

    fn is_comparable(&self, from: u32, question: &QuestionId) -> bool {
        self.since.get(&from).and_then(|told| told.get(question)).is_some_and(Since::is_comparable)
    }

    /// What was answered in the version `from` as it is answered in the version moved to, if it can be.
    fn carried(&self, from: u32, question: &QuestionId, state: &State) -> Option<State> {
        if from == self.to.version {
            return Some(state.clone());
        }
        let told = self.since.get(&from)?.get(question)?;
        versions::carried(told, from, self.to, question, state)
    }

    /// What stands for an answer given in the version `from`: carried, and with what was given where that would not be
    /// found again from it alone.
    fn standing(&self, from: u32, question: &QuestionId, answer: &Answer) -> Option<Answer> {
        let Some(state) = &answer.state else { return Some(answer.clone()) };
        let (origin, given) = answer.given.as_ref().map_or((from, state), |given| (given.version, &given.state));
        let carried = self.carried(origin, question, given)?;
        let found_again = || self.versions.carried(self.to.version, origin, question, &carried).as_ref() == Some(given);
        let remembers = origin != self.to.version && (answer.given.is_some() || &carried != given || !found_again());
        let remembered = remembers.then(|| Given { version: origin, state: given.clone() });
        Some(Answer { state: Some(carried), given: remembered, ..answer.clone() })
    }

    /// `answer` of the version `from`, without what it was carried over from when the reader has answered anew since.
    fn as_it_stands(&self, from: u32, question: &QuestionId, mut answer: Answer) -> Answer {
        let still = |given: &Given| {
            let carried = self.versions.carried(given.version, from, question, &given.state);
            carried.is_some() && carried == answer.state
        };
        if !answer.given.as_ref().is_some_and(still) {
            answer.given = None;
        }
        answer
    }

    fn has_level(&self, rating: &RatingId, level: &OptionCode) -> bool {
        let found = self.to.ratings.iter().find(|one| &one.id == rating);
        found.and_then(|rating| self.to.scales.get(&rating.scale)).is_some_and(|scale| scale.choice(level).is_some())
    }

    /// What becomes of each place, by what `left` it and what `came` to it.
    fn places(
        &self,
        from: &Key,
        (before, after): (&Review, &Review),
        (left, came): (&BTreeSet<Slot>, &BTreeSet<Slot>),
        members: &[&Member],
    ) -> BTreeMap<Slot, Fate> {
        let (asked_before, asked) = (asked(from, before, members), asked(self.to, after, members));
        let is_open = |review: &Review, slot: &Slot| review.state(slot).is_none();
        // What nobody had answered though it was asked is no more to do than it was. Where the group says nothing, the
        // readers' own answers stand: it has nothing new to agree on.
        let is_new = |slot: &Slot| {
            let was_open = asked_before.contains(slot) && is_open(before, slot);
            before.id.by != By::Consensus && asked.contains(slot) && is_open(after, slot) && !was_open
        };
        let fate = |slot: &Slot| {
            let stood = before.answers.contains_key(slot);
            match (left.contains(slot), came.contains(slot)) {
                (true, true) => Some(Fate::Exchanged),
                (true, false) if asked.contains(slot) && is_open(after, slot) => Some(Fate::Again),
                (true, false) => Some(Fate::SetAside),
                (false, true) => Some(Fate::Back),
                (false, false) if is_new(slot) => Some(Fate::New),
                (false, false) if !stood => None,
                (false, false) if before.state(slot) == after.state(slot) => Some(Fate::Kept),
                (false, false) => Some(Fate::Carried),
            }
        };
        let slots: BTreeSet<&Slot> = before.answers.keys().chain(&asked).chain(came).collect();
        slots.into_iter().filter_map(|slot| Some((slot.clone(), fate(slot)?))).collect()
    }
}

fn asked(key: &Key, review: &Review, members: &[&Member]) -> BTreeSet<Slot> {
    let answers = key.answers(review, members);
    key.slots(members).filter(|(question, slot)| answers.is_asked(question, slot)).map(|(_, slot)| slot).collect()
}

/// One review on its way.
struct Step<'a> {
    moving: &'a Moving<'a>,
    from: u32,
    after: Review,
    /// What was set aside of the version moved to.
    own: SetAside,
    /// What is set aside of the version left.
    aside: SetAside,
    left: BTreeSet<Slot>,
    came: BTreeSet<Slot>,
}

impl<'a> Step<'a> {
    fn new(moving: &'a Moving<'a>, review: &Review) -> Self {
        let mut after = review.clone();
        after.key_version = moving.to.version;
        after.answers.clear();
        after.overrides.clear();
        let own = after.set_aside.remove(&moving.to.version).unwrap_or_default();
        let (left, came) = (BTreeSet::new(), BTreeSet::new());
        Self { moving, from: review.key_version, after, own, aside: SetAside::default(), left, came }
    }

    /// What stands, and what was set aside of the version moved to.
    fn answers(&mut self, review: &Review) {
        let mut own = std::mem::take(&mut self.own.answers);
        for (slot, answer) in &review.answers {
            let answer = self.moving.as_it_stands(self.from, &slot.question, answer.clone());
            let own = own.remove(slot);
            if own.is_some() {
                self.came.insert(slot.clone());
            }
            let (stands, leaves) = self.met(&slot.question, answer, own);
            if !leaves.is_blank() {
                self.left.insert(slot.clone());
                self.aside.answers.insert(slot.clone(), leaves);
            }
            if !stands.is_blank() {
                self.after.answers.insert(slot.clone(), stands);
            }
        }
        self.came.extend(own.keys().cloned());
        self.after.answers.extend(own);
    }

    /// What stands and what is set aside, where an answer meets what was set aside of the version moved to.
    fn met(&self, question: &QuestionId, answer: Answer, own: Option<Answer>) -> (Answer, Answer) {
        if !self.moving.is_comparable(self.from, question) {
            return (own.unwrap_or_default(), answer);
        }
        let only_state = |answer: Answer| Answer { comment: None, evidence: Vec::new(), ..answer };
        match own {
            Some(own) if own.comment.is_some() || !own.evidence.is_empty() => (own, answer),
            Some(own) => {
                let stands = Answer { state: own.state, given: own.given, ..answer.clone() };
                (stands, only_state(answer))
            }
            None => match self.moving.standing(self.from, question, &answer) {
                Some(stands) => (stands, Answer::default()),
                None => (Answer { state: None, given: None, ..answer.clone() }, only_state(answer)),
            },
        }
    }

    /// What was set aside of other versions where the question is the same, for places where nothing stands. The
    /// nearest version comes first.
    fn others(&mut self) {
        let to = self.moving.to.version;
        let mut versions: Vec<u32> = self.after.set_aside.keys().copied().filter(|one| *one != self.from).collect();
        versions.sort_by_key(|one| (one.abs_diff(to), *one));
        for version in versions {
            let Some(mut aside) = self.after.set_aside.remove(&version) else { continue };
            let slots: Vec<Slot> = aside.answers.keys().cloned().collect();
            for slot in slots {
                let answer = &aside.answers[&slot];
                if let Some(stands) = self.brought(version, &slot, answer) {
                    aside.answers.remove(&slot);
                    self.came.insert(slot.clone());
                    self.after.answers.insert(slot, stands);
                }
            }
            if !aside.is_empty() {
                self.after.set_aside.insert(version, aside);
            }
        }
    }

    /// What stands in `slot` with an answer that was set aside of another version; `None` when it stays aside.
    fn brought(&self, version: u32, slot: &Slot, answer: &Answer) -> Option<Answer> {
        if !self.moving.is_comparable(version, &slot.question) {
            return None;
        }
        let standing = self.after.answers.get(slot);
        let has_room = standing.is_none_or(|one| {
            one.state.is_none() && answer.state.is_some() && answer.comment.is_none() && answer.evidence.is_empty()
        });
        let brought = self.moving.standing(version, &slot.question, answer).filter(|_| has_room)?;
        let Some(standing) = standing else { return Some(brought) };
        Some(Answer { state: brought.state, given: brought.given, ..standing.clone() })
    }

    /// The judgements that the reader set.
    fn judgements(&mut self, review: &Review) {
        let mut own = std::mem::take(&mut self.own.overrides);
        for (rating, set) in &review.overrides {
            let fits = self.moving.has_level(rating, &set.level) && !own.contains_key(rating);
            let to = if fits { &mut self.after.overrides } else { &mut self.aside.overrides };
            to.insert(rating.clone(), set.clone());
        }
        self.after.overrides.append(&mut own);
        let from = self.from;
        for (_, aside) in self.after.set_aside.iter_mut().filter(|(version, _)| **version != from) {
            let (moving, standing) = (self.moving, &mut self.after.overrides);
            let mut comes = |rating: &RatingId, set: &Override| {
                let comes = moving.has_level(rating, &set.level) && !standing.contains_key(rating);
                if comes {
                    standing.insert(rating.clone(), set.clone());
                }
                comes
            };
            aside.overrides.retain(|rating, set| !comes(rating, set));
        }
        self.after.set_aside.retain(|_, aside| !aside.is_empty());
    }
}
