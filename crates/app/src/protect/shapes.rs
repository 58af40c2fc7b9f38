//! What protecting people asks for and gives.

use domain::scan::{Certainty, Kind};
use domain::{MemberId, RoundId, Subject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::shapes::{ReviewRef, SlotRef};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FoundKind {
    /// A personal identity number.
    PersonalIdentityNumber,
    /// A coordination number.
    CoordinationNumber,
    /// An interim number.
    InterimNumber,
    /// A reserve number.
    ReserveNumber,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A street with the number of a house.
    StreetAddress,
    /// A name that the round avoids.
    Name,
}

impl From<Kind> for FoundKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::PersonalIdentityNumber => Self::PersonalIdentityNumber,
            Kind::CoordinationNumber => Self::CoordinationNumber,
            Kind::InterimNumber => Self::InterimNumber,
            Kind::ReserveNumber => Self::ReserveNumber,
            Kind::Telephone => Self::Telephone,
            Kind::Email => Self::Email,
            Kind::StreetAddress => Self::StreetAddress,
            Kind::Name => Self::Name,
        }
    }
}

impl From<FoundKind> for Kind {
    fn from(kind: FoundKind) -> Self {
        match kind {
            FoundKind::PersonalIdentityNumber => Self::PersonalIdentityNumber,
            FoundKind::CoordinationNumber => Self::CoordinationNumber,
            FoundKind::InterimNumber => Self::InterimNumber,
            FoundKind::ReserveNumber => Self::ReserveNumber,
            FoundKind::Telephone => Self::Telephone,
            FoundKind::Email => Self::Email,
            FoundKind::StreetAddress => Self::StreetAddress,
            FoundKind::Name => Self::Name,
        }
    }
}

/// How sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FoundCertainty {
    /// The form is right, and the checksum where there is one.
    Is,
    /// The form is near.
    LooksLike,
}

impl From<Certainty> for FoundCertainty {
    fn from(certainty: Certainty) -> Self {
        match certainty {
            Certainty::Is => Self::Is,
            Certainty::LooksLike => Self::LooksLike,
        }
    }
}

impl From<FoundCertainty> for Certainty {
    fn from(certainty: FoundCertainty) -> Self {
        match certainty {
            FoundCertainty::Is => Self::Is,
            FoundCertainty::LooksLike => Self::LooksLike,
        }
    }
}

/// A text to look through, as it is being written.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScanText {
    /// The round, whose names to avoid are looked for.
    #[ts(type = "string")]
    pub round: RoundId,
    /// The text.
    pub text: String,
    /// What it is about: the members of its family are offered in the place of what is found.
    #[serde(default)]
    #[ts(optional, type = "{ document: string } | { family: string } | { member: string } | { respondent: number }")]
    pub subject: Option<Subject>,
    /// The member it is about, who is offered first.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub member: Option<MemberId>,
}

/// What was found in a text.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scanned {
    /// The places, in order; what was let stand in this round is not among them.
    pub findings: Vec<Found>,
}

/// A place in a text that looks as if it points at a person.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// What stands there.
    pub kind: FoundKind,
    /// How sure that is.
    pub certainty: FoundCertainty,
    /// Where it begins, in Unicode code points.
    pub start: u32,
    /// Where it ends, in Unicode code points; not part of it.
    pub end: u32,
    /// What can stand there instead, the likeliest first.
    pub replacements: Vec<String>,
}

/// Something that was found and is let stand in the whole round.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LetStand {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// What it was told as.
    pub kind: FoundKind,
    /// How sure that was.
    pub certainty: FoundCertainty,
    /// The words themselves. They are not kept.
    pub text: String,
}

/// The names to avoid in the texts of a round.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamesToAvoid {
    /// Each once, in the order of the alphabet.
    pub names: Vec<String>,
}

/// A list of names to avoid, in the place of the one there is.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetNames {
    /// The round.
    #[ts(type = "string")]
    pub round: RoundId,
    /// All of them; blank ones are left out.
    pub names: Vec<String>,
}

/// Whether something may leave the app though texts in it look as if they point at people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Leaving {
    /// Look through it first, and tell what looks so.
    #[default]
    Ask,
    /// The user has been told, or has other reasons.
    Anyway,
}

/// A text that looks as if it points at a person: where it stands, never what it says.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonalText {
    /// Where, worded: "Familj 3 · Barnutredning · LSS · fråga 12 · Barn 1: kommentar".
    pub place: String,
    /// What stands there.
    pub kind: FoundKind,
    /// How sure that is.
    pub certainty: FoundCertainty,
    /// The review to open to see it, when it stands in one.
    pub review: Option<ReviewRef>,
    /// The place in the review, when it has one.
    pub slot: Option<SlotRef>,
}
