//! Made-up rounds of any shape, for the property tests of this crate.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::key::Key;
use domain::plan::{Gender, Role, Side};
use domain::{
    By, Document, DocumentId, Family, FamilyId, Member, MemberId, Occasion, Plan, Review, ReviewId, ReviewerId, Round,
    Slot, State, Status, Subject, TermCode, TextId, Value,
};
use proptest::prelude::*;

/// A key with a question of every kind: once and per child, both roll-ups, a condition.
pub(crate) fn key() -> Arc<Key> {
    let text = |sv: &str| serde_json::json!({ "sv": sv });
    let yes_no = serde_json::json!({ "type": "single", "scale": "yes-no" });
    let question =
        |id: &str, answer: &serde_json::Value| serde_json::json!({ "id": id, "text": text(id), "answer": answer });
    let per_child = |id: &str, roll_up: &str| {
        let mut question = question(id, &yes_no);
        question["per"] = "child".into();
        question["roll_up"] = roll_up.into();
        question
    };
    let mut asked = question("asked-if", &yes_no);
    asked["visible_if"] = serde_json::json!({ "equals": { "question": "once", "value": "yes" } });
    let option = |code: &str| serde_json::json!({ "code": code, "label": text(code) });
    let key = serde_json::json!({
        "id": "made-up", "version": 1, "life": "published", "name": text("Påhittad"), "subject": "document",
        "scales": {
            "yes-no": { "order": "nominal", "options": [option("yes"), option("no")] },
            "parts": { "order": "nominal", "options": [option("a"), option("b"), option("c")] },
        },
        "sections": [{ "id": "only", "title": text("Enda"), "questions": [
            question("once", &yes_no),
            asked,
            per_child("every", "every"),
            per_child("any", "any"),
            question("several", &serde_json::json!({ "type": "multiple", "scale": "parts" })),
            question("count", &serde_json::json!({ "type": "count" })),
            question("words", &serde_json::json!({ "type": "text" })),
        ] }],
    });
    Arc::new(serde_json::from_value(key).expect("a key in the format of key files"))
}

/// A plan with up to five families, up to four documents in each, up to three children in each document.
pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    prop::collection::vec((prop::collection::vec(0_usize..=3, 0..4), 1_usize..=3), 1..5).prop_map(plan_of)
}

/// A plan with a family for each: how many children each of its documents concerns, of how many.
pub(crate) fn plan_of(families: Vec<(Vec<usize>, usize)>) -> Plan {
    let keys = BTreeMap::from([("made-up".parse().expect("a code"), 1)]);
    let round = Round { id: code("r"), name: "R".into(), begins: None, ends: None, closed: None, keys };
    let mut plan = Plan::new(round);
    for (order, (documents, children)) in (0_u32..).zip(families) {
        // Ids sort another way than the order, so that nothing depends on ids.
        let family: FamilyId = code(&format!("f{}", 99 - order));
        plan.families.insert(family.clone(), Family { id: family.clone(), label: family.to_string(), order });
        let ids: Vec<MemberId> = (0..children).map(|n| code(&format!("{family}-b{n}"))).collect();
        for (order, id) in (0_u32..).zip(&ids) {
            plan.members.insert(id.clone(), member(id, &family, Role::Child, order));
        }
        let adult: MemberId = code(&format!("{family}-v"));
        plan.members.insert(adult.clone(), member(&adult, &family, Role::Adult, 9));
        for (order, concerned) in (0_u32..).zip(documents) {
            let id: DocumentId = code(&format!("{family}-d{order}"));
            let area = if order % 2 == 0 { "lss" } else { "addiction" };
            let members = ids.iter().take(concerned).cloned().chain([adult.clone()]).collect();
            plan.documents.insert(id.clone(), document(id, &family, order, area, members));
        }
    }
    plan
}

/// Reviews of the plan's documents by two readers and the group, some of them open.
pub(crate) fn reviews(plan: &Plan) -> impl Strategy<Value = Vec<Review>> + use<> {
    let key = key();
    let whose = [By::Reviewer(code("anna")), By::Reviewer(code::<ReviewerId>("bo")), By::Consensus];
    let mut each = Vec::new();
    for document in plan.documents.keys() {
        let subject = Subject::Document(document.clone());
        let members = plan.concerned(&subject);
        let slots: Vec<Slot> = key.slots(&members).map(|(_, slot)| slot).collect();
        for by in &whose {
            let id = review_id(plan, document, by.clone());
            each.push(prop::option::weighted(0.6, review(id, slots.clone())));
        }
    }
    each.prop_map(|reviews| reviews.into_iter().flatten().collect())
}

/// Which review of a document it is.
pub(crate) fn review_id(plan: &Plan, document: &DocumentId, by: By) -> ReviewId {
    ReviewId {
        round: plan.round.id.clone(),
        key: code("made-up"),
        subject: Subject::Document(document.clone()),
        occasion: Occasion::Round,
        by,
    }
}

fn review(id: ReviewId, slots: Vec<Slot>) -> impl Strategy<Value = Review> {
    let states: Vec<_> = slots.iter().map(|slot| prop::option::weighted(0.9, state(slot))).collect();
    (states, any::<bool>()).prop_map(move |(states, submitted)| {
        let mut review = Review::new(id.clone(), 1);
        if submitted {
            review.status = Status::Submitted { at: "2021-10-04T08:00:00Z".parse().expect("a time"), gaps: None };
        }
        for (slot, state) in slots.iter().zip(states) {
            review.answers.entry(slot.clone()).or_default().state = state;
        }
        review
    })
}

fn state(slot: &Slot) -> impl Strategy<Value = State> + use<> {
    let text = TextId::from_bytes([7; 16]);
    let value = match slot.question.as_str() {
        "several" => prop::collection::btree_set(prop::sample::select(vec!["a", "b", "c"]), 1..=3)
            .prop_map(|codes| Value::Several(codes.into_iter().map(code).collect()))
            .boxed(),
        "count" => (0_u32..5).prop_map(Value::Count).boxed(),
        "words" => Just(Value::Text(text.clone())).boxed(),
        _ => prop::sample::select(vec!["yes", "no"]).prop_map(|one| Value::Single(code(one))).boxed(),
    };
    prop_oneof![
        6 => value.prop_map(State::Value),
        1 => Just(State::NotApplicable { reason: text }),
        1 => Just(State::NotShown),
    ]
}

fn member(id: &MemberId, family: &FamilyId, role: Role, order: u32) -> Member {
    Member {
        id: id.clone(),
        family: family.clone(),
        label: id.to_string(),
        order,
        role,
        gender: Gender::Other,
        age: None,
        case_types: Vec::new(),
        focus: true,
        protected: false,
    }
}

fn document(id: DocumentId, family: &FamilyId, order: u32, area: &str, members: Vec<MemberId>) -> Document {
    Document {
        id,
        family: family.clone(),
        order,
        kind: code::<TermCode>("investigation"),
        side: Side::Child,
        area: Some(code(area)),
        service: None,
        members,
        step: None,
        period: None,
        unreviewable: None,
    }
}

pub(crate) fn code<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().expect("a code")
}
