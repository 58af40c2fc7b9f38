//! The arguments of `aktsam exchange`. What stands in the doc lines here is what `--help` shows.

#![expect(clippy::doc_markdown, reason = "a terminal would show the backticks")]

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Subcommand)]
pub(crate) enum Exchange {
    /// Make the store the first of a group, whose members reach a folder.
    Init(Init),
    /// Invite somebody. Prints the words that let them in, once.
    Invite(Invite),
    /// Answer an invitation with an empty store. The words come from --words-file or AKTSAM_INVITATION.
    Join(Join),
    /// Lay what was made here in the folder.
    Publish,
    /// Take in what the others have laid there.
    Fetch,
    /// Tell who is in the group, and what has not gone out or come in.
    Status,
    /// Read through everything in the folder, and tell what is wrong.
    Verify,
}

#[derive(Args)]
pub(crate) struct Init {
    /// The folder that the members reach.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// What the group is called.
    #[arg(long)]
    pub(crate) name: String,
    #[command(flatten)]
    pub(crate) desktop: Desktop,
    /// The reviewer of the rounds that you are, if you read.
    #[arg(long, value_name = "CODE")]
    pub(crate) reviewer: Option<String>,
}

#[derive(Args)]
pub(crate) struct Invite {
    /// What the group calls them.
    #[arg(long)]
    pub(crate) name: String,
    /// What they may do; several may be given.
    #[arg(long = "role", value_enum, required = true)]
    pub(crate) roles: Vec<Role>,
    /// The reviewer of the rounds that they are; a reviewer needs one.
    #[arg(long, value_name = "CODE")]
    pub(crate) reviewer: Option<String>,
}

#[derive(Args)]
pub(crate) struct Join {
    /// The folder that the invitation lies in.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// A file with the words of the invitation.
    #[arg(long, value_name = "FILE")]
    pub(crate) words_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) desktop: Desktop,
}

#[derive(Args)]
pub(crate) struct Desktop {
    /// What this desktop is called.
    #[arg(long, default_value = "")]
    pub(crate) label: String,
    /// A file with the recovery key of the store, so that what is read here can be read again if the desktop dies.
    #[arg(long, value_name = "FILE")]
    pub(crate) recovery_file: Option<PathBuf>,
}

/// What somebody may do in a group.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Role {
    /// Leads the group
    Owner,
    /// Method developer
    Developer,
    /// Reviewer
    Reviewer,
    /// Manager: summaries only
    Manager,
}

impl Role {
    /// As the app calls it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Developer => "developer",
            Self::Reviewer => "reviewer",
            Self::Manager => "manager",
        }
    }
}
