//! What can be seen: plain colours, lightness, ids, the classes that a window colours by.

use std::collections::BTreeSet;

use super::read::parsed;
use super::samples::{all, one_row, squares};
use crate::paint::Paint;

/// How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance).
fn luminance(hex: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: Paint, other: Paint) -> f64 {
    let (one, other) = (luminance(one.hex()), luminance(other.hex()));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn neighbouring_steps_can_be_told_apart_in_grey() {
    for step in 0..4 {
        let found = contrast(Paint::Tone(step), Paint::Tone(step + 1));
        assert!(found >= 1.25, "steps {step} and {} differ by {found:.2} only", step + 1);
    }
    assert!(contrast(Paint::Tone(1), Paint::Tone(4)) >= 4.5, "yes and no are far apart");
}

#[test]
fn every_number_can_be_read_on_what_it_stands_on() {
    for step in 0..=4 {
        let found = contrast(Paint::Tone(step), Paint::On(step));
        assert!(found >= 4.5, "a number on step {step} has {found:.2}");
    }
    for ink in [Paint::Ink, Paint::Quiet] {
        assert!(contrast(ink, Paint::Paper) >= 4.5);
    }
    assert!(contrast(Paint::Edge, Paint::Paper) >= 3.0, "the edge of what is counted is seen");
}

#[test]
fn every_colour_is_plain_hex_so_that_print_cannot_turn_it_black() {
    for (name, figure) in all() {
        let document = parsed(&figure);
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            for attribute in ["fill", "stroke"] {
                let Some(colour) = node.attribute(attribute) else { continue };
                let is_hex = colour.len() == 7 && colour.starts_with('#');
                let is_pattern = colour.starts_with("url(#figure-");
                assert!(is_hex || is_pattern || colour == "none", "{name}: {attribute}={colour}");
            }
            assert_eq!(node.attribute("style"), None, "{name}: a page may forbid styles inside it");
        }
        for word in ["var(", "oklch", "currentColor", "light-dark"] {
            assert!(!figure.svg.contains(word), "{name} has {word}");
        }
    }
}

#[test]
fn every_pattern_that_is_used_is_there_under_the_pictures_own_name() {
    for (name, figure) in all() {
        let document = parsed(&figure);
        let ids: BTreeSet<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let root = document.root_element();
        for wired in ["aria-labelledby", "aria-describedby"] {
            assert!(ids.contains(root.attribute(wired).unwrap()), "{name}: {wired} leads somewhere");
        }
        assert_eq!(root.attribute("role"), Some("img"));
        for id in &ids {
            assert!(id.starts_with("figure-"), "{name}: {id}");
        }
        for node in document.descendants() {
            if let Some(used) = node.attribute("fill").and_then(|fill| fill.strip_prefix("url(#")) {
                assert!(ids.contains(used.trim_end_matches(')')), "{name}: {used}");
            }
        }
    }
    let ids_of = |figure: &crate::Figure| -> BTreeSet<String> {
        parsed(figure).descendants().filter_map(|node| node.attribute("id")).map(str::to_owned).collect()
    };
    assert!(ids_of(&one_row()).is_disjoint(&ids_of(&squares())), "two pictures can share a page");
}

#[test]
fn the_window_has_a_colour_for_every_class_of_a_picture() {
    let sheet = include_str!("../../../../ui/src/styles/figure.css");
    for paint in Paint::ALL {
        for class in [format!(".figure-fill-{}", paint.name()), format!(".figure-line-{}", paint.name())] {
            let is_used = all().iter().any(|(_, figure)| figure.svg.contains(class.trim_start_matches('.')));
            assert!(!is_used || sheet.contains(&class), "ui/src/styles/figure.css has no {class}");
        }
    }
}
