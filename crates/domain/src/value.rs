//! The value of an answer, and its one-string form.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::OptionCode;
use crate::text::TextId;

/// What was answered, one variant for each kind of answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    /// One option of a scale.
    Single(OptionCode),
    /// Several options, or the ticked items of a checklist; a checklist may have none.
    Several(BTreeSet<OptionCode>),
    /// A whole number of things.
    Count(u32),
    /// A measure; always finite.
    Number(f64),
    /// A day.
    Date(Date),
    /// A free text, kept outside the answer.
    Text(TextId),
}

/// A string that is not the form of any value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a value: {0:?}")]
pub struct NotAValue(pub String);

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Single(code) => write!(f, "one {code}"),
            Self::Several(codes) => {
                f.write_str("some")?;
                codes.iter().try_for_each(|code| write!(f, " {code}"))
            }
            Self::Count(n) => write!(f, "count {n}"),
            Self::Number(x) => write!(f, "number {x}"),
            Self::Date(day) => write!(f, "date {day}"),
            Self::Text(id) => write!(f, "text {}", id.as_str()),
        }
    }
}

impl FromStr for Value {
    type Err = NotAValue;

    fn from_str(form: &str) -> Result<Self, NotAValue> {
        let bad = || NotAValue(form.to_string());
        let (kind, rest) = form.split_once(' ').unwrap_or((form, ""));
        match kind {
            "one" => OptionCode::new(rest).map(Self::Single).map_err(|_| bad()),
            "some" => rest
                .split(' ')
                .filter(|code| !code.is_empty())
                .map(|code| OptionCode::new(code).map_err(|_| bad()))
                .collect::<Result<_, _>>()
                .map(Self::Several),
            "count" => rest.parse().map(Self::Count).map_err(|_| bad()),
            "number" => rest.parse().ok().filter(|x: &f64| x.is_finite()).map(Self::Number).ok_or_else(bad),
            "date" => rest.parse().map(Self::Date).map_err(|_| bad()),
            "text" => TextId::try_from(rest.to_string()).map(Self::Text).map_err(|_| bad()),
            _ => Err(bad()),
        }
    }
}
