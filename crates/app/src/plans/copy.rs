//! Makes a round of another as next year's start.

use std::collections::BTreeMap;

use domain::register::ConclusionsEdit;
use domain::{Action, Carried, Plan, Round, RoundId, TextId};
use serde::Deserialize;
use store::{Op, TextKind};
use ts_rs::TS;

use super::change::{RoundChange, RoutineChange};
use super::create::free_code;
use super::known::Known;
use super::proposal::Proposal;
use super::{PlanChange, PlanSaved};
use crate::app::App;
use crate::failure::Failure;

/// A round to copy.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyRound {
    /// The round to copy; it may be closed.
    #[ts(type = "string")]
    pub from: RoundId,
    /// The code of the new one; made from its name when absent.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub id: Option<RoundId>,
    /// What the new one is called.
    pub name: String,
    /// First day of reading, as `2026-09-07`.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub begins: Option<jiff::civil::Date>,
    /// Last day of reading.
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub ends: Option<jiff::civil::Date>,
    /// Whether the same families are followed.
    pub families: CopiedFamilies,
}

/// What becomes of the families.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CopiedFamilies {
    /// The same families and members, and who handles which: the same codes, so that years can be laid side by side.
    Kept,
    /// None.
    Left,
}

/// Makes a round with the newest published version of each key, the lists, the reference group the unit's routine
/// and the actions that are still open, of another. What was read, who was to read it, and every other text stay where they are.
pub(crate) fn copy(app: &mut App, ask: CopyRound) -> Result<PlanSaved, Failure> {
    let at = app.now();
    let open = app.open()?;
    let from = open.plan(&ask.from)?;
    let (id, made) = free_code(open, ask.id, &ask.name)?;
    let known = Known::of(open, &id)?;
    let newest = |(key, version): (&domain::KeyId, &u32)| {
        let published = known.published.get(key).and_then(|versions| versions.last()).copied();
        (key.clone(), published.unwrap_or(*version))
    };
    let keys: BTreeMap<_, _> = from.round.keys.iter().map(newest).collect();
    let round =
        Round { id: id.clone(), name: String::new(), begins: None, ends: None, closed: None, keys: BTreeMap::new() };
    let mut plan = Plan { terms: from.terms.clone(), reviewers: from.reviewers.clone(), ..Plan::new(round) };
    match ask.families {
        CopiedFamilies::Kept => {
            plan.families = from.families.clone();
            plan.members = from.members.clone();
            plan.conflicts.clone_from(&from.conflicts);
        }
        CopiedFamilies::Left => {}
    }
    let bodies = open.store.texts(from.routine.as_slice())?;
    let routine = from.routine.as_ref().and_then(|id| bodies.get(id)).cloned().unwrap_or_default();
    let change = RoundChange { name: ask.name, begins: ask.begins, ends: ask.ends, keys };
    let mut text_ids = || app.text_id();
    let mut changes = vec![PlanChange::Round(change)];
    // The copy has a text of its own: erasing one of them leaves the other.
    changes.extend((!routine.is_empty()).then_some(PlanChange::Routine(RoutineChange { body: routine })));
    let Proposal { plan, texts, problems, .. } = Proposal::of(&plan, &known, &mut text_ids, &changes);
    if !problems.is_empty() {
        return Err(Failure::BadPlan { problems });
    }
    let (actions, action_texts) = carried(app, &ask.from)?;
    app.open()?.write(Op::CreateRound, at, |tx| {
        for text in &texts {
            tx.put_text(&text.id, text.kind, &id, &text.body)?;
        }
        tx.edit_plan(&id, &plan.edits())?;
        for (text, body) in &action_texts {
            tx.put_text(text, TextKind::Action, &id, body)?;
        }
        if actions.is_empty() { Ok(()) } else { Ok(tx.edit_conclusions(&id, &actions)?) }
    })?;
    let made = made.into_iter().collect();
    Ok(PlanSaved { at: at.to_string(), round: id.to_string(), made, warnings: Vec::new() })
}

/// What comes along to the next round, and its texts.
type CarriedOver = (Vec<ConclusionsEdit>, Vec<(TextId, String)>);

/// The actions of a round that are still open, to go on with in the next. Each keeps its code.
fn carried(app: &mut App, from: &RoundId) -> Result<CarriedOver, Failure> {
    let open = app.open()?.store.conclusions(from)?.actions;
    let mut edits = Vec::new();
    let mut texts = Vec::new();
    for action in open.into_values().filter(|one| one.status.is_open()) {
        // Words that were erased are no action to go on with.
        let Some(standing) = app.open()?.store.text(&action.what)? else { continue };
        let what = app.text_id();
        texts.push((what.clone(), standing.body));
        let before = Carried { round: from.clone(), action: action.id.clone() };
        let id = action.id.clone();
        edits.push(ConclusionsEdit::Action(id, Some(Action { what, carried: Some(before), ..action })));
    }
    Ok((edits, texts))
}
