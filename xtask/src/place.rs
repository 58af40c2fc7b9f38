//! Where things are in the checkout, and where what is built goes.

use std::env;
use std::path::{Path, PathBuf};

/// The checkout and its build folder.
pub(crate) struct Place {
    root: PathBuf,
    target: PathBuf,
}

impl Place {
    /// The checkout that this program was built from.
    pub(crate) fn of_this_checkout() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ lies in the root").to_owned();
        let target = match (env::var_os("CARGO_TARGET_DIR"), env::var_os("CI"), env::var_os("HOME")) {
            (Some(target), _, _) => root.join(target),
            // A build machine clones anew each time: what it built outlives the clone. The same line stands in .ci/run.
            (None, Some(_), Some(home)) => Path::new(&home).join(".cache/aktsam-target"),
            (None, _, _) => root.join("target"),
        };
        Self { root, target }
    }

    /// The root of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the window's source.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The folder of the browser's and the real app's tests.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// Where cargo puts what it builds.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// A program of ours, built for development.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }
}
