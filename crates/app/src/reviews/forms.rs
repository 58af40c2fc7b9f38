//! Answers between the form the window has and the values the rooms beneath have.

use std::collections::BTreeSet;

use domain::key::{AnswerType, Key, Question};
use domain::{OptionCode, State, TextId, Value};
use store::TextKind;

use super::StateForm;
use crate::failure::Failure;

/// A text to store beside an answer.
pub(crate) struct NewText {
    pub(crate) id: TextId,
    pub(crate) kind: TextKind,
    pub(crate) body: String,
}

/// The state that `form` gives as an answer to `question`, with the text to store for it. [`Failure::BadValue`]
/// when it does not fit the question, [`Failure::ReasonNeeded`] when *not applicable* has no reason.
pub(crate) fn state(
    key: &Key,
    question: &Question,
    form: StateForm,
    mut text_id: impl FnMut() -> TextId,
) -> Result<(State, Option<NewText>), Failure> {
    let bad = || Failure::BadValue { question: question.id.to_string() };
    let option = |code: String| {
        let code = OptionCode::new(code).ok()?;
        key.scale(question)?.choice(&code).map(|_| code)
    };
    let value = match (&question.answer, form) {
        (_, StateForm::NotShown) => return Ok((State::NotShown, None)),
        (_, StateForm::NotApplicable { reason }) if reason.trim().is_empty() => return Err(Failure::ReasonNeeded),
        (_, StateForm::NotApplicable { reason }) => {
            let text = NewText { id: text_id(), kind: TextKind::Reason, body: reason };
            return Ok((State::NotApplicable { reason: text.id.clone() }, Some(text)));
        }
        (AnswerType::Text {}, StateForm::Text { body }) if !body.trim().is_empty() => {
            let text = NewText { id: text_id(), kind: TextKind::Answer, body };
            return Ok((State::Value(Value::Text(text.id.clone())), Some(text)));
        }
        (AnswerType::Single { .. }, StateForm::Single { code }) => Value::Single(option(code).ok_or_else(bad)?),
        (AnswerType::Multiple { .. }, StateForm::Several { codes }) if codes.is_empty() => return Err(bad()),
        (AnswerType::Multiple { .. } | AnswerType::Checklist { .. }, StateForm::Several { codes }) => {
            let codes: Option<BTreeSet<OptionCode>> = codes.into_iter().map(option).collect();
            Value::Several(codes.ok_or_else(bad)?)
        }
        (AnswerType::Count { .. }, StateForm::Count { n }) => Value::Count(n),
        (AnswerType::Number { min, max, .. }, StateForm::Number { x })
            if x.is_finite() && min.is_none_or(|min| x >= min) && max.is_none_or(|max| x <= max) =>
        {
            Value::Number(x)
        }
        (AnswerType::Date {}, StateForm::Date { day }) => Value::Date(day.parse().map_err(|_| bad())?),
        (
            AnswerType::Single { .. }
            | AnswerType::Multiple { .. }
            | AnswerType::Checklist { .. }
            | AnswerType::Count { .. }
            | AnswerType::Number { .. }
            | AnswerType::Date {}
            | AnswerType::Text {},
            StateForm::Single { .. }
            | StateForm::Several { .. }
            | StateForm::Count { .. }
            | StateForm::Number { .. }
            | StateForm::Date { .. }
            | StateForm::Text { .. },
        ) => return Err(bad()),
    };
    Ok((State::Value(value), None))
}

/// The form of `state`; `body` gives the words of a text, empty when they were erased.
pub(super) fn form(state: &State, body: impl Fn(&TextId) -> String) -> StateForm {
    match state {
        State::NotShown => StateForm::NotShown,
        State::NotApplicable { reason } => StateForm::NotApplicable { reason: body(reason) },
        State::Value(Value::Single(code)) => StateForm::Single { code: code.to_string() },
        State::Value(Value::Several(codes)) => {
            StateForm::Several { codes: codes.iter().map(ToString::to_string).collect() }
        }
        State::Value(Value::Count(n)) => StateForm::Count { n: *n },
        State::Value(Value::Number(x)) => StateForm::Number { x: *x },
        State::Value(Value::Date(day)) => StateForm::Date { day: day.to_string() },
        State::Value(Value::Text(id)) => StateForm::Text { body: body(id) },
    }
}
