//! The codebook of the made-up round, and what stands on its comments: `demo/2021/themes.json`.
//!
//! - `themes`: each with its `name` and, where it is a part, the code of its main theme as `under`. A code is what the name
//!   gives.
//! - `coding`: a comment by its `document` and the place `at` which it stands there, and `by` whom where several have
//!   written there; the codes of its `themes`, and `quote` when it is quoted in the report.
//! - `merged`: what went into what when all comments were read.

use serde::Deserialize;
use serde_json::{Value, json};

use super::content::{Content, Place, Reader};
use super::script::{Misfit, Step};

/// `themes.json`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThemesFile {
    themes: Vec<ThemeEntry>,
    coding: Vec<CodedEntry>,
    merged: Vec<MergedEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThemeEntry {
    name: String,
    under: Option<String>,
    #[serde(default)]
    definition: String,
    #[serde(default)]
    include: String,
    #[serde(default)]
    exclude: String,
    #[serde(default)]
    example: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodedEntry {
    document: String,
    at: Place,
    by: Option<Reader>,
    themes: Vec<String>,
    #[serde(default)]
    quote: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MergedEntry {
    theme: String,
    into: String,
}

/// The commands that make the codebook and put it on the comments that `steps` write.
pub(super) fn coding(content: &Content, steps: &[Step]) -> Result<Vec<Step>, Misfit> {
    let step = |command, argument| Step::new(content.round.ends, command, argument);
    let mut coding = Vec::new();
    for theme in &content.themes.themes {
        let ThemeEntry { name, under, definition, include, exclude, example } = theme;
        let argument = json!({
            "round": content.round.id, "name": name, "parent": under,
            "definition": definition, "include": include, "exclude": exclude, "example": example,
        });
        coding.push(step("themes.change", argument));
    }
    for entry in &content.themes.coding {
        let comment = written(steps, entry).ok_or_else(|| Misfit::NoSuchComment {
            document: entry.document.clone(),
            question: entry.at.0.question.to_string(),
        })?;
        for theme in &entry.themes {
            coding.push(step("comments.put", json!({ "comment": comment, "theme": theme })));
        }
        coding.extend(entry.quote.then(|| step("comments.quote", json!({ "comment": comment }))));
    }
    for MergedEntry { theme, into } in &content.themes.merged {
        coding.push(step("themes.merge", json!({ "theme": theme, "into": into })));
    }
    Ok(coding)
}

/// The comment that an entry is about, as one of `steps` writes it.
fn written(steps: &[Step], entry: &CodedEntry) -> Option<Value> {
    let is_it = |argument: &Value| {
        let review = &argument["review"];
        let by = match &entry.by {
            None => true,
            Some(Reader::Reviewer(id)) => review["reviewer"] == id.as_str(),
            Some(Reader::Consensus) => review["reviewer"].is_null(),
        };
        by && review["subject"]["document"] == entry.document.as_str() && argument["slot"] == json!(entry.at.0)
    };
    let step = steps.iter().find(|step| step.command == "reviews.comment" && is_it(&step.argument))?;
    Some(json!({ "review": step.argument["review"], "slot": step.argument["slot"] }))
}
