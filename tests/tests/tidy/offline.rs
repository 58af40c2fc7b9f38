//! The app has no way out: nothing that speaks to a network is in the desktop's tree, nor in that of the command line, on
//! any system they are built for. The one program that does is the courier, which has no keys and nothing to read.
//!
//! What is let through, and why it is no way out:
//! - `http` has the words of HTTP (requests, headers) and no connection; Tauri uses them for its own `tauri:` and `ipc:` addresses.
//! - `soup3-sys` is declared by the bindings to `WebKitGTK`, which is built on it; the page's own rules (CSP) leave it nothing to fetch.
//! - `dbus` is a socket of the local machine, by which GTK desktops tell whether the user wants light or dark.
//! - `tokio` runs Tauri's commands; without its feature `net` it has no sockets, which is checked here.
//! - `openssl-sys` and `openssl-src` are the ciphers of `SQLCipher` (libcrypto); the wrapper `openssl`, which has TLS streams, is not let in.

use std::collections::BTreeSet;

use crate::checkout::{cargo, files, none, root, shown, text};

const BANNED: &[&str] = &[
    "async-io",
    "async-net",
    "async-std",
    "async-tungstenite",
    "attohttpc",
    "awc",
    "curl",
    "curl-sys",
    "ftp",
    "h2",
    "h3",
    "hickory-proto",
    "hickory-resolver",
    "hyper",
    "hyper-rustls",
    "hyper-tls",
    "hyper-util",
    "isahc",
    "lettre",
    "libp2p",
    "minreq",
    "mio",
    "native-tls",
    "oauth2",
    "object_store",
    "octocrab",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "schannel",
    "security-framework",
    "self_update",
    "sentry",
    "smol",
    "socket2",
    "soup",
    "ssh2",
    "surf",
    "tauri-plugin-fs",
    "tauri-plugin-http",
    "tauri-plugin-shell",
    "tauri-plugin-updater",
    "tauri-plugin-websocket",
    "tiny_http",
    "tokio-native-tls",
    "tokio-rustls",
    "tokio-tungstenite",
    "tonic",
    "tungstenite",
    "ureq",
    "webpki",
    "zbus",
];

/// The programs that open a store, with a part that each of them has: without it the tree was not read.
const PROGRAMS: &[(&str, &str)] = &[("aktsam-desktop", "tauri v"), ("cli", "app v")];

const SYSTEMS: &[&str] = &["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

#[test]
fn nothing_that_opens_a_store_speaks_to_a_network() {
    let mut faults = Vec::new();
    for (program, part) in PROGRAMS {
        for system in SYSTEMS {
            let tree = tree_of(program, system);
            assert!(tree.lines().any(|line| line.starts_with(part)), "{program} of {system} was not read: {tree:.300}");
            faults.extend(ways_out(&tree).into_iter().map(|way| format!("{program}, {system}: {way}")));
        }
    }
    none("offline is a promise: see what brings this in with `cargo tree --invert NAME --package PROGRAM`", &faults);
}

#[test]
fn the_courier_is_found_to_speak_to_a_network() {
    let ways = ways_out(&tree_of("courier", SYSTEMS[0]));
    for part in ["object_store", "hyper", "rustls", "tokio"] {
        assert!(ways.iter().any(|way| way.starts_with(part)), "{part} is not among {ways:?}");
    }
}

/// A program's parts as it is built by itself. `cargo tree` resolves features as a build does; `cargo metadata` would show
/// what only other systems use.
fn tree_of(program: &str, system: &str) -> String {
    cargo(&[
        "tree",
        "--package",
        program,
        "--edges",
        "normal,build",
        "--target",
        system,
        "--prefix",
        "none",
        "--no-dedupe",
        "--format",
        "{p} {f}",
    ])
}

#[test]
fn our_own_rooms_open_no_sockets() {
    let courier = root().join("crates/courier");
    let sources = ["crates", "src-tauri"].into_iter().flat_map(|folder| files(folder, &[".rs"]));
    let sources = sources.filter(|path| !path.starts_with(&courier));
    let faults: Vec<_> = sources.filter(|path| text(path).contains("std::net")).map(|path| shown(&path)).collect();
    none("std::net is for the courier and the test bridge alone", &faults);
}

#[test]
fn the_page_may_load_nothing_from_elsewhere() {
    let shell = root().join("src-tauri/tauri.conf.json");
    let shell: serde_json::Value = serde_json::from_str(&text(&shell)).unwrap();
    let rules = shell["app"]["security"]["csp"].as_object().expect("the page has rules");
    let allowed = ["'none'", "'self'", "ipc:", "http://ipc.localhost"];
    let sources =
        rules.iter().flat_map(|(rule, sources)| sources.as_str().unwrap().split(' ').map(move |source| (rule, source)));
    let faults: Vec<_> =
        sources.filter(|(_, source)| !allowed.contains(source)).map(|fault| format!("{fault:?}")).collect();
    none("data:, blob:, 'unsafe-inline' and foreign addresses have no place in the page's rules", &faults);
    assert_eq!(rules["default-src"], "'none'", "what no rule names is forbidden");
    assert_eq!(shell["app"]["security"]["freezePrototype"], true);
}

/// The parts of a tree, as `cargo tree` prints it with names and features, that can speak to a network.
fn ways_out(tree: &str) -> BTreeSet<String> {
    let banned = |(name, features): &(&str, &str)| {
        BANNED.contains(name)
            || *name == "tokio" && features.split(',').any(|feature| ["net", "full"].contains(&feature))
    };
    let parts = tree.lines().filter_map(name_and_features).filter(banned);
    parts.map(|(name, features)| format!("{name} {features}")).collect()
}

#[test]
fn a_way_out_is_found_in_a_tree() {
    let tree = "aktsam-desktop v0.1.0 (/home/aktsam/src-tauri) \ntauri v2.12.5 wry\nhttp v1.5.0 default\n\
                tokio v1.54.1 fs,net,rt\nhyper v1.12.0 client\ntokio v1.54.1 fs,rt\nhyper v1.12.0 client";
    assert_eq!(ways_out(tree), BTreeSet::from(["hyper client".to_owned(), "tokio fs,net,rt".to_owned()]));
}

/// `serde v1.0.229 derive,std` as its name and its features; lines of our own packages have a path in between.
fn name_and_features(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.split_once(' ')?;
    Some((name, rest.rsplit(' ').next().unwrap_or_default()))
}
