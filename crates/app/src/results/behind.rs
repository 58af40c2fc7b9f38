//! The answers behind a number.

use analysis::{Cut, Filter, Level, Part};
use domain::Subject;
use reports::told::Told;

use super::block::{comment_view, part_of, parts_label, places};
use super::{AnswerBehind, Behind, BehindOf, Gathered, LevelRef};
use crate::app::App;
use crate::failure::Failure;
use crate::shapes::ReviewRef;

pub(crate) fn behind(app: &mut App, ask: BehindOf) -> Result<Behind, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let parts: Vec<Part> = ask.parts.iter().map(part_of).collect::<Result<_, _>>()?;
    let key = ask.cut.key.clone();
    let gathered = Gathered::of_some(open, &ask.cut.round, |id| id.key == key)?;
    let reckoned = open.reckoned(&ask.cut.round)?;
    let sheet = reckoned.sheets.iter().find(|sheet| sheet.key().id == key);
    let sheet = sheet.ok_or_else(|| Failure::not_found("key", key.as_str()))?;
    let question = sheet.key().question(&ask.cut.question);
    let question = question.ok_or_else(|| Failure::not_found("question", ask.cut.question.as_str()))?;
    let told = Told::new(gathered.material(reckoned), lang);
    let cut = Cut {
        question: ask.cut.question.clone(),
        level: match ask.cut.level {
            LevelRef::Subjects => Level::Subjects,
            LevelRef::Members => Level::Members,
        },
        filter: Filter { family: ask.cut.family.clone(), area: ask.cut.area.clone(), among: ask.cut.among.clone() },
    };
    let answers = places(sheet, &cut, &parts).into_iter().map(|place| {
        let comments = told.comments_on(sheet, &place.subject, &question.id);
        let here = comments.iter().filter(|one| place.member.is_none() || one.member == place.member);
        AnswerBehind {
            review: gathered.review_of(&ask.cut.round, &key, &place.subject),
            question: question.id.to_string(),
            family: told.family_label(&place.subject),
            document: told.read_with(&key, &place.subject),
            member: told.whom(&place.subject, place.member.as_ref()),
            answer: told.answer(sheet, question, &place.subject, place.member.as_ref()).unwrap_or_default(),
            comments: here.map(|one| comment_view(&told, one)).collect(),
        }
    });
    Ok(Behind {
        text: question.text.in_lang(lang).into(),
        label: parts_label(&told, sheet, question, &parts),
        answers: answers.collect(),
    })
}

impl Gathered {
    /// The review to open for what counts about `subject`: the consensus, else the first submitted one.
    pub(super) fn review_of(
        &self,
        round: &domain::RoundId,
        key: &domain::KeyId,
        subject: &Subject,
    ) -> Option<ReviewRef> {
        let about = self.submitted().filter(|review| &review.id.key == key && &review.id.subject == subject);
        let reviewer = |review: &domain::Review| match &review.id.by {
            domain::By::Reviewer(id) => Some(id.clone()),
            domain::By::Consensus => None,
        };
        let reviewer = about.map(reviewer).min()?;
        Some(ReviewRef { round: round.clone(), key: key.clone(), subject: subject.clone(), reviewer })
    }
}
