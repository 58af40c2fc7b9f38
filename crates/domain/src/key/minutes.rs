//! How long a key takes to answer.

use super::{AnswerType, Key, Per, Question};

/// How fast one reads, in words a minute: slower than a story, since each question is to be kept in mind.
const WORDS_A_MINUTE: f64 = 180.0;

/// How many members a question asked of each is taken to be asked about.
const CHILDREN: f64 = 2.0;
const ADULTS: f64 = 2.0;

/// How much of the answers to a question with a condition is counted: as if every other reader came to it.
const ON_CONDITION: f64 = 0.5;

/// How long it takes to note where an answer stands in the file, in seconds.
const EVIDENCE: f64 = 30.0;

impl Key {
    /// About how long it takes to answer the key for one subject, in whole minutes rounded up. To read the document takes
    /// its own time, which is not counted.
    ///
    /// Each question: its words, its guidance and its options at 180 words a minute; then for each member it is asked
    /// about (two children, two adults) the time of its answer: 15 seconds for one option, 25 for several, 20 for a day,
    /// 30 for a number, 90 for words; and 30 more where evidence is asked for. A question with a condition counts half.
    /// It is a rule of thumb that compares keys with each other; what a key takes here, a trial shows.
    pub fn minutes(&self) -> u32 {
        let seconds: f64 = self.questions().map(|question| self.seconds(question)).sum();
        let minutes = (seconds / 60.0).ceil();
        // At most 1 MiB of key: some days, which a u32 holds many times over.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number of minutes")]
        let whole = minutes as u32;
        whole
    }

    fn seconds(&self, question: &Question) -> f64 {
        let count = |text: &str| f64::from(u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX));
        let guidance = question.guidance.as_ref().map_or(0.0, |guidance| count(&guidance.sv));
        let options: f64 =
            self.scale(question).into_iter().flat_map(|scale| &scale.options).map(|one| count(&one.label.sv)).sum();
        let reading = (count(&question.text.sv) + guidance + options) / WORDS_A_MINUTE * 60.0;
        let answering = match question.answer {
            AnswerType::Single { .. } => 15.0,
            AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => 25.0,
            AnswerType::Date {} => 20.0,
            AnswerType::Count { .. } | AnswerType::Number { .. } => 30.0,
            AnswerType::Text {} => 90.0,
        };
        let evidence = if question.evidence { EVIDENCE } else { 0.0 };
        let members = match question.per {
            None => 1.0,
            Some(Per::Child) => CHILDREN,
            Some(Per::Adult) => ADULTS,
            Some(Per::Member) => CHILDREN + ADULTS,
        };
        let share = if question.visible_if.is_some() { ON_CONDITION } else { 1.0 };
        (reading + (answering + evidence) * members) * share
    }
}
