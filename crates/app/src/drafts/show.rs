//! A draft as it stands, and the drafts there are.

use std::collections::BTreeMap;

use domain::TermCode;
use domain::key::Life;
use domain::key::draft::DraftId;
use domain::plan::{Term, TermList};
use domain::register::PlanEdit;

use super::{Begun, DraftChoice, DraftListed, DraftPage, KeyRetired, undo};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::default_lists;

/// A draft, part by part.
pub(crate) fn show(app: &mut App, id: DraftId) -> Result<DraftPage, Failure> {
    let open = app.open()?;
    let Begun { draft, .. } = Begun::find(open, &id)?;
    let history = open.store.draft_history(&id)?;
    let saved = history.last().map(|entry| entry.at.to_string());
    let steps = undo::standing(&undo::steps_of(history, open.user()));
    let (stage, head) = draft.stage.zip(draft.head).expect("a draft that is open has a head and a stage");
    Ok(DraftPage {
        draft: id,
        life: stage.life,
        previous: stage.previous,
        head,
        outline: draft.outline,
        sections: draft.sections,
        questions: draft.questions,
        scales: draft.scales,
        ratings: draft.ratings,
        changes: draft.changes,
        dismissed: draft.dismissed,
        saved,
        steps,
        kinds: choices(app, TermList::DocumentKind)?,
        areas: choices(app, TermList::Area)?,
        concepts: concepts(app)?,
    })
}

/// What the questions of the store's keys are about, each in the words of the newest that asks of it, by those words.
fn concepts(app: &mut App) -> Result<Vec<DraftChoice>, Failure> {
    let lang = app.lang();
    let mut keys = app.open()?.store.keys()?;
    keys.sort_by_key(|key| std::cmp::Reverse(key.version));
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for question in keys.iter().flat_map(|key| key.questions()) {
        if let Some(concept) = &question.concept {
            found.entry(concept.to_string()).or_insert_with(|| question.text.in_lang(lang).into());
        }
    }
    let mut concepts: Vec<DraftChoice> = found.into_iter().map(|(value, label)| DraftChoice { value, label }).collect();
    concepts.sort_by(|one, two| one.label.cmp(&two.label));
    Ok(concepts)
}

/// The words of a list that rounds have, those that every round begins with first.
fn choices(app: &mut App, list: TermList) -> Result<Vec<DraftChoice>, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let mut terms: Vec<(TermCode, Term)> = Vec::new();
    for edit in default_lists() {
        if let PlanEdit::Term(of, code, Some(term)) = edit
            && of == list
        {
            terms.push((code, term));
        }
    }
    for round in open.store.rounds()? {
        let plan = open.plan(&round.id)?;
        for (code, term) in plan.terms.get(&list).into_iter().flatten() {
            if terms.iter().all(|(known, _)| known != code) {
                terms.push((code.clone(), term.clone()));
            }
        }
    }
    let choice =
        |(code, term): (TermCode, Term)| DraftChoice { value: code.to_string(), label: term.name.in_lang(lang).into() };
    Ok(terms.into_iter().map(choice).collect())
}

/// The drafts that are being written, the one begun last first.
pub(crate) fn listed(app: &mut App) -> Result<Vec<DraftListed>, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let mut drafts = Vec::new();
    for id in open.store.drafts_begun()?.into_iter().rev() {
        let draft = open.store.draft(&id)?;
        if !draft.is_open() || open.store.key(&id.key, id.version)?.is_some() {
            continue;
        }
        let (stage, head) = draft.stage.zip(draft.head).expect("a draft that is open has a head and a stage");
        drafts.push(DraftListed {
            draft: id,
            name: head.name.in_lang(lang).into(),
            life: stage.life,
            questions: u32::try_from(draft.questions.len()).unwrap_or(u32::MAX),
        });
    }
    Ok(drafts)
}

/// The versions that new rounds are no longer offered.
pub(crate) fn retired(app: &mut App) -> Result<Vec<KeyRetired>, Failure> {
    let open = app.open()?;
    let mut retired = Vec::new();
    for id in open.store.drafts_begun()? {
        let Some(stage) = open.store.draft(&id)?.stage else { continue };
        if stage.life == Life::Retired {
            retired.push(KeyRetired { draft: id, reason: stage.reason.unwrap_or_default() });
        }
    }
    Ok(retired)
}
