//! In how many families the documents say different things, in words.

use analysis::{Disagreement, Topic, Unit};
use domain::key::Question;

use super::Told;
use super::phrase::Phrase;

impl Told<'_> {
    /// "Gemensamt möte med familjen hölls: handlingarna säger olika i fem av nio familjer". Families without two
    /// documents to compare are told last.
    pub fn disagreement(&self, one: &Disagreement) -> String {
        let topic = self.topic_of(&one.topic);
        let is_question = topic.ends_with('?');
        let told = if is_question { self.differing(one).capital() } else { self.differing(one) };
        let id = if is_question { "told-differ-question" } else { "told-differ-topic" };
        self.words.phrase(id, &[], &[("topic", topic.into()), ("list", told)], None).text()
    }

    /// The same under a heading that says what is asked: "Handlingarna säger olika i fem av nio familjer".
    pub fn disagreement_alone(&self, one: &Disagreement) -> String {
        self.differing(one).capital().text()
    }

    fn differing(&self, one: &Disagreement) -> Phrase {
        let share = one.share();
        let families = self.family_things();
        let told = self.share(share, Vec::new(), &families);
        let aside = match share.outside() {
            0 => Phrase::default(),
            n => {
                let many = self.number_of(n, &families);
                self.words.phrase("told-differ-uncompared", &[("count", n.into())], &[("n", many.into())], None)
            }
        };
        self.words.phrase("told-differ-families", &[], &[("share", told), ("aside", aside)], None)
    }

    /// What is asked: by its concept where several keys ask, else in the question's own words.
    pub fn topic_of(&self, topic: &Topic) -> String {
        let asked = self.asked(topic.first());
        if topic.is_shared() { self.topic(asked) } else { asked.text.in_lang(self.lang()).to_owned() }
    }

    /// The question of one of the sheets.
    fn asked(&self, (sheet, id): &(usize, domain::QuestionId)) -> &Question {
        let question = self.material.sheets[*sheet].key().question(id);
        question.expect("a topic is made of the questions of the sheets")
    }

    fn family_things(&self) -> super::things::Things {
        // Families are called families whatever the key.
        self.things(&self.material.sheets[0], Unit::Families)
    }
}
