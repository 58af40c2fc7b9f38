//! The product seen from outside: journeys through the app's border, the rules of the whole tree, a bridge that
//! puts the real Rust behind the real window in a browser, and measurements. Nothing here is given out, so it may
//! do what the product may not: open a socket, kill a process, name a bare database.

pub mod bare;
pub mod chance;
pub mod desktop;
pub mod group_round;
pub mod kills;
pub mod measured;
pub mod saved;
pub mod sitting;
#[cfg(target_os = "linux")]
pub mod sleeps;
pub mod stress;
pub mod stress_store;
