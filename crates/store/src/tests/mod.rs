//! The store as it is used, and as it is damaged.

mod clock;
mod damage;
mod disk;
mod erased_subjects;
mod erasing;
mod forged;
mod gone;
mod merging;
mod rebuild;
mod refusals;
mod registers;
mod round_trip;
mod schema;
mod search;
mod travelling;
mod way_in;
mod world;
