//! What holds of themes against families, whatever is put where.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::collections::BTreeSet;

use analysis::{Said, ThemeLine, theme_matrix};
use domain::{FamilyId, ThemeId};
use proptest::prelude::*;

fn theme(number: u8) -> ThemeId {
    format!("t{number}").parse().unwrap()
}

fn family(number: u8) -> FamilyId {
    format!("f{number}").parse().unwrap()
}

fn comments() -> impl Strategy<Value = Vec<Said<Option<FamilyId>>>> {
    let one = (prop::option::weighted(0.9, 0u8..4), prop::collection::btree_set(0u8..3, 0..3));
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let said = |(of, themes): (Option<u8>, BTreeSet<u8>)| Said {
            column: of.map(family),
            family: of.map(family),
            themes: themes.into_iter().map(theme).collect(),
        };
        all.into_iter().map(said).collect()
    })
}

fn columns() -> Vec<Option<FamilyId>> {
    (0..4).map(family).map(Some).chain([None]).collect()
}

/// Each theme, the first two as one, and what has none.
fn lines() -> Vec<ThemeLine> {
    let any = |numbers: &[u8]| ThemeLine::Any(numbers.iter().copied().map(theme).collect());
    vec![any(&[0]), any(&[1]), any(&[2]), any(&[0, 1]), ThemeLine::Without]
}

proptest! {
    #[test]
    fn the_columns_of_every_line_add_up_to_it(comments in comments()) {
        let matrix = theme_matrix(&comments, &columns(), &lines());
        prop_assert_eq!(matrix.all.comments as usize, comments.len(), "no comment is lost");
        prop_assert_eq!(matrix.columns.iter().map(|one| one.comments).sum::<u32>(), matrix.all.comments);
        for (line, cells) in matrix.lines.iter().zip(&matrix.cells) {
            prop_assert_eq!(cells.iter().map(|one| one.comments).sum::<u32>(), line.comments);
            prop_assert_eq!(cells.iter().map(|one| one.families).sum::<u32>(), line.families, "each family is a column");
        }
    }

    #[test]
    fn what_has_a_theme_and_what_has_none_add_up_to_all(comments in comments()) {
        let any = ThemeLine::Any((0..3).map(theme).collect());
        let matrix = theme_matrix(&comments, &columns(), &[any, ThemeLine::Without]);
        prop_assert_eq!(matrix.lines[0].comments + matrix.lines[1].comments, matrix.all.comments);
        for (column, of) in matrix.columns.iter().enumerate() {
            prop_assert_eq!(matrix.cells[0][column].comments + matrix.cells[1][column].comments, of.comments);
        }
    }

    #[test]
    fn a_main_theme_counts_a_comment_once_however_many_of_its_parts_stand_there(comments in comments()) {
        let matrix = theme_matrix(&comments, &columns(), &lines());
        let (first, second, both) = (matrix.lines[0], matrix.lines[1], matrix.lines[3]);
        prop_assert!(both.comments <= first.comments + second.comments);
        prop_assert!(both.comments >= first.comments.max(second.comments));
        prop_assert!(both.families <= matrix.all.families && both.families <= both.comments);
    }

    #[test]
    fn every_number_has_as_many_comments_behind_it(comments in comments()) {
        let (columns, lines) = (columns(), lines());
        let matrix = theme_matrix(&comments, &columns, &lines);
        for (line, cells) in lines.iter().zip(&matrix.cells) {
            for (column, cell) in columns.iter().zip(cells) {
                let behind = comments.iter().filter(|one| one.column == *column && line.has(&one.themes));
                prop_assert_eq!(behind.count(), cell.comments as usize);
            }
        }
    }
}
