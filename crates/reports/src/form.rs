//! A key on paper, as content: what is asked, and room to answer by hand.

use std::collections::BTreeMap;

use domain::Lang;
use domain::key::{AnswerType, Condition, Key, Operand, Per, Question};
use serde::Serialize;

use crate::report;
use crate::words::{Words, inside};

/// So many columns has a question that is asked about each member: a family with more takes a second sheet.
const MEMBERS: u32 = 4;

const LABELS: [&str; 10] = [
    "working-material",
    "key-family",
    "key-document",
    "key-reader",
    "key-day",
    "key-not-applicable",
    "key-not-shown",
    "key-comment",
    "key-evidence",
    "key-members-note",
];

/// A key to fill in.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Form {
    lang: &'static str,
    labels: BTreeMap<&'static str, String>,
    title: String,
    page: String,
    /// The version of the key.
    days: Vec<String>,
    about: Option<String>,
    sections: Vec<FormSection>,
}

/// A section of a key, in words.
#[derive(Serialize)]
pub struct FormSection {
    /// Its heading.
    pub title: String,
    /// What stands under it.
    pub about: Option<String>,
    /// What is asked.
    pub questions: Vec<FormQuestion>,
}

/// A question of a key, in words.
#[derive(Serialize)]
pub struct FormQuestion {
    /// Its place in the key, from 1.
    pub number: u32,
    /// What is asked.
    pub text: String,
    /// What counts as yes, and where to look.
    pub guidance: Option<String>,
    /// When it is asked; absent for one that always is.
    pub condition: Option<String>,
    /// How it is answered; absent where a unit or lines to write on tell it.
    pub how: Option<String>,
    /// The heads of the columns, one for each member; empty for a question asked once.
    members: Vec<String>,
    /// The boxes to tick; empty for a question answered in words or numbers.
    pub boxes: Vec<String>,
    /// What stands after the line to write on: a unit, or the form of a date.
    pub unit: Option<String>,
    /// How many lines there are to write on.
    lines: u32,
    /// Whether it is asked where in the file the answer stands.
    pub evidence: bool,
}

/// What a key asks, section by section, in the words of `lang`.
pub fn asked(key: &Key, lang: Lang) -> Vec<FormSection> {
    let words = Words::new(lang);
    let paper = Paper { key, words: &words };
    let mut numbers = 1..;
    let sections = key.sections.iter().map(|section| FormSection {
        title: section.title.in_lang(lang).to_owned(),
        about: section.about.as_ref().map(|about| about.in_lang(lang).to_owned()),
        questions: section
            .questions
            .iter()
            .zip(numbers.by_ref())
            .map(|(question, n)| paper.asked(n, question))
            .collect(),
    });
    sections.collect()
}

impl Form {
    pub(crate) fn new(key: &Key, lang: Lang) -> Self {
        let words = Words::new(lang);
        Self {
            lang: lang.tag(),
            labels: report::labels(&words, &LABELS),
            title: key.name.in_lang(lang).to_owned(),
            page: report::page(&words),
            days: vec![words.tell("report-key-version", &[("n", key.version.to_string().into())])],
            about: key.about.as_ref().map(|about| about.in_lang(lang).to_owned()),
            sections: asked(key, lang),
        }
    }
}

/// A condition of `key` in words, with the numbers of the questions that it looks at.
pub fn condition_in_words(key: &Key, condition: &Condition, words: &Words) -> String {
    Paper { key, words }.condition(condition)
}

struct Paper<'p> {
    key: &'p Key,
    words: &'p Words,
}

impl Paper<'_> {
    fn asked(&self, number: u32, question: &Question) -> FormQuestion {
        let lang = self.words.lang();
        let mut boxes: Vec<String> = self.key.scale(question).map_or_else(Vec::new, |scale| {
            scale.options.iter().map(|choice| choice.label.in_lang(lang).to_owned()).collect()
        });
        let (how, unit, lines) = match &question.answer {
            AnswerType::Single { .. } => (Some("report-key-one"), None, 0),
            AnswerType::Multiple { .. } => (Some("report-key-several"), None, 0),
            AnswerType::Checklist { .. } => {
                boxes.push(self.words.say("report-key-none-ticked"));
                (Some("report-key-tick"), None, 0)
            }
            AnswerType::Count { unit } | AnswerType::Number { unit, .. } => {
                (None, unit.as_ref().map(|unit| unit.in_lang(lang).to_owned()), 1)
            }
            AnswerType::Date {} => (None, Some(self.words.say("report-key-date-form")), 1),
            AnswerType::Text {} => (None, None, 3),
        };
        let member = question.per.map(|per| match per {
            Per::Child => "report-key-child-n",
            Per::Adult => "report-key-adult-n",
            Per::Member => "report-key-member-n",
        });
        let members = member.map_or_else(Vec::new, |id| {
            (1..=MEMBERS).map(|n| self.words.tell(id, &[("n", n.to_string().into())])).collect()
        });
        FormQuestion {
            number,
            text: question.text.in_lang(lang).to_owned(),
            guidance: question.guidance.as_ref().map(|guidance| guidance.in_lang(lang).to_owned()),
            condition: question
                .visible_if
                .as_ref()
                .map(|condition| format!("{} {}", self.words.say("report-key-if"), self.condition(condition))),
            how: how.map(|id| self.words.say(id)),
            members,
            boxes,
            unit,
            lines,
            evidence: question.evidence,
        }
    }

    /// A condition in words, with the numbers of the questions that it looks at.
    fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(parts) => self.joined(parts, "report-key-and"),
            Condition::Any(parts) => self.joined(parts, "report-key-or"),
            Condition::Not(part) => self.words.tell("report-key-not", &[("condition", self.condition(part).into())]),
            Condition::Equals(test) => self.test("report-key-is", &test.question, &[&test.value]),
            Condition::In(test) => self.test("report-key-is", &test.question, &test.value.iter().collect::<Vec<_>>()),
            Condition::AtLeast(test) => self.test("report-key-at-least", &test.question, &[&test.value]),
        }
    }

    fn joined(&self, parts: &[Condition], word: &str) -> String {
        let between = format!(" {} ", self.words.say(word));
        parts.iter().map(|part| self.condition(part)).collect::<Vec<_>>().join(&between)
    }

    fn test(&self, id: &str, question: &domain::QuestionId, values: &[&Operand]) -> String {
        let number = self.key.questions().position(|one| &one.id == question).map_or(0, |at| at + 1);
        let or = format!(" {} ", self.words.say("report-key-or"));
        let values: Vec<_> = values.iter().map(|value| self.operand(question, value)).collect();
        let facts = [("question", number.to_string().into()), ("value", values.join(&or).into())];
        self.words.tell(id, &facts)
    }

    fn operand(&self, question: &domain::QuestionId, operand: &Operand) -> String {
        match operand {
            Operand::Number(x) => self.words.digits(*x),
            Operand::Option(code) => {
                let scale = self.key.question(question).and_then(|question| self.key.scale(question));
                let choice = scale.and_then(|scale| scale.choice(code));
                choice.map_or_else(|| code.to_string(), |choice| inside(choice.label.in_lang(self.words.lang())))
            }
        }
    }
}
