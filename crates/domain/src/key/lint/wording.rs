//! What texts say, and how.

use std::collections::BTreeSet;

use super::lexicon::{self, Lexicon};
use super::sentences::{hits, is_like, length, sentences, words};
use super::{MOST_WORDS, Place, Remark, Rule, languages};
use crate::key::{Key, Question};
use crate::text::{Lang, Text};

/// Every remark about the words of a key.
pub(super) fn check(key: &Key) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for question in key.questions() {
        let place = Place::Question(question.id.clone());
        let text = &question.text;
        joined(&place, text, &mut remarks);
        weighed(&place, text, &[question], &mut remarks);
        negative(&place, text, &mut remarks);
        leading(&place, text, &mut remarks);
        no_time(&place, text, &mut remarks);
    }
    for (id, scale) in &key.scales {
        let on_it: Vec<&Question> = key.questions().filter(|question| question.answer.scale() == Some(id)).collect();
        if on_it.is_empty() {
            // The levels of a rating are explained by its rules.
            continue;
        }
        for option in &scale.options {
            weighed(&Place::Choice(id.clone(), option.code.clone()), &option.label, &on_it, &mut remarks);
        }
    }
    let written_out = written_out(key);
    for (place, text) in texts(key) {
        long(&place, text, &mut remarks);
        abbreviated(&place, text, &written_out, &mut remarks);
    }
    remarks
}

/// Every text that a reader meets while answering.
fn texts(key: &Key) -> Vec<(Place, &Text)> {
    let mut texts: Vec<(Place, &Text)> = key.about.iter().map(|about| (Place::About, about)).collect();
    for section in &key.sections {
        texts.extend(section.about.iter().map(|about| (Place::Section(section.id.clone()), about)));
        for question in &section.questions {
            texts.push((Place::Question(question.id.clone()), &question.text));
            texts.extend(question.guidance.iter().map(|text| (Place::Guidance(question.id.clone()), text)));
        }
    }
    for (id, scale) in &key.scales {
        texts.extend(scale.options.iter().map(|one| (Place::Choice(id.clone(), one.code.clone()), &one.label)));
    }
    texts
}

/// What is found in each language, each once.
fn found(text: &Text, find: impl Fn(&Lexicon, &str) -> Vec<String>) -> Vec<String> {
    let mut all = Vec::new();
    for (lang, text) in languages(text) {
        for word in find(lexicon::of(lang), text) {
            if !all.contains(&word) {
                all.push(word);
            }
        }
    }
    all
}

fn joined(place: &Place, text: &Text, remarks: &mut Vec<Remark>) {
    let joins = found(text, |lexicon, text| {
        let words = words(text);
        let mut joins = hits(&words, lexicon.joins, &[]);
        let pairs = words.windows(2).filter(|pair| {
            lexicon.conjunctions.contains(&pair[0].as_str()) && lexicon.openers.contains(&pair[1].as_str())
        });
        joins.extend(pairs.map(|pair| pair.join(" ")));
        if text.matches('?').count() > 1 {
            joins.push("? … ?".into());
        }
        joins
    });
    if !joins.is_empty() {
        remarks.push(Remark { place: place.clone(), what: Rule::TwoQuestions { words: joins } });
    }
}

/// Words that are weighed, in a question or an option, and that the guidance of a question that is answered with it does
/// not take up.
fn weighed(place: &Place, text: &Text, questions: &[&Question], remarks: &mut Vec<Remark>) {
    let unexplained = |lang: Lang, text: &str, patterns: &[&str], exceptions: &[&str]| -> Vec<String> {
        let is_taken_up = |pattern: &str| {
            questions.iter().all(|question| {
                let guidance = question.guidance.as_ref().map(|guidance| guidance.in_lang(lang)).unwrap_or_default();
                words(guidance).iter().any(|word| is_like(word, pattern))
            })
        };
        let open: Vec<&str> = patterns.iter().copied().filter(|pattern| !is_taken_up(pattern)).collect();
        hits(&words(text), &open, exceptions)
    };
    let all = |look_for: fn(&Lexicon) -> [&'static [&'static str]; 2]| -> Vec<String> {
        let mut all = Vec::new();
        for (lang, text) in languages(text) {
            let [patterns, exceptions] = look_for(lexicon::of(lang));
            all.extend(unexplained(lang, text, patterns, exceptions));
        }
        let mut seen = BTreeSet::new();
        all.retain(|word| seen.insert(word.clone()));
        all
    };
    let vague = all(|lexicon| [lexicon.vague, &[]]);
    if !vague.is_empty() {
        remarks.push(Remark { place: place.clone(), what: Rule::VagueWord { words: vague } });
    }
    let amounts = all(|lexicon| [lexicon.amounts, lexicon.not_amounts]);
    if !amounts.is_empty() {
        remarks.push(Remark { place: place.clone(), what: Rule::VagueAmount { words: amounts } });
    }
}

/// A text in two languages says the same: the one with the most negatives decides which remark it is.
fn negative(place: &Place, text: &Text, remarks: &mut Vec<Remark>) {
    let negations = |(lang, text): (Lang, &str)| {
        let lexicon = lexicon::of(lang);
        let words = words(text);
        let mut found = hits(&words, lexicon.negations, lexicon.no_negations);
        found.extend(words.iter().filter(|word| word.ends_with("n't")).cloned());
        found
    };
    let most = languages(text).map(negations).max_by_key(Vec::len).unwrap_or_default();
    let what = match most.len() {
        0 => return,
        1 => Rule::Negation { words: most },
        _ => Rule::DoubleNegation { words: most },
    };
    remarks.push(Remark { place: place.clone(), what });
}

fn leading(place: &Place, text: &Text, remarks: &mut Vec<Remark>) {
    let words = found(text, |lexicon, text| hits(&words(text), lexicon.leading, lexicon.not_leading));
    if !words.is_empty() {
        remarks.push(Remark { place: place.clone(), what: Rule::LeadingWord { words } });
    }
}

fn no_time(place: &Place, text: &Text, remarks: &mut Vec<Remark>) {
    if languages(text).any(|(lang, text)| hits(&words(text), lexicon::of(lang).times, &[]).is_empty()) {
        remarks.push(Remark { place: place.clone(), what: Rule::NoTime });
    }
}

fn long(place: &Place, text: &Text, remarks: &mut Vec<Remark>) {
    let all = languages(text).flat_map(|(_, text)| sentences(text));
    let Some((count, longest)) = all.map(|sentence| (length(sentence), sentence)).max_by_key(|(count, _)| *count)
    else {
        return;
    };
    if count > MOST_WORDS {
        let begins = longest.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
        remarks.push(Remark { place: place.clone(), what: Rule::LongSentence { count, limit: MOST_WORDS, begins } });
    }
}

fn abbreviated(place: &Place, text: &Text, written_out: &BTreeSet<String>, remarks: &mut Vec<Remark>) {
    let words = found(text, |lexicon, text| {
        let mut found = hits(&words(text), lexicon.abbreviations, &[]);
        found.extend(capitals(text).filter(|word| !written_out.contains(*word)).map(String::from));
        found
    });
    if !words.is_empty() {
        remarks.push(Remark { place: place.clone(), what: Rule::Abbreviation { words } });
    }
}

/// Words in capitals only, of two to six letters. Roman numerals are numbers.
fn capitals(text: &str) -> impl Iterator<Item = &str> {
    let is_roman = |word: &str| word.chars().all(|c| "IVX".contains(c));
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(move |word| {
        let letters = word.chars().count();
        (2..=6).contains(&letters) && word.chars().all(char::is_uppercase) && !is_roman(word)
    })
}

/// The abbreviations that some text of the key writes out: "(LSS)" after the words, or "LSS (" before them.
fn written_out(key: &Key) -> BTreeSet<String> {
    let texts = texts(key);
    let all: Vec<&str> = texts.iter().flat_map(|(_, text)| languages(text)).map(|(_, text)| text).collect();
    let is_written_out =
        |word: &str| all.iter().any(|text| text.contains(&format!("({word})")) || text.contains(&format!("{word} (")));
    let used: BTreeSet<&str> = all.iter().flat_map(|text| capitals(text)).collect();
    used.into_iter().filter(|word| is_written_out(word)).map(String::from).collect()
}
