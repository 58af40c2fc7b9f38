//! How a made-up family meets a draft: what is asked of whom, with the answers that are tried.

use domain::key::Key;
use domain::key::paths::{families, made_up};
use domain::plan::Role;
use domain::{Answer, Lang, Member, Review, Slot, TextId};
use reports::words::Words;

use super::{Begun, DraftPreview, PreviewAnswer, PreviewAnswers, PreviewSlot};
use crate::app::App;
use crate::failure::Failure;
use crate::reviews::{judged, state};
use crate::shapes::MemberHead;

/// What is asked of a made-up family that has given `answers`. An answer that does not fit the draft as it stands now is
/// as none.
pub(crate) fn preview(app: &mut App, ask: PreviewAnswers) -> Result<DraftPreview, Failure> {
    let lang = app.lang();
    let key = Begun::find(app.open()?, &ask.draft)?.key();
    let family = family(&key, lang);
    let members: Vec<&Member> = family.iter().collect();
    let mut review = Review::new(made_up(&key, &family), key.version);
    for PreviewAnswer { slot, state: form } in ask.answers {
        let slot = Slot::from(slot);
        let Some(question) = key.question(&slot.question) else { continue };
        if let Ok((given, _)) = state(&key, question, form, || TextId::from_bytes([0; 16])) {
            review.answers.insert(slot, Answer { state: Some(given), ..Answer::default() });
        }
    }
    let answers = key.answers(&review, &members);
    let shown = |(question, slot): (&domain::key::Question, Slot)| PreviewSlot {
        asked: answers.is_asked(question, &slot),
        member: slot
            .member
            .as_ref()
            .and_then(|id| family.iter().find(|member| &member.id == id))
            .map(|member| MemberHead { id: member.id.to_string(), label: member.label.clone() }),
        question: slot.question,
    };
    let slots = key.slots(&members).map(shown).collect();
    Ok(DraftPreview { slots, ratings: judged(&key, &review, &members, lang, |_| String::new()) })
}

/// The largest of the made-up families, in words: two children and two adults, or the one that the key is about.
fn family(key: &Key, lang: Lang) -> Vec<Member> {
    let words = Words::new(lang);
    let mut family = families(key).pop().unwrap_or_default();
    let mut counts = [0_u32; 2];
    for member in &mut family {
        let (count, label) = match member.role {
            Role::Child => (&mut counts[0], "draft-child"),
            Role::Adult => (&mut counts[1], "draft-adult"),
        };
        *count += 1;
        member.label = words.tell(label, &[("n", count.to_string().into())]);
    }
    family
}
