//! The same round at one desk: everything that was said at five is said there.

use std::path::Path;

use serde_json::{Value, json};

use super::desk::{Desk, does};
use super::says::SITTERS;
use super::{prepares, results};

/// The results of one desktop where somebody entered everything that stands, in a store of its own in `place`.
pub(super) fn results_of_all(place: &Path, desks: &[Desk]) -> Value {
    let (_, mut app) = Desk::new(&SITTERS[0], place);
    prepares(&mut app);
    for desk in desks {
        for (place, value) in &desk.promised {
            desk.sitter.saves(&mut app, place, value).expect("it was saved before");
        }
        if let Some(review) = desk.sitter.review() {
            does(&mut app, "reviews.submit", json!({ "review": review, "gaps": "Prov" }));
        }
    }
    results(&mut app)
}
