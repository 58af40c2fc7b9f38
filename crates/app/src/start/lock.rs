//! Closes the store and forgets its key.

use super::{Start, show};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn lock(app: &mut App, (): ()) -> Result<Start, Failure> {
    app.put(None);
    show(app, ())
}
