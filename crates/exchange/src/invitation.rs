//! How somebody is let in: an invitation and its answer, both sealed with the words of a code and signed by a desktop.

use domain::{GroupId, InvitationId, PersonId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::code::CodeKey;
use crate::hex;
use crate::identity::{Card, Identity};
use crate::secret::NoChance;

/// What a newcomer needs to know of the group before its first bundle can be trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// The group.
    pub group: GroupId,
    /// What it is called.
    pub name: String,
    /// Who invites.
    pub by: String,
    /// The desktops that lead the group, the inviting one first: what they say of its members is believed.
    pub leaders: Vec<Leader>,
    /// Who the newcomer is in the group.
    pub person: PersonId,
    /// What they are called.
    pub invited: String,
}

/// A desktop that leads the group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leader {
    /// Whose it is.
    pub person: PersonId,
    /// Its card.
    pub card: Card,
}

/// What the newcomer's desktop answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The invitation.
    pub invitation: InvitationId,
    /// Who they are in the group.
    pub person: PersonId,
    /// The desktop's card.
    pub card: Card,
    /// What they call the desktop.
    pub label: String,
}

/// Why an invitation or an answer is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotBelieved {
    /// It is no such file, is damaged, or was sealed with other words.
    #[error("damaged, or sealed with other words")]
    Unreadable,
    /// It is not signed by the desktop that it says it is from.
    #[error("not signed by the desktop that it names")]
    Forged,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed<T> {
    content: T,
    signature: String,
}

/// The file that is an invitation, signed by the desktop of `identity`, which must be its first leader.
pub fn invite(key: &CodeKey, identity: &Identity, invitation: &Invitation) -> Result<Vec<u8>, NoChance> {
    sign_and_seal(key, identity, INVITATION, invitation)
}

/// The invitation in a file.
pub fn read_invitation(key: &CodeKey, file: &[u8]) -> Result<Invitation, NotBelieved> {
    unseal(key, file, INVITATION, |invitation: &Invitation| invitation.leaders.first().map(|leader| leader.card))
}

/// The file that is an answer, signed by the newcomer's desktop.
pub fn answer(key: &CodeKey, identity: &Identity, answer: &Answer) -> Result<Vec<u8>, NoChance> {
    sign_and_seal(key, identity, ANSWER, answer)
}

/// The answer in a file, which must be one to the invitation of the same words.
pub fn read_answer(key: &CodeKey, file: &[u8]) -> Result<Answer, NotBelieved> {
    let answer = unseal(key, file, ANSWER, |answer: &Answer| Some(answer.card))?;
    if answer.invitation == key.id { Ok(answer) } else { Err(NotBelieved::Forged) }
}

const INVITATION: &[u8] = b"aktsam 2026 invitation\n";
const ANSWER: &[u8] = b"aktsam 2026 answer\n";

fn sign_and_seal<T: Serialize>(
    key: &CodeKey,
    identity: &Identity,
    purpose: &[u8],
    content: &T,
) -> Result<Vec<u8>, NoChance> {
    let signature = hex::digits(&identity.sign(&message(purpose, content)));
    let signed = serde_json::to_vec(&Signed { content, signature }).expect("ids and words have a JSON form");
    key.key.encrypt(&signed, purpose)
}

fn unseal<T: Serialize + DeserializeOwned>(
    key: &CodeKey,
    file: &[u8],
    purpose: &[u8],
    signer: impl Fn(&T) -> Option<Card>,
) -> Result<T, NotBelieved> {
    let plain = key.key.decrypt(file, purpose).ok_or(NotBelieved::Unreadable)?;
    let Signed { content, signature } = serde_json::from_slice(&plain).map_err(|_| NotBelieved::Unreadable)?;
    let signature = hex::bytes(&signature).ok_or(NotBelieved::Forged)?;
    let card = signer(&content).ok_or(NotBelieved::Forged)?;
    if card.has_signed(&message(purpose, &content), &signature) { Ok(content) } else { Err(NotBelieved::Forged) }
}

fn message<T: Serialize>(purpose: &[u8], content: &T) -> Vec<u8> {
    let content = serde_json::to_vec(content).expect("ids and words have a JSON form");
    [purpose, &content].concat()
}
