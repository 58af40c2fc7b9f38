//! Texts that were erased on another desktop: each is erased here too, unless it is not for whoever erased it to erase.

use domain::group::Group;
use domain::{DeviceId, ReviewId, TextId};
use store::{Erasure, Origin, Reads, StoreError, Thing, Tx};

use super::rows::{self, Sent, kind};
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
