//! The results of a round read out: as text for a terminal, and as figures for programs.
//!
//! Not commands of the border: the window shows results in shapes of its own.

mod figures;
mod text;
mod themes;
mod years;

pub use figures::{Figure, FigurePart, FigureUnit, Figures, OutsideFigures, figures};
pub use text::text;
pub use themes::{themes, themes_text};
pub use years::{years, years_text};

use domain::{FamilyId, RoundId};
use serde::Serialize;

use crate::failure::Failure;

/// What to read out.
pub struct ReadOut {
    /// The round.
    pub round: RoundId,
    /// In which order.
    pub by: By,
    /// Only this family.
    pub family: Option<FamilyId>,
}

/// In which order results are read out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum By {
    /// Each question across the document types that ask it.
    Question,
    /// Each family.
    Family,
    /// Each document type.
    DocumentType,
    /// Each area.
    Area,
}

/// Fails when the round has no such family: its result would be empty and look like one.
fn known(plan: &domain::Plan, family: Option<&FamilyId>) -> Result<(), Failure> {
    match family {
        Some(id) if !plan.families.contains_key(id) => Err(Failure::not_found("family", id.as_str())),
        Some(_) | None => Ok(()),
    }
}
