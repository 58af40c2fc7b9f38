//! What a question of a draft is called in files and results.

use super::Draft;
use crate::code::QuestionId;

impl Draft {
    /// Calls a question `new` wherever it is named. Nothing happens when there is no such question, or when something is
    /// called `new` already.
    pub fn rename(&mut self, old: &QuestionId, new: &QuestionId) {
        if self.questions.contains_key(new) {
            return;
        }
        let Some(mut question) = self.questions.remove(old) else { return };
        question.id = new.clone();
        self.questions.insert(new.clone(), question);
        let named = |id: &QuestionId| if id == old { new.clone() } else { id.clone() };
        for id in self.outline.sections.iter_mut().flat_map(|section| &mut section.questions) {
            *id = named(id);
        }
        for question in self.questions.values_mut() {
            question.visible_if = question.visible_if.as_ref().map(|condition| condition.asking_of(&named));
        }
        for rule in self.ratings.values_mut().flat_map(|rating| &mut rating.rules) {
            rule.when = rule.when.as_ref().map(|condition| condition.asking_of(&named));
        }
        if let Some(change) = self.changes.remove(old) {
            self.changes.insert(new.clone(), change);
        }
    }
}
