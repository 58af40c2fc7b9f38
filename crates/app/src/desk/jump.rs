//! Everywhere in a round that one can go straight to.

use super::{DeskOf, Jump, JumpFamily, JumpQuestion, JumpTask, show};
use crate::app::App;
use crate::failure::Failure;

/// The families of a round, what the reader who sits here has to read, and every question of its keys.
pub(crate) fn jump(app: &mut App, ask: DeskOf) -> Result<Jump, Failure> {
    let lang = app.lang();
    let desk = show(app, ask)?;
    let Some(round) = desk.round else { return Ok(Jump::default()) };
    let open = app.open()?;
    let round = domain::RoundId::new(round.id).expect("it is the code of a round");
    let plan = open.plan(&round)?;
    let families = plan.families_in_order().into_iter();
    let tasks = desk.families.into_iter().flat_map(|family| {
        family.tasks.into_iter().map(move |task| JumpTask {
            family: family.label.clone(),
            document: task.document,
            detail: task.detail,
            reader: task.reader,
            review: task.review,
        })
    });
    let mut questions = Vec::new();
    for key in open.keys_in_order(&plan)? {
        let asked = key.sections.iter().flat_map(|section| &section.questions);
        questions.extend(asked.zip(1..).map(|(question, number)| JumpQuestion {
            key: key.id.to_string(),
            document: key.name.in_lang(lang).into(),
            question: question.id.to_string(),
            number,
            text: question.text.in_lang(lang).into(),
        }));
    }
    Ok(Jump {
        families: families.map(|one| JumpFamily { id: one.id.to_string(), label: one.label.clone() }).collect(),
        tasks: tasks.collect(),
        questions,
    })
}
