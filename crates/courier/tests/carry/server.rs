//! Servers on 127.0.0.1, each on a free port: S3 and WebDAV over a folder on the disk, and a line that is cut.

use std::collections::BTreeMap;
use std::error::Error;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use dav_server::DavHandler;
use dav_server::body::Body as DavBody;
use dav_server::fakels::FakeLs;
use dav_server::localfs::LocalFs;
use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::service::{S3Service, S3ServiceBuilder};
use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio_rustls::TlsAcceptor;

pub(crate) const USER: &str = "courier";
pub(crate) const PASSWORD: &str = "kept-to-itself";

/// A kind of server, for what must hold of all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaks {
    S3,
    WebDav,
}

pub(crate) const BOTH: [Speaks; 2] = [Speaks::S3, Speaks::WebDav];

/// Is told of each request before it is answered: its method, and how many of that method there have been.
type OnRequest = Box<dyn Fn(&str, usize) + Send + Sync>;

/// A server, until it is dropped.
pub(crate) struct Server {
    pub(crate) speaks: Speaks,
    pub(crate) address: SocketAddr,
    disk: TempDir,
    requests: Arc<Requests>,
    _runtime: Runtime,
}

#[derive(Default)]
struct Requests {
    counts: Mutex<BTreeMap<String, usize>>,
    on_request: Mutex<Option<OnRequest>>,
}

impl Requests {
    fn come(&self, method: &str) {
        let count = {
            let mut counts = self.counts.lock().unwrap();
            let count = counts.entry(method.to_owned()).or_default();
            *count += 1;
            *count
        };
        if let Some(on_request) = &*self.on_request.lock().unwrap() {
            on_request(method, count);
        }
    }
}

impl Server {
    pub(crate) fn start(speaks: Speaks) -> Self {
        Self::listen(speaks, None)
    }

    /// WebDAV over TLS, with the certificate of `tls/server.pem`.
    pub(crate) fn start_with_tls() -> Self {
        Self::listen(Speaks::WebDav, Some(crate::tls::acceptor()))
    }

    fn listen(speaks: Speaks, tls: Option<TlsAcceptor>) -> Self {
        let disk = TempDir::new().unwrap();
        let requests = Arc::new(Requests::default());
        let runtime = runtime();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        std::fs::create_dir(disk.path().join("bucket")).unwrap();
        match speaks {
            Speaks::S3 => runtime.spawn(accept(listener, tls, s3(disk.path(), requests.clone()))),
            Speaks::WebDav => runtime.spawn(accept(listener, tls, webdav(disk.path(), requests.clone()))),
        };
        Self { speaks, address, disk, requests, _runtime: runtime }
    }

    /// The address for `--to`: a folder beneath the server's root, which nobody has made yet.
    pub(crate) fn to(&self) -> String {
        match self.speaks {
            Speaks::S3 => "s3://bucket/city/group".to_owned(),
            Speaks::WebDav => format!("http://{}/bucket/city/group", self.address),
        }
    }

    /// What the program needs in its environment to reach the server at `address`, itself or a line before it.
    pub(crate) fn environment(&self, address: SocketAddr) -> Vec<(&'static str, String)> {
        match self.speaks {
            Speaks::S3 => vec![
                ("AWS_ENDPOINT", format!("http://{address}")),
                ("AWS_ACCESS_KEY_ID", USER.to_owned()),
                ("AWS_SECRET_ACCESS_KEY", PASSWORD.to_owned()),
            ],
            Speaks::WebDav => {
                vec![("AKTSAM_COURIER_USER", USER.to_owned()), ("AKTSAM_COURIER_PASSWORD", PASSWORD.to_owned())]
            }
        }
    }

    /// Where the server keeps what lies beneath `to`.
    pub(crate) fn group(&self) -> PathBuf {
        self.disk.path().join("bucket/city/group")
    }

    /// How many requests of these methods have come.
    pub(crate) fn count(&self, methods: &[&str]) -> usize {
        let counts = self.requests.counts.lock().unwrap();
        methods.iter().filter_map(|method| counts.get(*method)).sum()
    }

    /// Has `on_request` told of each request to come.
    pub(crate) fn on_request(&self, on_request: impl Fn(&str, usize) + Send + Sync + 'static) {
        self.requests.counts.lock().unwrap().clear();
        *self.requests.on_request.lock().unwrap() = Some(Box::new(on_request));
    }
}

/// A server that answers as it likes.
pub(crate) struct Liar {
    pub(crate) address: SocketAddr,
    _runtime: Runtime,
}

impl Liar {
    /// Answers each request with what `answer` makes of its method and path.
    pub(crate) fn start(answer: impl Fn(&str, &str) -> (u16, String) + Send + Sync + 'static) -> Self {
        let answer = Arc::new(answer);
        let runtime = runtime();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(accept(
            listener,
            None,
            service_fn(move |request: Request<Incoming>| {
                let (status, body) = answer(request.method().as_str(), request.uri().path());
                async move {
                    let answer = Response::builder().status(status).header("content-length", body.len());
                    Ok::<_, hyper::Error>(answer.body(DavBody::from(body)).unwrap())
                }
            }),
        ));
        Self { address, _runtime: runtime }
    }
}

fn s3(disk: &Path, requests: Arc<Requests>) -> impl Web<Body = s3s::Body> {
    let mut service = S3ServiceBuilder::new(s3s_fs::FileSystem::new(disk).unwrap());
    service.set_auth(SimpleAuth::from_single(USER, PASSWORD));
    let service: S3Service = service.build();
    service_fn(move |request: Request<Incoming>| {
        requests.come(request.method().as_str());
        Service::call(&service, request)
    })
}

fn webdav(disk: &Path, requests: Arc<Requests>) -> impl Web<Body = DavBody> {
    let handler = DavHandler::builder()
        .filesystem(LocalFs::new(disk, false, false, false))
        .locksystem(FakeLs::new())
        .build_handler();
    // "courier:kept-to-itself"
    let expected = "Basic Y291cmllcjprZXB0LXRvLWl0c2VsZg==";
    service_fn(move |request: Request<Incoming>| {
        requests.come(request.method().as_str());
        let handler = handler.clone();
        async move {
            if request.headers().get("authorization").is_some_and(|login| login == expected) {
                return Ok::<_, hyper::Error>(handler.handle(request).await);
            }
            let own_words = DavBody::from("the server's own words".to_owned());
            Ok(Response::builder().status(401).body(own_words).unwrap())
        }
    })
}

/// What answers requests, over and over.
trait Web:
    Service<Request<Incoming>, Response = Response<Self::Body>, Error: Into<Box<dyn Error + Send + Sync>>, Future: Send>
    + Clone
    + Send
    + 'static
{
    type Body: Body<Data: Send, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static;
}

impl<S, B> Web for S
where
    S: Service<Request<Incoming>, Response = Response<B>, Error: Into<Box<dyn Error + Send + Sync>>, Future: Send>
        + Clone
        + Send
        + 'static,
    B: Body<Data: Send, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    type Body = B;
}

async fn accept(listener: TcpListener, tls: Option<TlsAcceptor>, service: impl Web) {
    while let Ok((line, _)) = listener.accept().await {
        let (service, tls) = (service.clone(), tls.clone());
        tokio::spawn(async move {
            match tls {
                None => answer(line, service).await,
                Some(tls) => {
                    if let Ok(line) = tls.accept(line).await {
                        answer(line, service).await;
                    }
                }
            }
        });
    }
}

async fn answer(line: impl AsyncRead + AsyncWrite + Unpin, service: impl Web) {
    // A line that is cut is what some of these tests are about.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(line), service).await;
}

/// A line to a server, on which each connection is cut once so many bytes have passed.
pub(crate) struct CutLine {
    pub(crate) address: SocketAddr,
    cuts: Arc<AtomicUsize>,
    _runtime: Runtime,
}

impl CutLine {
    pub(crate) fn to(server: &Server, after: usize) -> Self {
        let runtime = runtime();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let (address, server) = (listener.local_addr().unwrap(), server.address);
        let cuts = Arc::new(AtomicUsize::new(0));
        let counted = cuts.clone();
        runtime.spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                let cuts = counted.clone();
                tokio::spawn(async move {
                    let onwards = TcpStream::connect(server).await.unwrap();
                    let left = Arc::new(AtomicUsize::new(after));
                    let ((from_client, to_client), (from_server, to_server)) =
                        (line.into_split(), onwards.into_split());
                    // Whichever way ends first takes the other with it.
                    let cut = tokio::select! {
                        cut = pass_on(from_client, to_server, left.clone()) => cut,
                        cut = pass_on(from_server, to_client, left) => cut,
                    };
                    cuts.fetch_add(usize::from(cut), Ordering::Relaxed);
                });
            }
        });
        Self { address, cuts, _runtime: runtime }
    }

    /// How many connections have been cut.
    pub(crate) fn cuts(&self) -> usize {
        self.cuts.load(Ordering::Relaxed)
    }
}

/// Passes bytes on until there are no more, or until the line is cut; whether it was cut.
async fn pass_on(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin, left: Arc<AtomicUsize>) -> bool {
    let mut piece = vec![0; 8 * 1024];
    while let Ok(read @ 1..) = from.read(&mut piece).await {
        let may_pass = left.load(Ordering::Relaxed);
        let passes = read.min(may_pass);
        if to.write_all(&piece[..passes]).await.is_err() {
            return false;
        }
        left.fetch_sub(passes, Ordering::Relaxed);
        if passes == may_pass {
            return true;
        }
    }
    false
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}
