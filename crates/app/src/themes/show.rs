//! The codebook, with how many comments of a round each theme stands on.

use analysis::{Said, ThemeLine, theme_matrix};
use domain::codebook::Standing;
use domain::{Codebook, Theme};
use reports::told::Told;

use super::{CodebookView, MainTheme, ThemeStanding, ThemeView};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::RoundOf;
use crate::results::Gathered;
use crate::shapes::RoundHead;

pub(crate) fn show(app: &mut App, ask: RoundOf) -> Result<CodebookView, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let codebook = open.store.codebook()?;
    let examples: Vec<_> = codebook.texts().cloned().collect();
    let examples = open.store.texts(&examples)?;
    let reckoned = open.reckoned(&ask.round)?;
    let told = Told::new(gathered.material(reckoned), lang);
    let said: Vec<Said<()>> = told.said(|_| ());
    let count = |line: ThemeLine| {
        let matrix = theme_matrix(&said, &[()], &[line]);
        (matrix.lines[0], matrix.all)
    };
    let view = |theme: &Theme| {
        let own = count(ThemeLine::Any([theme.id.clone()].into())).0;
        let (with_parts, all) = count(ThemeLine::Any(codebook.with_parts(&theme.id)));
        ThemeView {
            id: theme.id.to_string(),
            name: theme.name.clone(),
            definition: theme.definition.clone(),
            include: theme.include.clone(),
            exclude: theme.exclude.clone(),
            example: theme.example.as_ref().and_then(|id| examples.get(id)).cloned(),
            standing: standing(&codebook, theme),
            comments: own.comments,
            told: told.heard(with_parts, all),
        }
    };
    let main = |theme: &Theme| MainTheme {
        theme: view(theme),
        parts: codebook.parts_of(&theme.id).into_iter().map(view).collect(),
    };
    let plan = told.material().plan;
    Ok(CodebookView {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        comments: u32::try_from(said.len()).unwrap_or(u32::MAX),
        without: count(ThemeLine::Without).0.comments,
        themes: codebook.mains().into_iter().map(main).collect(),
    })
}

fn standing(codebook: &Codebook, theme: &Theme) -> ThemeStanding {
    match &theme.standing {
        Standing::Live => ThemeStanding::Live,
        Standing::Merged { into } => ThemeStanding::Merged { into: codebook.name(into).into() },
        Standing::Split { into } => {
            ThemeStanding::Split { into: into.iter().map(|one| codebook.name(one).to_string()).collect() }
        }
        Standing::Retired => ThemeStanding::Retired,
    }
}
