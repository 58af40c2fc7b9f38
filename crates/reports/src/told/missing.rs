//! What no result counts, and what each role saw beside the figures.

use analysis::{Sheet, Unread, WhyUnread, gaps, unread};
use domain::{KeyId, MemberId, QuestionId, Subject};

use super::Told;

/// A subject that no result counts.
#[derive(Clone)]
pub struct Missing {
    /// Of which key.
    pub key: KeyId,
    /// Which.
    pub subject: Subject,
    /// Why: "Kunde inte granskas: utredningen är inte avslutad".
    pub why: String,
}

/// A question left unanswered in a review marked as done.
#[derive(Clone)]
pub struct Gap {
    /// Of which key.
    pub key: KeyId,
    /// Which subject.
    pub subject: Subject,
    /// Which question.
    pub question: QuestionId,
    /// What was asked.
    pub text: String,
    /// The member, where it is asked per member.
    pub member: Option<MemberId>,
    /// The reason given when the review was marked as done.
    pub reason: Option<String>,
}

/// What one role saw.
#[derive(Clone)]
pub struct Reflection {
    /// The role.
    pub role: String,
    /// What they wrote.
    pub body: String,
}

impl Told<'_> {
    /// The subjects that no result counts, in the order of the keys and the families.
    pub fn missing(&self) -> Vec<Missing> {
        let material = self.material;
        let of_sheet = |sheet: &Sheet| {
            let missed = |one: Unread| {
                let why = self.why_unread(&one.why);
                Missing { key: sheet.key().id.clone(), why, subject: one.subject }
            };
            unread(sheet, material.plan, material.reviews).into_iter().map(missed).collect::<Vec<_>>()
        };
        material.sheets.iter().flat_map(of_sheet).collect()
    }

    pub(super) fn why_unread(&self, why: &WhyUnread) -> String {
        match why {
            WhyUnread::CouldNot(reason) => self.words.tell("told-could-not", &[("reason", self.text(reason).into())]),
            WhyUnread::Begun => self.words.say("told-begun"),
            WhyUnread::NotBegun => self.words.say("told-not-begun"),
        }
    }

    /// The questions left unanswered in reviews marked as done, in the order of the keys and the families.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut told = Vec::new();
        for sheet in self.material.sheets {
            for gap in gaps(sheet, self.material.plan, self.material.reviews) {
                let question = sheet.key().question(&gap.question);
                let text = question.map_or_else(String::new, |one| one.text.in_lang(self.lang()).to_owned());
                let reason = gap.reason.as_ref().map(|id| self.text(id));
                let key = sheet.key().id.clone();
                told.push(Gap { key, subject: gap.subject, question: gap.question, text, member: gap.member, reason });
            }
        }
        told
    }

    /// What each role saw in the round as a whole.
    pub fn reflections(&self) -> Vec<Reflection> {
        let plan = self.material.plan;
        let told = plan.reflections.iter().map(|(reviewer, text)| {
            let role = plan.reviewers.get(reviewer).map_or_else(String::new, |reviewer| reviewer.role.clone());
            Reflection { role, body: self.text(text) }
        });
        told.collect()
    }
}
