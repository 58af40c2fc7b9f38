//! How the questions of a key worked: cases reckoned by hand, and what holds of any round.

use analysis::worked::{Act, Did, Fared, LIMITS, Look, PAUSE, Pace, Past, Read, Worked, is_reading, looks, worked};
use domain::{Answer, By, Plan, Review, Slot, State, Status, Subject, TextId, Value};
use jiff::Timestamp;
use proptest::prelude::*;

use super::round::{self, code};

fn slot(question: &str) -> Slot {
    Slot { question: code(question), member: None }
}

fn one(option: &str) -> State {
    State::Value(Value::Single(code(option)))
}

fn answered(question: &str, option: &str) -> Did {
    Did::Answered(slot(question), Some(one(option)))
}

/// Acts at seconds after the first.
fn past(acts: Vec<(i64, Did)>) -> Past {
    Past::of(acts.into_iter().map(|(second, did)| Act { at: Timestamp::from_second(second).expect("a time"), did }))
}

/// A plan with families of one document each, which concerns one child.
fn plan(documents: usize) -> Plan {
    let families = (0..documents).map(|_| (vec![1], 1)).collect();
    round::plan_of(families)
}

/// A submitted review of the document at a place in the plan, with what it answers.
fn review(plan: &Plan, at: usize, by: &str, answers: &[(&str, State)]) -> Review {
    let document = plan.documents.keys().nth(at).expect("a document");
    let by = if by == "group" { By::Consensus } else { By::Reviewer(code(by)) };
    let mut review = Review::new(round::review_id(plan, document, by), 1);
    review.status = Status::Submitted { at: Timestamp::UNIX_EPOCH, gaps: None };
    for (question, state) in answers {
        review.answers.insert(slot(question), Answer { state: Some(state.clone()), ..Answer::default() });
    }
    review
}

fn told<'w>(all: &'w [Worked], question: &str) -> &'w Worked {
    all.iter().find(|worked| worked.question().as_str() == question).expect("a question of the key")
}

fn times(worked: &Worked, fared: Fared) -> (u32, u32) {
    let times = worked.times(fared);
    (times.count(), times.of())
}

#[test]
fn each_time_a_question_is_put_one_thing_became_of_it() {
    let plan = plan(4);
    let not_applicable = State::NotApplicable { reason: TextId::from_bytes([1; 16]) };
    let mut commented = review(&plan, 0, "anna", &[("once", one("yes")), ("asked-if", one("no"))]);
    commented.answers.entry(slot("once")).or_default().comment = Some(TextId::from_bytes([2; 16]));
    let reviews = [
        commented,
        review(&plan, 1, "anna", &[("once", one("yes")), ("asked-if", State::NotShown)]),
        review(&plan, 2, "anna", &[("once", one("yes")), ("asked-if", not_applicable)]),
        review(&plan, 3, "anna", &[("once", one("no"))]),
        review(&plan, 3, "bo", &[("once", one("yes"))]),
        review(&plan, 3, "group", &[("once", one("yes"))]),
    ];
    let reads: Vec<Read<'_>> = reviews.iter().map(|review| Read::of(&plan, review, None)).collect();
    let all = worked(&round::key(), &reads);
    let once = told(&all, "once");
    assert_eq!((once.put(), once.asked()), (5, 5), "what the group agreed on is no reading");
    assert_eq!(times(once, Fared::Value), (5, 5));
    assert_eq!(times(once, Fared::Commented), (1, 5));
    assert_eq!(times(once, Fared::Differed), (1, 1), "one document was read by two, who differ");
    assert_eq!(times(once, Fared::Changed), (0, 0), "no past is known");
    assert_eq!(once.pace(), None);
    let asked_if = told(&all, "asked-if");
    assert_eq!(times(asked_if, Fared::NotAsked), (1, 5), "hidden in the review that says no");
    assert_eq!(times(asked_if, Fared::Value), (1, 4));
    assert_eq!(times(asked_if, Fared::NotShown), (1, 4));
    assert_eq!(times(asked_if, Fared::NotApplicable), (1, 4));
    assert_eq!(times(asked_if, Fared::NotAnswered), (1, 4));
    assert_eq!(times(told(&all, "every"), Fared::NotAnswered), (5, 5), "asked of the child of each document");
}

#[test]
fn an_answer_is_changed_when_it_became_another_after_the_reader_had_gone_on() {
    let plan = plan(1);
    let cases = [
        ("corrected before going on", vec![(0, answered("once", "no")), (5, answered("once", "yes"))], (0, 1)),
        (
            "corrected after another question",
            vec![(0, answered("once", "no")), (5, answered("count", "x")), (9, answered("once", "yes"))],
            (1, 1),
        ),
        (
            "changed and changed back",
            vec![
                (0, answered("once", "yes")),
                (5, Did::Elsewhere),
                (6, answered("once", "no")),
                (7, answered("once", "yes")),
            ],
            (0, 1),
        ),
        (
            "changed after it was marked as done and opened again",
            vec![(0, answered("once", "no")), (5, Did::Submitted), (6, Did::Elsewhere), (9, answered("once", "yes"))],
            (1, 1),
        ),
        (
            "first commented, then answered",
            vec![(0, Did::Noted(slot("once"))), (5, Did::Elsewhere), (6, answered("once", "yes"))],
            (0, 1),
        ),
        (
            "a comment later is no change",
            vec![(0, answered("once", "yes")), (5, Did::Elsewhere), (6, Did::Noted(slot("once")))],
            (0, 1),
        ),
        ("erased since", vec![(0, answered("once", "no")), (5, Did::Elsewhere), (6, Did::Lost(slot("once")))], (0, 0)),
    ];
    for (name, acts, expected) in cases {
        let past = past(acts);
        let review = review(&plan, 0, "anna", &[("once", one("yes"))]);
        let all = worked(&round::key(), &[Read::of(&plan, &review, Some(&past))]);
        assert_eq!(times(told(&all, "once"), Fared::Changed), expected, "{name}");
    }
    let cleared = past(vec![(0, answered("once", "yes")), (3, Did::Elsewhere), (9, Did::Answered(slot("once"), None))]);
    let review = review(&plan, 0, "anna", &[]);
    let all = worked(&round::key(), &[Read::of(&plan, &review, Some(&cleared))]);
    assert_eq!(times(told(&all, "once"), Fared::Changed), (1, 1), "an answer that was taken away is another");
}

#[test]
fn the_time_of_a_question_is_that_before_the_acts_at_it_and_pauses_are_not_counted() {
    let plan = plan(1);
    let pause = PAUSE.as_secs();
    let past = past(vec![
        (0, answered("once", "yes")),
        (40, answered("asked-if", "yes")),
        (50, Did::Noted(slot("asked-if"))),
        (50 + pause, answered("several", "a")),
        (51 + 2 * pause, answered("count", "b")),
        (60 + 2 * pause, Did::Submitted),
        (70 + 2 * pause, Did::Elsewhere),
        (80 + 2 * pause, answered("asked-if", "no")),
    ]);
    let review = review(&plan, 0, "anna", &[("once", one("yes")), ("asked-if", one("no"))]);
    let all = worked(&round::key(), &[Read::of(&plan, &review, Some(&past))]);
    let pace = |question: &str| told(&all, question).pace().map(|pace| (pace.seconds(), pace.of()));
    assert_eq!(pace("once"), None, "nothing was done before it");
    assert_eq!(pace("asked-if"), Some((50, 1)), "the answer and the comment, and not what was done after it was done");
    assert_eq!(pace("several"), Some((300, 1)), "five minutes are no pause");
    assert_eq!(pace("count"), None, "more are");
}

#[test]
fn a_clock_that_was_turned_back_gives_no_time() {
    let plan = plan(1);
    let past = past(vec![(100, answered("once", "yes")), (40, answered("asked-if", "yes"))]);
    let review = review(&plan, 0, "anna", &[("once", one("yes"))]);
    let all = worked(&round::key(), &[Read::of(&plan, &review, Some(&past))]);
    assert_eq!(told(&all, "asked-if").pace(), None);
}

#[test]
fn the_median_of_an_even_number_of_times_is_the_mean_of_the_middle_two() {
    let plan = plan(4);
    let pasts = [10, 20, 41, 90].map(|took| past(vec![(0, Did::Elsewhere), (took, answered("once", "yes"))]));
    let reviews: Vec<Review> = (0..4).map(|at| review(&plan, at, "anna", &[("once", one("yes"))])).collect();
    let reads: Vec<Read<'_>> =
        reviews.iter().zip(&pasts).map(|(review, past)| Read::of(&plan, review, Some(past))).collect();
    let all = worked(&round::key(), &reads);
    let pace = told(&all, "once").pace().expect("it was measured");
    assert_eq!((pace.seconds(), pace.of()), (31, 4), "of 20 and 41, rounded up");
}

#[test]
fn a_question_that_everyone_answers_alike_is_told_from_five_subjects_on() {
    let plan = plan(5);
    let alike = |reviews: &[Review]| {
        let reads: Vec<Read<'_>> = reviews.iter().map(|review| Read::of(&plan, review, None)).collect();
        let all = worked(&round::key(), &reads);
        told(&all, "once").alike().map(|(state, count)| (state.clone(), count))
    };
    let yes = |at, by| review(&plan, at, by, &[("once", one("yes"))]);
    let mut reviews: Vec<Review> = (0..4).map(|at| yes(at, "anna")).collect();
    assert_eq!(alike(&reviews), None, "four are few");
    reviews.push(yes(0, "bo"));
    assert_eq!(alike(&reviews), None, "and two readings of one document are one document");
    reviews.push(yes(4, "anna"));
    assert_eq!(alike(&reviews), Some((one("yes"), 6)));
    reviews.push(review(&plan, 4, "bo", &[("once", State::NotShown)]));
    assert_eq!(alike(&reviews), None, "not shown is an answer of its own");
}

#[test]
fn every_limit_is_reached_at_it_and_not_below() {
    let plan = plan(20);
    for n in 0..=20 {
        let not_shown = |at| if at < n { State::NotShown } else { one(if at % 2 == 0 { "yes" } else { "no" }) };
        let reviews: Vec<Review> = (0..20).map(|at| review(&plan, at, "anna", &[("once", not_shown(at))])).collect();
        let reads: Vec<Read<'_>> = reviews.iter().map(|review| Read::of(&plan, review, None)).collect();
        let all = worked(&round::key(), &reads);
        let of_once = looks(&all).into_iter().find(|(worked, _)| worked.question().as_str() == "once");
        let reasons = of_once.map_or_else(Vec::new, |(_, reasons)| reasons);
        let is_told = reasons.iter().any(|look| matches!(look, Look::Often(Fared::NotShown, _)));
        assert_eq!(is_told, n >= 10, "{n} of 20");
    }
}

#[test]
fn a_question_that_could_be_asked_and_never_was_is_looked_at_for_that_alone() {
    let plan = plan(5);
    let reviews: Vec<Review> = (0..5).map(|at| review(&plan, at, "anna", &[("once", one("no"))])).collect();
    let reads: Vec<Read<'_>> = reviews.iter().map(|review| Read::of(&plan, review, None)).collect();
    let all = worked(&round::key(), &reads);
    let found = looks(&all);
    let (_, reasons) = found.iter().find(|(one, _)| one.question().as_str() == "asked-if").expect("it is looked at");
    assert!(matches!(reasons[..], [Look::NeverAsked(times)] if (times.count(), times.of()) == (5, 5)), "{reasons:?}");
    assert_eq!(looks(&worked(&round::key(), &[])), [], "without a review there is nothing to look at");
}

#[test]
fn the_limits_in_the_docs_are_those_that_are_used() {
    let docs = include_str!("../../../../docs/nyckelns-fragor.md");
    let rows: Vec<&str> = docs.lines().filter(|line| line.starts_with("| ")).collect();
    for (fared, limit) in LIMITS {
        let name = match fared {
            Fared::NotAnswered => "obesvarad",
            Fared::NotApplicable => "ej tillämplig",
            Fared::NotShown => "framgår ej",
            Fared::Differed => "olika svar",
            Fared::Changed => "ändrad efteråt",
            Fared::Commented => "kommentar",
            Fared::NotAsked | Fared::Value => "no limit",
        };
        let row = format!("| {name} | {} av {} | {} |", limit.share.0, limit.share.1, limit.least);
        assert!(rows.iter().any(|line| line.starts_with(&row)), "{row}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn parts_add_up_and_no_share_is_more_than_its_whole((plan, reviews) in super::round()) {
        let key = round::key();
        let reads: Vec<Read<'_>> = reviews.iter().map(|review| Read::of(&plan, review, None)).collect();
        let all = worked(&key, &reads);
        prop_assert_eq!(all.len(), key.questions().count(), "each question once");
        let counted: Vec<&Review> = reviews.iter().filter(|review| is_reading(&key, review)).collect();
        for (worked, question) in all.iter().zip(key.questions()) {
            let parts = [Fared::NotAnswered, Fared::NotApplicable, Fared::NotShown, Fared::Value];
            let sum: u32 = parts.iter().map(|part| worked.times(*part).count()).sum();
            prop_assert_eq!(sum, worked.asked());
            prop_assert_eq!(worked.asked() + worked.times(Fared::NotAsked).count(), worked.put());
            let put: usize = counted.iter().map(|review| {
                let members = plan.concerned(&review.id.subject);
                key.slots(&members).filter(|(one, _)| one.id == question.id).count()
            }).sum();
            prop_assert_eq!(worked.put() as usize, put, "as often as the key has a place for it");
            for fared in parts.into_iter().chain([Fared::NotAsked, Fared::Commented, Fared::Changed, Fared::Differed]) {
                let times = worked.times(fared);
                prop_assert!(times.count() <= times.of(), "{:?} {:?}", fared, times);
            }
        }
    }

    #[test]
    fn the_order_of_the_reviews_does_not_matter((plan, mut reviews) in super::round()) {
        let of = |reviews: &[Review]| {
            let reads: Vec<Read<'_>> = reviews.iter().map(|review| Read::of(&plan, review, None)).collect();
            let all = worked(&round::key(), &reads);
            let subjects = |worked: &Worked| worked.alike().map(|(state, count)| (state.clone(), count));
            all.iter().map(|one| (one.put(), times(one, Fared::Differed), subjects(one))).collect::<Vec<_>>()
        };
        let before = of(&reviews);
        reviews.reverse();
        prop_assert_eq!(before, of(&reviews));
    }

    #[test]
    fn no_time_is_longer_than_the_acts_took(seconds in prop::collection::vec((0_i64..900, 0_usize..3), 1..20)) {
        let plan = plan(1);
        let questions = ["once", "asked-if", "several"];
        let mut at = 0;
        let acts: Vec<(i64, Did)> = seconds.iter().map(|(after, question)| {
            at += after;
            (at, answered(questions[*question], "yes"))
        }).collect();
        let past = past(acts);
        let review = review(&plan, 0, "anna", &[("once", one("yes")), ("asked-if", one("yes")), ("several", one("yes"))]);
        let all = worked(&round::key(), &[Read::of(&plan, &review, Some(&past))]);
        let sum: u32 = all.iter().filter_map(Worked::pace).map(Pace::seconds).sum();
        prop_assert!(i64::from(sum) <= at, "{} seconds of {}", sum, at);
    }
}

#[test]
fn a_subject_read_by_three_is_compared_once() {
    let plan = plan(2);
    let reviews = [
        review(&plan, 0, "anna", &[("once", one("yes"))]),
        review(&plan, 0, "bo", &[("once", one("yes"))]),
        review(&plan, 0, "cia", &[("once", one("no"))]),
        review(
            &plan,
            1,
            "anna",
            &[("once", one("no")), ("words", State::Value(Value::Text(TextId::from_bytes([3; 16]))))],
        ),
        review(&plan, 1, "bo", &[("words", State::Value(Value::Text(TextId::from_bytes([4; 16]))))]),
    ];
    let reads: Vec<Read<'_>> = reviews.iter().map(|review| Read::of(&plan, review, None)).collect();
    let all = worked(&round::key(), &reads);
    assert_eq!(times(told(&all, "once"), Fared::Differed), (1, 1), "the other was answered by one alone");
    assert_eq!(times(told(&all, "words"), Fared::Differed), (0, 0), "words are not compared");
    assert!(reviews.iter().all(|review| matches!(review.id.subject, Subject::Document(_))));
}
