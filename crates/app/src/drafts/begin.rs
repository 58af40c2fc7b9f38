//! Begins a draft.

use std::collections::BTreeMap;

use domain::code::code_of;
use domain::key::draft::{Draft, DraftId, Head, Outline, OutlineSection, SectionHead, Stage};
use domain::key::{AppliesTo, Key, Life};
use domain::{KeyId, SubjectKind, Text};
use store::Op;

use super::{BeginDraft, DraftListed, add};
use crate::app::App;
use crate::failure::Failure;
use crate::keys;

/// Begins a draft, or goes on with the one there is.
pub(crate) fn begin(app: &mut App, ask: BeginDraft) -> Result<DraftListed, Failure> {
    let lang = app.lang();
    let draft = match ask {
        BeginDraft::Nothing { name, subject } => empty(app, &name, subject)?,
        BeginDraft::Version { key } => {
            let newest = keys::stored(app, &key)?;
            let before = DraftId { key, version: newest.version };
            // What was let stand goes on standing: a remark is named by its rule and its place.
            let dismissed = app.open()?.store.draft(&before)?.dismissed;
            Draft { dismissed, ..Draft::after(&newest, newest.version.saturating_add(1)) }
        }
        BeginDraft::Copy { key, version, name } => {
            let copied = keys::stored_version(app, &key, version)?;
            let id = new_id(app, &name)?;
            copy(&copied, id, &name)
        }
    };
    let at = app.now();
    let open = app.open()?;
    let stands = open.store.draft(&draft.id)?;
    let shown = if stands.is_open() {
        stands
    } else {
        let edits = draft.edits_since(&stands);
        open.write(Op::BeginKey, at, |tx| Ok(tx.edit_draft(&draft.id, &edits)?))?;
        draft
    };
    let (stage, head) = shown.stage.zip(shown.head).expect("it was begun");
    Ok(DraftListed {
        draft: shown.id,
        name: head.name.in_lang(lang).into(),
        life: stage.life,
        questions: u32::try_from(shown.questions.len()).unwrap_or(u32::MAX),
    })
}

/// A key with one section and one question, so that there is something to write in.
fn empty(app: &mut App, name: &str, subject: SubjectKind) -> Result<Draft, Failure> {
    let id = new_id(app, name)?;
    let head = Head { name: in_swedish(name), about: None, subject, applies_to: AppliesTo::default() };
    let section: domain::SectionId = "avsnitt".parse().expect("a code of ours");
    let mut draft = Draft {
        stage: Some(Stage { life: Life::Draft, previous: None, reason: None }),
        head: Some(head),
        outline: Outline {
            sections: vec![OutlineSection { id: section.clone(), questions: Vec::new() }],
            ratings: Vec::new(),
        },
        sections: BTreeMap::from([(section.clone(), SectionHead { title: in_swedish(""), about: None })]),
        ..Draft::new(id)
    };
    add::question(&mut draft, None, "", &section);
    Ok(draft)
}

fn copy(key: &Key, id: DraftId, name: &str) -> Draft {
    let mut draft = Draft::of(key);
    draft.id = id;
    draft.stage = Some(Stage { life: Life::Draft, previous: None, reason: None });
    draft.changes = BTreeMap::new();
    if let Some(head) = &mut draft.head {
        head.name = in_swedish(name);
    }
    draft
}

/// The first version of a key that has no other, with a code made of its name.
fn new_id(app: &mut App, name: &str) -> Result<DraftId, Failure> {
    if name.trim().is_empty() {
        return Err(Failure::NoName);
    }
    let open = app.open()?;
    let keys = open.store.keys()?;
    let begun = open.store.drafts_begun()?;
    let is_taken = |code: &str| {
        keys.iter().any(|key| key.id.as_str() == code) || begun.iter().any(|draft| draft.key.as_str() == code)
    };
    let key = KeyId::new(code_of(name, "nyckel", is_taken)).expect("it was made to be a code");
    Ok(DraftId { key, version: 1 })
}

/// What is typed in a field that has one language stands as Swedish, which every text of a key has.
fn in_swedish(words: &str) -> Text {
    Text { sv: words.trim().into(), en: None }
}
