//! A round survives its file, and no file does harm.

use std::sync::LazyLock;

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use store::Cost;

use super::content::Content;
use super::form::{FIELDS, print};
use super::import::parsed;
use crate::app::{App, Setting};
use crate::border::dispatch;
use crate::failure::Failure;

/// The product on a folder of its own, with an empty store open.
fn app(folder: &std::path::Path) -> App {
    let mut app = App::new(Setting {
        data: folder.to_path_buf(),
        clock: Box::new(|| Timestamp::from_second(1_700_000_000).unwrap()),
        chance: Box::new(|| [0xaa; 16]),
        zone: jiff::tz::TimeZone::UTC,
        cost: Cost::SMALL,
    });
    let store = json!({ "name": "Prov", "user": "Prov", "passphrase": "bara för provet" });
    dispatch(&mut app, "start.create", store).unwrap();
    app
}

/// The demo round as a plain file. Made once, since it takes some nine hundred writes to the disk.
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(folder.path());
    crate::demo::play(&mut app).unwrap();
    let path = folder.path().join("round.json");
    dispatch(&mut app, "round_file.export", json!({ "round": "2021", "path": path })).unwrap();
    std::fs::read(path).unwrap()
});

static PARSED: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(&FILE).unwrap());

/// What is wrong with a file, as `path kind`.
fn told(bytes: &[u8]) -> Vec<String> {
    let problems = parsed(bytes).err().unwrap_or_default();
    problems
        .iter()
        .map(|problem| {
            let kind = match &problem.fault {
                super::problem::Fault::Key(kind) => serde_json::to_value(kind).unwrap(),
                fault => serde_json::to_value(fault).unwrap(),
            };
            format!("{} {}", problem.path, kind["kind"].as_str().unwrap())
        })
        .collect()
}

#[test]
fn a_round_that_is_exported_imported_and_exported_again_is_the_same_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(folder.path());
    let (first, second, sealed) = (folder.path().join("1"), folder.path().join("2"), folder.path().join("3"));
    std::fs::write(&first, &*FILE).unwrap();
    let imported = dispatch(&mut app, "round_file.import", json!({ "path": first })).unwrap();
    assert_eq!(imported["written"], true);
    dispatch(&mut app, "round_file.export", json!({ "round": "2021", "path": second })).unwrap();
    assert!(std::fs::read(&second).unwrap() == *FILE, "the same bytes");

    let passphrase = "en lång lösenfras";
    dispatch(&mut app, "round_file.export", json!({ "round": "2021", "path": sealed, "passphrase": passphrase }))
        .unwrap();
    let again = json!({ "path": sealed, "passphrase": passphrase });
    let imported = dispatch(&mut app, "round_file.import", again).unwrap();
    assert_eq!(imported["written"], false, "the same round again changes nothing");
    for bad in [json!({ "path": sealed }), json!({ "path": sealed, "passphrase": "en annan lösenfras" })] {
        assert!(matches!(dispatch(&mut app, "round_file.import", bad), Err(Failure::BadFile { .. })));
    }
    let results = |app: &mut App| dispatch(app, "results.round", json!({ "round": "2021" })).unwrap();
    let counted = results(&mut app)["types"][0]["blocks"][0]["documents"]["of"].clone();
    assert_eq!(counted, 9, "what was imported is counted");
    let accesses = app.open().unwrap().store.accesses().unwrap();
    assert_eq!(accesses.iter().filter(|one| one.what == store::Access::Exported).count(), 2, "exports are noted");
}

#[test]
fn a_text_that_was_erased_is_named_and_not_missed() {
    let mut file = PARSED.clone();
    let erased = file["texts"].as_array_mut().unwrap().remove(0);
    assert_eq!(told(&print_json(&file)).len(), 1, "a text that is merely missing is a problem");
    file["erased"] = json!([erased["id"]]);
    let bytes = print_json(&file);
    let content = parsed(&bytes).unwrap_or_else(|_| panic!("{:?}", told(&bytes)));
    assert!(print(&content) == bytes, "and stands in the file again");
}

#[test]
fn a_file_that_differs_from_what_the_store_has_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(folder.path());
    let path = folder.path().join("round");
    std::fs::write(&path, &*FILE).unwrap();
    dispatch(&mut app, "round_file.import", json!({ "path": path })).unwrap();
    let mut file = PARSED.clone();
    file["texts"][0]["body"] = json!("Något annat.");
    file["keys"][0]["name"]["sv"] = json!("Något annat");
    file["themes"][0]["name"] = json!("Något annat");
    std::fs::write(&path, print_json(&file)).unwrap();
    let Err(Failure::BadFile { problems }) = dispatch(&mut app, "round_file.import", json!({ "path": path })) else {
        panic!("a round that is there with other content is refused");
    };
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["/round/id", "/keys", "/themes", "/texts"], "everything that differs, at once");
    let round = domain::RoundId::new("2021").unwrap();
    let standing = Content::of(&app.open().unwrap().store, &round).unwrap().unwrap();
    assert!(print(&standing) == *FILE, "nothing was written");
}

fn print_json(file: &Value) -> Vec<u8> {
    // Through the format's own printer where it can be read, so that the order of the fields is that of the format.
    let bytes = serde_json::to_vec(file).unwrap();
    parsed(&bytes).map_or(bytes, |content| print(&content))
}

/// A change of the file (a JSON pointer and what is put there; `null` takes it away) and what is told about it.
#[test]
fn every_fault_is_told_with_its_place() {
    let cases: &[(&str, Value, &[&str])] = &[
        ("/format", json!("csv"), &[" notARound"]),
        ("/version", json!(2), &["/version newer"]),
        ("/version", json!("1"), &[" notARound"]),
        ("/erased", Value::Null, &[" missingField"]),
        ("/colour", json!("blue"), &["/colour unknownField"]),
        ("/families", json!({}), &["/families badForm"]),
        ("/families/0/colour", json!("blue"), &["/families/0/colour unknownField"]),
        ("/families/0/id", json!("Familj Ett"), &["/families/0 badForm"]),
        ("/round/keys/journal", json!(7), &["/round/keys noSuchKey"]),
        ("/round/keys/other", json!(1), &["/round/keys noSuchKey"]),
        ("/members/0/family", json!("family-99"), &["/members/0/family noSuchFamily"]),
        ("/documents/0/family", json!("family-99"), &["/documents/0/family noSuchFamily"]),
        ("/documents/0/members/0", json!("nobody"), &["/documents/0/members/0 noSuchMember"]),
        ("/documents/0/members/0", json!("f2-barn-1"), &["/documents/0/members/0 otherFamily"]),
        ("/readings/0/reviewer", json!("nobody"), &["/readings/0/reviewer noSuchReviewer"]),
        ("/readings/0/subject", json!({ "document": "none" }), &["/readings/0/subject noSuchDocument"]),
        ("/reviews/0/id/round", json!("1999"), &["/reviews/0/id/round otherRound"]),
        ("/reviews/0/id/by", json!({ "reviewer": "nobody" }), &["/reviews/0/id/by noSuchReviewer"]),
        ("/reviews/0/id/key", json!("other"), &["/reviews/0/id/key keyNotOfRound"]),
        ("/reviews/0/key_version", json!(9), &["/reviews/0/key_version noSuchKey"]),
        ("/reviews/0/id/subject", json!({ "family": "family-1" }), &["/reviews/0/id/subject wrongSubject"]),
        ("/reviews/0/answers/0/question", json!("other"), &["/reviews/0/answers/0 noSuchQuestion"]),
        ("/reviews/0/answers/0/member", json!("f1-barn-1"), &["/reviews/0/answers/0 noSuchSlot"]),
        ("/reviews/0/answers/0/state/value", json!({ "count": 3 }), &["/reviews/0/answers/0 badValue"]),
        ("/reviews/0/answers/0/state/value", json!({ "single": "maybe" }), &["/reviews/0/answers/0 noSuchOption"]),
        ("/conflicts/0/family", json!("family-99"), &["/conflicts/0/family noSuchFamily"]),
        ("/conflicts/0/reviewer", json!("nobody"), &["/conflicts/0/reviewer noSuchReviewer"]),
        ("/left_out/0/reason", json!("z"), &["/left_out/0 badForm"]),
        ("/left_out/0/colour", json!("blue"), &["/left_out/0/colour unknownField"]),
        ("/round/closed", json!("i går"), &["/round badForm"]),
        ("/links/0/event", json!("nobody"), &["/links/0/event noSuchSighting"]),
        ("/links/0/colour", json!("blue"), &["/links/0/colour unknownField"]),
        ("/themes/0/colour", json!("blue"), &["/themes/0/colour unknownField"]),
        ("/coding/0/key", json!("other"), &["/coding/0 noSuchReview"]),
        ("/coding/0/themes/other", json!("00000000000000000000000000000000"), &["/coding/0/themes noSuchTheme"]),
        ("/coding/2/themes", json!({}), &["/coding/2 blankAnswer"]),
        ("/texts/0/id", json!("z"), &["/texts/0 badForm"]),
        ("/texts/0/kind", json!("poem"), &["/texts/0/kind noSuchKind"]),
        ("/keys/0/life", json!("draft"), &["/keys/0 keyNotPublished"]),
        ("/keys/0/colour", json!("blue"), &["/keys/0/colour unknownField"]),
        ("/terms/0/term", json!("blue"), &["/terms/0/term unknownField"]),
        ("/erased/0", json!("ffffffffffffffffffffffffffffffff"), &["/erased/0 unusedText"]),
    ];
    for (path, value, expected) in cases {
        let mut file = PARSED.clone();
        let (parent, name) = path.rsplit_once('/').unwrap();
        match file.pointer_mut(parent).unwrap_or_else(|| panic!("{path}")) {
            Value::Object(fields) if value.is_null() => drop(fields.remove(name)),
            Value::Object(fields) => drop(fields.insert(name.into(), value.clone())),
            Value::Array(items) => match items.get_mut(name.parse::<usize>().unwrap()) {
                Some(item) => *item = value.clone(),
                None => items.push(value.clone()),
            },
            other => panic!("{path} is in {other}"),
        }
        assert_eq!(told(&serde_json::to_vec(&file).unwrap()), *expected, "{path} = {value}");
    }
}

#[test]
fn what_stands_twice_is_told() {
    // The head of the file and the routine are no lists, nothing is erased, and a text is checked with what uses it.
    let without = ["format", "version", "round", "routine", "texts", "erased"];
    for list in FIELDS.into_iter().filter(|field| !without.contains(field)) {
        let mut file = PARSED.clone();
        let items = file[list].as_array_mut().unwrap();
        items.push(items[0].clone());
        let last = items.len() - 1;
        let found = told(&serde_json::to_vec(&file).unwrap());
        assert_eq!(found, [format!("/{list}/{last} duplicateId")], "{list}");
    }
    let text = std::str::from_utf8(&FILE).unwrap();
    let twice = text.replacen("\"format\": \"aktsam-round\",", "\"format\": \"x\", \"format\": \"aktsam-round\",", 1);
    assert_eq!(told(twice.as_bytes()), ["/format duplicateName"]);
}

#[test]
fn sightings_are_whole_and_their_links_hang_together() {
    let mut file = PARSED.clone();
    let at = |file: &Value, family: &str| {
        let reviews = file["reviews"].as_array().unwrap();
        let of = |review: &Value| review["id"]["subject"]["document"].as_str().unwrap().starts_with(family);
        let found = reviews.iter().position(|review| of(review) && review["sightings"].is_object()).unwrap();
        let id = reviews[found]["sightings"].as_object().unwrap().keys().next().unwrap().clone();
        (found, id)
    };
    let ((one, first), (other, second)) = (at(&file, "f1-"), at(&file, "f3-"));
    let sighting = file["reviews"][one]["sightings"][&first].clone();
    file["reviews"][one]["sightings"][&first]["when"] = json!({ "first": "2021-03-02", "last": "2021-03-01" });
    file["links"] = json!([{ "sighting": first, "event": second }]);
    file["reviews"][other]["sightings"][&first] = sighting;
    let expected = [
        format!("/reviews/{one}/sightings/{first}/when backwardDays"),
        format!("/reviews/{other}/sightings/{first} duplicateId"),
    ];
    let mut found = told(&serde_json::to_vec(&file).unwrap());
    found.retain(|problem| !problem.contains("unusedText"));
    assert_eq!(found, expected);
    file["reviews"][other]["sightings"].as_object_mut().unwrap().remove(&first);
    file["reviews"][one]["sightings"][&first]["when"] = json!({ "first": "2021-03-02" });
    assert_eq!(told(&serde_json::to_vec(&file).unwrap()), ["/links/0 linkedApart"]);
}

#[test]
fn nobody_reads_what_they_handle_themselves() {
    let mut file = PARSED.clone();
    let reading =
        file["readings"].as_array().unwrap().iter().position(|one| one["subject"]["document"] == "f1-journal");
    let reading = reading.unwrap();
    let reviewer = file["readings"][reading]["reviewer"].clone();
    file["conflicts"] = json!([{ "family": "family-1", "reviewer": reviewer }]);
    let found = told(&serde_json::to_vec(&file).unwrap());
    assert!(found.contains(&format!("/readings/{reading} handles")), "{found:?}");
}

#[test]
fn a_file_made_before_there_were_events_and_a_sampling_log_is_taken() {
    let mut file = PARSED.clone();
    let fields = file.as_object_mut().unwrap();
    let mut notes = std::collections::BTreeSet::new();
    for later in super::form::LATER {
        let gone = fields.remove(later).unwrap();
        for row in gone.as_array().into_iter().flatten() {
            notes.extend(
                ["reason", "what", "why", "text", "example"]
                    .iter()
                    .filter_map(|name| row[name].as_str())
                    .map(str::to_owned),
            );
        }
        notes.extend(gone.as_str().map(str::to_owned));
    }
    for review in fields["reviews"].as_array_mut().unwrap() {
        let sightings = review.as_object_mut().unwrap().remove("sightings");
        let all = sightings.iter().flat_map(|all| all.as_object().unwrap().values());
        notes.extend(all.filter_map(|one| one["note"].as_str().map(str::to_owned)));
    }
    fields["texts"].as_array_mut().unwrap().retain(|text| !notes.contains(text["id"].as_str().unwrap()));
    assert!(!notes.is_empty() && told(&serde_json::to_vec(&file).unwrap()).is_empty());
}

#[test]
fn the_order_in_a_file_means_nothing() {
    let mut file = PARSED.clone();
    for list in [
        "keys",
        "terms",
        "reviewers",
        "families",
        "members",
        "documents",
        "readings",
        "reviews",
        "themes",
        "coding",
        "texts",
    ] {
        file[list].as_array_mut().unwrap().reverse();
    }
    for review in file["reviews"].as_array_mut().unwrap() {
        review["answers"].as_array_mut().unwrap().reverse();
    }
    let bytes = serde_json::to_vec(&file).unwrap();
    let content = parsed(&bytes).unwrap_or_else(|_| panic!("{:?}", told(&bytes)));
    assert!(print(&content) == *FILE, "one round has one form");
}

#[test]
fn all_faults_are_told_at_once() {
    let mut file = PARSED.clone();
    file["members"][0]["family"] = json!("family-99");
    file["reviews"][0]["answers"][0]["question"] = json!("other");
    file["keys"][1]["scales"] = json!({});
    file["texts"][3]["kind"] = json!("poem");
    let found = told(&serde_json::to_vec(&file).unwrap());
    for part in ["/members/0/family", "/reviews/0/answers/0", "/keys/1/", "/texts/3/kind"] {
        assert!(found.iter().any(|problem| problem.starts_with(part)), "{part} in {found:?}");
    }
}

#[test]
fn garbage_is_told_as_what_it_is() {
    let deep = "[".repeat(100_000);
    let deep_inside = format!("{{\"format\":\"aktsam-round\",\"version\":1,\"round\":{deep}");
    let cases: &[(&[u8], &str)] = &[
        (b"", " cutShort"),
        (b"{", " cutShort"),
        (b"hello", " notJson"),
        (b"{} {}", " notJson"),
        (b"\xff\xfe", " notUtf8"),
        (b"{}", " notARound"),
        (b"[1, 2]", " notARound"),
        (b"null", " notARound"),
        (deep.as_bytes(), " tooDeep"),
        (deep_inside.as_bytes(), " tooDeep"),
        (b"{\"format\":\"aktsam-round\",\"version\":1e400}", " notJson"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(told(bytes), [*expected], "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
    }
    let huge = vec![b' '; super::source::LARGEST + 1];
    assert_eq!(told(&huge), [" tooLarge"]);
}

/// Every place in the file where something can be taken away or replaced.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_string());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| places(value, &format!("{path}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| places(value, &format!("{path}/{at}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

static PLACES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut found = Vec::new();
    places(&PARSED, "", &mut found);
    found
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// What is accepted has one form, and that form is accepted: nothing was dropped on the way.
    #[test]
    fn a_changed_file_is_refused_or_whole(place in any::<Index>(), with in 0_usize..6) {
        let mut file = PARSED.clone();
        let with = [json!(null), json!(true), json!(-1), json!(""), json!([[]]), json!({ "a": {} })][with].clone();
        *file.pointer_mut(&PLACES[place.index(PLACES.len())]).unwrap() = with;
        if let Ok(content) = parsed(&serde_json::to_vec(&file).unwrap()) {
            let bytes = print(&content);
            let again = parsed(&bytes).unwrap_or_else(|_| panic!("its own form is accepted"));
            prop_assert!(print(&again) == bytes);
        }
    }

    #[test]
    fn no_beginning_and_no_flipped_byte_does_harm(end in any::<Index>(), at in any::<Index>(), byte in any::<u8>()) {
        let end = end.index(FILE.len() - 2);
        prop_assert!(!told(&FILE[..end]).is_empty(), "the first {} bytes are no round", end);
        let mut flipped = FILE.clone();
        let at = at.index(FILE.len());
        flipped[at] = byte;
        let _ = parsed(&flipped);
    }
}
