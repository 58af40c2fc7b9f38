//! Checks everything that is stored, or works it out again from the log.

use store::{Problem, Thing, Verify};

use super::{StoreProblem, StoreProblemKind, Verified, VerifyHow, VerifyStore};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn verify(app: &mut App, ask: VerifyStore) -> Result<Verified, Failure> {
    let how = match ask.how {
        VerifyHow::Check => Verify::Check,
        VerifyHow::Rebuild => Verify::Rebuild,
    };
    let open = app.open()?;
    let report = open.store.verify(how)?;
    open.forget();
    Ok(Verified {
        changes: report.changes,
        documents: report.documents,
        keys: report.keys,
        rebuilt: report.rebuilt,
        problems: report.problems.iter().map(view).collect(),
    })
}

fn view(problem: &Problem) -> StoreProblem {
    let of = |thing: Option<&Thing>| thing.map(thing_name).unwrap_or_default();
    let (kind, place) = match problem {
        Problem::Page { note } => (StoreProblemKind::Page, note.clone()),
        Problem::Structure { note } => (StoreProblemKind::Structure, note.clone()),
        Problem::Change { thing, seq } => (StoreProblemKind::Change, format!("{} {seq}", of(thing.as_ref()))),
        Problem::Log { thing } => (StoreProblemKind::Log, of(thing.as_ref())),
        Problem::Register { thing, name } => (StoreProblemKind::Register, format!("{} {name}", of(thing.as_ref()))),
        Problem::Projection { thing } => (StoreProblemKind::Projection, thing_name(thing)),
        Problem::Stray { rows } => (StoreProblemKind::Stray, rows.to_string()),
        Problem::Key { key, version } => (StoreProblemKind::Key, format!("{key} {version}")),
        Problem::Search => (StoreProblemKind::Search, String::new()),
    };
    StoreProblem { kind, place: place.trim().into(), mended_by_rebuild: problem.is_mended_by_rebuild() }
}

/// The thing by its codes: `plan 2021`, or `review` with the JSON of its identity.
pub(crate) fn thing_name(thing: &Thing) -> String {
    match thing {
        Thing::Plan(round) => format!("plan {round}"),
        Thing::Review(id) => {
            format!("review {}", serde_json::to_string(id).expect("codes and numbers have a JSON form"))
        }
        Thing::Codebook => "codebook".into(),
        Thing::Coding(round) => format!("coding {round}"),
        Thing::Conclusions(round) => format!("conclusions {round}"),
        Thing::KeyDraft(draft) => format!("key-draft {}@{}", draft.key, draft.version),
        Thing::Group => "group".into(),
    }
}
