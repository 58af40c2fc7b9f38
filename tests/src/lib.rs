//! The whole product seen from outside.
