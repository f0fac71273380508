//! Who else reads replies: the least that is possible, and two parsers of published crates.

use std::hint::black_box;

use lettre::transport::smtp::response::Response;
use smtp_proto::Error;
use smtp_proto::response::parser::ResponseReceiver;

use crate::texts;

/// The limit: finds the ends of the lines, nothing else.
pub fn line_ends(text: &str) -> usize {
    let mut sum = 0;
    let mut from = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()) {
        sum += end - from;
        from = end + 1;
    }
    sum
}

/// smtp-proto, as a stream of replies.
pub fn smtp_proto(text: &str) -> usize {
    let mut bytes = text.as_bytes().iter();
    let mut receiver = ResponseReceiver::default();
    let mut replies = 0;
    loop {
        match receiver.parse(&mut bytes) {
            Ok(reply) => {
                black_box(&reply);
                replies += 1;
                receiver.reset();
            }
            Err(Error::NeedsMoreData { .. }) => return replies,
            Err(_) => receiver.reset(),
        }
    }
}

/// The replies of these texts one by one: lettre parses one at a time and is told where it ends.
pub fn replies(name: &str) -> Vec<String> {
    let mut replies = Vec::new();
    let mut reply = String::new();
    for line in texts::of(name)
        .iter()
        .flat_map(|text| text.split_inclusive('\n'))
    {
        reply.push_str(line);
        if line.as_bytes().get(3) != Some(&b'-') {
            replies.push(std::mem::take(&mut reply));
        }
    }
    replies
}

/// lettre, reply by reply.
pub fn lettre(replies: &[String]) -> usize {
    replies
        .iter()
        .filter(|reply| {
            reply
                .parse::<Response>()
                .inspect(|r| _ = black_box(r))
                .is_ok()
        })
        .count()
}
