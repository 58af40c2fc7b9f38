//! What is remarked on the keys that ship: read it before accepting a change of it.

use std::fs;
use std::path::Path;

use domain::key::check::check;
use domain::key::lint::lint;

#[test]
fn the_remarks_on_the_keys_that_ship() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../review-keys");
    let mut told = Vec::new();
    for name in [
        "adult-assignment",
        "adult-investigation",
        "child-assignment",
        "child-consequence-analysis",
        "child-investigation",
        "employee-survey",
        "journal",
        "mandatory-stops",
        "parent-survey",
        "selection-inventory",
        "step-measure",
    ] {
        let key = check(&fs::read(folder.join(format!("{name}.json"))).unwrap()).unwrap();
        told.push(format!("{name}: {} min", key.minutes()));
        for remark in lint(&key) {
            let facts = serde_json::to_value(&remark.what).unwrap();
            let facts = facts.as_object().unwrap().iter().filter(|(name, _)| *name != "kind");
            let facts: Vec<String> = facts.map(|(name, fact)| format!("{name} {fact}")).collect();
            told.push(format!("  {} {}", remark.id(), facts.join(", ")).trim_end().to_string());
        }
    }
    insta::assert_snapshot!(told.join("\n"));
}
