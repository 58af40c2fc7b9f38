//! What the window needs to know after a change: that it is on disk, and what it did to the page.

use domain::key::Key;
use domain::{Lang, Member, Review, TextId};
use jiff::Timestamp;

use super::page::options;
use super::{Loaded, OwnRating, RatingView, Saved};
use crate::app::App;
use crate::failure::Failure;
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

/// The judgements of a review; `body` gives the words of a reason.
pub(super) fn ratings(loaded: &Loaded, lang: Lang, body: impl Fn(&TextId) -> String) -> Vec<RatingView> {
    judged(&loaded.key, &loaded.review, &loaded.members(), lang, body)
}

/// The judgements of `review` by the ratings of `key`; `members` are those it concerns, `body` gives the words of a reason.
pub(crate) fn judged(
    key: &Key,
    review: &Review,
    members: &[&Member],
    lang: Lang,
    body: impl Fn(&TextId) -> String,
) -> Vec<RatingView> {
    let answers = key.answers(review, members);
    let view = |rating: &domain::key::Rating| {
        let rated = rating.rate(&answers);
        let scale = key.scales.get(&rating.scale);
        let label =
            |code| scale.and_then(|scale| scale.choice(code)).map(|choice| choice.label.in_lang(lang).to_string());
        let own = review.overrides.get(&rating.id);
        RatingView {
            id: rating.id.to_string(),
            name: rating.name.in_lang(lang).into(),
            level: rated.and_then(|rated| label(rated.level)),
            because: rated.map(|rated| rated.rule.because.in_lang(lang).into()),
            levels: scale.map_or_else(Vec::new, |scale| options(scale, lang)),
            own: own.map(|own| OwnRating {
                code: own.level.to_string(),
                level: label(&own.level).unwrap_or_default(),
                reason: body(&own.reason),
            }),
        }
    };
    key.ratings.iter().map(view).collect()
}

impl Loaded {
    /// Tells that the review is on disk as it stands here.
    pub(super) fn saved(&self, app: &mut App, at: Timestamp) -> Result<Saved, Failure> {
        let lang = app.lang();
        let reasons: Vec<TextId> = self.review.overrides.values().map(|own| own.reason.clone()).collect();
        let reasons = app.open()?.store.texts(&reasons)?;
        let members = self.members();
        let answers = self.key.answers(&self.review, &members);
        let hidden = self.key.slots(&members).filter(|(question, slot)| !answers.is_asked(question, slot));
        Ok(Saved {
            at: at.to_string(),
            progress: progress(&self.key, &self.review, &members),
            hidden: hidden.map(|(_, slot)| slot.into()).collect(),
            ratings: ratings(self, lang, |id| reasons.get(id).cloned().unwrap_or_default()),
        })
    }
}
