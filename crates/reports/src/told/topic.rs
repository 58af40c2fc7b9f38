//! What a question is about, where several keys ask about the same.

use analysis::{FamilyGrid, GridRow};
use domain::key::Question;

use super::Told;

/// The concepts of the shipped keys that several of them share, and the messages that name them.
const NAMES: [(&str, &str); 15] = [
    ("answers-to-problem", "told-concept-answers-to-problem"),
    ("both-current", "told-concept-both-current"),
    ("consultation", "told-concept-consultation"),
    ("cooperation", "told-concept-cooperation"),
    ("could-express", "told-concept-could-express"),
    ("hindrances", "told-concept-hindrances"),
    ("joint-meeting", "told-concept-joint-meeting"),
    ("made-jointly", "told-concept-made-jointly"),
    ("met-child", "told-concept-met-child"),
    ("needs-described", "told-concept-needs-described"),
    ("provider-information", "told-concept-provider-information"),
    ("service-adapted", "told-concept-service-adapted"),
    ("service-missing", "told-concept-service-missing"),
    ("work-plan", "told-concept-work-plan"),
    ("work-together", "told-concept-work-together"),
];

impl Told<'_> {
    /// What `question` is about, to head the answers of several keys: the words of one key's question would be
    /// wrong of the others. A concept that has no name here is told by the question.
    pub fn topic(&self, question: &Question) -> String {
        let concept = question.concept.as_ref();
        let name = NAMES.iter().find(|(id, _)| concept.is_some_and(|concept| concept.as_str() == *id));
        name.map_or_else(|| question.text.in_lang(self.lang()).to_owned(), |(_, message)| self.words.say(message))
    }
    /// What heads a row of a family's documents side by side.
    pub fn row_topic(&self, grid: &FamilyGrid, row: &GridRow) -> String {
        let asked = self.material.sheets[row.first.0].key().question(&row.first.1);
        let asked = asked.expect("a row is made of a question of its key");
        if grid.is_shared(row) { self.topic(asked) } else { asked.text.in_lang(self.lang()).to_owned() }
    }
}
