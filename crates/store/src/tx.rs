//! One write while it lasts.

use std::ops::Deref;

use domain::key::Key;
use domain::key::draft::DraftId;
use domain::register::{
    CodebookEdit, CodingEdit, ConclusionsEdit, DraftEdit, GroupEdit, PlanEdit, Register, ReviewEdit,
};
use domain::{ReviewId, RoundId, Slot, Subject, TextId};

use crate::access::{self, Access};
use crate::document::Documents;
use crate::draft::{self, DraftPart};
use crate::erased::{Erasure, Travels};
use crate::erased_subject::{self, SubjectErasure};
use crate::error::StoreError;
use crate::log::Stamp;
use crate::op::Changed;
use crate::reads::Reads;
use crate::text::{self, Put, StoredText, TextKind};
use crate::text_place::{self, Named};
use crate::thing::Thing;
use crate::travel::{self, Origin, Outgoing};
use crate::watched::{self, Gone};
use crate::{erased, exchanged, key, local, projection};

/// One write while it lasts. What it reads already holds what it wrote. When one of its operations fails the whole
/// write does, even if the closure goes on.
pub struct Tx<'a> {
    pub(crate) reads: &'a Reads,
    pub(crate) documents: Documents,
    pub(crate) stamp: Stamp<'a>,
    pub(crate) changed: Vec<Changed>,
    /// Which texts the registers that were written name now. Their places are worked out when all is written, since a
    /// text may be put after the register that names it.
    pub(crate) named: Vec<Named>,
    /// Which registers of which things were written.
    pub(crate) written: Vec<(Thing, Vec<String>)>,
    /// The texts that came from elsewhere. What names them may be here already.
    pub(crate) arrived: Vec<(TextId, RoundId)>,
    /// Texts or names were erased: the write-ahead log, which still holds them, is emptied after COMMIT.
    pub(crate) erased: bool,
    /// The first operation that failed: it may have left half of itself, so the write cannot succeed any more.
    pub(crate) failed: Option<StoreError>,
}

/// A write reads through the same functions as the store.
impl Deref for Tx<'_> {
    type Target = Reads;
    fn deref(&self) -> &Reads {
        self.reads
    }
}

impl Tx<'_> {
    /// Stores a key for ever. The same content again is fine; other content is [`StoreError::KeyDiffers`].
    pub fn add_key(&mut self, key: &Key) -> Result<(), StoreError> {
        let added = key::add(&self.reads.connection, key);
        match self.noticed(added)? {
            key::Added::New => self.note(Changed::Keys),
            key::Added::Already => {}
        }
        Ok(())
    }

    /// Changes a plan. A new plan begins with [`PlanEdit::Round`], or it is [`StoreError::UnknownRound`].
    pub fn edit_plan(&mut self, round: &RoundId, edits: &[PlanEdit]) -> Result<(), StoreError> {
        let registers: Vec<_> = edits.iter().map(PlanEdit::register).collect();
        let texts = edits.iter().map(|edit| edit.text().into_iter().cloned().collect());
        self.edit(&Thing::Plan(round.clone()), &registers, texts, Changed::Plan(round.clone()))
    }

    /// Changes a review. A new one begins with [`ReviewEdit::Version`], or it is [`StoreError::UnknownReview`], and so is one whose
    /// subject is erased for good.
    pub fn edit_review(&mut self, review: &ReviewId, edits: &[ReviewEdit]) -> Result<(), StoreError> {
        let registers: Vec<_> = edits.iter().map(ReviewEdit::register).collect();
        let texts = edits.iter().map(|edit| edit.texts().into_iter().cloned().collect());
        self.edit(&Thing::Review(review.clone()), &registers, texts, Changed::Review(review.clone()))
    }

    /// Changes the codebook.
    pub fn edit_codebook(&mut self, edits: &[CodebookEdit]) -> Result<(), StoreError> {
        let registers: Vec<_> = edits.iter().map(CodebookEdit::register).collect();
        let texts = edits.iter().map(|edit| edit.text().into_iter().cloned().collect());
        self.edit(&Thing::Codebook, &registers, texts, Changed::Codebook)
    }

    /// Changes what stands on the comments of a round. The texts that it names stand in their reviews and nowhere else.
    pub fn edit_coding(&mut self, round: &RoundId, edits: &[CodingEdit]) -> Result<(), StoreError> {
        let registers: Vec<_> = edits.iter().map(CodingEdit::register).collect();
        let nowhere = std::iter::repeat_n(Vec::new(), edits.len());
        self.edit(&Thing::Coding(round.clone()), &registers, nowhere, Changed::Coding(round.clone()))
    }

    /// Changes the conclusions of a round.
    pub fn edit_conclusions(&mut self, round: &RoundId, edits: &[ConclusionsEdit]) -> Result<(), StoreError> {
        let registers: Vec<_> = edits.iter().map(ConclusionsEdit::register).collect();
        let texts = edits.iter().map(|edit| edit.texts().into_iter().cloned().collect());
        self.edit(&Thing::Conclusions(round.clone()), &registers, texts, Changed::Conclusions(round.clone()))
    }

    /// Changes the draft of a version of a key. It names no texts: its words are about questions, not about people.
    pub fn edit_draft(&mut self, draft: &DraftId, edits: &[DraftEdit]) -> Result<(), StoreError> {
        let registers: Vec<_> = edits.iter().map(DraftEdit::register).collect();
        let nowhere = std::iter::repeat_n(Vec::new(), edits.len());
        self.edit(&Thing::KeyDraft(draft.clone()), &registers, nowhere, Changed::KeyDraft(draft.clone()))
    }

    /// Changes the group. It names no texts.
    pub fn edit_group(&mut self, edits: &[GroupEdit]) -> Result<(), StoreError> {
        let registers: Vec<_> = edits.iter().map(GroupEdit::register).collect();
        let nowhere = std::iter::repeat_n(Vec::new(), edits.len());
        self.edit(&Thing::Group, &registers, nowhere, Changed::Group)
    }

    /// Chooses one of the values that stand in a register, as a change like any other, so that it is what every desktop
    /// reads. A value that does not stand there is [`StoreError::NotStanding`].
    pub fn settle(&mut self, thing: &Thing, register: &str, value: &str) -> Result<(), StoreError> {
        let stands = self.stands(thing, register, value);
        let texts = self.noticed(stands)?;
        self.edit(thing, &[(register.into(), value.into())], std::iter::once(texts), Changed::from(thing))
    }

    /// The texts that a value that stands in a register names.
    fn stands(&mut self, thing: &Thing, register: &str, value: &str) -> Result<Vec<TextId>, StoreError> {
        let document = self.documents.open(&self.reads.connection, thing)?;
        if !document.standing(register)?.iter().any(|(one, _)| one == value) {
            return Err(StoreError::NotStanding { register: register.into() });
        }
        text_place::texts(thing, register, value)
    }

    /// Stores a text for as long as nobody erases it, before or in the same write as the edit that names it. The same again
    /// is fine, and nothing comes of one that was erased for good; other content under the same id is
    /// [`StoreError::TextDiffers`].
    pub fn put_text(&mut self, id: &TextId, kind: TextKind, round: &RoundId, body: &str) -> Result<(), StoreError> {
        let put = text::put(&self.reads.connection, id, kind, round, body, self.stamp);
        self.noticed(put)?;
        self.note(Changed::Texts);
        Ok(())
    }

    /// Takes in a text from another desktop, with its own author and time, before or after what names it. Nothing comes of
    /// one that is here, or was erased for good; other content under the same id is [`StoreError::TextDiffers`].
    pub fn take_text(&mut self, text: &StoredText) -> Result<(), StoreError> {
        let stamp = Stamp { by: &text.by, at: text.at, ..self.stamp };
        let put = text::put(&self.reads.connection, &text.id, text.kind, &text.round, &text.body, stamp);
        match self.noticed(put)? {
            Put::New => {
                self.arrived.push((text.id.clone(), text.round.clone()));
                self.note(Changed::Texts);
            }
            Put::Already | Put::Erased => {}
        }
        Ok(())
    }

    /// Erases a text for good: the row, its words in the search index and the drafts where it stands. An id without
    /// a text is fine: it may have been erased before, and one that comes later is not put.
    pub fn erase_text(&mut self, id: &TextId) -> Result<(), StoreError> {
        let erasure = Erasure { text: id.clone(), by: self.stamp.by.into(), at: self.stamp.at };
        self.erase(&erasure, Travels::NotYet)
    }

    /// Carries out an erasure that was made on another desktop. The log of access tells who made it, and when it was carried
    /// out here.
    pub fn take_erasure(&mut self, erasure: &Erasure, origin: Origin) -> Result<(), StoreError> {
        self.erase(erasure, origin.into())
    }

    /// Takes back that a text is erased for good, when whoever said so could not: the text is put when it comes. One that was
    /// here is gone.
    pub fn forgive_erasure(&mut self, id: &TextId) -> Result<(), StoreError> {
        let forgiven = erased::forgive(&self.reads.connection, id);
        self.noticed(forgiven)
    }

    fn erase(&mut self, erasure: &Erasure, travels: Travels) -> Result<(), StoreError> {
        let connection = &self.reads.connection;
        let erased = erased::note(connection, erasure, travels).and_then(|()| {
            if text::erase(connection, &erasure.text)? {
                let text = erasure.text.as_str();
                access::note(connection, Access::Erased, text, &erasure.by, self.stamp.at)?;
            }
            Ok(())
        });
        self.noticed(erased)?;
        self.erased = true;
        self.note(Changed::Texts);
        Ok(())
    }

    /// Erases for good everything that was reviewed of a subject, by whomever and to whatever key: the log of each review, the texts
    /// in it, what is worked out from it and what is being typed in it. None of it can be written here any more, and nothing
    /// that comes of it is taken in.
    pub fn erase_subject(&mut self, round: &RoundId, subject: &Subject) -> Result<(), StoreError> {
        let (round, subject, by) = (round.clone(), subject.clone(), self.stamp.by.into());
        let erased = self.drop_subject(&SubjectErasure { round, subject, by, at: self.stamp.at }, Travels::NotYet);
        self.noticed(erased)
    }

    /// The same, made on another desktop, or on this one before its store was set back to a copy.
    pub fn take_subject_erasure(&mut self, erasure: &SubjectErasure, origin: Origin) -> Result<(), StoreError> {
        let erased = self.drop_subject(erasure, origin.into());
        self.noticed(erased)
    }

    fn drop_subject(&mut self, erasure: &SubjectErasure, travels: Travels) -> Result<(), StoreError> {
        let connection = &self.reads.connection;
        let SubjectErasure { round, subject, .. } = erasure;
        erased_subject::note(connection, erasure, travels, self.stamp.at)?;
        let reviews = erased_subject::reviews(connection, round, subject)?;
        for text in erased_subject::texts(connection, &reviews)? {
            erased_subject::note_text(connection, &text)?;
            text::erase(connection, &text)?;
        }
        for review in &reviews {
            let number = erased_subject::drop_review(connection, review)?;
            self.named.retain(|named| Some(named.document) != number);
            self.documents.forget(review);
            draft::drop_all(connection, review.id())?;
        }
        erased_subject::drop_drafts(connection, round, subject)?;
        self.erased = true;
        self.note(Changed::Texts);
        for review in &reviews {
            self.note(Changed::from(review));
        }
        Ok(())
    }

    /// Erases a text that came for a review of a subject that is erased, or would come: it is not put any more.
    pub fn drop_with_subject(&mut self, text: &TextId) -> Result<(), StoreError> {
        let connection = &self.reads.connection;
        let dropped = erased_subject::note_text(connection, text).and_then(|()| text::erase(connection, text));
        if self.noticed(dropped)? {
            self.erased = true;
            self.note(Changed::Texts);
        }
        Ok(())
    }

    /// Takes back that a text went with a subject, when it belongs to another: it is put when it comes.
    pub fn keep_text(&mut self, text: &TextId) -> Result<(), StoreError> {
        let kept = erased_subject::keep_text(&self.reads.connection, text);
        self.noticed(kept)
    }

    /// Marks erasures of subjects that [`Reads::outgoing_subject_erasures`] gave as travelled.
    pub fn sent_subject_erasures(&mut self, erasures: &[SubjectErasure]) -> Result<(), StoreError> {
        let marked = erased_subject::sent(&self.reads.connection, erasures);
        self.noticed(marked)
    }

    /// Makes everything that was made here travel once more: changes, and what was erased.
    pub fn send_again(&mut self) -> Result<(), StoreError> {
        let again = travel::send_again(&self.reads.connection);
        self.noticed(again)
    }

    /// The things that this write has changed so far, each with the registers that were written.
    pub fn written(&self) -> &[(Thing, Vec<String>)] {
        &self.written
    }

    /// Marks changes that [`Reads::outgoing`] gave as travelled.
    pub fn sent(&mut self, changes: &[Outgoing]) -> Result<(), StoreError> {
        let marked = travel::sent(&self.reads.connection, changes);
        self.noticed(marked)
    }

    /// Marks erasures that [`Reads::outgoing_erasures`] gave as travelled.
    pub fn sent_erasures(&mut self, erasures: &[Erasure]) -> Result<(), StoreError> {
        let marked = erased::sent(&self.reads.connection, erasures);
        self.noticed(marked)
    }

    /// Remembers something of the exchange with other desktops, under a kind and a name; `None` forgets it. It never leaves
    /// the store.
    pub fn set_exchanged(&mut self, kind: &str, name: &str, body: Option<&[u8]>) -> Result<(), StoreError> {
        let written = exchanged::write(&self.reads.connection, kind, name, body);
        self.noticed(written)
    }

    /// Keeps a text as it is typed; `None` when it has become a version, or was given up.
    pub fn save_draft(
        &mut self,
        review: &ReviewId,
        slot: &Slot,
        part: DraftPart,
        body: Option<&str>,
    ) -> Result<(), StoreError> {
        let thing = Thing::Review(review.clone());
        let save = || draft::save(&self.reads.connection, thing.id(), slot, part, body, self.stamp.at);
        let saved = self.is_there(&thing).and_then(|()| save());
        self.noticed(saved)
    }

    /// Keeps the event that is being noted in a review, in whatever form the caller has it; `None` when it has been
    /// noted, or was given up.
    pub fn save_event_draft(&mut self, review: &ReviewId, body: Option<&str>) -> Result<(), StoreError> {
        let thing = Thing::Review(review.clone());
        let save = || draft::save_event(&self.reads.connection, thing.id(), body, self.stamp.at);
        let saved = self.is_there(&thing).and_then(|()| save());
        self.noticed(saved)
    }

    /// Remembers `body` under `name` on this desktop; `None` forgets it.
    pub fn set_local(&mut self, name: &str, body: Option<&str>) -> Result<(), StoreError> {
        let written = local::write(&self.reads.connection, name, body);
        self.noticed(written)
    }

    /// Makes `names` the list of names that must not stand in the texts of a round. What is taken away is gone for
    /// good, and is never told as something that changed.
    pub fn set_watched_names(&mut self, round: &RoundId, names: &[String]) -> Result<(), StoreError> {
        let set = watched::set(&self.reads.connection, round, names);
        match self.noticed(set)? {
            Gone::Some => self.erased = true,
            Gone::None => {}
        }
        Ok(())
    }

    /// `texts[n]` are those that `registers[n]` names.
    fn edit(
        &mut self,
        thing: &Thing,
        registers: &[Register],
        texts: impl Iterator<Item = Vec<TextId>>,
        changed: Changed,
    ) -> Result<(), StoreError> {
        let edited = self.is_there(thing).and_then(|()| self.append(thing, registers));
        if let Some(document) = self.noticed(edited)? {
            self.written.push((thing.clone(), registers.iter().map(|(name, _)| name.clone()).collect()));
            let names = registers.iter().map(|(name, _)| name.clone());
            self.named.extend(names.zip(texts).map(|(register, texts)| Named { document, register, texts }));
            self.note(changed);
        }
        Ok(())
    }

    /// That a thing is no review of a subject that is erased for good.
    fn is_there(&self, thing: &Thing) -> Result<(), StoreError> {
        match thing {
            Thing::Review(review) if self.reads.is_subject_erased(&review.round, &review.subject)? => {
                Err(StoreError::UnknownReview { review: Box::new(review.clone()) })
            }
            _ => Ok(()),
        }
    }

    /// The number of the document, when something new was written.
    fn append(&mut self, thing: &Thing, registers: &[Register]) -> Result<Option<i64>, StoreError> {
        let connection = &self.reads.connection;
        let document = self.documents.open(connection, thing)?;
        let written = document.write(connection, registers, self.stamp)?;
        // A new document that nothing was written to has no projection yet, and putting it tells what it lacks.
        if written || document.entry.changes == 0 {
            let at = self.stamp.at.as_millisecond();
            projection::put(connection, document, thing, registers, at)?;
        }
        Ok(written.then_some(document.entry.number))
    }

    pub(crate) fn note(&mut self, changed: Changed) {
        if !self.changed.contains(&changed) {
            self.changed.push(changed);
        }
    }

    pub(crate) fn noticed<T>(&mut self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        if let (Err(error), None) = (&result, &self.failed) {
            self.failed = Some(error.clone());
        }
        result
    }
}
