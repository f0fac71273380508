# How many instructions the core takes, counted by valgrind's callgrind. Sourced by `dev`.

# Counts, prints the table and puts it into the document named, if any; fails where scripts/speed-budget.txt is exceeded.
bench() {
    say "Counting instructions (about 2 minutes, and some more to compile for it the first time)"
    count_instructions instructions speed-table "$@"
}

# Runs a benchmark and hands what it counted to the program that makes the table: `count_instructions BENCH TABLE [ARGUMENT…]`.
count_instructions() {
    local bench=$1 table=$2
    shift 2
    need_gungraun
    cargo bench --quiet --package speed --bench "$bench" -- --output-format=json >"$tools/$bench.json" 2>"$tools/$bench.log" || {
        tail -n 40 "$tools/$bench.log" >&2
        fail "The benchmarks could not run; the end of their log stands above."
    }
    cargo run --quiet --package speed --bin "$table" -- "$@" <"$tools/$bench.json"
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

# The core in wasm beside itself natively and beside JavaScript, on a text of so many lines, in node: `bench_node [LINES]`.
bench_node() {
    need_wasm
    need_wasm_bindgen
    need_npm_tools
    need_small
    local folder=target/node-bench lines=${1:-100000} built=target/$target
    [[ $lines =~ ^[1-9][0-9]*$ ]] || fail "\"$lines\" is no number of lines."
    mkdir -p "$folder"
    say "Compiling the core natively, for wasm as fast as it goes, and as the page has it (some minutes the first time)"
    cargo build --quiet --release --package node-bench --bin native
    with_wasm env CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=-Ctarget-feature=+simd128 \
        cargo build --quiet --release --package node-bench --lib --target "$target"
    wasm-bindgen --target nodejs --no-typescript --out-name node --out-dir "$folder/fast" "$built/release/node_bench.wasm"
    with_small cargo build --quiet --profile site --package node-bench --lib --target "$target"
    wasm-bindgen --target nodejs --no-typescript --out-name node --out-dir "$folder/page" "$built/site/node_bench.wasm"
    shrink "$folder/page/node_bg.wasm"
    target/release/native text "$lines" "$folder/text.txt" >&2
    node benches/node/compare.mjs target/release/native "$folder/text.txt" \
        "as fast as it goes=$PWD/$folder/fast/node.js" "of the page=$PWD/$folder/page/node.js"
}

# How instructions grow up to a million lines, which callgrind takes long to count: `bench_large`.
bench_large() {
    say "Counting the instructions of a million lines (some ten minutes)"
    count_instructions large growth-table docs/speed.md
}
