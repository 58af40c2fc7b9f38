//! What a figure does not know, and why.

use analysis::{Nothing, Part, Tally};

use super::{Told, share};
use crate::words::capital;

impl Told<'_> {
    /// What the file does not show (inside the denominator, and told so) and each kind of what is outside it,
    /// one sentence each; empty when everything has a value.
    pub fn unknown(&self, tally: &Tally) -> Vec<String> {
        let mut sentences = Vec::new();
        if tally.not_shown() > 0 {
            let share = self.share(tally.share(&Part::NotShown));
            sentences.push(self.words.tell("told-unknown-not-shown", &[("share", share.into())]));
        }
        let kinds = [
            (Nothing::NotApplicable, "told-unknown-not-applicable"),
            (Nothing::NotAnswered, "told-unknown-not-answered"),
            (Nothing::NoAgreement, "told-unknown-no-agreement"),
            (Nothing::NotAsked, "told-unknown-not-asked"),
            (Nothing::NotReviewed, "told-unknown-not-reviewed"),
        ];
        for (kind, id) in kinds {
            let count = tally.outside().count(kind);
            if count > 0 {
                let facts = [
                    ("unit", share::name(tally.unit()).into()),
                    ("count", count.into()),
                    ("n", self.number(count, tally.unit()).into()),
                ];
                sentences.push(capital(&self.words.tell(id, &facts)));
            }
        }
        sentences
    }
}
