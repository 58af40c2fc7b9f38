//! The commands from outside: the built program, a file for each command.

#![allow(clippy::unwrap_used, reason = "an unwrap in a test is an assertion")]

mod bad_input;
mod demo;
mod exchange;
mod key;
mod ran;
mod report;
mod results;
mod round;
mod run;
mod scan;
mod store;
mod verify;
