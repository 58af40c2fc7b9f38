//! The built program, run as IT staff would.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::server::Server;

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    /// What `--json` printed; null when it printed nothing.
    pub(crate) told: Value,
    /// Standard error.
    pub(crate) errors: String,
}

impl Ran {
    /// How many files were carried to the store and to the folder.
    pub(crate) fn carried(&self) -> (u64, u64) {
        let files = |way: &str| self.told[way]["files"].as_u64().unwrap();
        (files("toStore"), files("toFolder"))
    }
}

/// Carries once between `folder` and `server`.
pub(crate) fn run(folder: &Path, server: &Server) -> Ran {
    run_over(folder, server, server.address)
}

/// The same, over another address that leads to the server.
pub(crate) fn run_over(folder: &Path, server: &Server, address: SocketAddr) -> Ran {
    finish(&mut command(folder, server, address))
}

/// The command that carries once between `folder` and `server`, and prints JSON.
pub(crate) fn command(folder: &Path, server: &Server, address: SocketAddr) -> Command {
    let to = server.to().replace(&server.address.to_string(), &address.to_string());
    let mut command = bare(folder, &to);
    command.args(["--json", "--allow-http"]).envs(server.environment(address));
    command
}

/// The program with nothing of the environment of whoever runs the tests.
pub(crate) fn bare(folder: &Path, to: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aktsam-courier"));
    command.env_clear().env("SSL_CERT_FILE", crate::tls::AUTHORITY);
    if let Some(system) = std::env::var_os("SystemRoot") {
        // Without it Windows makes no sockets.
        command.env("SystemRoot", system);
    }
    command.arg("--folder").arg(folder).args(["--to", to]);
    command
}

pub(crate) fn finish(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    Ran {
        code: output.status.code(),
        told: serde_json::from_str(&printed).unwrap_or(Value::Null),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A program that runs until it is dropped, and its lines on standard output.
pub(crate) struct Running {
    pub(crate) child: Child,
    lines: BufReader<std::process::ChildStdout>,
}

impl Running {
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Self { child, lines }
    }

    /// The next line; waits for it.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
