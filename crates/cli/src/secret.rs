//! Passphrases: from a file or the environment, never from an argument, which other users of the machine can see.

use std::path::Path;

use crate::trouble::Trouble;

/// The passphrase in `file`, else that of the environment's `variable`; `None` when neither is given.
pub(crate) fn passphrase(file: Option<&Path>, variable: &str) -> Result<Option<String>, Trouble> {
    let Some(file) = file else {
        return Ok(std::env::var(variable).ok().filter(|passphrase| !passphrase.is_empty()));
    };
    let text = std::fs::read_to_string(file).map_err(|error| Trouble::unreadable(file, &error))?;
    // An editor ends the line; a passphrase has none.
    Ok(Some(text.trim_end_matches(['\r', '\n']).to_string()))
}
