//! A round beside the one before it, in every form of the report.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::key::Key;
use domain::{KeyId, Lang};
use figures::Canvas;
use roxmltree::Document;
use serde_json::{Value, json};

use super::docx::{paragraphs, part};
use super::paper::text_of;
use super::round::Made;
use crate::pdf::press::{Page, set};
use crate::report::Report;
use crate::told::{Earlier, Told};

/// Six families answer `held` and two `needs` in each of two rounds, the later with a newer version of the key.
pub(super) struct Rounds {
    pub(super) then: Made,
    pub(super) now: Made,
    pub(super) versions: BTreeMap<KeyId, Vec<Arc<Key>>>,
}

fn answered(held: [&str; 6], needs: &str, key: Option<Arc<Key>>) -> Made {
    let mut made = Made::new();
    if let Some(key) = key {
        made.key = key;
    }
    for (at, held) in held.into_iter().enumerate() {
        let subject = made.family(at + 1);
        made.read(&subject, &[("held", held), ("needs", needs)]);
    }
    made
}

pub(super) fn rounds() -> Rounds {
    let mut then = answered(["yes", "yes", "no", "no", "no", "no"], "partly", None);
    then.plan.round.name = "Omgång ett".into();
    let mut newer: Value = serde_json::to_value(&*then.key).unwrap();
    newer["version"] = 2.into();
    let reason = json!({ "sv": "Förut räckte det att behoven nämndes.", "en": "Before, naming them was enough." });
    newer["previous"] = json!({ "version": 1, "changes": {
        "needs": { "class": "changed_meaning", "reason": reason },
    }});
    newer["sections"][0]["questions"][2]["text"] = json!({ "sv": "Beskrivs vars och ens behov?" });
    let newer: Arc<Key> = Arc::new(serde_json::from_value(newer).unwrap());
    let mut now = answered(["yes", "yes", "yes", "yes", "yes", "no"], "not", Some(Arc::clone(&newer)));
    now.plan.round.name = "Omgång två".into();
    let versions = [(newer.id.clone(), vec![Arc::clone(&then.key), newer])].into();
    Rounds { then: then.counted(), now: now.counted(), versions }
}

/// The report in each of its forms, as one text without line ends.
fn forms(told: &Told<'_>, earlier: Option<Earlier<'_>>) -> [String; 4] {
    let made = "2021-11-30".parse().unwrap();
    let pdf = text_of(&set(Page::Round, &Report::new(told, earlier, made, Canvas::PAPER)).unwrap()).join(" ");
    let word = paragraphs(&part(&crate::docx(told, earlier, made).unwrap(), "word/document.xml")).join(" ");
    let text = crate::text::round(told, earlier, crate::text::By::DocumentType, None);
    [pdf, crate::html(told, earlier, made), word, text]
        .map(|form| form.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn every_form_says_what_changed_and_what_cannot_be_compared_with_both_wordings() {
    let Rounds { then, now, versions } = rounds();
    let (then, now) = (then.told(Lang::Sv), now.told(Lang::Sv));
    let earlier = Earlier { told: &then, versions: &versions };
    for form in forms(&now, Some(earlier)) {
        for said in [
            "Omgången jämförs med Omgång ett",
            "Sex familjer är med i båda omgångarna",
            "Ja: från två av sex till fem av sex utredningar",
            "Går inte att jämföra: frågan har fått en annan innebörd",
            "Beskrivs behoven?",
            "Beskrivs vars och ens behov?",
            "Förut räckte det att behoven nämndes.",
        ] {
            let said_inside = crate::words::inside(said);
            assert!(form.contains(said) || form.contains(&said_inside), "{said}: {form}");
        }
    }
}

#[test]
fn a_round_without_one_before_it_has_no_such_part() {
    let Rounds { now, .. } = rounds();
    for form in forms(&now.told(Lang::Sv), None) {
        assert!(!form.contains("edan förra omgången") || form.contains("ändrats mest sedan förra omgången"), "{form}");
        assert!(!form.contains("Omgången jämförs"), "{form}");
    }
}

#[test]
fn the_picture_of_a_change_has_its_counts_in_a_table_headed_by_the_rounds() {
    let Rounds { then, now, versions } = rounds();
    let (then, now) = (then.told(Lang::Sv), now.told(Lang::Sv));
    let earlier = Earlier { told: &then, versions: &versions };
    let made = "2021-11-30".parse().unwrap();
    let report = Report::new(&now, Some(earlier), made, Canvas::PAPER);
    let since = report.since.as_ref().unwrap();
    let figure = since.most[0].figure.as_ref().expect("two rounds that can be compared are drawn");
    assert_eq!(figure.table.head, ["Svar", "Omgång ett", "Omgång två"]);
    assert_eq!(
        figure.table.rows[0].cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(),
        ["2 av 6", "5 av 6"]
    );
    let word = part(&crate::docx(&now, Some(earlier), made).unwrap(), "word/document.xml");
    let document = Document::parse(&word).unwrap();
    let told = format!("{}. {}", figure.title, figure.description);
    assert!(document.descendants().any(|node| node.attribute("descr") == Some(&told)), "{told}");
}

#[test]
fn the_first_findings_are_at_most_five_and_say_where_they_come_from() {
    let Rounds { then, now, versions } = rounds();
    let (then, now) = (then.told(Lang::Sv), now.told(Lang::Sv));
    let earlier = Earlier { told: &then, versions: &versions };
    let report = Report::new(&now, Some(earlier), "2021-11-30".parse().unwrap(), Canvas::PAPER);
    assert!((1..=5).contains(&report.found.len()));
    let changed = &report.found[0];
    assert_eq!(changed.why.as_deref(), Some("Har ändrats mest sedan förra omgången"));
    assert_eq!(changed.finding, "Ja: från två av sex till fem av sex utredningar");
    assert_eq!(changed.about.as_deref(), Some("Utredning, fråga 1: Hölls samråd?"));
}
