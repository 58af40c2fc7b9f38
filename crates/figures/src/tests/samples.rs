//! One picture of each kind, with the figures of the demo round.

use analysis::Nothing;
use domain::Lang;

use crate::{
    Bar, Bars, Canvas, Change, Changes, Entry, Figure, Fill, Flow, Frame, Grid, GridLine, Mark, Overlap, OverlapRow,
    Point, Sign, Since, Words, bars, changes, flow, grid, overlap,
};

pub(super) fn with_words<T>(then: impl FnOnce(&Words<'_>) -> T) -> T {
    then(&Words {
        digits: &|n| n.to_string(),
        of: &|of| format!("av {of}"),
        share: &|n, of| format!("{n} av {of}"),
        row: "Handling",
        count: "Antal",
        whole: "Av",
        beside: "Utanför",
        none: "–",
    })
}

pub(super) fn frame(id: &'static str, title: &'static str, canvas: Canvas) -> Frame<'static> {
    Frame { id, title, lang: Lang::Sv, canvas }
}

pub(super) fn entry(label: &str, fill: Fill) -> Entry {
    Entry { label: label.to_owned(), fill }
}

pub(super) fn bar(label: &str, counts: &[u32], beside: &str) -> Bar {
    Bar { label: label.to_owned(), counts: counts.to_vec(), beside: beside.to_owned() }
}

fn yes_no() -> Vec<Entry> {
    vec![
        entry("Ja", Fill::tone(4)),
        entry("Nej", Fill::tone(1)),
        entry("Olika för barnen", Fill::Mixed),
        entry("Framgår ej", Fill::NotShown),
    ]
}

fn cooperation() -> Vec<Entry> {
    let steps = ["Ingen samverkan syns", "Vissa möten tillsammans", "Flertal möten", "Samarbete i alla steg"];
    let steps = (1..).zip(steps).map(|(step, label)| entry(label, Fill::tone(step)));
    steps.chain([entry("Framgår ej", Fill::NotShown)]).collect()
}

pub(super) fn one_row() -> Figure {
    let frame = frame("met", "Barnet träffades i sju av nio utredningar", Canvas::WINDOW);
    let rows = vec![bar("", &[6, 1, 1, 1], "1 ej tillämpligt")];
    with_words(|words| bars(&frame, words, &Bars { parts: yes_no(), rows }))
}

pub(super) fn squares() -> Figure {
    let frame = frame("cooperation", "Oftast flertal möten tillsammans", Canvas::PAPER);
    let rows = vec![
        bar("Barnutredningar", &[0, 3, 6, 0], ""),
        bar("Utredningar av vuxna", &[0, 3, 2, 0], "2 inte granskade"),
        bar("Beställningar av familjebehandling", &[0, 3, 3, 0], ""),
        bar("Beställningar av boendestöd och avlösarservice för vuxna", &[0, 1, 2, 1], "1 inte besvarad"),
        bar("Journaler", &[0, 0, 0, 0, 2], "7 inte granskade"),
    ];
    with_words(|words| bars(&frame, words, &Bars { parts: cooperation(), rows }))
}

pub(super) fn stacked() -> Figure {
    let frame = frame("plan", "Gemensam utredningsplan görs oftare", Canvas::WIDE_WINDOW);
    let parts = ["Ofta", "Ibland", "Enstaka tillfällen", "Aldrig"];
    let parts = [4, 3, 2, 1].into_iter().zip(parts).map(|(step, label)| entry(label, Fill::tone(step)));
    let parts = parts.chain([entry("Framgår ej", Fill::NotShown)]).collect();
    let rows = vec![
        bar("Anställda 2020", &[33, 11, 14, 1, 1], ""),
        bar("Anställda 2021", &[45, 16, 2, 2, 4], "2 ej tillämpligt"),
        bar("Föräldrar", &[3, 1, 1, 1, 0], ""),
    ];
    with_words(|words| bars(&frame, words, &Bars { parts, rows }))
}

pub(super) fn several() -> Figure {
    let frame = frame("who", "Oftast deltog skolan", Canvas::WINDOW);
    let row = |label: &str, fill, n| OverlapRow { label: label.to_owned(), fill, n };
    let rows = vec![
        row("Skolan", Fill::tone(3), 6),
        row("Barn- och ungdomspsykiatrin", Fill::tone(3), 4),
        row("LSS-handläggare", Fill::tone(3), 1),
        row("Framgår ej", Fill::NotShown, 2),
    ];
    with_words(|words| overlap(&frame, words, &Overlap { rows, of: 9, beside: "1 inte tillfrågad".into() }))
}

pub(super) fn families() -> Figure {
    let frame = frame("families", "Samråd och möten i varje familj", Canvas::PAPER);
    let marks = |code: &str| -> Vec<Mark> {
        let mark = |sign: char| match sign {
            'j' => Mark { label: "Ja".into(), sign: Sign::Inside(Fill::tone(4)) },
            'n' => Mark { label: "Nej".into(), sign: Sign::Inside(Fill::tone(1)) },
            'o' => Mark { label: "Olika".into(), sign: Sign::Inside(Fill::Mixed) },
            'f' => Mark { label: "Framgår ej".into(), sign: Sign::Inside(Fill::NotShown) },
            't' => Mark { label: "Ej tillämpligt".into(), sign: Sign::Outside(Nothing::NotApplicable) },
            'b' => Mark { label: "Inte besvarad".into(), sign: Sign::Outside(Nothing::NotAnswered) },
            'q' => Mark { label: "Inte tillfrågad".into(), sign: Sign::Outside(Nothing::NotAsked) },
            's' => Mark { label: "Ingen samsyn".into(), sign: Sign::Outside(Nothing::NoAgreement) },
            _ => Mark { label: "Inte granskad".into(), sign: Sign::Outside(Nothing::NotReviewed) },
        };
        code.chars().map(mark).collect()
    };
    let row =
        |label: &str, cells: [&str; 9]| GridLine { label: label.into(), cells: cells.into_iter().map(marks).collect() };
    let made = Grid {
        corner: "Fråga".into(),
        columns: (1..=9).map(|n| format!("Familj {n}")).collect(),
        rows: vec![
            row("Samråd mellan handläggare", ["jj", "jj", "jn", "jjjj", "j", "jf", "jn", "jx", "jx"]),
            row("Gemensamt möte med familjen", ["jn", "jo", "jn", "nnj", "f", "jt", "nb", "nx", "qs"]),
            row("Barnkonsekvensanalys", ["j", "j", "n", "", "j", "j", "", "x", "x"]),
            row(
                "Helhetsintryck av samverkan mellan enheterna i processens alla steg",
                ["jn", "n", "j", "n", "n", "n", "j", "x", "x"],
            ),
        ],
        legend: "jnoftbqsx".chars().flat_map(|sign| marks(&sign.to_string())).collect(),
    };
    with_words(|words| grid(&frame, words, &made))
}

pub(super) fn years() -> Figure {
    let frame = frame("years", "Gemensamma möten: från två av fem till fyra av fem", Canvas::WINDOW);
    let change = |label: &str, before: Option<(u32, u32)>, after: Option<(u32, u32)>, since| Change {
        label: label.to_owned(),
        before: before.and_then(|(n, of)| Point::new(n, of)),
        after: after.and_then(|(n, of)| Point::new(n, of)),
        since,
    };
    let made = Changes {
        rounds: ["2020".into(), "2021".into()],
        ends: ["i ingen".into(), "i alla".into()],
        rows: vec![
            change("Gemensamt möte", Some((2, 5)), Some((4, 5)), Since::Same),
            change("Samråd", Some((5, 6)), Some((4, 6)), Since::Same),
            change("Barnet träffades", Some((4, 4)), Some((9, 9)), Since::Same),
            change(
                "Behoven beskrivs",
                Some((3, 6)),
                Some((8, 9)),
                Since::Broken("Frågan betydde något annat 2020".into()),
            ),
            change("Barnkonsekvensanalys", None, Some((4, 5)), Since::Same),
        ],
    };
    with_words(|words| changes(&frame, words, &made))
}

pub(super) fn bands() -> Figure {
    let frame = frame("bands", "Barnets delaktighet och hur insatsen svarar mot problemet", Canvas::PAPER);
    let from = ["Inte delaktigt", "Delvis delaktigt", "Helt delaktigt"];
    let to = ["Svarar inte", "Svarar delvis", "Svarar till stor del", "Svarar helt"];
    let steps = |labels: &[&str]| (1..).zip(labels).map(|(step, label)| entry(label, Fill::tone(step))).collect();
    let counts = vec![vec![2, 1, 0, 0], vec![1, 3, 1, 0], vec![0, 0, 2, 1]];
    let heads = ["Barnets delaktighet".to_owned(), "Insatsen svarar mot problemet".to_owned()];
    let made = Flow::new(heads, steps(&from), steps(&to), counts).unwrap();
    with_words(|words| flow(&frame, words, &made))
}

pub(super) fn all() -> Vec<(&'static str, Figure)> {
    vec![
        ("one-row", one_row()),
        ("squares", squares()),
        ("stacked", stacked()),
        ("several", several()),
        ("families", families()),
        ("years", years()),
        ("bands", bands()),
    ]
}

#[test]
fn every_picture_looks_as_it_did() {
    for (name, figure) in all() {
        insta::assert_snapshot!(name, format!("{}\n{}", figure.description, figure.svg));
    }
}
