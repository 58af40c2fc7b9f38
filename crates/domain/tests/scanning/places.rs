//! E-mail and streets.

use domain::scan::Certainty::{Is, LooksLike};
use domain::scan::Kind::{Email, StreetAddress};

use super::{all, check, none};

#[test]
fn an_address_of_mail_is_found_without_what_stands_around_it() {
    all(
        Email,
        Is,
        &[
            "⟦anna@example.com⟧",
            "Skriv till ⟦anna.b-c+skola@sub.example.com⟧.",
            "(⟦åsa@exempel.example⟧)",
            "<⟦a@b.se⟧>, tack",
            "...⟦190101-2391@example.com⟧",
        ],
    );
    none(&["3 @ 20 kr", "@anna", "anna@", "anna@skolan", "a@b.1", "a@@b", "@@@", "@."]);
    check("⟦a@b.se⟧;⟦c@d.se⟧", &[], &[(Email, Is), (Email, Is)]);
}

#[test]
fn a_street_with_the_number_of_a_house_is_found() {
    all(
        StreetAddress,
        Is,
        &[
            "bor på ⟦Storgatan 12⟧",
            "⟦Storgatan 12B⟧",
            "⟦Storgatan 12 B⟧, Orten",
            "⟦Stora Nygatan 5⟧",
            "⟦Va\u{308}sterva\u{308}gen 4⟧",
            "På ⟦Björkallén 7⟧",
            "⟦Kvarngränd 3⟧",
            "⟦Hötorget\u{A0}1⟧",
            "⟦Skogsstigen 22⟧.",
            "⟦STORGATAN 12⟧",
            "hos ⟦Karl Johans väg 7⟧",
            "⟦Sankt Eriksgatan 3⟧",
        ],
    );
    all(StreetAddress, LooksLike, &["⟦storgatan 12⟧", "⟦Björkstig 4⟧", "⟦Högliden 4⟧"]);
}

#[test]
fn other_words_before_a_number_are_left_alone() {
    none(&[
        "på vägen 3 gånger",
        "placeringen 2",
        "planeringen 3",
        "vårdplan 2",
        "Storgatan",
        "Storgatan 2021",
        "Storgatan, 12",
        "Storgatan 12Bis",
        "Storgatan 0",
        "utredningen 2021",
        "sida 12",
    ]);
}
