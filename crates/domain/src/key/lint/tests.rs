//! Each rule finds a planted fault, at its place and nothing else, and does not find it in a good key.

use serde_json::{Value, json};

use super::lint;
use crate::key::Key;
use crate::key::check::check;

/// A key that no rule has anything to say about.
fn good() -> Value {
    let text = |sv: &str, en: &str| json!({ "sv": sv, "en": en });
    json!({
        "id": "k", "version": 1, "life": "draft", "name": text("K", "K"), "subject": "document",
        "about": text("För utredningar enligt lagen om stöd och service (LSS).", "For investigations under the act (LSS)."),
        "scales": {
            "level": { "order": "ordinal", "options": [
                { "code": "low", "label": text("Låg", "Low") }, { "code": "high", "label": text("Hög", "High") }
            ] },
            "yes-no": { "order": "nominal", "options": [
                { "code": "yes", "label": text("Ja", "Yes") }, { "code": "no", "label": text("Nej", "No") }
            ] },
        },
        "sections": [{ "id": "s", "title": text("S", "S"), "about": text("Om mötet.", "About the meeting."), "questions": [
            { "id": "met", "text": text("Träffade handläggaren barnet under utredningen?", "Did the case worker meet the child during the investigation?"),
              "guidance": text("Svara ja om ett datum står. Titta i inledningen.", "Answer yes if there is a date. Look in the opening."),
              "answer": { "type": "single", "scale": "yes-no" }, "evidence": true },
            { "id": "where", "text": text("Var hölls mötet under utredningen?", "At which place was the meeting held during the investigation?"),
              "guidance": text("Skriv platsen.", "Write the place."),
              "answer": { "type": "text" },
              "visible_if": { "equals": { "question": "met", "value": "yes" } } }
        ] }],
        "ratings": [{ "id": "r", "name": text("R", "R"), "scale": "level", "rules": [
            { "when": { "equals": { "question": "met", "value": "yes" } }, "gives": "high", "because": text("Ja.", "Yes.") },
            { "gives": "low", "because": text("Annars.", "Else.") }
        ] }]
    })
}

fn with(changes: &[(&str, Value)]) -> Key {
    let mut key = good();
    for (pointer, value) in changes {
        let (object, name) = pointer.rsplit_once('/').unwrap();
        match (key.pointer_mut(object).unwrap(), value) {
            (Value::Object(fields), Value::Null) => drop(fields.remove(name)),
            (Value::Object(fields), value) => drop(fields.insert(name.into(), value.clone())),
            (Value::Array(items), value) if name == "-" => items.push(value.clone()),
            (Value::Array(items), value) => items[name.parse::<usize>().unwrap()] = value.clone(),
            (other, _) => panic!("{pointer} is in {other}"),
        }
    }
    let bytes = serde_json::to_vec(&key).unwrap();
    check(&bytes).unwrap_or_else(|problems| panic!("{changes:?}: {problems:#?}"))
}

fn told(changes: &[(&str, Value)]) -> Vec<String> {
    lint(&with(changes)).iter().map(super::Remark::id).collect()
}

const MET: &str = "/sections/0/questions/0";

/// The question with these Swedish words; the English says nothing that a rule looks for.
fn asked(sv: &str) -> Vec<(&'static str, Value)> {
    vec![("/sections/0/questions/0/text", json!({ "sv": sv }))]
}

fn in_english(en: &str) -> Vec<(&'static str, Value)> {
    vec![("/sections/0/questions/0/text/en", json!(en))]
}

fn guided(sv: &str) -> Vec<(&'static str, Value)> {
    vec![("/sections/0/questions/0/guidance", json!({ "sv": sv }))]
}

fn labelled(sv: &str) -> Vec<(&'static str, Value)> {
    vec![("/scales/yes-no/options/1/label", json!({ "sv": sv }))]
}

#[test]
fn a_good_key_gets_no_remark() {
    assert_eq!(told(&[]), Vec::<String>::new());
}

type Changes = Vec<(&'static str, Value)>;

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn each_rule_finds_what_breaks_it_and_leaves_alone_what_does_not() {
    let both = |first: Changes, then: Changes| -> Changes { first.into_iter().chain(then).collect() };
    let cases: Vec<(&str, Vec<Changes>, Vec<Changes>)> = vec![
        (
            "two-questions:question/met",
            vec![
                asked("Träffade handläggaren barnet och/eller föräldern under utredningen?"),
                asked("Träffades de under utredningen, samt efter den?"),
                asked("Träffades de under utredningen och hur ofta hölls möten?"),
                asked("Träffades de under utredningen? Efter den?"),
                in_english("Did they meet and did they talk during the investigation?"),
            ],
            vec![
                asked("Var både barnet och föräldern aktuella under utredningen?"),
                in_english("Did the child and the parent meet during the investigation?"),
            ],
        ),
        (
            "vague-word:question/met",
            vec![
                asked("Fick barnet relevant information under utredningen?"),
                asked("Var barnet tillräckligt informerat under utredningen?"),
                in_english("Was the child given adequate information during the investigation?"),
            ],
            vec![
                both(
                    asked("Fick barnet relevant information under utredningen?"),
                    guided("Relevant är det som barnet behöver veta. Titta i inledningen."),
                ),
                asked("Fick barnet information om godmanskapet under utredningen?"),
            ],
        ),
        (
            "vague-amount:question/met",
            vec![
                asked("Träffades de ofta under utredningen?"),
                asked("Hölls en del av mötena under utredningen?"),
                in_english("Were several meetings held during the investigation?"),
            ],
            vec![
                both(
                    asked("Träffades de ofta under utredningen?"),
                    guided("Ofta: minst varannan vecka. Titta överst."),
                ),
                asked("Visste barnet om mötet under utredningen?"),
            ],
        ),
        (
            "vague-amount:scale/yes-no/no",
            vec![labelled("Delvis")],
            vec![both(labelled("Delvis"), guided("Delvis: ett av mötena. Titta i inledningen."))],
        ),
        (
            "negation:question/met",
            vec![
                asked("Saknas mötet, så att barnet inte träffades under utredningen?"),
                in_english("Was the child not met during the investigation?"),
                in_english("Didn't they meet during the investigation?"),
            ],
            vec![
                asked("Framgår det om de träffades eller inte under utredningen?"),
                in_english("Does it say whether they met or not during the investigation?"),
            ],
        ),
        (
            "double-negation:question/met",
            vec![asked("Stämmer det inte att barnet aldrig träffades under utredningen?")],
            vec![asked("Stämmer det att barnet träffades under utredningen?")],
        ),
        (
            "leading-word:question/met",
            vec![
                asked("Träffade handläggaren väl barnet under utredningen?"),
                asked("Borde handläggaren ha träffat barnet under utredningen?"),
                in_english("Did they of course meet during the investigation?"),
            ],
            vec![asked("Hur väl beskrivs barnet under utredningen?")],
        ),
        (
            "no-time:question/met",
            vec![asked("Träffade handläggaren barnet?"), in_english("Did the case worker meet the child?")],
            vec![asked("Vad säger journalen om barnet?"), in_english("Did they meet before the decision?")],
        ),
        ("no-guidance:question/met", vec![vec![("/sections/0/questions/0/guidance", Value::Null)]], vec![]),
        (
            "no-where:question/met",
            vec![guided("Svara ja om de träffades.")],
            vec![
                guided("Svara ja om det står att de träffades."),
                both(guided("Svara ja om de träffades."), vec![("/sections/0/questions/0/evidence", Value::Null)]),
            ],
        ),
        (
            "long-sentence:question/met/guidance",
            vec![guided(&format!("Titta {}.", "ord ".repeat(25)))],
            vec![guided(&format!("Titta {}. Läs {}.", "ord ".repeat(20), "ord ".repeat(20)))],
        ),
        (
            "abbreviation:question/met/guidance",
            vec![
                guided("Titta i inledningen, t.ex. överst."),
                guided("Titta i SIP."),
                guided("Titta i inledningen, dvs. överst."),
            ],
            vec![
                guided("Titta i insatsen enligt LSS."),
                guided("Titta i sip (SIP)."),
                guided("Titta på sidan XIV."),
                guided("Titta på punkt A."),
            ],
        ),
        ("labels-alike:scale/yes-no/no", vec![labelled("ja")], vec![labelled("Jaja")]),
        (
            "scales-alike:scale/z",
            vec![vec![
                (
                    "/scales/z",
                    json!({ "order": "nominal", "options": [
                    { "code": "a", "label": { "sv": "ja" } }, { "code": "b", "label": { "sv": "nej" } } ] }),
                ),
                ("/sections/0/questions/1/answer", json!({ "type": "single", "scale": "z" })),
            ]],
            vec![vec![
                (
                    "/scales/z",
                    json!({ "order": "nominal", "options": [
                    { "code": "a", "label": { "sv": "Nej" } }, { "code": "b", "label": { "sv": "Ja" } } ] }),
                ),
                ("/sections/0/questions/1/answer", json!({ "type": "single", "scale": "z" })),
            ]],
        ),
        (
            "nothing-as-option:scale/yes-no/no",
            vec![labelled("Framgår ej"), labelled("Ej tillämpligt"), labelled("Vet inte")],
            vec![labelled("Beskrivs inte")],
        ),
        ("level-never-given:rating/r/low", vec![vec![("/ratings/0/rules/1/gives", json!("high"))]], vec![]),
    ];
    for (id, faulty, sound) in cases {
        for changes in faulty {
            assert_eq!(told(&changes), [id], "after {changes:?}");
        }
        for changes in sound {
            assert_eq!(told(&changes), Vec::<String>::new(), "after {changes:?}");
        }
    }
}

#[test]
fn a_question_about_members_is_asked_of_nobody_where_there_are_none_and_so_is_what_hangs_on_it() {
    let per = [("/sections/0/questions/0/per", json!("child")), ("/sections/0/questions/0/roll_up", json!("every"))];
    assert_eq!(told(&per), Vec::<String>::new(), "a document has children");
    let survey: Vec<_> = per.into_iter().chain([("/subject", json!("respondent"))]).collect();
    assert_eq!(told(&survey), ["asked-of-nobody:question/met", "asked-of-nobody:question/where"]);
}

#[test]
fn a_question_that_nobody_comes_to_is_told() {
    let asked = |id: &str, per: &str, condition: &Value| {
        let mut one = good().pointer(MET).unwrap().clone();
        one["id"] = json!(id);
        one["visible_if"] = condition.clone();
        if !per.is_empty() {
            one["per"] = json!(per);
            one["roll_up"] = json!("every");
        }
        one
    };
    let is = |question: &str| json!({ "equals": { "question": question, "value": "yes" } });
    let is_answered = |question: &str| json!({ "in": { "question": question, "value": ["yes", "no"] } });
    let mut first = asked("first", "child", &Value::Null);
    first.as_object_mut().unwrap().remove("visible_if");
    let changes = [
        ("/sections/0/questions/-", first),
        ("/sections/0/questions/-", asked("same", "child", &is("first"))),
        ("/sections/0/questions/-", asked("none", "", &json!({ "not": is_answered("first") }))),
        ("/sections/0/questions/-", asked("both", "", &json!({ "all": [is("none"), is("same")] }))),
    ];
    assert_eq!(told(&changes[..3]), Vec::<String>::new());
    assert_eq!(told(&changes), ["never-reached:question/both"]);
}

#[test]
fn a_key_that_takes_long_is_told_with_its_minutes() {
    let many = |count: usize| -> Vec<(String, Value)> {
        let question = |at: usize| {
            let mut one = good().pointer(MET).unwrap().clone();
            one["id"] = json!(format!("q{at}"));
            one
        };
        (0..count).map(|at| ("/sections/0/questions/-".to_string(), question(at))).collect()
    };
    let changes = many(40);
    let changes: Vec<(&str, Value)> = changes.iter().map(|(at, value)| (at.as_str(), value.clone())).collect();
    assert_eq!(told(&changes), ["too-long:key"]);
    assert_eq!(told(&changes[..20]), Vec::<String>::new());
}

#[test]
fn a_remark_keeps_its_name_when_questions_move_and_tells_where_they_are_now() {
    let mut key = with(&asked("Träffades de ofta under utredningen?"));
    let before = lint(&key);
    assert_eq!(before[0].place.pointer(&key), MET);
    key.sections[0].questions[1].visible_if = None;
    key.sections[0].questions.rotate_left(1);
    let after = lint(&key);
    assert_eq!(before[0].id(), after[0].id());
    assert_eq!(after[0].place.pointer(&key), "/sections/0/questions/1");
}
