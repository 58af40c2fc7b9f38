//! The names of a round's own list.

use domain::scan::Certainty::{Is, LooksLike};
use domain::scan::Kind::{Email, Name, StreetAddress};
use domain::scan::Names;

use super::check;

const LIST: &[&str] = &["Åsa", "Lars", "Bo", "Anna-Karin Löf", "Anna", "af Klercker", "Zoë", "", " ", "–"];

#[test]
fn a_name_is_found_as_a_word_in_every_way_it_can_be_written() {
    for marked in [
        "⟦Åsa⟧ kom",
        "⟦A\u{30A}sa⟧ kom",
        "⟦ÅSA⟧",
        "⟦Åsas⟧ mamma",
        "⟦A\u{30A}sas⟧ mamma",
        "⟦ÅSAS⟧",
        "⟦Åsa⟧:s, sa hon",
        "⟦Åsa⟧-Marie",
        "(⟦Lars⟧)",
        "⟦Lars⟧'",
        "med ⟦Bo⟧.",
        "⟦Anna-Karin Löf⟧",
        "⟦Anna Karin  Löfs⟧",
        "⟦Anna-Karin\nLöf⟧",
        "⟦Anna⟧-Lena",
        "⟦af Klercker⟧",
        "⟦Zoe\u{308}⟧",
    ] {
        check(marked, LIST, &[(Name, Is)]);
    }
}

#[test]
fn in_small_letters_it_may_be_another_word() {
    check("vill ⟦bo⟧ hos ⟦åsa⟧", LIST, &[(Name, LooksLike), (Name, LooksLike)]);
}

#[test]
fn part_of_a_word_is_no_name() {
    for text in ["åsar", "Åsar", "Kråsa", "Bosse", "bor", "Annan", "Åsa1", "Asa", "Åsass", "Karin Löf", "lärs"] {
        check(text, LIST, &[]);
    }
}

#[test]
fn a_name_within_an_address_is_told_as_the_address() {
    check("⟦anna@example.com⟧ på ⟦Anna gata 5⟧", LIST, &[(Email, Is), (StreetAddress, Is)]);
}

#[test]
fn a_genitive_is_told_from_a_name_that_ends_in_s() {
    let names = Names::new(LIST);
    for (found, is) in [("Åsas", true), ("Åsa", false), ("Lars", false), ("Larss", true), ("Anna-Karin Löfs", true)]
    {
        assert_eq!(names.is_genitive(found), is, "{found}");
    }
}
