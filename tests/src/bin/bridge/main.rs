//! The test bridge: the real Rust behind the real window, in a browser. It serves `ui/dist` and answers `POST /rpc` with
//! `app::dispatch`, on this machine only, and prints its address. It stands in the place of the shell, so it takes the
//! same argument (`--data DIR`); file dialogs answer at once with a place in the data folder.

#![allow(clippy::print_stdout, reason = "the address is told to whoever started the bridge")]

mod page;
mod request;
mod rpc;

use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use request::{Reply, Request};
use rpc::Desk;

fn main() -> io::Result<()> {
    let desk = Arc::new(Mutex::new(Desk::from_arguments(std::env::args_os().skip(1))));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?.to_string();
    println!("http://{address}");
    io::stdout().flush()?;

    for stream in listener.incoming() {
        let (stream, desk, address) = (stream?, Arc::clone(&desk), address.clone());
        // A browser opens connections ahead of need and leaves them silent: each waits on a thread of its own.
        std::thread::spawn(move || {
            // A browser that hangs up in the middle is no concern of the next request.
            let _ = serve(&stream, &desk, &address);
        });
    }
    Ok(())
}

fn serve(stream: &TcpStream, desk: &Mutex<Desk>, address: &str) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    let Some(request) = Request::read(stream)? else { return Ok(()) };
    answer(&request, desk, address).write(stream)
}

fn answer(request: &Request, desk: &Mutex<Desk>, address: &str) -> Reply {
    // A page from elsewhere can send requests here but not name this address as its own host.
    if request.host != address {
        return Reply::refused("421 Misdirected Request");
    }
    match (request.method.as_str(), request.path.as_str()) {
        ("POST", "/rpc") if request.content_type.starts_with("application/json") => rpc::answer(desk, &request.body),
        ("GET", path) => page::file(path),
        _ => Reply::refused("405 Method Not Allowed"),
    }
}
