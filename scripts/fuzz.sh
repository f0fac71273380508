# Fuzzing of the core: any bytes at all, read, corrected and put into words. Sourced by `dev`.

fuzz_version=0.13.2
fuzz_targets=(explain corrected)

# Fuzzes for so many seconds, in equal parts for the targets; stops at the first find and says where it lies.
fuzz() {
    local seconds=${1:-60} each name
    [[ $seconds =~ ^[1-9][0-9]*$ ]] || fail "\"$seconds\" is no number of seconds."
    need_cargo_fuzz || fail "cargo could not install cargo-fuzz; its own message stands above."
    each=$(((seconds + ${#fuzz_targets[@]} - 1) / ${#fuzz_targets[@]}))
    for name in "${fuzz_targets[@]}"; do
        say "Fuzzing \"$name\" for $each s (compiling it for that takes about 1 minute the first time)"
        mkdir -p "fuzz/corpus/$name"
        cargo_fuzz run --sanitizer none "$name" "fuzz/corpus/$name" fuzz/seeds -- \
            ${FUZZ_SEED:+-seed="$FUZZ_SEED"} -max_total_time="$each" -max_len=4096 -timeout=20 -verbosity=0 -print_final_stats=1 >"$tools/fuzz.log" 2>&1 || {
            tail -n 40 "$tools/fuzz.log" >&2
            fail "Fuzzing \"$name\" found what must not be; the end of its log stands above, the input lies in fuzz/artifacts/$name."
        }
        awk -v name="$name" '/number_of_executed_units/ { print "fuzz: \"" name "\": " $2 " texts, nothing found" }' "$tools/fuzz.log"
    done
}

# A fuzzer has its own flags for the stable compiler, which it must be told to accept. The core forbids unsafe code, so
# no sanitizer is asked to look for errors of memory.
cargo_fuzz() {
    RUSTC_BOOTSTRAP=1 cargo fuzz "$@"
}

# Returns 1 where it cannot be had.
need_cargo_fuzz() {
    need_rust
    has c++ || debian_packages "a C++ compiler" g++ || return 1
    [ "$(cargo fuzz --version 2>/dev/null)" = "cargo-fuzz $fuzz_version" ] && return
    say "Compiling cargo-fuzz $fuzz_version, which runs the fuzz targets (about 1 minute, once)"
    (cargo_tool cargo-fuzz --version "$fuzz_version" --locked)
}
