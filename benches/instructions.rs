//! How many instructions reading takes, counted by callgrind. `./dev bench` runs them and writes the table.

#![allow(missing_docs, reason = "the macros write functions without")]

use std::hint::black_box;

use explain_smtp::{Correction, Report, dialogue, lines};
use gungraun::{
    Callgrind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main,
};
use speed::{peers, texts};

// Lines and dialogue: who speaks, what answers what.
#[library_benchmark]
#[bench::replies(args = ("replies"), setup = texts::of)]
#[bench::dialogue(args = ("dialogue"), setup = texts::of)]
#[bench::interleaved(args = ("interleaved"), setup = texts::of)]
#[bench::first(args = ("first"), setup = texts::of)]
#[bench::swaks(args = ("swaks"), setup = texts::of)]
#[bench::curl(args = ("curl"), setup = texts::of)]
#[bench::openssl(args = ("openssl"), setup = texts::of)]
#[bench::smtplib(args = ("smtplib"), setup = texts::of)]
#[bench::phpmailer(args = ("phpmailer"), setup = texts::of)]
#[bench::exchange_log(args = ("exchange-log"), setup = texts::of)]
#[bench::postfix_log(args = ("postfix-log"), setup = texts::of)]
#[bench::exim_log(args = ("exim-log"), setup = texts::of)]
#[bench::delivery_status(args = ("delivery-status"), setup = texts::of)]
#[bench::gmail_bounce(args = ("gmail-bounce"), setup = texts::of)]
#[bench::every(args = ("every"), setup = texts::of)]
fn read(texts: Vec<String>) -> Vec<String> {
    for text in &texts {
        let reading = lines::read(black_box(text), &Correction::default());
        black_box(dialogue::assemble(text, &reading));
    }
    texts
}

// All of it, to the report.
#[library_benchmark]
#[bench::replies(args = ("replies"), setup = texts::of)]
#[bench::dialogue(args = ("dialogue"), setup = texts::of)]
#[bench::interleaved(args = ("interleaved"), setup = texts::of)]
#[bench::first(args = ("first"), setup = texts::of)]
#[bench::swaks(args = ("swaks"), setup = texts::of)]
#[bench::curl(args = ("curl"), setup = texts::of)]
#[bench::openssl(args = ("openssl"), setup = texts::of)]
#[bench::smtplib(args = ("smtplib"), setup = texts::of)]
#[bench::phpmailer(args = ("phpmailer"), setup = texts::of)]
#[bench::exchange_log(args = ("exchange-log"), setup = texts::of)]
#[bench::postfix_log(args = ("postfix-log"), setup = texts::of)]
#[bench::exim_log(args = ("exim-log"), setup = texts::of)]
#[bench::delivery_status(args = ("delivery-status"), setup = texts::of)]
#[bench::gmail_bounce(args = ("gmail-bounce"), setup = texts::of)]
#[bench::every(args = ("every"), setup = texts::of)]
fn explain(texts: Vec<String>) -> (Vec<String>, Vec<Report>) {
    let reports = texts
        .iter()
        .map(|text| explain_smtp::explain(black_box(text)));
    let reports = reports.collect();
    (texts, reports)
}

// All of it, for texts that grow.
#[library_benchmark]
#[bench::dialogue_small(args = ("dialogue", texts::SMALL), setup = texts::grown)]
#[bench::dialogue_large(args = ("dialogue", texts::LARGE), setup = texts::grown)]
#[bench::interleaved_small(args = ("interleaved", texts::SMALL), setup = texts::grown)]
#[bench::interleaved_large(args = ("interleaved", texts::LARGE), setup = texts::grown)]
#[bench::one_reply_small(args = ("one-reply", texts::SMALL), setup = texts::grown)]
#[bench::one_reply_large(args = ("one-reply", texts::LARGE), setup = texts::grown)]
#[bench::one_line_small(args = ("one-line", texts::SMALL), setup = texts::grown)]
#[bench::one_line_large(args = ("one-line", texts::LARGE), setup = texts::grown)]
#[bench::endless_body_small(args = ("endless-body", texts::SMALL), setup = texts::grown)]
#[bench::endless_body_large(args = ("endless-body", texts::LARGE), setup = texts::grown)]
#[bench::new_marks_small(args = ("new-marks", texts::SMALL), setup = texts::grown)]
#[bench::new_marks_large(args = ("new-marks", texts::LARGE), setup = texts::grown)]
fn grow(text: String) -> (String, Report) {
    let report = explain_smtp::explain(black_box(&text));
    (text, report)
}

#[library_benchmark]
#[bench::replies(args = ("replies"), setup = texts::of)]
fn line_ends(texts: Vec<String>) -> Vec<String> {
    for text in &texts {
        black_box(peers::line_ends(black_box(text)));
    }
    texts
}

#[library_benchmark]
#[bench::replies(args = ("replies"), setup = texts::of)]
fn smtp_proto(texts: Vec<String>) -> Vec<String> {
    for text in &texts {
        black_box(peers::smtp_proto(black_box(text)));
    }
    texts
}

#[library_benchmark]
#[bench::replies(args = ("replies"), setup = peers::replies)]
fn lettre(replies: Vec<String>) -> Vec<String> {
    black_box(peers::lettre(black_box(&replies)));
    replies
}

library_benchmark_group!(name = ours; benchmarks = read, explain, grow);
library_benchmark_group!(name = others; benchmarks = line_ends, smtp_proto, lettre);
main!(
    config = LibraryBenchmarkConfig::default().tool(Callgrind::with_args(["--cache-sim=no"]));
    library_benchmark_groups = ours, others
);
