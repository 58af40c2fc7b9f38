//! `key paths`: the made-up families that a key is tried on.

use app::Words;
use app::trials::{FamilyInWords, PathsInWords, paths_in_words};

use super::key::find;
use crate::Desk;
use crate::trouble::Trouble;

pub(super) fn paths(desk: &mut Desk, key: &str) -> Result<(), Trouble> {
    let told = paths_in_words(&find(desk, key)?, desk.words.lang());
    let words = &desk.words;
    desk.out.result(&told, |told| text(told, words))
}

fn text(told: &PathsInWords, words: &Words) -> String {
    let facts = [
        ("key", told.key.name.clone().into()),
        ("families", told.families.len().into()),
        ("reached", told.reached.to_string().into()),
        ("goals", told.goals.to_string().into()),
    ];
    let head = words.tell("trial-cli-paths", &facts);
    let list =
        |id, goals: &[String]| (!goals.is_empty()).then(|| format!("{}\n   {}", words.say(id), goals.join("\n   ")));
    let families = told.families.iter().map(|one| family(one, words));
    let rest = [list("trial-cli-left-out", &told.left_out), list("trial-cli-given-up", &told.given_up)];
    std::iter::once(head).chain(families).chain(rest.into_iter().flatten()).collect::<Vec<_>>().join("\n\n")
}

fn family(told: &FamilyInWords, words: &Words) -> String {
    let line =
        |id, parts: &[String]| (!parts.is_empty()).then(|| words.tell(id, &[("parts", parts.join(" · ").into())]));
    let lines = [line("trial-cli-shows", &told.shows), line("trial-cli-tries", &told.tries)];
    std::iter::once(told.name.clone()).chain(lines.into_iter().flatten()).collect::<Vec<_>>().join("\n   ")
}
