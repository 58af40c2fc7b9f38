//! Numbers.

use domain::scan::Certainty::{Is, LooksLike};
use domain::scan::Kind::{CoordinationNumber, InterimNumber, PersonalIdentityNumber, ReserveNumber, Telephone};

use super::{all, check, none};

#[test]
fn a_personal_identity_number_is_found_however_its_parts_are_joined() {
    all(
        PersonalIdentityNumber,
        Is,
        &[
            "⟦190101-2391⟧",
            "⟦1901012391⟧",
            "⟦20190101-2391⟧",
            "⟦201901012391⟧",
            "Flickan (⟦190119-2391⟧) nämns.",
            "Gäller ⟦190206-2395⟧, ej modern",
            "⟦031204+9802⟧",
            "⟦19031204+9802⟧",
            "en dash: ⟦190224–2393⟧",
            "em dash: ⟦190224—2393⟧",
            "non-breaking: ⟦190314\u{2011}2394⟧",
            "minus: ⟦190314\u{2212}2394⟧",
            "soft hyphen: ⟦190314\u{AD}2394⟧",
            "⟦190331 2385⟧",
            "⟦190331\u{A0}2385⟧",
            "⟦190331\u{202F}2385⟧",
            "⟦190331 - 2385⟧",
            "⟦190418\n2381⟧",
            "⟦190418-\n2381⟧",
            "⟦20190418-\r\n2381⟧",
            "⟦190418\u{200B}-2381⟧",
            "⟦2019-05-06-2384⟧",
            "⟦2019-05-06 2384⟧",
            "⟦19 05 06-2384⟧",
            "⟦2019 0506 2384⟧",
            "pnr⟦1905242382⟧",
            "barnet:⟦190524-2382⟧s far",
            "personnummer ⟦190611-2386⟧",
            "⟦190611-2386⟧ 3 gånger",
            "⟦190611-2386⟧.",
        ],
    );
}

#[test]
fn a_wrong_checksum_still_warns() {
    all(
        PersonalIdentityNumber,
        LooksLike,
        &[
            "⟦190101-2392⟧",
            "⟦201901012392⟧",
            "⟦1901012392⟧",
            "⟦190101 2392⟧",
            "⟦190101\n2392⟧",
            "⟦190101–2392⟧",
            "⟦2019-01-01-2392⟧",
            "en dag som inte finns: ⟦190231-2391⟧",
        ],
    );
    all(CoordinationNumber, LooksLike, &["⟦260161-2382⟧", "⟦202601612382⟧"]);
}

#[test]
fn a_coordination_number_may_lack_month_and_day() {
    all(
        CoordinationNumber,
        Is,
        &[
            "⟦260161-2381⟧",
            "⟦202601622380⟧",
            "⟦20260191-2393⟧",
            "⟦150072+2390⟧",
            "⟦191500722390⟧",
            "⟦191711602399⟧",
            "⟦19140168-2396⟧",
        ],
    );
    none(&["190192-2391", "191361-2391", "190059-2391", "190100-2391"]);
}

#[test]
fn a_letter_in_the_place_of_a_digit_makes_an_interim_or_a_reserve_number() {
    all(InterimNumber, Is, &["⟦190101-T393⟧", "⟦20190101-T393⟧", "⟦190101T393⟧", "⟦190101–t393⟧"]);
    all(InterimNumber, LooksLike, &["⟦190101-T394⟧", "⟦190101 T394⟧"]);
    all(ReserveNumber, LooksLike, &["⟦190101-R393⟧", "⟦20190101-KA12⟧", "⟦992019123456⟧"]);
    none(&["20190101T1230", "2019-01-01 A123", "190101-kap12", "190101 s12", "190101-TT12a"]);
}

#[test]
fn a_telephone_number_is_found_however_it_is_grouped() {
    all(
        Telephone,
        Is,
        &[
            "⟦070-174 06 05⟧",
            "⟦070-1740605⟧",
            "⟦0701740605⟧",
            "⟦0701-74 06 05⟧",
            "⟦0701-740 605⟧",
            "⟦070 174 06 99⟧",
            "⟦070–174 06 99⟧",
            "⟦070/174 06 99⟧",
            "⟦07 01 74 06 99⟧",
            "⟦+46701740605⟧",
            "⟦+46 70 174 06 05⟧",
            "⟦+46 (0)70 174 06 05⟧",
            "⟦0046 70 174 06 05⟧",
            "⟦08-465 004 00⟧",
            "⟦08/465 004 00⟧",
            "⟦(08) 465 004 00⟧",
            "⟦031-390 06 00⟧",
            "⟦040-628 04 00⟧ 3 barn",
            "⟦0980-319 200⟧",
            "tel ⟦08 465 004 00⟧",
        ],
    );
    all(Telephone, LooksLike, &["⟦08 465 004 00⟧", "⟦0846500400⟧", "tel. ⟦465 004 00⟧", "⟦+47 22 00 00 00⟧"]);
}

#[test]
fn the_grouping_and_the_words_of_a_telephone_number_win_over_the_checksum() {
    // 070174 is the 14th of January 2007 of a coordination number, and 7 of these 95 have the checksum of one.
    for last in 5..=99 {
        for (marked, kind) in [
            (format!("⟦070-174 06 {last:02}⟧"), Telephone),
            (format!("⟦0701-74 06 {last:02}⟧"), Telephone),
            (format!("mobil ⟦07017406{last:02}⟧"), Telephone),
            (format!("Tel: ⟦070174-06{last:02}⟧"), Telephone),
            (format!("nås på ⟦070174 06{last:02}⟧"), Telephone),
        ] {
            check(&marked, &[], &[(kind, Is)]);
        }
    }
    let doubtful = (5..=99).filter(|last| {
        let text = format!("07017406{last:02}");
        let found = domain::scan::scan(&text, &domain::scan::Names::default());
        assert_eq!(found.len(), 1, "it warns, as one or the other: {text}");
        found[0].kind == CoordinationNumber
    });
    assert!((1..20).contains(&doubtful.count()), "with nothing else to go by the checksum tells");
}

#[test]
fn grouped_as_an_identity_number_it_is_one_though_it_begins_as_a_telephone_number() {
    all(CoordinationNumber, LooksLike, &["⟦070174-0605⟧", "personnummer ⟦0701740605⟧"]);
}

#[test]
fn case_numbers_and_dates_are_left_alone() {
    none(&[
        "dnr 2021-123456",
        "Dnr SN 2021/00456",
        "SN 2021/00456-3",
        "diarienummer 190101-2392",
        "dnr: 0701740605",
        "mål T 1234-21",
        "2021-03-05",
        "20210305",
        "210305",
        "5/3 2021",
        "05-03-2021",
        "08-12-2021",
        "2021-03-05 14.30",
        "2021-03-05 1430",
        "2021-03-05 - 2021-04-07",
        "2021-03-05–2021-04-07",
        "2019-01-01 2019-01-02",
        "20190101–20190131",
        "190101–190131",
        "kl. 08.30-16.30",
        "0830-1630",
        "2019–2021",
        "2019, 2020 och 2021",
        "sidorna 12-14, 20",
        "556016-0680",
        "3,0701740605",
        "ring 2021-03-05",
        "12 345 678 kr",
        "1234 5678 9012 3456",
        "0,75 och 0,12345678",
    ]);
    all(PersonalIdentityNumber, LooksLike, &["dnr ⟦190101-2391⟧", "dnr 2021-123456, ⟦190101-2392⟧"]);
    all(Telephone, LooksLike, &["dnr ⟦070-174 06 05⟧"]);
    all(Telephone, Is, &["dnr 2021-123456, ⟦070-174 06 05⟧", "nådde sitt mål. ⟦070-174 06 05⟧"]);
}

#[test]
fn several_numbers_are_each_told() {
    check(
        "⟦190101-2391⟧, ⟦190119-2391⟧ och ⟦070-174 06 05⟧\n⟦260161-2381⟧\t⟦08-465 004 00⟧",
        &[],
        &[
            (PersonalIdentityNumber, Is),
            (PersonalIdentityNumber, Is),
            (Telephone, Is),
            (CoordinationNumber, Is),
            (Telephone, Is),
        ],
    );
}
