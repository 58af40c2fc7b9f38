//! What could not be carried, and why: kinds with facts, and the words for them.

use std::error::Error;
use std::io;

use object_store::client::{HttpError, HttpErrorKind};
use serde::Serialize;

use crate::errands::End;

/// Something that was not carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Fault {
    /// The file's or the sub-folder's path from the top, empty for the whole; always a name that fits the layout.
    pub(crate) file: String,
    /// The side it was told of.
    pub(crate) side: End,
    /// Why.
    #[serde(flatten)]
    pub(crate) reason: Reason,
}

/// Why something was not carried. None of these carries content, a credential or what a server wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "reason")]
pub(crate) enum Reason {
    /// A bundle's hash is not the one in its name.
    #[error("is damaged or not yet whole: its content is not what its name says")]
    Damaged,
    /// The sides have files of one name that are not of the same size, and the name does not say which is right.
    #[error("is not the same file on both sides; neither was changed")]
    Unlike,
    /// The file is larger than the cap.
    #[error("is larger than 64 MiB")]
    TooLarge,
    /// The file was longer or shorter than the list said.
    #[error("changed while it was read; it is tried again the next time")]
    Changing,
    /// What was written was not what could be read.
    #[error("could not be read back as it was written: see to the disk")]
    NotReadBack,
    /// The folder's disk or share said no.
    #[error("{detail}")]
    Disk {
        /// What the operating system said.
        detail: String,
    },
    /// The store asks for other credentials.
    #[error("does not accept the credentials (401)")]
    NotLoggedIn,
    /// The credentials may not do this.
    #[error("does not let these credentials do this (403)")]
    Forbidden,
    /// There is no such thing.
    #[error("is not there (404)")]
    NotThere,
    /// No connection could be made.
    #[error("could not be reached: {detail}")]
    Unreachable {
        /// What the network or the certificate check said.
        detail: String,
    },
    /// A connection was lost, also when it was tried again.
    #[error("dropped the connection")]
    Dropped,
    /// No answer came in time.
    #[error("did not answer in time")]
    TimedOut,
    /// The store refused, with the number of its answer.
    #[error("refused with status {status}")]
    Refused {
        /// The status of HTTP.
        status: u16,
    },
    /// What the store answered could not be understood: a name in a list that no program should make, say.
    #[error("answered something that could not be read")]
    Unreadable,
    /// So much went wrong in a row that the rest was left for the next time.
    #[error("was left after {in_a_row} failures in a row; it is tried again the next time")]
    GivenUp {
        /// How many.
        in_a_row: usize,
    },
}

impl Reason {
    /// Whether the same is worth trying again at once.
    pub(crate) fn may_pass(&self) -> bool {
        match self {
            Self::Dropped | Self::TimedOut => true,
            // Two couriers that make the same new folder at once on WebDAV: the second is told that it is there (405), or not yet (409).
            Self::Refused { status } => matches!(status, 405 | 409 | 423 | 429) || *status >= 500 && *status != 507,
            Self::Damaged
            | Self::Unlike
            | Self::TooLarge
            | Self::Changing
            | Self::NotReadBack
            | Self::Disk { .. }
            | Self::NotLoggedIn
            | Self::Forbidden
            | Self::NotThere
            | Self::Unreachable { .. }
            | Self::Unreadable
            | Self::GivenUp { .. } => false,
        }
    }

    /// Whether it tells of a side as a whole rather than of one file: many in a row mean that nothing more will come through.
    pub(crate) fn is_of_the_side(&self) -> bool {
        match self {
            Self::Disk { .. }
            | Self::NotLoggedIn
            | Self::Forbidden
            | Self::NotThere
            | Self::Unreachable { .. }
            | Self::Dropped
            | Self::TimedOut
            | Self::Refused { .. } => true,
            Self::Damaged
            | Self::Unlike
            | Self::TooLarge
            | Self::Changing
            | Self::NotReadBack
            | Self::Unreadable
            | Self::GivenUp { .. } => false,
        }
    }
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Self {
        Self::Disk { detail: error.to_string() }
    }
}

impl From<object_store::Error> for Reason {
    fn from(error: object_store::Error) -> Self {
        match &error {
            object_store::Error::NotFound { .. } => return Self::NotThere,
            object_store::Error::Unauthenticated { .. } => return Self::NotLoggedIn,
            object_store::Error::PermissionDenied { .. } => return Self::Forbidden,
            // A conflict that is no answer about the file itself; where it is one, whoever asked has looked already.
            object_store::Error::AlreadyExists { .. } => return Self::Refused { status: 409 },
            // The rest is told by what lies beneath it; the kinds of a foreign part may grow.
            _ => {}
        }
        let chain = || std::iter::successors(Some(&error as &(dyn Error + 'static)), |error| (*error).source());
        if let Some(status) = chain().find_map(|error| status_in(&error.to_string())) {
            return match status {
                401 => Self::NotLoggedIn,
                403 => Self::Forbidden,
                404 => Self::NotThere,
                status => Self::Refused { status },
            };
        }
        let Some(http) = chain().find_map(|error| error.downcast_ref::<HttpError>()) else {
            return Self::Unreadable;
        };
        let innermost = || chain().last().map(ToString::to_string).unwrap_or_default();
        match http.kind() {
            HttpErrorKind::Connect => Self::Unreachable { detail: innermost() },
            HttpErrorKind::Timeout => Self::TimedOut,
            HttpErrorKind::Decode => Self::Unreadable,
            // A lost connection has many forms; whatever else there is, is worth trying again too.
            _ => Self::Dropped,
        }
    }
}

/// The number of an answer that the store's client put into words. Nothing else of those words is told: they hold what the server wrote.
fn status_in(words: &str) -> Option<u16> {
    let (_, rest) = words.split_once("status code: ")?;
    rest.get(..3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_refusal_only_its_number_is_told() {
        let said = "Error performing PUT https://nc.example/remote.php/dav/x in 1s - Server returned non-2xx status code: \
                    507 Insufficient Storage: <s:message>secret</s:message>";
        let error = object_store::Error::Generic { store: "HTTP", source: said.into() };
        let reason = Reason::from(error);
        assert_eq!(reason, Reason::Refused { status: 507 });
        assert!(!reason.may_pass(), "a full store is not less full a second later");
        assert_eq!(reason.to_string(), "refused with status 507");
    }

    #[test]
    fn a_failure_without_an_answer_is_told_by_its_kind() {
        let of = |kind| {
            let source = HttpError::new(kind, io::Error::other("Connection refused"));
            Reason::from(object_store::Error::Generic { store: "S3", source: Box::new(source) })
        };
        assert_eq!(of(HttpErrorKind::Connect), Reason::Unreachable { detail: "Connection refused".to_owned() });
        assert_eq!(of(HttpErrorKind::Timeout), Reason::TimedOut);
        assert_eq!(of(HttpErrorKind::Interrupted), Reason::Dropped);
        let other = object_store::Error::Generic { store: "S3", source: "a list with a name nobody can read".into() };
        assert_eq!(Reason::from(other), Reason::Unreadable);
    }
}
