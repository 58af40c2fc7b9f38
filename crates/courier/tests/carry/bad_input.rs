use std::path::Path;

use tempfile::TempDir;

use crate::program::bare;

/// An address, an environment, further words, and what is told.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str], &'a str);

#[test]
fn what_cannot_be_meant_is_told_with_what_to_do() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let itself = format!("file://{}", here.display());
    let beneath = format!("file://{}/..", here.display());
    let keys = [("AWS_ACCESS_KEY_ID", "a"), ("AWS_SECRET_ACCESS_KEY", "hidden")];
    let with_endpoint = [keys[0], keys[1], ("AWS_ENDPOINT", "http://s3.example")];
    let half_known = [("AKTSAM_COURIER_USER", "a")];
    let cases: [Case; 16] = [
        ("here", &[], &[], "--to: this is not an address"),
        ("ftp://a.example/b", &[], &[], "--to: begin it with s3://, https:// or file:///"),
        ("http://a.example/b", &[], &[], "add --allow-http if that is really meant"),
        ("https://me:hidden@a.example/b", &[], &[], "credentials come from the environment"),
        ("https://a.example/b?token=hidden", &[], &[], "credentials come from the environment"),
        ("https://a.example/b#c", &[], &[], "leave credentials, ? and # out"),
        ("https://a.example/b", &half_known, &[], "set AKTSAM_COURIER_PASSWORD in the environment"),
        ("https://a.example/a%00b", &[], &[], "--to: the folder in the address has a name that no store can have"),
        ("s3:///folder", &keys, &[], "--to: name the bucket: s3://bucket/folder"),
        ("s3://bucket/a", &[], &[], "set AWS_ACCESS_KEY_ID in the environment"),
        ("s3://bucket/a", &keys, &[], "set AWS_ENDPOINT in the environment"),
        ("s3://bucket/a", &with_endpoint, &[], "plain http can be read and changed on its way"),
        (&itself, &[], &[], "--to leads to the same folder as --folder"),
        (&beneath, &[], &[], "--to leads to the same folder as --folder, or to one within the other"),
        ("file:///no/such/folder", &[], &[], "/no/such/folder is not a folder that can be read"),
        (&itself, &[], &["--every", "0"], "0 is not in 1..=86400"),
    ];
    for (to, environment, words, expected) in cases {
        let output = bare(here, to).envs(environment.iter().copied()).args(words).output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{to} {words:?}: {errors}");
        assert!(errors.contains(expected), "{to} {words:?}: {errors}");
        assert!(output.stdout.is_empty() && !errors.contains("hidden"), "{to}: {errors}");
    }
    let output = bare(Path::new("/no/such/folder"), "https://a.example").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(errors, "--folder: /no/such/folder is not a folder that can be read\n");
}

#[test]
#[cfg(target_os = "linux")]
fn without_any_certificate_to_trust_it_says_so() {
    let folder = TempDir::new().unwrap();
    let mut words = bare(folder.path(), "https://a.example/b");
    let output = words.env("SSL_CERT_FILE", "/dev/null").env("SSL_CERT_DIR", folder.path()).output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(errors.contains("SSL_CERT_FILE"), "{errors}");
}
