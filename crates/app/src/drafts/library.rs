//! The scales of the keys that there are.

use std::collections::BTreeSet;

use super::{LibraryScale, ScaleLibrary};
use crate::app::App;
use crate::border::Nothing;
use crate::failure::Failure;

/// Every scale of the keys of the store, each once, those that most keys use first.
pub(crate) fn library(app: &mut App, (): Nothing) -> Result<ScaleLibrary, Failure> {
    let lang = app.lang();
    let mut keys = app.open()?.store.keys()?;
    // The name of the newest version is the one that people know.
    keys.sort_by_key(|key| std::cmp::Reverse(key.version));
    let mut scales: Vec<(LibraryScale, BTreeSet<&str>)> = Vec::new();
    for key in &keys {
        for (id, scale) in &key.scales {
            let known = scales.iter_mut().find(|(one, _)| one.scale == *scale);
            if let Some((one, ids)) = known {
                if ids.insert(key.id.as_str()) {
                    one.keys.push(key.name.in_lang(lang).into());
                }
            } else {
                let keys = vec![key.name.in_lang(lang).into()];
                let one = LibraryScale { id: id.clone(), scale: scale.clone(), keys };
                scales.push((one, BTreeSet::from([key.id.as_str()])));
            }
        }
    }
    // The sort is stable.
    scales.sort_by_key(|(_, ids)| std::cmp::Reverse(ids.len()));
    Ok(ScaleLibrary { scales: scales.into_iter().map(|(one, _)| one).collect() })
}
