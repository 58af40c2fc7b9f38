//! Several desktops that change what they like and exchange it in whatever order have the same in the end.

use std::collections::BTreeMap;

use domain::codebook::Standing;
use domain::conclusions::ActionStatus;
use domain::key::draft::{DraftId, SectionHead};
use domain::register::{
    CLEARED, CodebookEdit, CodingEdit, ConclusionsEdit, DraftEdit, GroupEdit, PlanEdit, ReviewEdit,
};
use domain::{
    Action, By, CommentAt, Family, GroupMember, PersonId, Review, ReviewId, State, Status, TextId, Theme, ThemeId,
    Value,
};
use proptest::prelude::*;

use super::world::{BY, World, at, review_id, round_id, slot, value};
use crate::{
    Erasure, Op, Origin, Problem, Store, StoreError, StoredText, SubjectErasure, TextKind, Thing, TravelChange, Tx,
    Verify,
};

/// One thing that somebody does at a desktop.
#[derive(Debug, Clone)]
enum Deed {
    /// Answers a question of a review, which is started when it is not here.
    Answer(u32, u32, Option<State>),
    /// Comments on one, in words of their own.
    Comment(u32, u32),
    /// Marks a review as done.
    Submit(u32, i64),
    /// Writes a family in the plan, or takes it out.
    Family(u8, Option<u8>),
    /// Writes a theme in the codebook, with an example or without.
    Theme(u8, Option<(u8, bool)>),
    /// Puts a theme on a comment, or takes it off.
    Code(u32, u8, Option<u8>),
    /// Decides that something is to be done, or that it is not.
    Act(u8, bool),
    /// Writes in the draft of a key.
    Draft(u8, Option<u8>),
    /// Gives somebody in the group another name.
    Member(u8, u8),
    /// Erases one of the texts of any desktop, whether or not it is here.
    Erase(usize, u8),
    /// Erases all that was reviewed of a document, whether or not any of it is here.
    EraseSubject(u32),
    /// Chooses the first of the values that stand apart.
    Settle,
}

/// One thing that happens in a group.
#[derive(Debug, Clone)]
enum Event {
    Deed(usize, Deed),
    /// What was made at a desktop, as much as fits, is sent to the others.
    Publish(usize, usize),
    /// Some of what was sent comes to a desktop, perhaps again, and perhaps in an attempt that fails at its end.
    Come(usize, prop::sample::Index, usize, bool),
    Reopen(usize),
}

fn deeds() -> impl Strategy<Value = Deed> {
    let states = prop_oneof![
        Just(None),
        Just(Some(value("yes"))),
        Just(Some(State::NotShown)),
        (0u32..3).prop_map(|count| Some(State::Value(Value::Count(count)))),
    ];
    prop_oneof![
        6 => (0u32..3, 0u32..3, states).prop_map(|(number, question, state)| Deed::Answer(number, question, state)),
        3 => (0u32..3, 0u32..3).prop_map(|(number, question)| Deed::Comment(number, question)),
        1 => (0u32..3, 0i64..3).prop_map(|(number, second)| Deed::Submit(number, second)),
        2 => (0u8..2, prop::option::of(0u8..3)).prop_map(|(id, name)| Deed::Family(id, name)),
        2 => (0u8..2, prop::option::of((0u8..3, any::<bool>()))).prop_map(|(id, told)| Deed::Theme(id, told)),
        1 => (0u32..2, 0u8..2, prop::option::of(0u8..3)).prop_map(|(at, id, text)| Deed::Code(at, id, text)),
        1 => (0u8..2, any::<bool>()).prop_map(|(id, is_there)| Deed::Act(id, is_there)),
        1 => (0u8..2, prop::option::of(0u8..3)).prop_map(|(id, title)| Deed::Draft(id, title)),
        1 => (0u8..2, 0u8..3).prop_map(|(id, name)| Deed::Member(id, name)),
        2 => (0usize..5, 0u8..4).prop_map(|(store, text)| Deed::Erase(store, text)),
        1 => (0u32..3).prop_map(Deed::EraseSubject),
        1 => Just(Deed::Settle),
    ]
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        6 => (0usize..5, deeds()).prop_map(|(store, deed)| Event::Deed(store, deed)),
        3 => (0usize..5, 1usize..4_000).prop_map(|(store, most)| Event::Publish(store, most)),
        5 => (0usize..5, any::<prop::sample::Index>(), 1usize..6, prop::bool::weighted(0.1))
            .prop_map(|(store, from, count, fails)| Event::Come(store, from, count, fails)),
        1 => (0usize..5).prop_map(Event::Reopen),
    ];
    prop::collection::vec(event, 1..40)
}

/// What travels as a piece of its own.
#[derive(Clone)]
enum Parcel {
    Change(TravelChange),
    Text(StoredText),
    Erasure(Erasure),
    SubjectErasure(SubjectErasure),
}

impl Parcel {
    fn take_in(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        match self {
            Self::Change(change) => take_changes(tx, std::slice::from_ref(change)),
            Self::Text(text) => tx.take_text(text),
            Self::Erasure(erasure) => tx.take_erasure(erasure, Origin::Elsewhere),
            Self::SubjectErasure(erasure) => tx.take_subject_erasure(erasure, Origin::Elsewhere),
        }
    }
}

/// What comes too late for a document goes, and the texts in it.
fn take_changes(tx: &mut Tx<'_>, changes: &[TravelChange]) -> Result<(), StoreError> {
    let merged = tx.merge(changes, Origin::Elsewhere)?;
    merged.unwanted.iter().try_for_each(|text| tx.drop_with_subject(text))
}

/// The desktops, and everything that was ever sent between them.
struct Group {
    worlds: Vec<World>,
    stores: Vec<Option<Store>>,
    sent: Vec<Parcel>,
    /// How many texts each has written.
    written: Vec<u8>,
    clock: i64,
}

impl Group {
    fn new(size: usize) -> Self {
        let (worlds, stores): (Vec<_>, Vec<_>) =
            (0..size).map(|number| if number == 0 { World::new() } else { World::empty() }).unzip();
        let stores = stores.into_iter().map(Some).collect();
        Self { worlds, stores, sent: Vec::new(), written: vec![0; size], clock: 0 }
    }

    fn store(&mut self, number: usize) -> &mut Store {
        self.stores[number].as_mut().unwrap()
    }

    fn happens(&mut self, event: Event) {
        let size = self.stores.len();
        self.clock += 1;
        match event {
            Event::Deed(store, deed) => self.act(store % size, &deed),
            Event::Publish(store, most) => self.publish(store % size, most),
            Event::Come(store, from, count, fails) => {
                if !self.sent.is_empty() {
                    let from = from.index(self.sent.len());
                    let some: Vec<Parcel> = self.sent[from..].iter().take(count).rev().cloned().collect();
                    self.come(store % size, &some, fails);
                }
            }
            Event::Reopen(store) => {
                self.stores[store % size] = None;
                self.stores[store % size] = Some(self.worlds[store % size].open());
            }
        }
    }

    fn publish(&mut self, number: usize, most: usize) {
        let store = self.stores[number].as_mut().unwrap();
        let (changes, erasures) = (store.outgoing(most).unwrap(), store.outgoing_erasures().unwrap());
        let subjects = store.outgoing_subject_erasures().unwrap();
        let marked = store.write(Op::Exchange, BY, at(1, self.clock), |tx| {
            tx.sent(&changes)?;
            tx.sent_subject_erasures(&subjects)?;
            tx.sent_erasures(&erasures)
        });
        marked.unwrap();
        for one in changes {
            self.sent.extend(one.texts.into_iter().map(Parcel::Text));
            self.sent.push(Parcel::Change(one.change));
        }
        self.sent.extend(erasures.into_iter().map(Parcel::Erasure));
        self.sent.extend(subjects.into_iter().map(Parcel::SubjectErasure));
    }

    /// What waits for something else is left for another time, and nothing of it is here.
    fn come(&mut self, number: usize, some: &[Parcel], fails: bool) {
        let at = at(1, self.clock);
        let store = self.store(number);
        for parcel in some {
            let before = fails.then(|| store.digest().unwrap());
            let came = store.write(Op::Exchange, BY, at, |tx| {
                parcel.take_in(tx)?;
                if fails { Err(StoreError::NoChance) } else { Ok(()) }
            });
            match came {
                Ok(_) | Err(StoreError::ForeignWaits { .. }) => {}
                Err(StoreError::NoChance) => assert_eq!(Some(store.digest().unwrap()), before),
                Err(other) => panic!("{other:?}"),
            }
        }
    }

    /// All that was ever sent comes to everyone, the last first, until nothing is left to wait for.
    fn everything_comes(&mut self) {
        for number in 0..self.stores.len() {
            self.publish(number, usize::MAX);
        }
        let all: Vec<Parcel> = self.sent.iter().rev().cloned().collect();
        for number in 0..self.stores.len() {
            let changes = all.iter().filter_map(|parcel| match parcel {
                Parcel::Change(change) => Some(change.clone()),
                Parcel::Text(_) | Parcel::Erasure(_) | Parcel::SubjectErasure(_) => None,
            });
            let changes: Vec<_> = changes.collect();
            let at = at(2, self.clock);
            let store = self.store(number);
            let merged = store.write(Op::Exchange, BY, at, |tx| {
                take_changes(tx, &changes)?;
                all.iter().try_for_each(|parcel| parcel.take_in(tx))
            });
            merged.unwrap();
        }
    }

    fn act(&mut self, number: usize, deed: &Deed) {
        let texts = &mut self.written[number];
        let own = text_of(number, *texts);
        let store = self.stores[number].as_mut().unwrap();
        let begins = |id: &ReviewId| match store.review(id).unwrap() {
            Some(_) => Vec::new(),
            None => vec![ReviewEdit::Version(1)],
        };
        let begun = match deed {
            Deed::Answer(review, ..) | Deed::Comment(review, _) | Deed::Submit(review, _) => begins(&id(*review)),
            Deed::Family(..)
            | Deed::Theme(..)
            | Deed::Code(..)
            | Deed::Act(..)
            | Deed::Draft(..)
            | Deed::Member(..)
            | Deed::Erase(..)
            | Deed::EraseSubject(_)
            | Deed::Settle => Vec::new(),
        };
        let conflict = store.conflicts().unwrap().into_iter().next();
        // The round has come, or nothing can be planned.
        let is_planned = store.plan(&round_id()).unwrap().is_some();
        let mut put = false;
        let acted = store.write(Op::AnswerQuestion, BY, at(0, self.clock), |tx| {
            let review = |tx: &mut Tx<'_>, number: u32, edit: ReviewEdit| {
                tx.edit_review(&id(number), &[begun.as_slice(), &[edit]].concat())
            };
            match deed {
                Deed::Answer(number, question, state) => {
                    review(tx, *number, ReviewEdit::State(slot(*question), state.clone()))
                }
                Deed::Comment(number, question) => {
                    put = true;
                    tx.put_text(&own, TextKind::Comment, &round_id(), "ord om något")?;
                    review(tx, *number, ReviewEdit::Comment(slot(*question), Some(own.clone())))
                }
                Deed::Submit(number, second) => {
                    let done = Status::Submitted { at: at(3, *second), gaps: None };
                    review(tx, *number, ReviewEdit::Status(done))
                }
                Deed::Family(id, name) if is_planned => {
                    let family = name.map(|name| family(*id, name));
                    tx.edit_plan(&round_id(), &[PlanEdit::Family(format!("f{id}").parse().unwrap(), family)])
                }
                Deed::Family(..) => Ok(()),
                Deed::Theme(id, told) => {
                    let with_example = told.is_some_and(|(_, example)| example);
                    if with_example {
                        put = true;
                        tx.put_text(&own, TextKind::Example, &round_id(), "ord om något")?;
                    }
                    let example = with_example.then(|| own.clone());
                    let theme = told.map(|(name, _)| theme(*id, name, example.clone()));
                    tx.edit_codebook(&[CodebookEdit::Theme(theme_id(*id), theme)])
                }
                Deed::Code(question, id, text) => {
                    let comment = CommentAt::new(&review_id(1), slot(*question));
                    let text = text.map(|text| TextId::from_bytes([text; 16]));
                    tx.edit_coding(&round_id(), &[CodingEdit::Theme(comment, theme_id(*id), text)])
                }
                Deed::Act(id, is_there) => {
                    if *is_there {
                        put = true;
                        tx.put_text(&own, TextKind::Action, &round_id(), "ord om något")?;
                    }
                    let one = action(*id, &own);
                    tx.edit_conclusions(
                        &round_id(),
                        &[ConclusionsEdit::Action(one.id.clone(), is_there.then_some(one))],
                    )
                }
                Deed::Draft(id, title) => {
                    let head = title.map(|title| SectionHead {
                        title: domain::Text { sv: format!("Del {title}"), en: None },
                        about: None,
                    });
                    let draft = DraftId { key: "child".parse().unwrap(), version: 2 };
                    tx.edit_draft(&draft, &[DraftEdit::Section(format!("s{id}").parse().unwrap(), head)])
                }
                Deed::Member(id, name) => tx.edit_group(&[GroupEdit::Member(GroupMember {
                    id: PersonId::from_bytes([*id; 16]),
                    name: format!("Namn {name}"),
                    roles: [].into(),
                    reviewer: None,
                    removed: false,
                })]),
                Deed::Erase(store, text) => tx.erase_text(&text_of(*store, *text)),
                Deed::EraseSubject(number) => tx.erase_subject(&round_id(), &id(*number).subject),
                Deed::Settle => match &conflict {
                    Some(conflict) => tx.settle(&conflict.thing, &conflict.register, &conflict.standing[0].value),
                    None => Ok(()),
                },
            }
        });
        match acted {
            Ok(_) => *texts += u8::from(put),
            Err(StoreError::UnknownReview { review }) => {
                assert!(store.is_subject_erased(&review.round, &review.subject).unwrap(), "it is not: {review:?}");
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// The text that a desktop wrote after so many others.
fn text_of(store: usize, written: u8) -> TextId {
    let mut bytes = [written; 16];
    bytes[0] = u8::try_from(store).unwrap();
    TextId::from_bytes(bytes)
}

fn id(number: u32) -> ReviewId {
    if number == 2 { ReviewId { by: By::Consensus, ..review_id(number) } } else { review_id(number) }
}

fn family(id: u8, name: u8) -> Family {
    Family { id: format!("f{id}").parse().unwrap(), label: format!("Familj {name}"), order: 1 }
}

fn theme_id(id: u8) -> ThemeId {
    ThemeId::new(format!("t{id}")).unwrap()
}

fn theme(id: u8, name: u8, example: Option<TextId>) -> Theme {
    Theme {
        id: theme_id(id),
        name: format!("Tema {name}"),
        parent: None,
        definition: String::new(),
        include: String::new(),
        exclude: String::new(),
        example,
        order: 1,
        standing: Standing::Live,
    }
}

fn action(id: u8, what: &TextId) -> Action {
    Action {
        id: format!("a{id}").parse().unwrap(),
        what: what.clone(),
        owner: "enhetschef".into(),
        due: None,
        status: ActionStatus::Planned,
        why: None,
        from: None,
        carried: None,
    }
}

/// What the log of a review says that is read in it.
fn told(store: &Store, id: &ReviewId) -> BTreeMap<String, String> {
    let entries = store.history(id).unwrap();
    let stands = entries.iter().flat_map(|entry| &entry.stands).map(ReviewEdit::register);
    let mut told: BTreeMap<String, String> = stands.collect();
    told.retain(|_, value| value != CLEARED);
    told
}

fn read(store: &Store, id: &ReviewId) -> BTreeMap<String, String> {
    let review = store.review(id).unwrap();
    let edits = review.iter().flat_map(Review::edits);
    let mut read: BTreeMap<String, String> = edits.map(|edit| edit.register()).collect();
    // That a review is open is what it is when nothing is said of it.
    read.retain(|name, value| (name.as_str(), value.as_str()) != ("status", "open"));
    read
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_desktop_has_the_same_in_the_end(size in 2usize..6, events in events()) {
        let mut group = Group::new(size);
        for event in events {
            group.happens(event);
        }
        group.everything_comes();
        let first = group.stores[0].as_ref().unwrap();
        let (digest, conflicts) = (first.digest().unwrap(), sorted(first));
        for number in 0..size {
            let store = group.store(number);
            prop_assert_eq!(store.digest().unwrap(), digest, "desktop {}", number);
            prop_assert_eq!(&sorted(store), &conflicts, "desktop {}", number);
            prop_assert_eq!(store.verify(Verify::Check).unwrap().problems, Vec::<Problem>::new());
            for number in 0..3 {
                prop_assert_eq!(told(store, &id(number)), read(store, &id(number)), "the log tells what is read");
            }
        }
        let at = at(3, 0);
        let settled = group.store(0).write(Op::SettleConflict, BY, at, |tx| {
            conflicts.iter().try_for_each(|(thing, register, values)| tx.settle(thing, register, &values[0]))
        });
        settled.unwrap();
        group.everything_comes();
        let digest = group.store(0).digest().unwrap();
        for number in 0..size {
            let store = group.store(number);
            prop_assert_eq!(sorted(store), vec![]);
            prop_assert_eq!(store.digest().unwrap(), digest, "desktop {}", number);
            store.verify(Verify::Rebuild).unwrap();
            prop_assert_eq!(store.digest().unwrap(), digest, "the log alone makes the same");
        }
    }
}

/// The conflicts of a store in an order that is the same on every desktop.
fn sorted(store: &Store) -> Vec<(Thing, String, Vec<String>)> {
    let conflicts = store.conflicts().unwrap().into_iter();
    let mut sorted: Vec<_> = conflicts
        .map(|one| (one.thing, one.register, one.standing.into_iter().map(|one| one.value).collect()))
        .collect();
    sorted.sort();
    sorted
}
