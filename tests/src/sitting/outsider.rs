//! Somebody who has the group folder and nothing else: they learn sizes and times.

use std::fs;
use std::path::{Path, PathBuf};

use super::blind::{files, held};
use super::says::{KEY, SITTERS};
use super::{GROUP, ROUND_NAME};

/// What stands before the boxes of a bundle: magic, version and how many boxes there are.
const PREFIX: usize = 14;
/// A box for one desktop.
const BOX: usize = 80;
/// The nonce, the cipher's tag and the signature.
const AROUND: usize = 24 + 16 + 64;

/// Nothing of the round or of those who read it stands in a file or in its name, and the sizes of bundles are those of the
/// classes. Nothing half written is left but by the computer that died, which left `half` at least: nobody writes or takes away in
/// the sub-folder of another.
pub(super) fn learns_nothing(shared: &Path, half: &Path) {
    let died = half.parent().expect("it lies in a sub-folder");
    // Of five letters at least: among so many bytes of chance a shorter word stands somewhere.
    let known = [GROUP, ROUND_NAME, KEY, "Maria", "Familj", "consultation", "reviewer", "granskare", "Kontoret"];
    let words: Vec<&[u8]> =
        known.iter().copied().chain(SITTERS.iter().map(|one| one.word)).map(str::as_bytes).collect();
    let (mut bundles, mut halves) = (0, Vec::new());
    for file in files(shared) {
        let name = file.strip_prefix(shared).expect("it lies in the folder").to_str().expect("names are plain");
        let bytes = fs::read(&file).expect("it was listed");
        assert_eq!(held(&bytes, &words), None, "in {name}");
        if file.starts_with(died) && name.ends_with(".akt.part") {
            halves.push(file.clone());
            continue;
        }
        let (folder, file) = name.split_once('/').unwrap_or(("", name));
        let (stem, ending) = file.rsplit_once('.').expect("each has an ending");
        match folder {
            "" => assert_eq!(name, "aktsam.txt"),
            "invitations" | "answers" => assert!(is_digits(stem, &[32]) && ["akt", "gone"].contains(&ending), "{name}"),
            _ => {
                assert!(is_digits(folder, &[32, 32]) && is_digits(stem, &[12, 64]) && ending == "akt", "{name}");
                let boxes = usize::from(u16::from_le_bytes([bytes[12], bytes[13]]));
                assert!(is_a_class(bytes.len() - PREFIX - boxes * BOX - AROUND), "{name} has {} bytes", bytes.len());
                bundles += 1;
            }
        }
    }
    assert!(halves.iter().any(|left| left == half), "what the computer that died was writing lies there");
    assert!(bundles > 100, "there was something to learn from: {bundles} bundles");
}

/// What a desktop leaves that dies while it lays a bundle: the half of one, under the name that it has until it is whole.
pub(super) fn half_of_one(shared: &Path, device: &str) -> PathBuf {
    let whole = files(shared).into_iter().find(|file| {
        let place = file.parent().and_then(Path::file_name).expect("it lies in a sub-folder").to_str();
        place.is_some_and(|place| place.ends_with(device)) && file.extension().is_some_and(|ending| ending == "akt")
    });
    let whole = whole.expect("it had laid something");
    let bytes = fs::read(&whole).expect("it was listed");
    let name = whole.file_name().and_then(|name| name.to_str()).expect("names are plain");
    let half = whole.with_file_name(format!(".{}.part", name.replace(|sign: char| sign.is_ascii_digit(), "9")));
    fs::write(&half, &bytes[..bytes.len() / 2]).expect("there is room");
    half
}

/// Hexadecimal digits in groups of these lengths.
fn is_digits(name: &str, lengths: &[usize]) -> bool {
    let groups: Vec<&str> = name.split('-').collect();
    let is_group = |(group, length): (&&str, &usize)| group.len() == *length && group.bytes().all(is_digit);
    groups.len() == lengths.len() && groups.iter().zip(lengths).all(is_group)
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)
}

/// A power of two from 1 KiB to 1 MiB, or whole MiB.
fn is_a_class(size: usize) -> bool {
    const MIB: usize = 1024 * 1024;
    if size > MIB { size.is_multiple_of(MIB) } else { size.is_power_of_two() && size >= 1024 }
}
