//! The things that have a row for each register: the codebook, the draft of a key, and of a round what stands on its
//! comments and what is concluded.

use domain::codebook::Standing;
use domain::conclusions::ActionStatus;
use domain::key::draft::{Draft, DraftId, SectionHead};
use domain::register::{CodebookEdit, CodingEdit, ConclusionsEdit, DraftEdit};
use domain::{Action, Codebook, Coding, CommentAt, Conclusions, TextId, Theme, ThemeId, Wording};
use proptest::prelude::*;
use rusqlite::params;

use super::world::{BY, World, at, found, review_id, round_id, slot, start, text_id, write};
use crate::connection::newest_format;
use crate::{Changed, Op, Problem, Query, Spot, Store, StoreError, TextKind, Thing, Verify, connection};

fn theme_id(number: u8) -> ThemeId {
    ThemeId::new(format!("t{number}")).unwrap()
}

fn theme(number: u8, name: &str, example: Option<TextId>) -> Theme {
    Theme {
        id: theme_id(number),
        name: name.into(),
        parent: None,
        definition: "Vad det är.".into(),
        include: String::new(),
        exclude: String::new(),
        example,
        order: u32::from(number),
        standing: Standing::Live,
    }
}

fn comment(question: u32) -> CommentAt {
    CommentAt::new(&review_id(1), slot(question))
}

fn action(number: u8) -> Action {
    let id = format!("a{number}").parse().unwrap();
    Action {
        id,
        what: text_id(number),
        owner: "enhetschef".into(),
        due: None,
        status: ActionStatus::Planned,
        why: None,
        from: None,
        carried: None,
    }
}

/// One change of one of the four.
#[derive(Debug, Clone)]
enum Edit {
    Codebook(CodebookEdit),
    Coding(CodingEdit),
    Conclusions(ConclusionsEdit),
    Draft(DraftEdit),
}

fn edit() -> impl Strategy<Value = Edit> {
    let text = || prop::option::of((0u8..3).prop_map(text_id));
    let put = (0u8..4, prop::option::of(("[a-ö]{0,3}", text()))).prop_map(|(id, told)| {
        CodebookEdit::Theme(theme_id(id), told.map(|(name, example)| theme(id, &name, example)))
    });
    let act = (0u8..3, any::<bool>())
        .prop_map(|(id, is_there)| ConclusionsEdit::Action(action(id).id, is_there.then(|| action(id))));
    let word = (0u8..3, text()).prop_map(|(id, text)| {
        let id: domain::WordingId = format!("w{id}").parse().unwrap();
        let at = domain::FindingAt {
            key: "k".parse().unwrap(),
            question: "q".parse().unwrap(),
            level: domain::AtLevel::Subjects,
            area: None,
        };
        let wording = |text| Wording {
            id: id.clone(),
            at: at.clone(),
            lang: domain::Lang::Sv,
            text,
            figures: std::collections::BTreeMap::new(),
            sentence: String::new(),
        };
        ConclusionsEdit::Wording(id.clone(), text.map(wording))
    });
    let section = (0u8..3, prop::option::of("[a-ö]{0,3}")).prop_map(|(at, title)| {
        let head = title.map(|sv| SectionHead { title: domain::Text { sv, en: None }, about: None });
        DraftEdit::Section(format!("s{at}").parse().unwrap(), head)
    });
    prop_oneof![
        put.prop_map(Edit::Codebook),
        (0u32..3, 0u8..3, text()).prop_map(|(at, id, text)| Edit::Coding(CodingEdit::Theme(
            comment(at),
            theme_id(id),
            text
        ))),
        (0u32..3, text()).prop_map(|(at, text)| Edit::Coding(CodingEdit::Quote(comment(at), text))),
        act.prop_map(Edit::Conclusions),
        word.prop_map(Edit::Conclusions),
        section.prop_map(Edit::Draft),
        (0u8..3, prop::option::of("[a-ö ]{0,3}"))
            .prop_map(|(at, why)| Edit::Draft(DraftEdit::Dismissed(format!("no-time:{at}"), why))),
    ]
}

fn act(store: &mut Store, edits: &[Edit], end: &Result<(), StoreError>) -> Result<(), StoreError> {
    let written = store.write(Op::Import, BY, at(0, 1), |tx| {
        for edit in edits {
            match edit {
                Edit::Codebook(edit) => tx.edit_codebook(std::slice::from_ref(edit))?,
                Edit::Coding(edit) => tx.edit_coding(&round_id(), std::slice::from_ref(edit))?,
                Edit::Conclusions(edit) => tx.edit_conclusions(&round_id(), std::slice::from_ref(edit))?,
                Edit::Draft(edit) => tx.edit_draft(&draft_id(), std::slice::from_ref(edit))?,
            }
        }
        end.clone()
    });
    written.map(|written| written.output)
}

fn draft_id() -> DraftId {
    DraftId { key: "child".parse().unwrap(), version: 2 }
}

fn all(store: &Store) -> (Codebook, Coding, Conclusions, Draft) {
    let round = round_id();
    (
        store.codebook().unwrap(),
        store.coding(&round).unwrap(),
        store.conclusions(&round).unwrap(),
        store.draft(&draft_id()).unwrap(),
    )
}

/// Where every text stands.
fn places(store: &Store) -> Vec<(TextId, Thing, Spot)> {
    let found = store.find(&Query::parse("ord").unwrap(), usize::MAX, |_| true, |_, _, _| true).unwrap();
    let mut places: Vec<_> = found.hits.into_iter().map(|hit| (hit.text, hit.thing, hit.spot)).collect();
    places.sort();
    places
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_was_written_is_read_and_a_rebuild_changes_nothing(
        steps in prop::collection::vec((prop::collection::vec(edit(), 1..5), 0u8..8), 1..10)
    ) {
        let (world, mut store) = World::new();
        // Two of the three texts that the edits name are there.
        write(&mut store, |tx| (0..2).try_for_each(|id| tx.put_text(&text_id(id), TextKind::Example, &round_id(), "ord")));
        let (mut codebook, mut coding, mut conclusions) = (Codebook::default(), Coding::default(), Conclusions::default());
        let mut draft = Draft::new(draft_id());
        for (edits, end) in steps {
            match end {
                0 => prop_assert!(act(&mut store, &edits, &Err(StoreError::NoChance)).is_err()),
                1 => {
                    drop(store);
                    store = world.open();
                }
                _ => {
                    act(&mut store, &edits, &Ok(())).unwrap();
                    for edit in edits {
                        match edit {
                            Edit::Codebook(edit) => codebook.apply(edit),
                            Edit::Coding(edit) => coding.apply(edit),
                            Edit::Conclusions(edit) => conclusions.apply(edit),
                            Edit::Draft(edit) => draft.apply(edit),
                        }
                    }
                }
            }
        }
        let begun = draft != Draft::new(draft_id());
        prop_assert!(!begun || store.drafts_begun().unwrap() == [draft_id()]);
        let expected = (codebook, coding, conclusions, draft);
        prop_assert_eq!(all(&store), expected.clone(), "what was written is what is read");
        prop_assert_eq!(store.verify(Verify::Check).unwrap().problems, Vec::<Problem>::new());
        let standing = places(&store);
        store.connection.execute_batch("DELETE FROM register; DELETE FROM text_place").unwrap();
        store.verify(Verify::Rebuild).unwrap();
        prop_assert_eq!(places(&store), standing, "the texts stand where they stood");
        prop_assert_eq!(all(&store), expected, "the log alone makes the same");
    }
}

#[test]
fn a_write_tells_which_of_them_changed_and_nothing_when_nothing_did() {
    let (_world, mut store) = World::new();
    let put = |store: &mut Store| {
        let written = store.write(Op::EditTheme, BY, at(0, 2), |tx| {
            tx.edit_codebook(&[CodebookEdit::Theme(theme_id(1), Some(theme(1, "Skola", None)))])?;
            tx.edit_coding(&round_id(), &[CodingEdit::Theme(comment(1), theme_id(1), Some(text_id(1)))])?;
            tx.edit_conclusions(&round_id(), &[ConclusionsEdit::Action(action(1).id, Some(action(1)))])
        });
        written.unwrap().changed
    };
    let expected = [Changed::Codebook, Changed::Coding(round_id()), Changed::Conclusions(round_id())];
    assert_eq!(put(&mut store), expected);
    assert_eq!(put(&mut store), []);
    assert_eq!(all(&store).0.name(&theme_id(1)), "Skola");
    assert_eq!(store.coding(&"r2022".parse().unwrap()).unwrap(), Coding::default(), "another round has none of it");
}

#[test]
fn history_tells_who_changed_what() {
    let (_world, mut store) = World::new();
    let first = CodebookEdit::Theme(theme_id(1), Some(theme(1, "Skola", None)));
    let second = CodebookEdit::Theme(theme_id(1), None);
    for (edit, op, by) in [(&first, Op::EditTheme, BY), (&second, Op::MergeThemes, "bo")] {
        store.write(op, by, at(1, 0), |tx| tx.edit_codebook(std::slice::from_ref(edit))).unwrap();
    }
    let history = store.codebook_history().unwrap();
    let told: Vec<_> = history.iter().map(|entry| (entry.by.as_str(), entry.op, entry.edits.as_slice())).collect();
    assert_eq!(told, [(BY, Op::EditTheme, &[first][..]), ("bo", Op::MergeThemes, &[second][..])]);
    let mark = CodingEdit::Quote(comment(1), Some(text_id(1)));
    store.write(Op::Quote, BY, at(1, 1), |tx| tx.edit_coding(&round_id(), std::slice::from_ref(&mark))).unwrap();
    assert_eq!(store.coding_history(&round_id()).unwrap()[0].edits, [mark]);
    assert_eq!(store.conclusions_history(&round_id()).unwrap(), []);
}

#[test]
fn an_example_is_found_where_it_stands_and_can_be_erased() {
    let (_world, mut store) = World::new();
    start(&mut store, 1);
    write(&mut store, |tx| {
        tx.put_text(&text_id(1), TextKind::Example, &round_id(), "Hen vill vara med.")?;
        tx.put_text(&text_id(2), TextKind::Comment, &round_id(), "Hen får inte vara med.")?;
        tx.edit_codebook(&[CodebookEdit::Theme(theme_id(1), Some(theme(1, "Röst", Some(text_id(1)))))])?;
        tx.edit_coding(&round_id(), &[CodingEdit::Quote(comment(1), Some(text_id(2)))])
    });
    assert_eq!(found(&store, "vara med"), [text_id(1)], "what is quoted stands in its review, not in the coding");
    let spot = Spot::Example(theme_id(1));
    assert_eq!(store.versions(&Thing::Codebook, &spot).unwrap(), [text_id(1)]);
    assert_eq!(store.backups_with(&[text_id(1)], &Thing::Codebook, &spot).unwrap(), []);
    write(&mut store, |tx| tx.erase_text(&text_id(1)));
    assert_eq!(found(&store, "vara med"), Vec::<TextId>::new());
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
}

#[test]
fn damage_to_them_is_found_and_told_by_name() {
    let coding = || Thing::Coding(round_id());
    for (what, sql, expected) in [
        ("a row changed", "UPDATE register SET value = ''", Problem::Projection { thing: coding() }),
        ("a row gone", "DELETE FROM register", Problem::Projection { thing: coding() }),
        (
            "a row too many",
            "INSERT INTO register SELECT document, 'quote/x', value FROM register",
            Problem::Projection { thing: coding() },
        ),
        (
            "a change cut off",
            "UPDATE change SET bytes = substr(bytes, 1, 20) WHERE op = 'put-theme'",
            Problem::Change { thing: Some(coding()), seq: 1 },
        ),
        ("a change gone", "DELETE FROM change WHERE op = 'put-theme'", Problem::Log { thing: Some(coding()) }),
    ] {
        let (_world, mut store) = World::new();
        let edit = CodingEdit::Theme(comment(1), theme_id(1), Some(text_id(1)));
        store.write(Op::PutTheme, BY, at(0, 2), |tx| tx.edit_coding(&round_id(), std::slice::from_ref(&edit))).unwrap();
        store.connection.execute(sql, params![]).unwrap();
        let report = store.verify(Verify::Rebuild).unwrap();
        assert_eq!(report.problems, std::slice::from_ref(&expected), "{what}");
        assert_eq!(store.verify(Verify::Check).unwrap().problems.is_empty(), report.rebuilt, "{what}");
    }
}

#[test]
fn a_store_of_the_third_format_takes_them_in() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    store
        .connection
        .execute_batch(
            "DROP TABLE register; ALTER TABLE review DROP COLUMN concern; DROP TABLE conflict; DROP TABLE erased;
             DROP TABLE exchange; ALTER TABLE change DROP COLUMN came; ALTER TABLE document DROP COLUMN sent;
             DROP TABLE erased_subject; DROP TABLE gone_with_subject; PRAGMA user_version = 3;",
        )
        .unwrap();
    drop(store);
    let mut store = world.open();
    assert_eq!(connection::format(&store.connection).unwrap(), newest_format());
    assert_eq!(all(&store), (Codebook::default(), Coding::default(), Conclusions::default(), Draft::new(draft_id())));
    act(&mut store, &[Edit::Codebook(CodebookEdit::Theme(theme_id(1), Some(theme(1, "Skola", None))))], &Ok(()))
        .unwrap();
    assert_eq!(store.verify(Verify::Check).unwrap().problems, []);
}
