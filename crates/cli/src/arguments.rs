//! The arguments of the command line. What stands in the doc lines here is what `--help` shows.

#![expect(clippy::doc_markdown, reason = "a terminal would show the backticks")]

use std::path::PathBuf;

use app::shapes::Language;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::exchange_arguments::Exchange;
use crate::output::Form;

/// Aktsam without a window: reviews of case files, from key to result.
///
/// The passphrase of a store comes from --passphrase-file or AKTSAM_PASSPHRASE; a demo store needs none.
/// Exit codes: 0 done, 1 failed, 2 bad input.
#[derive(Parser)]
#[command(name = "aktsam", version, about, max_term_width = 100)]
pub(crate) struct Arguments {
    /// The store, a folder that ends in .aktsam.
    #[arg(long, global = true, env = "AKTSAM_STORE", value_name = "DIR")]
    pub(crate) store: Option<PathBuf>,
    /// A file with the passphrase of the store.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// The language of what is printed.
    #[arg(long, global = true, env = "AKTSAM_LANG", value_enum, default_value_t = Lang::Sv)]
    pub(crate) lang: Lang,
    /// Print results as JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Arguments {
    pub(crate) fn form(&self) -> Form {
        if self.json { Form::Json } else { Form::Words }
    }
}

/// A language of the product.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    /// Swedish
    Sv,
    /// English
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self::Sv,
            Lang::En => Self::En,
        }
    }
}

impl From<Lang> for domain::Lang {
    fn from(lang: Lang) -> Self {
        Language::from(lang).into()
    }
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a store with the made-up round.
    Demo(Demo),
    /// Make a store, or try to open one.
    #[command(subcommand)]
    Store(Store),
    /// Check, list, show and compare review keys, and tell how they worked.
    #[command(subcommand)]
    Key(Key),
    /// List and show rounds, write them to files and read them in.
    #[command(subcommand)]
    Round(Round),
    /// The results of a round, each figure with its denominator.
    Results(Results),
    /// Write the report of a round to a file.
    Report(Report),
    /// Exchange with the other desktops of a group, through a folder.
    #[command(subcommand)]
    Exchange(Exchange),
    /// Check everything that is stored.
    Verify(Verify),
    /// Tell, as JSON, what in a text looks as if it points at a person. Nothing found is no proof.
    Scan(Scan),
    /// Run any command that the window runs, by its name; without a name, list them.
    Run(Run),
}

#[derive(Args)]
pub(crate) struct Demo {
    /// The store to make when it ends in .aktsam; else the folder that Demo.aktsam is made in.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

#[derive(Subcommand)]
pub(crate) enum Store {
    /// Make an empty store with the keys that ship.
    Create(StoreCreate),
    /// Open a store and close it again.
    UnlockTest {
        /// The store.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct StoreCreate {
    /// The store to make, a folder that ends in .aktsam and is not there.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// What it is called.
    #[arg(long)]
    pub(crate) name: String,
    /// Who makes it.
    #[arg(long)]
    pub(crate) user: String,
}

#[derive(Subcommand)]
pub(crate) enum Key {
    /// Tell everything that is wrong with key files.
    Check {
        /// The files.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// List the keys of the store, or those that ship when no store is given.
    List,
    /// Show a key.
    Show(KeyShow),
    /// Tell what could be better in a key. Remarks are no faults: the exit code is 0.
    Lint {
        /// A key file, or the id of a key of the store (or of one that ships when no store is given).
        #[arg(value_name = "ID|FILE")]
        key: String,
    },
    /// Tell what has changed from one version of a key to a later one, and what that does to comparison over time.
    Compare(KeyCompare),
    /// Tell the made-up families that take every path through a key, and what each is there to try.
    Paths {
        /// A key file, or the id of a key of the store (or of one that ships when no store is given).
        #[arg(value_name = "ID|FILE")]
        key: String,
    },
    /// Tell how the questions of the keys of a round worked in it: of the questions, never of those who read.
    Worked(KeyWorkedIn),
}

#[derive(Args)]
pub(crate) struct KeyWorkedIn {
    /// Only this key of the round.
    #[arg(value_name = "ID")]
    pub(crate) key: Option<String>,
    /// The round.
    #[arg(long)]
    pub(crate) round: String,
}

#[derive(Args)]
pub(crate) struct KeyCompare {
    /// The older version: a key file, or the id of a key, with its version after @ where it is not the newest.
    #[arg(value_name = "OLD")]
    pub(crate) older: String,
    /// The newer version.
    #[arg(value_name = "NEW")]
    pub(crate) newer: String,
}

#[derive(Args)]
pub(crate) struct KeyShow {
    /// A key file, or the id of a key of the store (or of one that ships when no store is given).
    #[arg(value_name = "ID|FILE")]
    pub(crate) key: String,
    /// In which form.
    #[arg(long, value_enum, default_value_t = KeyFormat::Text)]
    pub(crate) format: KeyFormat,
    /// The file to write; standard output when absent. A PDF needs one.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum KeyFormat {
    /// Words for a terminal
    Text,
    /// The key file
    Json,
    /// The key on paper, to fill in by hand
    Pdf,
}

#[derive(Subcommand)]
pub(crate) enum Round {
    /// List the rounds of the store.
    List,
    /// Show what a round has in it and how far it has come.
    Show {
        /// The round.
        #[arg(value_name = "ROUND")]
        round: String,
    },
    /// Write a whole round to a file.
    Export(RoundExport),
    /// Read a whole round from a file, when nothing is wrong with it.
    Import(RoundImport),
    /// Move a round to another version of a key, with every review that was begun. No answer is lost.
    MoveKey(RoundMoveKey),
}

#[derive(Args)]
pub(crate) struct RoundMoveKey {
    /// The round.
    #[arg(long)]
    pub(crate) round: String,
    /// The key and its version, as journal@2. An older version moves the round back.
    #[arg(value_name = "ID@VERSION")]
    pub(crate) key: String,
    /// Only tell what would happen, review by review.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Args)]
pub(crate) struct RoundExport {
    /// The round.
    #[arg(long)]
    pub(crate) round: String,
    /// The file to write; one that is there is replaced.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Leave the file open for anyone to read. Without it the file is encrypted.
    #[arg(long)]
    pub(crate) plain: bool,
    #[command(flatten)]
    pub(crate) secret: FileSecret,
}

#[derive(Args)]
pub(crate) struct RoundImport {
    /// The file.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) secret: FileSecret,
}

#[derive(Args)]
pub(crate) struct FileSecret {
    /// A file with the passphrase of the round file; else it comes from AKTSAM_FILE_PASSPHRASE.
    #[arg(long, value_name = "FILE")]
    pub(crate) file_passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Results {
    #[command(subcommand)]
    pub(crate) of: Option<ResultsOf>,
    /// The round.
    #[arg(long, required = true)]
    pub(crate) round: Option<String>,
    /// In which order.
    #[arg(long, value_enum, default_value_t = By::DocumentType)]
    pub(crate) by: By,
    /// Only this family.
    #[arg(long)]
    pub(crate) family: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum ResultsOf {
    /// Rounds side by side: what changed, and what cannot be compared.
    Compare(Compare),
    /// The themes of the comments: on how many each stands, by family and by question.
    Themes {
        /// The round.
        #[arg(value_name = "ROUND")]
        round: String,
    },
}

#[derive(Args)]
pub(crate) struct Compare {
    /// The rounds. One alone is compared with the latest round before it that has a key in common with it.
    #[arg(value_name = "ROUND", required = true)]
    pub(crate) rounds: Vec<String>,
    /// Only the families that are in every round.
    #[arg(long)]
    pub(crate) same_families: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum By {
    /// Each question across the document types that ask it
    Question,
    /// Each family
    Family,
    /// Each document type
    DocumentType,
    /// Each area
    Area,
}

#[derive(Args)]
pub(crate) struct Report {
    /// The round.
    #[arg(long)]
    pub(crate) round: String,
    /// In which form.
    #[arg(long, value_enum)]
    pub(crate) format: ReportFormat,
    /// The file to write; one that is there is replaced.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ReportFormat {
    /// One HTML file
    Html,
    /// PDF/UA-1
    Pdf,
    /// Word, to go on writing in
    Docx,
}

#[derive(Args)]
pub(crate) struct Scan {
    /// The text, in UTF-8; - for standard input.
    #[arg(value_name = "FILE|-")]
    pub(crate) file: PathBuf,
    /// A file with names to look for, one a line.
    #[arg(long, value_name = "FILE")]
    pub(crate) names: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Verify {
    /// Work the tables out again from the log, when the log is whole.
    #[arg(long)]
    pub(crate) rebuild: bool,
}

#[derive(Args)]
pub(crate) struct Run {
    /// The command, such as plans.view.
    #[arg(value_name = "COMMAND")]
    pub(crate) name: Option<String>,
    /// A file with the argument of the command as JSON, or - for standard input; none for a command without one.
    #[arg(value_name = "FILE|-")]
    pub(crate) argument: Option<PathBuf>,
}
