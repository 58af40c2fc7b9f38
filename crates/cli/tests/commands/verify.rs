//! `verify`.

use crate::ran::demo;

#[test]
fn a_sound_store_is_told_as_sound_and_can_be_rebuilt() {
    let folder = demo();
    let mut told = folder.ran(&["verify", "--json"]).json();
    assert!(told["changes"].as_u64().unwrap() > 500, "hundreds of answers and comments");
    told["changes"] = "…".into();
    insta::assert_json_snapshot!(told);
    assert!(folder.ran(&["verify", "--rebuild", "--lang", "en"]).ok().contains("worked out again"));
    assert!(folder.ran(&["results", "--round", "2021"]).ok().contains("7 av 9 utredningar: Ja"), "the same answers");
}
