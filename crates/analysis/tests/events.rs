//! What holds of the events of a family, whatever was noted, by whom, and however it was linked.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};

use analysis::{EventCell, EventGrid, Standing, WhyUnread, event_grid};
use domain::plan::Side;
use domain::{
    By, Days, Document, Family, FamilyId, Occasion, Plan, Review, ReviewId, Round, Sighting, SightingId, Status,
    Subject,
};
use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;

fn code<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

fn family() -> FamilyId {
    code("f")
}

/// A family with three documents, and one document of another family.
fn plan() -> Plan {
    let round =
        Round { id: code("r"), name: "R".into(), begins: None, ends: None, closed: None, keys: BTreeMap::new() };
    let mut plan = Plan::new(round);
    for (name, order) in [("f", 0), ("g", 1)] {
        plan.families.insert(code(name), Family { id: code(name), label: name.into(), order });
    }
    for (order, (id, family)) in (0_u32..).zip([("d2", "f"), ("d1", "f"), ("d0", "f"), ("other", "g")]) {
        let document = Document {
            id: code(id),
            family: code(family),
            order,
            kind: code("investigation"),
            side: Side::Child,
            area: None,
            service: None,
            members: Vec::new(),
            step: None,
            period: None,
            unreviewable: None,
        };
        plan.documents.insert(code(id), document);
    }
    plan
}

fn review(document: &str, by: &str, submitted: bool) -> Review {
    let by = if by == "group" { By::Consensus } else { By::Reviewer(code(by)) };
    let subject = Subject::Document(code(document));
    let id = ReviewId { round: code("r"), key: code("k"), subject, occasion: Occasion::Round, by };
    let mut review = Review::new(id, 1);
    if submitted {
        review.status = Status::Submitted { at: "2021-10-04T08:00:00Z".parse().unwrap(), gaps: None };
    }
    review
}

fn sighting(kind: &str, day: Option<i32>) -> Sighting {
    let when = day.map(|day| Days { first: date(2021, 3, 1) + day.days(), last: None });
    Sighting { kind: code(kind), when, units: Vec::new(), note: None }
}

fn see(review: &mut Review, id: &str, kind: &str, day: i32) {
    review.sightings.insert(code(id), sighting(kind, Some(day)));
}

/// Reviews of every document by two readers and the group, with sightings numbered through.
fn reviews() -> impl Strategy<Value = Vec<Review>> {
    let seen = (select(vec!["consultation", "meeting"]), prop::option::weighted(0.8, 0_i32..30));
    let one = (any::<bool>(), prop::collection::vec(seen, 0..4));
    prop::collection::vec(prop::option::weighted(0.7, one), 12).prop_map(|all| {
        let places =
            ["d0", "d1", "d2", "other"].iter().flat_map(|document| ["anna", "bo", "group"].map(|by| (*document, by)));
        let mut number = 0;
        let mut reviews = Vec::new();
        for ((document, by), one) in places.zip(all) {
            let Some((submitted, seen)) = one else { continue };
            let mut review = review(document, by, submitted);
            for (kind, day) in seen {
                number += 1;
                review.sightings.insert(code(&format!("s{number}")), sighting(kind, day));
            }
            reviews.push(review);
        }
        reviews
    })
}

fn links() -> impl Strategy<Value = BTreeMap<SightingId, SightingId>> {
    let id = || (1_u32..20).prop_map(|n| code::<SightingId>(&format!("s{n}")));
    prop::collection::btree_map(id(), id(), 0..10)
}

/// Every sighting of the family that counts, by the rule of answers, with the document it stands in.
fn counting(reviews: &[Review]) -> BTreeMap<SightingId, Subject> {
    let submitted: Vec<&Review> = reviews.iter().filter(|review| review.status.is_submitted()).collect();
    let says = |subject: &Subject| {
        let of = |review: &&&Review| review.id.by == By::Consensus && &review.id.subject == subject;
        submitted.iter().find(of).is_some_and(|review| !review.sightings.is_empty())
    };
    let of_family = submitted.iter().filter(|review| review.id.subject != Subject::Document(code("other")));
    let counts = of_family.filter(|review| (review.id.by == By::Consensus) == says(&review.id.subject));
    counts.flat_map(|review| review.sightings.keys().map(|id| (id.clone(), review.id.subject.clone()))).collect()
}

fn grid<'a>(plan: &Plan, reviews: &'a [Review]) -> EventGrid<'a> {
    event_grid(plan, reviews, &BTreeSet::new(), &family())
}

proptest! {
    #[test]
    fn every_sighting_that_counts_is_in_one_row_and_in_its_own_column(reviews in reviews(), links in links()) {
        let plan = Plan { links, ..plan() };
        let grid = grid(&plan, &reviews);
        let mut found = BTreeMap::new();
        for row in &grid.rows {
            prop_assert!(row.seen().next().is_some(), "no row without a sighting");
            for (column, cell) in grid.columns.iter().zip(&row.cells) {
                for seen in cell.seen() {
                    prop_assert_eq!(&seen.sighting.kind, &row.kind);
                    prop_assert_eq!(plan.event_of(seen.id), &row.event);
                    let twice = found.insert(seen.id.clone(), column.subject.clone());
                    prop_assert!(twice.is_none(), "{} stands twice", seen.id);
                }
            }
        }
        prop_assert_eq!(found, counting(&reviews));
    }

    #[test]
    fn counts_add_up(reviews in reviews(), links in links()) {
        let plan = Plan { links, ..plan() };
        let grid = grid(&plan, &reviews);
        let counts = grid.counts();
        let rows: u32 = counts.iter().map(|count| count.events + count.no_agreement).sum();
        prop_assert_eq!(rows as usize, grid.rows.len());
        let kinds: BTreeSet<_> = counts.iter().map(|count| &count.kind).collect();
        prop_assert_eq!(kinds.len(), counts.len(), "each kind is counted once");
        for count in &counts {
            for (at, (column, counted)) in grid.columns.iter().zip(&count.columns).enumerate() {
                let cells: Vec<_> =
                    grid.rows.iter().filter(|row| row.kind == count.kind).map(|row| &row.cells[at]).collect();
                let is = |wanted: fn(&EventCell<'_>) -> bool| {
                    u32::try_from(cells.iter().filter(|cell| wanted(cell)).count()).unwrap()
                };
                let recorded = is(|cell| matches!(cell, EventCell::Recorded(_)));
                let differing = is(|cell| matches!(cell, EventCell::NoAgreement(_)));
                let missing = is(|cell| matches!(cell, EventCell::NotRecorded));
                let unread = is(|cell| matches!(cell, EventCell::NotReviewed(_) | EventCell::Withheld));
                prop_assert_eq!(recorded + differing + missing + unread, count.events + count.no_agreement);
                match (counted, &column.standing) {
                    (Some(counted), Standing::Read) => {
                        prop_assert_eq!((counted.recorded, counted.no_agreement, unread), (recorded, differing, 0));
                    }
                    (None, Standing::NotReviewed(_) | Standing::Withheld) => {
                        prop_assert_eq!(unread as usize, cells.len(), "a kind of nothing is all of its column");
                    }
                    (counted, standing) => prop_assert!(false, "{counted:?} in a column that is {standing:?}"),
                }
            }
        }
    }

    #[test]
    fn the_order_of_reviews_means_nothing(
        (reviews, other) in reviews().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        links in links(),
    ) {
        let plan = Plan { links, ..plan() };
        prop_assert_eq!(grid(&plan, &reviews), grid(&plan, &other));
    }

    #[test]
    fn no_two_that_one_reader_tells_apart_are_offered_as_one(reviews in reviews(), links in links()) {
        let plan = Plan { links, ..plan() };
        let grid = grid(&plan, &reviews);
        for (one, other) in grid.alike() {
            let (one, other) = (&grid.rows[one], &grid.rows[other]);
            prop_assert!(one.event != other.event && one.kind == other.kind);
            let own: BTreeSet<_> = one.seen().map(|seen| seen.review).collect();
            prop_assert!(other.seen().all(|seen| !own.contains(seen.review)));
        }
    }
}

#[test]
fn the_kinds_of_nothing_are_told_apart() {
    let mut plan = plan();
    let mut read = review("d2", "anna", true);
    see(&mut read, "a", "meeting", 0);
    let reviews = [read, review("d1", "anna", true), review("d0", "anna", false)];
    let cells = |plan: &Plan, withheld: &[&str]| {
        let withheld = withheld.iter().map(|id| Subject::Document(code(id))).collect();
        let grid = event_grid(plan, &reviews, &withheld, &family());
        let states = grid.rows[0].cells.iter().map(|cell| match cell {
            EventCell::Recorded(_) => "recorded",
            EventCell::NoAgreement(_) => "no agreement",
            EventCell::NotRecorded => "not recorded",
            EventCell::NotReviewed(WhyUnread::CouldNot(_)) => "could not",
            EventCell::NotReviewed(WhyUnread::Begun) => "begun",
            EventCell::NotReviewed(WhyUnread::NotBegun) => "not begun",
            EventCell::Withheld => "withheld",
        });
        states.collect::<Vec<_>>()
    };
    assert_eq!(cells(&plan, &[]), ["recorded", "not recorded", "begun"]);
    assert_eq!(cells(&plan, &["d0"]), ["recorded", "not recorded", "withheld"]);
    let reason = domain::TextId::from_bytes([1; 16]);
    plan.documents.get_mut(&code("d0")).unwrap().unreviewable = Some(reason);
    assert_eq!(cells(&plan, &[]), ["recorded", "not recorded", "could not"]);
}

#[test]
fn what_two_readers_do_not_both_find_is_no_agreement_until_the_group_has_its_own() {
    let mut plan = plan();
    let (mut anna, mut bo) = (review("d2", "anna", true), review("d2", "bo", true));
    see(&mut anna, "a1", "meeting", 0);
    see(&mut anna, "a2", "meeting", 20);
    see(&mut bo, "b1", "meeting", 1);
    let counted = |plan: &Plan, reviews: &[Review]| {
        let counts = event_grid(plan, reviews, &BTreeSet::new(), &family()).counts();
        counts.iter().map(|count| (count.events, count.no_agreement)).collect::<Vec<_>>()
    };
    let reviews = [anna.clone(), bo.clone()];
    assert_eq!(counted(&plan, &reviews), [(0, 3)], "nothing is merged by itself");
    assert_eq!(grid(&plan, &reviews).alike(), [(0, 1)], "but offered");
    plan.links.insert(code("b1"), code("a1"));
    assert_eq!(counted(&plan, &reviews), [(1, 1)]);
    let group = review("d2", "group", true);
    assert_eq!(counted(&plan, &[anna.clone(), bo.clone(), group.clone()]), [(1, 1)], "a silent group says nothing");
    let mut group = group;
    see(&mut group, "c1", "meeting", 0);
    see(&mut group, "c2", "meeting", 20);
    assert_eq!(counted(&plan, &[anna, bo, group]), [(2, 0)]);
}

#[test]
fn days_that_differ_are_all_told_and_rows_stand_by_day() {
    let mut plan = plan();
    let (mut one, mut other) = (review("d2", "anna", true), review("d1", "bo", true));
    see(&mut one, "a", "meeting", 11);
    see(&mut one, "b", "meeting", 2);
    one.sightings.insert(code("c"), sighting("meeting", None));
    see(&mut other, "d", "meeting", 13);
    plan.links.insert(code("d"), code("a"));
    let reviews = [one, other];
    let rows = grid(&plan, &reviews).rows;
    let days: Vec<Vec<i8>> = rows.iter().map(|row| row.days.iter().map(|days| days.first.day()).collect()).collect();
    assert_eq!(days, [vec![3], vec![12, 14], vec![]]);
}
