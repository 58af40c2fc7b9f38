//! Judgements that a key computes from answers.

use analysis::Sheet;
use domain::key::{Key, Rating};
use domain::{By, OptionCode, Review, Subject};

use super::Told;

/// A computed judgement of one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What it is called.
    pub name: String,
    /// The level; `None` when no rule holds or the readings do not give the same.
    pub level: Option<String>,
    /// The rule that fired, in words; for a level that the reader set, their reason and the computed level.
    pub because: Option<String>,
}

impl Told<'_> {
    /// The judgements of `subject`, from the answers of the consensus, else from every submitted review when
    /// they all give the same level. Empty for a subject that is not reviewed.
    pub fn judgements(&self, sheet: &Sheet, subject: &Subject) -> Vec<Judgement> {
        let submitted = self.submitted(sheet.key(), subject);
        let of_group = submitted.first().is_some_and(|review| review.id.by == By::Consensus);
        let counting = if of_group { &submitted[..1] } else { submitted };
        if counting.is_empty() {
            return Vec::new();
        }
        sheet.key().ratings.iter().map(|rating| self.judgement(sheet, rating, counting)).collect()
    }

    fn judgement(&self, sheet: &Sheet, rating: &Rating, counting: &[&Review]) -> Judgement {
        let key = sheet.key();
        let name = rating.name.in_lang(self.lang()).to_owned();
        let none = Judgement { name: name.clone(), level: None, because: None };
        let mut rated = counting.iter().map(|review| self.rated(sheet, rating, review));
        let Some(Some((level, because))) = rated.next() else { return none };
        if !rated.all(|other| other.is_some_and(|(other, _)| other == level)) {
            return none;
        }
        let level = self.level(key, rating, &level);
        Judgement { name, level: Some(level), because: Some(because) }
    }
    /// The level of one review and why: the reader's own where they set one, told with the computed one beside it.
    fn rated(&self, sheet: &Sheet, rating: &Rating, review: &Review) -> Option<(OptionCode, String)> {
        let key = sheet.key();
        let members = self.plan().concerned(&review.id.subject);
        let answers = key.answers(review, &members);
        let computed = rating.rate(&answers);
        let Some(own) = review.overrides.get(&rating.id) else {
            return computed.map(|one| (one.level.clone(), one.rule.because.in_lang(self.lang()).to_owned()));
        };
        let level = computed.map_or_else(|| self.words.say("told-no-level"), |one| self.level(key, rating, one.level));
        let facts = [("reason", self.text(&own.reason).into()), ("computed", level.into())];
        Some((own.level.clone(), self.words.tell("told-own-level", &facts)))
    }

    fn level(&self, key: &Key, rating: &Rating, level: &OptionCode) -> String {
        let choice = key.scales.get(&rating.scale).and_then(|scale| scale.choice(level));
        choice.map_or_else(|| level.to_string(), |choice| self.choice(choice))
    }
}
