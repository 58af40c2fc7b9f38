//! How a made-up family meets a draft: what is asked of whom, with the answers that are tried.

use domain::key::Key;
use domain::plan::{Gender, Role};
use domain::{Answer, By, Lang, Member, MemberId, Occasion, Review, ReviewId, Slot, Subject, SubjectKind, TextId};
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
    let family = family(key.subject, lang);
    let members: Vec<&Member> = family.iter().collect();
    let mut review = Review::new(made_up(&key), key.version);
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

/// Two children and two adults; nobody for a survey.
fn family(subject: SubjectKind, lang: Lang) -> Vec<Member> {
    let words = Words::new(lang);
    let member = |(role, n): (Role, u32)| {
        let (code, label) = match role {
            Role::Child => ("child", "draft-child"),
            Role::Adult => ("adult", "draft-adult"),
        };
        Member {
            id: MemberId::new(format!("{code}-{n}")).expect("a code of ours"),
            family: "made-up".parse().expect("a code of ours"),
            label: words.tell(label, &[("n", n.to_string().into())]),
            order: n,
            role,
            gender: Gender::Other,
            age: None,
            case_types: Vec::new(),
            focus: true,
            protected: false,
        }
    };
    let all = [(Role::Child, 1), (Role::Child, 2), (Role::Adult, 1), (Role::Adult, 2)];
    match subject {
        SubjectKind::Document | SubjectKind::Family => all.map(member).into(),
        SubjectKind::Member => vec![member((Role::Child, 1))],
        SubjectKind::Respondent => Vec::new(),
    }
}

/// Which review it would be: one of no round.
fn made_up(key: &Key) -> ReviewId {
    ReviewId {
        round: "made-up".parse().expect("a code of ours"),
        key: key.id.clone(),
        subject: Subject::Respondent(1),
        occasion: Occasion::Round,
        by: By::Consensus,
    }
}
