//! The window's place on the screen, from one start to the next.

use std::path::PathBuf;

use app::{Area, WindowPlace};
use tauri::{Manager, PhysicalPosition, PhysicalSize, WebviewWindow};

/// The desktop's own data folder, where the place is kept.
pub(crate) struct Data(pub(crate) PathBuf);

/// Puts the window where it stood the last time, as far as that is on a screen.
pub(crate) fn take(window: &WebviewWindow) -> tauri::Result<()> {
    let screens: Vec<_> = window.available_monitors()?.iter().map(|one| area(*one.position(), *one.size())).collect();
    let Some(place) = WindowPlace::kept(&window.state::<Data>().0, &screens) else { return Ok(()) };
    let Area { x, y, width, height } = place.area;
    window.set_size(PhysicalSize { width, height })?;
    window.set_position(PhysicalPosition { x, y })?;
    if place.maximized { window.maximize() } else { Ok(()) }
}

/// Notes where the window stands, for [`take`]. One that cannot say so opens where the system puts it the next time.
pub(crate) fn keep(window: &WebviewWindow) {
    let maximized = window.is_maximized().unwrap_or_default();
    if let (Ok(at), Ok(size)) = (window.outer_position(), window.inner_size()) {
        WindowPlace { area: area(at, size), maximized }.keep(&window.state::<Data>().0);
    }
}

fn area(PhysicalPosition { x, y }: PhysicalPosition<i32>, PhysicalSize { width, height }: PhysicalSize<u32>) -> Area {
    Area { x, y, width, height }
}
