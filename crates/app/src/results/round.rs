//! The result of a round.

use std::collections::BTreeSet;

use analysis::{Filter, Sheet};
use domain::TermCode;
use domain::plan::TermList;
use reports::told::Told;

use super::block::blocks;
use super::{AreaHead, FamilyHead, Gathered, RoundResult, RoundResultOf, TypeResult};
use crate::app::App;
use crate::failure::Failure;
use crate::shapes::RoundHead;

pub(crate) fn round(app: &mut App, ask: RoundResultOf) -> Result<RoundResult, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    Ok(RoundResult::of(&Told::new(gathered.material(reckoned), lang), ask.area))
}

impl RoundResult {
    /// Everything that is told of a round, over the documents of `area` when one is given.
    pub fn of(told: &Told<'_>, area: Option<TermCode>) -> Self {
        let material = told.material();
        let round = &material.plan.round;
        let filter = Filter { area: area.clone(), ..Filter::default() };
        let of_type = |sheet: &Sheet| TypeResult {
            key: sheet.key().id.to_string(),
            version: sheet.key().version,
            name: sheet.key().name.in_lang(told.words().lang()).into(),
            subject: sheet.key().subject,
            counted: told.counted(sheet, &filter),
            blocks: blocks(told, &round.id, sheet, &filter),
        };
        let has_rows = |sheet: &&Sheet| sheet.rows().iter().any(|row| area.is_none() || row.area == area);
        Self {
            round: RoundHead { id: round.id.to_string(), name: round.name.clone() },
            withheld: told.withheld(),
            areas: areas(told),
            area: area.as_ref().map(ToString::to_string),
            types: material.sheets.iter().filter(has_rows).map(of_type).collect(),
        }
    }
}

/// The areas that the documents counted have, each once, by the word.
pub(super) fn areas(told: &Told<'_>) -> Vec<AreaHead> {
    let rows = told.material().sheets.iter().flat_map(Sheet::rows);
    let codes: BTreeSet<&TermCode> = rows.filter_map(|row| row.area.as_ref()).collect();
    let head = |code: &TermCode| AreaHead { code: code.to_string(), label: told.term(TermList::Area, code) };
    let mut areas: Vec<AreaHead> = codes.into_iter().map(head).collect();
    areas.sort_by(|a, b| a.label.cmp(&b.label));
    areas
}

impl FamilyHead {
    pub(crate) fn of(family: &domain::Family) -> Self {
        Self { id: family.id.to_string(), label: family.label.clone() }
    }
}
