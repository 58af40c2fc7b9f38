use std::sync::Arc;

use tempfile::TempDir;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{ServerConfig, crypto};

use crate::group::{self, held};
use crate::program::{bare, finish};
use crate::server::Server;

/// The authority that vouches for the server of the tests.
pub(crate) const AUTHORITY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/carry/tls/authority.pem");

pub(crate) fn acceptor() -> TlsAcceptor {
    let certificate = CertificateDer::from_pem_slice(include_bytes!("tls/server.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("tls/server.key")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}

#[test]
fn a_server_that_an_authority_of_ones_own_vouches_for_is_spoken_to_over_tls() {
    let (folder, server) = (TempDir::new().unwrap(), Server::start_with_tls());
    let to = server.to().replace("http://", "https://");
    group::on_both_sides(folder.path(), &server.group());
    let mut words = bare(folder.path(), &to);
    let ran = finish(words.arg("--json").envs(server.environment(server.address)));
    assert_eq!(ran.code, Some(0), "{}", ran.errors);
    assert_eq!(held(folder.path()), held(&server.group()));
}

#[test]
fn a_server_that_nobody_known_vouches_for_is_told_nothing() {
    let (folder, server) = (TempDir::new().unwrap(), Server::start_with_tls());
    let to = server.to().replace("http://", "https://");
    group::bundle(folder.path(), 1, 1, 100);
    let mut words = bare(folder.path(), &to);
    // Its own certificate vouches for nobody.
    words.env("SSL_CERT_FILE", AUTHORITY.replace("authority", "server"));
    let ran = finish(words.arg("--json").envs(server.environment(server.address)));
    assert_eq!((ran.code, ran.told["faults"][0]["reason"].as_str()), (Some(1), Some("unreachable")));
    assert!(ran.errors.contains("invalid peer certificate"), "{}", ran.errors);
    assert_eq!(server.count(&["PROPFIND", "GET", "PUT"]), 0);
}
