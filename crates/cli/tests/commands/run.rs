//! `run`.

use crate::ran::{demo, ran};

#[test]
fn any_command_of_the_window_runs_with_its_argument_from_a_file() {
    let folder = demo();
    let store = folder.arg("Demo.aktsam");
    let rounds = ran(&["--store", &store, "run", "plans.list"]).json();
    assert_eq!(rounds["rounds"][0]["id"], "2021");
    let argument = folder.write("argument", r#"{ "round": "2021" }"#);
    let shown = ran(&["--store", &store, "run", "plans.show", &argument]).json();
    assert_eq!(shown["families"].as_array().unwrap().len(), 9);
}

#[test]
fn without_a_name_every_command_is_listed() {
    let commands = ran(&["run", "--json"]).json();
    let names: Vec<&str> = commands.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), app::COMMANDS.len());
    assert!(names.contains(&"reviews.answer"));
    assert!(ran(&["run"]).ok().contains("reviews.answer"));
}

#[test]
fn bad_arguments_are_told_with_their_place() {
    let folder = demo();
    let store = folder.arg("Demo.aktsam");
    let broken = folder.write("broken", "{\n  \"round\": 2021,,\n}");
    let told = ran(&["--store", &store, "run", "plans.show", &broken]).failed(2);
    assert!(told.contains("rad 2"), "{told}");
    ran(&["--store", &store, "run", "plans.show", &folder.arg("gone")]).failed(2);
    let other = folder.write("other", r#"{ "rond": "2021" }"#);
    ran(&["--store", &store, "run", "plans.show", &other]).failed(2);
    ran(&["--store", &store, "run", "plans.nothing"]).failed(1);
    ran(&["run", "plans.list"]).failed(2);
}
