//! What the words before a number say that it is.

/// What a number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Telephone,
    Identity,
    Case,
}

/// How far back words are read, in characters.
const REACH: usize = 40;
/// How many words back.
const WORDS: usize = 3;

/// What the nearest of the words before `at`, on the same line, says of the number that begins there. That it is a
/// case only the very last word can say: a list that begins with a case may go on with people.
pub(super) fn said_before(text: &[char], at: usize) -> Option<Said> {
    let line = &text[at.saturating_sub(REACH)..at];
    let line = line.rsplit(|c| *c == '\n').next().unwrap_or(line);
    let words = line.rsplit(|c| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(WORDS).enumerate().find_map(|(place, word)| {
        let word: String = word.iter().filter(|c| c.is_alphabetic()).flat_map(|c| c.to_lowercase()).collect();
        said(&word).filter(|said| place == 0 || *said != Said::Case)
    })
}

fn said(word: &str) -> Option<Said> {
    const TELEPHONE: &[&str] = &["tel", "tfn", "mob", "ring", "ringa", "ringer", "nås", "sms", "fax", "phone", "call"];
    const TELEPHONES: &[&str] = &["telefon", "telnr", "mobil"];
    const IDENTITY: &[&str] = &["pnr", "född", "födda", "fött", "born"];
    const IDENTITIES: &[&str] = &["personnummer", "personnr", "samordningsnummer", "samordningsnr"];
    const CASE: &[&str] = &["dnr", "målnr"];
    const CASES: &[&str] = &["diarienummer", "diarienr", "ärendenummer", "ärendenr", "målnummer"];
    let is =
        |whole: &[&str], begun: &[&str]| whole.contains(&word) || begun.iter().any(|begin| word.starts_with(begin));
    if is(TELEPHONE, TELEPHONES) {
        Some(Said::Telephone)
    } else if is(IDENTITY, IDENTITIES) {
        Some(Said::Identity)
    } else if is(CASE, CASES) {
        Some(Said::Case)
    } else {
        None
    }
}
