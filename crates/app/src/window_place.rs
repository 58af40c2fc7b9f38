//! Where the window stood, for the next start; never outside the screens there are.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

const FILE: &str = "window.json";

/// A rectangle on the desktop, in its physical pixels: a window, or a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

/// Where a window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Its area while it does not fill the screen.
    pub area: Area,
    /// Whether it fills the screen.
    pub maximized: bool,
}

impl WindowPlace {
    /// The place kept in `folder`, moved and shrunk so that all of it is on one of `screens`; `None` when none was kept or
    /// there is no screen.
    pub fn kept(folder: &Path, screens: &[Area]) -> Option<Self> {
        let place = Self::read(folder)?;
        Some(Self { area: place.area.within(screens)?, ..place })
    }

    /// Keeps the place in `folder`. A window that fills the screen keeps the area it had before it did.
    pub fn keep(self, folder: &Path) {
        let before = Self::read(folder).filter(|_| self.maximized);
        let place = Self { area: before.map_or(self.area, |before| before.area), ..self };
        let text = serde_json::to_string(&place).expect("numbers have a JSON form");
        // Half a file is read as none, and a place that cannot be kept is nothing to stop the work for.
        let _ = fs::write(folder.join(FILE), text);
    }

    fn read(folder: &Path) -> Option<Self> {
        serde_json::from_str(&fs::read_to_string(folder.join(FILE)).ok()?).ok()
    }
}

impl Area {
    /// The area on the screen that shows most of it, or on the first one when none does.
    fn within(self, screens: &[Self]) -> Option<Self> {
        let screen = screens.iter().rev().max_by_key(|screen| self.shared_with(screen))?;
        let (width, height) = (self.width.min(screen.width), self.height.min(screen.height));
        let place = |at: i32, length: u32, from: i32, room: u32| {
            let last = i64::from(from) + i64::from(room) - i64::from(length);
            i32::try_from(i64::from(at).clamp(from.into(), last)).unwrap_or(from)
        };
        let x = place(self.x, width, screen.x, screen.width);
        let y = place(self.y, height, screen.y, screen.height);
        Some(Self { x, y, width, height })
    }

    /// How many pixels lie in both.
    fn shared_with(&self, other: &Self) -> i64 {
        let shared = |one: (i32, u32), two: (i32, u32)| {
            let end = |(at, length): (i32, u32)| i64::from(at) + i64::from(length);
            (end(one).min(end(two)) - i64::from(one.0.max(two.0))).max(0)
        };
        shared((self.x, self.width), (other.x, other.width)) * shared((self.y, self.height), (other.y, other.height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: Area = Area { x: 0, y: 0, width: 1920, height: 1080 };
    const RIGHT: Area = Area { x: 1920, y: 0, width: 1280, height: 1024 };

    fn kept(area: Area, screens: &[Area]) -> Option<Area> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        WindowPlace { area, maximized: false }.keep(folder.path());
        WindowPlace::kept(folder.path(), screens).map(|place| place.area)
    }

    #[test]
    fn a_window_opens_where_it_stood() {
        let area = Area { x: 2000, y: 40, width: 1000, height: 800 };
        assert_eq!(kept(area, &[LEFT, RIGHT]), Some(area));
    }

    #[test]
    fn a_window_whose_screen_is_gone_opens_on_one_that_is_there() {
        let area = Area { x: 2000, y: 40, width: 1000, height: 800 };
        assert_eq!(kept(area, &[LEFT]), Some(Area { x: 920, ..area }));
        assert_eq!(kept(area, &[]), None);
    }

    #[test]
    fn a_window_is_never_larger_than_its_screen_nor_half_outside() {
        let area = Area { x: -300, y: -40, width: 4000, height: 3000 };
        assert_eq!(kept(area, &[LEFT]), Some(LEFT));
        let area = Area { x: 1800, y: 1000, width: 1000, height: 800 };
        assert_eq!(kept(area, &[LEFT, RIGHT]), Some(Area { x: 1920, y: 224, ..area }));
    }

    #[test]
    fn places_that_no_desktop_has_are_no_fault() {
        let area = Area { x: i32::MAX, y: i32::MIN, width: u32::MAX, height: u32::MAX };
        assert_eq!(kept(area, &[RIGHT]), Some(RIGHT));
    }

    #[test]
    fn a_window_that_filled_the_screen_remembers_how_large_it_was_before() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let area = Area { x: 10, y: 20, width: 900, height: 700 };
        WindowPlace { area, maximized: false }.keep(folder.path());
        WindowPlace { area: LEFT, maximized: true }.keep(folder.path());
        assert_eq!(WindowPlace::kept(folder.path(), &[LEFT]), Some(WindowPlace { area, maximized: true }));
    }

    #[test]
    fn a_file_that_is_no_place_is_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join(FILE), "{\"area\":").expect("a file can be written");
        assert_eq!(WindowPlace::kept(folder.path(), &[LEFT]), None);
    }
}
