//! Room of Aktsam; see ARCHITECTURE.md.
