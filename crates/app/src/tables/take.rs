//! Takes a table into a round: every row or the right ones, in one write.

use super::check::Checked;
use super::{TableFault, TableTaken, TakeTable, WhichRows};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::{EditPlan, edit};

pub(crate) fn take(app: &mut App, ask: TakeTable) -> Result<TableTaken, Failure> {
    let checked = Checked::of(app, &ask.round, &ask.source, &ask.mapping)?;
    let left = checked.bad();
    match ask.rows {
        WhichRows::All if left > 0 => return Err(Failure::BadTable { fault: TableFault::BadRows { n: left } }),
        WhichRows::All | WhichRows::Good => {}
    }
    let adds = checked.adds;
    edit(app, EditPlan { round: ask.round, changes: checked.changes })?;
    let (families, members, documents, readings) = (adds.families, adds.members, adds.documents, adds.readings);
    Ok(TableTaken { families, members, documents, readings, left })
}
