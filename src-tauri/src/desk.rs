//! The app behind the window, one call at a time.

use std::sync::{Arc, Mutex, MutexGuard};

use app::{App, Failure};
use serde_json::Value;

/// The running app, shared by the calls that come from the window.
#[derive(Clone)]
pub(crate) struct Desk(Arc<Mutex<App>>);

impl Desk {
    /// A desk with `app` on it.
    pub(crate) fn with(app: App) -> Self {
        Self(Arc::new(Mutex::new(app)))
    }

    /// Runs a command of the app, away from the thread that draws the window.
    pub(crate) async fn call(&self, name: String, args: Value) -> Result<Value, Failure> {
        let desk = self.clone();
        tauri::async_runtime::spawn_blocking(move || app::dispatch(&mut desk.turn(), &name, args))
            .await
            .unwrap_or_else(|stopped| Err(Failure::Fault { what: stopped.to_string() }))
    }

    /// Locks the store, if one is open.
    pub(crate) fn lock(&self) {
        // It has nothing to tell: the program is about to end, and the store keeps only what it has acknowledged.
        let _ = app::dispatch(&mut self.turn(), "start.lock", Value::Null);
    }

    fn turn(&self) -> MutexGuard<'_, App> {
        self.0.lock().unwrap_or_else(|panicked| {
            // A call that panicked may have left half a change in memory, but none on disk: the store is closed and
            // read anew.
            self.0.clear_poison();
            let mut app = panicked.into_inner();
            let _ = app::dispatch(&mut app, "start.lock", Value::Null);
            app
        })
    }
}
