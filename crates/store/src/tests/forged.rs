//! What another desktop could not have written is refused, and leaves the store as it was.

use automerge::legacy::{Key, OpType};
use automerge::{Change, ExpandedChange, ScalarValue};
use domain::register::ReviewEdit;

use super::merging::{merge, outgoing};
use super::world::{BY, World, answer, at, review_id, slot, start, text_id, value, write};
use crate::{Op, Store, StoreError, Thing, TravelChange, Verify};

fn thing() -> Thing {
    Thing::Review(review_id(1))
}

fn damaged() -> StoreError {
    StoreError::ForeignDamaged { thing: Box::new(thing()) }
}

/// A store with a review of three answers, another that has all but the last of them, and the change that it lacks.
fn lacking_one() -> (World, Store, World, Store, TravelChange) {
    let (first_world, mut first) = World::new();
    let (second_world, mut second) = World::empty();
    start(&mut first, 1);
    answer(&mut first, 1, 2, "no");
    let known: Vec<_> = outgoing(&first).into_iter().map(|one| one.change).collect();
    merge(&mut second, &known).unwrap();
    answer(&mut first, 1, 1, "partly");
    let last = outgoing(&first).pop().unwrap().change;
    (first_world, first, second_world, second, last)
}

/// The same change, forged by somebody who can sign it.
fn forge(change: &TravelChange, forge: impl Fn(&mut ExpandedChange)) -> TravelChange {
    let mut expanded = Change::try_from(change.bytes.as_slice()).unwrap().decode();
    forge(&mut expanded);
    TravelChange { bytes: Change::from(expanded).raw_bytes().to_vec(), ..change.clone() }
}

fn put(expanded: &mut ExpandedChange, name: &str, value: &str) {
    expanded.operations[0].key = Key::Map(name.into());
    expanded.operations[0].action = OpType::Put(ScalarValue::Str(value.into()));
}

/// A forgery and its name.
type Forgery = (&'static str, fn(&mut ExpandedChange));

#[test]
fn a_change_that_the_program_would_not_have_written_so_is_refused() {
    let (_one, first, _other, mut second, last) = lacking_one();
    let before = second.digest().unwrap();
    let forgeries: [Forgery; 14] = [
        ("it replaces nothing, so that both stand", |change| change.operations[0].pred = Vec::new().into()),
        ("it replaces what stands in another register", |change| put(change, "q2/v", "= one yes")),
        ("it replaces an operation that is nowhere", |change| {
            let actor = change.actor_id.clone();
            change.operations[0].pred = vec![automerge::legacy::OpId::new(999, &actor)].into();
        }),
        ("it deletes", |change| change.operations[0].action = OpType::Delete),
        ("it makes a list", |change| change.operations[0].action = OpType::Make(automerge::ObjType::List)),
        ("it is a number", |change| change.operations[0].action = OpType::Put(ScalarValue::Int(1))),
        ("it inserts", |change| change.operations[0].insert = true),
        ("it is another's next", |change| change.actor_id = automerge::ActorId::from([7; 16])),
        ("it skips a number", |change| change.seq += 1),
        ("it takes a number again", |change| change.seq -= 1),
        ("its operations are numbered later", |change| change.start_op = change.start_op.checked_add(1).unwrap()),
        ("its operations are numbered far later", |change| change.start_op = u64::from(u32::MAX).try_into().unwrap()),
        ("it stands on nothing", |change| change.deps = Vec::new()),
        ("it says nothing", |change| change.operations.clear()),
    ];
    for (what, forgery) in forgeries {
        let refused = merge(&mut second, &[forge(&last, forgery)]).map(|written| written.output);
        assert_eq!(refused, Err(damaged()), "{what}");
        assert_eq!(second.digest().unwrap(), before, "{what}");
    }
    assert_eq!(merge(&mut second, std::slice::from_ref(&last)).unwrap().output.taken, 1, "the true one is taken");
    assert_eq!(second.digest().unwrap(), first.digest().unwrap());
    assert_eq!(second.verify(Verify::Check).unwrap().problems, []);
}

#[test]
fn who_when_and_what_are_those_of_the_change() {
    let (_one, _first, _other, mut second, last) = lacking_one();
    for other in [
        TravelChange { by: "bo".into(), ..last.clone() },
        TravelChange { op: Op::Undo, ..last.clone() },
        TravelChange { at: at(0, 2), ..last.clone() },
        TravelChange { bytes: [last.bytes.as_slice(), &last.bytes].concat(), ..last.clone() },
        TravelChange { bytes: Vec::new(), ..last.clone() },
    ] {
        assert_eq!(merge(&mut second, std::slice::from_ref(&other)).unwrap_err(), damaged());
        assert_eq!(other.registers(), Err(damaged()), "whoever asks what it writes is told so too");
    }
    assert_eq!(last.registers(), Ok(vec![("q1/v".into(), "= one partly".into())]));
}

#[test]
fn a_change_that_is_compressed_is_refused_since_it_could_fill_the_memory() {
    let (_one, mut first, _other, mut second, _) = lacking_one();
    let texts: Vec<_> = (0..200).map(text_id).collect();
    write(&mut first, |tx| tx.edit_review(&review_id(1), &[ReviewEdit::Evidence(slot(9), texts.clone())]));
    let mut all: Vec<_> = outgoing(&first).into_iter().map(|one| one.change).collect();
    let large = all.last_mut().unwrap();
    let whole = large.bytes.len();
    large.bytes = Change::try_from(large.bytes.as_slice()).unwrap().bytes().into_owned();
    assert!(large.bytes.len() < whole, "so it is kept in the log");
    assert_eq!(merge(&mut second, &all).unwrap_err(), damaged());
}

#[test]
fn what_only_a_newer_version_knows_is_told_as_such_and_nothing_of_it_is_taken() {
    let (_one, _first, _other, mut second, last) = lacking_one();
    let before = second.digest().unwrap();
    let unknown = |register: Option<&str>| {
        let register = register.map(Into::into);
        StoreError::ForeignUnknown { thing: Box::new(thing()), register, op: None }
    };
    for (name, value, register) in [
        ("q1/z", "ja", Some("q1/z")),
        ("q1/v", "probably yes", Some("q1/v")),
        ("~01/q1/v", "= one yes", Some("~01/q1/v")),
        ("@s1", r#"{"kind":"call","seen":"maybe"}"#, Some("@s1")),
        ("Anna sa nej", "= one yes", None),
    ] {
        let forged = forge(&last, |change| put(change, name, value));
        assert_eq!(merge(&mut second, &[forged]).unwrap_err(), unknown(register), "{name}");
    }
    assert_eq!(second.digest().unwrap(), before);
    let op = TravelChange::read(thing(), "guess", BY.into(), at(0, 1), last.bytes.clone()).unwrap_err();
    assert_eq!(op, StoreError::ForeignUnknown { thing: Box::new(thing()), register: None, op: Some("guess".into()) });
    assert_eq!(TravelChange::read(thing(), last.op.code(), last.by.clone(), last.at, last.bytes.clone()), Ok(last));
}

#[test]
fn a_review_of_no_version_of_its_key_is_damaged() {
    let (_one, mut first) = World::new();
    let (_other, mut second) = World::empty();
    start(&mut first, 1);
    let change = outgoing(&first).pop().unwrap().change;
    let forged = forge(&change, |change| {
        change.operations.remove(0);
    });
    assert_eq!(merge(&mut second, &[forged]).unwrap_err(), damaged());
    assert_eq!(second.review(&review_id(1)).unwrap(), None);
    let elsewhere = TravelChange { thing: Thing::Codebook, ..change };
    let unknown = merge(&mut second, &[elsewhere]).unwrap_err();
    assert!(matches!(unknown, StoreError::ForeignUnknown { .. }), "a codebook has no such registers");
}

#[test]
fn one_bad_change_leaves_none_of_those_beside_it() {
    let (_one, mut first, _other, mut second, last) = lacking_one();
    let before = second.digest().unwrap();
    start(&mut first, 2);
    let good = outgoing(&first).pop().unwrap().change;
    let bad = forge(&last, |change| change.seq += 1);
    assert_eq!(merge(&mut second, &[good.clone(), bad]).unwrap_err(), damaged());
    assert_eq!(second.digest().unwrap(), before);
    assert_eq!(second.review(&review_id(2)).unwrap(), None);
    merge(&mut second, &[good, last]).unwrap();
    assert_eq!(second.digest().unwrap(), first.digest().unwrap());
}

#[test]
fn every_cut_and_every_flipped_bit_of_a_change_is_refused() {
    let (_one, _first, _other, mut second, last) = lacking_one();
    let before = second.digest().unwrap();
    for length in 0..last.bytes.len() {
        let cut = TravelChange { bytes: last.bytes[..length].to_vec(), ..last.clone() };
        assert_eq!(merge(&mut second, &[cut]).unwrap_err(), damaged(), "the first {length} bytes");
    }
    for place in 0..last.bytes.len() * 8 {
        let mut bytes = last.bytes.clone();
        bytes[place / 8] ^= 1 << (place % 8);
        let flipped = TravelChange { bytes, ..last.clone() };
        assert_eq!(merge(&mut second, &[flipped]).unwrap_err(), damaged(), "bit {place}");
    }
    assert_eq!(second.digest().unwrap(), before);
    assert_eq!(second.review(&review_id(1)).unwrap().unwrap().state(&slot(1)), Some(&value("yes")));
    assert_eq!(second.verify(Verify::Check).unwrap().problems, []);
}
