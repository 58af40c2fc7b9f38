//! The system's own file dialogs, opened from Rust so that the window needs no file-system plugin.

use std::sync::mpsc;

use serde_json::{Value, json};
use tauri::WebviewWindow;

/// Which dialog a command name asks for.
#[derive(Clone, Copy)]
pub(crate) enum Dialog {
    PickFolder,
    PickFile,
    SaveFile,
}

impl Dialog {
    /// The dialog behind a command name; `None` when the name is no dialog.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "dialog::pick_folder" => Some(Self::PickFolder),
            "dialog::pick_file" => Some(Self::PickFile),
            "dialog::save_file" => Some(Self::SaveFile),
            _ => None,
        }
    }

    /// Opens the dialog over `window` and returns the chosen path as a JSON string, or `null` when it was dismissed.
    ///
    /// `args` may hold `title`, `folder` (where to start) and `fileName` (what to suggest), all worded by the window.
    pub(crate) async fn open(self, window: &WebviewWindow, args: &Value) -> tauri::Result<Value> {
        let fact = |key: &str| args.get(key).and_then(Value::as_str).map(str::to_owned);
        let (title, folder, file_name) = (fact("title"), fact("folder"), fact("fileName"));

        // GTK and AppKit want their dialogs made on the main thread; the answer is awaited elsewhere.
        let (sender, receiver) = mpsc::channel();
        let parent = window.clone();
        window.run_on_main_thread(move || {
            let dialog = rfd::AsyncFileDialog::new().set_parent(&parent);
            let dialog = if let Some(title) = title { dialog.set_title(title) } else { dialog };
            let dialog = if let Some(folder) = folder { dialog.set_directory(folder) } else { dialog };
            let dialog = if let Some(name) = file_name { dialog.set_file_name(name) } else { dialog };
            let choice: Choice = match self {
                Self::PickFolder => Box::pin(dialog.pick_folder()),
                Self::PickFile => Box::pin(dialog.pick_file()),
                Self::SaveFile => Box::pin(dialog.save_file()),
            };
            // The receiver is gone only if the window closed meanwhile: then nobody waits for the answer.
            let _ = sender.send(choice);
        })?;
        let Ok(choice) = receiver.recv() else { return Ok(Value::Null) };
        Ok(choice.await.map_or(Value::Null, |file| json!(file.path())))
    }
}

type Choice = std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;
