//! Bytes as plain Swedish words: what is read aloud on the telephone, compared or typed from a slip of paper.
//!
//! Each byte is a word, and one word more is a check. No two words begin with the same four letters, marks left out, so
//! that what was heard half is found.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `bytes` as words, and a last one that tells a mistake.
pub fn words(bytes: &[u8]) -> Vec<&'static str> {
    bytes.iter().chain([&check(bytes)]).map(|byte| WORDS[usize::from(*byte)]).collect()
}

/// What is wrong with words that were typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotWords {
    /// Some are none of the words that there are: all of those, as they were typed.
    #[error("{} words are unknown", words.len())]
    Unknown {
        /// Those that are not known.
        words: Vec<String>,
    },
    /// There are too few or too many.
    #[error("{found} words, not {expected}")]
    Count {
        /// How many there are.
        found: usize,
        /// How many there should be.
        expected: usize,
    },
    /// They are all words, but not these together: one is another, or two have changed places.
    #[error("the words do not belong together")]
    Mistaken,
}

/// The `N` bytes that `typed` stands for. Case, marks and what stands between words do not matter, and four letters of
/// a word are enough.
pub fn read<const N: usize>(typed: &str) -> Result<[u8; N], NotWords> {
    let typed: Vec<&str> =
        typed.split(|c: char| !c.is_alphabetic() && !is_combining_mark(c)).filter(|word| !word.is_empty()).collect();
    let found: Vec<Option<u8>> = typed.iter().map(|word| number(word)).collect();
    let unknown: Vec<String> =
        typed.iter().zip(&found).filter(|(_, found)| found.is_none()).map(|(word, _)| (*word).to_string()).collect();
    if !unknown.is_empty() {
        return Err(NotWords::Unknown { words: unknown });
    }
    let bytes: Vec<u8> = found.into_iter().flatten().collect();
    let (bytes, rest) =
        bytes.split_first_chunk::<N>().ok_or(NotWords::Count { found: bytes.len(), expected: N + 1 })?;
    match rest {
        [last] if *last == check(bytes) => Ok(*bytes),
        [_] => Err(NotWords::Mistaken),
        _ => Err(NotWords::Count { found: N + rest.len(), expected: N + 1 }),
    }
}

fn check(bytes: &[u8]) -> u8 {
    blake3::Hasher::new_derive_key("aktsam 2026 check word").update(bytes).finalize().as_bytes()[0]
}

/// The place of a word in the list.
fn number(typed: &str) -> Option<u8> {
    let typed = plain(typed);
    let place = WORDS.iter().position(|word| {
        let word = plain(word);
        word == typed
            || typed.len() >= 4 && word.starts_with(&typed)
            || typed.len() > 4 && word.len() > 4 && word[..4] == typed[..4]
    });
    place.and_then(|place| u8::try_from(place).ok())
}

/// A word in small letters without marks; all of them have one byte then.
fn plain(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).filter(char::is_ascii).collect()
}

/// The words, in the order of their bytes. A word never moves: what was printed must be read.
#[rustfmt::skip]
const WORDS: [&str; 256] = [
    "afton", "album", "anka", "april", "ask", "atlas", "axel", "backe", "banan", "barr", "bastu", "bil", "björk",
    "blad", "blixt", "bok", "boll", "bord", "bro", "bröd", "buss", "byrå", "bänk", "bäver", "båt", "bönor", "cello",
    "cykel", "dans", "dator", "datum", "deg", "delta", "dimma", "disk", "docka", "drake", "dropp", "druva", "duk",
    "duva", "dygn", "dörr", "eld", "emalj", "enbär", "fika", "film", "fisk", "flod", "fluga", "flöjt", "fot",
    "foto", "fråga", "fyr", "fält", "färg", "fågel", "garn", "gata", "glas", "glimt", "gran", "grind", "gryta",
    "guld", "gunga", "gurka", "gärde", "gång", "gås", "gök", "hage", "halm", "hatt", "hav", "hink", "hjul", "hobby",
    "humla", "hund", "hus", "hylla", "häst", "hår", "hörn", "jacka", "jord", "jul", "juni", "järn", "kabel",
    "kaffe", "kalas", "kamera", "kanin", "karta", "katt", "kedja", "kiosk", "kjol", "klocka", "kock", "kopp",
    "korg", "krans", "krita", "kruka", "kudde", "kulle", "kurs", "kväll", "kyrka", "källa", "käpp", "lampa", "land",
    "larm", "lax", "lilja", "linje", "ljus", "loft", "lott", "luft", "lunch", "lykta", "lök", "löv", "majs", "mars",
    "matta", "melon", "minne", "mjölk", "mobil", "moln", "moped", "morot", "mossa", "motor", "mugg", "musik",
    "myra", "månad", "måne", "mås", "natt", "näbb", "näsa", "nål", "oboe", "ocean", "olja", "orgel", "ost", "oxe",
    "paket", "panna", "park", "pasta", "penna", "piano", "pil", "pinne", "pizza", "pojke", "polka", "port", "prick",
    "pumpa", "päron", "radio", "raket", "ram", "regn", "resa", "ring", "ris", "robot", "rodd", "ros", "rygg", "räv",
    "råg", "röst", "sadel", "saft", "salt", "sand", "sax", "segel", "senap", "sill", "sjal", "sjö", "sked", "sko",
    "skog", "skärm", "slott", "smed", "smör", "snö", "sol", "spade", "spik", "spår", "stad", "sten", "stig", "stol",
    "stuga", "syren", "säng", "såg", "tak", "tall", "tand", "tavla", "tegel", "tiger", "timme", "tomat", "torg",
    "träd", "tunna", "tält", "tåg", "uggla", "ugn", "ull", "vagn", "vante", "varg", "vas", "vecka", "vete", "vind",
    "viol", "virke", "väg", "värme", "väska", "vågor", "yxa", "älg", "ängen", "äpple", "ärta", "åker", "åska",
    "öga", "ögla", "öring",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_words_begin_alike() {
        let beginnings: std::collections::BTreeSet<String> =
            WORDS.iter().map(|word| plain(word).chars().take(4).collect()).collect();
        assert_eq!(beginnings.len(), 256);
    }

    #[test]
    fn a_word_never_moves_in_the_list() {
        assert_eq!(blake3::hash(WORDS.join(" ").as_bytes()).to_hex()[..16], *"54774a478e3a979c");
    }

    #[test]
    fn words_are_read_however_they_are_typed() {
        for seed in 0_u64..50 {
            let bytes: [u8; 8] = *blake3::hash(&seed.to_le_bytes()).as_bytes().first_chunk().unwrap();
            let told = words(&bytes);
            let decomposed: String = told.join(" ").nfd().collect();
            let short: Vec<String> = told.iter().map(|word| word.chars().take(4).collect()).collect();
            let unmarked: Vec<String> = told.iter().map(|word| plain(word)).collect();
            for typed in [
                told.join(" "),
                told.join("-").to_uppercase(),
                told.join(",\n "),
                decomposed,
                short.join(" "),
                unmarked.join(" · "),
            ] {
                assert_eq!(read::<8>(&typed), Ok(bytes), "{typed}");
            }
        }
    }

    #[test]
    fn a_mistake_among_words_is_told_for_what_it_is() {
        let told = words(&[7; 8]).join(" ");
        assert_eq!(read::<8>(""), Err(NotWords::Count { found: 0, expected: 9 }));
        assert_eq!(read::<8>(&format!("{told} afton")), Err(NotWords::Count { found: 10, expected: 9 }));
        let slips = NotWords::Unknown { words: vec!["qwerty".into(), "zzz".into()] };
        assert_eq!(read::<8>(&format!("qwerty {told} zzz")), Err(slips), "all of them at once");
        let other = words(&[8; 8]);
        let swapped = told.replacen(words(&[7; 8])[0], other[0], 1);
        assert_eq!(read::<8>(&swapped), Err(NotWords::Mistaken));
    }
}
