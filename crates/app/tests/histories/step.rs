//! What may happen in a history.

use proptest::prelude::*;

use crate::carrier::Carry;
use crate::group::DESKS;

/// Something that happens at a desktop, which is one of those that take part.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Answers {
        desk: usize,
        place: usize,
        answer: usize,
    },
    Comments {
        desk: usize,
        place: usize,
    },
    Submits {
        desk: usize,
        document: usize,
    },
    Reopens {
        desk: usize,
        document: usize,
    },
    Erases {
        desk: usize,
        place: usize,
    },
    /// Whoever leads erases a document with all that was read of it.
    ErasesDocument {
        document: usize,
    },
    Plans {
        desk: usize,
        family: usize,
        label: u8,
    },
    Themes {
        desk: usize,
        name: u8,
    },
    Runs {
        desk: usize,
        most: u32,
        way: Way,
    },
    Carries {
        from: usize,
        to: usize,
        how: Carry,
        which: u64,
    },
    /// Files are gone from the folder of a desktop, and come back: what was taken in is offered again.
    Loses {
        desk: usize,
        which: u64,
    },
    /// The carrier lays copies of files beside them.
    Doubles {
        desk: usize,
        which: u64,
    },
    Dies {
        desk: usize,
    },
    /// It has sealed what was made and laid nothing.
    SealsAndDies {
        desk: usize,
    },
    /// It has laid what was made and not marked it as laid.
    LaysAndDies {
        desk: usize,
    },
    /// It has taken in some of what there is.
    FetchesAndDies {
        desk: usize,
        most: u32,
    },
    Copies {
        desk: usize,
    },
    Restores {
        desk: usize,
    },
    PublishesAgain {
        desk: usize,
    },
    /// Its clock is set forwards or back.
    Jumps {
        desk: usize,
        days: i64,
    },
    Removes {
        desk: usize,
    },
}

/// Which way an exchange goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Both,
    Out,
    In,
}

/// Ten years.
const FAR: i64 = 3_653;

/// Any step.
pub(crate) fn step() -> impl Strategy<Value = Step> {
    let desk = || 0..DESKS.len();
    let way = prop_oneof![3 => Just(Way::Both), 2 => Just(Way::Out), 2 => Just(Way::In)];
    let how = prop_oneof![5 => Just(Carry::Whole), 1 => Just(Carry::Torn)];
    let which = any::<u64>;
    let works = prop_oneof![
        6 => (desk(), 0..4usize, 0..2usize).prop_map(|(desk, place, answer)| Step::Answers { desk, place, answer }),
        3 => (desk(), 0..4usize).prop_map(|(desk, place)| Step::Comments { desk, place }),
        3 => (desk(), 0..2usize).prop_map(|(desk, document)| Step::Submits { desk, document }),
        1 => (desk(), 0..2usize).prop_map(|(desk, document)| Step::Reopens { desk, document }),
        1 => (desk(), 0..4usize).prop_map(|(desk, place)| Step::Erases { desk, place }),
        1 => (0..3usize).prop_map(|document| Step::ErasesDocument { document }),
        2 => (desk(), 0..3usize, any::<u8>()).prop_map(|(desk, family, label)| Step::Plans { desk, family, label }),
        1 => (desk(), any::<u8>()).prop_map(|(desk, name)| Step::Themes { desk, name }),
    ];
    let travels = prop_oneof![
        7 => (desk(), 1..9u32, way).prop_map(|(desk, most, way)| Step::Runs { desk, most, way }),
        9 => (desk(), desk(), how, which()).prop_map(|(from, to, how, which)| Step::Carries { from, to, how, which }),
        1 => (desk(), which()).prop_map(|(desk, which)| Step::Loses { desk, which }),
        1 => (desk(), which()).prop_map(|(desk, which)| Step::Doubles { desk, which }),
        1 => desk().prop_map(|desk| Step::PublishesAgain { desk }),
    ];
    let goes_wrong = prop_oneof![
        3 => desk().prop_map(|desk| Step::Dies { desk }),
        3 => desk().prop_map(|desk| Step::SealsAndDies { desk }),
        3 => desk().prop_map(|desk| Step::LaysAndDies { desk }),
        3 => (desk(), 1..4u32).prop_map(|(desk, most)| Step::FetchesAndDies { desk, most }),
        3 => desk().prop_map(|desk| Step::Copies { desk }),
        4 => desk().prop_map(|desk| Step::Restores { desk }),
        4 => (desk(), -FAR..=FAR).prop_map(|(desk, days)| Step::Jumps { desk, days }),
        1 => desk().prop_map(|desk| Step::Removes { desk }),
    ];
    prop_oneof![17 => works, 19 => travels, 6 => goes_wrong]
}
