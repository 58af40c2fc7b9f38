//! What this desktop remembers outside any store: nothing about people.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::shapes::Language;

const FILE: &str = "preferences.json";

/// The preferences of a desktop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Preferences {
    /// The language of the product.
    pub(crate) language: Language,
    /// The stores opened on this desktop, the last first.
    pub(crate) stores: Vec<PathBuf>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: Language::Sv, stores: Vec::new() }
    }
}

impl Preferences {
    /// The preferences of a desktop where nothing has been done yet.
    pub(crate) fn of(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// The preferences in `folder`; the default ones where there are none to read.
    pub(crate) fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(folder.join(FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Puts `store` first among those opened here.
    pub(crate) fn remember(&mut self, store: &Path) {
        self.stores.retain(|known| known != store);
        self.stores.insert(0, store.to_path_buf());
    }

    /// Takes `store` off the list.
    pub(crate) fn forget(&mut self, store: &Path) {
        self.stores.retain(|known| known != store);
    }

    /// Writes the preferences to `folder`, all of them or none.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(self).expect("preferences are plain values");
        fs::create_dir_all(folder).map_err(Failure::disk)?;
        let fresh = folder.join(format!("{FILE}.new"));
        let mut file = fs::File::create(&fresh).map_err(Failure::disk)?;
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(Failure::disk)?;
        fs::rename(&fresh, folder.join(FILE)).map_err(Failure::disk)
    }
}
