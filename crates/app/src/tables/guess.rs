//! What the columns of a table seem to hold, by their headings and by what stands in them.

use formats::Row;

use super::ColumnUse;
use super::words::{gender, role, role_of_label};
use crate::plans::same;

/// How many rows are looked at.
const LOOKED_AT: usize = 50;

/// The headings that a column of each use has, in Swedish and English. A heading is the column's when it is one of
/// them, or else begins with one; so what is longer stands before what it begins with.
const HEADINGS: &[(ColumnUse, &[&str])] = &[
    (ColumnUse::Unreviewable, &["kunde inte granskas", "ej granskad", "går inte att granska", "could not be reviewed"]),
    (ColumnUse::MemberLabel, &["familjemedlem", "medlem", "person", "family member", "member"]),
    (ColumnUse::Family, &["fokusfamilj", "familj", "ärende", "focus family", "family", "case"]),
    (ColumnUse::MemberRole, &["roll", "barn eller vuxen", "barn/vuxen", "role", "child or adult"]),
    (ColumnUse::Gender, &["kön", "gender", "sex"]),
    (ColumnUse::Age, &["ålder", "age"]),
    (ColumnUse::CaseTypes, &["ärendetyp", "aktuell", "case type", "current in"]),
    (ColumnUse::Focus, &["fokusperson", "fokus", "focus person", "focus"]),
    (ColumnUse::Protected, &["skydd", "sekretess", "protected"]),
    (ColumnUse::DocumentKind, &["handling", "dokument", "slag", "document", "kind"]),
    (ColumnUse::Side, &["sida", "akt", "vems akt", "side", "file"]),
    (ColumnUse::Area, &["område", "area"]),
    (ColumnUse::Service, &["insats", "service"]),
    (ColumnUse::Step, &["steg", "processteg", "step"]),
    (ColumnUse::PeriodFrom, &["från", "fr.o.m", "period från", "inledd", "start", "from", "begins"]),
    (ColumnUse::PeriodTo, &["till", "t.o.m", "period till", "avslutad", "slut", "to", "until", "ends", "end"]),
    (ColumnUse::Concerns, &["gäller", "berör", "avser", "concerns"]),
    (ColumnUse::Reader, &["granskare", "läsare", "läses av", "reader", "reviewer", "read by"]),
];

/// What each column seems to hold; nothing twice but readers.
pub(super) fn guess(header: &[String], rows: &[Row]) -> Vec<ColumnUse> {
    let mut guessed = vec![ColumnUse::None; header.len()];
    let mut put = |at: usize, wanted: ColumnUse| {
        let is_free = wanted == ColumnUse::Reader || !guessed.contains(&wanted);
        if guessed[at] == ColumnUse::None && is_free {
            guessed[at] = wanted;
        }
    };
    let headings: Vec<String> = header.iter().map(|heading| same(heading)).collect();
    // What is called just so goes before what only begins like it.
    for (at, heading) in headings.iter().enumerate() {
        let exact = HEADINGS.iter().find(|(_, words)| words.contains(&heading.as_str()));
        if let Some((wanted, _)) = exact {
            put(at, *wanted);
        }
    }
    for (at, heading) in headings.iter().enumerate() {
        let begins = HEADINGS.iter().find(|(_, words)| words.iter().any(|word| begins_with(heading, word)));
        if let Some((wanted, _)) = begins {
            put(at, *wanted);
        }
    }
    for at in 0..header.len() {
        if let Some(wanted) = by_contents(rows, at) {
            put(at, wanted);
        }
    }
    guessed
}

/// True when `heading` is `word` with more after it: "familj nr", "granskare 2", "åldersgrupp".
fn begins_with(heading: &str, word: &str) -> bool {
    heading.strip_prefix(word).is_some_and(|rest| {
        let next = rest.chars().next();
        // "till" is no beginning of "tillägg".
        word.chars().count() > 4 || next.is_none_or(|letter| !letter.is_alphabetic())
    })
}

fn by_contents(rows: &[Row], at: usize) -> Option<ColumnUse> {
    let cells = rows.iter().take(LOOKED_AT).filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty());
    let cells: Vec<String> = cells.map(|cell| same(cell)).collect();
    let all = |is: &dyn Fn(&str) -> bool| !cells.is_empty() && cells.iter().all(|cell| is(cell));
    if all(&|cell| cell.starts_with("familj ") || cell.starts_with("family ")) {
        Some(ColumnUse::Family)
    } else if all(&|cell| ["barn", "vuxen", "child", "adult"].contains(&cell) && role(cell).is_some()) {
        Some(ColumnUse::MemberRole)
    } else if all(&|cell| cell.chars().count() > 1 && gender(cell).is_some()) {
        Some(ColumnUse::Gender)
    } else if all(&|cell| role_of_label(cell).is_some()) {
        Some(ColumnUse::MemberLabel)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(header: &[&str], rows: &[&[&str]]) -> Vec<ColumnUse> {
        let text = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        let rows: Vec<Row> = (2..).zip(rows).map(|(number, cells)| Row { number, cells: text(cells) }).collect();
        guess(&text(header), &rows)
    }

    #[test]
    fn headings_are_known_in_both_languages_however_they_are_written() {
        use ColumnUse as C;
        let cases: &[(&[&str], &[ColumnUse])] = &[
            (
                &[
                    "Familj",
                    "Familjemedlem",
                    "Kön",
                    "A\u{30a}ldersgrupp",
                    "Handling",
                    "Område",
                    "Granskare 1",
                    "Granskare 2",
                ],
                &[C::Family, C::MemberLabel, C::Gender, C::Age, C::DocumentKind, C::Area, C::Reader, C::Reader],
            ),
            (
                &["FAMILY", "Member", "From", "To", "Notes"],
                &[C::Family, C::MemberLabel, C::PeriodFrom, C::PeriodTo, C::None],
            ),
            (&["Tillägg", "Familj", "Familj"], &[C::None, C::Family, C::None]),
            (
                &["Skyddade personuppgifter", "Fokusperson", "Kunde inte granskas, orsak"],
                &[C::Protected, C::Focus, C::Unreviewable],
            ),
        ];
        for (header, expected) in cases {
            assert_eq!(guessed(header, &[]), *expected, "{header:?}");
        }
    }

    #[test]
    fn a_column_without_a_heading_is_known_by_what_stands_in_it() {
        use ColumnUse as C;
        let rows: &[&[&str]] = &[&["Familj 1", "Barn 1", "flicka", "5"], &["Familj 2", "Förälder 1", "kvinna", "x"]];
        assert_eq!(guessed(&["", "", "", ""], rows), [C::Family, C::MemberLabel, C::Gender, C::None]);
    }
}
