//! Drafts of keys: taken apart and put together, renamed, copied into, and as registers.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

mod shipped;

use std::collections::BTreeMap;
use std::path::Path;

use domain::key::check::{Problem, check, check_among};
use domain::key::draft::{Draft, DraftId, Head, Outline, OutlineSection, SectionHead, Stage, TakeIn};
use domain::key::lint::lint;
use domain::key::{AnswerType, AppliesTo, Change, ChangeClass, Condition, Key, Life, Question};
use domain::register::{DraftEdit, draft_from_registers};
use domain::{QuestionId, SubjectKind, Text};
use proptest::prelude::*;

fn read(file: &str) -> Key {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
    check(&std::fs::read(path).unwrap()).unwrap()
}

fn shipped() -> impl Iterator<Item = Key> {
    shipped::keys().into_iter().map(|(_, key)| key)
}

fn checked(key: &Key, known: &[&Key]) -> Result<Key, Vec<Problem>> {
    check_among(&serde_json::to_vec(key).unwrap(), known)
}

fn question(id: &str) -> QuestionId {
    id.parse().unwrap()
}

#[test]
fn a_key_taken_apart_and_put_together_is_the_same_key() {
    for mut key in shipped() {
        // Where an editor finds the schema is nothing that a draft knows.
        key.schema = None;
        let before = key.previous.as_ref().map(|_| read(&format!("crates/app/demo/2020/keys/{}.json", key.id)));
        assert_eq!(Draft::of(&key).key(before.as_ref()), Some(key));
    }
}

#[test]
fn the_draft_of_the_next_version_says_nothing_of_changes_until_there_are_any() {
    for key in shipped() {
        let mut draft = Draft::after(&key, key.version + 1);
        let next = draft.key(Some(&key)).unwrap();
        assert!(next.previous.as_ref().is_some_and(|previous| previous.changes.is_empty()), "{}", key.id);
        assert!(checked(&next, &[&key]).is_ok(), "{}", key.id);
        let first = key.questions().next().unwrap();
        let reason = Text { sv: " Ingen förstod den. ".into(), en: Some("  ".into()) };
        let change = Change { class: ChangeClass::Editorial, reason, options: BTreeMap::new() };
        draft.apply(DraftEdit::Change(first.id.clone(), Some(change)));
        assert!(draft.key(Some(&key)).unwrap().previous.unwrap().changes.is_empty(), "nothing has changed yet");
        let mut other = first.clone();
        other.text.sv.push_str(" Hur då?");
        draft.apply(DraftEdit::Question(first.id.clone(), Some(other)));
        let told = draft.key(Some(&key)).unwrap().previous.unwrap().changes;
        assert_eq!(told[&first.id].reason, Text { sv: "Ingen förstod den.".into(), en: None }, "blanks are no words");
    }
}

#[test]
fn what_has_no_place_in_a_key_is_left_out_and_what_lacks_is_found() {
    let key = read("review-keys/journal.json");
    let mut draft = Draft::of(&key);
    let unused = key.scales.values().next().unwrap().clone();
    draft.scales.insert("unused".parse().unwrap(), unused);
    let id = key.questions().next().unwrap().id.clone();
    draft.questions.get_mut(&id).unwrap().guidance = Some(Text { sv: " ".into(), en: None });
    let made = draft.key(None).unwrap();
    assert!(checked(&made, &[]).is_ok(), "{:?}", checked(&made, &[]));
    assert_eq!(made.question(&id).unwrap().guidance, None);
    draft.questions.get_mut(&id).unwrap().text = Text { sv: "\n".into(), en: None };
    let problems = checked(&draft.key(None).unwrap(), &[]).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].path, "/sections/0/questions/0/text/sv");
}

#[test]
fn a_question_that_stands_nowhere_stands_last() {
    let key = read("review-keys/journal.json");
    let mut draft = Draft::of(&key);
    let first = key.questions().next().unwrap().id.clone();
    draft.outline.sections[0].questions.retain(|id| *id != first);
    let made = draft.key(None).unwrap();
    assert_eq!(made.questions().count(), key.questions().count(), "no question is lost");
    assert_eq!(made.questions().last().unwrap().id, first);
}

#[test]
fn copied_questions_bring_their_scales_and_keep_asking_about_each_other() {
    let from = read("review-keys/adult-investigation.json");
    let (hangs, on): (&Question, QuestionId) = from
        .questions()
        .find_map(|one| Some((one, one.visible_if.as_ref()?.questions().first().copied()?.clone())))
        .unwrap();
    let into = read("review-keys/journal.json");
    let section = into.sections[0].id.clone();
    let first = into.questions().next().unwrap().id.clone();
    let mut draft = Draft::of(&into);
    let what = TakeIn {
        from: &from,
        questions: &[hangs.id.clone(), on.clone()],
        section: &section,
        after: Some(&first),
        before: None,
    };
    let taken = draft.take_in(what);
    assert_eq!((taken.questions.len(), taken.without_condition.len()), (2, 0));
    let made = draft.key(None).unwrap();
    assert!(checked(&made, &[]).is_ok(), "{:?}", checked(&made, &[]));
    assert_eq!(draft.outline.sections[0].questions[1..3], taken.questions[..]);
    // Once more, and alone: it is called something else, and is always asked.
    let what = TakeIn {
        from: &from,
        questions: std::slice::from_ref(&hangs.id),
        section: &section,
        after: None,
        before: None,
    };
    let again = draft.take_in(what);
    assert_eq!(again.without_condition, again.questions);
    assert_ne!(again.questions[0], hangs.id);
    assert!(checked(&draft.key(None).unwrap(), &[]).is_ok());
}

#[test]
fn a_copy_never_takes_the_code_of_a_question_that_is_gone() {
    let before = read("review-keys/adult-investigation.json");
    let mut draft = Draft::after(&before, 3);
    let gone = question("consultation");
    draft.apply(DraftEdit::Question(gone.clone(), None));
    let from = read("review-keys/child-investigation.json");
    let section = draft.outline.sections[0].id.clone();
    let what = |from| TakeIn {
        from,
        questions: std::slice::from_ref(&gone),
        section: &section,
        after: None,
        before: Some(&before),
    };
    assert_eq!(draft.take_in(what(&from)).questions, [question("consultation-2")], "it is another question");
    assert_eq!(
        draft.take_in(what(&before)).questions,
        std::slice::from_ref(&gone),
        "what comes back from its own key is the same"
    );
}

#[test]
fn a_question_copied_within_its_key_keeps_its_condition() {
    let key = read("review-keys/adult-investigation.json");
    let hangs = key.questions().find(|one| one.visible_if.is_some()).unwrap();
    let mut draft = Draft::of(&key);
    let section = draft.outline.sections.iter().find(|one| one.questions.contains(&hangs.id)).unwrap().id.clone();
    let what = TakeIn {
        from: &key,
        questions: std::slice::from_ref(&hangs.id),
        section: &section,
        after: Some(&hangs.id),
        before: None,
    };
    let taken = draft.take_in(what);
    assert_eq!(draft.questions[&taken.questions[0]].visible_if, hangs.visible_if);
    assert!(checked(&draft.key(None).unwrap(), &[]).is_ok());
}

fn some_condition() -> impl Strategy<Value = Condition> {
    prop_oneof![
        Just(r#"{"equals":{"question":"a","value":"yes"}}"#),
        Just(r#"{"not":{"in":{"question":"b","value":[1]}}}"#)
    ]
    .prop_map(|json| serde_json::from_str(json).unwrap())
}

fn some_edit() -> impl Strategy<Value = DraftEdit> {
    let text = || "[ a-zåäö]{0,6}".prop_map(|sv| Text { sv, en: None });
    let id = || "[a-d]".prop_map(|id| question(&id));
    let asked = (id(), text(), proptest::option::of(some_condition())).prop_map(|(id, text, visible_if)| Question {
        id,
        text,
        guidance: None,
        concept: None,
        per: None,
        roll_up: None,
        answer: AnswerType::Text {},
        evidence: false,
        visible_if,
    });
    let outline = proptest::collection::vec(id(), 0..4).prop_map(|questions| Outline {
        sections: vec![OutlineSection { id: "s".parse().unwrap(), questions }],
        ratings: Vec::new(),
    });
    let head = text().prop_map(|name| Head {
        name,
        about: None,
        subject: SubjectKind::Document,
        applies_to: AppliesTo::default(),
    });
    prop_oneof![
        proptest::option::of(asked).prop_map(|one| match one {
            Some(one) => DraftEdit::Question(one.id.clone(), Some(one)),
            None => DraftEdit::Question(question("a"), None),
        }),
        outline.prop_map(DraftEdit::Outline),
        proptest::option::of(head).prop_map(DraftEdit::Head),
        proptest::option::of(text()).prop_map(|title| {
            DraftEdit::Section("s".parse().unwrap(), title.map(|title| SectionHead { title, about: None }))
        }),
        proptest::option::of("[a-z]{0,3}").prop_map(|why| DraftEdit::Dismissed("no-time:question/a".into(), why)),
    ]
}

fn made_by(edits: Vec<DraftEdit>) -> Draft {
    let stage = Stage { life: Life::Draft, previous: None, reason: None };
    let mut draft = Draft::new(DraftId { key: "k".parse().unwrap(), version: 1 });
    draft.apply(DraftEdit::Stage(Some(stage)));
    for edit in edits {
        draft.apply(edit);
    }
    draft
}

proptest! {
    #[test]
    fn a_draft_reads_back_from_its_registers(edits in proptest::collection::vec(some_edit(), 0..12)) {
        let draft = made_by(edits);
        let registers: Vec<_> = draft.edits().iter().map(DraftEdit::register).collect();
        let pairs = registers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        prop_assert_eq!(draft_from_registers(draft.id.clone(), pairs), Ok(draft));
    }

    #[test]
    fn what_differs_between_two_drafts_makes_the_one_of_the_other(
        one in proptest::collection::vec(some_edit(), 0..12),
        two in proptest::collection::vec(some_edit(), 0..12),
    ) {
        let (mut one, two) = (made_by(one), made_by(two));
        for edit in two.edits_since(&one) {
            one.apply(edit);
        }
        prop_assert_eq!(&one, &two);
        prop_assert_eq!(two.edits_since(&one), vec![]);
    }

    #[test]
    fn whatever_a_draft_holds_it_can_be_checked_and_remarked_on(edits in proptest::collection::vec(some_edit(), 0..12)) {
        let draft = made_by(edits);
        if let Some(key) = draft.key(None) {
            prop_assert_eq!(key.questions().count(), if key.sections.is_empty() { 0 } else { draft.questions.len() });
            let _ = checked(&key, &[]);
            let _ = lint(&key);
        }
    }
}
