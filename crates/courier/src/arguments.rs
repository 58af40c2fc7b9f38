//! The arguments of the program. What stands in the doc lines here is what `--help` shows.

#![expect(clippy::doc_markdown, reason = "a terminal would show the backticks")]

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

/// Carries the files of a group folder between the folder and a store that you run yourselves.
///
/// Both ways, until both sides hold the same. It has no keys: what it carries is encrypted, and it sees names, sizes and times only.
///
/// Credentials come from the environment, never from arguments:
///   S3      AWS_ENDPOINT, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION
///   WebDAV  AKTSAM_COURIER_USER, AKTSAM_COURIER_PASSWORD
///
/// Exit codes: 0 done, 1 something could not be carried, 2 bad input.
#[derive(Parser)]
#[command(name = "aktsam-courier", version, about, verbatim_doc_comment, max_term_width = 120)]
pub(crate) struct Arguments {
    /// The group folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// The store: s3://bucket/folder, https://server/folder (WebDAV) or file:///folder.
    #[arg(long, value_name = "URL")]
    pub(crate) to: String,
    /// Carry once and end. This is so unless --every is given.
    #[arg(long, conflicts_with = "every")]
    once: bool,
    /// Carry, wait so many seconds, and carry again, until the program is ended.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    every: Option<u64>,
    /// Print what was done as one line of JSON each time.
    #[arg(long)]
    json: bool,
    /// Let a store be reached without encryption on the way. The files are encrypted, your credentials are not.
    #[arg(long)]
    allow_http: bool,
}

/// How often files are carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// Once.
    Once,
    /// Again and again, with this pause between.
    Every(Duration),
}

/// The form of what is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Words for people.
    Words,
    /// JSON for programs.
    Json,
}

/// Whether a store may be reached without TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plain {
    /// No.
    Refused,
    /// Yes: it was asked for.
    Allowed,
}

impl Arguments {
    pub(crate) fn pace(&self) -> Pace {
        self.every.map_or(Pace::Once, |seconds| Pace::Every(Duration::from_secs(seconds)))
    }

    pub(crate) fn form(&self) -> Form {
        if self.json { Form::Json } else { Form::Words }
    }

    pub(crate) fn plain(&self) -> Plain {
        if self.allow_http { Plain::Allowed } else { Plain::Refused }
    }
}
