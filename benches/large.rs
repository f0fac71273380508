//! How many instructions the largest texts take: `./dev bench large`, since callgrind needs minutes for them.

#![allow(missing_docs, reason = "the macros write functions without")]

use std::hint::black_box;

use explain_smtp::Report;
use gungraun::{
    Callgrind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main,
};
use speed::texts;

#[library_benchmark]
#[bench::dialogue_small(args = ("dialogue", 1_000), setup = texts::grown)]
#[bench::dialogue_large(args = ("dialogue", 1_000_000), setup = texts::grown)]
#[bench::interleaved_small(args = ("interleaved", 900), setup = texts::grown)]
#[bench::interleaved_large(args = ("interleaved", 900_000), setup = texts::grown)]
#[bench::one_reply_small(args = ("one-reply", 1_000), setup = texts::grown)]
#[bench::one_reply_large(args = ("one-reply", 100_000), setup = texts::grown)]
#[bench::one_line_small(args = ("one-line", 400), setup = texts::grown)]
#[bench::one_line_large(args = ("one-line", 400_000), setup = texts::grown)]
#[bench::endless_body_small(args = ("endless-body", 1_000), setup = texts::grown)]
#[bench::endless_body_large(args = ("endless-body", 1_000_000), setup = texts::grown)]
#[bench::new_marks_small(args = ("new-marks", 1_000), setup = texts::grown)]
#[bench::new_marks_large(args = ("new-marks", 400_000), setup = texts::grown)]
fn grow(text: String) -> (String, Report) {
    let report = explain_smtp::explain(black_box(&text));
    (text, report)
}

library_benchmark_group!(name = large; benchmarks = grow);
main!(
    config = LibraryBenchmarkConfig::default().tool(Callgrind::with_args(["--cache-sim=no"]));
    library_benchmark_groups = large
);
