//! Files of a group folder, made up: what they hold is noise, as what the courier carries is to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A made-up device's sub-folder.
pub(crate) fn device(number: usize) -> String {
    format!("{:032x}-{:032x}", number / 3 + 10, number + 100)
}

/// Noise of so many bytes that is the same for the same `seed`.
pub(crate) fn noise(seed: usize, bytes: usize) -> Vec<u8> {
    let mut noise = vec![0; bytes];
    blake3::Hasher::new().update(&seed.to_le_bytes()).finalize_xof().fill(&mut noise);
    noise
}

/// The path of a bundle with this content, from the top.
pub(crate) fn path(device_number: usize, sequence: usize, content: &[u8]) -> String {
    format!("{}/{sequence:012}-{}.akt", device(device_number), blake3::hash(content).to_hex())
}

/// Writes a bundle of noise, and returns its path from the top.
pub(crate) fn bundle(group: &Path, device: usize, sequence: usize, bytes: usize) -> String {
    let content = noise(device * 1_000_000 + sequence, bytes);
    let path = path(device, sequence, &content);
    put(group, &path, &content);
    path
}

/// Writes a file and the folders above it.
pub(crate) fn put(group: &Path, path: &str, content: &[u8]) {
    let path = group.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

/// Everything in a folder: the hash of each file by its path.
pub(crate) fn held(group: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(group).into_iter().flatten().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type().unwrap().is_dir() {
            files.extend(held(&entry.path()).into_iter().map(|(path, hash)| (format!("{name}/{path}"), hash)));
        } else {
            files.insert(name, blake3::hash(&fs::read(entry.path()).unwrap_or_default()).to_string());
        }
    }
    files
}

/// Whether a file is one that somebody was writing.
pub(crate) fn is_half_written(path: &str) -> bool {
    path.contains("/.")
}

/// The bundles in a folder that are not what their names say.
pub(crate) fn torn(group: &Path) -> Vec<String> {
    let bundles = held(group).into_iter().filter(|(path, _)| path.strip_suffix(".akt").is_some());
    let torn = bundles.filter(|(path, hash)| !is_half_written(path) && !path.contains(hash.as_str()));
    torn.map(|(path, _)| path).collect()
}

/// A group with something of every kind on both sides, some of it the same; how many files each side lacks.
pub(crate) fn on_both_sides(folder: &Path, store: &Path) -> (u64, u64) {
    put(folder, "aktsam.txt", b"A group folder of Aktsam.\n");
    put(store, "aktsam.txt", b"A group folder of Aktsam.\n");
    put(folder, &format!("invitations/{:032x}.akt", 1), &noise(1, 300));
    put(store, &format!("answers/{:032x}.akt", 1), &noise(2, 300));
    for sequence in 1..=5 {
        bundle(folder, 1, sequence, 40_000);
        bundle(store, 2, sequence, 40_000);
        bundle(folder, 3, sequence, 100);
        bundle(store, 3, sequence, 100);
    }
    (6, 6)
}
