//! A review, started when it is first written to.

use std::collections::BTreeMap;

use domain::{Status, TextId};
use store::{Draft, DraftPart};

use super::earlier::Earlier;
use super::{Loaded, OpenReview, ReviewPage, ReviewStatus, page, saved, stop_at};
use crate::app::App;
use crate::concern;
use crate::exchange::may_erase;
use crate::failure::Failure;
use crate::naming::Naming;

pub(crate) fn open(app: &mut App, ask: OpenReview) -> Result<ReviewPage, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let loaded = Loaded::find(open, &ask.review)?;
    let named: Vec<TextId> = loaded.review.texts().cloned().collect();
    let texts = open.store.texts(&named)?;
    let drafts = open.store.drafts(&loaded.review.id)?;
    let place = stop_at::place(open, &ask.review.round)?.filter(|place| place.review == ask.review);
    let saved = open.store.changed_at(&loaded.review.id)?;

    let earlier = Earlier::of(open, &loaded, lang)?;
    let body = |id: &TextId| texts.get(id).cloned().unwrap_or_default();
    let draft_of = drafts_by_place(&drafts);
    let members = loaded.members();
    let naming = Naming::of(open, &loaded.plan, lang)?;
    let subject = &loaded.review.id.subject;
    let family = loaded.plan.family_of(subject).and_then(|id| loaded.plan.families.get(id));
    Ok(ReviewPage {
        family: family.map_or_else(String::new, |family| family.label.clone()),
        family_id: family.map_or_else(String::new, |family| family.id.to_string()),
        document: loaded.key.name.in_lang(lang).into(),
        detail: naming.detail(subject),
        reader: naming.reader(&loaded.review.id.by),
        about: loaded.key.about.as_ref().map(|about| about.in_lang(lang).into()),
        status: status(&loaded.review.status, body),
        progress: saved::progress(&loaded.key, &loaded.review, &members),
        version: loaded.review.key_version,
        set_aside: earlier.elsewhere(&body),
        sections: page::sections(&loaded, lang, &body, &draft_of, &earlier),
        resume: place.map(|place| place.slot),
        saved: saved.map(|at| at.to_string()),
        concern: loaded.review.concern.as_ref().map(|raised| concern::view(raised, body)),
        ratings: saved::ratings(&loaded, lang, body),
        erases: may_erase(&open.store, &loaded.review.id)?,
        review: ask.review,
    })
}

fn status(status: &Status, body: impl Fn(&TextId) -> String) -> ReviewStatus {
    match status {
        Status::Open { again } => ReviewStatus::Open { again: again.as_ref().map(body) },
        Status::Submitted { at, gaps } => ReviewStatus::Submitted { at: at.to_string(), gaps: gaps.as_ref().map(body) },
    }
}

type Drafts<'a> = BTreeMap<(&'a domain::Slot, DraftPart), &'a str>;

fn drafts_by_place(drafts: &[Draft]) -> Drafts<'_> {
    drafts.iter().map(|draft| ((&draft.slot, draft.part), draft.body.as_str())).collect()
}
