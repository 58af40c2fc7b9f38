//! Events of a family (händelser), as they are recorded in its documents.
//!
//! Nobody notes an event itself: a reader notes a *sighting* in the document that they read. Sightings that are the
//! same event are linked in the plan by somebody who says so; nothing is ever merged by itself.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::TermCode;
use crate::text::TextId;

/// How many days apart two sightings of the same kind may be and still be offered as one event.
pub const SAME_EVENT_WITHIN_DAYS: i32 = 7;

/// An event as one document records it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// A word of [`TermList::EventKind`](crate::plan::TermList::EventKind): a consultation, a joint meeting.
    pub kind: TermCode,
    /// When it took place; absent when the document does not show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Days>,
    /// The units that took part, words of [`TermList::Unit`](crate::plan::TermList::Unit).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<TermCode>,
    /// What else the reader wants to say of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextId>,
}

/// One day, or the first and the last of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Days {
    /// The day, or the first of them.
    pub first: Date,
    /// The last day, when there are several; never before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
}

impl Days {
    /// How many days lie between these and `other`: 0 when they meet.
    pub fn apart(self, other: Self) -> i32 {
        let (end, other_end) = (self.last.unwrap_or(self.first), other.last.unwrap_or(other.first));
        let gap = |end: Date, first: Date| (first - end).get_days();
        gap(end, other.first).max(gap(other_end, self.first)).max(0)
    }
}

impl Sighting {
    /// True when the two may be the same event: of one kind, and at most [`SAME_EVENT_WITHIN_DAYS`] apart. What has
    /// no date is like nothing.
    pub fn may_be(&self, other: &Self) -> bool {
        let apart = self.when.zip(other.when).map(|(one, other)| one.apart(other));
        self.kind == other.kind && apart.is_some_and(|days| days <= SAME_EVENT_WITHIN_DAYS)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn days(first: Date, last: Option<Date>) -> Days {
        Days { first, last }
    }

    #[test]
    fn a_period_is_as_near_as_its_nearest_day() {
        let march = |day| date(2021, 3, day);
        for (one, other, apart) in [
            (days(march(1), None), days(march(1), None), 0),
            (days(march(1), None), days(march(8), None), 7),
            (days(march(9), None), days(march(1), None), 8),
            (days(march(1), Some(march(20))), days(march(10), None), 0),
            (days(march(1), Some(march(5))), days(march(7), Some(march(9))), 2),
            (days(date(2021, 2, 27), None), days(march(6), None), 7),
            (days(date(2020, 3, 1), None), days(march(1), None), 365),
        ] {
            assert_eq!((one.apart(other), other.apart(one)), (apart, apart), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn sightings_are_alike_when_kind_and_week_are() {
        let seen = |kind: &str, when: Option<Date>| Sighting {
            kind: TermCode::new(kind).expect("a code"),
            when: when.map(|first| days(first, None)),
            units: Vec::new(),
            note: None,
        };
        let meeting = seen("meeting", Some(date(2021, 3, 1)));
        assert!(meeting.may_be(&seen("meeting", Some(date(2021, 3, 8)))), "a week is near");
        assert!(!meeting.may_be(&seen("meeting", Some(date(2021, 3, 9)))), "eight days are not");
        assert!(!meeting.may_be(&seen("consultation", Some(date(2021, 3, 1)))), "another kind");
        assert!(!meeting.may_be(&seen("meeting", None)), "no date tells nothing");
    }
}
