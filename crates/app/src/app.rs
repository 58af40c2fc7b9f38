//! The state of the running product.
/// x
pub struct App;
