//! Two questions against each other.

use analysis::{Asked, Cross, Nothing, Part, Place, Sheet};
use domain::key::{AnswerType, Question};
use figures::Canvas;
use reports::told::Told;

use super::block::{comment_view, part_of, part_ref};
use super::round::areas;
use super::{
    AnswerBehind, AskedRef, Behind, CrossBehindOf, CrossHead, CrossKey, CrossOf, CrossOutside, CrossQuestion,
    CrossResult, CrossSide, CrossTable, FigureView, Gathered,
};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Reckoned;
use crate::shapes::RoundHead;

pub(crate) fn cross(app: &mut App, ask: CrossOf) -> Result<CrossResult, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of_some(open, &ask.round, |_| false)?;
    let reckoned = open.reckoned(&ask.round)?;
    let plan = &*reckoned.plan;
    let told = Told::new(gathered.material(reckoned), lang);
    let choices = reckoned.sheets.iter().map(|sheet| CrossKey {
        key: sheet.key().id.to_string(),
        name: sheet.key().name.in_lang(lang).into(),
        questions: (1..)
            .zip(sheet.key().questions())
            .filter(|(_, question)| matches!(question.answer, AnswerType::Single { .. }))
            .map(|(number, question)| CrossQuestion {
                question: question.id.to_string(),
                number,
                text: question.text.in_lang(lang).into(),
            })
            .collect(),
    });
    let chosen = match (&ask.rows, &ask.columns) {
        (Some(rows), Some(columns)) => Some((asked(reckoned, rows)?, asked(reckoned, columns)?)),
        (_, _) => None,
    };
    let table = chosen.and_then(|(rows, columns)| {
        let counted = analysis::cross(&reckoned.sheets, plan, &rows, &columns, ask.area.as_ref())?;
        Some(table(&told, &counted, &rows, &columns))
    });
    Ok(CrossResult {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        areas: areas(&told),
        choices: choices.filter(|key| !key.questions.is_empty()).collect(),
        table,
    })
}

pub(crate) fn cross_behind(app: &mut App, ask: CrossBehindOf) -> Result<Behind, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let not_chosen = || Failure::not_found("question", "");
    let rows = ask.cross.rows.ok_or_else(not_chosen)?;
    let columns = ask.cross.columns.ok_or_else(not_chosen)?;
    let keys = [rows.key.clone(), columns.key.clone()];
    let gathered = Gathered::of_some(open, &ask.cross.round, |id| keys.contains(&id.key))?;
    let reckoned = open.reckoned(&ask.cross.round)?;
    let told = Told::new(gathered.material(reckoned), lang);
    let (rows, columns) = (asked(reckoned, &rows)?, asked(reckoned, &columns)?);
    let area = ask.cross.area.as_ref();
    let cross = analysis::cross(&reckoned.sheets, &reckoned.plan, &rows, &columns, area).ok_or_else(not_chosen)?;
    let (row, column) = (part_of(&ask.row)?, part_of(&ask.column)?);
    let one = |(at, id): &Asked, place: &Place| {
        let sheet = &reckoned.sheets[*at];
        let question = sheet.key().question(id).expect("it was found among the key's questions");
        let comments = told.comments_on(sheet, &place.subject, id);
        let here = comments.iter().filter(|one| place.member.is_none() || one.member == place.member);
        AnswerBehind {
            review: gathered.review_of(&ask.cross.round, &sheet.key().id, &place.subject),
            question: id.to_string(),
            family: told.family_label(&place.subject),
            document: told.read_with(&sheet.key().id, &place.subject),
            member: told.whom(&place.subject, place.member.as_ref()),
            answer: told.answer(sheet, question, &place.subject, place.member.as_ref()).unwrap_or_default(),
            comments: here.map(|one| comment_view(&told, one)).collect(),
        }
    };
    let mut answers = Vec::new();
    for matched in cross.behind(&row, &column) {
        answers.extend(matched.rows.iter().map(|place| one(&rows, place)));
        answers.extend(matched.columns.iter().map(|place| one(&columns, place)));
    }
    let text = |asked: &Asked| question(reckoned, asked).1.text.in_lang(lang).to_owned();
    Ok(Behind {
        text: format!("{} · {}", text(&rows), text(&columns)),
        label: format!("{}, {}", told.cross_label(&rows, &row), told.cross_label(&columns, &column)),
        answers,
    })
}

fn table(told: &Told<'_>, cross: &Cross, rows: &Asked, columns: &Asked) -> CrossTable {
    let head = |asked: &Asked, part: &Part, n: u32| CrossHead {
        part: part_ref(part),
        label: told.cross_label(asked, part),
        step: told.cross_step(asked, part),
        n,
    };
    let cells = |row: &Part| cross.columns().iter().map(|column| cross.share(row, column).count()).collect();
    let mut outside = Vec::new();
    for (counted, (side, asked)) in cross.outside().iter().zip([(CrossSide::Rows, rows), (CrossSide::Columns, columns)])
    {
        let kinds = Nothing::ALL.into_iter().filter(|kind| counted.count(*kind) > 0);
        outside.extend(kinds.map(|kind| CrossOutside {
            of: side,
            label: told.cross_label(asked, &Part::Outside(kind)),
            n: counted.count(kind),
        }));
    }
    CrossTable {
        finding: told.cross(cross, rows, columns),
        figure: told.cross_picture(cross, rows, columns, "cross", Canvas::WINDOW).map(FigureView::beside_its_table),
        unit: told.unit(&told.material().sheets[rows.0], cross.unit()),
        of: cross.of(),
        subjects: cross.subjects(),
        unmatched: cross.unmatched(),
        rows: cross.rows().iter().map(|part| head(rows, part, cross.row_sum(part).count())).collect(),
        columns: cross.columns().iter().map(|part| head(columns, part, cross.column_sum(part).count())).collect(),
        cells: cross.rows().iter().map(cells).collect(),
        outside,
    }
}

/// The question that is asked for, by its sheet.
fn asked(reckoned: &Reckoned, ask: &AskedRef) -> Result<Asked, Failure> {
    let at = reckoned.sheets.iter().position(|sheet| sheet.key().id == ask.key);
    let at = at.ok_or_else(|| Failure::not_found("key", ask.key.as_str()))?;
    let is_asked = reckoned.sheets[at].key().question(&ask.question).is_some();
    is_asked.then(|| (at, ask.question.clone())).ok_or_else(|| Failure::not_found("question", ask.question.as_str()))
}

fn question<'a>(reckoned: &'a Reckoned, (at, id): &Asked) -> (&'a Sheet, &'a Question) {
    let sheet = &reckoned.sheets[*at];
    (sheet, sheet.key().question(id).expect("it was found among the key's questions"))
}
