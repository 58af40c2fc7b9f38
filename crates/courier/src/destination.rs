//! What `--to` names, as a side, with the credentials of the environment.

use std::env::{self, VarError};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::http::HttpBuilder;
use object_store::path::Path as ObjectPath;
use object_store::{BackoffConfig, ClientConfigKey, ClientOptions, HeaderMap, HeaderValue, RetryConfig};
use url::{Position, Url};

use crate::arguments::Plain;
use crate::folder::{self, Folder};
use crate::side::Side;
use crate::store::Store;

/// How long one request may take. The largest file needs a link of some two megabits a second.
const WHOLE_REQUEST: &str = "5 minutes";
const CONNECTION: &str = "10 seconds";

/// What is asked of the environment, by name.
const WEBDAV: [&str; 2] = ["AKTSAM_COURIER_USER", "AKTSAM_COURIER_PASSWORD"];
const S3_KEYS: [&str; 2] = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
const S3_ENDPOINTS: [&str; 3] = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT"];

/// What is wrong with what the program was given.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BadInput {
    #[error("--folder: {0} is not a folder that can be read")]
    NoFolder(String),
    #[error("--to: this is not an address: {0}")]
    NoAddress(url::ParseError),
    #[error("--to: begin it with s3://, https:// or file:///")]
    Scheme,
    #[error("--to: leave credentials, ? and # out of the address; credentials come from the environment")]
    Extra,
    #[error("--to: name the bucket: s3://bucket/folder")]
    NoBucket,
    #[error("--to: the folder in the address has a name that no store can have")]
    Folder,
    #[error("plain http can be read and changed on its way; add --allow-http if that is really meant")]
    Plain,
    #[error("--to leads to the same folder as --folder, or to one within the other")]
    Overlap,
    #[error("set {0} in the environment")]
    Unset(&'static str),
    #[error(
        "set AWS_ENDPOINT in the environment to the address of your store (for Amazon's own: https://s3.REGION.amazonaws.com)"
    )]
    NoEndpoint,
    #[error("{0} in the environment is not text")]
    NoText(&'static str),
    #[error("no certificate to trust was found: install the system's, or name a file of them in SSL_CERT_FILE ({0})")]
    Certificates(String),
    #[error("the settings of the store were not understood; look at the AWS_ variables in the environment")]
    Settings,
}

/// The side that `to` names; `tag` is for what is written to a folder.
pub(crate) fn side(to: &str, folder: &Path, plain: Plain, tag: &str) -> Result<Side, BadInput> {
    let url = Url::parse(to).map_err(BadInput::NoAddress)?;
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err(BadInput::Extra);
    }
    match url.scheme() {
        "file" => second_folder(&url, folder, tag),
        "s3" => s3(&url, plain),
        "https" => webdav(&url, plain),
        "http" if plain == Plain::Allowed => webdav(&url, plain),
        "http" => Err(BadInput::Plain),
        _ => Err(BadInput::Scheme),
    }
}

/// The group folder, as a side.
pub(crate) fn group_folder(folder: &Path, tag: &str) -> Result<Side, BadInput> {
    if folder.read_dir().is_err() {
        return Err(BadInput::NoFolder(folder.display().to_string()));
    }
    Ok(Side::Folder(Folder::new(folder.to_owned(), tag.to_owned())))
}

fn second_folder(url: &Url, folder: &Path, tag: &str) -> Result<Side, BadInput> {
    let second = url.to_file_path().map_err(|()| BadInput::Folder)?;
    match folder::overlap(folder, &second) {
        Ok(false) => Ok(Side::Folder(Folder::new(second, tag.to_owned()))),
        Ok(true) => Err(BadInput::Overlap),
        Err(_) => Err(BadInput::NoFolder(second.display().to_string())),
    }
}

fn s3(url: &Url, plain: Plain) -> Result<Side, BadInput> {
    let bucket = url.host_str().filter(|bucket| !bucket.is_empty()).ok_or(BadInput::NoBucket)?;
    for name in S3_KEYS {
        // Without keys the client would ask the cloud it thinks it runs in for some, far away and in vain.
        from_environment(name)?.ok_or(BadInput::Unset(name))?;
    }
    let mut endpoints = Vec::new();
    for name in S3_ENDPOINTS {
        endpoints.extend(from_environment(name)?);
    }
    if endpoints.is_empty() {
        // Without an address it would be Amazon's; files of a municipality are not to end there by oversight.
        return Err(BadInput::NoEndpoint);
    }
    if plain == Plain::Refused && endpoints.iter().any(|endpoint| !endpoint.starts_with("https://")) {
        return Err(BadInput::Plain);
    }
    let client = |builder: AmazonS3Builder, key, value| builder.with_config(AmazonS3ConfigKey::Client(key), value);
    let mut builder = AmazonS3Builder::from_env().with_bucket_name(bucket).with_retry(retry());
    builder = client(builder, ClientConfigKey::Timeout, WHOLE_REQUEST);
    builder = client(builder, ClientConfigKey::ConnectTimeout, CONNECTION);
    builder = client(builder, ClientConfigKey::AllowInvalidCertificates, "false");
    let objects = builder.with_allow_http(plain == Plain::Allowed).build().map_err(|error| unsettled(&error))?;
    Ok(Side::Store(Store::new(Arc::new(objects), prefix(url)?)))
}

fn webdav(url: &Url, plain: Plain) -> Result<Side, BadInput> {
    let mut options = ClientOptions::new()
        .with_allow_http(plain == Plain::Allowed)
        .with_config(ClientConfigKey::Timeout, WHOLE_REQUEST)
        .with_config(ClientConfigKey::ConnectTimeout, CONNECTION);
    let [user, password] = WEBDAV;
    match (from_environment(user)?, from_environment(password)?) {
        (Some(user), Some(password)) => {
            let mut basic =
                HeaderValue::try_from(format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}"))))
                    .expect("base64 fits in a header");
            basic.set_sensitive(true);
            let mut headers = HeaderMap::new();
            headers.insert("authorization", basic);
            options = options.with_default_headers(headers);
        }
        (Some(_), None) => return Err(BadInput::Unset(password)),
        (None, Some(_)) => return Err(BadInput::Unset(user)),
        (None, None) => {}
    }
    // The client takes what a server lists as paths from the server's root: the folder of the address is a prefix to it.
    let server = &url[..Position::BeforePath];
    let builder = HttpBuilder::new().with_url(server).with_client_options(options).with_retry(retry());
    let objects = builder.build().map_err(|error| unsettled(&error))?;
    Ok(Side::Store(Store::new(Arc::new(objects), prefix(url)?)))
}

/// What the client says of its settings may hold the settings themselves; what it says of certificates does not.
fn unsettled(error: &object_store::Error) -> BadInput {
    let mut chain = std::iter::successors(Some(error as &(dyn Error + 'static)), |error| (*error).source());
    let certificates = chain.find_map(|error| error.downcast_ref::<rustls::Error>());
    certificates.map_or(BadInput::Settings, |error| BadInput::Certificates(error.to_string()))
}

fn prefix(url: &Url) -> Result<ObjectPath, BadInput> {
    ObjectPath::from_url_path(url.path()).map_err(|_| BadInput::Folder)
}

/// What the client tries again by itself: connections that are not made, and answers that say that the server is not well.
fn retry() -> RetryConfig {
    RetryConfig {
        backoff: BackoffConfig {
            init_backoff: Duration::from_millis(200),
            max_backoff: Duration::from_secs(5),
            base: 2.0,
        },
        max_retries: 4,
        retry_timeout: Duration::from_mins(1),
    }
}

fn from_environment(name: &'static str) -> Result<Option<String>, BadInput> {
    match env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(BadInput::NoText(name)),
    }
}
