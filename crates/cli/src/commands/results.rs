//! `results`: the results of a round, and of several side by side.

use app::readout::{self, ReadOut, figures, years, years_text};
use app::results::{Among, CompareRounds};

use crate::Desk;
use crate::arguments::{By, Compare, Results, ResultsOfSeveral};
use crate::output::Form;
use crate::store::code;
use crate::trouble::Trouble;

pub(crate) fn results(desk: &mut Desk, ask: &Results) -> Result<(), Trouble> {
    if let Some(ResultsOfSeveral::Compare(ask)) = &ask.of_several {
        return compare(desk, ask);
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
