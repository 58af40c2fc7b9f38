//! The program run with arguments, and what came of it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use serde_json::Value;
use tempfile::TempDir;

/// The passphrase of the stores and files that the tests make.
pub(crate) const PASSPHRASE: &str = "en lång lösenfras";

/// The demo store, made once by the program itself, since it takes some seconds.
static DEMO: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    ran(&["demo", "--out", folder.path().to_str().unwrap()]).ok();
    folder
});

/// A folder with a copy of the demo store: no two tests can have the same one open.
pub(crate) fn demo() -> Folder {
    let folder = Folder::new();
    copy(&DEMO.path().join("Demo.aktsam"), &folder.path("Demo.aktsam"));
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A folder of a test's own.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The path as an argument.
    pub(crate) fn arg(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().into()
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), bytes).unwrap();
        self.arg(name)
    }

    /// The program on the demo store in the folder.
    pub(crate) fn ran(&self, arguments: &[&str]) -> Ran {
        let store = self.arg("Demo.aktsam");
        ran(&[&["--store", &store], arguments].concat())
    }
}

/// What came of a run.
pub(crate) struct Ran {
    arguments: Vec<String>,
    output: Output,
}

/// Runs the program with `arguments` and nothing of ours in its environment.
pub(crate) fn ran(arguments: &[&str]) -> Ran {
    ran_with(arguments, &[])
}

/// Runs the program with `arguments` and some variables in its environment.
pub(crate) fn ran_with(arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aktsam"));
    for name in [
        "AKTSAM_STORE",
        "AKTSAM_PASSPHRASE",
        "AKTSAM_FILE_PASSPHRASE",
        "AKTSAM_INVITATION",
        "AKTSAM_RECOVERY",
        "AKTSAM_LANG",
    ] {
        command.env_remove(name);
    }
    let output = command.args(arguments).envs(variables.iter().copied()).output().unwrap();
    Ran { arguments: arguments.iter().map(ToString::to_string).collect(), output }
}

impl Ran {
    /// The results, of a run that went well and complained of nothing.
    pub(crate) fn ok(&self) -> String {
        assert_eq!((self.output.status.code(), &*self.complaint()), (Some(0), ""), "{:?}", self.arguments);
        self.results()
    }

    /// The results as JSON, of a run that went well.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.ok()).unwrap()
    }

    /// The results, of a run with this exit code.
    pub(crate) fn told(&self, exit: i32) -> String {
        assert_eq!(self.output.status.code(), Some(exit), "{:?}: {}", self.arguments, self.complaint());
        self.results()
    }

    /// The results and the warnings, of a run that went well.
    pub(crate) fn warned(&self) -> (String, String) {
        (self.told(0), self.complaint())
    }

    /// What was complained of, by a run with this exit code and no results.
    pub(crate) fn failed(&self, exit: i32) -> String {
        assert_eq!((self.output.status.code(), &*self.results()), (Some(exit), ""), "{:?}", self.arguments);
        self.complaint()
    }

    fn results(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).unwrap()
    }

    fn complaint(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).unwrap()
    }
}
