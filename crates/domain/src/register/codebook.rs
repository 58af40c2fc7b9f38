//! The codebook as registers.

use super::{BadRegister, Register, or_cleared, parse_or_cleared, put};
use crate::code::ThemeId;
use crate::codebook::{Codebook, Theme};
use crate::text::TextId;

/// One change of the codebook. `None` takes the theme away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodebookEdit {
    /// A theme.
    Theme(ThemeId, Option<Theme>),
}

impl CodebookEdit {
    /// The register that carries the change.
    pub fn register(&self) -> Register {
        match self {
            Self::Theme(id, theme) => (format!("theme/{id}"), or_cleared(theme.as_ref())),
        }
    }

    /// The change that a register carries: what [`CodebookEdit::register`] wrote.
    pub fn from_register(name: &str, value: &str) -> Result<Self, BadRegister> {
        read(name, value).ok_or_else(|| BadRegister { name: name.into() })
    }

    /// The text that the change names, if any.
    pub fn text(&self) -> Option<&TextId> {
        match self {
            Self::Theme(_, theme) => theme.as_ref()?.example.as_ref(),
        }
    }
}

impl Codebook {
    /// Carries out one change.
    pub fn apply(&mut self, edit: CodebookEdit) {
        match edit {
            CodebookEdit::Theme(id, theme) => put(&mut self.themes, id, theme),
        }
    }

    /// The changes that make this codebook from nothing.
    pub fn edits(&self) -> Vec<CodebookEdit> {
        self.themes.iter().map(|(id, theme)| CodebookEdit::Theme(id.clone(), Some(theme.clone()))).collect()
    }
}

/// The codebook that `registers` (name and value, in any order) hold.
pub fn codebook_from_registers<'a>(
    registers: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Codebook, BadRegister> {
    let mut codebook = Codebook::default();
    for (name, value) in registers {
        codebook.apply(CodebookEdit::from_register(name, value)?);
    }
    Ok(codebook)
}

fn read(name: &str, value: &str) -> Option<CodebookEdit> {
    match name.split_once('/')? {
        ("theme", id) => Some(CodebookEdit::Theme(id.parse().ok()?, parse_or_cleared(value).ok()?)),
        _ => None,
    }
}
