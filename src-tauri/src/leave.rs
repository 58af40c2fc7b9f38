//! Leaving: what is typed is saved before the window closes, and the store is locked before the program ends.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{CloseRequestApi, Manager, Window};

/// Whether the page has been asked to save and has not been heard of since.
#[derive(Default)]
pub(crate) struct Leaving(AtomicBool);

impl Leaving {
    /// The page lives: it called.
    pub(crate) fn page_was_heard(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    fn ask(&self) -> bool {
        !self.0.swap(true, Ordering::Relaxed)
    }
}

/// Asks the page, once, to save what it holds: it gets the event `aktsam:closing`. A page that has nothing to save lets
/// the event pass, and the window closes; one that has prevents its default, saves, and calls `window::close`.
/// A page that was asked and has been silent since is taken to hang, and the window closes.
pub(crate) fn close_requested(window: &Window, request: &CloseRequestApi) {
    let Some(page) = window.get_webview_window(window.label()) else { return };
    if !window.state::<Leaving>().ask() {
        return;
    }
    request.prevent_close();
    let closing = window.clone();
    let asked =
        page.eval_with_callback("dispatchEvent(new Event('aktsam:closing', { cancelable: true }))", move |passed| {
            if passed == "true" {
                // It fails only when the window is already gone.
                let _ = closing.destroy();
            }
        });
    if asked.is_err() {
        // There is no page to ask.
        let _ = window.destroy();
    }
}
