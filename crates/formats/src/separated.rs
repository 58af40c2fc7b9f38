//! Text with something between its cells: CSV (RFC 4180), and what spreadsheets put on the clipboard.

use crate::table::{BadTable, MOST_COLUMNS, MOST_ROWS};

/// What may stand between two cells, the likeliest first.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// How many records are looked at to find out which it is.
const LOOKED_AT: usize = 50;

/// The records of `text`, and what stands between their cells; none where each has one cell.
pub(crate) fn read(text: &str) -> Result<(Option<char>, Vec<Vec<String>>), BadTable> {
    let evenness = |separator: char| {
        let records: Vec<usize> =
            Records::new(text, separator).take(LOOKED_AT).filter_map(|record| Some(record.ok()?.len())).collect();
        let most = records.iter().copied().max().unwrap_or(0);
        let full = records.iter().filter(|count| **count == most).count();
        if most < 2 { (0, 0) } else { (full, most) }
    };
    let mut found = None;
    for separator in SEPARATORS {
        let evenness = evenness(separator);
        if evenness > (0, 0) && found.is_none_or(|(_, best)| evenness > best) {
            found = Some((separator, evenness));
        }
    }
    let separator = found.map(|(separator, _)| separator);
    let mut records = Vec::new();
    for (record, row) in Records::new(text, separator.unwrap_or('\t')).zip(1..) {
        let record = record.map_err(|OpenQuote| BadTable::OpenQuote { row })?;
        if record.len() > MOST_COLUMNS {
            return Err(BadTable::TooManyColumns { most: MOST_COLUMNS });
        }
        if records.len() >= 4 * MOST_ROWS {
            return Err(BadTable::TooManyRows { most: MOST_ROWS });
        }
        records.push(record);
    }
    Ok((separator, records))
}

/// A quotation mark that is never closed.
struct OpenQuote;

/// The records of a text, one at a time.
struct Records<'a> {
    rest: &'a str,
    separator: char,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, separator: char) -> Self {
        Self { rest: text, separator }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Vec<String>, OpenQuote>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let Some((cell, rest)) = cell(self.rest, self.separator) else {
                self.rest = "";
                return Some(Err(OpenQuote));
            };
            cells.push(cell);
            if let Some(more) = rest.strip_prefix(self.separator) {
                self.rest = more;
            } else {
                let without_return = rest.strip_prefix('\r').unwrap_or(rest);
                self.rest = without_return.strip_prefix('\n').unwrap_or(without_return);
                return Some(Ok(cells));
            }
        }
    }
}

/// The first cell of `text` and what stands after it; `None` when its quotation mark is never closed.
fn cell(text: &str, separator: char) -> Option<(String, &str)> {
    let ends = [separator, '\r', '\n'];
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(ends).unwrap_or(text.len());
        return Some((text[..end].to_string(), &text[end..]));
    };
    let (mut cell, mut rest) = (String::new(), quoted);
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None => break,
        }
    }
    // Some programs write more after the mark; it belongs to the cell.
    let end = rest.find(ends).unwrap_or(rest.len());
    cell.push_str(&rest[..end]);
    Some((cell, &rest[end..]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read_all(text: &str) -> (Option<char>, Vec<Vec<String>>) {
        read(text).unwrap_or_else(|bad| panic!("{text:?}: {bad}"))
    }

    #[test]
    fn the_separator_is_the_one_that_makes_even_rows() {
        for (text, separator) in [
            ("Familj\tKön\nFamilj 1\tflicka, pojke\n", Some('\t')),
            ("Familj;Namn\r\nFamilj 1;Barn 1, Barn 2\r\nFamilj 2;Barn 1\r\n", Some(';')),
            ("Familj,Namn\nFamilj 1,Barn 1\n", Some(',')),
            ("Familj\nFamilj 1\n", None),
            ("\"a;b\",c\n\"d;e\",f\n", Some(',')),
        ] {
            assert_eq!(read_all(text).0, separator, "{text:?}");
        }
    }

    #[test]
    fn quotes_line_ends_and_ragged_rows_are_read_as_they_stand() {
        let (_, records) = read_all("a;b;c\r\n\"två\nrader\";\"ett \"\"citat\"\"\"\r\n\r\nd\n;;e");
        let expected: [&[&str]; 5] =
            [&["a", "b", "c"], &["två\nrader", "ett \"citat\""], &[""], &["d"], &["", "", "e"]];
        assert_eq!(records, expected);
    }

    #[test]
    fn a_mark_that_is_never_closed_is_told_by_its_row() {
        assert_eq!(read("a;b\n1;2\n\"3;4\n5;6\n"), Err(BadTable::OpenQuote { row: 3 }));
    }

    fn printed(records: &[Vec<String>], separator: char) -> String {
        let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |cells: &Vec<String>| cells.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string());
        records.iter().map(line).collect::<Vec<_>>().join("\r\n")
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            records in prop::collection::vec(prop::collection::vec("[a-zåäö \"\n|]{0,6}", 3), 2..6),
            separator in prop::sample::select(SEPARATORS.to_vec()),
        ) {
            // Which separator it is can only be guessed: a cell full of another one may mislead the guess.
            let within = |cell: &String| cell.replace('|', &separator.to_string());
            let records: Vec<Vec<String>> =
                records.iter().map(|cells| cells.iter().map(within).collect()).collect();
            prop_assert_eq!(read_all(&printed(&records, separator)), (Some(separator), records));
        }

        #[test]
        fn no_text_does_harm(text in "\\PC*") {
            let _ = read(&text);
        }
    }
}
