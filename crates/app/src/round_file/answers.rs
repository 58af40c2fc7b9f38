//! Whether an answer of a round file is one that its key can have.

use domain::key::{AnswerType, Key, Question};
use domain::{Answer, OptionCode, Plan, Slot, State, Subject, Value};

use super::problem::Fault;

/// Everything that is wrong with `answer` in `slot`.
///
/// An answer may be about any member of the subject's family in the right role: the document may have concerned them
/// when they were read about, and what was answered then is kept.
pub(super) fn check(key: &Key, plan: &Plan, subject: &Subject, slot: &Slot, answer: &Answer) -> Vec<Fault> {
    let id = || slot.question.to_string();
    let Some(question) = key.question(&slot.question) else { return vec![Fault::NoSuchQuestion { question: id() }] };
    let mut faults = Vec::new();
    match (question.per, &slot.member) {
        (None, None) => {}
        (Some(per), Some(member)) => match plan.members.get(member) {
            None => faults.push(Fault::NoSuchMember { member: member.to_string() }),
            Some(found) => {
                // A family that is nowhere is told where it is named.
                let is_nowhere = |family| !plan.families.contains_key(family);
                let of_subject = plan.family_of(subject);
                let is_told = is_nowhere(&found.family) || of_subject.is_none_or(is_nowhere);
                let of_family = is_told || of_subject == Some(&found.family);
                if !of_family || !per.takes(found.role) {
                    faults.push(Fault::NoSuchSlot { question: id() });
                }
            }
        },
        (None, Some(_)) | (Some(_), None) => faults.push(Fault::NoSuchSlot { question: id() }),
    }
    if answer.is_blank() {
        faults.push(Fault::BlankAnswer { question: id() });
    }
    match &answer.state {
        Some(State::Value(value)) => faults.extend(misfits(key, question, value)),
        Some(State::NotShown | State::NotApplicable { .. }) | None => {}
    }
    faults
}

fn misfits(key: &Key, question: &Question, value: &Value) -> Vec<Fault> {
    let bad = || vec![Fault::BadValue { question: question.id.to_string() }];
    let unknown = |code: &OptionCode| {
        let is_known = key.scale(question).is_some_and(|scale| scale.choice(code).is_some());
        (!is_known).then(|| Fault::NoSuchOption { option: code.to_string(), question: question.id.to_string() })
    };
    match (&question.answer, value) {
        (AnswerType::Single { .. }, Value::Single(code)) => unknown(code).into_iter().collect(),
        (AnswerType::Multiple { .. }, Value::Several(codes)) if codes.is_empty() => bad(),
        (AnswerType::Multiple { .. } | AnswerType::Checklist { .. }, Value::Several(codes)) => {
            codes.iter().filter_map(unknown).collect()
        }
        (AnswerType::Number { min, max, .. }, Value::Number(x)) => {
            let fits = x.is_finite() && min.is_none_or(|min| *x >= min) && max.is_none_or(|max| *x <= max);
            if fits { Vec::new() } else { bad() }
        }
        (AnswerType::Count { .. }, Value::Count(_))
        | (AnswerType::Date {}, Value::Date(_))
        | (AnswerType::Text {}, Value::Text(_)) => Vec::new(),
        (
            AnswerType::Single { .. }
            | AnswerType::Multiple { .. }
            | AnswerType::Checklist { .. }
            | AnswerType::Count { .. }
            | AnswerType::Number { .. }
            | AnswerType::Date {}
            | AnswerType::Text {},
            _,
        ) => bad(),
    }
}
