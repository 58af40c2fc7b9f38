//! Prints the JSON Schema of a key file: `cargo run -p domain --example key_schema > review-keys/key.schema.json`.
#![expect(clippy::print_stdout, reason = "printing is what this is for")]

fn main() {
    print!("{}", domain::key::check::schema_text());
}
