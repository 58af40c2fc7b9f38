//! The report of the demo round, in each of its forms.

use std::io::Read;

use serde_json::{Value, json};

use crate::world::World;

/// The sentences of the results, and the pictures beside them.
fn findings(world: &mut World) -> (Vec<String>, Vec<String>) {
    let result = world.does("results.round", json!({ "round": "2021" }));
    let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let blocks: Vec<Value> = list(&result, "types").iter().flat_map(|one| list(one, "blocks")).collect();
    let tallies: Vec<&Value> =
        blocks.iter().flat_map(|one| [&one["documents"], &one["members"]]).filter(|one| one.is_object()).collect();
    let sentence = |tally: &&Value| {
        if let Some(own) = tally["finding"]["own"]["text"].as_str() {
            return own.to_owned();
        }
        let pieces = ["said", "aside"].into_iter().flat_map(|part| list(&tally["finding"], part));
        pieces.map(|piece| piece["text"].as_str().expect("words").to_owned()).collect::<String>()
    };
    let svg = |tally: &&Value| tally["figure"]["svg"].as_str().map(str::to_owned);
    (tallies.iter().map(sentence).collect(), tallies.iter().filter_map(svg).collect())
}

fn made(world: &mut World, format: &str) -> Vec<u8> {
    let path = world.folder.path().join(format!("report.{format}"));
    world.does("reporting.make", json!({ "round": "2021", "format": format, "path": path, "leaving": "anyway" }));
    std::fs::read(path).expect("the report is written")
}

/// What changed most since the round before, as the window tells it: the sentences, and the pictures beside them.
fn changes(world: &mut World) -> (Vec<String>, Vec<String>) {
    let since = world.does("results.changes", json!({ "round": "2021" }));
    let changes = since["changes"].as_array().expect("there is a round before").clone();
    let said = |change: &Value| {
        let pieces = change["finding"].as_array().expect("a sentence").iter();
        pieces.map(|piece| piece["text"].as_str().expect("words")).collect::<String>()
    };
    let svg = |change: &Value| change["figure"]["svg"].as_str().expect("two rounds are drawn").to_owned();
    (changes.iter().map(said).collect(), changes.iter().map(svg).collect())
}

/// What an SVG says it shows.
fn described(svg: &str) -> &str {
    let (_, rest) = svg.split_once("<desc ").expect("a description");
    let (_, rest) = rest.split_once('>').expect("markup");
    rest.split_once("</desc>").expect("markup").0
}

#[test]
fn a_word_file_has_every_finding_and_every_picture_of_the_round() {
    let mut world = World::demo();
    let (mut sentences, mut pictures) = findings(&mut world);
    assert!(sentences.len() > 50 && pictures.len() > 50, "{} and {}", sentences.len(), pictures.len());
    let (changed, drawn_changes) = changes(&mut world);
    assert_eq!(changed.len(), 5, "of the year before");
    sentences.extend(changed);
    pictures.extend(drawn_changes);
    let file = made(&mut world, "docx");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("an archive");
    let mut xml = String::new();
    archive.by_name("word/document.xml").expect("its text").read_to_string(&mut xml).expect("text");
    let document = roxmltree::Document::parse(&xml).expect("well-formed");
    let text: String = document.descendants().filter_map(|node| node.is_text().then(|| node.text())?).collect();
    for sentence in &sentences {
        assert!(text.contains(sentence.as_str()), "{sentence}");
    }
    let told: Vec<&str> = document.descendants().filter_map(|node| node.attribute("descr")).collect();
    let plain = |text: &str| text.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    for picture in &pictures {
        let description = plain(described(picture));
        assert!(told.iter().any(|one| one.ends_with(&description)), "{description}");
    }
    let drawn = archive.file_names().filter(|name| name.as_ref().is_ok_and(|name| name.ends_with(".png")));
    assert_eq!(drawn.count(), pictures.len() + 1, "and the families on one picture");
}

#[test]
fn the_window_and_the_page_that_is_saved_show_the_same_pictures() {
    let mut world = World::demo();
    let (_, mut pictures) = findings(&mut world);
    pictures.extend(changes(&mut world).1);
    let page = String::from_utf8(made(&mut world, "html")).expect("text");
    for picture in &pictures {
        assert!(page.contains(&format!("\">{}</desc>", described(picture))), "{}", described(picture));
    }
    assert_eq!(page.matches("<svg").count(), pictures.len() + 1, "and the families on one picture");
}
