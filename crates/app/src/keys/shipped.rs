//! The keys that ship with the product.

use domain::key::{Key, check::check};

const FILES: [&str; 11] = [
    include_str!("../../../../review-keys/child-investigation.json"),
    include_str!("../../../../review-keys/adult-investigation.json"),
    include_str!("../../../../review-keys/child-assignment.json"),
    include_str!("../../../../review-keys/adult-assignment.json"),
    include_str!("../../../../review-keys/journal.json"),
    include_str!("../../../../review-keys/mandatory-stops.json"),
    include_str!("../../../../review-keys/selection-inventory.json"),
    include_str!("../../../../review-keys/child-consequence-analysis.json"),
    include_str!("../../../../review-keys/step-measure.json"),
    include_str!("../../../../review-keys/parent-survey.json"),
    include_str!("../../../../review-keys/employee-survey.json"),
];

/// The keys that ship: those about documents in the order a file review uses them, then those about families, members and
/// respondents.
pub fn shipped() -> Vec<Key> {
    let sound = |file: &str| check(file.as_bytes()).expect("a test checks every key that ships");
    FILES.into_iter().map(sound).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_shipped_key_is_sound_and_published() {
        let keys = super::shipped();
        assert_eq!(keys.len(), super::FILES.len(), "one key for each file");
        assert!(keys.iter().all(|key| key.life == domain::key::Life::Published), "a round takes published keys only");
    }
}
