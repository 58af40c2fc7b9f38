//! The reader's own phrases.

use super::{Phrases, name};
use crate::app::App;
use crate::failure::Failure;

/// The phrases of whoever opened the store; none when what was kept cannot be read.
pub(crate) fn show(app: &mut App, (): ()) -> Result<Phrases, Failure> {
    let open = app.open()?;
    let kept = open.store.local(&name(open.user()))?;
    Ok(Phrases { phrases: kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default() })
}
