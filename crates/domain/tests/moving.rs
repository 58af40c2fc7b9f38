//! A review moved between the versions of its key, forth and back, loses no answer.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};

use domain::key::{AnswerType, ChangeClass, Key, Question};
use domain::moving::{Fate, Moved, Moving, Versions};
use domain::plan::{Gender, Role};
use domain::register::{CLEARED, ReviewEdit, review_from_registers};
use domain::{
    Answer, By, Given, Member, Occasion, Override, Review, ReviewId, Slot, State, Status, Subject, TextId, Value,
};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

const SCALES: [&[&str]; 4] = [&["yes", "no"], &["yes", "partly", "no"], &["ja", "delvis", "no"], &["no", "yes"]];

/// A question as one version asks it.
#[derive(Debug, Clone)]
struct Form {
    words: u8,
    kind: u8,
    scale: u8,
    per: Option<bool>,
    hangs: bool,
    limit: bool,
}

/// What the version says of a question: a class, and which option of the new scale each old one became.
type Said = (u8, Vec<Option<u8>>);

/// A version: its questions, what it says of them, and the levels of its rating.
type Version = (Vec<Option<Form>>, Vec<Option<Said>>, u8);

fn form() -> impl Strategy<Value = Form> {
    (0_u8..2, 0_u8..5, 0_u8..4, proptest::option::weighted(0.3, any::<bool>()), any::<bool>(), any::<bool>())
        .prop_map(|(words, kind, scale, per, hangs, limit)| Form { words, kind, scale, per, hangs, limit })
}

fn said() -> impl Strategy<Value = Said> {
    (0_u8..4, vec(proptest::option::weighted(0.9, 0_u8..3), 5))
}

/// Versions that are one another's children: most questions are as they were before.
fn versions() -> impl Strategy<Value = Vec<Version>> {
    let first = vec(proptest::option::weighted(0.9, form()), 5);
    let change = proptest::option::weighted(0.6, (proptest::option::weighted(0.85, form()), said()));
    let rest = vec((vec(change, 5), 0_u8..3), 1..4);
    (first, rest).prop_map(|(first, rest)| {
        let mut versions = vec![(first, vec![None; 5], 0)];
        for (changes, levels) in rest {
            let before = versions.last().unwrap().0.clone();
            let told = changes.iter().map(|change| change.as_ref().map(|(_, said)| said.clone())).collect();
            let forms = before.into_iter().zip(changes).map(|(was, change)| match (was, change) {
                (was, None) => was,
                // Only the scale is another, as an author who says so means it.
                (Some(was), Some((Some(form), (2, _)))) => Some(Form { scale: form.scale, ..was }),
                (_, Some((form, _))) => form,
            });
            versions.push((forms.collect(), told, levels));
        }
        versions
    })
}

fn key(number: u32, (forms, said, levels): &Version) -> Key {
    let text = |sv: &str| json!({ "sv": sv });
    let scale = |codes: &[&str]| {
        let options: Vec<_> = codes.iter().map(|code| json!({ "code": code, "label": text(code) })).collect();
        json!({ "order": "nominal", "options": options })
    };
    let mut questions =
        vec![json!({ "id": "first", "text": text("Först?"), "answer": { "type": "single", "scale": "s0" } })];
    for (at, form) in forms.iter().enumerate() {
        let Some(form) = form else { continue };
        let on_scale = |kind: &str| json!({ "type": kind, "scale": format!("s{}", form.scale) });
        let answer = match form.kind {
            0 | 1 => on_scale("single"),
            2 => on_scale("multiple"),
            3 => json!({ "type": "number", "max": if form.limit { json!(10.0) } else { json!(null) } }),
            _ => json!({ "type": "text" }),
        };
        let words = ["Hölls ett möte?", "Hur gick mötet?"][usize::from(form.words)];
        let mut one = json!({ "id": format!("q{at}"), "text": text(words), "answer": answer });
        if let Some(child) = form.per {
            one["per"] = json!(if child { "child" } else { "member" });
            one["roll_up"] = json!("every");
        }
        if form.hangs {
            one["visible_if"] = json!({ "equals": { "question": "first", "value": "yes" } });
        }
        questions.push(one);
    }
    let scales: serde_json::Map<_, _> =
        SCALES.iter().enumerate().map(|(at, codes)| (format!("s{at}"), scale(codes))).collect();
    let level = format!("s{levels}");
    let mut key = json!({
        "id": "k", "version": number, "life": "published", "name": text("K"), "subject": "document", "scales": scales,
        "sections": [{ "id": "s", "title": text("S"), "questions": questions }],
        "ratings": [{ "id": "whole", "name": text("Helhet"), "scale": level, "rules": [{ "gives": "no", "because": text("Så.") }] }],
    });
    if number > 1 {
        let codes = ["yes", "partly", "no", "ja", "delvis"];
        let classes = ["same", "editorial", "scale_changed", "changed_meaning"];
        let change = |at: usize, (class, options): &Said| {
            let scale = forms[at].as_ref().map_or(SCALES[0], |form| SCALES[usize::from(form.scale)]);
            let options: serde_json::Map<_, _> = (codes.iter().zip(options))
                .filter_map(|(old, new)| Some(((*old).into(), json!(scale[usize::from((*new)?) % scale.len()]))))
                .collect();
            json!({ "class": classes[usize::from(*class)], "reason": text("Så."), "options": options })
        };
        let changes: serde_json::Map<_, _> = said
            .iter()
            .enumerate()
            .filter_map(|(at, said)| Some((format!("q{at}"), change(at, said.as_ref()?))))
            .collect();
        key["previous"] = json!({ "version": number - 1, "changes": changes });
    }
    serde_json::from_value(key).unwrap()
}

fn keys(versions: &[Version]) -> Vec<Key> {
    (1..).zip(versions).map(|(number, version)| key(number, version)).collect()
}

fn members() -> Vec<Member> {
    let member = |(id, role): (&str, Role)| Member {
        id: id.parse().unwrap(),
        family: "f".parse().unwrap(),
        label: id.into(),
        order: 1,
        role,
        gender: Gender::Other,
        age: None,
        case_types: Vec::new(),
        focus: true,
        protected: false,
    };
    [("c1", Role::Child), ("c2", Role::Child), ("a1", Role::Adult)].map(member).to_vec()
}

/// What happens to a review.
#[derive(Debug, Clone)]
enum Act {
    /// A place is answered (or cleared), commented and given evidence.
    Answer { place: usize, what: u8, option: usize, comment: bool, evidence: u8 },
    /// A judgement is set.
    Judge { level: usize },
    /// The review is moved.
    Move { to: usize },
}

fn answer() -> impl Strategy<Value = Act> {
    (0_usize..40, 0_u8..8, 0_usize..12, any::<bool>(), 0_u8..3)
        .prop_map(|(place, what, option, comment, evidence)| Act::Answer { place, what, option, comment, evidence })
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        6 => answer(),
        1 => (0_usize..3).prop_map(|level| Act::Judge { level }),
        3 => (0_usize..4).prop_map(|to| Act::Move { to }),
    ];
    vec(act, 0..40)
}

/// A review, the versions of its key, and texts that are never the same.
struct World<'a> {
    versions: Versions<'a>,
    members: Vec<Member>,
    review: Review,
    texts: u64,
}

impl<'a> World<'a> {
    fn new(keys: &'a [Key]) -> Self {
        let id = ReviewId {
            round: "r".parse().unwrap(),
            key: "k".parse().unwrap(),
            subject: Subject::Document("d".parse().unwrap()),
            occasion: Occasion::Round,
            by: By::Consensus,
        };
        Self { versions: Versions::new(keys), members: members(), review: Review::new(id, 1), texts: 0 }
    }

    fn text(&mut self) -> TextId {
        self.texts += 1;
        TextId::from_bytes((u128::from(self.texts)).to_be_bytes())
    }

    fn key(&self) -> &'a Key {
        self.versions.get(self.review.key_version).unwrap()
    }

    fn moved(&self, to: u32) -> Moved {
        let members: Vec<&Member> = self.members.iter().collect();
        Moving::new(&self.versions, to).unwrap().review(&self.review, &members).unwrap()
    }

    fn places(&self) -> Vec<(&'a Question, Slot)> {
        let members: Vec<&Member> = self.members.iter().collect();
        self.key().slots(&members).map(|(question, slot)| (self.key().question(&question.id).unwrap(), slot)).collect()
    }

    fn act(&mut self, act: &Act) {
        match act {
            Act::Move { to } => {
                let versions = u32::try_from(self.versions.iter().count()).unwrap();
                self.review = self.moved(u32::try_from(*to).unwrap() % versions + 1).review;
            }
            Act::Judge { level } => {
                let key = self.key();
                let scale = &key.scales[&key.ratings[0].scale];
                let level = scale.options[level % scale.options.len()].code.clone();
                let set = Override { level, reason: self.text() };
                self.review.apply(ReviewEdit::Override("whole".parse().unwrap(), Some(set)));
            }
            Act::Answer { place, what, option, comment, evidence } => {
                let places = self.places();
                let (question, slot) = places[place % places.len()].clone();
                let state = match what {
                    0 => None,
                    1 => Some(State::NotShown),
                    2 => Some(State::NotApplicable { reason: self.text() }),
                    _ => Some(State::Value(self.value(question, *option))),
                };
                self.review.apply(ReviewEdit::State(slot.clone(), state));
                if *comment {
                    let text = self.text();
                    self.review.apply(ReviewEdit::Comment(slot.clone(), Some(text)));
                }
                if *evidence > 0 {
                    let texts = (0..*evidence).map(|_| self.text()).collect();
                    self.review.apply(ReviewEdit::Evidence(slot, texts));
                }
            }
        }
    }

    fn value(&mut self, question: &Question, option: usize) -> Value {
        let scale = self.key().scale(question);
        let code = |at: usize| scale.map(|scale| scale.options[at % scale.options.len()].code.clone()).unwrap();
        match question.answer {
            AnswerType::Single { .. } => Value::Single(code(option)),
            AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => {
                Value::Several(BTreeSet::from([code(option), code(option / 3)]))
            }
            AnswerType::Number { max, .. } => {
                Value::Number(f64::from(u32::try_from(option).unwrap()) * if max.is_some() { 0.5 } else { 5.0 })
            }
            AnswerType::Count { .. } => Value::Count(1),
            AnswerType::Date {} => Value::Date(jiff::civil::date(2021, 3, 1)),
            AnswerType::Text {} => Value::Text(self.text()),
        }
    }

    /// Everything that was answered and that the reader has not replaced, by place: as it was given, with its version.
    fn answered(&self) -> BTreeSet<(Slot, String)> {
        let key = self.review.key_version;
        let still = |version: u32, slot: &Slot, answer: &Answer, given: &Given| {
            self.versions.carried(given.version, version, &slot.question, &given.state) == answer.state
        };
        let standing = self.review.answers.iter().map(|(slot, answer)| (key, slot, answer));
        let aside = self.review.set_aside.iter();
        let aside =
            aside.flat_map(|(version, aside)| aside.answers.iter().map(move |(slot, one)| (*version, slot, one)));
        let given = |(version, slot, answer): (u32, &Slot, &Answer)| {
            let given = answer.given.as_ref().filter(|given| still(version, slot, answer, given));
            let state = given.map(|given| given.state.clone()).or_else(|| answer.state.clone())?;
            Some((slot.clone(), format!("{state:?}")))
        };
        standing.chain(aside).filter_map(given).collect()
    }

    fn texts(&self) -> BTreeSet<TextId> {
        self.review.texts().cloned().collect()
    }
}

/// The registers of a review after its edits have been written to what stood before.
fn written(before: &Review, edits: &[ReviewEdit]) -> Review {
    let mut registers: BTreeMap<String, String> = before.edits().iter().map(ReviewEdit::register).collect();
    registers.extend(edits.iter().map(ReviewEdit::register));
    let registers = registers.iter().filter(|(_, value)| *value != CLEARED);
    review_from_registers(before.id.clone(), registers.map(|(name, value)| (name.as_str(), value.as_str()))).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn moving_a_round_forth_and_back_keeps_all_old_answers(versions in versions(), acts in acts()) {
        let keys = keys(&versions);
        let mut world = World::new(&keys);
        for act in &acts {
            let Act::Move { .. } = act else {
                world.act(act);
                continue;
            };
            let (before, answers, texts) = (world.review.clone(), world.answered(), world.texts());
            world.act(act);
            prop_assert!(answers.is_subset(&world.answered()), "lost: {:?}", answers.difference(&world.answered()));
            prop_assert_eq!(texts, world.texts(), "a comment, a reason or evidence was lost or made");
            prop_assert_eq!(&before.sightings, &world.review.sightings);
            prop_assert!(!world.review.set_aside.contains_key(&world.review.key_version), "each version stands or is aside");
            prop_assert_eq!(&written(&before, &before.changes_to(&world.review)), &world.review, "through registers");
            let json = serde_json::to_string(&world.review).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Review>(&json).unwrap(), &world.review, "through JSON");
        }
    }

    #[test]
    fn a_review_that_was_moved_forth_and_back_unchanged_is_what_it_was(
        versions in versions(), given in vec(answer(), 0..25), level in 0_usize..3, way in vec(0_u32..4, 1..4),
    ) {
        let keys = keys(&versions);
        let mut world = World::new(&keys);
        for act in &given {
            world.act(act);
        }
        world.act(&Act::Judge { level });
        let before = world.review.clone();
        // There by one version or by several, and the same way back.
        let count = u32::try_from(keys.len()).unwrap();
        let way: Vec<u32> = way.into_iter().map(|to| to % count + 1).collect();
        for to in way.iter().chain(way.iter().rev()).chain(&[1]) {
            world.review = world.moved(*to).review;
        }
        prop_assert_eq!(&world.review.answers, &before.answers);
        prop_assert_eq!(&world.review.overrides, &before.overrides);
        if way.len() == 1 {
            prop_assert_eq!(&world.review, &before, "nothing at all is left of the move");
        }
    }

    #[test]
    fn whatever_was_done_before_what_stood_stands_again_when_a_move_is_taken_back(
        versions in versions(), acts in acts(), to in 0_u32..4,
    ) {
        let keys = keys(&versions);
        let mut world = World::new(&keys);
        for act in &acts {
            world.act(act);
        }
        let before = world.review.clone();
        world.review = world.moved(to % u32::try_from(keys.len()).unwrap() + 1).review;
        world.review = world.moved(before.key_version).review;
        for (slot, stood) in before.answers.iter().filter(|(_, one)| one.state.is_some()) {
            let stands = world.review.answers.get(slot);
            prop_assert_eq!(stands.and_then(|one| one.state.as_ref()), stood.state.as_ref(), "{:?}", slot);
            // What came back with another answer to the same question may stand beside it.
            let comment = stands.and_then(|one| one.comment.as_ref());
            prop_assert!(stood.comment.is_none() || comment == stood.comment.as_ref(), "{slot:?}");
            let evidence = stands.map_or(&[][..], |one| &one.evidence);
            prop_assert!(stood.evidence.is_empty() || evidence == stood.evidence, "{slot:?}");
        }
        prop_assert_eq!(&world.review.overrides, &before.overrides);
    }

    #[test]
    fn what_stands_after_a_move_is_an_answer_that_the_version_takes(versions in versions(), acts in acts()) {
        let keys = keys(&versions);
        let mut world = World::new(&keys);
        for act in &acts {
            world.act(act);
            let key = world.key();
            for (slot, answer) in &world.review.answers {
                let question = key.question(&slot.question);
                prop_assert!(question.is_some(), "{slot:?} is asked no more");
                let question = question.unwrap();
                prop_assert_eq!(question.per.is_some(), slot.member.is_some());
                if let Some(State::Value(value)) = &answer.state {
                    prop_assert!(key.takes(question, value), "{slot:?} is answered with {value:?}");
                }
            }
            let levels = &key.scales[&key.ratings[0].scale];
            prop_assert!(world.review.overrides.values().all(|set| levels.choice(&set.level).is_some()));
        }
    }

    #[test]
    fn what_a_reader_answers_in_the_newer_version_to_the_same_question_is_kept_on_the_way_back(
        versions in versions(), before in vec(answer(), 0..20), meanwhile in vec(answer(), 0..20),
    ) {
        let keys = keys(&versions[..2]);
        let mut world = World::new(&keys);
        for act in &before {
            world.act(act);
        }
        world.review = world.moved(2).review;
        for act in &meanwhile {
            world.act(act);
        }
        let newer = world.review.clone();
        world.review = world.moved(1).review;
        for (slot, answer) in &newer.answers {
            let told = world.versions.since(1, 2, &slot.question).unwrap();
            let waits = newer.earlier(slot).next().is_some();
            let fits = match &answer.state {
                Some(State::Value(value)) => keys[0].question(&slot.question).is_some_and(|one| keys[0].takes(one, value)),
                Some(State::NotShown | State::NotApplicable { .. }) => true,
                None => false,
            };
            if matches!(told.class, ChangeClass::Same | ChangeClass::Editorial) && fits && !waits {
                prop_assert_eq!(world.review.answers.get(slot), Some(answer));
            }
        }
    }

    #[test]
    fn every_place_is_told_once_and_those_that_must_be_answered_are_open(
        versions in versions(), acts in acts(), to in 0_u32..4,
    ) {
        let keys = keys(&versions);
        let mut world = World::new(&keys);
        for act in &acts {
            world.act(act);
        }
        let to = to % u32::try_from(keys.len()).unwrap() + 1;
        let moved = world.moved(to);
        if to == world.review.key_version {
            prop_assert_eq!(&moved.review, &world.review);
            return Ok(());
        }
        for slot in world.review.answers.keys() {
            prop_assert!(moved.places.contains_key(slot), "{slot:?} is not told");
        }
        let left = moved.review.set_aside.get(&world.review.key_version);
        for (slot, fate) in &moved.places {
            let (stood, stands) = (world.review.answers.get(slot), moved.review.answers.get(slot));
            let is_aside = left.is_some_and(|aside| aside.answers.contains_key(slot));
            match fate {
                Fate::Kept => prop_assert_eq!(stood.map(|one| &one.state), stands.map(|one| &one.state)),
                Fate::Carried => prop_assert!(stands.is_some_and(|one| one.state.is_some()) && !is_aside),
                Fate::Again | Fate::New => prop_assert!(moved.review.state(slot).is_none()),
                Fate::Back | Fate::Exchanged => prop_assert!(stands.is_some()),
                Fate::SetAside => prop_assert!(is_aside),
            }
            let leaves = matches!(fate, Fate::Again | Fate::Exchanged | Fate::SetAside);
            prop_assert_eq!(leaves, is_aside, "{:?} {:?}", slot, fate);
        }
    }
}

fn on_scale(scale: u8) -> Form {
    Form { words: 0, kind: 0, scale, per: None, hangs: false, limit: false }
}

fn slot(question: &str) -> Slot {
    Slot { question: question.parse().unwrap(), member: None }
}

fn single(code: &str) -> State {
    State::Value(Value::Single(code.parse().unwrap()))
}

#[test]
fn an_option_that_went_into_another_comes_back_as_it_was_and_a_new_answer_wins_over_it() {
    let first = (vec![Some(on_scale(1))], vec![None], 0);
    // "partly" goes into "yes".
    let second = (vec![Some(on_scale(0))], vec![Some((2, vec![None, Some(0)]))], 0);
    let keys = keys(&[first, second]);
    let mut world = World::new(&keys);
    world.review.apply(ReviewEdit::State(slot("q0"), Some(single("partly"))));
    let before = world.review.clone();

    let moved = world.moved(2);
    assert_eq!(moved.places[&slot("q0")], Fate::Carried);
    assert_eq!(moved.review.state(&slot("q0")), Some(&single("yes")));
    world.review = moved.review;
    assert_eq!(world.moved(1).review, before, "two options became one, and the reader's own comes back");

    world.review.apply(ReviewEdit::State(slot("q0"), Some(single("no"))));
    assert_eq!(world.moved(1).review.state(&slot("q0")), Some(&single("no")), "they answered anew");
    world.review.apply(ReviewEdit::State(slot("q0"), None));
    assert_eq!(world.moved(1).review.state(&slot("q0")), None, "they took the answer away");
}

#[test]
fn a_review_marked_as_done_is_opened_only_where_something_must_be_answered() {
    let first = (vec![Some(on_scale(0))], vec![None], 0);
    let reworded = (vec![Some(on_scale(0))], vec![Some((1, vec![]))], 0);
    let another = (vec![Some(on_scale(0))], vec![Some((3, vec![]))], 0);
    let keys = keys(&[first, reworded, another]);
    let mut world = World::new(&keys);
    world.review.id.by = By::Reviewer("anna".parse().unwrap());
    world.review.apply(ReviewEdit::State(slot("q0"), Some(single("yes"))));
    world.review.status = Status::Submitted { at: jiff::Timestamp::UNIX_EPOCH, gaps: None };
    assert!(!world.moved(2).opens(), "the first question was a gap before and is one still");
    assert!(world.moved(3).opens());
    world.review.status = Status::Open { again: None };
    assert!(!world.moved(3).opens(), "it is open already");
    world.review.id.by = By::Consensus;
    world.review.status = Status::Submitted { at: jiff::Timestamp::UNIX_EPOCH, gaps: None };
    assert!(world.moved(3).opens(), "what was agreed on is to be agreed on again");
    world.review.answers.clear();
    assert!(!world.moved(3).opens(), "the group had said nothing of it");
}
