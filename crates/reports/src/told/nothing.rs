//! The kinds of nothing that stand outside a denominator, inside the sentence that tells it.

use analysis::{Nothing, Part};

use super::finding::Telling;
use super::phrase::Phrase;

/// The kinds in the order they are told: what is of this question before what is of the whole document.
pub(super) const KINDS: [Nothing; 5] =
    [Nothing::NotApplicable, Nothing::NotAnswered, Nothing::NoAgreement, Nothing::NotAsked, Nothing::NotReviewed];

impl Telling<'_> {
    /// Each kind that occurs, the first with its noun: "i en utredning var frågan inte tillämplig och två är inte
    /// granskade". `None` when nothing is outside.
    pub(super) fn outside(&self) -> Option<Phrase> {
        let occur = KINDS.into_iter().filter(|kind| self.tally.outside().count(*kind) > 0);
        let clauses: Vec<Phrase> = occur
            .enumerate()
            .map(|(at, kind)| {
                let naming = if at == 0 { Naming::Named } else { Naming::Known };
                self.told.outside(self.sheet, self.tally, kind, naming)
            })
            .collect();
        (!clauses.is_empty()).then(|| self.told.words.phrases(clauses))
    }

    /// Nothing is inside the denominator: which kind of nothing it is, in words.
    pub(super) fn nothing_counted(&self) -> Phrase {
        let subjects = self.tally.subjects();
        if subjects == 0 {
            return self.say("told-no-subjects", self.things.forms().to_vec());
        }
        let Some(kind) = KINDS.into_iter().find(|kind| self.tally.outside().count(*kind) == subjects) else {
            let list = self.outside().unwrap_or_default();
            return self.say("told-nothing-counted", self.things.forms().into_iter().chain([("list", list)]).collect());
        };
        let part = Part::Outside(kind);
        let share = self.tally.share(&part);
        let id = match kind {
            Nothing::NotApplicable => "told-none-not-applicable",
            Nothing::NotAnswered => "told-none-not-answered",
            Nothing::NotAsked => "told-none-not-asked",
            Nothing::NoAgreement => "told-none-no-agreement",
            Nothing::NotReviewed => {
                let id = if subjects == 1 { "told-only-not-reviewed" } else { "told-none-not-reviewed" };
                return self.told.of_share(id, share, vec![part], &self.things);
            }
        };
        self.say(id, vec![("where", self.told.any_of(share, vec![part], &self.things))])
    }
}

/// Whether what is counted is named beside its number, or known from the words before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    Named,
    Known,
}
