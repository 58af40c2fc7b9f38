//! An empty window: what Tauri and the `WebView` take by themselves, which `cargo xtask bench` holds the app's start and
//! its key presses against. It is never given out.

use tauri::WebviewWindowBuilder;

fn main() {
    tauri::Builder::default()
        .setup(|shell| {
            let mut window = WebviewWindowBuilder::from_config(shell.handle(), &shell.config().app.windows[0])?;
            // As with the app: `--data DIR` keeps the window's own files out of the user's folder.
            if let Some(data) = std::env::args_os().nth(2) {
                window = window.data_directory(std::path::PathBuf::from(data).join("window"));
            }
            window.build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"))
        .expect("a window can be opened");
}
