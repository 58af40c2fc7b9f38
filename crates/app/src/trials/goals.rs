//! Made-up families and what they are there to try, in words.

use std::collections::BTreeSet;

use domain::key::paths::{Goal, Path, Paths};
use domain::key::{Condition, Key};
use domain::plan::Role;
use domain::{Genus, Lang, Member, MemberId, QuestionId};
use reports::words::{Fact, Words};
use serde::Serialize;

use crate::keys::{KeyHead, answer};

/// The made-up families of a key in words, and what they come to.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PathsInWords {
    /// The key.
    pub key: KeyHead,
    /// The families.
    pub families: Vec<FamilyInWords>,
    /// How many goals there are: a question that is asked or passed over, an option that something hangs on, a rule.
    pub goals: usize,
    /// How many of them the families come to.
    pub reached: usize,
    /// Those that no family comes to, whatever it answers.
    pub left_out: Vec<String>,
    /// Those that were not sought to the end.
    pub given_up: Vec<String>,
}

/// A made-up family in words.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FamilyInWords {
    /// "Familj A: ett barn, en vuxen".
    pub name: String,
    /// What its file shows, of what something else hangs on.
    pub shows: Vec<String>,
    /// What it is there to try, besides what the families before it try.
    pub tries: Vec<String>,
}

/// The made-up families of `key` in the words of `lang`.
pub fn paths_in_words(key: &Key, lang: Lang) -> PathsInWords {
    let paths = key.paths();
    let words = Words::new(lang);
    let told = |goals: &[Goal]| goals.iter().map(|goal| left(key, goal, &words)).collect();
    let reached: BTreeSet<Goal> = paths.paths.iter().flat_map(|path| path.reaches.clone()).collect();
    PathsInWords {
        key: KeyHead::of(key, lang),
        families: families(key, &paths, &words),
        goals: key.goals().len(),
        reached: key.coverage(&reached).reached.len(),
        left_out: told(&paths.left_out),
        given_up: told(&paths.given_up),
    }
}

/// Each family in words, in the order of the paths.
pub(super) fn families(key: &Key, paths: &Paths, words: &Words) -> Vec<FamilyInWords> {
    let mut before: BTreeSet<&Goal> = BTreeSet::new();
    let mut told = Vec::new();
    for (at, path) in (0..).zip(&paths.paths) {
        let new: Vec<Goal> =
            key.goals().into_iter().filter(|goal| path.reaches.contains(goal) && !before.contains(goal)).collect();
        before.extend(&path.reaches);
        told.push(FamilyInWords {
            name: name(at, path, words),
            shows: shows(key, path, words),
            tries: tries(key, &new, words),
        });
    }
    told
}

/// The members of a made-up family, called as people would: "Barn 1", "Vuxen 1".
pub(super) fn members(path: &Path, words: &Words) -> Vec<Member> {
    let (mut children, mut adults) = (0_u32, 0_u32);
    let named = |member: &Member| {
        let (id, n) = match member.role {
            Role::Child => ("trial-child", &mut children),
            Role::Adult => ("trial-adult", &mut adults),
        };
        *n += 1;
        Member { label: words.tell(id, &[("n", n.to_string().into())]), order: *n, ..member.clone() }
    };
    path.members.iter().map(named).collect()
}

/// "Familj A: ett barn, en vuxen".
fn name(at: u32, path: &Path, words: &Words) -> String {
    let count = |role| u32::try_from(path.members.iter().filter(|one| one.role == role).count()).unwrap_or(u32::MAX);
    let of = |id, count: u32, genus| {
        let facts = [("count", count.into()), ("n", words.count(count, genus).into())];
        (count > 0).then(|| words.tell(id, &facts))
    };
    let who: Vec<String> = [
        of("trial-children", count(Role::Child), Genus::Neuter),
        of("trial-adults", count(Role::Adult), Genus::Common),
    ]
    .into_iter()
    .flatten()
    .collect();
    let who = if who.is_empty() { words.say("trial-nobody") } else { who.join(", ") };
    words.tell("trial-family", &[("letter", letters(at).into()), ("who", who.into())])
}

/// A, B … Z, AA, AB …
fn letters(at: u32) -> String {
    let own = char::from(b'A' + u8::try_from(at % 26).expect("less than 26"));
    let before = if at < 26 { String::new() } else { letters(at / 26 - 1) };
    format!("{before}{own}")
}

/// What the family answers to the questions that something hangs on.
fn shows(key: &Key, path: &Path, words: &Words) -> Vec<String> {
    let conditions = key.questions().filter_map(|question| question.visible_if.as_ref());
    let rules = key.ratings.iter().flat_map(|rating| &rating.rules).filter_map(|rule| rule.when.as_ref());
    let looked_at: BTreeSet<&QuestionId> = conditions.chain(rules).flat_map(Condition::questions).collect();
    let named = members(path, words);
    let label = |id: &MemberId| named.iter().find(|one| one.id == *id).map(|one| one.label.clone());
    let concerned: Vec<&Member> = path.members.iter().collect();
    let told = key.slots(&concerned).filter(|(question, _)| looked_at.contains(&question.id)).filter_map(
        |(question, slot)| {
            let answer = answer(key, &question.id, path.review.state(&slot)?, words);
            let mut facts: Vec<Fact<'_>> = vec![("n", number(key, &question.id).into()), ("answer", answer.into())];
            let member = slot.member.as_ref().and_then(label);
            let id = if member.is_some() { "trial-shows-member" } else { "trial-shows" };
            facts.extend(member.map(|member| ("member", member.into())));
            Some(words.tell(id, &facts))
        },
    );
    told.collect()
}

/// What is new in a family. What is always asked is told once for all.
fn tries(key: &Key, new: &[Goal], words: &Words) -> Vec<String> {
    let is_always = |goal: &&Goal| match goal {
        Goal::Asked(id) => key.question(id).is_some_and(|question| question.visible_if.is_none()),
        Goal::PassedOver(_) | Goal::Given(..) | Goal::Decided(..) => false,
    };
    let always = new.iter().any(|goal| is_always(&goal)).then(|| words.say("trial-tries-always"));
    let others = new.iter().filter(|goal| !is_always(goal)).map(|goal| told("trial-tries", key, goal, words));
    always.into_iter().chain(others).collect()
}

/// A goal that nobody has reached, in words.
pub(super) fn left(key: &Key, goal: &Goal, words: &Words) -> String {
    told("trial-left", key, goal, words)
}

fn told(family: &str, key: &Key, goal: &Goal, words: &Words) -> String {
    let lang = words.lang();
    let (kind, facts): (&str, Vec<Fact<'_>>) = match goal {
        Goal::Asked(id) => ("asked", vec![("n", number(key, id).into())]),
        Goal::PassedOver(id) => ("passed-over", vec![("n", number(key, id).into())]),
        Goal::Given(id, code) => {
            let choice = key.question(id).and_then(|question| key.scale(question)).and_then(|scale| scale.choice(code));
            let option = choice.map_or_else(|| code.to_string(), |choice| choice.label.in_lang(lang).to_owned());
            ("given", vec![("n", number(key, id).into()), ("option", option.into())])
        }
        Goal::Decided(id, rule) => {
            let rating = key.ratings.iter().find(|rating| rating.id == *id);
            let gives = rating.and_then(|rating| Some((rating, rating.rules.get(*rule)?)));
            let level = gives.and_then(|(rating, rule)| key.scales.get(&rating.scale)?.choice(&rule.gives));
            let name = rating.map_or_else(|| id.to_string(), |rating| rating.name.in_lang(lang).to_owned());
            let level = level.map_or_else(String::new, |choice| choice.label.in_lang(lang).to_owned());
            ("decided", vec![("rating", name.into()), ("level", level.into()), ("rule", (rule + 1).to_string().into())])
        }
    };
    words.tell(&format!("{family}-{kind}"), &facts)
}

fn number(key: &Key, id: &QuestionId) -> String {
    let found = key.questions().zip(1_u32..).find(|(question, _)| question.id == *id);
    found.map_or_else(|| id.to_string(), |(_, number)| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_beyond_the_alphabet_have_letters_of_their_own() {
        let told: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
        assert_eq!(told, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn every_family_of_a_shipped_key_is_told_whole_in_both_languages() {
        for key in crate::keys::shipped() {
            for lang in [Lang::Sv, Lang::En] {
                let told = paths_in_words(&key, lang);
                assert_eq!(told.reached, told.goals, "{}: every goal is reached", key.id);
                for family in &told.families {
                    assert!(!family.tries.is_empty(), "{}: {} tries nothing", key.id, family.name);
                    for words in family.tries.iter().chain(&family.shows).chain([&family.name]) {
                        assert!(!words.contains("trial-") && !words.contains('{'), "{words}");
                    }
                }
            }
        }
    }
}
