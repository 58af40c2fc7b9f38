//! Readings are spread as evenly as conflicts of interest allow.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};

use domain::plan::{Conflict, Side};
use domain::spread::{loads, spread};
use domain::{
    Document, DocumentId, Family, FamilyId, Plan, Reading, Reviewer, ReviewerId, Round, RoundId, Subject, TextId,
};
use proptest::prelude::*;

/// A plan with so many reviewers, families of so many documents, conflicts and readings, by their numbers.
fn plan(reviewers: usize, families: &[usize], conflicts: &[(usize, usize)], could_not: &[usize]) -> Plan {
    let round = RoundId::new("r").unwrap();
    let mut plan =
        Plan::new(Round { id: round, name: "R".into(), begins: None, ends: None, closed: None, keys: BTreeMap::new() });
    for at in 0..reviewers {
        let id = reviewer(at);
        plan.reviewers.insert(id.clone(), Reviewer { id, name: at.to_string(), role: String::new() });
    }
    let mut count = 0;
    for (order, documents) in families.iter().enumerate() {
        let id = family(order);
        let order = u32::try_from(order).unwrap();
        plan.families.insert(id.clone(), Family { id: id.clone(), label: order.to_string(), order });
        for order in 0..*documents {
            let one = Document {
                id: document(count),
                family: id.clone(),
                order: u32::try_from(order).unwrap(),
                kind: "journal".parse().unwrap(),
                side: Side::Child,
                area: None,
                service: None,
                members: Vec::new(),
                step: None,
                period: None,
                unreviewable: could_not.contains(&count).then(|| TextId::from_bytes([0; 16])),
            };
            plan.documents.insert(one.id.clone(), one);
            count += 1;
        }
    }
    for (of, by) in conflicts {
        if *of < families.len() && *by < reviewers {
            plan.conflicts.insert(Conflict { family: family(*of), reviewer: reviewer(*by) });
        }
    }
    plan
}

fn reviewer(at: usize) -> ReviewerId {
    ReviewerId::new(format!("r{at}")).unwrap()
}

fn family(at: usize) -> FamilyId {
    FamilyId::new(format!("f{at}")).unwrap()
}

fn document(at: usize) -> DocumentId {
    DocumentId::new(format!("d{at}")).unwrap()
}

fn reading(of: usize, by: usize) -> Reading {
    Reading { subject: Subject::Document(document(of)), reviewer: reviewer(by) }
}

fn squares(plan: &Plan, readings: &BTreeSet<Reading>) -> usize {
    loads(plan, readings).values().map(|load| load * load).sum()
}

/// The smallest sum of squares that any spread has, found by trying them all.
fn best(plan: &Plan, kept: &BTreeSet<Reading>, wanted: usize) -> usize {
    let documents: Vec<&Document> = plan.documents.values().filter(|one| one.unreviewable.is_none()).collect();
    best_of(plan, &documents, &mut kept.clone(), wanted)
}

fn best_of(plan: &Plan, documents: &[&Document], readings: &mut BTreeSet<Reading>, wanted: usize) -> usize {
    let Some((first, rest)) = documents.split_first() else { return squares(plan, readings) };
    let subject = Subject::Document(first.id.clone());
    let has = readings.iter().filter(|one| one.subject == subject).count();
    let free = plan.reviewers.keys().map(|id| Reading { subject: subject.clone(), reviewer: id.clone() });
    let free: Vec<Reading> =
        free.filter(|one| !readings.contains(one) && !plan.is_partial(&one.reviewer, &one.subject)).collect();
    if has >= wanted || free.is_empty() {
        return best_of(plan, rest, readings, wanted);
    }
    let mut least = usize::MAX;
    for one in free {
        readings.insert(one.clone());
        least = least.min(best_of(plan, documents, readings, wanted));
        readings.remove(&one);
    }
    least
}

#[test]
fn nine_families_are_spread_over_five_readers_and_families_stay_together() {
    let plan = plan(5, &[4, 4, 4, 4, 4, 4, 4, 4, 4], &[(0, 0), (3, 2)], &[]);
    let made = spread(&plan, &BTreeSet::new(), 1);
    let loads: Vec<usize> = loads(&plan, &made.readings).into_values().collect();
    assert_eq!(loads.iter().sum::<usize>(), 36, "everything is read once");
    assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1, "{loads:?}");
    let mut readers: BTreeMap<&FamilyId, BTreeSet<&ReviewerId>> = BTreeMap::new();
    for one in &made.readings {
        readers.entry(plan.family_of(&one.subject).unwrap()).or_default().insert(&one.reviewer);
    }
    let together = readers.values().filter(|readers| readers.len() == 1).count();
    assert!(together >= 5, "most families have one reader: {readers:?}");
}

#[test]
fn a_document_that_only_partial_readers_could_read_is_told_and_not_given_to_them() {
    let plan = plan(2, &[1, 1], &[(0, 0), (0, 1)], &[]);
    let made = spread(&plan, &BTreeSet::new(), 1);
    assert_eq!(made.lacking, BTreeMap::from([(document(0), 2)]));
    assert_eq!(made.readings.len(), 1, "the other is read");
    let two = spread(&plan, &BTreeSet::new(), 3);
    assert_eq!(two.lacking, BTreeMap::from([(document(0), 2), (document(1), 0)]), "two are not three");
    assert_eq!(two.readings.len(), 2, "as many as there are read it all the same");
}

#[test]
fn five_thousand_documents_are_spread_while_one_waits() {
    let plan = plan(20, &[5; 1000], &[(3, 4), (9, 9)], &[]);
    let made = spread(&plan, &BTreeSet::new(), 2);
    let loads: Vec<usize> = loads(&plan, &made.readings).into_values().collect();
    assert_eq!(loads, [500; 20]);
}

prop_compose! {
    fn plans()(
        reviewers in 0_usize..5,
        families in prop::collection::vec(0_usize..4, 0..4),
        conflicts in prop::collection::vec((0_usize..4, 0_usize..5), 0..6),
        could_not in prop::collection::vec(0_usize..9, 0..3),
    ) -> Plan {
        plan(reviewers, &families, &conflicts, &could_not)
    }
}

fn kept_in(plan: &Plan, picks: &[(usize, usize)]) -> BTreeSet<Reading> {
    let all = picks.iter().map(|(of, by)| reading(*of, *by));
    let is_of_plan =
        |one: &Reading| plan.family_of(&one.subject).is_some() && plan.reviewers.contains_key(&one.reviewer);
    all.filter(|one| is_of_plan(one) && !plan.is_partial(&one.reviewer, &one.subject)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_spread_is_the_most_even_there_is(
        plan in plans(),
        picks in prop::collection::vec((0_usize..9, 0_usize..5), 0..4),
        wanted in 1_usize..3,
    ) {
        // Trying every spread takes too long when there are many.
        prop_assume!(plan.documents.len() * wanted <= 6);
        let kept = kept_in(&plan, &picks);
        let made = spread(&plan, &kept, wanted);
        let whole: BTreeSet<Reading> = kept.union(&made.readings).cloned().collect();
        prop_assert_eq!(squares(&plan, &whole), best(&plan, &kept, wanted));
    }

    #[test]
    fn nobody_reads_what_they_handle_or_twice_and_nothing_is_lost(
        plan in plans(),
        picks in prop::collection::vec((0_usize..9, 0_usize..5), 0..6),
        wanted in 1_usize..4,
    ) {
        let kept = kept_in(&plan, &picks);
        let made = spread(&plan, &kept, wanted);
        prop_assert_eq!(&made, &spread(&plan, &kept, wanted), "the same plan gives the same spread");
        for one in &made.readings {
            prop_assert!(!plan.is_partial(&one.reviewer, &one.subject), "{:?}", one);
            prop_assert!(!kept.contains(one), "{:?} is read already", one);
        }
        for document in plan.documents.values() {
            let subject = Subject::Document(document.id.clone());
            let of = |readings: &BTreeSet<Reading>| readings.iter().filter(|one| one.subject == subject).count();
            let (before, given) = (of(&kept), of(&made.readings));
            let free = plan.reviewers.keys().filter(|id| !plan.is_partial(id, &subject)).count();
            let expected = if document.unreviewable.is_some() { 0 } else { wanted.min(free).saturating_sub(before) };
            prop_assert_eq!(given, expected, "{:?}", document.id);
            let lacks = document.unreviewable.is_none() && before + given < wanted;
            prop_assert_eq!(made.lacking.contains_key(&document.id), lacks);
        }
    }

    #[test]
    fn without_conflicts_loads_differ_by_at_most_one(
        reviewers in 1_usize..6,
        families in prop::collection::vec(0_usize..6, 0..6),
        wanted in 1_usize..4,
    ) {
        let plan = plan(reviewers, &families, &[], &[]);
        let made = spread(&plan, &BTreeSet::new(), wanted);
        let loads: Vec<usize> = loads(&plan, &made.readings).into_values().collect();
        let (least, most) = (loads.iter().min().unwrap(), loads.iter().max().unwrap());
        prop_assert!(most - least <= 1, "{:?}", loads);
    }
}
