//! A round in words: the pieces that the window and the reports are made of.

mod answer;
mod beside;
mod change;
mod comment;
mod conclusion;
mod cross;
mod difference;
mod disagreement;
mod event;
mod finding;
mod heard;
mod looked_at;
mod missing;
mod name;
mod nothing;
mod phrase;
mod picture;
mod rating;
mod share;
mod shared;
mod since;
mod themes;
mod things;
mod topic;
mod unknown;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use analysis::{Filter, Row, Sheet};
use domain::key::Key;
use domain::{By, Codebook, Coding, Conclusions, FamilyId, KeyId, Lang, Plan, QuestionId, Review, Subject, TextId};

use crate::words::Words;
use comment::Said;

pub(crate) use change::FEWEST_TO_RANK;
pub(crate) use since::KeySince;

pub use beside::{Beside, PartThrough};
pub(crate) use change::families_counted;
pub use change::{Change, Outcome, Year, change, families};
pub use comment::{Comment, OnQuestion, Quoted};
pub use conclusion::{OwnWords, Standing, ToDo, figures};
pub use difference::Differences;
pub use event::{AlikePair, EventLine, EventMark, EventNote, EventsOfKind, FamilyEvents, Mark};
pub use finding::Finding;
pub use missing::{Gap, Missing, Reflection};
pub use phrase::{Counted, Piece};
pub use rating::Judgement;
pub use since::{Earlier, changed_most};
pub use themes::{KeyThemes, ThemeAbout, ThemeTable, ThemeTold, ThemesTold};

/// What a round is told from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// One sheet for each key of the round, in the order they are told.
    pub sheets: &'a [Sheet],
    /// Every review of the round; those that are not submitted are told as progress only.
    pub reviews: &'a [Review],
    /// The free texts by id. One that is not here was erased, and is told so.
    pub texts: &'a BTreeMap<TextId, String>,
    /// The subjects that somebody has submitted, and that are not counted because the reader it is told to is still to
    /// review them.
    pub withheld: &'a BTreeSet<Subject>,
    /// What is to be done, and the author's own words; none for a reader from whom something is withheld.
    pub conclusions: &'a Conclusions,
    /// The codebook, and what stands on the comments.
    pub themed: &'a Themed,
}

/// The codebook, and what stands on the comments of a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Themed {
    /// The themes there are.
    pub codebook: Codebook,
    /// Which of them stand where, and what is quoted.
    pub coding: Coding,
}

/// A round in the words of one language.
pub struct Told<'a> {
    material: Material<'a>,
    words: Words,
    /// The submitted reviews of each key and subject, the group's own first.
    submitted: HashMap<&'a KeyId, HashMap<&'a Subject, Vec<&'a Review>>>,
    /// What was said on each question of a key, in the order of its rows.
    said: HashMap<&'a KeyId, HashMap<&'a QuestionId, Vec<Said<'a>>>>,
}

impl<'a> Told<'a> {
    /// `material` in the words of `lang`.
    pub fn new(material: Material<'a>, lang: Lang) -> Self {
        let mut submitted: HashMap<_, HashMap<_, Vec<&Review>>> = HashMap::new();
        for review in material.reviews.iter().filter(|review| review.status.is_submitted()) {
            submitted.entry(&review.id.key).or_default().entry(&review.id.subject).or_default().push(review);
        }
        for reviews in submitted.values_mut().flat_map(HashMap::values_mut) {
            reviews.sort_by_key(|review| (review.id.by != By::Consensus, &review.id));
        }
        let mut said: HashMap<_, HashMap<_, Vec<_>>> = HashMap::new();
        for sheet in material.sheets {
            let Some(of_key) = submitted.get(&sheet.key().id) else { continue };
            let said = said.entry(&sheet.key().id).or_default();
            for (row, subject) in sheet.rows().iter().map(|row| &row.subject).enumerate() {
                for one in of_key.get(subject).into_iter().flatten().flat_map(|review| Said::in_review(row, review)) {
                    said.entry(&one.slot.question).or_default().push(one);
                }
            }
        }
        Self { material, words: Words::new(lang), submitted, said }
    }

    /// What it is told from.
    pub fn material(&self) -> Material<'a> {
        self.material
    }

    /// The words it is told in.
    pub fn words(&self) -> &Words {
        &self.words
    }

    pub(crate) fn lang(&self) -> Lang {
        self.words.lang()
    }

    pub(crate) fn plan(&self) -> &'a Plan {
        self.material.plan
    }

    /// The submitted reviews of `subject` with `key`, the group's own first.
    pub(crate) fn submitted(&self, key: &Key, subject: &Subject) -> &[&'a Review] {
        self.submitted.get(&key.id).and_then(|of_key| of_key.get(subject)).map_or(&[], Vec::as_slice)
    }

    /// True when a text has not been erased.
    pub(crate) fn is_there(&self, id: &TextId) -> bool {
        self.material.texts.contains_key(id)
    }

    /// The words of a free text; that it is erased, when it is.
    pub(crate) fn text(&self, id: &TextId) -> String {
        self.material.texts.get(id).cloned().unwrap_or_else(|| self.words.say("told-erased"))
    }
}

/// The rows of `sheet` that pass `filter`.
pub(crate) fn rows<'s>(sheet: &'s Sheet, filter: &'s Filter) -> impl Iterator<Item = &'s Row> {
    sheet.rows().iter().filter(|row| passes(row, filter))
}

/// Whether a row passes `filter`.
pub(crate) fn passes(row: &Row, filter: &Filter) -> bool {
    let of_family = filter.family.is_none() || row.family == filter.family;
    let of_area = filter.area.is_none() || row.area == filter.area;
    let is_among = |among: &BTreeSet<FamilyId>| row.family.as_ref().is_some_and(|own| among.contains(own));
    of_family && of_area && filter.among.as_ref().is_none_or(is_among)
}
