//! The shell: one window, one command. It carries calls between the window and the app, opens file dialogs, shows menus
//! and makes sure that closing the window locks the store. It knows nothing of reviews; what belongs to the domain never
//! comes here. At most 300 lines in all, tested.

#![cfg_attr(windows, windows_subsystem = "windows")]

mod desk;
mod dialog;
mod leave;
mod menu;
mod place;

use self::{desk::Desk, dialog::Dialog, leave::Leaving, place::Data};
use app::{App, Failure, Setting};
use serde_json::Value;
use tauri::{Manager, RunEvent, State, WebviewWindow, WebviewWindowBuilder};

fn main() {
    let data = app::data_folder(std::env::args_os().skip(1));
    let setting = Setting::of_this_desktop(data).expect("a user has a home, or gives --data");
    tauri::Builder::default()
        .manage(Data(setting.data.clone()))
        .manage(Desk::with(App::new(setting)))
        .manage(Leaving::default())
        .invoke_handler(tauri::generate_handler![rpc])
        .on_menu_event(|shell, event| menu::chosen(shell, &event))
        .on_window_event(leave::close_requested)
        .setup(|shell| {
            let window = WebviewWindowBuilder::from_config(shell.handle(), &shell.config().app.windows[0])?;
            let own = shell.state::<Data>().0.join("window");
            Ok(place::take(&window.data_directory(own).build()?)?)
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
    let done = |done: tauri::Result<()>| done.map(|()| Value::Null).map_err(fault);
    match (name.as_str(), Dialog::named(&name)) {
        (_, Some(dialog)) => dialog.open(&window, &args).await.map_err(fault),
        ("window::close", _) => done(leave::close(&window)),
        ("window::menu", _) => done(menu::show(window.app_handle(), &args)),
        ("window::offer", _) => done(menu::offer(window.app_handle(), &args)),
        ("window::zoom", _) => done(window.set_zoom(args.as_f64().unwrap_or(1.0))),
        #[cfg(target_os = "linux")]
        ("window::edit", _) => done(window.with_webview(move |page| {
            // Where the system does not edit by itself, the page may not reach the clipboard, but the shell may.
            webkit2gtk::WebViewExt::execute_editing_command(&page.inner(), args.as_str().unwrap_or_default());
        })),
        _ => desk.call(name, args).await,
    }
}
