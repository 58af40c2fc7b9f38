//! How the themes are spread over the families and questions of a round.

use analysis::{Said, ThemeLine, theme_matrix};
use domain::{Codebook, FamilyId, KeyId, QuestionId, ThemeId};
use reports::told::Told;

use super::show::{said, whole};
use super::{KeyTable, Matrices, ThemeColumn, ThemeTable, ThemeTableLine};
use crate::app::App;
use crate::comments::question_head;
use crate::failure::Failure;
use crate::plans::RoundOf;
use crate::results::Gathered;
use crate::shapes::RoundHead;

pub(crate) fn matrix(app: &mut App, ask: RoundOf) -> Result<Matrices, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    let material = gathered.material(reckoned);
    let told = Told::new(material, lang);
    let (plan, codebook) = (material.plan, &material.themed.codebook);

    let by_family: Vec<Said<Option<FamilyId>>> = said(&told, |one| plan.family_of(&one.comment.subject).cloned());
    let mut families: Vec<Option<FamilyId>> =
        plan.families_in_order().into_iter().map(|family| Some(family.id.clone())).chain([None]).collect();
    families.retain(|family| by_family.iter().any(|one| one.column == *family));
    let label = |family: &Option<FamilyId>| family.as_ref().map(|id| told.family_name(id)).unwrap_or_default();
    let heads = families.iter().map(|one| (one.as_ref().map(ToString::to_string), label(one))).collect();

    let by_question: Vec<Said<(KeyId, QuestionId)>> =
        said(&told, |one| (one.sheet.key().id.clone(), one.question.id.clone()));
    let keys = material.sheets.iter().filter_map(|sheet| {
        let key = sheet.key();
        let asked = (1..).zip(key.questions()).filter(|(_, question)| {
            by_question.iter().any(|one| one.column.0 == key.id && one.column.1 == question.id)
        });
        let asked: Vec<_> = asked.collect();
        let columns: Vec<_> = asked.iter().map(|(_, question)| (key.id.clone(), question.id.clone())).collect();
        let heads =
            asked.iter().map(|(number, question)| (Some(question.id.to_string()), number.to_string())).collect();
        (!asked.is_empty()).then(|| KeyTable {
            key: key.id.to_string(),
            name: key.name.in_lang(lang).into(),
            questions: asked.iter().map(|(number, question)| question_head(*number, question, lang)).collect(),
            table: table(&told, codebook, &by_question, &columns, heads),
        })
    });
    let keys: Vec<KeyTable> = keys.collect();
    let all = theme_matrix(&by_family, &families, &[]).all;
    Ok(Matrices {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        told: told.heard_in_all(all),
        families: table(&told, codebook, &by_family, &families, heads),
        keys,
    })
}

/// What a line is about.
enum About<'a> {
    Main(&'a ThemeId),
    Part(&'a ThemeId),
    Without,
}

fn table<C: PartialEq>(
    told: &Told<'_>,
    codebook: &Codebook,
    comments: &[Said<C>],
    columns: &[C],
    heads: Vec<(Option<String>, String)>,
) -> ThemeTable {
    let mut about = Vec::new();
    for main in codebook.mains() {
        about.push(About::Main(&main.id));
        about.extend(codebook.parts_of(&main.id).into_iter().map(|part| About::Part(&part.id)));
    }
    about.push(About::Without);
    let lines: Vec<ThemeLine> = about
        .iter()
        .map(|one| match one {
            About::Main(id) => whole(codebook, id),
            About::Part(id) => ThemeLine::Any([(*id).clone()].into()),
            About::Without => ThemeLine::Without,
        })
        .collect();
    let matrix = theme_matrix(comments, columns, &lines);
    let is_told = |id: &ThemeId, comments: u32| {
        comments > 0 || codebook.themes.get(id).is_some_and(|theme| theme.standing.is_live())
    };
    let counted = about.into_iter().zip(&matrix.lines).zip(&matrix.cells);
    let lines = counted.filter_map(|((about, line), cells)| {
        let (theme, part) = match about {
            About::Main(id) => (Some(id), false),
            About::Part(id) => (Some(id), true),
            About::Without => (None, false),
        };
        // One that is not offered, and that nothing has, says nothing.
        theme.is_none_or(|id| is_told(id, line.comments)).then(|| ThemeTableLine {
            theme: theme.map(ToString::to_string),
            name: theme.map(|id| codebook.name(id).to_string()).unwrap_or_default(),
            part,
            cells: cells.iter().map(|cell| cell.comments).collect(),
            comments: line.comments,
            families: line.families,
            told: told.heard(*line, matrix.all),
        })
    });
    ThemeTable {
        lines: lines.collect(),
        columns: heads
            .into_iter()
            .zip(&matrix.columns)
            .map(|((id, label), of)| ThemeColumn { id, label, of: of.comments })
            .collect(),
        all: matrix.all.comments,
    }
}
