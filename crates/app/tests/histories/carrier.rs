//! Whoever carries files between the folders of the desktops: a cloud client that takes them in any order, any number of times,
//! torn and then whole, loses them for a while, and lays copies beside.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What the carrier knows of the folders. Desktops write in their own sub-folders only, so the rest is known without looking.
#[derive(Clone)]
pub(crate) struct Carrier {
    folders: Vec<PathBuf>,
    /// What the sub-folder of each desktop is called.
    places: Vec<String>,
    /// What lies in the folder of each desktop.
    lying: Vec<BTreeMap<File, Lies>>,
}

/// A file of a desktop's sub-folder. Its name begins with its number: all play alike, though hashes differ each time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct File {
    desk: usize,
    name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lies {
    Whole,
    /// Less than the so many bytes that it is.
    Torn(u64),
}

/// How a file is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Carry {
    Whole,
    /// Half of it: the rest comes later.
    Torn,
}

/// Which of several files: yes and no in turn, over and over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Which(u64);

impl Which {
    pub(crate) const ALL: Self = Self(u64::MAX);

    pub(crate) fn of(bits: u64) -> Self {
        Self(bits)
    }

    fn has_next(&mut self) -> bool {
        self.0 = self.0.rotate_left(1);
        self.0 & 1 == 1
    }
}

impl Carrier {
    /// Carries between `folders`, in each of which the desktop of that number writes in the sub-folder of that number.
    pub(crate) fn new(folders: Vec<PathBuf>, places: Vec<String>) -> Self {
        let lying = vec![BTreeMap::new(); folders.len()];
        let mut carrier = Self { folders, places, lying };
        for folder in 0..carrier.folders.len() {
            for desk in 0..carrier.places.len() {
                carrier.looks(folder, desk);
            }
        }
        carrier
    }

    fn path(&self, folder: usize, file: &File) -> PathBuf {
        self.folders[folder].join(&self.places[file.desk]).join(&file.name)
    }

    /// Sees what a desktop's sub-folder holds.
    fn looks(&mut self, folder: usize, desk: usize) {
        let mut there = BTreeMap::new();
        for entry in fs::read_dir(self.folders[folder].join(&self.places[desk])).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_of_the_group(&name) {
                let file = File { desk, name };
                let lies = match self.lying[folder].get(&file) {
                    Some(Lies::Torn(whole)) if entry.metadata().is_ok_and(|now| now.len() < *whole) => {
                        Lies::Torn(*whole)
                    }
                    Some(Lies::Torn(_) | Lies::Whole) | None => Lies::Whole,
                };
                there.insert(file, lies);
            }
        }
        self.lying[folder].retain(|file, _| file.desk != desk);
        self.lying[folder].append(&mut there);
    }

    /// Carries those files that are chosen from one desktop's folder to another's. How many were.
    pub(crate) fn carries(&mut self, from: usize, to: usize, how: Carry, mut which: Which) -> usize {
        if from == to {
            return 0;
        }
        self.looks(from, from);
        self.looks(to, to);
        let is_whole = |folder: usize, file: &File| self.lying[folder].get(file) == Some(&Lies::Whole);
        let chosen =
            self.lying[from].keys().filter(|file| which.has_next() && is_whole(from, file) && !is_whole(to, file));
        let chosen: Vec<File> = chosen.cloned().collect();
        chosen.iter().filter(|file| self.carries_file(file, (from, to), how)).count()
    }

    fn carries_file(&mut self, file: &File, (from, to): (usize, usize), how: Carry) -> bool {
        let other = |one: &str, other: &str| File { desk: file.desk, name: file.name.replace(one, other) };
        let bundle = other(GONE, BUNDLE);
        if *file != bundle && self.lying[to].remove(&bundle).is_some() {
            fs::remove_file(self.path(to, &bundle)).expect("it lies there");
        }
        let is_withdrawn = *file == bundle && self.lying[to].contains_key(&other(BUNDLE, GONE));
        if is_withdrawn || how == Carry::Torn && self.lying[to].contains_key(file) {
            return false;
        }
        let (one, copy) = (self.path(from, file), self.path(to, file));
        fs::create_dir_all(copy.parent().expect("it lies in a folder")).expect("there is room");
        let lies = match how {
            Carry::Whole => {
                let _ = fs::remove_file(&copy);
                place_alike(&one, &copy);
                Lies::Whole
            }
            Carry::Torn => {
                let bytes = fs::read(&one).expect("it lies there");
                fs::write(&copy, &bytes[..bytes.len() / 2]).expect("there is room");
                let whole = bytes.len() as u64;
                if whole == 0 { Lies::Whole } else { Lies::Torn(whole) }
            }
        };
        self.lying[to].insert(file.clone(), lies);
        true
    }

    /// Carries everything that lies whole in the folders of the first `desks` to one of them. How many were.
    pub(crate) fn brings_all(&mut self, desks: usize, to: usize) -> usize {
        (0..desks).map(|from| self.carries(from, to, Carry::Whole, Which::ALL)).sum()
    }

    /// Those files that are chosen are gone from one folder for a while. One that lies nowhere else stays.
    pub(crate) fn loses(&mut self, from: usize, mut which: Which) {
        self.looks(from, from);
        for file in self.lying[from].clone().into_keys() {
            let mut others = self.lying.iter().zip(0..).filter(|(_, folder)| *folder != from);
            if which.has_next() && others.any(|(lying, _)| lying.get(&file) == Some(&Lies::Whole)) {
                fs::remove_file(self.path(from, &file)).expect("it lies there");
                self.lying[from].remove(&file);
            }
        }
    }

    /// Lays copies of the files that are chosen beside them, under names of the carrier's own.
    pub(crate) fn doubles(&mut self, folder: usize, mut which: Which) {
        self.looks(folder, folder);
        for file in self.lying[folder].keys().filter(|file| file.name.ends_with(BUNDLE)) {
            if which.has_next() {
                let path = self.path(folder, file);
                let copy = path.with_file_name(file.name.replace(BUNDLE, " (kopia).akt"));
                if !copy.exists() {
                    place_alike(&path, &copy);
                }
            }
        }
    }
}

const BUNDLE: &str = ".akt";
const GONE: &str = ".gone";

/// Not what the carrier has made up.
fn is_of_the_group(name: &str) -> bool {
    !name.starts_with('.') && !name.contains(' ')
}

/// A file that is never written in place is the same file in both.
pub(crate) fn place_alike(one: &Path, other: &Path) {
    if fs::hard_link(one, other).is_err() {
        fs::copy(one, other).expect("there is room");
    }
}
