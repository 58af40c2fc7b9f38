//! What is said, and that every form of it says it.

mod change;
mod difference;
mod docx;
mod event;
mod finding;
mod hostile;
mod paper;
mod round;
mod since;
mod summary;
mod themes;
mod told;
mod wording;
