//! What making a report asks for and gives.

use domain::RoundId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::protect::Leaving;

/// A report to make.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MakeReport {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// In which form.
    pub format: ReportFormat,
    /// The file to write; it may exist.
    pub path: String,
    /// Whether texts that look as if they point at people have been told.
    #[serde(default)]
    #[ts(optional, as = "Option<Leaving>")]
    pub leaving: Leaving,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ReportFormat {
    /// PDF/UA-1.
    Pdf,
    /// One HTML file.
    Html,
    /// Word.
    Docx,
}

/// A report that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportMade {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
}
