//! `exchange`: begins and joins groups, and exchanges with the other desktops through a folder.

use app::Words;
use serde_json::{Value, json};

use crate::Desk;
use crate::exchange_arguments::{Desktop, Exchange, Init, Invite, Join};
use crate::secret::passphrase;
use crate::store::{number, text};
use crate::trouble::Trouble;

/// Where the words of an invitation come from, besides a file.
const WORDS: &str = "AKTSAM_INVITATION";
/// Where the recovery key comes from, besides a file.
const RECOVERY: &str = "AKTSAM_RECOVERY";
/// How many bundles are dealt with at a time.
const AT_A_TIME: u32 = 200;

pub(crate) fn exchange(desk: &mut Desk, command: Exchange) -> Result<(), Trouble> {
    match command {
        Exchange::Init(ask) => init(desk, &ask),
        Exchange::Invite(ask) => invite(desk, &ask),
        Exchange::Join(ask) => join(desk, &ask),
        Exchange::Publish => run(desk, "onlyOut"),
        Exchange::Fetch => run(desk, "onlyIn"),
        Exchange::Status => {
            let page = desk.ask("exchange.show", &())?;
            let words = &desk.words;
            desk.out.result(&page, |page| status(page, words))
        }
        Exchange::Verify => verify(desk),
    }
}

fn init(desk: &mut Desk, ask: &Init) -> Result<(), Trouble> {
    let mut argument = json!({ "folder": ask.folder, "name": ask.name, "label": ask.desktop.label });
    with_recovery(&mut argument, &ask.desktop)?;
    if let Some(reviewer) = &ask.reviewer {
        argument["reviewer"] = reviewer.as_str().into();
    }
    let page = desk.ask("exchange.begin", &argument)?;
    let words = &desk.words;
    desk.out.result(&page, |page| words.tell("cli-exchange-begun", &[("name", text(page, "name").into())]))
}

fn invite(desk: &mut Desk, ask: &Invite) -> Result<(), Trouble> {
    let roles: Vec<&str> = ask.roles.iter().map(|role| role.code()).collect();
    let mut argument = json!({ "name": ask.name, "roles": roles });
    if let Some(reviewer) = &ask.reviewer {
        argument["reviewer"] = reviewer.as_str().into();
    }
    let made = desk.ask("exchange.invite", &argument)?;
    let words = &desk.words;
    desk.out.result(&made, |made| {
        let code = list(made, "words").iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ");
        words.tell("cli-exchange-invited", &[("name", text(made, "name").into()), ("words", code.into())])
    })
}

fn join(desk: &mut Desk, ask: &Join) -> Result<(), Trouble> {
    let typed = passphrase(ask.words_file.as_deref(), WORDS)?.ok_or(Trouble::NoInvitationWords)?;
    let mut argument = json!({ "folder": ask.folder, "words": typed, "label": ask.desktop.label });
    with_recovery(&mut argument, &ask.desktop)?;
    let page = desk.ask("exchange.join", &argument)?;
    let words = &desk.words;
    desk.out.result(&page, |page| {
        let card = list(page, "words").iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ");
        words.tell("cli-exchange-answered", &[("name", text(page, "name").into()), ("words", card.into())])
    })
}

fn with_recovery(argument: &mut Value, desktop: &Desktop) -> Result<(), Trouble> {
    if let Some(recovery) = passphrase(desktop.recovery_file.as_deref(), RECOVERY)? {
        argument["recovery"] = recovery.into();
    }
    Ok(())
}

/// One direction of an exchange, piece by piece until there is no more.
fn run(desk: &mut Desk, direction: &str) -> Result<(), Trouble> {
    let mut argument = json!({ "most": AT_A_TIME });
    argument[direction] = true.into();
    let mut done = desk.ask("exchange.run", &argument)?;
    while done["more"] == true {
        let more = desk.ask("exchange.run", &argument)?;
        done = sum(&done, more);
    }
    let stopped = done["trouble"].is_string();
    let words = &desk.words;
    desk.out.result(&done, |done| exchanged(done, words))?;
    if stopped { Err(Trouble::FAILURE_TOLD) } else { Ok(()) }
}

/// What two pieces of an exchange did together.
fn sum(before: &Value, mut after: Value) -> Value {
    for field in ["fetched", "published"] {
        after[field] = (number(before, field) + number(&after, field)).into();
    }
    for field in ["from", "letIn"] {
        let both: Vec<Value> = list(before, field).iter().chain(list(&after, field)).cloned().collect();
        after[field] = both.into();
    }
    after
}

fn exchanged(done: &Value, words: &Words) -> String {
    let facts = ["fetched", "published", "left"].map(|field| (field, number(done, field).to_string().into()));
    let mut lines = vec![words.tell("cli-exchange-done", &facts)];
    for from in list(done, "from").iter().filter(|from| number(from, "reviews") > 0) {
        let facts = [("name", text(from, "name").into()), ("n", number(from, "reviews").to_string().into())];
        lines.push(words.tell("cli-exchange-from", &facts));
    }
    for name in list(done, "letIn").iter().filter_map(Value::as_str) {
        lines.push(words.tell("cli-exchange-let-in", &[("name", name.into())]));
    }
    if let Some(trouble) = done["trouble"].as_str() {
        lines.push(trouble_words(trouble, words));
    }
    lines.join("\n")
}

fn status(page: &Value, words: &Words) -> String {
    match page["state"].as_str() {
        Some("alone") => return words.say("failure-group-no-group"),
        Some("answered") => return words.tell("cli-exchange-waiting", &[("name", text(page, "name").into())]),
        Some(_) | None => {}
    }
    let mut lines = vec![text(page, "name"), text(page, "folder"), String::new()];
    if let Some(trouble) = page["trouble"].as_str() {
        lines.push(trouble_words(trouble, words));
    }
    let shut = list(&page["shut"], "by").iter().filter_map(Value::as_str);
    lines.extend(shut.map(|name| words.tell("cli-exchange-shut", &[("name", name.into())])));
    for member in list(page, "members") {
        let devices = list(member, "devices").iter().map(|device| text(device, "label"));
        let devices: Vec<String> = devices.filter(|label| !label.is_empty()).collect();
        let devices = if devices.is_empty() { String::new() } else { format!(" ({})", devices.join(", ")) };
        let removed = member["removed"].as_bool().filter(|removed| *removed);
        let removed = removed.map(|_| format!(": {}", words.say("cli-exchange-removed"))).unwrap_or_default();
        lines.push(format!("  {}{devices}{removed}", text(member, "name")));
        lines.extend(list(member, "devices").iter().flat_map(|device| of_device(&text(member, "name"), device, words)));
    }
    lines.push(String::new());
    let facts = ["unpublished", "unfetched", "sealed"].map(|field| (field, number(page, field).to_string().into()));
    lines.push(words.tell("cli-exchange-state", &facts));
    let conflicts = list(page, "conflicts").len();
    if conflicts > 0 {
        lines.push(words.tell("cli-exchange-conflicts", &[("n", conflicts.to_string().into())]));
    }
    lines.extend(list(page, "aside").iter().map(|aside| aside_words(aside, words)));
    lines.join("\n")
}

/// What of a desktop has gone from the folder, or does not hang together, and when it was last heard of.
fn of_device(name: &str, device: &Value, words: &Words) -> Vec<String> {
    let facts = |more: (&'static str, String)| [("name", name.to_string().into()), (more.0, more.1.into())];
    let label = text(device, "label");
    let mut lines = Vec::new();
    if let Some(at) = device["heard"].as_str() {
        let about = [facts(("label", label.clone())).to_vec(), vec![("at", at.to_string().into())]].concat();
        lines.push(format!("    {}", words.tell("cli-exchange-heard", &about)));
    }
    if device["parted"] == true {
        lines.push(format!("    {}", words.tell("cli-exchange-parted", &facts(("label", label)))));
    }
    // What this desktop has lost is told as what is the matter with the folder.
    let missing: Vec<String> = list(device, "missing").iter().map(ToString::to_string).collect();
    if device["here"] == false && !missing.is_empty() {
        lines.push(format!("    {}", words.tell("cli-exchange-missing", &facts(("numbers", missing.join(", "))))));
    }
    lines
}

fn verify(desk: &mut Desk) -> Result<(), Trouble> {
    let checked = desk.ask("exchange.verify", &())?;
    let is_sound = list(&checked, "problems").is_empty();
    let words = &desk.words;
    desk.out.result(&checked, |checked| {
        let facts = ["sound", "closed", "bytes"].map(|field| (field, number(checked, field).to_string().into()));
        let mut lines = vec![words.tell("cli-exchange-checked", &facts)];
        lines.extend(list(checked, "problems").iter().map(|aside| aside_words(aside, words)));
        let strange = list(checked, "strange").iter().filter_map(Value::as_str);
        lines.extend(strange.map(|name| words.tell("cli-exchange-strange", &[("name", name.into())])));
        lines.join("\n")
    })?;
    if is_sound { Ok(()) } else { Err(Trouble::FAILURE_TOLD) }
}

fn aside_words(aside: &Value, words: &Words) -> String {
    let facts = ["name", "label", "why"].map(|field| (field, text(aside, field).into()));
    let number = ("number", number(aside, "number").to_string().into());
    words.tell("cli-exchange-aside", &facts.into_iter().chain([number]).collect::<Vec<_>>())
}

fn trouble_words(trouble: &str, words: &Words) -> String {
    words.tell("cli-exchange-trouble", &[("trouble", trouble.into())])
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}
