//! What several kinds of document are asked alike.

use analysis::{Topic, topics};

use super::Told;

impl Told<'_> {
    /// What two or more keys with documents in the round ask on one scale, in the order in which it is first asked.
    pub fn shared(&self) -> Vec<Topic> {
        let sheets = self.material.sheets;
        let has_scale = |topic: &Topic| {
            let (at, id) = topic.first();
            sheets[*at].key().question(id).is_some_and(|question| sheets[*at].key().scale(question).is_some())
        };
        let topics = topics(sheets, |at| !sheets[at].rows().is_empty());
        topics.into_iter().filter(|topic| topic.is_shared() && has_scale(topic)).collect()
    }
}
