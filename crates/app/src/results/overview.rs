//! The overview of a round: what a manager reads in ten minutes.

use analysis::{Asked, Filter, Found, found};
use reports::told::Told;

use super::block::block_of;
use super::missing::{gaps, missing, reflections};
use super::years::changed_most;
use super::{ChangeView, FamilyHead, FoundView, Gathered, Overview, WhyFound};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::RoundOf;
use crate::shapes::RoundHead;

pub(crate) fn overview(app: &mut App, ask: RoundOf) -> Result<Overview, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let mut since = changed_most(open, &ask.round, lang)?;
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
    let asked = |change: &ChangeView| {
        let at = reckoned.sheets.iter().position(|sheet| sheet.key().id.as_str() == change.key)?;
        let mut questions = reckoned.sheets[at].key().questions();
        Some((at, questions.find(|question| question.id.as_str() == change.question)?.id.clone()))
    };
    let changed: Vec<Asked> = since.changes.iter().filter_map(asked).collect();
    let ranked = found(&reckoned.sheets, plan, &changed);
    let findings = ranked.into_iter().filter_map(|one| match one {
        Found::Differs(one) => Some(FoundView::Differs {
            text: told.disagreement(&one),
            families: one.differing.iter().filter_map(family).collect(),
        }),
        Found::Changed(told) => {
            let at = since.changes.iter().position(|change| asked(change).as_ref() == Some(&told))?;
            Some(FoundView::Changed { change: Box::new(since.changes.remove(at)) })
        }
        Found::Missing(asked) => counted(WhyFound::Missing, asked),
        Found::Next(asked) => counted(WhyFound::Next, asked),
    });
    let findings = findings.collect();
    Ok(Overview {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        looked_at: told.looked_at(),
        findings,
        since,
        missing: missing(&told, |_| true),
        gaps: gaps(&told),
        reflections: reflections(&told),
        families: plan.families_in_order().into_iter().map(FamilyHead::of).collect(),
    })
}
