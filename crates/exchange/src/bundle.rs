//! The form of a bundle: one immutable file, sealed for those who may read it and signed by the desktop that wrote it.
//!
//! ```text
//! magic (8) · version (4) · number of boxes (2) · boxes (80 each) · nonce (24) · sealed · signature (64)
//! ```
//!
//! What is sealed is the header as JSON after its length, the parts after theirs, compressed, and zeros up to a size class.
//! So not even the header is seen from outside. The cipher's tag vouches for what stands before it, for the sub-folder and for
//! the sequence number; the signature for all of that, under the desktop's own key.

use std::io::{Read, Write};

use domain::{DeviceId, GroupId, PersonId};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::folder::{Found, LARGEST, Place};
use crate::identity::{Card, Identity, SIGNATURE};
use crate::part::{self, BadPart, Part};
use crate::ring::Ring;
use crate::sealed_box::{self, LONGER};
use crate::secret::{NoChance, Secret};

const MAGIC: &[u8; 8] = b"AKTPAK\r\n";
/// The version of the form of the file.
const VERSION: u32 = 1;
/// The version of what is in the header.
const FORMAT: u32 = 1;
/// Magic, version and the number of boxes.
const PREFIX: usize = 14;
const BOX: usize = 32 + LONGER;

/// For whom a bundle is sealed.
#[derive(Debug, Clone, Copy)]
pub enum Audience<'a> {
    /// Those who review, with the latest of these keys.
    Work(&'a Ring),
    /// Every member, with the latest of these keys.
    Everyone(&'a Ring),
    /// The desktops with these cards, whatever keys they have.
    Cards(&'a [Card]),
}

/// What a bundle is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Changes, keys and notices.
    Changes,
    /// Free texts, or a summary that quotes some; the one kind that may be withdrawn.
    Texts,
    /// What a newcomer needs: the keys of the epochs.
    Keys,
}

/// What a bundle says of itself, under its seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The group.
    pub group: GroupId,
    /// The epoch of the key that it is sealed with; 0 when it is addressed to cards.
    pub epoch: u32,
    /// Who wrote it.
    pub person: PersonId,
    /// On which desktop.
    pub device: DeviceId,
    /// Its number among that desktop's, counted from 1.
    pub sequence: u64,
    /// The hash of the one before it; none of the first.
    pub previous: Option<String>,
    /// What it is for.
    pub kind: Kind,
    /// How many parts it has.
    pub parts: u32,
    /// How long they are before they are compressed, in bytes.
    pub length: u64,
}

/// The place of a bundle in its desktop's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The group.
    pub group: GroupId,
    /// Its number, counted from 1.
    pub sequence: u64,
    /// The hash of the one before it, in digits.
    pub previous: Option<String>,
}

/// A bundle that was made, to be laid in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it belongs.
    pub found: Found,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A bundle that was opened.
pub struct Bundle {
    /// What it says of itself.
    pub header: Header,
    /// What is in it.
    pub parts: Vec<Part>,
}

/// Why a bundle is not taken in. None of them loses anything: the file lies where it lay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Its bytes are not those that its name says: damaged, cut short or still on its way.
    #[error("the bytes are not those of the name")]
    Changed,
    /// It is no bundle, though its name fits its bytes.
    #[error("not a bundle")]
    NotABundle,
    /// It was made by a newer version of the program.
    #[error("made by a newer version")]
    Newer,
    /// The desktop whose folder it lies in has not signed it, for this place.
    #[error("not signed by the desktop whose folder it lies in")]
    Forged,
    /// None of the keys that are here opens it.
    #[error("no key opens it")]
    NoKey,
    /// It is addressed to the cards of others: no key that comes later opens it.
    #[error("addressed to others")]
    ForOthers,
    /// It says that it belongs somewhere else.
    #[error("it belongs somewhere else")]
    Misplaced,
    /// What was sealed does not hang together.
    #[error("what was sealed does not hang together")]
    Damaged,
}

impl From<BadPart> for Refusal {
    fn from(bad: BadPart) -> Self {
        match bad {
            BadPart::CutShort | BadPart::Damaged { .. } => Self::Damaged,
            BadPart::Unknown { .. } => Self::Newer,
        }
    }
}

/// Why a bundle cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotSeal {
    /// The operating system gave no random bytes.
    #[error(transparent)]
    NoChance(#[from] NoChance),
    /// There is no key for that audience here.
    #[error("there is no key to seal with")]
    NoKey,
    /// It would be larger than anybody takes in.
    #[error("the bundle would be too large")]
    TooLarge,
}

/// Seals `parts` for `audience` and signs them.
pub fn seal(
    identity: &Identity,
    person: &PersonId,
    link: &Link,
    (kind, audience): (Kind, Audience<'_>),
    parts: &[Part],
) -> Result<Written, CannotSeal> {
    let device = identity.card().device();
    let place = Place { person: person.clone(), device: device.clone() };
    let (epoch, key) = match audience {
        Audience::Work(ring) => {
            let epoch = ring.latest().ok_or(CannotSeal::NoKey)?;
            (epoch.number, epoch.work.clone().ok_or(CannotSeal::NoKey)?)
        }
        Audience::Everyone(ring) => {
            let epoch = ring.latest().ok_or(CannotSeal::NoKey)?;
            (epoch.number, epoch.everyone.clone())
        }
        Audience::Cards(_) => (0, Secret::random()?),
    };
    let cards = match audience {
        Audience::Cards(cards) => cards,
        Audience::Work(_) | Audience::Everyone(_) => &[],
    };
    let framed: Zeroizing<Vec<u8>> = Zeroizing::new(parts.iter().flat_map(part::frame).collect());
    let header = Header {
        group: link.group.clone(),
        epoch,
        person: person.clone(),
        device,
        sequence: link.sequence,
        previous: link.previous.clone(),
        kind,
        parts: u32::try_from(parts.len()).map_err(|_| CannotSeal::TooLarge)?,
        length: framed.len() as u64,
    };
    let about = about(&place, link.sequence);
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&u16::try_from(cards.len()).map_err(|_| CannotSeal::TooLarge)?.to_le_bytes());
    for card in cards {
        // A card whose key nobody can agree with gets a box that nobody opens.
        let sealed = sealed_box::seal(card.agreement(), key.bytes(), &about);
        bytes.extend_from_slice(&sealed.unwrap_or_else(|| vec![0; BOX]));
    }
    let sealed = key.encrypt(&plain(&header, &framed), &[&about, bytes.as_slice()].concat())?;
    bytes.extend_from_slice(&sealed);
    bytes.extend_from_slice(&identity.sign(&message(&about, &bytes)));
    if bytes.len() as u64 > LARGEST {
        return Err(CannotSeal::TooLarge);
    }
    let hash = blake3::hash(&bytes).into();
    Ok(Written { found: Found { place, sequence: link.sequence, hash }, bytes })
}

/// Opens `bytes`, which were found as `found` in the sub-folder of the desktop with `card`, with the keys of `ring` or as one of
/// those that it is addressed to.
pub fn open(found: &Found, bytes: &[u8], card: &Card, ring: &Ring, identity: &Identity) -> Result<Bundle, Refusal> {
    if blake3::hash(bytes) != found.hash {
        return Err(Refusal::Changed);
    }
    let (magic, rest) = bytes.split_first_chunk::<8>().ok_or(Refusal::NotABundle)?;
    let (version, rest) = rest.split_first_chunk::<4>().ok_or(Refusal::NotABundle)?;
    let (boxes, _) = rest.split_first_chunk::<2>().ok_or(Refusal::NotABundle)?;
    if magic != MAGIC {
        return Err(Refusal::NotABundle);
    }
    if u32::from_le_bytes(*version) > VERSION {
        return Err(Refusal::Newer);
    }
    let about = about(&found.place, found.sequence);
    let (signed, signature) = bytes.split_last_chunk::<SIGNATURE>().ok_or(Refusal::NotABundle)?;
    if card.device() != found.place.device || !card.has_signed(&message(&about, signed), signature) {
        return Err(Refusal::Forged);
    }
    let boxes = usize::from(u16::from_le_bytes(*boxes));
    let (before, sealed) = signed.split_at_checked(PREFIX + boxes * BOX).ok_or(Refusal::NotABundle)?;
    let beside = [&about, before].concat();
    let plain = if boxes == 0 {
        ring.keys().find_map(|key| key.decrypt(sealed, &beside))
    } else {
        let reader = identity.reader();
        let mut keys = before[PREFIX..].chunks(BOX).filter_map(|one| sealed_box::open(&reader, one, &about));
        keys.find_map(|key| Secret::from_bytes(key.as_slice().try_into().ok()?).decrypt(sealed, &beside))
    };
    let plain = plain.ok_or(if boxes == 0 { Refusal::NoKey } else { Refusal::ForOthers })?;
    let (header, parts) = read(&plain)?;
    let place = Place { person: header.person.clone(), device: header.device.clone() };
    if place != found.place || header.sequence != found.sequence {
        return Err(Refusal::Misplaced);
    }
    Ok(Bundle { header, parts })
}

/// What the cipher's tag and the signature vouch for beside the bytes: where the bundle lies.
fn about(place: &Place, sequence: u64) -> Vec<u8> {
    format!("aktsam bundle {place} {sequence:012}\n").into_bytes()
}

fn message(about: &[u8], signed: &[u8]) -> [u8; 32] {
    let mut hash = blake3::Hasher::new_derive_key("aktsam 2026 signed bundle");
    hash.update(about).update(signed).finalize().into()
}

/// Format, header, compressed parts, and zeros up to the size class.
fn plain(header: &Header, framed: &[u8]) -> Zeroizing<Vec<u8>> {
    let header = serde_json::to_vec(header).expect("ids and numbers have a JSON form");
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed.write_all(framed).expect("memory takes what is written to it");
    let packed = Zeroizing::new(packed.finish().expect("memory takes what is written to it"));
    let mut plain = Zeroizing::new(Vec::with_capacity(size_class(12 + header.len() + packed.len())));
    plain.extend_from_slice(&FORMAT.to_le_bytes());
    for block in [header.as_slice(), &packed] {
        let length = u32::try_from(block.len()).unwrap_or(u32::MAX);
        plain.extend_from_slice(&length.to_le_bytes());
        plain.extend_from_slice(block);
    }
    let padded = size_class(plain.len());
    plain.resize(padded, 0);
    plain
}

/// The least size that is a class: a power of two from 1 KiB to 1 MiB, above that whole MiB.
fn size_class(length: usize) -> usize {
    const KIB: usize = 1024;
    if length > KIB * KIB { length.next_multiple_of(KIB * KIB) } else { length.next_power_of_two().max(KIB) }
}

fn read(plain: &[u8]) -> Result<(Header, Vec<Part>), Refusal> {
    let (format, mut rest) = plain.split_first_chunk::<4>().ok_or(Refusal::Damaged)?;
    if u32::from_le_bytes(*format) > FORMAT {
        return Err(Refusal::Newer);
    }
    let header = part::block(&mut rest)?;
    let packed = part::block(&mut rest)?;
    let header: Header = serde_json::from_slice(header).map_err(|_| Refusal::Damaged)?;
    if header.length > LARGEST || rest.iter().any(|byte| *byte != 0) {
        return Err(Refusal::Damaged);
    }
    let mut framed = Zeroizing::new(Vec::new());
    // One byte more than it says is enough to know that it says too little.
    let unpacked = ZlibDecoder::new(packed).take(header.length + 1).read_to_end(&mut framed);
    if unpacked.is_err() || framed.len() as u64 != header.length {
        return Err(Refusal::Damaged);
    }
    let parts = part::read(&framed, header.parts)?;
    Ok((header, parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_of_the_next_format_is_newer_and_no_damage() {
        let mut plain = FORMAT.to_le_bytes().to_vec();
        plain[0] += 1;
        assert_eq!(read(&plain).err(), Some(Refusal::Newer));
    }

    #[test]
    fn a_part_of_a_kind_that_nobody_knows_here_is_newer_and_no_damage() {
        let mut framed = part::frame(&Part { what: part::What::Escrow, body: b"x".into() });
        let known = framed.windows(6).position(|window| window == b"escrow").expect("it is told as that");
        framed[known..known + 6].copy_from_slice(b"cloned");
        let hashed = framed.len() - 32;
        let hash = part::hash(&framed[..hashed]);
        framed[hashed..].copy_from_slice(&hash);
        assert_eq!(part::read(&framed, 1).err().map(Refusal::from), Some(Refusal::Newer));
    }
}
