//! The parts of a key, each read on its own: one that cannot be read does not hide the faults of the others.

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::tree::escaped;
use crate::code::{QuestionId, ScaleId};
use crate::key::{Previous, Question, Rating, Scale};

/// A part with its place. What could not be read has been told by the gate before.
pub(super) struct Part<T> {
    /// Where it stands, as a JSON pointer.
    pub(super) path: String,
    /// What it is called, if it says so.
    pub(super) id: Option<String>,
    /// The part, if it could be read.
    pub(super) thing: Option<T>,
}

/// Everything in a key that refers or is referred to.
pub(super) struct Parts {
    pub(super) version: Option<u32>,
    pub(super) previous: Option<Previous>,
    pub(super) scales: Vec<Part<Scale>>,
    pub(super) sections: Vec<Part<()>>,
    /// In the order they are asked.
    pub(super) questions: Vec<Part<Question>>,
    pub(super) ratings: Vec<Part<Rating>>,
    /// The scales that some question or rating names, also one that could not be read.
    pub(super) scales_named: Vec<String>,
    question_places: HashMap<String, usize>,
    scale_places: HashMap<String, usize>,
}

impl Parts {
    pub(super) fn read(key: &Value) -> Self {
        let sections = items("", key, "sections");
        let questions: Vec<(String, &Value)> =
            sections.iter().flat_map(|(path, section)| items(path, section, "questions")).collect();
        let ratings = items("", key, "ratings");
        let scales_named = questions
            .iter()
            .map(|(_, question)| &question["answer"]["scale"])
            .chain(ratings.iter().map(|(_, rating)| &rating["scale"]))
            .filter_map(|scale| scale.as_str().map(String::from))
            .collect();
        let scale_part = |(id, scale): (&String, &Value)| Part {
            path: format!("/scales/{}", escaped(id)),
            id: Some(id.clone()),
            thing: read(scale),
        };
        let scales: Vec<_> = key["scales"].as_object().into_iter().flatten().map(scale_part).collect();
        let questions: Vec<_> = questions.into_iter().map(|(path, question)| question_part(path, question)).collect();
        Self {
            version: read(&key["version"]),
            previous: read(&key["previous"]),
            question_places: places(&questions),
            scale_places: places(&scales),
            scales,
            sections: sections.iter().map(|(path, section)| part(path.clone(), section, |_| None)).collect(),
            questions,
            ratings: ratings.into_iter().map(|(path, rating)| part(path, rating, read)).collect(),
            scales_named,
        }
    }

    /// Where in the order of asking a question comes, from 0.
    pub(super) fn place(&self, question: &QuestionId) -> Option<usize> {
        self.question_places.get(question.as_str()).copied()
    }

    /// The question at a place, if it could be read.
    pub(super) fn question(&self, place: usize) -> Option<&Question> {
        self.questions[place].thing.as_ref()
    }

    /// The scale part with this id.
    pub(super) fn scale(&self, id: &ScaleId) -> Option<&Part<Scale>> {
        self.scale_places.get(id.as_str()).map(|place| &self.scales[*place])
    }

    /// The scale that a question is answered on, if both could be read.
    pub(super) fn scale_of(&self, question: &Question) -> Option<&Scale> {
        self.scale(question.answer.scale()?)?.thing.as_ref()
    }
}

/// Where each id stands the first time.
fn places<T>(parts: &[Part<T>]) -> HashMap<String, usize> {
    let named = parts.iter().enumerate().rev();
    named.filter_map(|(at, part)| Some((part.id.clone()?, at))).collect()
}

/// A question whose condition cannot be read is looked at without it.
fn question_part(path: String, question: &Value) -> Part<Question> {
    part(path, question, |question| {
        read(question).or_else(|| {
            let mut bare = question.clone();
            bare.as_object_mut()?.remove("visible_if")?;
            read(&bare)
        })
    })
}

fn part<T>(path: String, value: &Value, read: impl Fn(&Value) -> Option<T>) -> Part<T> {
    Part { path, id: value["id"].as_str().map(String::from), thing: read(value) }
}

fn items<'a>(path: &str, value: &'a Value, list: &str) -> Vec<(String, &'a Value)> {
    let items = value[list].as_array().into_iter().flatten().enumerate();
    items.map(|(at, item)| (format!("{path}/{list}/{at}"), item)).collect()
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}
