//! What stands on a comment, in the shapes that pages show.

use std::collections::BTreeMap;

use domain::{Codebook, Coded, TextId, Theme, ThemeId};
use reports::told::Quoted;

use super::{Marks, QuoteMark, ThemeHead, ThemeOn};

/// A theme as lists show it.
pub(crate) fn theme_head(codebook: &Codebook, theme: &Theme) -> ThemeHead {
    let main = codebook.main_of(&theme.id);
    ThemeHead {
        id: theme.id.to_string(),
        name: theme.name.clone(),
        main: (main != &theme.id).then(|| codebook.name(main).to_string()),
        definition: theme.definition.clone(),
        live: theme.standing.is_live(),
    }
}

/// Every theme, main themes with their parts after them.
pub(super) fn in_order(codebook: &Codebook) -> Vec<&Theme> {
    let with_parts = |main: &'_ Theme| std::iter::once(main.id.clone()).chain(parts(codebook, main));
    let order: Vec<ThemeId> = codebook.mains().into_iter().flat_map(with_parts).collect();
    order.iter().filter_map(|id| codebook.themes.get(id)).collect()
}

fn parts(codebook: &Codebook, main: &Theme) -> Vec<ThemeId> {
    codebook.parts_of(&main.id).into_iter().map(|part| part.id.clone()).collect()
}

/// What stands on a comment whose version is `text` now.
pub(super) fn marks(codebook: &Codebook, coded: Option<&Coded>, text: Option<&TextId>, quoted: Quoted) -> Marks {
    // A theme and one that was merged into it may both stand there: it is as it was read last.
    let mut standing: BTreeMap<&ThemeId, bool> = BTreeMap::new();
    for (theme, read) in coded.into_iter().flat_map(|coded| &coded.themes) {
        let changed = standing.entry(codebook.read_as(theme)).or_insert(true);
        *changed = *changed && Some(read) != text;
    }
    let mut themes: Vec<ThemeOn> = in_order(codebook)
        .into_iter()
        .filter_map(|theme| {
            let changed = standing.remove(&theme.id)?;
            Some(ThemeOn {
                id: theme.id.to_string(),
                name: theme.name.clone(),
                changed,
                live: theme.standing.is_live(),
            })
        })
        .collect();
    // Those of a codebook that is not here are told by their codes.
    themes.extend(standing.into_iter().map(|(id, changed)| ThemeOn {
        id: id.to_string(),
        name: id.to_string(),
        changed,
        live: false,
    }));
    let quote = match quoted {
        Quoted::Never => QuoteMark::Never,
        Quoted::No => QuoteMark::Not,
        Quoted::Yes if coded.and_then(|coded| coded.quote.as_ref()) == text => QuoteMark::Quoted,
        Quoted::Yes => QuoteMark::QuotedAndChanged,
    };
    Marks { themes, quote }
}
