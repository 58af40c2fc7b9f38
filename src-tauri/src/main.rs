//! The shell: one window, one command. It carries calls between the window and the app, opens file dialogs and makes
//! sure that closing the window locks the store. It knows nothing of reviews; what belongs to the domain never comes
//! here. At most 300 lines in all, tested.

#![cfg_attr(windows, windows_subsystem = "windows")]

mod data;
mod desk;
mod dialog;
mod leave;

use app::{App, Failure, Setting};
use desk::Desk;
use dialog::Dialog;
use leave::Leaving;
use serde_json::Value;
use tauri::{Manager, RunEvent, State, WebviewWindow, WebviewWindowBuilder, WindowEvent};

fn main() {
    let data = data::folder(std::env::args_os().skip(1));
    let setting = Setting::of_this_desktop(data.clone()).expect("a user has a home, or gives --data");
    tauri::Builder::default()
        .manage(Desk::with(App::new(setting)))
        .manage(Leaving::default())
        .invoke_handler(tauri::generate_handler![rpc])
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                leave::close_requested(window, api);
            }
        })
        .setup(move |shell| {
            let mut window = WebviewWindowBuilder::from_config(shell.handle(), &shell.config().app.windows[0])?;
            if let Some(data) = data {
                window = window.data_directory(data.join("window"));
            }
            window.build()?;
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("a window can be opened: the configuration is checked when the shell is built")
        .run(|shell, event| {
            if let RunEvent::Exit = event {
                shell.state::<Desk>().lock();
            }
        });
}

/// The one command: what the shell does itself, and everything that the app does.
#[tauri::command]
async fn rpc(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    leaving: State<'_, Leaving>,
    name: String,
    args: Value,
) -> Result<Value, Failure> {
    leaving.page_was_heard();
    let fault = |error: tauri::Error| Failure::Fault { what: error.to_string() };
    if name == "window::close" {
        return window.destroy().map(|()| Value::Null).map_err(fault);
    }
    match Dialog::named(&name) {
        Some(dialog) => dialog.open(&window, &args).await.map_err(fault),
        None => desk.call(name, args).await,
    }
}
