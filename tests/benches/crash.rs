//! The crash tests with longer counts: a process that saves is killed 1,000 times, and five that exchange as many in all
//! (`--kills NUMBER`).

use std::path::Path;
use std::time::Instant;

use tests::measured::{argument, milliseconds, row, time};
use tests::{kills, sitting};

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

    let place = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let start = Instant::now();
    let survived = sitting::survive(Path::new(env!("CARGO_BIN_EXE_sit_until_killed")), place.path(), kills);
    row(
        &format!("Five desktops that read and exchange are killed {} times in all", survived.kills),
        &format!("{} saves promised, none lost; {} bundles", survived.kept, survived.bundles),
        &format!("{} in all", time(milliseconds(start))),
        "",
        "none lost, all alike",
    );
}
