//! `results`: the results of a round, of several side by side, and the themes of the comments.

use app::readout::{self, ReadOut, figures, themes, themes_text, years, years_text};
use app::results::{Among, CompareRounds};

use crate::Desk;
use crate::arguments::{By, Compare, Results, ResultsOf};
use crate::output::Form;
use crate::store::code;
use crate::trouble::Trouble;

pub(crate) fn results(desk: &mut Desk, ask: &Results) -> Result<(), Trouble> {
    match &ask.of {
        Some(ResultsOf::Compare(ask)) => return compare(desk, ask),
        Some(ResultsOf::Themes { round }) => return of_themes(desk, round),
        None => {}
    }
    let read_out = ReadOut {
        round: code(ask.round.as_deref().unwrap_or_default())?,
        by: match ask.by {
            By::Question => readout::By::Question,
            By::Family => readout::By::Family,
            By::DocumentType => readout::By::DocumentType,
            By::Area => readout::By::Area,
        },
        family: ask.family.as_deref().map(code).transpose()?,
    };
    desk.open_store()?;
    match desk.out.form() {
        Form::Json => {
            let figures = figures(&mut desk.app, &read_out)?;
            desk.out.result(&figures, |_| String::new())
        }
        Form::Words => {
            let text = readout::text(&mut desk.app, &read_out)?;
            desk.out.text(&text)
        }
    }
}

fn compare(desk: &mut Desk, ask: &Compare) -> Result<(), Trouble> {
    let rounds = ask.rounds.iter().map(|round| code(round)).collect::<Result<_, _>>()?;
    let among = if ask.same_families { Among::Same } else { Among::All };
    desk.open_store()?;
    let compared = years(&mut desk.app, CompareRounds { rounds, among })?;
    desk.out.result(&compared, years_text)
}

fn of_themes(desk: &mut Desk, round: &str) -> Result<(), Trouble> {
    let round = code(round)?;
    desk.open_store()?;
    match desk.out.form() {
        Form::Json => {
            let matrices = themes(&mut desk.app, round)?;
            desk.out.result(&matrices, |_| String::new())
        }
        Form::Words => {
            let told = themes_text(&mut desk.app, &round)?;
            let told = if told.trim().is_empty() { desk.words.say("cli-no-themes") } else { told };
            desk.out.text(&told)
        }
    }
}
