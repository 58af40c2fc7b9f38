//! `verify`: checks everything that is stored.

use serde_json::{Value, json};

use crate::Desk;
use crate::arguments::Verify;
use crate::store::{number, text};
use crate::trouble::Trouble;

pub(crate) fn verify(desk: &mut Desk, ask: &Verify) -> Result<(), Trouble> {
    desk.open_store()?;
    desk.out.progress(&desk.words.say("cli-verify-begins"));
    let how = if ask.rebuild { "rebuild" } else { "check" };
    let found = desk.ask("upkeep.verify", &json!({ "how": how }))?;
    let problems = found["problems"].as_array().map_or(0, Vec::len);
    let is_sound = problems == 0 || found["rebuilt"] == true;
    let words = &desk.words;
    desk.out.result(&found, |found| {
        let counts = ["changes", "documents", "keys"].map(|field| (field, number(found, field).to_string().into()));
        let mut lines = vec![words.tell("cli-verified", &counts)];
        for problem in found["problems"].as_array().into_iter().flatten() {
            lines.push(line(problem, words));
        }
        lines.push(words.say(match (problems, found["rebuilt"] == true) {
            (0, false) => "cli-verify-sound",
            (_, true) => "cli-verify-rebuilt",
            (_, false) => "cli-verify-unsound",
        }));
        lines.join("\n")
    })?;
    if is_sound { Ok(()) } else { Err(Trouble::FAILURE_TOLD) }
}

fn line(problem: &Value, words: &app::Words) -> String {
    let kind = text(problem, "kind");
    let said = words.say(&format!("cli-store-problem-{kind}"));
    match text(problem, "place") {
        place if place.is_empty() => format!("- {said}"),
        place => format!("- {said} ({place})"),
    }
}
