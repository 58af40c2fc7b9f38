//! Results as text.

use reports::text::{self, By as Order};

use super::{By, ReadOut, known};
use crate::app::App;
use crate::failure::Failure;
use crate::results::Gathered;
use crate::results::years::beside_earlier;

/// The results in the words of the product, laid out for a terminal.
pub fn text(app: &mut App, ask: &ReadOut) -> Result<String, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    known(&open.reckoned(&ask.round)?.plan, ask.family.as_ref())?;
    let order = match ask.by {
        By::Question => Order::Question,
        By::Family => Order::Family,
        By::DocumentType => Order::DocumentType,
        By::Area => Order::Area,
    };
    beside_earlier(open, &ask.round, &gathered, lang, |told, earlier| {
        text::round(told, earlier, order, ask.family.as_ref())
    })
}
