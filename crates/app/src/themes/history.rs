//! What was done with a theme, by whom and when: read from the log.

use domain::codebook::Standing;
use domain::register::CodebookEdit;
use domain::{Codebook, Theme};

use super::{ThemeDeed, ThemeHistory, ThemeOf, ThemeStep};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn history(app: &mut App, ask: ThemeOf) -> Result<ThemeHistory, Failure> {
    let open = app.open()?;
    let codebook = open.store.codebook()?;
    let mut before: Option<Theme> = None;
    let mut steps = Vec::new();
    for entry in open.store.codebook_history()? {
        for edit in entry.edits {
            let CodebookEdit::Theme(id, after) = edit;
            if id != ask.theme {
                continue;
            }
            let did = deeds(&codebook, before.as_ref(), after.as_ref());
            if !did.is_empty() {
                steps.push(ThemeStep { at: entry.at.to_string(), by: entry.by.clone(), did });
            }
            before = after;
        }
    }
    steps.reverse();
    Ok(ThemeHistory { steps })
}

/// What makes one of the other. Themes are called what they are called now.
fn deeds(codebook: &Codebook, before: Option<&Theme>, after: Option<&Theme>) -> Vec<ThemeDeed> {
    let (before, after) = match (before, after) {
        (None, None) => return Vec::new(),
        (None, Some(after)) => return vec![ThemeDeed::Added { name: after.name.clone() }],
        (Some(_), None) => return vec![ThemeDeed::Removed],
        (Some(before), Some(after)) => (before, after),
    };
    let mut did = Vec::new();
    if before.name != after.name {
        did.push(ThemeDeed::Renamed { from: before.name.clone(), to: after.name.clone() });
    }
    if before.parent != after.parent {
        did.push(match &after.parent {
            Some(main) => ThemeDeed::MovedUnder { main: codebook.name(main).into() },
            None => ThemeDeed::MadeMain,
        });
    }
    if before.definition != after.definition {
        did.push(ThemeDeed::Defined);
    }
    if (&before.include, &before.exclude) != (&after.include, &after.exclude) {
        did.push(ThemeDeed::Bounded);
    }
    if before.example != after.example {
        did.push(ThemeDeed::ExampleChanged);
    }
    if before.standing != after.standing {
        did.push(match &after.standing {
            Standing::Live => ThemeDeed::Restored,
            Standing::Merged { into } => ThemeDeed::Merged { into: codebook.name(into).into() },
            Standing::Split { into } => {
                ThemeDeed::Split { into: into.iter().map(|one| codebook.name(one).into()).collect() }
            }
            Standing::Retired => ThemeDeed::Retired,
        });
    }
    did
}
