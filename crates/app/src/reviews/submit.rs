//! Marks a review as done.

use domain::register::ReviewEdit;
use domain::{By, Lang, Status};
use store::{Op, TextKind};

use super::{Loaded, Missing, OpenReview, ReviewPage, Submit, open};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn submit(app: &mut App, ask: Submit) -> Result<ReviewPage, Failure> {
    let (at, lang, text) = (app.now(), app.lang(), app.text_id());
    let mut loaded = Loaded::find(app.open()?, &ask.review)?;
    loaded.is_open()?;
    // Where the group says nothing the readers' own answers stand: that is no gap.
    let missing = match loaded.review.id.by {
        By::Reviewer(_) => missing(&loaded, lang),
        By::Consensus => Vec::new(),
    };
    let reason = ask.gaps.filter(|reason| !reason.trim().is_empty());
    let gaps = match (missing.is_empty(), reason) {
        (true, _) => None,
        (false, Some(reason)) => Some(reason),
        (false, None) => return Err(Failure::Incomplete { missing }),
    };
    let status = Status::Submitted { at, gaps: gaps.as_ref().map(|_| text.clone()) };
    loaded.write(app.open()?, Op::SubmitReview, at, vec![ReviewEdit::Status(status)], |tx| {
        if let Some(reason) = &gaps {
            tx.put_text(&text, TextKind::Reason, &ask.review.round, reason)?;
        }
        Ok(())
    })?;
    open(app, OpenReview { review: ask.review })
}

/// The slots that are asked and have no answer, in the order they are asked.
fn missing(loaded: &Loaded, lang: Lang) -> Vec<Missing> {
    let members = loaded.members();
    let answers = loaded.key.answers(&loaded.review, &members);
    let mut missing = Vec::new();
    let mut number = 0;
    for section in &loaded.key.sections {
        for question in &section.questions {
            number += 1;
            let slots = loaded.key.slots(&members).filter(|(one, _)| one.id == question.id);
            for (_, slot) in slots {
                if loaded.review.state(&slot).is_some() || !answers.is_asked(question, &slot) {
                    continue;
                }
                let member = slot.member.as_ref().and_then(|id| loaded.plan.members.get(id));
                missing.push(Missing {
                    section: section.id.to_string(),
                    number,
                    text: question.text.in_lang(lang).into(),
                    member: member.map(|member| member.label.clone()),
                    slot: slot.into(),
                });
            }
        }
    }
    missing
}
