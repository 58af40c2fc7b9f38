//! The reviews that the group has agreed on, and who has signed that they were there. One desktop enters what was agreed;
//! everybody who was there signs it on their own, and a signature holds as long as the review says what it said then.

use domain::group::{Group, GroupMember};
use domain::{By, DeviceId, Lang, PersonId, ReviewId};
use exchange::{Agreed, Found, Part, What};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Op, Reads, StoreError, Thing, Tx};
use ts_rs::TS;

use super::own::{self, Own};
use super::rows::{self, kind};
use super::take::NotTaken;
use super::{AsideWhy, GroupPage, GroupProblem, may, show};
use crate::app::App;
use crate::failure::Failure;
use crate::naming::Naming;
use crate::open::Open;
use crate::reviews::{self, Loaded};
use crate::shapes::ReviewRef;

/// A review that the group has agreed on and marked as done.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreedView {
    /// Which.
    pub review: ReviewRef,
    /// The round it is of, by name.
    pub round: String,
    /// What is reviewed: "Familj 3 · Barnutredning · LSS".
    pub about: String,
    /// Those who have signed it, in the order of their names.
    pub signed: Vec<SignatureView>,
    /// True when whoever sits here has signed it as it stands.
    pub mine: bool,
    /// True when whoever sits here may sign, or take their signature back.
    pub may_sign: bool,
}

/// A signature under a review that the group has agreed on.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignatureView {
    /// Who signed.
    pub name: String,
    /// When, by the clock of their desktop.
    pub at: String,
    /// True when the review says what it said then.
    pub holds: bool,
}

/// A review that the group has agreed on, to sign or not.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignAgreed {
    /// Which.
    pub review: ReviewRef,
}

/// What is known of one desktop's signature under one review.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Signed {
    pub(super) review: ReviewId,
    /// The digest and the signature; `None` when it was taken back.
    agreed: Option<Vec<u8>>,
    at: i64,
    /// The number of the bundle that told it; 0 for one's own that has not gone out.
    sequence: u64,
}

/// Signs with this desktop.
pub(crate) fn sign(app: &mut App, ask: SignAgreed) -> Result<GroupPage, Failure> {
    let review = find(app, &ask.review)?;
    let (at, open) = (app.now(), app.open()?);
    let own = Own::read(&open.store)?;
    let digest = open.store.digest_of(&Thing::Review(review.clone()))?;
    let digest = digest.ok_or_else(|| Failure::not_found("review", review.key.as_str()))?;
    let agreed = Agreed::sign(&own.identity, &own.group, &review, digest);
    keep(open, at, review, Some(agreed.bytes()))?;
    show(app, ())
}

/// Takes this desktop's signature back.
pub(crate) fn unsign(app: &mut App, ask: SignAgreed) -> Result<GroupPage, Failure> {
    let review = find(app, &ask.review)?;
    let (at, open) = (app.now(), app.open()?);
    keep(open, at, review, None)?;
    show(app, ())
}

/// The review, when the group has agreed on it and whoever sits here may sign it.
fn find(app: &mut App, of: &ReviewRef) -> Result<ReviewId, Failure> {
    let open = app.open()?;
    let own = Own::read(&open.store)?;
    if open.store.group()?.is_none_or(|group| !may::works(&group, &own.person)) {
        return Err(GroupProblem::NotTheirs.into());
    }
    let review = Loaded::find(open, of)?.review;
    match review.id.by {
        By::Consensus if review.status.is_submitted() => Ok(review.id),
        By::Consensus | By::Reviewer(_) => Err(GroupProblem::NotAgreed.into()),
    }
}

fn keep(open: &mut Open, at: Timestamp, review: ReviewId, agreed: Option<Vec<u8>>) -> Result<(), Failure> {
    let signed = Signed { review, agreed, at: at.as_millisecond(), sequence: 0 };
    open.write(Op::Exchange, at, |tx| {
        let name = rows::on(&signed.review, &Own::read(tx)?.device());
        Ok(rows::put(tx, kind::SIGNED, &name, &signed)?)
    })
}

/// What of it has not gone out, as parts of a bundle.
pub(super) fn outgoing(tx: &mut Tx<'_>, own: &Own) -> Result<Vec<Part>, StoreError> {
    let mut parts = Vec::new();
    for (name, signed) in of_device(tx, &own.device())?.into_iter().filter(|(_, one)| one.sequence == 0) {
        let Signed { review, agreed, at, .. } = signed.clone();
        parts.push(match agreed {
            Some(body) => Part { what: What::Signed { review, at }, body },
            None => Part { what: What::Unsigned { review }, body: Vec::new() },
        });
        rows::put(tx, kind::SIGNED, &name, &Signed { sequence: own.next, ..signed })?;
    }
    Ok(parts)
}

/// Lets everything that this desktop signed go out again.
pub(super) fn send_again(tx: &mut Tx<'_>, own: &Own) -> Result<(), StoreError> {
    for (name, signed) in of_device(tx, &own.device())? {
        rows::put(tx, kind::SIGNED, &name, &Signed { sequence: 0, ..signed })?;
    }
    Ok(())
}

fn of_device(reads: &Reads, device: &DeviceId) -> Result<Vec<(String, Signed)>, StoreError> {
    let mut all: Vec<(String, Signed)> = rows::all(reads, kind::SIGNED)?;
    all.retain(|(name, _)| name.ends_with(device.as_str()));
    Ok(all)
}

/// Takes in a signature that came with a bundle, or that one was taken back, when it is what its desktop has signed.
pub(super) fn take(
    tx: &mut Tx<'_>,
    (own, group): (&Own, Option<&Group>),
    found: &Found,
    (review, at): (&ReviewId, i64),
    body: Option<&[u8]>,
) -> Result<(), NotTaken> {
    let damaged = || NotTaken::Aside(AsideWhy::Damaged);
    if let Some(body) = body {
        let card = own.card_of(group, &found.place).ok_or(NotTaken::Waits)?;
        let agreed = Agreed::read(body).ok_or_else(damaged)?;
        if review.by != By::Consensus || !agreed.is_signed_by(&card, &own.group, review) {
            return Err(damaged());
        }
    }
    let name = rows::on(review, &found.place.device);
    let known: Option<Signed> = rows::read(tx, kind::SIGNED, &name)?;
    // One's own that has not gone out is newer than what comes back from the folder.
    if known.is_none_or(|known| known.sequence > 0 && known.sequence <= found.sequence) {
        let agreed = body.map(<[u8]>::to_vec);
        let signed = Signed { review: review.clone(), agreed, at, sequence: found.sequence };
        rows::put(tx, kind::SIGNED, &name, &signed)?;
    }
    Ok(())
}

/// Every review that the group has agreed on and whoever sits here may see, the rounds as they are listed.
pub(super) fn list(open: &mut Open, group: &Group, own: &Own, lang: Lang) -> Result<Vec<AgreedView>, Failure> {
    let signed: Vec<(String, Signed)> = rows::all(&open.store, kind::SIGNED)?;
    let may_sign = may::works(group, &own.person);
    let mut views = Vec::new();
    for round in open.store.rounds()? {
        let mut heads = open.store.reviews(&round.id)?;
        heads.retain(|head| head.id.by == By::Consensus && head.status.is_submitted());
        if heads.is_empty() {
            continue;
        }
        let plan = open.plan(&round.id)?;
        // A key of the round may be yet to come: what cannot be named yet is told when it has, and all else on the page now.
        let Ok(naming) = Naming::of(open, &plan, lang) else { continue };
        let mut of_round = Vec::new();
        for head in heads {
            if !reviews::may_see(open, &head.id)? {
                continue;
            }
            let digest = open.store.digest_of(&Thing::Review(head.id.clone()))?;
            let under = |(_, one): &&(String, Signed)| one.review == head.id;
            let mut by: Vec<(PersonId, SignatureView)> = Vec::new();
            for (name, one) in signed.iter().filter(under) {
                let (Some(member), Some(agreed)) = (signer(group, name), &one.agreed) else { continue };
                let holds = Agreed::read(agreed).is_some_and(|agreed| Some(*agreed.digest()) == digest);
                let at = Timestamp::from_millisecond(one.at).unwrap_or(Timestamp::UNIX_EPOCH).to_string();
                let view = SignatureView { name: member.name.clone(), at, holds };
                match by.iter_mut().find(|(person, _)| *person == member.id) {
                    // Whoever has two desktops has signed when either has.
                    Some((_, known)) if (known.holds, &known.at) < (view.holds, &view.at) => *known = view,
                    Some(_) => {}
                    None => by.push((member.id.clone(), view)),
                }
            }
            let mine = by.iter().any(|(person, one)| *person == own.person && one.holds);
            let mut signed: Vec<SignatureView> = by.into_iter().map(|(_, one)| one).collect();
            signed.sort_by(|one, other| one.name.cmp(&other.name));
            let family = plan.family_of(&head.id.subject).and_then(|id| plan.families.get(id));
            let order = family.map(|family| family.order);
            let about = naming.place(&head.id.subject);
            let review = ReviewRef { round: head.id.round, key: head.id.key, subject: head.id.subject, reviewer: None };
            let round = plan.round.name.clone();
            of_round.push((order, AgreedView { review, round, about, signed, mine, may_sign }));
        }
        of_round.sort_by(|(one, view), (other, that)| (one, &view.about).cmp(&(other, &that.about)));
        views.extend(of_round.into_iter().map(|(_, view)| view));
    }
    Ok(views)
}

/// Whose desktop signed, by the name of the row.
fn signer<'a>(group: &'a Group, row: &str) -> Option<&'a GroupMember> {
    own::member(group, &DeviceId::new(row.split_once('/')?.1).ok()?)
}
