//! What came of a trip: counted, in words for a log, and as JSON.

use std::fmt::Write;

use serde::Serialize;

use crate::errands::End;
use crate::fault::Fault;

/// What came of a trip. No name stands in it that does not fit the layout.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Told {
    /// What was carried to the store.
    to_store: Load,
    /// What was carried to the folder.
    to_folder: Load,
    /// How many withdrawn files were taken away, or told of where nobody had heard.
    withdrawn: u64,
    /// How much lies there that is not carried.
    ignored: Ignored,
    /// What could not be carried.
    faults: Vec<Fault>,
}

/// What was carried one way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Load {
    files: u64,
    bytes: u64,
}

/// How many files and folders do not fit the layout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Ignored {
    folder: u64,
    store: u64,
}

impl Told {
    pub(crate) fn carry(&mut self, to: End, bytes: u64) {
        let load = match to {
            End::Folder => &mut self.to_folder,
            End::Store => &mut self.to_store,
        };
        load.files += 1;
        load.bytes += bytes;
    }

    pub(crate) fn withdraw(&mut self) {
        self.withdrawn += 1;
    }

    pub(crate) fn ignore(&mut self, side: End, things: u64) {
        match side {
            End::Folder => self.ignored.folder += things,
            End::Store => self.ignored.store += things,
        }
    }

    pub(crate) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// The side of the last fault.
    pub(crate) fn last_fault(&self) -> Option<End> {
        self.faults.last().map(|fault| fault.side)
    }

    /// Whether everything that can be carried is on both sides.
    pub(crate) fn all_done(&self) -> bool {
        self.faults.is_empty()
    }

    /// The faults in words, a line each, without those that `before` told already.
    pub(crate) fn new_faults(&self, before: &Self) -> Vec<String> {
        self.faults.iter().filter(|fault| !before.faults.contains(fault)).map(line).collect()
    }

    /// What was done, in a line; `None` when there is nothing that `before` did not tell already.
    pub(crate) fn summary(&self, before: Option<&Self>) -> Option<String> {
        let still = Self { faults: self.faults.clone(), ignored: self.ignored, ..Self::default() };
        if before.is_some_and(|before| {
            *self == still && before.ignored == self.ignored && before.faults.len() == self.faults.len()
        }) {
            return None;
        }
        let mut line = match (self.to_store.files, self.to_folder.files) {
            (0, 0) if self.faults.is_empty() => "Nothing to carry".to_owned(),
            (0, 0) => "Nothing was carried".to_owned(),
            _ => format!("Carried {} to the store and {} to the folder", load(self.to_store), load(self.to_folder)),
        };
        if self.withdrawn > 0 {
            let _ = write!(line, "; {} withdrawn", self.withdrawn);
        }
        if !self.faults.is_empty() {
            let _ = write!(line, "; {} could not be carried", self.faults.len());
        }
        if self.ignored != Ignored::default() {
            let Ignored { folder, store } = self.ignored;
            let _ = write!(line, "; left alone, being none of ours: {folder} in the folder, {store} in the store");
        }
        Some(line + ".")
    }

    /// All of it, on one line.
    pub(crate) fn json(&self) -> String {
        serde_json::to_string(self).expect("what is told is plain values")
    }
}

fn line(fault: &Fault) -> String {
    let side = match fault.side {
        End::Folder => "the folder",
        End::Store => "the store",
    };
    match fault.file.as_str() {
        "" => format!("{side}: {}", fault.reason),
        file => format!("{file}: {side}: {}", fault.reason),
    }
}

fn load(load: Load) -> String {
    let noun = if load.files == 1 { "file" } else { "files" };
    format!("{} {noun} ({})", load.files, size(load.bytes))
}

/// A size as people read it: three figures at most, one after the point.
fn size(bytes: u64) -> String {
    let tenths = |unit: u64| {
        let tenths = (bytes * 10 + unit / 2) / unit;
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KiB", tenths(1024)),
        _ => format!("{} MiB", tenths(1_048_576)),
    }
}
