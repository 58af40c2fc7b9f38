//! What people do with the product, from the border inwards.

mod border;
mod events;
mod numbers;
mod past;
mod protecting;
mod reading;
mod search;
mod two_readers;
mod way_in;
mod world;
