//! Results as text.

use reports::text::{self, By as Order};
use reports::told::Told;

use super::{By, ReadOut, known};
use crate::app::App;
use crate::failure::Failure;
use crate::results::Gathered;

/// The results in the words of the product, laid out for a terminal.
pub fn text(app: &mut App, ask: &ReadOut) -> Result<String, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    known(&reckoned.plan, ask.family.as_ref())?;
    let told = Told::new(gathered.material(reckoned), lang);
    let order = match ask.by {
        By::Question => Order::Question,
        By::Family => Order::Family,
        By::DocumentType => Order::DocumentType,
        By::Area => Order::Area,
    };
    Ok(text::round(&told, order, ask.family.as_ref()))
}
