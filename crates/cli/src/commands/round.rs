//! `round`: lists and shows rounds, writes them to files and reads them in.

use app::Words;
use domain::{KeyId, RoundId};
use serde_json::{Value, json};

use crate::Desk;
use crate::arguments::{Round, RoundExport, RoundImport, RoundMoveKey};
use crate::commands::{readable, writable};
use crate::secret::passphrase;
use crate::store::{code, number, text};
use crate::trouble::Trouble;

/// Where the passphrase of a round file comes from, besides its own file.
const VARIABLE: &str = "AKTSAM_FILE_PASSPHRASE";

pub(crate) fn round(desk: &mut Desk, command: Round) -> Result<(), Trouble> {
    match command {
        Round::List => {
            let list = desk.ask("plans.list", &())?;
            let words = &desk.words;
            desk.out.result(&list, |list| match list["rounds"].as_array() {
                Some(rounds) if !rounds.is_empty() => {
                    rounds.iter().map(|round| line(round, words)).collect::<Vec<_>>().join("\n")
                }
                Some(_) | None => words.say("cli-no-rounds"),
            })
        }
        Round::Show { round } => {
            let round: RoundId = code(&round)?;
            let shown = desk.ask("plans.show", &json!({ "round": round }))?;
            let words = &desk.words;
            desk.out.result(&shown, |shown| whole(shown, words))
        }
        Round::Export(ask) => export(desk, &ask),
        Round::Import(ask) => import(desk, &ask),
        Round::MoveKey(ask) => move_key(desk, &ask),
    }
}

fn move_key(desk: &mut Desk, ask: &RoundMoveKey) -> Result<(), Trouble> {
    let round: RoundId = code(&ask.round)?;
    let not_a_version = || Trouble::NotAVersion { text: ask.key.clone() };
    let (key, version) = ask.key.split_once('@').ok_or_else(not_a_version)?;
    let key: KeyId = code(key)?;
    let version: u32 = version.parse().map_err(|_| not_a_version())?;
    let argument = json!({ "round": round, "key": key, "version": version });
    if ask.dry_run {
        let effect = desk.ask("plans.move_effect", &argument)?;
        let words = &desk.words;
        return desk.out.result(&effect, |effect| moving(effect, words));
    }
    let moved = desk.ask("plans.move_key", &argument)?;
    let words = &desk.words;
    desk.out.result(&moved, |moved| {
        let facts = ["from", "to", "reviews", "opened"].map(|field| (field, number(moved, field).to_string().into()));
        words.tell("cli-moved", &facts)
    })
}

/// What moving a round would do: in all, then review by review with the places that do not stay as they are.
fn moving(effect: &Value, words: &Words) -> String {
    let names = ["round", "key"].map(|field| (field, text(effect, field).into()));
    let versions = ["from", "to"].map(|field| (field, number(effect, field).to_string().into()));
    let mut lines = vec![words.tell("cli-move", &names.into_iter().chain(versions).collect::<Vec<_>>())];
    lines.extend(list(effect, "totals").iter().map(|total| format!("  {}", text(total, "told"))));
    for (field, said) in [("opens", "cli-move-opens"), ("withheld", "cli-move-withheld")] {
        if number(effect, field) > 0 {
            lines.push(format!("  {}", words.tell(said, &[("n", number(effect, field).to_string().into())])));
        }
    }
    for review in list(effect, "reviews") {
        let names = ["family", "subject", "reader"].map(|field| text(review, field));
        let told = &review["told"];
        let status = match told["status"].as_str() {
            Some("opens") => Some(words.say("cli-move-review-opens")),
            Some("doneAgain") => Some(words.say("cli-move-review-done")),
            Some(_) | None => None,
        };
        let counts = list(told, "counts").iter().map(|count| text(count, "told")).chain(status);
        lines.push(String::new());
        lines.push(names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · "));
        lines.push(format!("  {}", counts.collect::<Vec<_>>().join("; ")));
        for place in list(told, "places") {
            let number = place["number"].as_u64().map(|number| format!("{number}. ")).unwrap_or_default();
            let member = place["member"].as_str().map(|member| format!(" ({member})")).unwrap_or_default();
            lines.push(format!("    {number}{}{member}: {}", text(place, "text"), text(place, "told")));
        }
    }
    lines.join("\n")
}

fn export(desk: &mut Desk, ask: &RoundExport) -> Result<(), Trouble> {
    writable(&ask.out)?;
    let round: RoundId = code(&ask.round)?;
    let mut argument = json!({ "round": round, "path": ask.out });
    if !ask.plain {
        let given = passphrase(ask.secret.file_passphrase_file.as_deref(), VARIABLE)?;
        argument["passphrase"] = given.ok_or(Trouble::NoFilePassphrase)?.into();
    }
    let exported = desk.ask_leaving("round_file.export", &argument)?;
    let words = &desk.words;
    let said = if ask.plain { "cli-exported-plain" } else { "cli-exported" };
    desk.out.result(&exported, |exported| {
        let facts = ["bytes", "reviews", "texts"].map(|field| (field, number(exported, field).to_string().into()));
        let path = ("path", text(exported, "path").into());
        words.tell(said, &facts.into_iter().chain([path]).collect::<Vec<_>>())
    })
}

fn import(desk: &mut Desk, ask: &RoundImport) -> Result<(), Trouble> {
    readable(&ask.file)?;
    let mut argument = json!({ "path": ask.file });
    if let Some(given) = passphrase(ask.secret.file_passphrase_file.as_deref(), VARIABLE)? {
        argument["passphrase"] = given.into();
    }
    let imported = desk.ask("round_file.import", &argument).map_err(|trouble| match trouble {
        Trouble::App(failure) => Trouble::BadFile { file: ask.file.clone(), failure },
        other => other,
    })?;
    let words = &desk.words;
    desk.out.result(&imported, |imported| {
        let facts = ["reviews", "texts"].map(|field| (field, number(imported, field).to_string().into()));
        let names = ["round", "name"].map(|field| (field, text(imported, field).into()));
        let said = if imported["written"] == true { "cli-imported" } else { "cli-imported-before" };
        words.tell(said, &facts.into_iter().chain(names).collect::<Vec<_>>())
    })
}

fn line(round: &Value, words: &Words) -> String {
    let counts = ["families", "documents", "reviews", "submitted"];
    let facts = counts.map(|field| (field, number(round, field).to_string().into()));
    let names = ["id", "name"].map(|field| (field, text(round, field).into()));
    words.tell("cli-round", &facts.into_iter().chain(names).collect::<Vec<_>>())
}

fn whole(shown: &Value, words: &Words) -> String {
    let mut lines = vec![line(&shown["round"], words), String::new(), words.say("cli-round-keys")];
    for key in list(shown, "keys") {
        lines.push(format!("  {} {}: {}", text(key, "id"), number(key, "version"), text(key, "name")));
    }
    lines.extend([String::new(), words.say("cli-round-reviewers")]);
    lines.extend(list(shown, "reviewers").iter().map(|one| format!("  {}", one.as_str().unwrap_or_default())));
    for family in list(shown, "families") {
        let members: Vec<String> = list(family, "members").iter().map(|one| text(one, "label")).collect();
        lines.extend([
            String::new(),
            format!("{} ({}): {}", text(family, "label"), text(family, "id"), members.join(", ")),
        ]);
        for document in list(family, "documents") {
            let (reviews, submitted) = (number(document, "reviews"), number(document, "submitted"));
            let said = if document["unreviewable"] == true { "cli-document-unreviewable" } else { "cli-document" };
            let facts = [("reviews", reviews.to_string().into()), ("submitted", submitted.to_string().into())];
            lines.push(format!("  {} · {}", text(document, "name"), words.tell(said, &facts)));
        }
    }
    lines.join("\n")
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}
