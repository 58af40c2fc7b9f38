use std::net::TcpListener;

use tempfile::TempDir;

use crate::group;
use crate::program::{command, finish, run_over};
use crate::server::{BOTH, PASSWORD, Server, Speaks};

#[test]
fn wrong_credentials_are_told_without_a_word_of_them_or_of_the_server() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        group::bundle(folder.path(), 1, 1, 100);
        let secret = "a-wrong-secret";
        let mut words = command(folder.path(), &server, server.address);
        words.env("AWS_SECRET_ACCESS_KEY", secret).env("AKTSAM_COURIER_PASSWORD", secret);
        let ran = finish(&mut words);
        let expected = match speaks {
            Speaks::S3 => "the store: does not let these credentials do this (403)\n",
            Speaks::WebDav => "the store: does not accept the credentials (401)\n",
        };
        assert_eq!((ran.code, ran.errors.as_str()), (Some(1), expected), "{speaks:?}");
        let told = format!("{}{}", ran.errors, ran.told);
        for kept in [secret, PASSWORD, "own words", "Signature", "Basic"] {
            assert!(!told.contains(kept), "{speaks:?}: {kept} in {told}");
        }
    }
}

#[test]
fn a_store_that_is_not_there_is_told_once_and_not_for_every_file() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        group::bundle(folder.path(), 1, 1, 100);
        let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let ran = run_over(folder.path(), &server, nobody);
        assert_eq!(ran.code, Some(1), "{speaks:?}");
        assert_eq!(ran.errors.lines().count(), 1, "{}", ran.errors);
        assert!(ran.errors.starts_with("the store: could not be reached: "), "{speaks:?}: {}", ran.errors);
    }
}

#[test]
fn a_turn_is_told_in_words() {
    let (folder, server) = (TempDir::new().unwrap(), Server::start(Speaks::WebDav));
    group::on_both_sides(folder.path(), &server.group());
    group::put(folder.path(), "minnen.txt", b"");
    let mut words = crate::program::bare(folder.path(), &server.to());
    let output = words.arg("--allow-http").envs(server.environment(server.address)).output().unwrap();
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "Carried 6 files (195.6 KiB) to the store and 6 files (195.6 KiB) to the folder; left alone, being none of ours: \
         1 in the folder, 0 in the store.\n"
    );
}
