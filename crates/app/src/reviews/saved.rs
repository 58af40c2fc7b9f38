//! What the window needs to know after a change: that it is on disk, and what it did to the page.

use domain::key::Key;
use domain::{Lang, Member, Review};
use jiff::Timestamp;

use super::{Loaded, RatingView, Saved};
use crate::shapes::Progress;

/// How many slots are asked, and how many of them are answered.
pub(crate) fn progress(key: &Key, review: &Review, members: &[&Member]) -> Progress {
    let answers = key.answers(review, members);
    let asked = || key.slots(members).filter(|(question, slot)| answers.is_asked(question, slot));
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Progress {
        answered: count(asked().filter(|(_, slot)| review.state(slot).is_some()).count()),
        asked: count(asked().count()),
    }
}

pub(super) fn ratings(key: &Key, review: &Review, members: &[&Member], lang: Lang) -> Vec<RatingView> {
    let answers = key.answers(review, members);
    let view = |rating: &domain::key::Rating| {
        let rated = rating.rate(&answers);
        let level = rated.and_then(|rated| key.scales.get(&rating.scale)?.choice(rated.level));
        RatingView {
            id: rating.id.to_string(),
            name: rating.name.in_lang(lang).into(),
            level: level.map(|choice| choice.label.in_lang(lang).into()),
            because: rated.map(|rated| rated.rule.because.in_lang(lang).into()),
        }
    };
    key.ratings.iter().map(view).collect()
}

impl Loaded {
    /// Tells that the review is on disk as it stands here.
    pub(super) fn saved(&self, at: Timestamp, lang: Lang) -> Saved {
        let members = self.members();
        let answers = self.key.answers(&self.review, &members);
        let hidden = self.key.slots(&members).filter(|(question, slot)| !answers.is_asked(question, slot));
        Saved {
            at: at.to_string(),
            progress: progress(&self.key, &self.review, &members),
            hidden: hidden.map(|(_, slot)| slot.into()).collect(),
            ratings: ratings(&self.key, &self.review, &members, lang),
        }
    }
}
