//! What there is to choose from.

use super::lexicon;
use super::sentences::{hits, words};
use super::{Place, Remark, Rule, languages};
use crate::code::ScaleId;
use crate::key::{Choice, Key, Scale};

/// Every remark about scales and the levels of ratings.
pub(super) fn check(key: &Key) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let scales: Vec<(&ScaleId, &Scale)> = key.scales.iter().collect();
    for (at, (id, scale)) in scales.iter().enumerate() {
        labels(id, scale, &mut remarks);
        if key.questions().any(|question| question.answer.scale() == Some(id)) {
            nothings(id, scale, &mut remarks);
        }
        let alike = scales[..at].iter().find(|(_, other)| other.order == scale.order && reads(other) == reads(scale));
        if let Some((other, _)) = alike {
            let what = Rule::ScalesAlike { scale: (*other).clone() };
            remarks.push(Remark { place: Place::Scale((*id).clone()), what });
        }
    }
    levels(key, &mut remarks);
    remarks
}

/// A label as it reads when capitals and spaces are passed over.
fn read(option: &Choice) -> String {
    option.label.sv.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn reads(scale: &Scale) -> Vec<String> {
    scale.options.iter().map(read).collect()
}

fn labels(id: &ScaleId, scale: &Scale, remarks: &mut Vec<Remark>) {
    for (at, option) in scale.options.iter().enumerate() {
        if let Some(same) = scale.options[..at].iter().find(|other| read(other) == read(option)) {
            let what = Rule::LabelsAlike { label: same.label.sv.clone() };
            remarks.push(Remark { place: Place::Choice(id.clone(), option.code.clone()), what });
        }
    }
}

fn nothings(id: &ScaleId, scale: &Scale, remarks: &mut Vec<Remark>) {
    for option in &scale.options {
        let is_nothing = |(lang, text)| !hits(&words(text), lexicon::of(lang).nothings, &[]).is_empty();
        if languages(&option.label).any(is_nothing) {
            let what = Rule::NothingAsOption { label: option.label.sv.clone() };
            remarks.push(Remark { place: Place::Choice(id.clone(), option.code.clone()), what });
        }
    }
}

fn levels(key: &Key, remarks: &mut Vec<Remark>) {
    for rating in &key.ratings {
        let options = key.scales.get(&rating.scale).into_iter().flat_map(|scale| &scale.options);
        for option in options.filter(|option| rating.rules.iter().all(|rule| rule.gives != option.code)) {
            let what = Rule::LevelNeverGiven { label: option.label.sv.clone() };
            remarks.push(Remark { place: Place::Level(rating.id.clone(), option.code.clone()), what });
        }
    }
}
