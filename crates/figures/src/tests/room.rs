//! No text overlaps another, leaves its picture, or is too small to read, however long the words are.

use analysis::Nothing;
use domain::Lang;
use proptest::prelude::*;

use super::read::{parsed, texts};
use super::samples::{all, bar, entry, with_words};
use crate::{
    Bars, Canvas, Change, Changes, Figure, Fill, Flow, Frame, Grid, GridLine, Mark, Overlap, OverlapRow, Point, Sign,
    Since, bars, changes, flow, grid, overlap,
};

/// `None` when every text has its room.
fn crowded(figure: &Figure) -> Option<String> {
    let texts = texts(parsed(figure).root());
    for (at, text) in texts.iter().enumerate() {
        if text.size < Canvas::LEAST_TEXT {
            return Some(format!("{text:?} is small"));
        }
        let is_inside = text.left >= -0.01
            && text.right <= figure.width + 0.01
            && text.top >= -0.01
            && text.foot <= figure.height + 0.01;
        if !is_inside {
            return Some(format!("{text:?} leaves {} × {}", figure.width, figure.height));
        }
        if let Some(other) = texts[..at].iter().find(|other| text.overlaps(other)) {
            return Some(format!("{text:?} meets {other:?}"));
        }
    }
    None
}

#[test]
fn nothing_is_crowded_in_any_picture() {
    for (name, figure) in all() {
        assert_eq!(crowded(&figure), None, "{name}");
    }
}

/// Labels as long as Swedish makes them.
fn label() -> impl Strategy<Value = String> {
    const WORDS: [&str; 13] = [
        "barnavårdsutredning",
        "familjebehandlingsuppdrag",
        "barnkonsekvensanalys",
        "LSS-handläggare",
        "och",
        "i",
        "socialpsykiatri",
        "öppenvårdsbehandlingsverksamheten",
        "samverkansöverenskommelse",
        "av",
        "föräldrar",
        "långtidssjukskrivningsersättningsutredningsenhetschef",
        "ärendehandläggningssystem/dokumentation",
    ];
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..5).prop_map(|words| words.join(" "))
}

fn canvas() -> impl Strategy<Value = Canvas> {
    (150.0..700.0_f64, 7.0..13.0_f64).prop_map(|(width, text)| Canvas::new(width, text))
}

fn count() -> impl Strategy<Value = u32> {
    prop_oneof![3 => 0..4_u32, 2 => 0..40_u32, 1 => 0..1_000_000_u32]
}

fn frame(canvas: Canvas) -> Frame<'static> {
    Frame { id: "p", title: "t", lang: Lang::Sv, canvas }
}

fn fill(at: usize) -> Fill {
    [Fill::tone(1), Fill::tone(2), Fill::tone(3), Fill::tone(4), Fill::Mixed, Fill::NotShown][at % 6]
}

proptest! {
    #[test]
    fn bars_have_room(
        labels in prop::collection::vec(label(), 6),
        rows in prop::collection::vec((label(), prop::collection::vec(count(), 6), label()), 1..6),
        canvas in canvas(),
    ) {
        let made = Bars {
            parts: labels.iter().enumerate().map(|(at, label)| entry(label, fill(at))).collect(),
            rows: rows.iter().map(|(label, counts, beside)| bar(label, counts, beside)).collect(),
        };
        prop_assert_eq!(crowded(&with_words(|words| bars(&frame(canvas), words, &made))), None);
    }

    #[test]
    fn overlapping_rows_have_room(rows in prop::collection::vec((label(), 0..1000_u32), 1..6), more in 0..9_u32, beside in label(), canvas in canvas()) {
        let of = rows.iter().map(|(_, n)| *n).max().unwrap_or_default() + more;
        let rows = rows.into_iter().enumerate().map(|(at, (label, n))| OverlapRow { label, fill: fill(at), n }).collect();
        let made = Overlap { rows, of, beside };
        prop_assert_eq!(crowded(&with_words(|words| overlap(&frame(canvas), words, &made))), None);
    }

    #[test]
    fn a_grid_has_room(
        columns in prop::collection::vec(label(), 1..14),
        rows in prop::collection::vec((label(), 0..5_usize), 1..5),
        legend in prop::collection::vec(label(), 0..5),
        canvas in canvas(),
    ) {
        let mark = |label: String, at: usize| Mark { label, sign: if at == 0 { Sign::Outside(Nothing::NotReviewed) } else { Sign::Inside(fill(at)) } };
        let rows = rows.into_iter().map(|(label, n)| GridLine {
            label,
            cells: columns.iter().enumerate().map(|(at, _)| (0..n * (at % 3)).map(|at| mark("Ja".into(), at)).collect()).collect(),
        });
        let rows = rows.collect();
        let legend = legend.into_iter().enumerate().map(|(at, label)| mark(label, at)).collect();
        let made = Grid { corner: "Fråga".into(), columns, rows, legend };
        prop_assert_eq!(crowded(&with_words(|words| grid(&frame(canvas), words, &made))), None);
    }

    #[test]
    fn changes_have_room(
        rows in prop::collection::vec((label(), 0..99_u32, 0..99_u32, 0..99_u32, 0..99_u32, label()), 1..6),
        heads in prop::collection::vec(label(), 4),
        canvas in canvas(),
    ) {
        let change = |(label, a, b, c, d, why): (String, u32, u32, u32, u32, String)| Change {
            label,
            before: Point::new(a, b),
            after: Point::new(c, d),
            since: if why.is_empty() { Since::Same } else { Since::Broken(why) },
        };
        let [first, last, none, all] = [0, 1, 2, 3].map(|at: usize| heads[at].clone());
        let made = Changes { rounds: [first, last], ends: [none, all], rows: rows.into_iter().map(change).collect() };
        prop_assert_eq!(crowded(&with_words(|words| changes(&frame(canvas), words, &made))), None);
    }

    #[test]
    fn bands_have_room(
        labels in prop::collection::vec(label(), 10),
        counts in prop::collection::vec(prop::collection::vec(count(), 4), 1..=4),
        canvas in canvas(),
    ) {
        let parts = |from: usize, n: usize| (from..from + n).map(|at| entry(&labels[at], fill(at))).collect();
        let heads = [labels[8].clone(), labels[9].clone()];
        let made = Flow::new(heads, parts(0, counts.len()), parts(4, 4), counts).unwrap();
        prop_assert_eq!(crowded(&with_words(|words| flow(&frame(canvas), words, &made))), None);
    }
}
