//! `key worked`: how the questions of keys worked in a round.

use app::Words;
use app::keys::{KeyWorked, LookAt, QuestionWorked, TimesView, worked_of_round};
use serde_json::json;

use crate::Desk;
use crate::arguments::KeyWorkedIn;
use crate::store::code;
use crate::trouble::Trouble;

pub(super) fn worked(desk: &mut Desk, ask: &KeyWorkedIn) -> Result<(), Trouble> {
    let round = code(&ask.round)?;
    let only = ask.key.as_deref().map(code).transpose()?;
    desk.open_store()?;
    let keys = worked_of_round(&mut desk.app, &round, only.as_ref())?;
    let words = &desk.words;
    let text = |_: &serde_json::Value| keys.iter().map(|key| told(key, words)).collect::<Vec<_>>().join("\n\n\n");
    desk.out.result(&json!({ "keys": keys }), text)
}

fn told(told: &KeyWorked, words: &Words) -> String {
    let names = [
        ("key", told.key.name.clone().into()),
        ("version", told.key.version.to_string().into()),
        ("round", told.round.name.clone().into()),
    ];
    let mut head = vec![words.tell("worked-cli-title", &names)];
    head.push(words.tell("worked-cli-reviews", &[("count", told.reviews.into())]));
    if told.without_past > 0 {
        head.push(words.tell("worked-cli-without-past", &[("count", told.without_past.into())]));
    }
    head.extend(told.withheld.clone());
    let mut blocks = vec![head.join("\n")];
    if told.reviews > 0 {
        if told.look.is_empty() {
            blocks.push(words.say("worked-cli-look-none"));
        } else {
            blocks.push(words.say("worked-cli-look"));
            blocks.extend(told.look.iter().map(look));
        }
        blocks.push(words.say("worked-cli-questions"));
        blocks.extend(told.questions.iter().map(|one| question(one, words)));
    }
    blocks.join("\n\n")
}

fn look(told: &LookAt) -> String {
    let head = format!("{}. {} [{}]", told.question.number, told.question.text, told.question.id);
    let reasons = told.reasons.iter().map(|reason| format!("   {} {}", reason.what, reason.advice));
    std::iter::once(head).chain(reasons).collect::<Vec<_>>().join("\n")
}

fn question(told: &QuestionWorked, words: &Words) -> String {
    let times = |id, TimesView { n, of }: TimesView| {
        words.tell(id, &[("n", n.to_string().into()), ("of", of.to_string().into())])
    };
    let always = [
        times("worked-cli-asked", told.asked),
        times("worked-cli-not-answered", told.not_answered),
        times("worked-cli-not-applicable", told.not_applicable),
        times("worked-cli-not-shown", told.not_shown),
        times("worked-cli-commented", told.commented),
    ];
    let known = [("worked-cli-changed", told.changed), ("worked-cli-differed", told.differed)];
    let known = known.into_iter().filter(|(_, times)| times.of > 0).map(|(id, told)| times(id, told));
    let took = told.took.as_ref().map(|took| {
        words.tell("worked-cli-took", &[("time", took.told.clone().into()), ("of", took.of.to_string().into())])
    });
    let line = always.into_iter().chain(known).chain(took).collect::<Vec<_>>().join(" · ");
    format!("{}. {} [{}]\n   {line}", told.question.number, told.question.text, told.question.id)
}
