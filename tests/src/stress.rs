//! A made-up round of any size, for measurements: the shipped keys, answered at random but the same each time.

use std::collections::BTreeSet;
use std::sync::Arc;

use analysis::Sheet;
use domain::key::check::check;
use domain::key::{AnswerType, Key};
use domain::plan::{Gender, Role, Side};
use domain::{
    Answer, By, Document, Family, Member, Occasion, Plan, Reading, Review, ReviewId, Reviewer, ReviewerId, Round,
    RoundId, Slot, State, Status, Subject, TextId, Value,
};
use jiff::Timestamp;
use jiff::civil::date;

use crate::chance::Chance;

const KEYS: [&[u8]; 5] = [
    include_bytes!("../../review-keys/child-investigation.json"),
    include_bytes!("../../review-keys/adult-investigation.json"),
    include_bytes!("../../review-keys/child-assignment.json"),
    include_bytes!("../../review-keys/adult-assignment.json"),
    include_bytes!("../../review-keys/journal.json"),
];

/// A whole round: its plan, its keys, and a submitted review of every document.
pub struct Stress {
    /// Families of two children and a parent, with five documents each.
    pub plan: Plan,
    /// The shipped keys.
    pub keys: Vec<Arc<Key>>,
    /// One review of each document, every slot of it answered, and a comment on one answer in ten.
    pub reviews: Vec<Review>,
}

/// Who reads everything.
pub const READER: &str = "anna";

impl Stress {
    /// A round called `name` with `families` families.
    pub fn new(name: &str, families: u32) -> Self {
        let keys: Vec<Arc<Key>> =
            KEYS.iter().map(|bytes| Arc::new(check(bytes).expect("shipped keys are checked"))).collect();
        let round = Round {
            id: RoundId::new(name).expect("the caller gives a code"),
            name: name.to_owned(),
            begins: None,
            ends: None,
            closed: None,
            keys: keys.iter().map(|key| (key.id.clone(), key.version)).collect(),
        };
        let mut plan = Plan::new(round);
        let reader = Reviewer { id: code(READER), name: READER.to_owned(), role: "familjebehandlare".to_owned() };
        plan.reviewers.insert(reader.id.clone(), reader);
        (0..families).for_each(|number| add_family(&mut plan, number));
        // Every round has its own answers, and the same ones each time.
        let mut chance =
            Chance::new(name.bytes().fold(1, |seed: u64, byte| seed.wrapping_mul(131).wrapping_add(byte.into())));
        let reviews = plan.documents.values().map(|document| review(&plan, &keys, document, &mut chance)).collect();
        Self { plan, keys, reviews }
    }

    /// The answers as columns, a sheet for each key.
    pub fn sheets(&self) -> Vec<Sheet> {
        let mut sheets: Vec<Sheet> = self.keys.iter().map(|key| Sheet::new(key.clone(), &self.plan, &[])).collect();
        for sheet in &mut sheets {
            let key = sheet.key().id.clone();
            for review in self.reviews.iter().filter(|review| review.id.key == key) {
                let taken = sheet.take(&self.plan, &review.id.subject, std::slice::from_ref(review));
                assert!(taken, "each document has a row");
            }
        }
        sheets
    }

    /// How many answers the reviews hold.
    pub fn answers(&self) -> usize {
        self.reviews.iter().map(|review| review.answers.len()).sum()
    }
}

fn add_family(plan: &mut Plan, number: u32) {
    let family = code::<domain::FamilyId>(&format!("f{number}"));
    let people = [("c1", Role::Child), ("c2", Role::Child), ("a1", Role::Adult)];
    for (order, (name, role)) in (0..).zip(people) {
        let member = Member {
            id: code(&format!("f{number}-{name}")),
            family: family.clone(),
            label: name.to_owned(),
            order,
            role,
            gender: Gender::Other,
            age: None,
            case_types: Vec::new(),
            focus: order == 0,
            protected: false,
        };
        plan.members.insert(member.id.clone(), member);
    }
    let documents = [
        ("investigation", Side::Child),
        ("investigation", Side::Adult),
        ("assignment", Side::Child),
        ("assignment", Side::Adult),
        ("journal", Side::Child),
    ];
    for (order, (kind, side)) in (0..).zip(documents) {
        let document = Document {
            id: code(&format!("f{number}-d{order}")),
            family: family.clone(),
            order,
            kind: code(kind),
            side,
            area: None,
            service: None,
            members: ["c1", "c2", "a1"].map(|name| code(&format!("f{number}-{name}"))).to_vec(),
            step: None,
            period: None,
            unreviewable: None,
        };
        let subject = Subject::Document(document.id.clone());
        plan.readings.insert(Reading { subject, reviewer: code(READER) });
        plan.documents.insert(document.id.clone(), document);
    }
    plan.families.insert(family.clone(), Family { id: family, label: format!("Familj {number}"), order: number });
}

fn review(plan: &Plan, keys: &[Arc<Key>], document: &Document, chance: &mut Chance) -> Review {
    let key = keys.iter().find(|key| key.takes_document(document)).expect("there is a key for each kind of document");
    let subject = Subject::Document(document.id.clone());
    let id = ReviewId {
        round: plan.round.id.clone(),
        key: key.id.clone(),
        subject: subject.clone(),
        occasion: Occasion::Round,
        by: By::Reviewer(code::<ReviewerId>(READER)),
    };
    let mut review = Review::new(id, key.version);
    let members = plan.concerned(&subject);
    let slots: Vec<(AnswerType, Slot)> =
        key.slots(&members).map(|(question, slot)| (question.answer.clone(), slot)).collect();
    for (answer, slot) in slots {
        let state = Some(state(key, &answer, chance));
        let comment = (chance.below(10) == 0).then(|| text(chance));
        review.answers.insert(slot, Answer { state, comment, ..Answer::default() });
    }
    review.status = Status::Submitted { at: Timestamp::UNIX_EPOCH, gaps: None };
    review
}

fn state(key: &Key, answer: &AnswerType, chance: &mut Chance) -> State {
    match chance.below(20) {
        0 => return State::NotShown,
        1 => return State::NotApplicable { reason: text(chance) },
        _ => {}
    }
    let options = answer.scale().map_or(&[][..], |scale| &key.scales[scale].options);
    State::Value(match answer {
        AnswerType::Single { .. } => Value::Single(options[chance.below(options.len())].code.clone()),
        AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => {
            let first = options[chance.below(options.len())].code.clone();
            Value::Several(BTreeSet::from([first, options[chance.below(options.len())].code.clone()]))
        }
        AnswerType::Count { .. } => Value::Count(u32::try_from(chance.below(9)).expect("below nine")),
        AnswerType::Number { .. } => Value::Number(f64::from(u32::try_from(chance.below(24)).expect("below 24"))),
        AnswerType::Date {} => Value::Date(date(2021, 3, 1)),
        AnswerType::Text {} => Value::Text(text(chance)),
    })
}

fn text(chance: &mut Chance) -> TextId {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&chance.number().to_le_bytes());
    bytes[8..].copy_from_slice(&chance.number().to_le_bytes());
    TextId::from_bytes(bytes)
}

fn code<T: TryFrom<String, Error = domain::NotACode>>(text: &str) -> T {
    T::try_from(text.to_owned()).expect("codes here are made of letters, digits and dashes")
}
