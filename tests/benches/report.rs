//! The report of the demo round as PDF, beside the same report as HTML.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use tests::desktop::{app_in, demo, unlock};
use tests::measured::{Times, ratio, row, time};

const RUNS: usize = 7;

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
    let mut app = app_in(folder.path().join("app"));
    let (store, passphrase) = demo(&mut app).expect("the demo round can be made");
    unlock(&mut app, &store, &passphrase).expect("the passphrase opens it");
    let [pdf, html] = ["pdf", "html"].map(|format| folder.path().join(format!("report.{format}")));
    let mut make = |format: &str, path: &Path| {
        let made =
            app::dispatch(&mut app, "reporting.make", json!({ "round": "2021", "format": format, "path": path }));
        made.expect("the report is made");
    };
    make("pdf", &pdf);
    make("html", &html);
    let mut times: [Times; 2] = Default::default();
    for _ in 0..RUNS {
        let [as_pdf, as_html] = &mut times;
        as_pdf.take(|| make("pdf", &pdf));
        as_html.take(|| make("html", &html));
    }
    let [as_pdf, as_html] = times.map(|times| times.median());
    let kilobytes = |path: &Path| format!("{} kB", path.metadata().map_or(0, |file| file.len()) / 1000);
    let ours = format!("{}, {}, {}", time(as_pdf), pages(&pdf), kilobytes(&pdf));
    let beside = format!("the same as HTML: {}, {}", time(as_html), kilobytes(&html));
    row("Report of the demo round as PDF", &ours, &beside, &ratio(as_pdf, as_html), "");
}

/// As poppler counts them, where it is installed.
fn pages(pdf: &Path) -> String {
    let told = Command::new("pdfinfo").arg(pdf).output().map_or_else(|_| Vec::new(), |output| output.stdout);
    let told = String::from_utf8_lossy(&told).into_owned();
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    pages.map_or_else(|| "pages not counted".to_owned(), |pages| format!("{} pages", pages.trim()))
}
