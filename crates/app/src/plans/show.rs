//! What a round has in it and how far it has come.

use domain::Subject;
use store::ReviewHead;

use super::list::{line, number};
use super::{DocumentShown, FamilyShown, RoundOf, RoundShown};
use crate::app::App;
use crate::failure::Failure;
use crate::keys::KeyHead;
use crate::naming::Naming;
use crate::shapes::MemberHead;

pub(crate) fn show(app: &mut App, ask: RoundOf) -> Result<RoundShown, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    let reviews = open.counted(&plan)?;
    let mut keys = Vec::new();
    for (id, version) in &plan.round.keys {
        keys.push(KeyHead::of(&*open.key(id, *version)?, lang));
    }
    let naming = Naming::of(open, &plan, lang)?;
    let families = plan.families_in_order().into_iter().map(|family| FamilyShown {
        id: family.id.to_string(),
        label: family.label.clone(),
        members: plan
            .members_of(&family.id)
            .into_iter()
            .map(|one| MemberHead { id: one.id.to_string(), label: one.label.clone() })
            .collect(),
        documents: plan.documents_of(&family.id).into_iter().map(|one| document(&naming, one, &reviews)).collect(),
    });
    Ok(RoundShown {
        round: line(&plan, &reviews),
        keys,
        reviewers: plan.reviewers.values().map(|one| format!("{} ({})", one.name, one.role)).collect(),
        families: families.collect(),
    })
}

fn document(naming: &Naming<'_>, document: &domain::Document, reviews: &[ReviewHead]) -> DocumentShown {
    let subject = Subject::Document(document.id.clone());
    let own: Vec<&ReviewHead> = reviews.iter().filter(|review| review.id.subject == subject).collect();
    DocumentShown {
        id: document.id.to_string(),
        name: naming.document(document),
        unreviewable: document.unreviewable.is_some(),
        reviews: number(own.len()),
        submitted: number(own.iter().filter(|review| review.status.is_submitted()).count()),
    }
}
