//! Links keep together what somebody said is one event, whatever was linked before and in whatever order.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};

use domain::register::PlanEdit;
use domain::{Plan, Round, SightingId};
use proptest::collection::{btree_map, btree_set};
use proptest::prelude::*;

fn sighting() -> impl Strategy<Value = SightingId> {
    "[a-h]".prop_map(|code| code.parse().unwrap())
}

/// Any links at all: chains, rings, and links to what is not there, as two desktops can have made them.
fn plan() -> impl Strategy<Value = Plan> {
    btree_map(sighting(), sighting(), 0..7).prop_map(|links| {
        let round = Round {
            id: "r".parse().unwrap(),
            name: "Prov".into(),
            begins: None,
            ends: None,
            closed: None,
            keys: BTreeMap::new(),
        };
        Plan { links, ..Plan::new(round) }
    })
}

fn all() -> Vec<SightingId> {
    ('a'..='h').map(|code| code.to_string().parse().unwrap()).collect()
}

fn same(plan: &Plan, one: &SightingId, other: &SightingId) -> bool {
    plan.event_of(one) == plan.event_of(other)
}

fn after(plan: &Plan, edits: Vec<PlanEdit>) -> Plan {
    let mut changed = plan.clone();
    for edit in edits {
        changed.apply(edit);
    }
    changed
}

proptest! {
    #[test]
    fn what_is_linked_is_one_event_and_nothing_else_moves(plan in plan(), one in sighting(), other in sighting()) {
        let linked = after(&plan, plan.linking(&one, &other));
        for (a, b) in all().iter().flat_map(|a| all().into_iter().map(move |b| (a.clone(), b))) {
            let touched = |it: &SightingId| same(&plan, it, &one) || same(&plan, it, &other);
            prop_assert_eq!(same(&linked, &a, &b), same(&plan, &a, &b) || touched(&a) && touched(&b), "{} {}", a, b);
        }
        prop_assert!(linked.linking(&one, &other).is_empty(), "saying it again changes nothing");
    }

    #[test]
    fn what_is_unlinked_stands_alone_and_the_others_stay_together(plan in plan(), one in sighting()) {
        let unlinked = after(&plan, plan.unlinking(&one));
        for (a, b) in all().iter().flat_map(|a| all().into_iter().map(move |b| (a.clone(), b))) {
            let expected = a == b || a != one && b != one && same(&plan, &a, &b);
            prop_assert_eq!(same(&unlinked, &a, &b), expected, "{} {}", a, b);
        }
        prop_assert!(unlinked.unlinking(&one).is_empty());
    }

    #[test]
    fn links_among_those_that_are_there_say_the_same_of_them(plan in plan(), there in btree_set(sighting(), 0..8)) {
        let kept = Plan { links: plan.links_among(&there), ..plan.clone() };
        for (a, b) in there.iter().flat_map(|a| there.iter().map(move |b| (a, b))) {
            prop_assert_eq!(same(&kept, a, b), same(&plan, a, b), "{} {}", a, b);
        }
        let named: BTreeSet<&SightingId> = kept.links.iter().flat_map(|(one, event)| [one, event]).collect();
        prop_assert!(named.into_iter().all(|one| there.contains(one)), "nothing that is gone is named");
        prop_assert_eq!(kept.links_among(&there), kept.links.clone(), "and it has one form");
    }
}
