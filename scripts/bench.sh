# How many instructions the core takes, counted by valgrind's callgrind. Sourced by `dev`.

# Counts, prints the table and puts it into the document named, if any; fails where scripts/speed-budget.txt is exceeded.
bench() {
    need_gungraun
    say "Counting instructions (about 2 minutes, and some more to compile for it the first time)"
    cargo bench --quiet --package speed --bench instructions -- --output-format=json >"$tools/speed.json" 2>"$tools/speed.log" || {
        tail -n 40 "$tools/speed.log" >&2
        fail "The benchmarks could not run; the end of their log stands above."
    }
    cargo run --quiet --package speed --bin speed-table -- "$@" <"$tools/speed.json"
}

# Valgrind, and the program that runs it, in the version of the library that the benchmarks are written with.
need_gungraun() {
    need_rust
    has valgrind || debian_packages "valgrind, which counts instructions" valgrind libc6-dbg ||
        fail "No valgrind. Install it, then try again."
    local version
    version=$(sed -n '/^name = "gungraun"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)
    [ "$(gungraun-runner --version 2>/dev/null)" = "gungraun-runner $version" ] && return
    say "Compiling gungraun-runner $version, which runs the benchmarks (about 1 minute, once)"
    cargo_tool gungraun-runner --version "$version" --locked
}
