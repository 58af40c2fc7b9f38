//! The result of a round.

use std::collections::BTreeSet;

use analysis::{Filter, Sheet};
use domain::plan::TermList;
use domain::{Plan, TermCode};
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
    let plan = &*reckoned.plan;
    let told = Told::new(gathered.material(reckoned), lang);
    let filter = Filter { area: ask.area.clone(), ..Filter::default() };
    let of_type = |sheet: &Sheet| TypeResult {
        key: sheet.key().id.to_string(),
        name: sheet.key().name.in_lang(lang).into(),
        counted: told.counted(sheet, &filter),
        blocks: blocks(&told, &ask.round, sheet, &filter),
    };
    let has_rows = |sheet: &&Sheet| sheet.rows().iter().any(|row| ask.area.is_none() || row.area == ask.area);
    let types: Vec<TypeResult> = reckoned.sheets.iter().filter(has_rows).map(of_type).collect();
    Ok(RoundResult {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        withheld: told.withheld(),
        areas: areas(plan, &told),
        area: ask.area.as_ref().map(ToString::to_string),
        types,
    })
}

/// The areas that the round's documents have, each once, by the word.
pub(super) fn areas(plan: &Plan, told: &Told<'_>) -> Vec<AreaHead> {
    let codes: BTreeSet<&TermCode> = plan.documents.values().filter_map(|document| document.area.as_ref()).collect();
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
