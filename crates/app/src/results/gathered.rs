//! What a result is told from: the reviews that the reader may see, and their texts.

use std::collections::BTreeMap;

use domain::{Conclusions, Review, ReviewId, RoundId, TextId};
use reports::told::{Material, Themed};
use store::Which;

use crate::failure::Failure;
use crate::open::{Open, Reckoned};

/// The reviews of a round, every text they and the plan name, and what stands on their comments.
#[derive(Default)]
pub(crate) struct Gathered {
    reviews: Vec<Review>,
    texts: BTreeMap<TextId, String>,
    conclusions: Conclusions,
    themed: Themed,
}

impl Gathered {
    /// Everything of `round` that the reader who sits here may see.
    pub(crate) fn of(open: &mut Open, round: &RoundId) -> Result<Self, Failure> {
        Self::of_some(open, round, |_| true)
    }

    /// What the reader who sits here may see of the reviews that `wanted` picks.
    pub(crate) fn of_some(
        open: &mut Open,
        round: &RoundId,
        wanted: impl Fn(&ReviewId) -> bool,
    ) -> Result<Self, Failure> {
        let plan = open.plan(round)?;
        let mut reviews = open.reviews(round, Which::All)?;
        reviews.retain(|review| wanted(&review.id));
        let of_plan = plan.documents.values().filter_map(|document| document.unreviewable.clone());
        let mut ids: Vec<TextId> = of_plan.chain(plan.reflections.values().cloned()).collect();
        for review in &reviews {
            ids.extend(review.texts().cloned());
        }
        // What is concluded is drawn from everybody's answers.
        let seen_whole = open.reckoned(round)?.withheld.is_empty();
        let conclusions = if seen_whole { open.store.conclusions(round)? } else { Conclusions::default() };
        ids.extend(conclusions.texts().cloned());
        let themed = Themed { codebook: open.store.codebook()?, coding: open.store.coding(round)? };
        Ok(Self { reviews, texts: open.store.texts(&ids)?.into_iter().collect(), conclusions, themed })
    }

    /// What the words are made from.
    pub(crate) fn material<'a>(&'a self, reckoned: &'a Reckoned) -> Material<'a> {
        Material {
            plan: &reckoned.plan,
            sheets: &reckoned.sheets,
            reviews: &self.reviews,
            texts: &self.texts,
            withheld: &reckoned.withheld,
            conclusions: &self.conclusions,
            themed: &self.themed,
        }
    }

    /// What is concluded of the round; nothing for a reader from whom something is withheld.
    pub(crate) fn conclusions(&self) -> &Conclusions {
        &self.conclusions
    }

    /// The submitted reviews.
    pub(crate) fn submitted(&self) -> impl Iterator<Item = &Review> {
        self.reviews.iter().filter(|review| review.status.is_submitted())
    }
}
