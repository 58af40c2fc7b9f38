//! What people do with the product, from the border inwards.

mod actions;
mod border;
mod concern;
mod drafts;
mod erasing;
mod events;
mod instruments;
mod keys;
mod moving;
mod numbers;
mod past;
mod phrases;
mod preparing;
mod protecting;
mod reading;
mod reporting;
mod rewording;
mod search;
mod tables;
mod taken_away;
mod theming;
mod two_readers;
mod unfinished;
mod users;
mod way_in;
mod world;
