//! A driver of our own, on a port of its choice: chromedriver, or geckodriver for Firefox.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::Outcome;

/// Whose browser it drives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Maker {
    Chromium,
    Firefox,
}

impl Maker {
    /// The variable that names the driver, its own name on the `PATH`, and what it is started with.
    const fn driver(self) -> (&'static str, &'static str, &'static [&'static str]) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver", &["--port=0"]),
            // The last lets `Browser::console` ask the browser itself.
            Self::Firefox => (
                "GECKODRIVER",
                "geckodriver",
                &["--port=0", "--websocket-port=0", "--allow-system-access"],
            ),
        }
    }
}

/// A running driver. It and its browsers end with this value.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// The request that ends its browsers.
    pub(crate) farewell: String,
}

/// How often a port is looked for.
const ATTEMPTS: usize = 5;

impl Driver {
    /// Starts the driver that its variable names, or the one on the `PATH`.
    ///
    /// Chromedriver chooses a port of IPv4, then wants the same of IPv6, which another may have taken meanwhile: it ends then, and
    /// the next one finds another port.
    pub(crate) fn start(maker: Maker) -> Outcome<Self> {
        let (variable, name, arguments) = maker.driver();
        let program = env::var_os(variable).unwrap_or_else(|| name.into());
        for _ in 0..ATTEMPTS {
            if let Some(driver) = Self::start_once(&program, arguments)? {
                return Ok(driver);
            }
        }
        let program = program.display();
        Err(format!("{program} ended {ATTEMPTS} times before it named its port").into())
    }

    /// None where it ended before it named its port.
    fn start_once(program: &OsStr, arguments: &[&str]) -> Outcome<Option<Self>> {
        let mut process = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| format!("cannot start {}: {e}", program.display()))?;
        let output = process.stdout.take().ok_or("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = loop {
            let Some(line) = lines.next() else {
                process.wait()?;
                return Ok(None);
            };
            if let Some(port) = port_in(&line?) {
                break port;
            }
        };
        // It stops when nobody reads what it prints.
        thread::spawn(move || lines.for_each(drop));
        Ok(Some(Self {
            process,
            port,
            farewell: "GET /shutdown".to_owned(),
        }))
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to end its browsers, which killing it would leave behind, and waits for the answer.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let (farewell, port) = (&self.farewell, self.port);
        write!(
            stream,
            "{farewell} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        )?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

/// The port in chromedriver's "… was started successfully on port 41231.", before which a line says "on port 0", or in
/// geckodriver's "… Listening on 127.0.0.1:41231".
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line
        .split_once("started successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Err(problem) = self.shut_down() {
            eprintln!("the driver did not end its browsers: {problem}");
        }
        // Both fail only where it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
