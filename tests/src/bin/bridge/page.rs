//! The built window, `ui/dist`, under the same rules as in the shell.

use std::path::{Component, Path};

use crate::request::Reply;

/// The page's rules of `tauri.conf.json`, with this server in the place of Tauri's own address.
pub(crate) const RULES: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/// The file at `path` of `ui/dist`; `/` is the page itself.
pub(crate) fn file(path: &str) -> Reply {
    let inside = Path::new(if path == "/" { "index.html" } else { path.trim_start_matches('/') });
    if inside.components().any(|part| !matches!(part, Component::Normal(_))) {
        return Reply::refused("400 Bad Request");
    }
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
    match std::fs::read(dist.join(inside)) {
        Ok(body) => Reply::with(content_type(inside), body),
        Err(_) => Reply::refused("404 Not Found"),
    }
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some(_) | None => "application/octet-stream",
    }
}
