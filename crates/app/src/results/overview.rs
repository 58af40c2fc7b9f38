//! The overview of a round: what a manager reads in ten minutes.

use analysis::{Asked, Filter, Found, found};
use reports::told::Told;

use super::block::block_of;
use super::missing::{gaps, missing, reflections};
use super::{FamilyHead, FoundView, Gathered, Overview, WhyFound};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::RoundOf;
use crate::shapes::RoundHead;

pub(crate) fn overview(app: &mut App, ask: RoundOf) -> Result<Overview, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    let plan = &*reckoned.plan;
    let told = Told::new(gathered.material(reckoned), lang);
    let family = |id: &domain::FamilyId| plan.families.get(id).map(FamilyHead::of);
    let counted = |why: WhyFound, (at, question): Asked| {
        let sheet = &reckoned.sheets[at];
        Some(FoundView::Counted {
            why,
            key: sheet.key().id.to_string(),
            name: sheet.key().name.in_lang(lang).into(),
            block: Box::new(block_of(&told, &ask.round, sheet, &question, &Filter::default())?),
        })
    };
    let findings = found(&reckoned.sheets, plan, &[]).into_iter().filter_map(|one| match one {
        Found::Differs(one) => Some(FoundView::Differs {
            text: told.disagreement(&one),
            families: one.differing.iter().filter_map(family).collect(),
        }),
        Found::Changed(asked) => counted(WhyFound::Changed, asked),
        Found::Missing(asked) => counted(WhyFound::Missing, asked),
        Found::Next(asked) => counted(WhyFound::Next, asked),
    });
    Ok(Overview {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        looked_at: told.looked_at(),
        findings: findings.collect(),
        missing: missing(&told, |_| true),
        gaps: gaps(&told),
        reflections: reflections(&told),
        families: plan.families_in_order().into_iter().map(FamilyHead::of).collect(),
    })
}
