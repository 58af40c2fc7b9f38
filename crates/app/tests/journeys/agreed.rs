//! What the group agreed on is entered on one desktop, and signed on their own by those who were there.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use app::Failure;
use app::exchange::GroupProblem;
use serde_json::{Value, json};

use crate::exchange::{Group, KEY, done};
use crate::world::{no, review, yes};

/// Anna and Bo have read the same document, and Anna has entered what the three agreed on.
fn agreed() -> (Group, Value) {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.settle();
    let agreed = review(KEY, "child", None);
    group.desks[1].answers(&agreed, "consultation", &[], &yes());
    group.desks[1].does("reviews.submit", json!({ "review": agreed, "gaps": "Prov" }));
    group.settle();
    (group, json!({ "review": agreed }))
}

/// Who has signed as a desktop sees it, and whether what they signed is what stands.
fn signed(group: &mut Group, desk: usize) -> Vec<(String, bool)> {
    let page = group.page(desk);
    let signed = page["agreed"][0]["signed"].as_array().unwrap().iter();
    signed.map(|one| (one["name"].as_str().unwrap().to_string(), one["holds"].as_bool().unwrap())).collect()
}

fn names(all: &[(&str, bool)]) -> Vec<(String, bool)> {
    all.iter().map(|(name, holds)| ((*name).to_string(), *holds)).collect()
}

#[test]
fn what_the_group_agreed_on_is_signed_by_those_who_were_there_and_everybody_sees_by_whom() {
    let (mut group, of) = agreed();
    let page = group.page(2);
    let one = &page["agreed"][0];
    assert_eq!(one["about"], "Familj 1 · Barnutredning · b1, b2, v1", "{one}");
    assert_eq!((&one["signed"], &one["mine"], &one["maySign"]), (&json!([]), &json!(false), &json!(true)));
    for desk in [1, 2] {
        let page = group.desks[desk].does("exchange.sign", of.clone());
        assert_eq!(page["agreed"][0]["mine"], true);
    }
    group.settle();
    for desk in 0..3 {
        assert_eq!(signed(&mut group, desk), names(&[("Anna", true), ("Bo", true)]), "desk {desk}");
    }
    assert_eq!(group.page(0)["agreed"][0]["mine"], false, "Maria was not there");
    // Who comes later sees it too, and whoever publishes again has not lost it.
    group.desks[1].does("exchange.again", Value::Null);
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    group.settle();
    assert_eq!(signed(&mut group, eva), names(&[("Anna", true), ("Bo", true)]));
}

#[test]
fn a_signature_holds_as_long_as_the_review_says_what_it_said() {
    let (mut group, of) = agreed();
    group.desks[1].does("exchange.sign", of.clone());
    group.settle();
    let review = of["review"].clone();
    group.desks[2].does("reviews.reopen", json!({ "review": review, "reason": "Vi hade fel." }));
    assert_eq!(group.page(2)["agreed"], json!([]), "what is being changed is agreed on no more");
    assert_eq!(group.desks[2].fails("exchange.sign", of.clone()), Failure::from(GroupProblem::NotAgreed));
    group.desks[2].answers(&review, "consultation", &[], &no());
    group.desks[2].does("reviews.submit", json!({ "review": review, "gaps": "Prov" }));
    group.settle();
    for desk in 0..3 {
        assert_eq!(signed(&mut group, desk), names(&[("Anna", false)]), "desk {desk}");
    }
    assert_eq!(group.page(1)["agreed"][0]["mine"], false, "it is hers to sign again");
    group.desks[1].does("exchange.sign", of);
    group.settle();
    assert_eq!(signed(&mut group, 0), names(&[("Anna", true)]));
}

#[test]
fn a_signature_that_is_taken_back_is_gone_everywhere() {
    let (mut group, of) = agreed();
    group.desks[1].does("exchange.sign", of.clone());
    group.settle();
    group.desks[1].does("exchange.unsign", of);
    group.settle();
    for desk in 0..3 {
        assert_eq!(signed(&mut group, desk), [], "desk {desk}");
    }
}

#[test]
fn a_readers_own_review_is_not_signed_by_anybody() {
    let (mut group, _) = agreed();
    let own = json!({ "review": review(KEY, "child", Some("anna")) });
    assert_eq!(group.desks[1].fails("exchange.sign", own), Failure::from(GroupProblem::NotAgreed));
}
