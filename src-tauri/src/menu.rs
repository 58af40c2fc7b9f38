//! The menus. The page words them, hears their keys and performs what is chosen; the shell only shows them.

use serde_json::{Value, json};
use tauri::menu::{IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Manager, Wry};

/// Shows `bar` in the place of the menus before: a list of `{ title, items }`, where an item is `{ id, label, keys }` or
/// `null` for a line. `cut`, `copy` and `paste` are done by the system itself where it can.
pub(crate) fn show(shell: &AppHandle, bar: &Value) -> tauri::Result<()> {
    let menus = Menu::new(shell)?;
    for menu in bar.as_array().into_iter().flatten() {
        let under = Submenu::new(shell, word(menu, "title"), true)?;
        for item in menu["items"].as_array().into_iter().flatten() {
            let (id, label) = (word(item, "id"), word(item, "label"));
            let told = format!("{label}\t{}", word(item, "keys"));
            let item: Box<dyn IsMenuItem<Wry>> = match (id, cfg!(target_os = "linux")) {
                ("", _) => Box::new(PredefinedMenuItem::separator(shell)?),
                ("cut", false) => Box::new(PredefinedMenuItem::cut(shell, Some(label))?),
                ("copy", false) => Box::new(PredefinedMenuItem::copy(shell, Some(label))?),
                ("paste", false) => Box::new(PredefinedMenuItem::paste(shell, Some(label))?),
                (id, _) => Box::new(MenuItem::with_id(shell, id, told.trim_end(), true, None::<&str>)?),
            };
            under.append(&*item)?;
        }
        menus.append(&under)?;
    }
    shell.set_menu(menus).map(drop)
}

/// Leaves only what can be done now, `ids`, to be chosen.
pub(crate) fn offer(shell: &AppHandle, ids: &Value) -> tauri::Result<()> {
    let Some(bar) = shell.menu() else { return Ok(()) };
    for menu in bar.items()?.iter().filter_map(|menu| menu.as_submenu()) {
        for item in menu.items()?.iter().filter_map(|item| item.as_menuitem()) {
            item.set_enabled(ids.as_array().is_some_and(|ids| ids.iter().any(|id| id == item.id().as_ref())))?;
        }
    }
    Ok(())
}

/// Tells the page what was chosen: it gets the event `aktsam:menu` with the id.
pub(crate) fn chosen(shell: &AppHandle, event: &MenuEvent) {
    let script = format!("dispatchEvent(new CustomEvent('aktsam:menu', {{ detail: {} }}))", json!(event.id().as_ref()));
    for page in shell.webview_windows().values() {
        // It fails only when the page is already gone.
        let _ = page.eval(&script);
    }
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}
