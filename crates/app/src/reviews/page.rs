//! The pages of a review: its key with what is answered in each place.

use std::collections::BTreeMap;

use domain::key::{AnswerType, Key, Question, Scale};
use domain::{Evidence, Lang, Slot, TextId};
use store::DraftPart;

use super::earlier::Earlier;
use super::{AnswerForm, EvidenceForm, Loaded, OptionView, QuestionView, SectionView, SlotView, Unsaved, forms};
use crate::shapes::MemberHead;

/// Every section of the review's key. `body` gives the words of a text, `drafts` what was typed and not saved.
pub(crate) fn sections(
    loaded: &Loaded,
    lang: Lang,
    body: &impl Fn(&TextId) -> String,
    drafts: &BTreeMap<(&Slot, DraftPart), &str>,
    earlier: &Earlier<'_>,
) -> Vec<SectionView> {
    let mut number = 0;
    let mut sections = Vec::new();
    for section in &loaded.key.sections {
        let questions = section.questions.iter().map(|question| {
            number += 1;
            QuestionView {
                id: question.id.to_string(),
                number,
                text: question.text.in_lang(lang).into(),
                guidance: question.guidance.as_ref().map(|text| text.in_lang(lang).into()),
                answer: answer_form(&loaded.key, question, lang),
                evidence: question.evidence,
                slots: slots(loaded, question, body, drafts, earlier),
            }
        });
        sections.push(SectionView {
            questions: questions.collect(),
            id: section.id.to_string(),
            title: section.title.in_lang(lang).into(),
            about: section.about.as_ref().map(|text| text.in_lang(lang).into()),
        });
    }
    sections
}

fn slots(
    loaded: &Loaded,
    question: &Question,
    body: &impl Fn(&TextId) -> String,
    drafts: &BTreeMap<(&Slot, DraftPart), &str>,
    earlier: &Earlier<'_>,
) -> Vec<SlotView> {
    let members = loaded.members();
    let answers = loaded.key.answers(&loaded.review, &members);
    let of_question = loaded.key.slots(&members).filter(|(one, _)| one.id == question.id);
    let view = |slot: Slot| {
        let answer = loaded.review.answers.get(&slot);
        let draft = |part| drafts.get(&(&slot, part)).map(ToString::to_string);
        let comment = answer.and_then(|answer| answer.comment.as_ref()).map(body);
        let evidence = answer.into_iter().flat_map(|answer| &answer.evidence).map(|id| read_evidence(&body(id)));
        let member = slot.member.as_ref().and_then(|id| loaded.plan.members.get(id));
        SlotView {
            member: member.map(|member| MemberHead { id: member.id.to_string(), label: member.label.clone() }),
            asked: answers.is_asked(question, &slot),
            state: answer.and_then(|answer| answer.state.as_ref()).map(|state| forms::form(state, body)),
            unsaved: Unsaved {
                answer: draft(DraftPart::Answer),
                reason: draft(DraftPart::Reason),
                comment: draft(DraftPart::Comment),
            },
            comment: comment.unwrap_or_default(),
            evidence: evidence.collect(),
            earlier: earlier.of_slot(&slot, body),
        }
    };
    of_question.map(|(_, slot)| view(slot)).collect()
}

/// The evidence in a stored text; an erased one is empty and keeps its place.
pub(crate) fn read_evidence(body: &str) -> EvidenceForm {
    serde_json::from_str::<Evidence>(body).unwrap_or_default().into()
}

pub(super) fn answer_form(key: &Key, question: &Question, lang: Lang) -> AnswerForm {
    let options = || key.scale(question).map_or_else(Vec::new, |scale| options(scale, lang));
    let in_lang = |text: &Option<domain::Text>| text.as_ref().map(|text| text.in_lang(lang).to_string());
    match &question.answer {
        AnswerType::Single { .. } => AnswerForm::Single { options: options() },
        AnswerType::Multiple { .. } => AnswerForm::Multiple { options: options() },
        AnswerType::Checklist { .. } => AnswerForm::Checklist { options: options() },
        AnswerType::Count { unit } => AnswerForm::Count { unit: in_lang(unit) },
        AnswerType::Number { unit, min, max } => AnswerForm::Number { unit: in_lang(unit), min: *min, max: *max },
        AnswerType::Date {} => AnswerForm::Date,
        AnswerType::Text {} => AnswerForm::Text,
    }
}

/// The options of a scale as the window shows them.
pub(super) fn options(scale: &Scale, lang: Lang) -> Vec<OptionView> {
    let view = |choice: &domain::key::Choice| OptionView {
        code: choice.code.to_string(),
        label: choice.label.in_lang(lang).into(),
    };
    scale.options.iter().map(view).collect()
}
