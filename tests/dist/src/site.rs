//! A plain static host for `dist/`, as anybody's would be.

use std::collections::HashSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::{Outcome, project};

/// `dist/` served on a port of its own until the process ends.
#[derive(Debug)]
pub struct Site {
    port: u16,
    host: Arc<Host>,
}

#[derive(Debug)]
struct Host {
    files: PathBuf,
    /// Where the site begins, with slashes at both ends.
    path: String,
    /// Ends of the names that are answered as if there were no such file.
    missing: Mutex<HashSet<String>>,
    /// What every answer says besides.
    headers: String,
    asked: Mutex<Vec<String>>,
    /// Whether every connection is cut.
    down: AtomicBool,
    /// Whether what is not found is answered with the host's own words, not with the site's page for that.
    plain: AtomicBool,
}

impl Site {
    /// Serves the site at the host's root.
    ///
    /// # Errors
    /// Where it is not built or no port is to be had.
    pub fn serve() -> Outcome<Self> {
        Self::start("/", &[], &[])
    }

    /// Serves the site under a path, with slashes at both ends.
    ///
    /// # Errors
    /// As [`Site::serve`].
    pub fn serve_under(path: &str) -> Outcome<Self> {
        Self::start(path, &[], &[])
    }

    /// Serves the site without the files whose names end so.
    ///
    /// # Errors
    /// As [`Site::serve`].
    pub fn serve_without(ends: &[&str]) -> Outcome<Self> {
        Self::start("/", ends, &[])
    }

    /// Serves the site, but for such files, so that pages of others may take files from it, as hosts of static files
    /// do or can be told to.
    ///
    /// # Errors
    /// As [`Site::serve`].
    pub fn serve_to_others(missing: &[&str]) -> Outcome<Self> {
        Self::start("/", missing, &["Access-Control-Allow-Origin: *"])
    }

    /// Serves another folder, with these headers.
    ///
    /// # Errors
    /// Where no port is to be had.
    pub fn serve_folder(folder: &Path, headers: &[&str]) -> Outcome<Self> {
        Self::start_at(folder.to_path_buf(), "/", &[], headers)
    }

    fn start(path: &str, missing: &[&str], headers: &[&str]) -> Outcome<Self> {
        let files = project("dist");
        if !files.join("index.html").is_file() {
            return Err("no site in dist/; run ./dev build".into());
        }
        Self::start_at(files, path, missing, headers)
    }

    fn start_at(files: PathBuf, path: &str, missing: &[&str], headers: &[&str]) -> Outcome<Self> {
        let host = Arc::new(Host {
            files,
            path: path.to_owned(),
            missing: Mutex::new(missing.iter().map(|&end| end.to_owned()).collect()),
            headers: headers.iter().flat_map(|line| [line, "\r\n"]).collect(),
            asked: Mutex::default(),
            down: AtomicBool::new(false),
            plain: AtomicBool::new(false),
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let shared = Arc::clone(&host);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let host = Arc::clone(&shared);
                thread::spawn(move || host.answer(stream));
            }
        });
        Ok(Self { port, host })
    }

    /// The full address of a path below the site's root.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{}{path}", self.port, self.host.path)
    }

    /// Answers nobody any more, as if the network were gone.
    pub fn stop(&self) {
        self.host.down.store(true, Ordering::SeqCst);
    }

    /// From now on answers what it does not find in its own words, as the plainest hosts do.
    pub fn speak_plainly(&self) {
        self.host.plain.store(true, Ordering::SeqCst);
    }

    /// Has no more files whose names end so.
    pub fn lose(&self, end: &str) {
        let mut missing = self
            .host
            .missing
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        missing.insert(end.to_owned());
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The paths that were asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.host
            .asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Host {
    /// Answers one request. A browser that hangs up early is no error.
    fn answer(&self, mut stream: TcpStream) -> Option<()> {
        let mut reader = BufReader::new(stream.try_clone().ok()?);
        let mut first = String::new();
        reader.read_line(&mut first).ok()?;
        let mut line = String::new();
        let mut codings = String::new();
        while reader.read_line(&mut line).ok()? > 2 {
            if let Some(list) = line.to_ascii_lowercase().strip_prefix("accept-encoding:") {
                list.trim().clone_into(&mut codings);
            }
            line.clear();
        }
        if self.down.load(Ordering::SeqCst) {
            return None;
        }
        let path = first.split(' ').nth(1)?.split('?').next()?.to_owned();
        let answer = self.find(&path, &codings);
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(path);
        let head = format!(
            "HTTP/1.1 {}\r\n{}{}Content-Length: {}\r\nConnection: close\r\n\r\n",
            answer.status,
            answer.header,
            self.headers,
            answer.body.len()
        );
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(&answer.body).ok()
    }

    fn find(&self, path: &str, codings: &str) -> Answer {
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        let hidden = missing.iter().any(|end| path.ends_with(end));
        drop(missing);
        let inner = path.strip_prefix(&self.path).filter(|inner| {
            !hidden && !inner.split('/').any(|part| part == "..") && !inner.starts_with('/')
        });
        let Some(inner) = inner else {
            return self.not_found();
        };
        let mut file = self.files.join(inner);
        if file.is_dir() {
            if !inner.is_empty() && !inner.ends_with('/') {
                return Answer::moved(&format!("{path}/"));
            }
            file.push("index.html");
        }
        let name = file.to_string_lossy();
        let kind = content_type(&name);
        // The copy beside the file that the browser can take, as nginx's gzip_static does.
        for (coding, end) in [("br", "br"), ("gzip", "gz")] {
            let accepted = codings.split(',').any(|one| one.trim() == coding);
            if let (true, Ok(body)) = (accepted, fs::read(format!("{name}.{end}"))) {
                return Answer::new("200 OK", kind, body)
                    .with(&format!("Content-Encoding: {coding}"));
            }
        }
        match fs::read(&file) {
            Ok(body) => Answer::new("200 OK", kind, body),
            Err(_) => self.not_found(),
        }
    }

    /// The site's own page for that, where it has one, as static hosts do.
    fn not_found(&self) -> Answer {
        let body = if self.plain.load(Ordering::SeqCst) {
            b"No such file".to_vec()
        } else {
            fs::read(self.files.join("404.html")).unwrap_or_default()
        };
        Answer::new("404 Not Found", "text/html", body)
    }
}

struct Answer {
    status: &'static str,
    header: String,
    body: Vec<u8>,
}

impl Answer {
    fn new(status: &'static str, content_type: &str, body: Vec<u8>) -> Self {
        Self {
            status,
            header: format!("Content-Type: {content_type}\r\n"),
            body,
        }
    }

    fn with(mut self, header: &str) -> Self {
        self.header += header;
        self.header += "\r\n";
        self
    }

    fn moved(to: &str) -> Self {
        Self {
            status: "301 Moved Permanently",
            header: format!("Location: {to}\r\n"),
            body: Vec::new(),
        }
    }
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        _ => "text/plain; charset=utf-8",
    }
}
