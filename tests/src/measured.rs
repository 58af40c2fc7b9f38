//! Times, and the rows of the table they end in.

#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use std::time::Instant;

use serde_json::Value;

/// Several times of the same thing, in milliseconds.
#[derive(Default)]
pub struct Times(Vec<f64>);

impl Times {
    /// The times of `runs` runs, after one that does not count.
    pub fn of(runs: usize, mut run: impl FnMut()) -> Self {
        run();
        let mut times = Self::default();
        (0..runs).for_each(|_| times.take(&mut run));
        times
    }

    /// Runs once more, and returns what came of it.
    pub fn take<T>(&mut self, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = run();
        self.add(milliseconds(start));
        done
    }

    /// Adds one time, in milliseconds.
    pub fn add(&mut self, milliseconds: f64) {
        self.0.push(milliseconds);
    }

    /// The middle one; of an even number the higher of the two.
    pub fn median(&self) -> f64 {
        self.at(0.5)
    }

    /// The one that 95 of 100 are below.
    pub fn p95(&self) -> f64 {
        self.at(0.95)
    }

    fn at(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let place = (sorted.len() as f64 * share) as usize;
        sorted[place.min(sorted.len() - 1)]
    }
}

/// Milliseconds since `start`.
pub fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

/// How long the processors have worked for this process, in milliseconds: what else the machine does falls on it least.
/// To ten milliseconds, and on Linux only; elsewhere 0.
pub fn processor() -> f64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program may hold anything; what follows it are fields.
    let fields: Vec<&str> =
        told.rsplit_once(')').map(|(_, after)| after.split_whitespace().collect()).unwrap_or_default();
    let ticks = |field: usize| fields.get(field).and_then(|ticks| ticks.parse::<f64>().ok()).unwrap_or_default();
    (ticks(11) + ticks(12)) * 10.0
}

/// A time as it is read: with as many digits as mean something.
pub fn time(milliseconds: f64) -> String {
    match milliseconds {
        ms if ms < 1.0 => format!("{:.0} µs", ms * 1000.0),
        ms if ms < 10.0 => format!("{ms:.2} ms"),
        ms if ms < 1000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.2} s", ms / 1000.0),
    }
}

/// How many times as long `ours` took as `theirs`.
pub fn ratio(ours: f64, theirs: f64) -> String {
    let ratio = ours / theirs;
    match ratio {
        small if small < 0.01 => format!("{small:.4}×"),
        small if small < 0.1 => format!("{small:.3}×"),
        ratio => format!("{ratio:.2}×"),
    }
}

/// Prints one row of the table: `cargo xtask bench` gathers the lines that begin with a bar.
pub fn row(what: &str, ours: &str, beside: &str, ratio: &str, target: &str) {
    println!("| {what} | {ours} | {beside} | {ratio} | {target} |");
}

/// The word after `--<name>` among the program's own arguments.
pub fn argument(name: &str) -> Option<String> {
    let mut words = std::env::args().skip_while(|word| word.strip_prefix("--") != Some(name));
    words.nth(1)
}

/// The number at `pointer` in a JSON value that a program printed.
pub fn number(value: &Value, pointer: &str) -> f64 {
    value.pointer(pointer).and_then(Value::as_f64).unwrap_or_else(|| panic!("no number at {pointer} in {value}"))
}
