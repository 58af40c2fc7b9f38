//! What was erased for good on another desktop: each text and each subject is erased here too, unless it is not for whoever erased
//! it to erase.

use std::collections::BTreeSet;

use domain::group::Group;
use domain::{DeviceId, ReviewId, RoundId, Subject, TextId};
use store::{Erasure, Origin, Reads, StoreError, SubjectErasure, Thing, Tx};

use super::agreed::Signed;
use super::own::Own;
use super::rows::{self, Progress, Sent, kind};
use super::{may, summaries};

/// Carries out an erasure that `device` tells of, which is to be acknowledged.
pub(super) fn take(
    tx: &mut Tx<'_>,
    erasure: &Erasure,
    (device, origin): (&DeviceId, Origin),
) -> Result<(), StoreError> {
    let text = &erasure.text;
    summaries::drop_saying(tx, text)?;
    tx.take_erasure(erasure, origin)?;
    // What lies sealed of it goes unread.
    let part = format!("/{}/", text.as_str());
    for name in tx.exchanged_names(kind::SEALED)?.into_iter().filter(|name| name.contains(&part)) {
        rows::drop_row(tx, kind::SEALED, &name)?;
    }
    tx.set_exchanged(kind::RECEIPT, &rows::gone_from(text, device), Some(b""))?;
    tx.set_exchanged(kind::TO_ACKNOWLEDGE, text.as_str(), Some(b""))
}

/// The things that a text is in, each with the register: where it stands, or else the reader's review that it is sealed with, or
/// every one that somebody says it is. None when nothing is known of it here.
pub(super) fn places(reads: &Reads, text: &TextId) -> Result<Vec<(Thing, String)>, StoreError> {
    let places = reads.places_of(text)?;
    if !places.is_empty() {
        return Ok(places);
    }
    let sent: Option<Sent> = rows::read(reads, kind::TEXT, text.as_str())?;
    let came = rows::under::<ReviewId>(reads, kind::TEXT_OF, &rows::of_text(text))?;
    let reviews = came.into_iter().map(|(_, review)| review).chain(sent.and_then(|sent| sent.review));
    Ok(reviews.map(|review| (Thing::Review(review), String::new())).collect())
}

/// Whether a text is sealed with a reader's review, as far as is known here.
pub(super) fn is_sealed(reads: &Reads, text: &TextId) -> Result<bool, StoreError> {
    Ok(!reads.exchanged_under(kind::TEXT_OF, &rows::of_text(text))?.is_empty())
}

/// Remembers that `device` erased a text of which nothing is known here.
pub(super) fn unseen(tx: &mut Tx<'_>, text: &TextId, device: &DeviceId) -> Result<(), StoreError> {
    tx.set_exchanged(kind::ERASED_UNSEEN, &rows::gone_from(text, device), Some(b""))
}

/// Remembers whose a text is. When it was erased before that was known, and none of those who did it might, it is not erased.
pub(super) fn belongs(
    tx: &mut Tx<'_>,
    group: Option<&Group>,
    text: &TextId,
    review: &ReviewId,
) -> Result<(), StoreError> {
    let name = format!("{}{}", rows::of_text(text), rows::of_review(review));
    rows::put(tx, kind::TEXT_OF, &name, review)?;
    tx.keep_text(text)?;
    let (Some(group), true) = (group, tx.is_erased(text)?) else { return Ok(()) };
    let by = tx.exchanged_under(kind::ERASED_UNSEEN, &rows::of_text(text))?;
    let thing = Thing::Review(review.clone());
    let might = |(name, _): &(String, Vec<u8>)| {
        let device = name.split_once('/').and_then(|(_, device)| DeviceId::new(device).ok());
        device.is_some_and(|device| may::may(group, &device, &thing, []))
    };
    if by.is_empty() || by.iter().any(might) {
        return Ok(());
    }
    by.iter().try_for_each(|(name, _)| rows::drop_row(tx, kind::ERASED_UNSEEN, name))?;
    tx.forgive_erasure(text)
}

/// The reviews of a round that are begun, here or elsewhere, by those who have a desktop, as far as is known; `None` in a store
/// that is in no group.
pub(crate) fn begun(reads: &Reads, round: &RoundId) -> Result<Option<BTreeSet<ReviewId>>, StoreError> {
    if Own::find(reads)?.is_none() {
        return Ok(None);
    }
    let reviews = rows::values::<Progress>(reads, kind::PROGRESS)?.into_iter().map(|one| one.review);
    Ok(Some(reviews.filter(|review| review.round == *round).collect()))
}

/// Erases for good all that was reviewed of a subject, here.
pub(crate) fn erase_subject(tx: &mut Tx<'_>, round: &RoundId, subject: &Subject) -> Result<(), StoreError> {
    erasing(tx, (round, subject), |tx| tx.erase_subject(round, subject))
}

/// Carries out the erasure of a subject that came. That it is done is told when this desktop next publishes.
pub(super) fn take_subject(tx: &mut Tx<'_>, erasure: &SubjectErasure, origin: Origin) -> Result<(), StoreError> {
    erasing(tx, (&erasure.round, &erasure.subject), |tx| tx.take_subject_erasure(erasure, origin))
}

/// Erases what was reviewed of a subject by `erase`. Summaries that quote it or count it go too.
fn erasing(
    tx: &mut Tx<'_>,
    (round, subject): (&RoundId, &Subject),
    erase: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let texts = tx.texts_of_subject(round, subject)?;
    texts.iter().try_for_each(|text| summaries::drop_saying(tx, text))?;
    summaries::take_back_round(tx, round)?;
    erase(tx)?;
    // Whoever writes a review may name what they like in it: what is sealed with another review is that one's, and comes with it.
    for text in texts {
        let of = rows::under::<ReviewId>(tx, kind::TEXT_OF, &rows::of_text(&text))?;
        if of.iter().any(|(_, review)| review.round != *round || review.subject != *subject) {
            tx.keep_text(&text)?;
        }
    }
    forget(tx, round, subject)
}

/// Forgets what lies here sealed of the reviews of a subject, the keys to it, and what else is told of them.
fn forget(tx: &mut Tx<'_>, round: &RoundId, subject: &Subject) -> Result<(), StoreError> {
    let mut reviews: Vec<ReviewId> = rows::values(tx, kind::SEALED_OF)?;
    reviews.extend(rows::values::<Progress>(tx, kind::PROGRESS)?.into_iter().map(|one| one.review));
    reviews.extend(rows::values::<(ReviewId, [u8; 32])>(tx, kind::REVIEW_KEY)?.into_iter().map(|(review, _)| review));
    reviews.extend(rows::values::<Signed>(tx, kind::SIGNED)?.into_iter().map(|one| one.review));
    let reviews: BTreeSet<ReviewId> = reviews.into_iter().collect();
    reviews.iter().filter(|review| review.round == *round && review.subject == *subject).try_for_each(|review| {
        forget_review(tx, review)?;
        rows::drop_row(tx, kind::SEALED_OF, &rows::of_review(review))
    })
}

/// Forgets what was told of a review whose subject is erased.
pub(super) fn forget_review(tx: &mut Tx<'_>, review: &ReviewId) -> Result<(), StoreError> {
    let begins = format!("{}/", rows::of_review(review));
    for kind in [kind::SEALED, kind::PROGRESS, kind::REVIEW_KEY, kind::RELEASED, kind::SIGNED] {
        for (name, _) in tx.exchanged_under(kind, &begins)? {
            rows::drop_row(tx, kind, &name)?;
        }
    }
    Ok(())
}

/// Drops a text that was named in a review of a subject that is erased, unless it is known here as something else.
pub(super) fn drop_unwanted(tx: &mut Tx<'_>, text: &TextId) -> Result<(), StoreError> {
    if places(tx, text)?.is_empty() { tx.drop_with_subject(text) } else { Ok(()) }
}
