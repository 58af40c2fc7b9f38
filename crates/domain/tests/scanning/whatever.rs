//! What holds for every text.

use domain::scan::{Certainty, Kind, Names, scan, slice};
use proptest::prelude::*;

/// Published test numbers; see the top of this folder.
const PUBLISHED: &[(&str, &str, Kind)] = &[
    ("20190101", "2391", Kind::PersonalIdentityNumber),
    ("20190206", "2395", Kind::PersonalIdentityNumber),
    ("20190331", "2385", Kind::PersonalIdentityNumber),
    ("20190611", "2386", Kind::PersonalIdentityNumber),
    ("20260161", "2381", Kind::CoordinationNumber),
    ("20260191", "2393", Kind::CoordinationNumber),
];

fn separator() -> impl Strategy<Value = String> {
    let space = prop::sample::select(vec!["", " ", "\u{A0}", "\n"]);
    let sign = prop::sample::select(vec!["", "-", "+", "–", "\u{2011}", "\u{2212}", "\u{AD}", "—"]);
    let other = prop::sample::select(vec!["", " ", "\u{202F}"]);
    (space, sign, other).prop_map(|(space, sign, other)| format!("{space}{sign}{other}"))
}

/// Words around a number that say nothing about it.
fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(vec!["barnet", "Modern", "och", "åk", "så,", "på:", "(", "\n", "sa:"]),
        0..5,
    )
    .prop_map(|words| words.iter().flat_map(|word| [word, " "]).collect())
}

proptest! {
    #[test]
    fn a_published_number_is_found_whole_wherever_it_stands(
        (date, serial, kind) in prop::sample::select(PUBLISHED),
        century in prop::bool::ANY,
        between in separator(),
        (before, after) in (words(), words()),
        wrong in 0_u32..10,
    ) {
        let date = if century { date } else { &date[2..] };
        let right = serial.chars().last().and_then(|c| c.to_digit(10)).unwrap();
        for (digit, certainty) in [(right, Certainty::Is), ((right + wrong) % 10, if wrong == 0 { Certainty::Is } else { Certainty::LooksLike })] {
            let number = format!("{date}{between}{}{digit}", &serial[..3]);
            let text = format!("{before}{number} {after}");
            let found = scan(&text, &Names::default());
            prop_assert_eq!(found.len(), 1, "{:?}", text);
            prop_assert_eq!((found[0].kind, found[0].certainty), (kind, certainty), "{:?}", &text);
            prop_assert_eq!(slice(&text, found[0].start, found[0].end), number);
        }
    }

    #[test]
    fn whatever_is_written_the_findings_lie_within_it_in_order_and_apart(
        text in "([0-9+ @./()-]|[aåTsöE]|\\n|–|\u{30A}|gatan|tel|🙂){0,60}",
        names in prop::collection::vec("[aåst -]{0,6}", 0..4),
    ) {
        let found = scan(&text, &Names::new(&names));
        let length = text.chars().count();
        for finding in &found {
            prop_assert!(finding.start < finding.end && finding.end <= length, "{finding:?} in {text:?}");
        }
        for pair in found.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "{pair:?} in {text:?}");
        }
    }

    #[test]
    fn no_text_at_all_makes_it_fall_over(text in any::<String>(), name in any::<String>()) {
        scan(&text, &Names::new([&name]));
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same(name in "[A-ZÅÄÖ][a-zåäöéü]{2,6}", genitive in prop::bool::ANY) {
        use unicode_normalization::UnicodeNormalization;
        let names = [Names::new([name.nfc().collect::<String>()]), Names::new([name.nfd().collect::<String>()])];
        let said = if genitive { format!("{name}s") } else { name };
        for names in &names {
            for text in [said.nfc().collect::<String>(), said.nfd().collect()] {
                let found = scan(&text, names);
                prop_assert_eq!(found.len(), 1);
                prop_assert_eq!((found[0].start, found[0].end), (0, text.chars().count()));
            }
        }
    }
}
