//! `report`: writes the report of a round to a file.

use domain::RoundId;
use serde_json::json;

use crate::Desk;
use crate::arguments::{Report, ReportFormat};
use crate::commands::writable;
use crate::store::{code, number, text};
use crate::trouble::Trouble;

pub(crate) fn report(desk: &mut Desk, ask: &Report) -> Result<(), Trouble> {
    writable(&ask.out)?;
    let round: RoundId = code(&ask.round)?;
    let format = match ask.format {
        ReportFormat::Html => "html",
        ReportFormat::Pdf => "pdf",
        ReportFormat::Docx => "docx",
    };
    desk.open_store()?;
    desk.out.progress(&desk.words.say("cli-report-begins"));
    let made = desk.ask_leaving("reporting.make", &json!({ "round": round, "format": format, "path": ask.out }))?;
    let words = &desk.words;
    desk.out.result(&made, |made| {
        words.tell(
            "cli-written",
            &[("path", text(made, "path").into()), ("bytes", number(made, "bytes").to_string().into())],
        )
    })
}
