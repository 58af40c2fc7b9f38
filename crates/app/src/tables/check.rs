//! Checks a table against a round. Nothing is written.

use domain::plan::TermList;
use domain::scan::Names;
use domain::{Plan, RoundId};
use reports::words::Words;

use super::entry::{Entry, entry};
use super::lookup::Lookup;
use super::read::number;
use super::sorted::{changes, compare};
use super::source::HeadedTable;
use super::{Adds, CheckTable, ColumnUse, RowChecked, TableChecked, TableFault, TableSource};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::{PlanChange, Taken, is_open};

pub(crate) fn check(app: &mut App, ask: CheckTable) -> Result<TableChecked, Failure> {
    let words = Words::new(app.lang());
    let checked = Checked::of(app, &ask.round, &ask.source, &ask.mapping)?;
    let rows = checked.entries.iter().map(|entry| row(entry, &checked.plan, &words));
    Ok(TableChecked { rows: rows.collect(), good: checked.good(), bad: checked.bad(), will: checked.adds })
}

/// A table held against a round.
pub(super) struct Checked {
    pub(super) plan: std::sync::Arc<Plan>,
    pub(super) entries: Vec<Entry>,
    /// The changes that the right rows make.
    pub(super) changes: Vec<PlanChange>,
    pub(super) adds: Adds,
}

impl Checked {
    pub(super) fn of(
        app: &mut App,
        round: &RoundId,
        source: &TableSource,
        mapping: &[ColumnUse],
    ) -> Result<Self, Failure> {
        let lang = app.lang();
        let open = app.open()?;
        let plan = open.plan(round)?;
        is_open(&plan)?;
        is_whole(mapping)?;
        let sheet = HeadedTable::read(source)?;
        let names = Names::new(open.store.watched_names(round)?);
        let lookup = Lookup::of(&plan, &names, lang);
        let mut entries: Vec<Entry> = sheet.rows.iter().map(|row| entry(row, mapping, &lookup)).collect();
        compare(&mut entries, &lookup);
        let taken = Taken::of(open, round)?;
        let (changes, adds) = changes(&entries, &lookup, &taken);
        Ok(Self { plan: std::sync::Arc::clone(&plan), entries, changes, adds })
    }

    pub(super) fn good(&self) -> u32 {
        number(self.entries.iter().filter(|entry| entry.problems.is_empty()).count())
    }

    pub(super) fn bad(&self) -> u32 {
        number(self.entries.iter().filter(|entry| !entry.problems.is_empty()).count())
    }
}

/// Fails when the columns cannot be what they are said to be.
fn is_whole(mapping: &[ColumnUse]) -> Result<(), Failure> {
    if !mapping.contains(&ColumnUse::Family) {
        return Err(Failure::BadTable { fault: TableFault::NoFamilyColumn });
    }
    for (second, wanted) in mapping.iter().enumerate() {
        let first = mapping.iter().position(|one| one == wanted).filter(|first| *first < second);
        let may_repeat = matches!(wanted, ColumnUse::Reader | ColumnUse::None);
        if let (Some(first), false) = (first, may_repeat) {
            let fault = TableFault::UsedTwice { first: number(first), second: number(second) };
            return Err(Failure::BadTable { fault });
        }
    }
    Ok(())
}

fn row(entry: &Entry, plan: &Plan, words: &Words) -> RowChecked {
    RowChecked {
        row: entry.row,
        becomes: becomes(entry, plan, words),
        problems: entry.problems.iter().map(|one| one.worded(words)).collect(),
        warnings: entry.warnings.iter().map(|one| one.worded(words)).collect(),
    }
}

/// "Familj 3 · Barn 1 · Utredning, LSS".
fn becomes(entry: &Entry, plan: &Plan, words: &Words) -> String {
    let word = |list, code: &domain::TermCode| {
        plan.term(list, code).map_or_else(|| code.to_string(), |term| term.in_lang(words.lang()).to_string())
    };
    let document = entry.document.as_ref().map(|document| {
        let area = document.area.as_ref().map(|code| word(TermList::Area, code));
        let service = document.service.as_ref().map(|code| word(TermList::Service, code));
        let parts = [Some(word(TermList::DocumentKind, &document.kind)), area, service];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let member = entry.member.as_ref().map(|member| member.label.clone());
    let parts = [Some(entry.family.clone()).filter(|family| !family.is_empty()), member, document];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
