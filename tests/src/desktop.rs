//! The app on a desktop of its own: a data folder, and nothing of the user's.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::{App, Failure, Setting};
use jiff::SignedDuration;
use serde_json::{Value, json};
use store::Cost;

/// The app with its data in `data`, where trying a passphrase costs next to nothing.
pub fn app_in(data: PathBuf) -> App {
    App::new(setting_in(data))
}

/// As [`app_in`], on a computer whose clock is set ahead and back again each time somebody looks at it.
pub fn app_with_a_wild_clock(data: PathBuf) -> App {
    const HOURS: [i64; 5] = [0, 9, -30, 200, -1];
    let Setting { clock, .. } = setting_in(data.clone());
    let looks = AtomicUsize::new(0);
    let wild = move || clock() + SignedDuration::from_hours(HOURS[looks.fetch_add(1, Ordering::Relaxed) % HOURS.len()]);
    App::new(Setting { clock: Box::new(wild), ..setting_in(data) })
}

fn setting_in(data: PathBuf) -> Setting {
    let setting = Setting::of_this_desktop(Some(data)).expect("a folder was given");
    Setting { cost: Cost::SMALL, ..setting }
}

/// Makes the demo round and returns the folder of its store and its passphrase.
pub fn demo(app: &mut App) -> Result<(String, String), Failure> {
    app::dispatch(app, "start.demo", Value::Null)?;
    app::dispatch(app, "start.lock", Value::Null)?;
    let start = app::dispatch(app, "start.show", Value::Null)?;
    let store = &start["stores"][0];
    let fact = |name: &str| store[name].as_str().expect("a demo store tells its folder and passphrase").to_owned();
    Ok((fact("folder"), fact("demoPassphrase")))
}

/// Opens the store in `folder`.
pub fn unlock(app: &mut App, folder: &str, passphrase: &str) -> Result<Value, Failure> {
    app::dispatch(app, "start.unlock", json!({ "folder": folder, "passphrase": passphrase }))
}

/// Opens the store in `folder` and one of its submitted reviews again; returns the review and its page.
pub fn reopen_a_review(app: &mut App, folder: &str, passphrase: &str) -> Result<(Value, Value), Failure> {
    unlock(app, folder, passphrase)?;
    let desk = app::dispatch(app, "desk.show", json!({}))?;
    let families = desk["families"].as_array().into_iter().flatten();
    let mut tasks = families.flat_map(|family| family["tasks"].as_array().into_iter().flatten());
    let done = tasks.find(|task| task["state"]["is"] == "done").expect("the demo round has been read");
    let review = done["review"].clone();
    app::dispatch(app, "reviews.reopen", json!({ "review": review, "reason": "Läses om" }))?;
    let page = review_page(app, &review)?;
    Ok((review, page))
}

/// The page of `review`.
pub fn review_page(app: &mut App, review: &Value) -> Result<Value, Failure> {
    app::dispatch(app, "reviews.open", json!({ "review": review }))
}
