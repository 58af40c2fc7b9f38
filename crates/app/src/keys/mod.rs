//! Review keys of a store: the shipped ones, adding one, listing and reading them, what could be better, what has changed, and how their
//! questions worked in a round.

mod add;
mod compare;
mod lint;
mod list;
mod on_paper;
mod problem;
mod shapes;
mod shipped;
mod stored;
mod view;
pub(crate) mod worked;

pub(crate) use add::add;
pub(crate) use compare::compare;
pub use compare::compared;
pub(crate) use lint::lint;
pub use lint::remarked;
pub(crate) use list::list;
pub use on_paper::on_paper;
pub(crate) use problem::kind_in_words;
pub use problem::worded;
pub use shapes::*;
pub use shipped::shipped;
pub use stored::{stored, stored_between, stored_version};
pub(crate) use view::view;
pub use worked::{
    AnsweredAlike, AskedQuestion, KeyWorked, LookAt, QuestionWorked, Reason, TimesView, Took, WorkedOf, WorkedPage,
    worked_of_round,
};
pub(crate) use worked::{answer, asked, time, worked};
