//! What can be asked of a store, also in the middle of a write.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use automerge::ChangeHash;
use domain::key::Key;
use domain::key::draft::{Draft as KeyDraft, DraftId};
use domain::register::{
    CLEARED, CodebookEdit, CodingEdit, ConclusionsEdit, DraftEdit, GroupEdit, PlanEdit, ReviewEdit,
    codebook_from_registers, coding_from_registers, conclusions_from_registers, draft_from_registers,
    group_from_registers, plan_from_registers, review_from_registers,
};
use domain::{
    Codebook, Coding, Concern, Conclusions, Group, KeyId, Plan, Review, ReviewId, Round, RoundId, Status, Subject,
    TextId,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use crate::access::{self, AccessEntry};
use crate::conflict::{self, Conflict};
use crate::document::Registers;
use crate::draft::{self, Draft};
use crate::erased::{self, Erasure};
use crate::erased_subject::{self, SubjectErasure};
use crate::error::{Part, StoreError};
use crate::history::{self, HistoryEntry};
use crate::query::Query;
use crate::search::{self, Found};
use crate::text::{self, StoredText, TextKind};
use crate::text_place::{self, Spot};
use crate::thing::Thing;
use crate::travel::{self, Outgoing, TravelChange};
use crate::{digest, exchanged, key, local, log, projection, watched};

/// Everything that can be asked of a store. [`Store`](crate::Store) and [`Tx`](crate::Tx) lead here.
pub struct Reads {
    pub(crate) connection: Connection,
    /// Keys never change, so each is parsed once.
    keys: RefCell<HashMap<(KeyId, u32), Arc<Key>>>,
    /// Every write asks who may make it, and the group hardly ever changes: with the heads of its log when it was parsed.
    group: RefCell<(Vec<ChangeHash>, Option<Group>)>,
}

/// What a list shows of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewHead {
    /// Which review.
    pub id: ReviewId,
    /// The version of the key that it answers.
    pub key_version: u32,
    /// How far it has come.
    pub status: Status,
    /// When it was last changed, to the millisecond.
    pub changed_at: Timestamp,
    /// How many slots have an answer, of whatever state.
    pub answered: u32,
    /// The acute concern that its reader raised, if any.
    pub concern: Option<Concern>,
}

/// Which reviews of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Every one.
    All,
    /// Those whose answers count.
    Submitted,
}

impl Reads {
    pub(crate) fn new(connection: Connection) -> Self {
        Self { connection, keys: RefCell::default(), group: RefCell::default() }
    }

    /// Every stored key, by id and version.
    pub fn keys(&self) -> Result<Vec<Arc<Key>>, StoreError> {
        let row = || StoreError::corrupt(Part::Row);
        key::list(&self.connection)?
            .into_iter()
            .map(|(id, version)| self.key(&KeyId::new(id).map_err(|_| row())?, version)?.ok_or_else(row))
            .collect()
    }

    /// One version of a key.
    pub fn key(&self, id: &KeyId, version: u32) -> Result<Option<Arc<Key>>, StoreError> {
        if let Some(key) = self.keys.borrow().get(&(id.clone(), version)) {
            return Ok(Some(Arc::clone(key)));
        }
        let Some(key) = key::read(&self.connection, id, version)?.map(Arc::new) else { return Ok(None) };
        self.keys.borrow_mut().insert((id.clone(), version), Arc::clone(&key));
        Ok(Some(key))
    }

    /// A write that failed may have shown a key that is not there after all, and a rebuild may have mended the group.
    pub(crate) fn forget(&self) {
        self.keys.borrow_mut().clear();
        self.group.take();
    }

    /// What this desktop remembers under `name`, if anything.
    pub fn local(&self, name: &str) -> Result<Option<String>, StoreError> {
        local::read(&self.connection, name)
    }

    /// Every round, by id.
    pub fn rounds(&self) -> Result<Vec<Round>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT registers FROM plan ORDER BY round")?;
        let mut rows = statement.query([])?;
        let mut rounds = Vec::new();
        while let Some(row) = rows.next()? {
            let registers = Registers::iter(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?);
            rounds.push(plan_from_registers(registers.filter(|(name, _)| *name == "round"))?.round);
        }
        Ok(rounds)
    }

    /// The plan of a round.
    pub fn plan(&self, round: &RoundId) -> Result<Option<Plan>, StoreError> {
        let registers: Option<String> = self
            .connection
            .prepare_cached("SELECT registers FROM plan WHERE round = ?")?
            .query_row([round.as_str()], |row| row.get(0))
            .optional()?;
        Ok(registers.map(|text| plan_from_registers(Registers::iter(&text))).transpose()?)
    }

    /// A review with its answers.
    pub fn review(&self, id: &ReviewId) -> Result<Option<Review>, StoreError> {
        let registers: Option<String> = self
            .connection
            .prepare_cached("SELECT registers FROM review JOIN document ON document = number WHERE id = ?")?
            .query_row([Thing::Review(id.clone()).id().0], |row| row.get(0))
            .optional()?;
        Ok(registers.map(|text| review_from_registers(id.clone(), Registers::iter(&text))).transpose()?)
    }

    /// When a review was last changed, to the millisecond; `None` for one that is not here.
    pub fn changed_at(&self, id: &ReviewId) -> Result<Option<Timestamp>, StoreError> {
        let at: Option<i64> = self
            .connection
            .prepare_cached("SELECT changed_at FROM review JOIN document ON document = number WHERE id = ?")?
            .query_row([Thing::Review(id.clone()).id().0], |row| row.get(0))
            .optional()?;
        at.map(text::time).transpose()
    }

    /// The reviews of a round in the order they were started, without their answers.
    pub fn reviews(&self, round: &RoundId) -> Result<Vec<ReviewHead>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT identity, version, status, changed_at, answered, concern
             FROM review JOIN document ON document = number WHERE round = ? ORDER BY document",
        )?;
        let mut rows = statement.query([round.as_str()])?;
        let mut heads = Vec::new();
        while let Some(row) = rows.next()? {
            let id = review_id(row.get_ref(0)?)?;
            let (key_version, status): (u32, String) = (row.get(1)?, row.get(2)?);
            let version = key_version.to_string();
            let concern: Option<String> = row.get(5)?;
            let known = [("version", version.as_str()), ("status", status.as_str())];
            let registers = known.into_iter().chain(concern.as_deref().map(|one| ("concern", one)));
            let Review { status, concern, .. } = review_from_registers(id.clone(), registers)?;
            heads.push(ReviewHead {
                id,
                key_version,
                status,
                changed_at: text::time(row.get(3)?)?,
                answered: row.get(4)?,
                concern,
            });
        }
        Ok(heads)
    }

    /// Hands each review of a round to `each`, one at a time, in the order they were started.
    pub fn each_review(&self, round: &RoundId, which: Which, mut each: impl FnMut(Review)) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT identity, registers FROM review JOIN document ON document = number
             WHERE round = ? AND status LIKE ? ORDER BY document",
        )?;
        let status = match which {
            Which::All => "%",
            Which::Submitted => "submitted%",
        };
        let mut rows = statement.query([round.as_str(), status])?;
        while let Some(row) = rows.next()? {
            let registers = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            each(review_from_registers(review_id(row.get_ref(0)?)?, Registers::iter(registers))?);
        }
        Ok(())
    }

    /// A text with what is known about it; `None` when it was erased or never here.
    pub fn text(&self, id: &TextId) -> Result<Option<StoredText>, StoreError> {
        text::read(&self.connection, id)
    }

    /// The bodies of those of `ids` that are here.
    pub fn texts(&self, ids: &[TextId]) -> Result<HashMap<TextId, String>, StoreError> {
        text::bodies(&self.connection, ids)
    }

    /// The texts of a review's slots that have not become versions.
    pub fn drafts(&self, review: &ReviewId) -> Result<Vec<Draft>, StoreError> {
        draft::list(&self.connection, Thing::Review(review.clone()).id())
    }

    /// The event that is being noted in a review, as it was kept; `None` when none is.
    pub fn event_draft(&self, review: &ReviewId) -> Result<Option<String>, StoreError> {
        draft::event(&self.connection, Thing::Review(review.clone()).id())
    }

    /// Every change of a review, the oldest first; empty for a review that is not here.
    pub fn history(&self, review: &ReviewId) -> Result<Vec<HistoryEntry>, StoreError> {
        history::read(&self.connection, &Thing::Review(review.clone()), ReviewEdit::from_register)
    }

    /// The codebook; empty until there is a theme.
    pub fn codebook(&self) -> Result<Codebook, StoreError> {
        Ok(codebook_from_registers(Registers::iter(&self.registers(&Thing::Codebook)?.0))?)
    }

    /// Every change of the codebook, the oldest first.
    pub fn codebook_history(&self) -> Result<Vec<HistoryEntry<CodebookEdit>>, StoreError> {
        history::read(&self.connection, &Thing::Codebook, CodebookEdit::from_register)
    }

    /// What stands on the comments of a round; nothing until something is put there.
    pub fn coding(&self, round: &RoundId) -> Result<Coding, StoreError> {
        Ok(coding_from_registers(Registers::iter(&self.registers(&Thing::Coding(round.clone()))?.0))?)
    }

    /// Every change of what stands on the comments of a round, the oldest first.
    pub fn coding_history(&self, round: &RoundId) -> Result<Vec<HistoryEntry<CodingEdit>>, StoreError> {
        history::read(&self.connection, &Thing::Coding(round.clone()), CodingEdit::from_register)
    }

    /// What each change of the plan of a round took out of it, the oldest first: every thing as it was last put there.
    pub fn taken_from_plan(&self, round: &RoundId) -> Result<Vec<Vec<PlanEdit>>, StoreError> {
        let changes = history::changes(&self.connection, &Thing::Plan(round.clone()))?;
        let (mut standing, mut taken) = (HashMap::new(), Vec::new());
        for change in &changes {
            let mut gone = Vec::new();
            for (name, value) in &change.registers {
                if value != CLEARED {
                    standing.insert(name, value);
                } else if let Some(value) = standing.remove(name) {
                    gone.push(PlanEdit::from_register(name, value)?);
                }
            }
            taken.push(gone);
        }
        taken.retain(|gone| !gone.is_empty());
        Ok(taken)
    }

    /// The conclusions of a round; empty until there is one.
    pub fn conclusions(&self, round: &RoundId) -> Result<Conclusions, StoreError> {
        Ok(conclusions_from_registers(Registers::iter(&self.registers(&Thing::Conclusions(round.clone()))?.0))?)
    }

    /// Every change of the conclusions of a round, the oldest first.
    pub fn conclusions_history(&self, round: &RoundId) -> Result<Vec<HistoryEntry<ConclusionsEdit>>, StoreError> {
        history::read(&self.connection, &Thing::Conclusions(round.clone()), ConclusionsEdit::from_register)
    }

    /// The draft of a version of a key; one that nothing is written in until it is begun.
    pub fn draft(&self, id: &DraftId) -> Result<KeyDraft, StoreError> {
        let registers = self.registers(&Thing::KeyDraft(id.clone()))?;
        Ok(draft_from_registers(id.clone(), Registers::iter(&registers.0))?)
    }

    /// Every version of a key that something was ever done with here, in the order of that.
    pub fn drafts_begun(&self) -> Result<Vec<DraftId>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT identity FROM document WHERE kind = 'key-draft' ORDER BY number")?;
        let mut rows = statement.query([])?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            let json: String = row.get(0)?;
            ids.push(serde_json::from_str(&json).map_err(|_| StoreError::corrupt(Part::Row))?);
        }
        Ok(ids)
    }

    /// Every change of the draft of a version of a key, the oldest first.
    pub fn draft_history(&self, id: &DraftId) -> Result<Vec<HistoryEntry<DraftEdit>>, StoreError> {
        history::read(&self.connection, &Thing::KeyDraft(id.clone()), DraftEdit::from_register)
    }

    /// The group that shares the store; `None` until there is one.
    pub fn group(&self) -> Result<Option<Group>, StoreError> {
        let Some(entry) = log::find(&self.connection, Thing::Group.id())? else { return Ok(None) };
        {
            let (heads, group) = &*self.group.borrow();
            if *heads == entry.heads {
                return Ok(group.clone());
            }
        }
        let registers = projection::read_registers(&self.connection, entry.number)?;
        let group = group_from_registers(Registers::iter(&registers.0))?;
        self.group.replace((entry.heads, group.clone()));
        Ok(group)
    }

    /// Every change of the group, the oldest first.
    pub fn group_history(&self) -> Result<Vec<HistoryEntry<GroupEdit>>, StoreError> {
        history::read(&self.connection, &Thing::Group, GroupEdit::from_register)
    }

    /// The changes that were made here and have not travelled, in the order of things and of their changes, as long as they
    /// and the texts that they name are at most `most` bytes; one, if there is one, however large.
    pub fn outgoing(&self, most: usize) -> Result<Vec<Outgoing>, StoreError> {
        travel::outgoing(&self.connection, most)
    }

    /// Every change of a thing, wherever it was made, those that stand on others after them.
    pub fn changes_of(&self, thing: &Thing) -> Result<Vec<TravelChange>, StoreError> {
        travel::changes_of(&self.connection, thing)
    }

    /// The erasures that were made here and have not travelled.
    pub fn outgoing_erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        erased::outgoing(&self.connection)
    }

    /// How many changes were made here and have not travelled.
    pub fn outgoing_count(&self) -> Result<u32, StoreError> {
        travel::count(&self.connection)
    }

    /// Every erasure, made here or elsewhere, by id.
    pub fn erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        erased::list(&self.connection)
    }

    /// Whether a text is erased for good.
    pub fn is_erased(&self, text: &TextId) -> Result<bool, StoreError> {
        erased::is_noted(&self.connection, text)
    }

    /// The subjects that are erased for good, here or elsewhere, by round and subject.
    pub fn subject_erasures(&self) -> Result<Vec<SubjectErasure>, StoreError> {
        erased_subject::list(&self.connection)
    }

    /// Those of them that were erased here and that have not travelled.
    pub fn outgoing_subject_erasures(&self) -> Result<Vec<SubjectErasure>, StoreError> {
        erased_subject::outgoing(&self.connection)
    }

    /// Whether all that was reviewed of a subject is erased for good.
    pub fn is_subject_erased(&self, round: &RoundId, subject: &Subject) -> Result<bool, StoreError> {
        erased_subject::is_noted(&self.connection, round, subject)
    }

    /// The texts that an erasure of a subject would take with it.
    pub fn texts_of_subject(&self, round: &RoundId, subject: &Subject) -> Result<BTreeSet<TextId>, StoreError> {
        let reviews = erased_subject::reviews(&self.connection, round, subject)?;
        erased_subject::texts(&self.connection, &reviews)
    }

    /// The texts that went with the subjects that are erased, by id.
    pub fn gone_with_subjects(&self) -> Result<Vec<TextId>, StoreError> {
        erased_subject::gone(&self.connection)
    }

    /// The things that name a text now, each with the register in it.
    pub fn places_of(&self, text: &TextId) -> Result<Vec<(Thing, String)>, StoreError> {
        text_place::of_text(&self.connection, text)
    }

    /// Every text that a thing names or ever named, those that are still here, each once.
    pub fn texts_named_by(&self, thing: &Thing) -> Result<Vec<StoredText>, StoreError> {
        travel::texts_named_by(&self.connection, thing)
    }

    /// The registers that hold several values, since they were written apart, in the order of things and registers.
    pub fn conflicts(&self) -> Result<Vec<Conflict>, StoreError> {
        conflict::list(&self.connection)
    }

    /// What this desktop remembers of the exchange with others under a kind and a name, if anything.
    pub fn exchanged(&self, kind: &str, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        exchanged::read(&self.connection, kind, name)
    }

    /// All that this desktop remembers of the exchange with others under a kind: names and bodies, by name.
    pub fn exchanged_all(&self, kind: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        exchanged::all(&self.connection, kind)
    }

    /// The names of what this desktop remembers of the exchange with others under a kind, in order.
    pub fn exchanged_names(&self, kind: &str) -> Result<Vec<String>, StoreError> {
        exchanged::names(&self.connection, kind)
    }

    /// The same as [`Reads::exchanged_all`], of those whose names begin with `begins`.
    pub fn exchanged_under(&self, kind: &str, begins: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        exchanged::under(&self.connection, kind, begins)
    }

    /// One number over all that is the same on every desktop of a group once everything has travelled.
    pub fn digest(&self) -> Result<[u8; 32], StoreError> {
        digest::digest(&self.connection)
    }

    /// The digest of what one thing says as it stands, the same on every desktop that has all of it; `None` when it is not here.
    pub fn digest_of(&self, thing: &Thing) -> Result<Option<[u8; 32]>, StoreError> {
        digest::of(&self.connection, thing)
    }

    /// The registers of a thing that has a row for each; none of one that is not here.
    fn registers(&self, thing: &Thing) -> Result<Registers, StoreError> {
        match log::find(&self.connection, thing.id())? {
            Some(entry) => projection::read_registers(&self.connection, entry.number),
            None => Ok(Registers::default()),
        }
    }

    /// At most `limit` texts that have all that `query` looks for and stand somewhere now, the best first: in those
    /// things that `in_thing` says yes to, at the spots that `at_spot` says yes to. What they say no to is
    /// not counted either.
    pub fn find(
        &self,
        query: &Query,
        limit: usize,
        in_thing: impl FnMut(&Thing) -> bool,
        at_spot: impl FnMut(&Thing, &Spot, TextKind) -> bool,
    ) -> Result<Found, StoreError> {
        search::find(&self.connection, query, limit, in_thing, at_spot)
    }

    /// Every text that ever stood in a spot of a thing, the oldest first, whether or not it is still here.
    pub fn versions(&self, thing: &Thing, spot: &Spot) -> Result<Vec<TextId>, StoreError> {
        text_place::versions(&self.connection, thing, spot)
    }

    /// The names that must not stand in the texts of a round, each once; empty for a round without any.
    pub fn watched_names(&self, round: &RoundId) -> Result<Vec<String>, StoreError> {
        watched::read(&self.connection, round)
    }

    /// The log of access, the newest first.
    pub fn accesses(&self) -> Result<Vec<AccessEntry>, StoreError> {
        access::list(&self.connection)
    }
}

fn review_id(json: rusqlite::types::ValueRef<'_>) -> Result<ReviewId, StoreError> {
    let json = json.as_str().map_err(rusqlite::Error::from)?;
    serde_json::from_str(json).map_err(|_| StoreError::corrupt(Part::Row))
}
