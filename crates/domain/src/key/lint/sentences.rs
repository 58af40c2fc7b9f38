//! Texts as sentences and words, the way the rules look at them.

/// The words of a text in small letters; what stands between them is left out, also inside "och/eller" and "t.ex.".
pub(super) fn words(text: &str) -> Vec<String> {
    let is_between = |c: char| !c.is_alphanumeric() && c != '\'' && c != '’';
    let word = |word: &str| word.trim_matches(['\'', '’']).replace('’', "'").to_lowercase();
    text.split(is_between).map(word).filter(|word| !word.is_empty()).collect()
}

/// The sentences of a text. A full stop ends one only where a capital or nothing follows, so that "t.ex. barnet" is whole.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let after = &text[at + c.len_utf8()..];
        let begins_anew = || {
            let next = after.trim_start();
            after.starts_with(char::is_whitespace) && next.starts_with(|c: char| !c.is_lowercase())
        };
        if matches!(c, '.' | '!' | '?') && begins_anew() {
            sentences.push(text[start..=at].trim());
            start = at + c.len_utf8();
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// How many words a reader counts: what stands between spaces, signs alone left out.
pub(super) fn length(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Where in `words` something of a list stands. A pattern is one or more words after each other; a word that ends in `*`
/// is the beginning of any word. Exceptions are patterns too: what stands inside one is passed over.
pub(super) fn hits(words: &[String], patterns: &[&str], exceptions: &[&str]) -> Vec<String> {
    let covered: Vec<_> = exceptions.iter().flat_map(|exception| spots(words, exception)).collect();
    let mut found: Vec<(usize, String)> = Vec::new();
    for pattern in patterns {
        for spot in spots(words, pattern) {
            let is_excepted = covered.iter().any(|all| all.start <= spot.start && spot.end <= all.end);
            if !is_excepted {
                found.push((spot.start, words[spot].join(" ")));
            }
        }
    }
    found.sort();
    found.dedup();
    found.into_iter().map(|(_, words)| words).collect()
}

fn spots(words: &[String], pattern: &str) -> Vec<std::ops::Range<usize>> {
    let parts: Vec<&str> = pattern.split(' ').collect();
    let fits = |at: usize| parts.iter().zip(&words[at..]).all(|(part, word)| is_like(word, part));
    let starts = 0..(words.len() + 1).saturating_sub(parts.len());
    starts.filter(|at| fits(*at)).map(|at| at..at + parts.len()).collect()
}

/// True when `word` is the pattern, or begins as it where it ends in `*`.
pub(super) fn is_like(word: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(word == pattern, |beginning| word.starts_with(beginning))
}
