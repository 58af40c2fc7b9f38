//! The method developer's workshop: a key is begun, written, published, changed and published again.

use app::Failure;
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World, yes};

fn sv(words: &str) -> Value {
    json!({ "sv": words })
}

fn workshop() -> World {
    let mut world = World::empty();
    world.does("start.create", json!({ "name": "Prov", "user": "Maja", "passphrase": PASSPHRASE }));
    world
}

/// A draft that is being written.
struct Draft<'w> {
    world: &'w mut World,
    id: Value,
}

impl<'w> Draft<'w> {
    fn begins(world: &'w mut World, from: Value) -> Self {
        let id = world.does("drafts.begin", from)["draft"].clone();
        Self { world, id }
    }

    fn page(&mut self) -> Value {
        self.world.does("drafts.show", self.id.clone())
    }

    fn look(&mut self) -> Value {
        self.world.does("drafts.look", self.id.clone())
    }

    fn add(&mut self, what: Value) -> String {
        let added = self.world.does("drafts.add", json!({ "draft": self.id, "what": what }));
        added["id"].as_str().expect("a code").to_string()
    }

    fn asks(&mut self, text: &str) -> String {
        self.add(json!({ "part": "question", "text": text, "section": "avsnitt" }))
    }

    fn change(&mut self, edits: Value, manner: &str) {
        self.world.does("drafts.change", json!({ "draft": self.id, "edits": edits, "manner": manner }));
    }

    /// Changes fields of a question.
    fn puts(&mut self, question: &str, fields: Value) {
        let mut one = self.page()["questions"][question].clone();
        one.as_object_mut().expect("a question").extend(fields.as_object().expect("fields").clone());
        self.change(json!([{ "question": [question, one] }]), "chosen");
    }

    fn problems(&mut self) -> Vec<String> {
        let look = self.look();
        look["problems"].as_array().expect("problems").iter().map(|one| one["at"]["id"].to_string()).collect()
    }

    fn publish(&mut self) -> Value {
        self.world.does("drafts.publish", self.id.clone())
    }
}

/// A key with three questions: one that another hangs on, and one for each child.
fn small(draft: &mut Draft<'_>) {
    let page = draft.page();
    let section = json!({ "title": sv("Barnets röst") });
    let first = page["outline"]["sections"][0]["questions"][0].as_str().expect("a question").to_string();
    draft.change(json!([{ "section": ["avsnitt", section] }]), "typed");
    draft.puts(&first, json!({ "text": sv("Träffade handläggaren barnet?") }));
    let why = draft.asks("Varför träffades inte barnet?");
    assert_eq!(why, "varfor-traffades-inte-barnet");
    let not_met = json!({ "equals": { "question": first, "value": "no" } });
    draft.puts(&why, json!({ "answer": { "type": "text" }, "visible_if": not_met }));
    let voice = draft.asks("Hur beskrivs barnets röst?");
    let library = draft.world.does("drafts.library", Value::Null);
    let extent =
        library["scales"].as_array().expect("scales").iter().find(|one| one["id"] == "extent").expect("it ships");
    let scale = draft.add(json!({ "part": "sameScale", "id": "extent", "scale": extent["scale"] }));
    draft.puts(&voice, json!({ "answer": { "type": "single", "scale": scale }, "per": "child", "roll_up": "every" }));
}

#[test]
fn a_key_is_begun_with_nothing_and_lacks_only_what_is_told() {
    let mut world = workshop();
    let mut draft =
        Draft::begins(&mut world, json!({ "from": "nothing", "name": "Barnets röst", "subject": "document" }));
    assert_eq!(draft.id, json!({ "key": "barnets-rost", "version": 1 }));
    assert_eq!(draft.problems(), [r#""avsnitt""#, r#""fraga""#], "its section has no heading, its question no words");
    small(&mut draft);
    assert_eq!(draft.problems(), Vec::<String>::new());
    let look = draft.look();
    let hangs = look["conditions"]["varfor-traffades-inte-barnet"].as_str().expect("words");
    assert_eq!(hangs, "svaret på fråga 1 är nej");
    assert!(look["untranslated"].as_array().expect("places").len() >= 4, "{look}");
    let keys = draft.world.does("keys.list", Value::Null);
    assert_eq!(keys["drafts"][0]["name"], "Barnets röst");
    assert!(!keys["keys"].to_string().contains("barnets-rost"), "no round can take it");
    let head = draft.publish();
    assert_eq!((&head["version"], &head["questions"]), (&json!(1), &json!(3)));
    let keys = draft.world.does("keys.list", Value::Null);
    assert_eq!(keys["drafts"], json!([]));
    let gone = draft.world.fails("drafts.show", json!({ "key": "barnets-rost", "version": 1 }));
    assert!(matches!(gone, Failure::NotFound { .. }), "{gone:?}");
}

#[test]
fn what_is_half_written_is_kept_and_cannot_be_published() {
    let mut world = workshop();
    let mut draft = Draft::begins(&mut world, json!({ "from": "nothing", "name": "Prov", "subject": "family" }));
    draft.puts("fraga", json!({ "answer": { "type": "number", "min": 5.0, "max": 1.0 } }));
    let id = draft.id.clone();
    let Failure::BadFile { problems } = draft.world.fails("drafts.publish", id.clone()) else {
        panic!("it is not sound")
    };
    assert_eq!(problems.len(), 3, "{problems:?}");
    world.does("start.lock", Value::Null);
    let folder = world.does("start.show", Value::Null)["stores"][0]["folder"].clone();
    world.does("start.unlock", json!({ "folder": folder, "passphrase": PASSPHRASE }));
    assert_eq!(world.does("drafts.show", id)["questions"]["fraga"]["answer"]["min"], 5.0, "it outlives a lock");
}

#[test]
fn every_step_is_taken_back_and_done_again_and_typing_in_one_go_is_one_step() {
    let mut world = workshop();
    let mut draft = Draft::begins(&mut world, json!({ "from": "nothing", "name": "Prov", "subject": "document" }));
    let begun = draft.page();
    assert_eq!(begun["steps"], json!({ "back": false, "again": false }), "that it was begun is no step");
    for words in ["T", "Tr", "Träffades barnet?"] {
        let mut question = begun["questions"]["fraga"].clone();
        question["text"] = sv(words);
        draft.change(json!([{ "question": ["fraga", question] }]), "typed");
    }
    let added = draft.asks("Hördes barnet?");
    let written = draft.page();
    let id = draft.id.clone();
    let back = draft.world.does("drafts.undo", id.clone());
    assert_eq!(back["saved"]["edits"].as_array().expect("edits").len(), 2, "the question and its place: {back}");
    assert!(draft.page()["questions"].get(&added).is_none());
    let back = draft.world.does("drafts.undo", id.clone());
    assert_eq!(back["steps"], json!({ "back": false, "again": true }), "three key presses are one step");
    assert_eq!(draft.page()["questions"], begun["questions"]);
    for _ in 0..2 {
        draft.world.does("drafts.redo", id.clone());
    }
    let again = draft.page();
    assert_eq!((&again["questions"], &again["outline"]), (&written["questions"], &written["outline"]));
    draft.world.does("drafts.discard", id.clone());
    assert_eq!(draft.world.does("keys.list", Value::Null)["drafts"], json!([]));
    draft.world.does("drafts.undo", id);
    assert_eq!(draft.page()["questions"], written["questions"], "what is thrown away comes back");
}

#[test]
fn what_the_window_may_not_change_is_refused() {
    let mut world = workshop();
    let draft = Draft::begins(&mut world, json!({ "from": "nothing", "name": "Prov", "subject": "document" }));
    let other = json!({ "id": "b", "text": sv("Ja?"), "answer": { "type": "text" } });
    for edits in [
        json!([{ "stage": { "life": "published" } }]),
        json!([{ "head": null }]),
        json!([{ "question": ["a", other] }]),
    ] {
        let failed =
            draft.world.fails("drafts.change", json!({ "draft": draft.id, "edits": edits, "manner": "chosen" }));
        assert!(matches!(failed, Failure::BadArgument { .. }), "{failed:?}");
    }
}

#[test]
fn a_preview_asks_what_the_answers_lead_to() {
    let mut world = workshop();
    let mut draft = Draft::begins(&mut world, json!({ "from": "nothing", "name": "Prov", "subject": "document" }));
    small(&mut draft);
    let asked = |draft: &mut Draft<'_>, answers: Value| {
        let shown = draft.world.does("drafts.preview", json!({ "draft": draft.id, "answers": answers }));
        let slots = shown["slots"].as_array().expect("slots").clone();
        slots.iter().map(|slot| (slot["member"]["label"].clone(), slot["asked"] == true)).collect::<Vec<_>>()
    };
    let of = |is_asked: bool| {
        vec![(Value::Null, true), (Value::Null, is_asked), (json!("Barn 1"), true), (json!("Barn 2"), true)]
    };
    assert_eq!(asked(&mut draft, json!([])), of(false));
    let no = json!([{ "slot": { "question": "fraga" }, "state": { "is": "single", "code": "no" } }]);
    assert_eq!(asked(&mut draft, no), of(true));
    let misfit = json!([{ "slot": { "question": "fraga" }, "state": { "is": "count", "n": 3 } }]);
    assert_eq!(asked(&mut draft, misfit), of(false), "an answer that does not fit is none");
}

#[test]
fn a_draft_that_somebody_tries_is_on_trial_and_is_written_and_published_as_before() {
    let mut world = workshop();
    let mut draft = Draft::begins(&mut world, json!({ "from": "nothing", "name": "Prov", "subject": "document" }));
    small(&mut draft);
    assert_eq!(draft.page()["life"], "draft");
    let of = json!({ "is": "draft", "id": "prov", "version": 1 });
    let answer = json!({ "of": of, "family": 1, "slot": { "question": "fraga" }, "state": yes() });
    draft.world.does("trials.answer", answer);
    assert_eq!(draft.page()["life"], "trial");
    assert_eq!(draft.world.does("keys.list", Value::Null)["drafts"][0]["life"], "trial");
    let id = draft.id.clone();
    draft.world.does("drafts.undo", id);
    assert_eq!(draft.page()["life"], "trial", "that it was tried is no step of the author's");
    let id = draft.id.clone();
    draft.world.does("drafts.redo", id);
    assert_eq!(draft.publish()["version"], 1);
}

#[test]
fn a_copy_is_a_key_of_its_own_and_questions_come_along_with_their_scales() {
    let mut world = workshop();
    let copy = json!({ "from": "copy", "key": "journal", "version": 1, "name": "Journal, kort" });
    let mut draft = Draft::begins(&mut world, copy);
    assert_eq!(draft.id, json!({ "key": "journal-kort", "version": 1 }));
    assert_eq!(draft.problems(), Vec::<String>::new());
    let section = draft.page()["outline"]["sections"][0]["id"].clone();
    let from = json!({ "key": "adult-investigation", "version": 2 });
    let adult = draft.world.does("drafts.begin", json!({ "from": "version", "key": "adult-investigation" }));
    let hanging = draft.world.does("drafts.show", adult["draft"].clone())["questions"].clone();
    let (hangs, _) = hanging
        .as_object()
        .expect("questions")
        .iter()
        .find(|(_, one)| one.get("visible_if").is_some())
        .expect("one hangs");
    let copied = draft
        .world
        .does("drafts.copy", json!({ "draft": draft.id, "from": from, "questions": [hangs], "section": section }));
    assert_eq!(
        copied["questions"], copied["withoutCondition"],
        "what it hangs on did not come along, and that is told"
    );
    assert_eq!(draft.problems(), Vec::<String>::new());
    draft.publish();
}

#[test]
fn a_new_version_tells_what_it_does_to_the_answers_there_are() {
    let mut world = World::round();
    let anna =
        json!({ "round": "r", "key": "child-investigation", "subject": { "document": "child" }, "reviewer": "anna" });
    world.answers(&anna, "met-child", &["b1", "b2"], &json!({ "is": "single", "code": "yes" }));
    let mut draft = Draft::begins(&mut world, json!({ "from": "version", "key": "child-investigation" }));
    assert_eq!(draft.id["version"], 3);
    let same = draft.world.does("drafts.publishing", draft.id.clone());
    assert_eq!(same["changes"], json!([]));
    let mut text = draft.page()["questions"]["met-child"]["text"].clone();
    text["sv"] = json!("Träffade handläggaren barnet någon gång under utredningen?");
    draft.puts("met-child", json!({ "text": text }));
    let told = draft.world.does("drafts.publishing", draft.id.clone());
    let change = &told["changes"][0];
    assert_eq!(change["answers"], "2 svar i 1 familj");
    assert_eq!((&change["said"], &change["rounds"]), (&Value::Null, &json!(["Prov 2021"])));
    assert_eq!(change["problems"].as_array().expect("problems").len(), 1, "nothing is said of it yet");
    assert_eq!(told["problems"], json!([]));
    assert_eq!(told["rounds"], json!(["Prov 2021"]));
    let id = draft.id.clone();
    assert!(matches!(draft.world.fails("drafts.publish", id), Failure::BadFile { .. }));
    let said = json!({ "class": "changed_meaning", "reason": sv("Det räcker med en gång.") });
    draft.change(json!([{ "change": ["met-child", said] }]), "chosen");
    let told = draft.world.does("drafts.publishing", draft.id.clone());
    assert_eq!(told["changes"][0]["problems"], json!([]));
    let asked = told["comparison"]["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .find(|one| one["question"] == "met-child");
    assert_eq!(asked.expect("it is compared")["isCompared"], false);
    draft.publish();
    let plan = world.does("plans.view", json!({ "round": "r" }));
    let used = plan["keys"]
        .as_array()
        .expect("keys")
        .iter()
        .find(|key| key["key"]["id"] == "child-investigation" || key["id"] == "child-investigation");
    assert!(used.expect("it is used").to_string().contains("\"version\":2"), "the round keeps its version");
}

#[test]
fn a_code_that_was_a_questions_or_an_options_is_never_anothers() {
    let mut world = workshop();
    let mut draft = Draft::begins(&mut world, json!({ "from": "nothing", "name": "Prov", "subject": "document" }));
    small(&mut draft);
    let why = "varfor-traffades-inte-barnet";
    draft.add(json!({ "part": "option", "scale": "extent", "label": "" }));
    let mut scale = draft.page()["scales"]["extent"].clone();
    scale["options"][3]["label"] = sv("Vet inte");
    draft.change(json!([{ "scale": ["extent", scale] }]), "chosen");
    draft.publish();
    let mut draft = Draft::begins(&mut world, json!({ "from": "version", "key": "prov" }));
    scale["options"].as_array_mut().expect("options").pop();
    draft.change(json!([{ "question": [why, null] }, { "scale": ["extent", scale] }]), "chosen");
    assert_eq!(draft.asks("Varför träffades inte barnet?"), format!("{why}-2"));
    assert_eq!(draft.add(json!({ "part": "option", "scale": "extent", "label": "" })), "alternativ-2");
}

#[test]
fn a_retired_version_is_no_longer_offered_and_goes_on_where_it_is_used() {
    let mut world = World::round();
    let key = json!({ "key": "child-investigation", "version": 2 });
    let lacking = world.fails("drafts.retire", json!({ "key": key, "reason": " " }));
    assert_eq!(lacking, Failure::ReasonNeeded);
    let list = world.does("drafts.retire", json!({ "key": key, "reason": "Ersatt av en kortare." }));
    assert_eq!(list["retired"][0]["reason"], "Ersatt av en kortare.");
    let anna =
        json!({ "round": "r", "key": "child-investigation", "subject": { "document": "child" }, "reviewer": "anna" });
    world.does("reviews.open", json!({ "review": anna }));
    let taken = world.fails("plans.create", json!({ "id": "s", "name": "Ny", "keys": { "child-investigation": 2 } }));
    assert!(!matches!(taken, Failure::Fault { .. }), "{taken:?}");
    world.does("drafts.restore", key);
    world.does("plans.create", json!({ "id": "s", "name": "Ny", "keys": { "child-investigation": 2 } }));
}

/// A key of twelve questions: one that another hangs on, and a section that is asked of each child.
fn of_twelve(draft: &mut Draft<'_>) {
    small(draft);
    let children = draft.add(json!({ "part": "section", "title": "Varje barn" }));
    for n in 4..=12 {
        let text = format!("Syns barnets behov nummer {n} under den granskade tiden?");
        let id = draft.add(json!({ "part": "question", "text": text, "section": children }));
        draft.puts(&id, json!({ "per": "child", "roll_up": "every", "guidance": sv("Titta i bedömningen.") }));
    }
}

#[test]
fn two_rounds_over_a_reworded_question_and_a_changed_scale_tell_which_can_be_compared_and_why() {
    let mut world = World::round();
    let mut draft =
        Draft::begins(&mut world, json!({ "from": "nothing", "name": "Barnets behov", "subject": "document" }));
    of_twelve(&mut draft);
    let head = json!({ "name": sv("Barnets behov"), "subject": "document", "applies_to": { "kinds": ["investigation"], "sides": ["child"] } });
    draft.change(json!([{ "head": head }]), "chosen");
    assert_eq!(draft.problems(), Vec::<String>::new());
    assert_eq!(draft.publish()["questions"], 12);

    // Used in a round, and read.
    let key = "barnets-behov";
    let round = |name: &str, begins: &str, version: u32| json!({ "change": "round", "to": { "name": name, "begins": begins, "keys": { key: version } } });
    world.does("plans.edit", json!({ "round": "r", "changes": [round("Prov 2021", "2021-03-01", 1)] }));
    let read = |world: &mut World, round: &str, extent: &str| {
        let anna = json!({ "round": round, "key": key, "subject": { "document": "child" }, "reviewer": "anna" });
        world.answers(&anna, "fraga", &[], &yes());
        world.answers(&anna, "hur-beskrivs-barnets-rost", &["b1", "b2"], &json!({ "is": "single", "code": extent }));
        world.does("reviews.submit", json!({ "review": anna, "gaps": "Prov" }));
    };
    read(&mut world, "r", "partly");

    // One question is reworded, one gets another scale.
    let mut draft = Draft::begins(&mut world, json!({ "from": "version", "key": key }));
    draft.puts("fraga", json!({ "text": sv("Träffade handläggaren barnet någon gång?") }));
    draft.add(json!({ "part": "option", "scale": "extent", "label": "Beskrivs utförligt" }));
    let told = draft.world.does("drafts.publishing", draft.id.clone());
    let asked: Vec<&Value> = told["changes"].as_array().expect("changes").iter().map(|one| &one["question"]).collect();
    assert_eq!(asked, ["fraga", "hur-beskrivs-barnets-rost"]);
    let reasons = ["Förut var det oklart om en gång räcker.", "Det som räcker långt ska synas."];
    for (question, class, reason) in
        [("fraga", "editorial", reasons[0]), ("hur-beskrivs-barnets-rost", "scale_changed", reasons[1])]
    {
        let said = json!({ "class": class, "reason": sv(reason) });
        draft.change(json!([{ "change": [question, said] }]), "chosen");
    }
    assert_eq!(draft.publish()["version"], 2);

    let next = world
        .does("plans.copy", json!({ "from": "r", "name": "Prov 2022", "begins": "2022-03-01", "families": "kept" }));
    let next = next["round"].as_str().expect("a round").to_string();
    let document = json!({
        "id": "child", "family": "f1", "order": 1, "kind": "investigation", "side": "child", "members": ["b1", "b2"],
    });
    let planned = json!([
        round("Prov 2022", "2022-03-01", 2),
        { "change": "document", "to": document },
        { "change": "reads", "to": { "subject": { "document": "child" }, "reviewer": "anna" } },
    ]);
    world.does("plans.edit", json!({ "round": next, "changes": planned }));
    read(&mut world, &next, "fully");

    let compared = world.does("results.compare", json!({ "rounds": ["r", next] }));
    let compared = compared["types"][0]["changes"].as_array().expect("changes").clone();
    let told = |question: &str| {
        let one = compared.iter().find(|one| one["question"] == question).expect("it is told").clone();
        (one["standing"].clone(), one["isCompared"].clone(), one["reasons"].clone())
    };
    assert_eq!(told("fraga"), (json!("editorial"), json!(true), json!([reasons[0]])));
    assert_eq!(told("hur-beskrivs-barnets-rost"), (json!("scaleChanged"), json!(false), json!([reasons[1]])));
    let same = compared.iter().filter(|one| one["standing"] == "same" && one["isCompared"] == true).count();
    assert_eq!(same, 10, "the others are as they were");
}
