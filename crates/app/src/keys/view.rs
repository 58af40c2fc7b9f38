//! A version of a key as it is read: what it asks, and what could be better.

use domain::Lang;
use domain::key::{Key, Per, Question};
use reports::words::Words;
use reports::{FormQuestion, FormSection};

use super::{KeyAsked, KeyPage, KeySection, KeyVersion, remarked, stored_version};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn view(app: &mut App, ask: KeyVersion) -> Result<KeyPage, Failure> {
    let lang = app.lang();
    let key = stored_version(app, &ask.id, ask.version)?;
    let mut versions: Vec<u32> =
        app.open()?.store.keys()?.iter().filter(|one| one.id == key.id).map(|one| one.version).collect();
    versions.sort_unstable();
    let before = versions.iter().copied().filter(|version| *version < key.version).max();
    let told = remarked(&key, lang);
    Ok(KeyPage {
        about: key.about.as_ref().map(|about| about.in_lang(lang).into()),
        sections: sections(&key, lang),
        key: told.key,
        minutes: told.minutes,
        remarks: told.remarks,
        versions,
        before,
    })
}

fn sections(key: &Key, lang: Lang) -> Vec<KeySection> {
    let words = Words::new(lang);
    let asked = reports::asked(key, lang).into_iter().zip(&key.sections);
    let section = |(told, section): (FormSection, &domain::key::Section)| KeySection {
        title: told.title,
        about: told.about,
        questions: told
            .questions
            .into_iter()
            .zip(&section.questions)
            .map(|(told, one)| question(told, one, &words))
            .collect(),
    };
    asked.map(section).collect()
}

fn question(told: FormQuestion, question: &Question, words: &Words) -> KeyAsked {
    let each = question.per.map(|per| match per {
        Per::Child => "change-each-child",
        Per::Adult => "change-each-adult",
        Per::Member => "change-each-member",
    });
    KeyAsked {
        id: question.id.to_string(),
        number: told.number,
        text: told.text,
        guidance: told.guidance,
        condition: told.condition,
        how: told.how,
        each: each.map(|id| words.say(id)),
        options: told.boxes,
        unit: told.unit,
        evidence: told.evidence,
    }
}
