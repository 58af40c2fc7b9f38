//! The families against what is asked with a scale.

use analysis::topics;
use domain::key::AnswerType;
use reports::told::Told;

use super::block::cell_answer;
use super::{CellAnswer, FamiliesResult, FamilyHead, Gathered, GridLine, GridTopic, PartRef};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::RoundOf;
use crate::shapes::RoundHead;

pub(crate) fn families(app: &mut App, ask: RoundOf) -> Result<FamiliesResult, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of_some(open, &ask.round, |_| false)?;
    let reckoned = open.reckoned(&ask.round)?;
    let plan = &*reckoned.plan;
    let sheets = &reckoned.sheets;
    let told = Told::new(gathered.material(reckoned), lang);
    let families = plan.families_in_order();
    let disagreements = analysis::disagreements(sheets, plan);
    let mut groups = Vec::new();
    for topic in topics(sheets, |_| true) {
        let question = |(at, id): &(usize, domain::QuestionId)| {
            let column = sheets[*at].column(id)?;
            let question = sheets[*at].question(column);
            // What has no scale has no sign, and what is told per child only stands with the children.
            let has_sign = matches!(question.answer, AnswerType::Single { .. });
            let is_told = question.per.is_none() || question.roll_up.is_some();
            (has_sign && is_told).then_some((&sheets[*at], column, question))
        };
        let rows: Vec<GridLine> = topic
            .asked
            .iter()
            .filter_map(|one| {
                let (sheet, column, question) = question(one)?;
                let cells = families.iter().map(|family| {
                    let own = sheet.rows().iter().filter(|row| row.family.as_ref() == Some(&family.id));
                    let counts = own.filter_map(|row| sheet.cell(column, &row.subject, None));
                    counts.map(|cell| cell_answer(&told, sheet, question, cell)).collect()
                });
                Some(GridLine { name: sheet.key().name.in_lang(lang).into(), cells: cells.collect() })
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        let compared = disagreements.iter().find(|one| one.topic == topic);
        let differs = families.iter().map(|family| {
            let compared = compared.filter(|one| !one.uncompared.contains(&family.id))?;
            Some(compared.differing.contains(&family.id))
        });
        groups.push(GridTopic {
            text: told.topic_of(&topic),
            finding: compared.map(|one| told.disagreement_alone(one)),
            legend: legend(&rows),
            differs: differs.collect(),
            rows,
        });
    }
    Ok(FamiliesResult {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        families: families.into_iter().map(FamilyHead::of).collect(),
        withheld: told.withheld(),
        topics: groups,
    })
}

/// Every answer that occurs, each once, from the darkest.
fn legend(rows: &[GridLine]) -> Vec<CellAnswer> {
    let mut legend: Vec<CellAnswer> = Vec::new();
    for answer in rows.iter().flat_map(|row| row.cells.iter().flatten()) {
        if legend.iter().all(|one| one.part != answer.part) {
            legend.push(answer.clone());
        }
    }
    let is_option = |one: &CellAnswer| matches!(one.part, PartRef::Option { .. });
    legend.sort_by_key(|one| (!is_option(one), std::cmp::Reverse(one.step)));
    legend
}
