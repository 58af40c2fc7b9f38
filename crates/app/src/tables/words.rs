//! The words that spreadsheets have for things that are no lists of a round.

use domain::plan::{Gender, Role};

/// Child or adult.
pub(super) fn role(word: &str) -> Option<Role> {
    Some(match word {
        "barn" | "barnet" | "b" | "child" | "flicka" | "pojke" | "girl" | "boy" | "syskon" => Role::Child,
        "vuxen" | "vuxna" | "v" | "förälder" | "föräldern" | "adult" | "parent" | "kvinna" | "man" => Role::Adult,
        _ => return None,
    })
}

/// Child or adult, as the first word of a code name tells: "Barn 1", "Förälder 2".
pub(super) fn role_of_label(label: &str) -> Option<Role> {
    let first = label.split(|letter: char| !letter.is_alphabetic()).find(|word| !word.is_empty())?;
    Some(match first {
        "barn" | "child" | "flicka" | "pojke" | "dotter" | "son" | "syskon" | "girl" | "boy" | "sibling" => Role::Child,
        "förälder" | "vuxen" | "mamma" | "pappa" | "mor" | "far" | "vårdnadshavare" | "parent" | "adult" | "mother"
        | "father" | "guardian" => Role::Adult,
        _ => return None,
    })
}

/// Gender, as the group records it.
pub(super) fn gender(word: &str) -> Option<Gender> {
    Some(match word {
        "kvinna" | "flicka" | "k" | "f" | "kvinnligt" | "female" | "woman" | "girl" => Gender::Female,
        "man" | "pojke" | "m" | "p" | "manligt" | "male" | "boy" => Gender::Male,
        "annat" | "annan" | "okänt" | "icke-binär" | "a" | "-" | "–" | "other" | "unknown" => Gender::Other,
        _ => return None,
    })
}

/// Yes or no.
pub(super) fn yes_or_no(word: &str) -> Option<bool> {
    Some(match word {
        "ja" | "j" | "x" | "1" | "sant" | "yes" | "y" | "true" => true,
        "nej" | "n" | "0" | "-" | "–" | "falskt" | "no" | "false" => false,
        _ => return None,
    })
}
