//! As much of HTTP/1.1 as a browser on the same machine needs: one request a connection.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;

const LONGEST_BODY: usize = 16 << 20;

/// What a browser asked for.
pub(crate) struct Request {
    pub(crate) method: String,
    /// Without the query.
    pub(crate) path: String,
    pub(crate) host: String,
    pub(crate) content_type: String,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// Reads one request; `None` when the connection was opened ahead of need and closed again.
    pub(crate) fn read(stream: &TcpStream) -> io::Result<Option<Self>> {
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let mut words = line.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
        let (method, path) = (method.to_owned(), target.split('?').next().unwrap_or_default().to_owned());

        let (mut host, mut content_type, mut length) = (String::new(), String::new(), 0);
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else { continue };
            match name.to_ascii_lowercase().as_str() {
                "host" => value.trim().clone_into(&mut host),
                "content-type" => value.trim().clone_into(&mut content_type),
                "content-length" => length = value.trim().parse().map_err(io::Error::other)?,
                _ => {}
            }
        }
        if length > LONGEST_BODY {
            return Err(io::Error::other("a longer body than any command has"));
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        Ok(Some(Self { method, path, host, content_type, body }))
    }
}

/// What the browser gets.
pub(crate) struct Reply {
    status: &'static str,
    content_type: &'static str,
    body: Vec<u8>,
}

impl Reply {
    /// A body that was found or made.
    pub(crate) fn with(content_type: &'static str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", content_type, body }
    }

    /// A refusal; `status` is its code and name.
    pub(crate) fn refused(status: &'static str) -> Self {
        Self { status, content_type: "text/plain", body: status.into() }
    }

    /// Writes the reply and ends the connection.
    pub(crate) fn write(&self, mut stream: &TcpStream) -> io::Result<()> {
        let Self { status, content_type, body } = self;
        let rules = crate::page::RULES;
        let length = body.len();
        write!(
            stream,
            "HTTP/1.1 {status}\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\ncontent-security-policy: {rules}\r\n\
             x-content-type-options: nosniff\r\ncache-control: no-store\r\nconnection: close\r\n\r\n"
        )?;
        stream.write_all(body)?;
        stream.flush()
    }
}
