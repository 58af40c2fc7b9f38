//! Questions that are copied into a draft: from another key, or a question of its own once more.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{AnswerType, Key, Question, Scale};
use super::Draft;
use crate::code::{QuestionId, ScaleId, SectionId, code_of};

/// What is to be copied, and where to.
#[derive(Debug, Clone, Copy)]
pub struct TakeIn<'a> {
    /// Where the questions stand.
    pub from: &'a Key,
    /// Which of them.
    pub questions: &'a [QuestionId],
    /// The section that they come into.
    pub section: &'a SectionId,
    /// The question of that section that they come after; `None` for last.
    pub after: Option<&'a QuestionId>,
    /// The version that the draft follows: a code that was a question's of it is never another's.
    pub before: Option<&'a Key>,
}

/// What was copied.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// What the copies are called here, in their order.
    pub questions: Vec<QuestionId>,
    /// Those that lost their condition, since it asks about a question that did not come along.
    pub without_condition: Vec<QuestionId>,
}

impl Draft {
    /// Copies questions with the scales that they use, in the order of their key. A copy keeps its code where that is free,
    /// and asks the same things of the copies that came along.
    pub fn take_in(&mut self, what: TakeIn<'_>) -> Taken {
        let wanted: BTreeSet<&QuestionId> = what.questions.iter().collect();
        let copied: Vec<&Question> = what.from.questions().filter(|question| wanted.contains(&question.id)).collect();
        let is_own = what.from.id == self.id.key;
        // A question of an earlier version that comes back is the same question.
        let was_anothers = |id: &QuestionId| !is_own && what.before.is_some_and(|key| key.question(id).is_some());
        let mut names: BTreeMap<&QuestionId, QuestionId> = BTreeMap::new();
        for question in &copied {
            let taken: BTreeSet<&QuestionId> = names.values().collect();
            let is_taken = |code: &str| {
                QuestionId::new(code)
                    .is_ok_and(|id| self.questions.contains_key(&id) || taken.contains(&id) || was_anothers(&id))
            };
            let code = code_of(question.id.as_str(), "fraga", is_taken);
            names.insert(&question.id, QuestionId::new(code).expect("it was made to be a code"));
        }
        let mut done = Taken::default();
        for question in copied {
            let mut copy = Question { id: names[&question.id].clone(), ..question.clone() };
            if let Some(scale) = what.from.scale(question) {
                copy.answer = with_scale(&question.answer, self.take_scale(question.answer.scale(), scale));
            }
            if let Some(condition) = &question.visible_if {
                let stands = |id: &&QuestionId| names.contains_key(id) || (is_own && self.questions.contains_key(*id));
                if condition.questions().iter().all(stands) {
                    let copy_of = |id: &QuestionId| names.get(id).unwrap_or(id).clone();
                    copy.visible_if = Some(condition.asking_of(&copy_of));
                } else {
                    copy.visible_if = None;
                    done.without_condition.push(copy.id.clone());
                }
            }
            done.questions.push(copy.id.clone());
            self.questions.insert(copy.id.clone(), copy);
        }
        self.place(&done.questions, what.section, what.after);
        done
    }

    /// The code of `scale` here: of one that is the same, else of a copy.
    fn take_scale(&mut self, called: Option<&ScaleId>, scale: &Scale) -> ScaleId {
        let same = called.filter(|id| self.scales.get(id) == Some(scale));
        if let Some(id) = same.or_else(|| self.scales.iter().find(|(_, one)| *one == scale).map(|(id, _)| id)) {
            return id.clone();
        }
        let is_taken = |code: &str| ScaleId::new(code).is_ok_and(|id| self.scales.contains_key(&id));
        let code = code_of(called.map_or("skala", ScaleId::as_str), "skala", is_taken);
        let id = ScaleId::new(code).expect("it was made to be a code");
        self.scales.insert(id.clone(), scale.clone());
        id
    }

    fn place(&mut self, questions: &[QuestionId], section: &SectionId, after: Option<&QuestionId>) {
        let Some(section) = self.outline.sections.iter_mut().find(|one| &one.id == section) else { return };
        let at = after.and_then(|after| section.questions.iter().position(|id| id == after));
        let at = at.map_or(section.questions.len(), |at| at + 1);
        section.questions.splice(at..at, questions.iter().cloned());
    }
}

fn with_scale(answer: &AnswerType, scale: ScaleId) -> AnswerType {
    match answer {
        AnswerType::Single { .. } => AnswerType::Single { scale },
        AnswerType::Multiple { .. } => AnswerType::Multiple { scale },
        AnswerType::Checklist { .. } => AnswerType::Checklist { scale },
        AnswerType::Count { .. } | AnswerType::Number { .. } | AnswerType::Date {} | AnswerType::Text {} => {
            answer.clone()
        }
    }
}
