//! Values and rules of a case file review: keys, subjects, plans, reviews, answers and conditions.
//!
//! This room does no I/O, reads no clock and draws no chance: time, ids and texts are passed in. What is
//! stored or shipped as a file derives serde here; shapes made for a screen live in `app`.
//!
//! # The words
//!
//! | type | in the product | meaning |
//! |---|---|---|
//! | [`Plan`] | granskningsomgång | one review effort: its families, documents, keys, reviewers |
//! | [`Family`], [`Member`] | fokusfamilj, familjemedlem | pseudonymous; never a name, never an identity number |
//! | [`Document`] | handling | what is reviewed: an investigation, an assignment, a journal |
//! | [`Key`](key::Key), [`Question`](key::Question) | granskningsnyckel, fråga | a versioned instrument for one kind of subject |
//! | [`Review`], [`Answer`] | granskning, svar | one reader's answers to a key about a subject on an occasion |
//! | [`Sighting`] | händelse | an event of a family, as one document records it |
//! | [`SetAside`] | lagt åt sidan | what was answered in another version of the key, kept and not counted |
//! | [`Concern`] | akut oro | that a child may be in danger, raised as the unit's routine says; never a result |
//! | [`Evidence`] | belägg | where in the file it stands |
//! | [`By::Consensus`] | samsyn | the answers the group agreed on |
//! | [`Occasion`] | tillfälle | when a key is applied within a round |
//! | [`Theme`], [`Codebook`] | tema, teman | what comments are about, in two levels, over the years |
//! | [`Coding`] | | which themes stand on which comments of a round, and which comments are quoted |
//! | [`Action`], [`Conclusions`] | åtgärd | what a group makes of the findings of a round |
//! | [`Group`], [`GroupMember`], [`GroupDevice`] | grupp, medlem, dator | who shares one store between desktops |

pub mod answer;
pub mod code;
pub mod codebook;
pub mod coding;
mod concern;
pub mod conclusions;
pub mod event;
pub mod group;
mod id;
pub mod key;
mod link;
pub mod moving;
mod noun;
pub mod plan;
pub mod register;
pub mod review;
pub mod scan;
pub mod spread;
pub mod subject;
pub mod text;
pub mod value;

pub use answer::{Answer, Evidence, Given, State};
pub use code::{
    ActionId, CandidateId, ConceptId, DocumentId, FamilyId, KeyId, MemberId, NotACode, OccasionId, OptionCode,
    QuestionId, RatingId, ReviewerId, RoundId, ScaleId, SectionId, SightingId, TermCode, ThemeId, WordingId,
};
pub use codebook::{Codebook, Theme};
pub use coding::{Coded, Coding, CommentAt};
pub use concern::Concern;
pub use conclusions::{Action, ActionStatus, AtLevel, Carried, Conclusions, FindingAt, Wording};
pub use event::{Days, Sighting};
pub use group::{Group, GroupDevice, GroupHead, GroupMember, GroupRole, InvitationState, Invited};
pub use id::{DeviceId, GroupId, InvitationId, NotAnId, PersonId};
pub use noun::{Forms, Genus, Noun};
pub use plan::{Conflict, Document, Family, LeftOut, Member, Plan, Reading, Reviewer, Round};
pub use review::{By, Override, Review, ReviewId, SetAside, Slot, Status};
pub use subject::{Occasion, Subject, SubjectKind};
pub use text::{Lang, Text, TextId};
pub use value::Value;
