//! The parts of a draft put together to a key, and a key taken apart.

use std::collections::{BTreeMap, BTreeSet};

use super::super::compare::{Asked, compare};
use super::super::{AnswerType, Change, ChangeClass, Key, Life, Previous, Question, Rating, Rule, Scale, Section};
use super::{Draft, DraftId, Head, Outline, OutlineSection, SectionHead, Stage};
use crate::code::{QuestionId, ScaleId, SectionId};
use crate::text::Text;

impl Draft {
    /// The parts of `key`, as the draft of its version. What it says of the version before comes along.
    pub fn of(key: &Key) -> Self {
        let outlined = |section: &Section| OutlineSection {
            id: section.id.clone(),
            questions: section.questions.iter().map(|question| question.id.clone()).collect(),
        };
        let headed = |section: &Section| {
            let head = SectionHead { title: section.title.clone(), about: section.about.clone() };
            (section.id.clone(), head)
        };
        Self {
            id: DraftId { key: key.id.clone(), version: key.version },
            stage: Some(Stage {
                life: Life::Draft,
                previous: key.previous.as_ref().map(|previous| previous.version),
                reason: None,
            }),
            head: Some(Head {
                name: key.name.clone(),
                about: key.about.clone(),
                subject: key.subject,
                applies_to: key.applies_to.clone(),
            }),
            outline: Outline {
                sections: key.sections.iter().map(outlined).collect(),
                ratings: key.ratings.iter().map(|rating| rating.id.clone()).collect(),
            },
            sections: key.sections.iter().map(headed).collect(),
            questions: key.questions().map(|question| (question.id.clone(), question.clone())).collect(),
            scales: key.scales.clone(),
            ratings: key.ratings.iter().map(|rating| (rating.id.clone(), rating.clone())).collect(),
            changes: key.previous.as_ref().map(|previous| previous.changes.clone()).unwrap_or_default(),
            dismissed: BTreeMap::new(),
        }
    }

    /// The draft of the version after `key`, in which nothing has changed yet.
    pub fn after(key: &Key, version: u32) -> Self {
        let stage = Stage { life: Life::Draft, previous: Some(key.version), reason: None };
        let id = DraftId { key: key.id.clone(), version };
        Self { id, stage: Some(stage), changes: BTreeMap::new(), ..Self::of(key) }
    }

    /// The key that the parts make, published; `None` for a draft that was not begun. `before` is the version that it
    /// follows, as far as it is known.
    ///
    /// Nothing is put right: what lacks, lacks. But what has no place in a key is left out: blank translations and blank
    /// guidance, scales that nothing uses, what was said of changes that are none. A question that stands nowhere stands
    /// last.
    pub fn key(&self, before: Option<&Key>) -> Option<Key> {
        let (head, stage) = (self.head.as_ref()?, self.stage.as_ref()?);
        let mut key = Key {
            schema: None,
            id: self.id.key.clone(),
            version: self.id.version,
            life: Life::Published,
            previous: stage.previous.map(|version| Previous { version, changes: BTreeMap::new() }),
            name: head.name.trimmed(),
            about: written(head.about.as_ref()),
            subject: head.subject,
            applies_to: head.applies_to.clone(),
            scales: BTreeMap::new(),
            sections: self.placed(),
            ratings: self.rated(),
        };
        key.scales = self.used(&key);
        let changes = before.map(|before| self.told(before, &key)).unwrap_or_default();
        if let Some(previous) = &mut key.previous {
            previous.changes = changes;
        }
        Some(key)
    }

    fn placed(&self) -> Vec<Section> {
        let section = |id: &SectionId, questions: Vec<Question>| {
            let head = self.sections.get(id);
            Section {
                id: id.clone(),
                title: head.map_or_else(|| Text { sv: String::new(), en: None }, |head| head.title.trimmed()),
                about: written(head.and_then(|head| head.about.as_ref())),
                questions,
            }
        };
        let mut placed: BTreeSet<&QuestionId> = BTreeSet::new();
        let mut sections = Vec::new();
        for one in &self.outline.sections {
            let questions = one.questions.iter().filter(|id| placed.insert(id));
            let questions = questions.filter_map(|id| self.questions.get(id)).map(trimmed_question).collect();
            sections.push(section(&one.id, questions));
        }
        let outlined: BTreeSet<&SectionId> = self.outline.sections.iter().map(|one| &one.id).collect();
        sections.extend(self.sections.keys().filter(|id| !outlined.contains(id)).map(|id| section(id, Vec::new())));
        let nowhere = self.questions.values().filter(|question| !placed.contains(&question.id)).map(trimmed_question);
        if let Some(last) = sections.last_mut() {
            last.questions.extend(nowhere);
        }
        sections
    }

    fn rated(&self) -> Vec<Rating> {
        let outlined = self.outline.ratings.iter().filter_map(|id| self.ratings.get(id));
        let others = self.ratings.values().filter(|rating| !self.outline.ratings.contains(&rating.id));
        outlined.chain(others).map(trimmed_rating).collect()
    }

    fn used(&self, key: &Key) -> BTreeMap<ScaleId, Scale> {
        let asked = key.questions().filter_map(|question| question.answer.scale());
        let rated = key.ratings.iter().map(|rating| &rating.scale);
        let used: BTreeSet<&ScaleId> = asked.chain(rated).collect();
        let scales = self.scales.iter().filter(|(id, _)| used.contains(id));
        scales.map(|(id, scale)| (id.clone(), trimmed_scale(scale))).collect()
    }

    /// What the author says of each change that there is. That a question is new or gone is no matter of opinion.
    fn told(&self, before: &Key, key: &Key) -> BTreeMap<QuestionId, Change> {
        let mut told = BTreeMap::new();
        for one in compare(before, key) {
            let id = &one.question().id;
            let Some(said) = self.changes.get(id) else { continue };
            let class = match one.asked {
                Asked::Before(_) => ChangeClass::Gone,
                Asked::Now(_) => ChangeClass::New,
                Asked::Both { .. } if one.differences.is_empty() => continue,
                Asked::Both { .. } => said.class,
            };
            let carries = class == ChangeClass::ScaleChanged;
            let options = if carries { said.options.clone() } else { BTreeMap::new() };
            told.insert(id.clone(), Change { class, reason: said.reason.trimmed(), options });
        }
        told
    }
}

/// A text with words in it.
fn written(text: Option<&Text>) -> Option<Text> {
    text.filter(|text| !text.is_blank()).map(Text::trimmed)
}

fn trimmed_question(question: &Question) -> Question {
    let answer = match &question.answer {
        AnswerType::Count { unit } => AnswerType::Count { unit: written(unit.as_ref()) },
        AnswerType::Number { unit, min, max } => {
            AnswerType::Number { unit: written(unit.as_ref()), min: *min, max: *max }
        }
        AnswerType::Single { .. }
        | AnswerType::Multiple { .. }
        | AnswerType::Checklist { .. }
        | AnswerType::Date {}
        | AnswerType::Text {} => question.answer.clone(),
    };
    Question {
        text: question.text.trimmed(),
        guidance: written(question.guidance.as_ref()),
        answer,
        ..question.clone()
    }
}

fn trimmed_scale(scale: &Scale) -> Scale {
    let mut scale = scale.clone();
    for option in &mut scale.options {
        option.label = option.label.trimmed();
    }
    scale
}

fn trimmed_rating(rating: &Rating) -> Rating {
    let rule = |rule: &Rule| Rule { because: rule.because.trimmed(), ..rule.clone() };
    Rating { name: rating.name.trimmed(), rules: rating.rules.iter().map(rule).collect(), ..rating.clone() }
}
