//! What can differ between two versions of a question, and what each difference does to comparison.

use serde::Serialize;

use super::words::{Run, reads_the_same, word_difference};
use crate::code::{ConceptId, OptionCode};
use crate::key::check::AnswerKind;
use crate::key::{AnswerType, ChangeClass, Condition, Key, Order, Per, Question, RollUp, Scale};
use crate::text::{Lang, Text};

/// One thing that is not the same in two versions of a question.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Difference {
    /// Other words.
    Words {
        /// Of what.
        of: Wording,
        /// In which language.
        lang: Lang,
        /// The two laid over each other.
        runs: Vec<Run>,
        /// True when only capitals, spaces or punctuation differ.
        reads_the_same: bool,
    },
    /// Answered in another way.
    Answer {
        /// Before.
        was: AnswerKind,
        /// Now.
        is: AnswerKind,
    },
    /// Other options to choose from.
    Options {
        /// Those that are no longer there.
        gone: Vec<OptionCode>,
        /// Those that were not there before.
        new: Vec<OptionCode>,
    },
    /// The same options in another order, or steps that were kinds.
    Order {
        /// Before.
        was: Order,
        /// Now.
        is: Order,
    },
    /// Another score.
    Score {
        /// Of this option.
        option: OptionCode,
        /// Before.
        was: Option<i32>,
        /// Now.
        is: Option<i32>,
    },
    /// Other values are taken to be possible: the least and the greatest.
    Limits {
        /// Before.
        was: (Option<f64>, Option<f64>),
        /// Now.
        is: (Option<f64>, Option<f64>),
    },
    /// Asked of others; once in all where it is empty.
    AskedOf {
        /// Before.
        was: Option<Per>,
        /// Now.
        is: Option<Per>,
    },
    /// Answers per member are told in another way per document.
    RollUp {
        /// Before.
        was: Option<RollUp>,
        /// Now.
        is: Option<RollUp>,
    },
    /// Asked when something else holds; always where it is empty.
    AskedWhen {
        /// Before.
        was: Option<Condition>,
        /// Now.
        is: Option<Condition>,
    },
    /// About something else, across keys.
    Concept {
        /// Before.
        was: Option<ConceptId>,
        /// Now.
        is: Option<ConceptId>,
    },
    /// The reader is asked where it stands in the file, or no longer.
    Evidence {
        /// True when it is asked now.
        is: bool,
    },
}

/// A text of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Wording {
    /// What is asked.
    Question,
    /// What counts as yes, and where to look.
    Guidance,
    /// What is counted or measured.
    Unit,
    /// The label of an option that both have.
    Option(OptionCode),
}

/// A difference without its details, to be named in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Aspect {
    /// What is asked.
    Question,
    /// The guidance.
    Guidance,
    /// The translation of any text.
    Translation,
    /// The unit.
    Unit,
    /// What options are called.
    Labels,
    /// How it is answered.
    Answer,
    /// The options or their order.
    Options,
    /// Scores.
    Scores,
    /// Least and greatest value.
    Limits,
    /// Of whom it is asked.
    AskedOf,
    /// How answers are told per document.
    RollUp,
    /// When it is asked.
    AskedWhen,
    /// What it is about, across keys.
    Concept,
    /// Whether evidence is asked for.
    Evidence,
}

impl Difference {
    /// What the difference does to comparison, as far as can be seen. The careful answer: other Swedish words are taken
    /// to mean something else until the author says that they do not.
    ///
    /// | differs | class |
    /// |---|---|
    /// | capitals, spaces, punctuation; the translation; concept; evidence; limits of a number | editorial |
    /// | how it is answered; options, their order, labels or scores | scale changed |
    /// | the words of question, guidance or unit; of whom or when it is asked; how members are rolled up | changed meaning |
    pub fn class(&self) -> ChangeClass {
        match self {
            Self::Words { reads_the_same: true, .. }
            | Self::Words { lang: Lang::En, .. }
            | Self::Concept { .. }
            | Self::Evidence { .. }
            | Self::Limits { .. } => ChangeClass::Editorial,
            Self::Answer { .. }
            | Self::Options { .. }
            | Self::Order { .. }
            | Self::Words { of: Wording::Option(_), .. }
            | Self::Score { .. } => ChangeClass::ScaleChanged,
            Self::Words { of: Wording::Question | Wording::Guidance | Wording::Unit, .. }
            | Self::AskedOf { .. }
            | Self::AskedWhen { .. }
            | Self::RollUp { .. } => ChangeClass::ChangedMeaning,
        }
    }

    /// The least that the difference can truly be called, whatever the author says: answers that are not given alike
    /// cannot stand side by side (as [`since`](crate::key::since) has it).
    pub fn least_class(&self) -> ChangeClass {
        match self {
            Self::Answer { .. }
            | Self::Options { .. }
            | Self::Order { .. }
            | Self::AskedOf { .. }
            | Self::RollUp { .. } => ChangeClass::ScaleChanged,
            Self::Words { .. }
            | Self::Score { .. }
            | Self::AskedWhen { .. }
            | Self::Limits { .. }
            | Self::Concept { .. }
            | Self::Evidence { .. } => ChangeClass::Editorial,
        }
    }

    /// What differs.
    pub fn aspect(&self) -> Aspect {
        match self {
            Self::Words { lang: Lang::En, .. } => Aspect::Translation,
            Self::Words { of: Wording::Question, .. } => Aspect::Question,
            Self::Words { of: Wording::Guidance, .. } => Aspect::Guidance,
            Self::Words { of: Wording::Unit, .. } => Aspect::Unit,
            Self::Words { of: Wording::Option(_), .. } => Aspect::Labels,
            Self::Answer { .. } => Aspect::Answer,
            Self::Options { .. } | Self::Order { .. } => Aspect::Options,
            Self::Score { .. } => Aspect::Scores,
            Self::Limits { .. } => Aspect::Limits,
            Self::AskedOf { .. } => Aspect::AskedOf,
            Self::RollUp { .. } => Aspect::RollUp,
            Self::AskedWhen { .. } => Aspect::AskedWhen,
            Self::Concept { .. } => Aspect::Concept,
            Self::Evidence { .. } => Aspect::Evidence,
        }
    }
}

/// Everything that differs between `was` of `older` and `is` of `newer`. Where a question stands in its key, under
/// which heading, and what its scale is called are no part of it.
pub(super) fn between(older: &Key, was: &Question, newer: &Key, is: &Question) -> Vec<Difference> {
    let mut found = Vec::new();
    words(Wording::Question, Some(&was.text), Some(&is.text), &mut found);
    words(Wording::Guidance, was.guidance.as_ref(), is.guidance.as_ref(), &mut found);
    answers(&was.answer, &is.answer, &mut found);
    if let (Some(was), Some(is)) = (older.scale(was), newer.scale(is)) {
        scales(was, is, &mut found);
    }
    if was.per != is.per {
        found.push(Difference::AskedOf { was: was.per, is: is.per });
    }
    if was.roll_up != is.roll_up {
        found.push(Difference::RollUp { was: was.roll_up, is: is.roll_up });
    }
    if was.visible_if != is.visible_if {
        found.push(Difference::AskedWhen { was: was.visible_if.clone(), is: is.visible_if.clone() });
    }
    if was.concept != is.concept {
        found.push(Difference::Concept { was: was.concept.clone(), is: is.concept.clone() });
    }
    if was.evidence != is.evidence {
        found.push(Difference::Evidence { is: is.evidence });
    }
    found
}

/// A text that is missing reads as an empty one.
fn words(of: Wording, was: Option<&Text>, is: Option<&Text>, found: &mut Vec<Difference>) {
    let swedish = [was, is].map(|text| text.map_or("", |text| text.sv.as_str()));
    let english = [was, is].map(|text| text.and_then(|text| text.en.as_deref()).unwrap_or_default());
    for (lang, [was, is]) in [(Lang::Sv, swedish), (Lang::En, english)] {
        if was != is {
            let (runs, reads_the_same) = (word_difference(was, is), reads_the_same(was, is));
            found.push(Difference::Words { of: of.clone(), lang, runs, reads_the_same });
        }
    }
}

fn answers(was: &AnswerType, is: &AnswerType, found: &mut Vec<Difference>) {
    let kinds = [AnswerKind::from(was), AnswerKind::from(is)];
    if kinds[0] != kinds[1] {
        found.push(Difference::Answer { was: kinds[0], is: kinds[1] });
        return;
    }
    words(Wording::Unit, unit(was), unit(is), found);
    let [was, is] = [limits(was), limits(is)];
    if was != is {
        found.push(Difference::Limits { was, is });
    }
}

fn unit(answer: &AnswerType) -> Option<&Text> {
    match answer {
        AnswerType::Count { unit } | AnswerType::Number { unit, .. } => unit.as_ref(),
        AnswerType::Single { .. }
        | AnswerType::Multiple { .. }
        | AnswerType::Checklist { .. }
        | AnswerType::Date {}
        | AnswerType::Text {} => None,
    }
}

fn limits(answer: &AnswerType) -> (Option<f64>, Option<f64>) {
    match answer {
        AnswerType::Number { min, max, .. } => (*min, *max),
        AnswerType::Single { .. }
        | AnswerType::Multiple { .. }
        | AnswerType::Checklist { .. }
        | AnswerType::Count { .. }
        | AnswerType::Date {}
        | AnswerType::Text {} => (None, None),
    }
}

fn scales(was: &Scale, is: &Scale, found: &mut Vec<Difference>) {
    let without = |scale: &Scale, other: &Scale| -> Vec<OptionCode> {
        let lacking = scale.options.iter().filter(|option| other.choice(&option.code).is_none());
        lacking.map(|option| option.code.clone()).collect()
    };
    let (gone, new) = (without(was, is), without(is, was));
    if gone.is_empty() && new.is_empty() {
        if !was.compares_with(is) {
            found.push(Difference::Order { was: was.order, is: is.order });
        }
    } else {
        found.push(Difference::Options { gone, new });
    }
    for was in &was.options {
        let Some(is) = is.choice(&was.code) else { continue };
        words(Wording::Option(was.code.clone()), Some(&was.label), Some(&is.label), found);
        if was.score != is.score {
            found.push(Difference::Score { option: was.code.clone(), was: was.score, is: is.score });
        }
    }
}
