//! Plans and reviews lose nothing on their way through registers, the form in which the change log keeps them.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::{BTreeMap, BTreeSet};

mod aside;
mod conclusions;

use domain::codebook::Standing;
use domain::plan::{Gender, Period, Role, Side, Term, TermList};
use domain::register::{
    CodebookEdit, CodingEdit, ConclusionsEdit, PlanEdit, ReviewEdit, codebook_from_registers, coding_from_registers,
    conclusions_from_registers, plan_from_registers, review_from_registers,
};
use domain::{
    By, Codebook, Coding, CommentAt, Concern, Conclusions, Conflict, Days, Document, Evidence, Family, Forms, Genus,
    LeftOut, Member, Noun, Occasion, OptionCode, Override, Plan, Reading, Review, ReviewId, Reviewer, Round, Sighting,
    Slot, State, Status, Subject, Text, TextId, Theme, ThemeId, Value,
};
use jiff::Timestamp;
use jiff::civil::Date;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

/// Few enough that edits meet each other, and with every character a code may have.
fn code<T: std::str::FromStr<Err: std::fmt::Debug> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop_oneof!["[ab]", "[a-z0-9][a-z0-9_-]{0,63}"].prop_map(|text| text.parse().unwrap())
}

fn text_id() -> impl Strategy<Value = TextId> {
    any::<[u8; 16]>().prop_map(TextId::from_bytes)
}

fn date() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn words() -> impl Strategy<Value = String> {
    any::<String>()
}

fn text() -> impl Strategy<Value = Text> {
    (words(), option::of(words())).prop_map(|(sv, en)| Text { sv, en })
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        code().prop_map(Value::Single),
        btree_set(code::<OptionCode>(), 0..4).prop_map(Value::Several),
        any::<u32>().prop_map(Value::Count),
        any::<f64>().prop_filter("numbers are finite", |x| x.is_finite()).prop_map(Value::Number),
        date().prop_map(Value::Date),
        text_id().prop_map(Value::Text),
    ]
}

fn state() -> impl Strategy<Value = State> {
    prop_oneof![
        4 => value().prop_map(State::Value),
        1 => text_id().prop_map(|reason| State::NotApplicable { reason }),
        1 => Just(State::NotShown),
    ]
}

fn slot() -> impl Strategy<Value = Slot> {
    (code(), option::of(code())).prop_map(|(question, member)| Slot { question, member })
}

fn status() -> impl Strategy<Value = Status> {
    let at = (-100_000_000_000_i64..100_000_000_000, 0..1_000_000_000_i32)
        .prop_map(|(second, nanosecond)| Timestamp::new(second, nanosecond).unwrap());
    prop_oneof![
        option::of(text_id()).prop_map(|again| Status::Open { again }),
        (at, option::of(text_id())).prop_map(|(at, gaps)| Status::Submitted { at, gaps }),
    ]
}

fn review_edit() -> impl Strategy<Value = ReviewEdit> {
    prop_oneof![
        1 => (1..=u32::MAX).prop_map(ReviewEdit::Version),
        1 => status().prop_map(ReviewEdit::Status),
        4 => (slot(), option::of(state())).prop_map(|(slot, state)| ReviewEdit::State(slot, state)),
        2 => (slot(), option::of(text_id())).prop_map(|(slot, text)| ReviewEdit::Comment(slot, text)),
        2 => (slot(), vec(text_id(), 0..3)).prop_map(|(slot, texts)| ReviewEdit::Evidence(slot, texts)),
        1 => (code(), option::of((code(), text_id()))).prop_map(|(rating, set)| {
            ReviewEdit::Override(rating, set.map(|(level, reason)| Override { level, reason }))
        }),
        1 => (code(), option::of(sighting())).prop_map(|(id, seen)| ReviewEdit::Sighting(id, seen)),
        1 => option::of(concern()).prop_map(ReviewEdit::Concern),
        1 => (slot(), option::of(aside::given())).prop_map(|(slot, given)| ReviewEdit::Given(slot, given)),
        3 => (prop_oneof![1_u32..4, 1..=u32::MAX], aside::edit()).prop_map(|(version, edit)| ReviewEdit::Aside(version, edit)),
    ]
}

fn sighting() -> impl Strategy<Value = Sighting> {
    let when = option::of((date(), option::of(date())).prop_map(|(first, last)| Days { first, last }));
    (code(), when, vec(code(), 0..3), option::of(text_id())).prop_map(|(kind, when, units, note)| Sighting {
        kind,
        when,
        units,
        note,
    })
}

fn concern() -> impl Strategy<Value = Concern> {
    (date(), option::of(text_id()), option::of(date())).prop_map(|(raised, done, settled)| Concern {
        raised,
        done,
        settled,
    })
}

fn conflict() -> impl Strategy<Value = Conflict> {
    (code(), code()).prop_map(|(family, reviewer)| Conflict { family, reviewer })
}

fn review_id() -> ReviewId {
    ReviewId {
        round: "r".parse().unwrap(),
        key: "k".parse().unwrap(),
        subject: Subject::Document("d".parse().unwrap()),
        occasion: Occasion::Round,
        by: By::Consensus,
    }
}

fn subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        code().prop_map(Subject::Document),
        code().prop_map(Subject::Family),
        code().prop_map(Subject::Member),
        any::<u32>().prop_map(Subject::Respondent),
    ]
}

fn reading() -> impl Strategy<Value = Reading> {
    (subject(), code()).prop_map(|(subject, reviewer)| Reading { subject, reviewer })
}

fn round() -> impl Strategy<Value = Round> {
    let days = (option::of(date()), option::of(date()), option::of(date()));
    (code(), words(), days, btree_map(code(), any::<u32>(), 0..3))
        .prop_map(|(id, name, (begins, ends, closed), keys)| Round { id, name, begins, ends, closed, keys })
}

fn member() -> impl Strategy<Value = Member> {
    let role = prop::sample::select(&[Role::Child, Role::Adult][..]);
    let gender = prop::sample::select(&[Gender::Female, Gender::Male, Gender::Other][..]);
    let who = (code(), code(), words(), any::<u32>(), role, gender);
    (who, option::of(code()), vec(code(), 0..3), any::<bool>(), any::<bool>()).prop_map(
        |((id, family, label, order, role, gender), age, case_types, focus, protected)| Member {
            id,
            family,
            label,
            order,
            role,
            gender,
            age,
            case_types,
            focus,
            protected,
        },
    )
}

fn document() -> impl Strategy<Value = Document> {
    let side = prop::sample::select(&[Side::Child, Side::Adult][..]);
    let period = option::of((date(), option::of(date())).prop_map(|(from, to)| Period { from, to }));
    let what = (code(), code(), any::<u32>(), code(), side);
    let more = (option::of(code()), option::of(code()), vec(code(), 0..3), option::of(code()), period);
    (what, more, option::of(text_id())).prop_map(
        |((id, family, order, kind, side), (area, service, members, step, period), unreviewable)| Document {
            id,
            family,
            order,
            kind,
            side,
            area,
            service,
            members,
            step,
            period,
            unreviewable,
        },
    )
}

fn noun() -> impl Strategy<Value = Noun> {
    let genus = prop::sample::select(vec![Genus::Common, Genus::Neuter]);
    (genus, words(), words(), words(), words()).prop_map(|(genus, one, the, many, the_many)| Noun {
        genus,
        one,
        the,
        many,
        the_many,
    })
}

fn forms() -> impl Strategy<Value = Forms> {
    (noun(), option::of(noun())).prop_map(|(sv, en)| Forms { sv, en })
}

fn plan_edit() -> impl Strategy<Value = PlanEdit> {
    let lists = [
        TermList::Area,
        TermList::Service,
        TermList::DocumentKind,
        TermList::Step,
        TermList::AgeBand,
        TermList::Unit,
        TermList::EventKind,
    ];
    let left_out = (code(), words(), any::<u32>(), text_id()).prop_map(|(id, label, order, reason)| LeftOut {
        id,
        label,
        order,
        reason,
    });
    let term = (text(), any::<u32>(), option::of(forms())).prop_map(|(name, order, forms)| Term { name, order, forms });
    let reviewer = (code(), words(), words()).prop_map(|(id, name, role)| Reviewer { id, name, role });
    let family = (code(), words(), any::<u32>()).prop_map(|(id, label, order)| Family { id, label, order });
    prop_oneof![
        round().prop_map(PlanEdit::Round),
        (prop::sample::select(lists.to_vec()), code(), option::of(term))
            .prop_map(|(list, code, term)| PlanEdit::Term(list, code, term)),
        (code(), option::of(reviewer)).prop_map(|(id, reviewer)| PlanEdit::Reviewer(id, reviewer)),
        (code(), option::of(family)).prop_map(|(id, family)| PlanEdit::Family(id, family)),
        (code(), option::of(member())).prop_map(|(id, member)| PlanEdit::Member(id, member)),
        (code(), option::of(document())).prop_map(|(id, document)| PlanEdit::Document(id, document)),
        reading().prop_map(PlanEdit::Reads),
        reading().prop_map(PlanEdit::ReadsNot),
        (code(), option::of(text_id())).prop_map(|(id, text)| PlanEdit::Reflection(id, text)),
        conflict().prop_map(PlanEdit::Handles),
        conflict().prop_map(PlanEdit::HandlesNot),
        (code(), option::of(left_out)).prop_map(|(id, one)| PlanEdit::LeftOut(id, one)),
        (code(), option::of(code())).prop_map(|(id, event)| PlanEdit::Link(id, event)),
        option::of(text_id()).prop_map(PlanEdit::Routine),
    ]
}

fn theme() -> impl Strategy<Value = Theme> {
    let standing = prop_oneof![
        Just(Standing::Live),
        code().prop_map(|into| Standing::Merged { into }),
        vec(code(), 0..3).prop_map(|into| Standing::Split { into }),
        Just(Standing::Retired),
    ];
    let told = (words(), words(), words(), words());
    (code(), told, option::of(code()), option::of(text_id()), any::<u32>(), standing).prop_map(
        |(id, (name, definition, include, exclude), parent, example, order, standing)| Theme {
            id,
            name,
            parent,
            definition,
            include,
            exclude,
            example,
            order,
            standing,
        },
    )
}

fn codebook_edit() -> impl Strategy<Value = CodebookEdit> {
    (code(), option::of(theme())).prop_map(|(id, theme)| CodebookEdit::Theme(id, theme))
}

fn comment_at() -> impl Strategy<Value = CommentAt> {
    let occasion = prop_oneof![Just(Occasion::Round), code().prop_map(Occasion::Named)];
    let by = prop_oneof![Just(By::Consensus), code().prop_map(By::Reviewer)];
    (code(), subject(), occasion, by, slot()).prop_map(|(key, subject, occasion, by, slot)| CommentAt {
        key,
        subject,
        occasion,
        by,
        slot,
    })
}

fn coding_edit() -> impl Strategy<Value = CodingEdit> {
    prop_oneof![
        (comment_at(), code(), option::of(text_id())).prop_map(|(at, theme, text)| CodingEdit::Theme(at, theme, text)),
        (comment_at(), option::of(text_id())).prop_map(|(at, text)| CodingEdit::Quote(at, text)),
    ]
}

/// What the registers hold after some writes: the last value of each.
fn written(registers: impl Iterator<Item = (String, String)>) -> BTreeMap<String, String> {
    registers.collect()
}

fn borrowed(registers: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    registers.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

fn review_of(edits: Vec<ReviewEdit>) -> Review {
    let mut review = Review::new(review_id(), 1);
    for edit in edits {
        review.apply(edit);
    }
    review
}

fn plan_of(round: Round, edits: Vec<PlanEdit>) -> Plan {
    let mut plan = Plan::new(round);
    for edit in edits {
        plan.apply(edit);
    }
    plan
}

proptest! {
    #[test]
    fn a_value_survives_its_string(value in value()) {
        let form = value.to_string();
        prop_assert_eq!(form.parse::<Value>(), Ok(value), "{}", form);
    }

    #[test]
    fn a_string_is_read_as_the_value_it_is_written_as_or_refused(
        form in "(one|some|count|number|date|text|two)? ?[a-z0-9 .+e-]{0,12}"
    ) {
        if let Ok(value) = form.parse::<Value>() {
            prop_assert_eq!(value.to_string().parse::<Value>(), Ok(value), "{}", form);
        }
    }

    #[test]
    fn a_review_is_the_same_from_its_edits_and_from_its_registers(edits in vec(review_edit(), 0..30)) {
        let registers = written(std::iter::once(ReviewEdit::Version(1)).chain(edits.clone()).map(|edit| edit.register()));
        let review = review_of(edits);
        prop_assert_eq!(&review_from_registers(review_id(), borrowed(&registers)).unwrap(), &review);

        let again = written(review.edits().iter().map(ReviewEdit::register));
        prop_assert_eq!(&review_from_registers(review_id(), borrowed(&again)).unwrap(), &review, "through its own edits");
        let json = serde_json::to_string(&review).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Review>(&json).unwrap(), &review, "through JSON");
    }

    #[test]
    fn a_review_becomes_another_by_the_changes_to_it(one in vec(review_edit(), 0..20), other in vec(review_edit(), 0..20)) {
        let (mut review, other) = (review_of(one), review_of(other));
        let changes = review.changes_to(&other);
        for change in changes {
            review.apply(change);
        }
        prop_assert_eq!(&review, &other);
        prop_assert!(review.changes_to(&other).is_empty(), "nothing is written that stands already");
    }

    #[test]
    fn an_edit_of_a_review_is_read_back_from_its_register(edit in review_edit()) {
        let (name, value) = edit.register();
        prop_assert_eq!(ReviewEdit::from_register(&name, &value), Ok(edit));
    }

    #[test]
    fn what_the_edits_of_a_thing_name_is_what_the_thing_names(
        edits in vec(review_edit(), 0..30), round in round(), changes in vec(plan_edit(), 0..30)
    ) {
        let review = review_of(edits);
        let named: BTreeSet<TextId> = review.edits().iter().flat_map(ReviewEdit::texts).cloned().collect();
        prop_assert_eq!(named, review.texts().cloned().collect::<BTreeSet<_>>());
        let plan = plan_of(round, changes);
        let named: BTreeSet<TextId> = plan.edits().iter().filter_map(PlanEdit::text).cloned().collect();
        prop_assert_eq!(named, plan.texts().cloned().collect::<BTreeSet<_>>());
    }

    #[test]
    fn a_plan_is_the_same_from_its_edits_and_from_its_registers(round in round(), edits in vec(plan_edit(), 0..30)) {
        let first = PlanEdit::Round(round.clone());
        let registers = written(std::iter::once(first).chain(edits.clone()).map(|edit| edit.register()));
        let plan = plan_of(round, edits);
        prop_assert_eq!(&plan_from_registers(borrowed(&registers)).unwrap(), &plan);

        let again = written(plan.edits().iter().map(PlanEdit::register));
        prop_assert_eq!(&plan_from_registers(borrowed(&again)).unwrap(), &plan, "through its own edits");
        let json = serde_json::to_string(&plan).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Plan>(&json).unwrap(), &plan, "through JSON");
    }

    #[test]
    fn a_codebook_is_the_same_from_its_edits_and_from_its_registers(edits in vec(codebook_edit(), 0..20)) {
        let registers = written(edits.iter().map(CodebookEdit::register));
        let mut codebook = Codebook::default();
        for edit in edits {
            codebook.apply(edit);
        }
        prop_assert_eq!(&codebook_from_registers(borrowed(&registers)).unwrap(), &codebook);
        let again = written(codebook.edits().iter().map(CodebookEdit::register));
        prop_assert_eq!(&codebook_from_registers(borrowed(&again)).unwrap(), &codebook, "through its own edits");
        let named: BTreeSet<TextId> = codebook.edits().iter().filter_map(CodebookEdit::text).cloned().collect();
        prop_assert_eq!(named, codebook.texts().cloned().collect::<BTreeSet<_>>());
    }

    #[test]
    fn a_coding_is_the_same_from_its_edits_and_from_its_registers(edits in vec(coding_edit(), 0..20)) {
        let registers = written(edits.iter().map(CodingEdit::register));
        let mut coding = Coding::default();
        for edit in edits {
            coding.apply(edit);
        }
        prop_assert_eq!(&coding_from_registers(borrowed(&registers)).unwrap(), &coding);
        let again = written(coding.edits().iter().map(CodingEdit::register));
        prop_assert_eq!(&coding_from_registers(borrowed(&again)).unwrap(), &coding, "through its own edits");
    }

    #[test]
    fn conclusions_are_the_same_from_their_edits_and_from_their_registers(edits in vec(conclusions::edit(), 0..20)) {
        let registers = written(edits.iter().map(ConclusionsEdit::register));
        let mut conclusions = Conclusions::default();
        for edit in edits {
            conclusions.apply(edit);
        }
        prop_assert_eq!(&conclusions_from_registers(borrowed(&registers)).unwrap(), &conclusions);
        let again = written(conclusions.edits().iter().map(ConclusionsEdit::register));
        prop_assert_eq!(&conclusions_from_registers(borrowed(&again)).unwrap(), &conclusions, "through their own edits");
        let named: BTreeSet<TextId> = conclusions.edits().iter().flat_map(ConclusionsEdit::texts).cloned().collect();
        prop_assert_eq!(named, conclusions.texts().cloned().collect::<BTreeSet<_>>());
    }

    #[test]
    fn a_theme_is_read_as_one_that_was_not_merged_and_has_one_main_theme(edits in vec(codebook_edit(), 0..12)) {
        let mut codebook = Codebook::default();
        for edit in edits {
            let CodebookEdit::Theme(id, theme) = edit;
            codebook.apply(CodebookEdit::Theme(id.clone(), theme.map(|theme| Theme { id, ..theme })));
        }
        let mut told: Vec<&ThemeId> = Vec::new();
        for main in codebook.mains() {
            told.push(&main.id);
            told.extend(codebook.parts_of(&main.id).into_iter().map(|part| &part.id));
        }
        told.sort();
        prop_assert_eq!(told, codebook.themes.keys().collect::<Vec<_>>(), "each theme stands once, on one of two levels");
        for id in codebook.themes.keys() {
            let read = codebook.read_as(id);
            prop_assert_eq!(codebook.read_as(read), read, "what a theme is read as is read as itself");
        }
    }

    #[test]
    fn a_register_that_cannot_be_read_is_refused_by_name_and_never_falls_over(
        name in "[a-z@!~1/]{0,12}|~[0-9]{1,2}/q/[vceo]|(term|family|member|reading|conflict|link|status|version|theme|quote|action|wording|q/m/v)(/[a-z]{0,3}){0,3}", value in ".{1,20}"
    ) {
        if let Err(error) = review_from_registers(review_id(), [("version", "1"), (&name, &value)]) {
            prop_assert_eq!(error.name, name.clone());
        }
        for error in [
            codebook_from_registers([(name.as_str(), value.as_str())]).err(),
            coding_from_registers([(name.as_str(), value.as_str())]).err(),
            conclusions_from_registers([(name.as_str(), value.as_str())]).err(),
        ].into_iter().flatten() {
            prop_assert_eq!(error.name, name.clone());
        }
        let round = PlanEdit::Round(Round {
            id: "r".parse().unwrap(), name: String::new(), begins: None, ends: None, closed: None, keys: BTreeMap::new()
        }).register();
        if let Err(error) = plan_from_registers([("round", round.1.as_str()), (&name, &value)]) {
            prop_assert_eq!(error.name, name);
        }
    }

    #[test]
    fn evidence_survives_being_a_text(
        page in option::of(words()), section in option::of(words()), date in option::of(date()), quote in option::of(words())
    ) {
        let evidence = Evidence { page, section, date, quote };
        let json = serde_json::to_string(&evidence).unwrap();
        prop_assert!(serde_json::from_str::<Evidence>(&json).unwrap() == evidence, "evidence is changed by being written");
    }
}

#[test]
fn a_review_without_a_version_and_a_plan_without_a_round_are_refused() {
    let review = review_from_registers(review_id(), [("status", "open")]).map(|_| ());
    assert_eq!(review.unwrap_err().name, "version");
    assert_eq!(plan_from_registers([("family/a", "")]).unwrap_err().name, "round");
}

#[test]
fn clearing_everything_in_a_slot_leaves_no_answer() {
    let slot = Slot { question: "q".parse().unwrap(), member: None };
    let text = TextId::from_bytes([1; 16]);
    let review = review_of(vec![
        ReviewEdit::Comment(slot.clone(), Some(text)),
        ReviewEdit::State(slot.clone(), Some(State::NotShown)),
        ReviewEdit::Comment(slot.clone(), None),
        ReviewEdit::State(slot, None),
    ]);
    assert!(review.answers.is_empty(), "an empty answer is no answer");
}
