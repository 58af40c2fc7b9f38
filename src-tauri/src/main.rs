//! The shell: one window, one command. It carries calls between the window and the app, opens file dialogs and
//! makes sure that closing the window locks the store. It knows nothing of reviews; what belongs to the domain
//! never comes here. At most 300 lines in all, tested.

#![cfg_attr(windows, windows_subsystem = "windows")]

mod dialog;
mod folders;

use dialog::Dialog;
use folders::Folders;
use serde_json::Value;
use tauri::WebviewWindow;

fn main() {
    let _folders = Folders::from_arguments(std::env::args_os().skip(1));
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![rpc])
        .run(tauri::generate_context!())
        .expect("a window can be opened: the configuration is checked when the shell is built");
}

#[tauri::command]
async fn rpc(window: WebviewWindow, name: String, args: Value) -> Result<Value, String> {
    match Dialog::named(&name) {
        Some(dialog) => dialog.open(&window, &args).await.map_err(|error| error.to_string()),
        None => Err(name),
    }
}
