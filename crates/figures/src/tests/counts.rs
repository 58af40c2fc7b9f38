//! Picture, table and description tell the same counts.

use domain::Lang;
use proptest::prelude::*;

use super::read::{all_of, printed};
use super::samples::{all, bar, entry, with_words};
use crate::{
    Bars, Canvas, Change, Changes, Figure, Fill, Flow, Frame, Overlap, OverlapRow, Point, Since, bars, changes, flow,
    overlap,
};

fn frame(canvas: Canvas) -> Frame<'static> {
    Frame { id: "p", title: "t", lang: Lang::Sv, canvas }
}

fn canvas() -> impl Strategy<Value = Canvas> {
    (200.0..700.0_f64, 8.0..12.0_f64).prop_map(|(width, text)| Canvas::new(width, text))
}

/// A count: most are small, some are those of a million answers.
fn count() -> impl Strategy<Value = u32> {
    prop_oneof![3 => 0..4_u32, 2 => 0..40_u32, 1 => 0..1_000_000_u32]
}

/// The counts of each row of the table that are not none, as they read.
fn told(figure: &Figure) -> Vec<Vec<String>> {
    let rows = figure.table.rows.iter().map(|row| {
        let counts = row.cells.iter().filter(|cell| cell.count.is_some_and(|n| n > 0));
        counts.map(|cell| cell.text.clone()).collect()
    });
    rows.collect()
}

/// The description has each row with each of its counts after the head of its column.
fn is_described(figure: &Figure) -> bool {
    figure.table.rows.iter().all(|row| {
        let named = figure.table.head.iter().skip(1).zip(&row.cells).filter(|(_, cell)| cell.count.is_some());
        named.into_iter().all(|(head, cell)| figure.description.contains(&format!("{head} {}", cell.text)))
    })
}

fn sorted(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let each = |mut row: Vec<String>| {
        row.sort();
        row
    };
    rows.into_iter().map(each).collect()
}

#[test]
fn every_picture_is_described_by_its_table() {
    for (name, figure) in all() {
        assert!(is_described(&figure), "{name}: {}", figure.description);
        for cell in figure.table.rows.iter().flat_map(|row| &row.cells) {
            assert!(figure.description.contains(&cell.text), "{name}: {}", cell.text);
        }
    }
}

#[test]
fn a_grid_has_a_sign_for_every_answer() {
    let figure = super::samples::families();
    let in_table: usize = figure.table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.signs.len()).sum();
    let document = super::read::parsed(&figure);
    let rows = document.descendants().filter(|node| node.attribute("class") == Some("figure-row"));
    let in_picture: usize = rows.map(|row| row.descendants().filter(|node| node.has_tag_name("rect")).count()).sum();
    assert_eq!(in_picture, in_table);
}

proptest! {
    #[test]
    fn bars_tell_the_counts_of_their_table(
        rows in prop::collection::vec(prop::collection::vec(count(), 5), 1..5),
        canvas in canvas(),
    ) {
        let parts = vec![
            entry("Helt", Fill::tone(4)), entry("Delvis", Fill::tone(3)), entry("Inte", Fill::tone(1)),
            entry("Olika", Fill::Mixed), entry("Framgår ej", Fill::NotShown),
        ];
        let made = Bars { parts, rows: rows.iter().map(|counts| bar("Utredningar", counts, "")).collect() };
        let figure = with_words(|words| bars(&frame(canvas), words, &made));
        prop_assert_eq!(sorted(printed(&figure, "figure-count")), sorted(told(&figure)));
        prop_assert!(is_described(&figure));
        for (row, counts) in figure.table.rows.iter().zip(&rows) {
            let of = format!("av {}", counts.iter().sum::<u32>());
            prop_assert_eq!(&row.cells[5].text, &of);
            prop_assert!(figure.description.contains(&of));
        }
    }

    #[test]
    fn overlapping_counts_are_those_of_their_table(counts in prop::collection::vec(0..30_u32, 1..6), canvas in canvas()) {
        let of = counts.iter().copied().max().unwrap_or_default() + 2;
        let rows = counts.iter().map(|n| OverlapRow { label: "Skolan".into(), fill: Fill::tone(3), n: *n }).collect();
        let figure = with_words(|words| overlap(&frame(canvas), words, &Overlap { rows, of, beside: String::new() }));
        let expected: Vec<Vec<String>> = counts.iter().map(|n| vec![n.to_string()]).collect();
        prop_assert_eq!(printed(&figure, "figure-count"), expected);
        prop_assert!(is_described(&figure));
    }

    #[test]
    fn changes_tell_the_counts_of_their_table(rows in prop::collection::vec((0..9_u32, 0..9_u32, 0..9_u32, 0..9_u32, any::<bool>()), 1..6), canvas in canvas()) {
        let change = |(a, b, c, d, same): (u32, u32, u32, u32, bool)| Change {
            label: "Samråd".into(),
            before: Point::new(a, b),
            after: Point::new(c, d),
            since: if same { Since::Same } else { Since::Broken("annan innebörd".into()) },
        };
        let made = Changes {
            rounds: ["2020".into(), "2021".into()],
            ends: ["ingen".into(), "alla".into()],
            rows: rows.into_iter().map(change).collect(),
        };
        let figure = with_words(|words| changes(&frame(canvas), words, &made));
        let in_table: Vec<Vec<String>> = figure.table.rows.iter()
            .map(|row| row.cells.iter().filter(|cell| cell.count.is_some()).map(|cell| cell.text.clone()).collect())
            .collect();
        prop_assert_eq!(printed(&figure, "figure-count"), in_table);
        prop_assert!(is_described(&figure));
    }

    #[test]
    fn bands_tell_the_counts_of_their_table(counts in prop::collection::vec(prop::collection::vec(count(), 3), 1..=4), canvas in canvas()) {
        let parts = |n: usize| (0..n).map(|at| entry(&format!("Del {at}"), Fill::tone(u32::try_from(at).unwrap()))).collect();
        let heads = ["Från".to_owned(), "Till".to_owned()];
        let made = Flow::new(heads, parts(counts.len()), parts(3), counts.clone()).unwrap();
        let figure = with_words(|words| flow(&frame(canvas), words, &made));
        let on_bands: Vec<String> = counts.iter().flatten().filter(|n| **n > 0).map(ToString::to_string).collect();
        prop_assert_eq!(all_of(&figure, "figure-count"), on_bands);
        let sums = counts.iter().map(|row| row.iter().sum::<u32>());
        let sums = sums.chain((0..3).map(|to| counts.iter().map(|row| row[to]).sum()));
        prop_assert_eq!(all_of(&figure, "figure-sum"), sums.map(|n: u32| n.to_string()).collect::<Vec<_>>());
        prop_assert!(is_described(&figure));
    }
}

#[test]
fn a_side_has_one_to_four_parts_and_its_counts() {
    let part = || entry("a", Fill::tone(1));
    let made = |from: usize, to: usize, counts: Vec<Vec<u32>>| {
        let heads = [String::new(), String::new()];
        Flow::new(heads, (0..from).map(|_| part()).collect(), (0..to).map(|_| part()).collect(), counts)
    };
    assert!(made(1, 1, vec![vec![1]]).is_some());
    assert!(made(0, 1, vec![]).is_none());
    assert!(made(5, 1, vec![vec![1]; 5]).is_none());
    assert!(made(2, 2, vec![vec![1, 1], vec![1]]).is_none());
}

#[test]
fn there_is_no_share_of_nothing_nor_more_than_all() {
    assert!(Point::new(0, 0).is_none());
    assert!(Point::new(6, 5).is_none());
    assert_eq!(Point::new(2, 5).map(|point| (point.n(), point.of())), Some((2, 5)));
}
