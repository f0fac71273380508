//! The sample transcripts, compiled in: choosing one makes no request.

use crate::words::interface::Sample;

/// The text of a sample.
pub const fn text(sample: Sample) -> &'static str {
    match sample {
        Sample::Telnet => include_str!("../../static/samples/telnet.txt"),
        Sample::Swaks => include_str!("../../static/samples/swaks.txt"),
        Sample::Smtplib => include_str!("../../static/samples/smtplib.txt"),
        Sample::Postfix => include_str!("../../static/samples/postfix.txt"),
        Sample::Exim => include_str!("../../static/samples/exim.txt"),
        Sample::Bounce => include_str!("../../static/samples/bounce.txt"),
    }
}
