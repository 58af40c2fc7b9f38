//! A round question by question, across the keys that ask.

use analysis::Filter;
use figures::Canvas;
use reports::told::Told;

use super::block::block_of;
use super::round::areas;
use super::{FigureView, Gathered, RoundResultOf, TopicView, TopicsResult, TypedBlock};
use crate::app::App;
use crate::failure::Failure;
use crate::shapes::RoundHead;

pub(crate) fn topics(app: &mut App, ask: RoundResultOf) -> Result<TopicsResult, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    let plan = &*reckoned.plan;
    let told = Told::new(gathered.material(reckoned), lang);
    let filter = Filter { area: ask.area.clone(), ..Filter::default() };
    let has_rows = |at: usize| reckoned.sheets[at].rows().iter().any(|row| ask.area.is_none() || row.area == ask.area);
    let typed = |(at, question): &(usize, domain::QuestionId)| {
        let sheet = &reckoned.sheets[*at];
        Some(TypedBlock {
            key: sheet.key().id.to_string(),
            name: sheet.key().name.in_lang(lang).into(),
            block: block_of(&told, &ask.round, sheet, question, &filter)?,
        })
    };
    let topics = analysis::topics(&reckoned.sheets, has_rows).into_iter().map(|topic| {
        let (at, question) = topic.first();
        let id = format!("{}-{question}", reckoned.sheets[*at].key().id);
        let figure = told.topic_picture(&topic, &filter, &format!("topic-{id}"), Canvas::WINDOW);
        TopicView {
            figure: figure.map(FigureView::beside_its_table),
            id,
            text: told.topic_of(&topic),
            asked: topic.asked.iter().filter_map(typed).collect(),
        }
    });
    let counted = (0..reckoned.sheets.len()).filter(|at| has_rows(*at));
    Ok(TopicsResult {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        withheld: told.withheld(),
        areas: areas(&told),
        area: ask.area.as_ref().map(ToString::to_string),
        topics: topics.collect(),
        counted: counted.map(|at| told.counted_by_name(&reckoned.sheets[at], &filter)).collect(),
    })
}
