//! Adds a key file, when nothing is wrong with it and it tells every change since the version that is here.

use domain::Lang;
use domain::key::{Key, check::check_among};
use store::Op;

use super::{AddKey, KeyHead};
use crate::app::App;
use crate::failure::Failure;
use crate::keys::problem::worded;

pub(crate) fn add(app: &mut App, file: AddKey) -> Result<KeyHead, Failure> {
    let lang = app.lang();
    let known = app.open()?.store.keys()?;
    let known: Vec<&Key> = known.iter().map(AsRef::as_ref).collect();
    let key = check_among(file.json.as_bytes(), &known)
        .map_err(|problems| Failure::BadFile { problems: problems.iter().map(|one| worded(one, lang)).collect() })?;
    let at = app.now();
    app.open()?.write(Op::AddKey, at, |tx| Ok(tx.add_key(&key)?))?;
    Ok(KeyHead::of(&key, lang))
}

impl KeyHead {
    /// The head of `key` in the words of `lang`.
    pub fn of(key: &Key, lang: Lang) -> Self {
        Self {
            id: key.id.to_string(),
            version: key.version,
            name: key.name.in_lang(lang).into(),
            subject: key.subject,
            questions: u32::try_from(key.questions().count()).unwrap_or(u32::MAX),
        }
    }
}
