//! One reply as three independent parsers read it: ours, smtp-proto's and lettre's.

use explain_smtp::code::EnhancedCode;
use smtp_proto::response::parser::ResponseReceiver;

/// What a parser made of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The reply code.
    pub code: u16,
    /// The text of each line behind code and separator, blanks at its end cut off.
    pub lines: Vec<String>,
}

/// Our reading of the reply, or `None` where we see none: it stands in a marked session, so that what is read is the
/// reply and not who speaks.
pub fn ours(wire: &str) -> Option<Parsed> {
    const BEFORE: &str = "S: 220 mx.example.net ESMTP\r\nC: NOOP\r\n";
    let mut text = BEFORE.to_owned();
    for line in wire.split_inclusive('\n') {
        text.push_str("S: ");
        text.push_str(line);
    }
    if !text.ends_with('\n') {
        text.push_str("\r\n");
    }
    text.push_str("C: QUIT\r\nS: 221 2.0.0 Bye\r\n");
    let report = explain_smtp::explain(&text);
    let reply = report.replies.iter().find(|reply| reply.first_line == 2)?;
    let code = reply.code?.number();
    let lines = report
        .lines
        .iter()
        .take(reply.last_line as usize + 1)
        .skip(2)
        .map(|line| text_of(line.payload.of(&text)))
        .collect();
    Some(Parsed { code, lines })
}

/// A reply line without code and separator.
fn text_of(line: &str) -> String {
    let text = line.get(3..).unwrap_or_default();
    text.strip_prefix([' ', '-'])
        .unwrap_or(text)
        .trim_end()
        .to_owned()
}

/// lettre's reading, or `None` where it refuses or waits for more.
pub fn lettre(wire: &str) -> Option<Parsed> {
    let response: lettre::transport::smtp::response::Response = wire.parse().ok()?;
    Some(Parsed {
        code: response.code().into(),
        lines: response
            .message()
            .map(|line| line.trim_end().to_owned())
            .collect(),
    })
}

/// smtp-proto's reading, or `None` where it refuses or waits for more.
///
/// It takes enhanced codes off the text, which [`without_enhanced`] does to the others.
pub fn smtp_proto(wire: &str) -> Option<Parsed> {
    let response = ResponseReceiver::default()
        .parse(&mut wire.as_bytes().iter())
        .ok()?;
    Some(Parsed {
        code: response.code,
        lines: response
            .message
            .split('\n')
            .map(|line| line.trim_end().to_owned())
            .collect(),
    })
}

/// The same reply without the enhanced codes at the start of its lines.
#[must_use]
pub fn without_enhanced(mut parsed: Parsed) -> Parsed {
    for line in &mut parsed.lines {
        if let Some((_, length)) = EnhancedCode::at_start(line.as_bytes()) {
            *line = line
                .get(length..)
                .unwrap_or_default()
                .trim_start_matches(' ')
                .to_owned();
        }
    }
    parsed
}
