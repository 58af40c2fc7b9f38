//! The acute concerns of a round that nobody has taken over yet, told before the round is closed.

use domain::By;

use super::{OpenConcern, OpenConcerns};
use crate::app::App;
use crate::failure::Failure;
use crate::naming::Naming;
use crate::open::{about, withheld};
use crate::plans::RoundOf;
use crate::shapes::ReviewRef;

/// Those that the reader who sits here may see, in the order of the families.
pub(crate) fn unsettled(app: &mut App, ask: RoundOf) -> Result<OpenConcerns, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    let reader = open.reader(&ask.round)?;
    let heads = open.store.reviews(&ask.round)?;
    let keys = open.keys_in_order(&plan)?;
    let hidden =
        withheld(&keys, &plan, reader.as_ref(), heads.iter().map(|head| (&head.id, head.status.is_submitted())));
    let own = reader.map(By::Reviewer);
    let naming = Naming::of(open, &plan, lang)?;
    let mut concerns = Vec::new();
    for head in heads {
        let Some(raised) = head.concern.filter(|one| one.settled.is_none()).map(|one| one.raised) else { continue };
        if own.as_ref() != Some(&head.id.by) && hidden.contains(&about(&head.id)) {
            continue;
        }
        let family = plan.family_of(&head.id.subject).and_then(|id| plan.families.get(id));
        let reader = naming.reader(&head.id.by);
        let concern = OpenConcern {
            family: family.map_or_else(String::new, |family| family.label.clone()),
            document: naming.read_with(&head.id.key, &head.id.subject),
            reader,
            raised: raised.to_string(),
            review: ReviewRef {
                round: head.id.round,
                key: head.id.key,
                subject: head.id.subject,
                reviewer: match head.id.by {
                    By::Reviewer(id) => Some(id),
                    By::Consensus => None,
                },
            },
        };
        concerns.push((family.map(|family| family.order), concern));
    }
    concerns.sort_by(|(one, a), (other, b)| (one, &a.document, &a.reader).cmp(&(other, &b.document, &b.reader)));
    Ok(OpenConcerns { concerns: concerns.into_iter().map(|(_, concern)| concern).collect() })
}
