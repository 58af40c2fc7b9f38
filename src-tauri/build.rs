//! Tells Tauri which command there is, so that the window may call that one and no other.

fn main() {
    // Tauri's own message about a missing folder does not say what to do about it.
    println!("cargo:rerun-if-changed=../ui/dist");
    assert!(
        std::path::Path::new("../ui/dist/index.html").exists(),
        "ui/dist is missing: the shell carries the built window inside it. Run `cargo xtask run`, or `npm ci && npm run build` in ui/."
    );
    let commands = tauri_build::AppManifest::new().commands(&["rpc"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("tauri.conf.json and capabilities/ are part of the source and valid");
}
