//! `results`: the results of a round.

use app::readout::{self, ReadOut, figures};

use crate::Desk;
use crate::arguments::{By, Results};
use crate::output::Form;
use crate::store::code;
use crate::trouble::Trouble;

pub(crate) fn results(desk: &mut Desk, ask: &Results) -> Result<(), Trouble> {
    let read_out = ReadOut {
        round: code(&ask.round)?,
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
