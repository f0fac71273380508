//! A chromedriver of our own, on a port of its choice.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::Outcome;

/// A running chromedriver. It and its browsers end with this value.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

/// How often a port is looked for.
const ATTEMPTS: usize = 5;

impl Driver {
    /// Starts the chromedriver that `CHROMEDRIVER` names, or the one on the `PATH`.
    ///
    /// It chooses a port of IPv4, then wants the same of IPv6, which another may have taken meanwhile: it ends then, and
    /// the next one finds another port.
    pub(crate) fn start() -> Outcome<Self> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        for _ in 0..ATTEMPTS {
            if let Some(driver) = Self::start_once(&program)? {
                return Ok(driver);
            }
        }
        let program = program.display();
        Err(format!("{program} ended {ATTEMPTS} times before it named its port").into())
    }

    /// None where it ended before it named its port.
    fn start_once(program: &OsStr) -> Outcome<Option<Self>> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| format!("cannot start {}: {e}", program.display()))?;
        let output = process.stdout.take().ok_or("chromedriver has no output")?;
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
        Ok(Some(Self { process, port }))
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to end its browsers, which killing it would leave behind, and waits for the answer.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        stream
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

/// The port in "… was started successfully on port 41231."; an earlier line says "on port 0".
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Err(problem) = self.shut_down() {
            eprintln!("chromedriver did not shut down: {problem}");
        }
        // Both fail only where it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
