//! What holds of every comparison of rounds, whatever the rounds and whatever happened to the key.

use std::collections::BTreeSet;
use std::sync::Arc;

use analysis::{Distance, Filter, Sheet, compare, families};
use domain::key::{ChangeClass, Key, since};
use domain::{FamilyId, Plan, QuestionId, Review};
use proptest::prelude::*;
use serde_json::json;

use crate::{round, sheet_of};

/// The second version of the made-up key: `change` happened to `once`, `asked-if` is gone and `words-too` is new.
fn later(change: &str) -> Arc<Key> {
    let mut key = serde_json::to_value(&*round::key()).expect("a key is JSON");
    key["version"] = 2.into();
    let reason = json!({ "sv": "Därför" });
    let mut changes = json!({
        "asked-if": { "class": "gone", "reason": reason }, "words-too": { "class": "new", "reason": reason }
    });
    if change == "scale_changed" {
        // Other codes, and a third option that nobody had.
        let option = |code: &str| json!({ "code": code, "label": { "sv": code } });
        key["scales"]["whether"] =
            json!({ "order": "nominal", "options": [option("ja"), option("nej"), option("kanske")] });
    }
    let questions = key["sections"][0]["questions"].as_array_mut().expect("questions");
    questions.retain(|question| question["id"] != "asked-if");
    questions.push(json!({ "id": "words-too", "text": { "sv": "?" }, "answer": { "type": "text" } }));
    match change {
        "same" => {}
        "scale_changed" => {
            questions[0]["answer"]["scale"] = "whether".into();
            let options = json!({ "yes": "ja", "no": "nej" });
            changes["once"] = json!({ "class": change, "reason": reason, "options": options });
        }
        _ => {
            questions[0]["text"] = json!({ "sv": "Annat?" });
            changes["once"] = json!({ "class": change, "reason": reason });
        }
    }
    key["previous"] = json!({ "version": 1, "changes": changes });
    Arc::new(serde_json::from_value(key).expect("a key in the format of key files"))
}

fn made(plan: &Plan, reviews: &[Review], key: &Arc<Key>) -> Sheet {
    sheet_of(Arc::clone(key), plan, reviews)
}

/// Two rounds of their own.
fn two_rounds() -> impl Strategy<Value = [(Plan, Vec<Review>); 2]> {
    let one = || round::plan().prop_flat_map(|plan| (Just(plan.clone()), round::reviews(&plan)));
    [one(), one()]
}

fn question(id: &str) -> QuestionId {
    id.parse().expect("a code")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_key_beside_itself_is_all_the_same(rounds in two_rounds()) {
        let key = round::key();
        let sheets = rounds.each_ref().map(|(plan, reviews)| made(plan, reviews, &key));
        for trend in compare(&[&sheets[0], &sheets[1]], &[&key], &Filter::default()) {
            prop_assert_eq!(trend.standing, ChangeClass::Same);
            let [before, after] = trend.pair().expect("every question is asked in both");
            prop_assert_eq!(before.1.beside.as_ref(), Some(&before.1.tally));
            prop_assert_eq!(after.1.beside.as_ref(), Some(&after.1.tally));
        }
    }

    #[test]
    fn each_question_of_both_versions_is_classed_once(
        rounds in two_rounds(),
        change in prop::sample::select(vec!["same", "editorial", "changed_meaning", "scale_changed"]),
    ) {
        let (older, newer) = (round::key(), later(change));
        let sheets = [made(&rounds[0].0, &rounds[0].1, &older), made(&rounds[1].0, &rounds[1].1, &newer)];
        let trends = compare(&[&sheets[0], &sheets[1]], &[&older, &newer], &Filter::default());
        let asked: BTreeSet<&QuestionId> = older.questions().chain(newer.questions()).map(|one| &one.id).collect();
        let classed: Vec<&QuestionId> = trends.iter().map(|trend| &trend.question).collect();
        prop_assert_eq!(classed.len(), asked.len());
        prop_assert_eq!(classed.into_iter().collect::<BTreeSet<_>>(), asked);
        for trend in &trends {
            let class = since(&[&older, &newer], &trend.question).expect("one of them asks").class;
            prop_assert_eq!(trend.standing, class);
            let can_be = match class {
                ChangeClass::Same | ChangeClass::Editorial | ChangeClass::ScaleChanged => true,
                ChangeClass::ChangedMeaning | ChangeClass::New | ChangeClass::Gone => false,
            };
            prop_assert_eq!(trend.pair().is_some(), can_be, "{:?}", trend.standing);
        }
        let once = trends.iter().find(|trend| trend.question == question("once")).expect("it is asked");
        prop_assert_eq!(format!("{:?}", once.standing).to_lowercase(), change.replace('_', ""));
    }

    #[test]
    fn what_is_carried_to_another_scale_loses_nobody_and_leads_back_to_the_same_answers(rounds in two_rounds()) {
        let (older, newer) = (round::key(), later("scale_changed"));
        let sheets = [made(&rounds[0].0, &rounds[0].1, &older), made(&rounds[1].0, &rounds[1].1, &newer)];
        let trends = compare(&[&sheets[0], &sheets[1]], &[&older, &newer], &Filter::default());
        let once = trends.iter().find(|trend| trend.question == question("once")).expect("it is asked");
        let point = once.points[0].as_ref().expect("it was asked then");
        let beside = point.beside.as_ref().expect("it is carried");
        prop_assert_eq!((beside.of(), beside.subjects()), (point.tally.of(), point.tally.subjects()));
        for (part, n) in beside.inside() {
            let behind: usize = point.own_parts(&part).iter().map(|own| sheets[0].behind(&point.cut, own).len()).sum();
            prop_assert_eq!(behind, n as usize, "{:?}", part);
        }
    }

    #[test]
    fn forth_and_back_are_mirrors(rounds in two_rounds(), change in prop::sample::select(vec!["editorial", "changed_meaning"])) {
        let (older, newer) = (round::key(), later(change));
        let sheets = [made(&rounds[0].0, &rounds[0].1, &older), made(&rounds[1].0, &rounds[1].1, &newer)];
        let versions = [&*older, &*newer];
        let forth = compare(&[&sheets[0], &sheets[1]], &versions, &Filter::default());
        let back = compare(&[&sheets[1], &sheets[0]], &versions, &Filter::default());
        prop_assert_eq!(forth.len(), back.len());
        for (forth, mut back) in forth.into_iter().zip(back) {
            back.points.reverse();
            prop_assert_eq!(&forth.points, &back.points);
            let mirrored = match back.standing {
                ChangeClass::New => ChangeClass::Gone,
                ChangeClass::Gone => ChangeClass::New,
                class @ (ChangeClass::Same | ChangeClass::Editorial | ChangeClass::ChangedMeaning | ChangeClass::ScaleChanged) => class,
            };
            prop_assert_eq!(forth.standing, mirrored);
        }
    }

    #[test]
    fn the_families_of_two_rounds_are_told_apart_and_what_they_share_is_counted_alone(rounds in two_rounds()) {
        let told = families(&[&rounds[0].0, &rounds[1].0]);
        prop_assert!(told.returning.is_empty(), "of two rounds a family is in both, or in one");
        let each: Vec<&FamilyId> = told.same.iter().chain(&told.new).chain(&told.gone).collect();
        let all: BTreeSet<&FamilyId> = rounds.iter().flat_map(|(plan, _)| plan.families.keys()).collect();
        prop_assert_eq!(each.len(), all.len(), "each family once");
        prop_assert_eq!(each.into_iter().collect::<BTreeSet<_>>(), all);

        let key = round::key();
        let sheets = rounds.each_ref().map(|(plan, reviews)| made(plan, reviews, &key));
        let among = Filter { among: Some(told.same.iter().cloned().collect()), ..Filter::default() };
        for trend in compare(&[&sheets[0], &sheets[1]], &[&key], &among) {
            for (point, sheet) in trend.points.iter().zip(&sheets) {
                let point = point.as_ref().expect("both ask");
                let of_each = told.same.iter().map(|family| {
                    let alone = Filter { family: Some(family.clone()), ..Filter::default() };
                    sheet.tally(&analysis::Cut { filter: alone, ..point.cut.clone() }).expect("it is told").of()
                });
                prop_assert_eq!(point.tally.of(), of_each.sum::<u32>(), "the families that are in both, and no others");
            }
        }
    }

    #[test]
    fn how_far_two_shares_are_from_each_other_is_the_difference_of_their_fractions(rounds in two_rounds()) {
        let key = round::key();
        let sheets = rounds.each_ref().map(|(plan, reviews)| made(plan, reviews, &key));
        let mut all: Vec<(Distance, f64)> = Vec::new();
        for trend in compare(&[&sheets[0], &sheets[1]], &[&key], &Filter::default()) {
            let [before, after] = trend.pair().expect("every question is asked in both").map(|(_, point)| &point.tally);
            for (part, _) in before.inside() {
                let shares = [before, after].map(|tally| tally.share(&part));
                let fractions = shares.map(|share| f64::from(share.count()) / f64::from(share.of()));
                match Distance::between(shares[0], shares[1]) {
                    None => prop_assert!(fractions.iter().any(|one| one.is_nan())),
                    Some(distance) => all.push((distance, (fractions[0] - fractions[1]).abs())),
                }
            }
        }
        for (one, is) in &all {
            prop_assert_eq!(one.is_none(), *is < 1e-9);
            for (other, than) in &all {
                prop_assert!((is - than).abs() < 1e-9 || (one < other) == (is < than));
            }
        }
    }
}
