//! What a bundle tells of what is erased for good or taken back, and what it brings that is.

use domain::group::Group;
use domain::{DeviceId, ReviewId, RoundId, Subject, TextId};
use jiff::Timestamp;
use store::{Erasure, SubjectErasure, Thing};

use super::{NotTaken, Taking, damaged};
use crate::exchange::rows::{self, kind};
use crate::exchange::{erasing, may, summaries};

impl Taking<'_, '_, '_> {
    /// That a text was erased.
    pub(super) fn erased(&mut self, text: &TextId, by: &str, at: i64) -> Result<(), NotTaken> {
        let place = &self.found.place;
        self.must_work()?;
        self.may_erase(text)?;
        let at = Timestamp::from_millisecond(at).map_err(|_| damaged())?;
        let erasure = Erasure { text: text.clone(), by: by.into(), at };
        Ok(erasing::take(self.tx, &erasure, (&place.device, self.own.origin(place)))?)
    }

    /// That texts are gone from the desktop.
    pub(super) fn receipt(&mut self, body: &[u8]) -> Result<(), NotTaken> {
        let texts: Vec<TextId> = serde_json::from_slice(body).map_err(|_| damaged())?;
        for text in texts {
            self.tx.set_exchanged(kind::RECEIPT, &rows::gone_from(&text, &self.found.place.device), Some(b""))?;
        }
        Ok(())
    }

    /// That a subject was erased, which only whoever leads the group may do.
    pub(super) fn erased_subject(
        &mut self,
        (round, subject): (&RoundId, &Subject),
        by: &str,
        at: i64,
    ) -> Result<(), NotTaken> {
        self.must_lead()?;
        let at = Timestamp::from_millisecond(at).map_err(|_| damaged())?;
        let (round, subject) = (round.clone(), subject.clone());
        self.erased.push((round.clone(), subject.clone()));
        let erasure = SubjectErasure { round, subject, by: by.into(), at };
        erasing::take_subject(self.tx, &erasure, self.own.origin(&self.found.place))?;
        self.came.plans = true;
        Ok(())
    }

    /// That a subject is gone from the desktop.
    pub(super) fn subject_receipt(&mut self, round: &RoundId, subject: &Subject) -> Result<(), NotTaken> {
        let name = rows::subject_gone_from(round, subject, &self.found.place.device);
        Ok(self.tx.set_exchanged(kind::SUBJECT_RECEIPT, &name, Some(b""))?)
    }

    /// That a bundle of the desktop was taken back.
    pub(super) fn withdrawn(&mut self, sequence: u64) -> Result<(), NotTaken> {
        let place = &self.found.place;
        let name = rows::withdrawn(place, sequence);
        self.tx.set_exchanged(kind::WITHDRAWN, &name, Some(b""))?;
        summaries::withdrawn(self.tx, place, sequence)?;
        if place.person != self.own.person && self.own.leads(self.group) {
            self.tx.set_exchanged(kind::TO_CONFIRM, &name, Some(b""))?;
        }
        Ok(())
    }

    /// That whoever leads has heard that a bundle was taken back.
    pub(super) fn confirmed(&mut self, device: &DeviceId, sequence: u64) -> Result<(), NotTaken> {
        self.must_lead()?;
        if *device == self.own.device() {
            let name = rows::withdrawn(&self.own.place(), sequence);
            self.tx.set_exchanged(kind::CONFIRMED, &name, Some(b""))?;
        }
        Ok(())
    }

    /// Whether all that was reviewed of the same subject is erased.
    pub(super) fn is_erased(&self, review: &ReviewId) -> bool {
        self.erased.iter().any(|(round, subject)| *round == review.round && *subject == review.subject)
    }

    /// What comes sealed of a review whose subject is erased goes unread. A bundle of one's own with a text of it is to be taken
    /// back.
    pub(super) fn of_erased(&mut self, review: &ReviewId, text: Option<&TextId>) -> Result<(), NotTaken> {
        if let Some(text) = text
            && self.found.place == self.own.place()
        {
            self.tx.drop_with_subject(text)?;
            self.lies_here(text, Some(review))?;
        }
        Ok(())
    }

    /// That the desktop may erase a text: whoever may change what it stands in may. Whose a text is that has not come is asked when
    /// it does.
    fn may_erase(&mut self, text: &TextId) -> Result<(), NotTaken> {
        let device = &self.found.place.device;
        let places = erasing::places(self.tx, text)?;
        if places.is_empty() {
            return Ok(erasing::unseen(self.tx, text, device)?);
        }
        // Said once more it changes nothing.
        if self.tx.is_erased(text)? {
            return Ok(());
        }
        let may =
            |group: &Group, (thing, register): &(Thing, String)| may::may(group, device, thing, [register.as_str()]);
        self.asks(|group| places.iter().all(|place| may(group, place)))
    }
}
