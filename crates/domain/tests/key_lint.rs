//! What is remarked on the keys that ship: read it before accepting a change of it.

mod shipped;

use domain::key::lint::lint;

#[test]
fn the_remarks_on_the_keys_that_ship() {
    let mut told = Vec::new();
    for (name, key) in shipped::keys() {
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
