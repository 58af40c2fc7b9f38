//! What the log of a review tells of its questions: what was first answered, and how long it took.

use std::collections::BTreeMap;

use domain::{Slot, State};
use jiff::{SignedDuration, Timestamp};

/// A pause longer than this between two acts is no part of answering: the reader read on, or rose from the desk.
pub const PAUSE: SignedDuration = SignedDuration::from_mins(5);

/// One thing that was done in a review.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// When.
    pub at: Timestamp,
    /// What.
    pub did: Did,
}

/// What was done in a review.
#[derive(Debug, Clone, PartialEq)]
pub enum Did {
    /// A question was answered, or its answer cleared.
    Answered(Slot, Option<State>),
    /// A comment or evidence was written at a question.
    Noted(Slot),
    /// Something that is about no question in particular.
    Elsewhere,
    /// The review was marked as done.
    Submitted,
    /// What stands at a question was erased, or came otherwise than by its reader: its past is not known.
    Lost(Slot),
}

/// The past of a review, question by question.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Past {
    places: BTreeMap<Slot, Place>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Place {
    /// What stands there, as far as has been read.
    standing: Option<State>,
    /// What stood there when the reader first went on from it with an answer.
    first: Option<State>,
    /// The time before the acts there until the review was first marked as done; `None` when some of it was a pause.
    took: Option<SignedDuration>,
    is_lost: bool,
}

impl Past {
    /// The past that `acts` tell, the oldest first, from the first act of the review on.
    ///
    /// The time of an act is that since the act before it in the same review. It belongs to the question of the later
    /// of the two. The first act of all has none before it, so the question answered first has no time.
    pub fn of(acts: impl IntoIterator<Item = Act>) -> Self {
        let mut past = Self::default();
        let (mut before, mut here, mut is_first_pass) = (None, None, true);
        for Act { at, did } in acts {
            let since = before.map(|before| at.duration_since(before));
            let (slot, answer) = match did {
                Did::Answered(slot, state) => (slot, Some(state)),
                Did::Noted(slot) => (slot, None),
                Did::Elsewhere | Did::Submitted => {
                    past.leave(here.take());
                    is_first_pass &= did != Did::Submitted;
                    before = Some(at);
                    continue;
                }
                Did::Lost(slot) => {
                    past.place(slot).is_lost = true;
                    continue;
                }
            };
            before = Some(at);
            if here.as_ref() != Some(&slot) {
                past.leave(here.replace(slot.clone()));
            }
            let place = past.place(slot);
            if is_first_pass {
                place.took = match (place.took, since) {
                    (Some(took), Some(since)) if !since.is_negative() && since <= PAUSE => Some(took + since),
                    (Some(_) | None, _) => None,
                };
            }
            if let Some(state) = answer {
                place.standing = state;
            }
        }
        past.leave(here);
        past
    }

    /// What stood in `slot` when the reader first went on from it with an answer; `None` where that is not known.
    pub(super) fn first(&self, slot: &Slot) -> Option<&State> {
        self.places.get(slot).filter(|place| !place.is_lost)?.first.as_ref()
    }

    /// How long it took to answer in `slot`; `None` where that is not known.
    pub(super) fn took(&self, slot: &Slot) -> Option<SignedDuration> {
        self.places.get(slot)?.took
    }

    fn place(&mut self, slot: Slot) -> &mut Place {
        self.places.entry(slot).or_insert_with(|| Place { took: Some(SignedDuration::ZERO), ..Place::default() })
    }

    fn leave(&mut self, slot: Option<Slot>) {
        let Some(place) = slot.and_then(|slot| self.places.get_mut(&slot)) else { return };
        if place.first.is_none() {
            place.first.clone_from(&place.standing);
        }
    }
}
