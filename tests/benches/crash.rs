//! The crash test with a longer count: a process that saves is killed 1,000 times (`--kills NUMBER`).

use std::path::Path;
use std::time::Instant;

use tests::kills;
use tests::measured::{argument, milliseconds, row, time};

fn main() {
    let kills = argument("kills").map_or(1_000, |number| number.parse().expect("--kills NUMBER"));
    let data = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let start = Instant::now();
    let survived = kills::survive(Path::new(env!("CARGO_BIN_EXE_save_until_killed")), data.path(), kills);
    row(
        &format!("A process that saves is killed {} times", survived.kills),
        &format!("{} saves promised, none lost", survived.kept),
        &format!("{} in all", time(milliseconds(start))),
        "",
        "none lost",
    );
}
