//! The form of a round in a file: everything in lists, in the order of the ids, so that one round has one form.

use domain::key::Key;
use domain::plan::{Term, TermList};
use domain::{
    Action, Coded, CommentAt, Conflict, Document, Family, LeftOut, Member, Reading, Review, Reviewer, ReviewerId,
    Round, SightingId, TermCode, TextId, Theme, Wording,
};
use serde::{Deserialize, Serialize};

use super::content::Content;

/// What the field `format` says.
pub(super) const FORMAT: &str = "aktsam-round";

/// The newest version of the format that this program knows, and the one it writes.
pub(super) const VERSION: u64 = 1;

/// The fields of the file, in the order they are written.
#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u64,
    round: &'a Round,
    keys: Vec<&'a Key>,
    terms: Vec<TermRow>,
    reviewers: Vec<&'a Reviewer>,
    families: Vec<&'a Family>,
    members: Vec<&'a Member>,
    documents: Vec<&'a Document>,
    readings: Vec<&'a Reading>,
    conflicts: Vec<&'a Conflict>,
    left_out: Vec<&'a LeftOut>,
    reflections: Vec<ReflectionRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    routine: Option<&'a TextId>,
    links: Vec<LinkRow>,
    reviews: Vec<&'a Review>,
    actions: Vec<&'a Action>,
    wordings: Vec<&'a Wording>,
    themes: Vec<&'a Theme>,
    coding: Vec<CodingRow>,
    texts: Vec<TextRow>,
    erased: Vec<&'a TextId>,
}

/// The names of the fields.
pub(super) const FIELDS: [&str; 22] = [
    "format",
    "version",
    "round",
    "keys",
    "terms",
    "reviewers",
    "families",
    "members",
    "documents",
    "readings",
    "conflicts",
    "left_out",
    "reflections",
    "routine",
    "links",
    "reviews",
    "actions",
    "wordings",
    "themes",
    "coding",
    "texts",
    "erased",
];

/// Those of them that a file made before they were thought of lacks; it has none of what they hold.
pub(super) const LATER: [&str; 8] =
    ["conflicts", "left_out", "routine", "links", "actions", "wordings", "themes", "coding"];

/// A word of a list.
#[derive(Serialize, Deserialize)]
pub(super) struct TermRow {
    pub(super) list: TermList,
    pub(super) code: TermCode,
    #[serde(flatten)]
    pub(super) term: Term,
}

/// What a reviewer saw in the round as a whole.
#[derive(Serialize, Deserialize)]
pub(super) struct ReflectionRow {
    pub(super) reviewer: ReviewerId,
    pub(super) text: TextId,
}

/// That a sighting is the event that another one stands for.
#[derive(Serialize, Deserialize)]
pub(super) struct LinkRow {
    pub(super) sighting: SightingId,
    pub(super) event: SightingId,
}

/// What stands on a comment.
#[derive(Serialize, Deserialize)]
pub(super) struct CodingRow {
    #[serde(flatten)]
    pub(super) at: CommentAt,
    #[serde(flatten)]
    pub(super) coded: Coded,
}

/// A text. Its words are about people, so it does not print itself.
#[derive(Serialize, Deserialize)]
pub(super) struct TextRow {
    pub(super) id: TextId,
    pub(super) kind: String,
    pub(super) body: String,
}

/// The bytes of the file.
pub(super) fn print(content: &Content) -> Vec<u8> {
    let plan = &content.plan;
    let terms = plan.terms.iter().flat_map(|(list, terms)| {
        terms.iter().map(|(code, term)| TermRow { list: *list, code: code.clone(), term: term.clone() })
    });
    let reflections =
        plan.reflections.iter().map(|(id, text)| ReflectionRow { reviewer: id.clone(), text: text.clone() });
    let links = plan.links.iter().map(|(one, event)| LinkRow { sighting: one.clone(), event: event.clone() });
    let coding = content.coding.comments.iter();
    let coding = coding.map(|(at, coded)| CodingRow { at: at.clone(), coded: coded.clone() });
    let texts = content.texts.iter().map(|(id, text)| TextRow {
        id: id.clone(),
        kind: text.kind.code().into(),
        body: text.body.clone(),
    });
    let file = File {
        format: FORMAT,
        version: VERSION,
        round: &plan.round,
        keys: content.keys.values().collect(),
        terms: terms.collect(),
        reviewers: plan.reviewers.values().collect(),
        families: plan.families.values().collect(),
        members: plan.members.values().collect(),
        documents: plan.documents.values().collect(),
        readings: plan.readings.iter().collect(),
        conflicts: plan.conflicts.iter().collect(),
        left_out: plan.left_out.values().collect(),
        reflections: reflections.collect(),
        routine: plan.routine.as_ref(),
        links: links.collect(),
        reviews: content.reviews.values().collect(),
        actions: content.conclusions.actions.values().collect(),
        wordings: content.conclusions.wordings.values().collect(),
        themes: content.codebook.themes.values().collect(),
        coding: coding.collect(),
        texts: texts.collect(),
        erased: content.erased.iter().collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&file).expect("a round is lists of plain values, which JSON can hold");
    bytes.push(b'\n');
    bytes
}
