//! What stands typed in a form that is not saved yet: kept on this desktop, so that it stands there again when the form is
//! opened after the store was locked or the program ended.

use serde::{Deserialize, Serialize};
use store::Op;
use ts_rs::TS;

use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;

/// Which form.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnfinishedOf {
    /// The name that the window gives the form, and what it is about.
    pub form: String,
}

/// What stood typed in a form. It is free text, so it does not print itself.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unfinished {
    /// The fields as the window wrote them; `None` when nothing stood there.
    pub fields: Option<String>,
}

/// What stands typed in a form, in the place of what was kept before.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepUnfinished {
    /// The name that the window gives the form, and what it is about.
    pub form: String,
    /// The fields as the window writes them; `None` when they were saved, or given up.
    pub fields: Option<String>,
}

/// What whoever is signed in had typed.
pub(crate) fn show(app: &mut App, ask: UnfinishedOf) -> Result<Unfinished, Failure> {
    let open = app.open()?;
    Ok(Unfinished { fields: open.store.local(&name(open, &ask.form))? })
}

/// Keeps what whoever is signed in is typing.
pub(crate) fn keep(app: &mut App, ask: KeepUnfinished) -> Result<(), Failure> {
    let at = app.now();
    let open = app.open()?;
    let name = name(open, &ask.form);
    open.write(Op::Remember, at, |tx| Ok(tx.set_local(&name, ask.fields.as_deref())?))
}

fn name(open: &Open, form: &str) -> String {
    format!("unfinished/{}/{form}", open.user())
}
