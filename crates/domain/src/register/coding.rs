//! What stands on the comments of a round, as registers.
//!
//! One for each theme on each comment, so that what two desktops put there stands side by side.

use std::str::FromStr;

use super::{BadRegister, CLEARED, Register, put};
use crate::code::ThemeId;
use crate::coding::{Coding, CommentAt};
use crate::review::{By, Slot};
use crate::subject::{Occasion, Subject};
use crate::text::TextId;

/// One change of what stands on comments. `None` takes it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodingEdit {
    /// A theme on a comment, as it read then.
    Theme(CommentAt, ThemeId, Option<TextId>),
    /// That a comment is quoted in the report, as it read then.
    Quote(CommentAt, Option<TextId>),
}

impl CodingEdit {
    /// The register that carries the change.
    pub fn register(&self) -> Register {
        let value = |text: &Option<TextId>| text.as_ref().map_or(CLEARED, TextId::as_str).to_string();
        match self {
            Self::Theme(at, theme, text) => (format!("theme/{theme}/{}", place_name(at)), value(text)),
            Self::Quote(at, text) => (format!("quote/{}", place_name(at)), value(text)),
        }
    }

    /// The change that a register carries: what [`CodingEdit::register`] wrote.
    pub fn from_register(name: &str, value: &str) -> Result<Self, BadRegister> {
        read(name, value).ok_or_else(|| BadRegister { name: name.into() })
    }

    /// The comment that it is about.
    pub fn at(&self) -> &CommentAt {
        match self {
            Self::Theme(at, ..) | Self::Quote(at, _) => at,
        }
    }
}

impl Coding {
    /// Carries out one change. A comment that nothing is said of any more is taken away.
    pub fn apply(&mut self, edit: CodingEdit) {
        let at = edit.at().clone();
        let coded = self.comments.entry(at.clone()).or_default();
        match edit {
            CodingEdit::Theme(_, theme, text) => put(&mut coded.themes, theme, text),
            CodingEdit::Quote(_, text) => coded.quote = text,
        }
        if coded.is_blank() {
            self.comments.remove(&at);
        }
    }

    /// The changes that make this coding from nothing.
    pub fn edits(&self) -> Vec<CodingEdit> {
        let mut edits = Vec::new();
        for (at, coded) in &self.comments {
            let themes = coded.themes.iter();
            edits.extend(themes.map(|(id, text)| CodingEdit::Theme(at.clone(), id.clone(), Some(text.clone()))));
            edits.extend(coded.quote.iter().map(|text| CodingEdit::Quote(at.clone(), Some(text.clone()))));
        }
        edits
    }
}

/// The coding that `registers` (name and value, in any order) hold.
pub fn coding_from_registers<'a>(
    registers: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Coding, BadRegister> {
    let mut coding = Coding::default();
    for (name, value) in registers {
        coding.apply(CodingEdit::from_register(name, value)?);
    }
    Ok(coding)
}

fn read(name: &str, value: &str) -> Option<CodingEdit> {
    let text = if value == CLEARED { None } else { Some(TextId::try_from(value.to_string()).ok()?) };
    let mut parts = name.split('/');
    let edit = match parts.next()? {
        "theme" => {
            let theme = code(&mut parts)?;
            CodingEdit::Theme(read_place(&mut parts)?, theme, text)
        }
        "quote" => CodingEdit::Quote(read_place(&mut parts)?, text),
        _ => return None,
    };
    parts.next().is_none().then_some(edit)
}

/// `<key>/<kind of subject>/<subject>/<occasion>/<by>/<question>[/<member>]`, where an occasion is `round` or
/// `named/<code>`, and `by` is `consensus` or `reviewer/<code>`.
fn place_name(at: &CommentAt) -> String {
    let subject = match &at.subject {
        Subject::Document(id) => format!("document/{id}"),
        Subject::Family(id) => format!("family/{id}"),
        Subject::Member(id) => format!("member/{id}"),
        Subject::Respondent(number) => format!("respondent/{number}"),
    };
    let occasion = match &at.occasion {
        Occasion::Round => "round".to_string(),
        Occasion::Named(id) => format!("named/{id}"),
    };
    let by = match &at.by {
        By::Reviewer(id) => format!("reviewer/{id}"),
        By::Consensus => "consensus".to_string(),
    };
    let member = at.slot.member.as_ref().map(|id| format!("/{id}")).unwrap_or_default();
    format!("{}/{subject}/{occasion}/{by}/{}{member}", at.key, at.slot.question)
}

fn read_place<'a>(parts: &mut impl Iterator<Item = &'a str>) -> Option<CommentAt> {
    Some(CommentAt {
        key: code(parts)?,
        subject: match parts.next()? {
            "document" => Subject::Document(code(parts)?),
            "family" => Subject::Family(code(parts)?),
            "member" => Subject::Member(code(parts)?),
            "respondent" => Subject::Respondent(code(parts)?),
            _ => return None,
        },
        occasion: match parts.next()? {
            "round" => Occasion::Round,
            "named" => Occasion::Named(code(parts)?),
            _ => return None,
        },
        by: match parts.next()? {
            "reviewer" => By::Reviewer(code(parts)?),
            "consensus" => By::Consensus,
            _ => return None,
        },
        slot: Slot {
            question: code(parts)?,
            member: match parts.next() {
                Some(member) => Some(member.parse().ok()?),
                None => None,
            },
        },
    })
}

fn code<'a, T: FromStr>(parts: &mut impl Iterator<Item = &'a str>) -> Option<T> {
    parts.next()?.parse().ok()
}
