//! Writes the TypeScript of the border into the window's folder: `cargo run -p app --example typescript`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "ui/src/backend/generated".into());
    std::fs::create_dir_all(&folder)?;
    app::write_typescript(folder.as_ref())?;
    Ok(())
}
