//! Leaving: what is typed is saved before the window closes, and the store is locked before the program ends.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{Manager, WebviewWindow, Window, WindowEvent};

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

/// Asks the page, once, to save what it holds before the window closes: it gets the event `aktsam:closing`. A page that
/// has nothing to save lets the event pass; one that has prevents its default, saves, and calls `window::close`.
/// A page that was asked and has been silent since is taken to hang, and the window closes.
pub(crate) fn close_requested(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api: request, .. } = event else { return };
    let Some(page) = window.get_webview_window(window.label()) else { return };
    if !window.state::<Leaving>().ask() {
        return;
    }
    request.prevent_close();
    let closing = page.clone();
    let asked =
        page.eval_with_callback("dispatchEvent(new Event('aktsam:closing', { cancelable: true }))", move |passed| {
            if passed == "true" {
                // It fails only when the window is already gone.
                let _ = close(&closing);
            }
        });
    if asked.is_err() {
        // There is no page to ask.
        let _ = close(&page);
    }
}

/// Closes the window, which remembers where it stood.
pub(crate) fn close(page: &WebviewWindow) -> tauri::Result<()> {
    crate::place::keep(page);
    page.destroy()
}
