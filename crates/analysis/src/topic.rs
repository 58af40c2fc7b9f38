//! What is asked, across the keys of a round.

use domain::key::Question;
use domain::{ConceptId, QuestionId};

use crate::sheet::Sheet;

/// One thing asked, by one key or by several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The concept that the questions share, where they have one.
    pub concept: Option<ConceptId>,
    /// The questions, at most one of each key: the place of its sheet and its id, in the order of the sheets. Never
    /// empty.
    pub asked: Vec<(usize, QuestionId)>,
}

impl Topic {
    /// The question of the first key that asks.
    pub fn first(&self) -> &(usize, QuestionId) {
        &self.asked[0]
    }

    /// True when several keys ask.
    pub fn is_shared(&self) -> bool {
        self.asked.len() > 1
    }
}

/// Everything that the sheets `among` ask, in the order of the first key that asks.
///
/// Questions of different keys are one topic when they have the same concept and comparable scales; every other
/// question is a topic of its own.
pub fn topics(sheets: &[Sheet], among: impl Fn(usize) -> bool) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate().filter(|(at, _)| among(*at)) {
        for question in sheet.key().questions() {
            let shared = topics.iter_mut().find(|topic| {
                topic.concept.is_some()
                    && topic.concept == question.concept
                    && topic.asked.iter().all(|(other, _)| *other != at)
                    && compares(sheets, topic.first(), sheet, question)
            });
            let asked = (at, question.id.clone());
            match shared {
                Some(topic) => topic.asked.push(asked),
                None => topics.push(Topic { concept: question.concept.clone(), asked: vec![asked] }),
            }
        }
    }
    topics
}

fn compares(sheets: &[Sheet], first: &(usize, QuestionId), sheet: &Sheet, question: &Question) -> bool {
    let other = &sheets[first.0];
    let Some(other_question) = other.key().question(&first.1) else { return false };
    match (other.key().scale(other_question), sheet.key().scale(question)) {
        (Some(one), Some(two)) => one.compares_with(two),
        (None, None) => other_question.answer == question.answer,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
