//! The keys that ship with the product.

use domain::key::{Key, check::check};

const FILES: [&str; 5] = [
    include_str!("../../../../review-keys/child-investigation.json"),
    include_str!("../../../../review-keys/adult-investigation.json"),
    include_str!("../../../../review-keys/child-assignment.json"),
    include_str!("../../../../review-keys/adult-assignment.json"),
    include_str!("../../../../review-keys/journal.json"),
];

/// The keys that ship, in the order a file review uses them.
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
