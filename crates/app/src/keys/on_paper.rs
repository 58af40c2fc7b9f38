//! A key on paper, to fill in by hand.

use domain::Lang;
use domain::key::Key;

use crate::failure::Failure;

/// The key as a PDF.
pub fn on_paper(key: &Key, lang: Lang) -> Result<Vec<u8>, Failure> {
    reports::key_on_paper(key, lang).map_err(|fault| Failure::Fault { what: fault.to_string() })
}
