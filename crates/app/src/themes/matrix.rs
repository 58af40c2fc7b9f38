//! How the themes are spread over the families and questions of a round.

use domain::{Codebook, Lang};
use reports::told::{self, KeyThemes, ThemeAbout, ThemeTold, Told};

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
    let themes = told.themes();
    let families = themes.families.columns.iter().map(|(family, of)| ThemeColumn {
        id: family.as_ref().map(ToString::to_string),
        label: family.as_ref().map(|id| told.family_name(id)).unwrap_or_default(),
        of: of.comments,
    });
    Ok(Matrices {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        told: themes.told,
        families: table(codebook, &themes.families, families.collect()),
        keys: themes.keys.iter().map(|one| of_key(&told, one, lang)).collect(),
    })
}

fn of_key(told: &Told<'_>, KeyThemes { sheet, numbers, table: own }: &KeyThemes, lang: Lang) -> KeyTable {
    let key = told.material().sheets[*sheet].key();
    let asked = numbers.iter().zip(&own.columns).map(|(number, ((_, id), of))| {
        let question = key.question(id).expect("a column is of a question of its key");
        let column = ThemeColumn { id: Some(id.to_string()), label: number.to_string(), of: of.comments };
        (question_head(*number, question, lang), column)
    });
    let (questions, columns) = asked.unzip();
    KeyTable {
        key: key.id.to_string(),
        name: key.name.in_lang(lang).into(),
        questions,
        table: table(&told.material().themed.codebook, own, columns),
    }
}

fn table<C>(codebook: &Codebook, own: &told::ThemeTable<C>, columns: Vec<ThemeColumn>) -> ThemeTable {
    let line = |ThemeTold { about, heard, cells, told }: &ThemeTold| ThemeTableLine {
        theme: about.theme().map(ToString::to_string),
        name: about.theme().map(|id| codebook.name(id).to_string()).unwrap_or_default(),
        part: matches!(about, ThemeAbout::Part(_)),
        cells: cells.clone(),
        comments: heard.comments,
        families: heard.families,
        told: told.clone(),
    };
    ThemeTable { lines: own.lines.iter().map(line).collect(), columns, all: own.all.comments }
}
