//! Reading a key file, telling everything that is wrong with it at once.
