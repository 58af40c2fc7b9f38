//! Ids made of chance: 32 hexadecimal digits that say nothing about what they name.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A string that is not such an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0:?}")]
pub struct NotAnId(pub String);

/// True for `digits` hexadecimal digits in lower case.
pub(crate) fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
        pub struct $name(Box<str>);

        impl $name {
            /// The id read from `text`, or [`NotAnId`].
            pub fn new(text: impl Into<String>) -> Result<Self, NotAnId> {
                let text = text.into();
                if is_hex(&text, 32) { Ok(Self(text.into_boxed_str())) } else { Err(NotAnId(text)) }
            }

            /// The id made of 16 bytes.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(format!("{:032x}", u128::from_be_bytes(bytes)).into_boxed_str())
            }

            /// The id as 32 hexadecimal digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.into_string()
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A group that shares one store between desktops.
    GroupId;
    /// Somebody in a group; the same on every device of theirs.
    PersonId;
    /// A desktop of somebody in a group.
    DeviceId;
    /// An invitation to a group.
    InvitationId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_string_form_and_nothing_else_passes() {
        let id = PersonId::from_bytes([0xab; 16]);
        assert_eq!(PersonId::new(id.to_string()), Ok(id.clone()));
        assert_eq!(serde_json::from_str::<PersonId>(&serde_json::to_string(&id).unwrap()).unwrap(), id);
        for bad in ["", "ab", &"A".repeat(32), &"g".repeat(32), &"a".repeat(33), "../../../../../../../../../../etc"] {
            assert_eq!(PersonId::new(bad), Err(NotAnId(bad.into())), "{bad} should be refused");
        }
    }
}
