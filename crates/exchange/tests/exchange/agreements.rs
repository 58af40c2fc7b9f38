//! Signatures under what a group agreed on.

use domain::{By, ReviewId};
use exchange::Agreed;

use crate::desk::{Desk, group, review, ring};

fn agreed() -> ReviewId {
    ReviewId { by: By::Consensus, ..review("anna") }
}

#[test]
fn a_signature_is_one_desktops_under_one_review_in_one_group() {
    let (anna, bo) = (Desk::new(1, &ring()), Desk::new(2, &ring()));
    let signed = Agreed::sign(&anna.identity, &group(), &agreed(), [7; 32]);
    assert!(signed.is_signed_by(&anna.card(), &group(), &agreed()));
    assert_eq!(signed.digest(), &[7; 32]);
    assert_eq!(Agreed::read(&signed.bytes()).as_ref(), Some(&signed));
    assert!(!signed.is_signed_by(&bo.card(), &group(), &agreed()), "another's desktop");
    assert!(!signed.is_signed_by(&anna.card(), &group(), &review("anna")), "another review");
    let other = domain::GroupId::new("f".repeat(32)).unwrap();
    assert!(!signed.is_signed_by(&anna.card(), &other, &agreed()), "another group");
}

#[test]
fn a_signature_with_any_byte_flipped_or_cut_off_is_none() {
    let anna = Desk::new(1, &ring());
    let bytes = Agreed::sign(&anna.identity, &group(), &agreed(), [7; 32]).bytes();
    for place in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1;
        let read = Agreed::read(&flipped).unwrap();
        assert!(!read.is_signed_by(&anna.card(), &group(), &agreed()), "byte {place}");
        assert_eq!(Agreed::read(&bytes[..place]), None);
    }
    assert_eq!(Agreed::read(&[bytes.as_slice(), b"x"].concat()), None);
}
