//! A text of two sessions, for whatever is tried within a reading.

use crate::{Browser, Outcome, Site};

/// Two sessions: the first is accepted over TLS, the second is refused.
pub const TWO_SESSIONS: &str = "S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\n\
    S: 250-SIZE 1000\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Go ahead\nC: EHLO client.example.com\n\
    S: 250-mx.example.net\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGJvYgBodW50ZXIy\nS: 235 2.7.0 Ok\n\
    C: MAIL FROM:<a@example.com>\nS: 250 2.1.0 Ok\nC: RCPT TO:<b@example.net>\nS: 250 2.1.5 Ok\nC: DATA\n\
    S: 354 go\nC: Subject: x\nC:\nC: hello\nC: .\nS: 250 2.0.0 queued\nC: QUIT\nS: 221 2.0.0 Bye\n\
    S: 220 mx.example.net ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.net\nS: 250 SIZE 1000\n\
    C: MAIL FROM:<a@example.com>\nS: 250 2.1.0 Ok\nC: RCPT TO:<b@example.net>\n\
    S: 554 5.7.1 <b@example.net>: Relay access denied\nC: QUIT\nS: 221 2.0.0 Bye\n";

impl Browser {
    /// Opens the first page of this language and reads the two sessions there.
    ///
    /// # Errors
    /// Where they are not shown.
    pub async fn read_two_sessions(&self, site: &Site, path: &str) -> Outcome {
        self.visit(&site.url(path)).await?;
        self.fill("#text", TWO_SESSIONS).await?;
        self.wait_for("#line-33.decided").await?;
        self.rested().await?;
        self.requests().await?;
        Ok(())
    }
}
