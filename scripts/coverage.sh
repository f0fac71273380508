# Which lines the native tests run. Sourced by `dev`.

llvm_cov_version=0.9.1

# Runs the native tests, counts the lines of every module that they reach, and prints it.
coverage() {
    need_llvm_tools
    has node || fail "No node, which counts. Install Node.js 18 or newer, then try again."
    if [ "$(cargo llvm-cov --version 2>/dev/null)" != "cargo-llvm-cov $llvm_cov_version" ]; then
        say "Compiling cargo-llvm-cov $llvm_cov_version, which joins what was counted (about 1 minute, once)"
        cargo_tool cargo-llvm-cov --version "$llvm_cov_version" --locked
    fi
    say "Running the native tests with every line counted (some minutes)"
    PROPTEST_RNG_SEED=250 cargo llvm-cov --quiet --features view,prerender --lib --test native \
        --json --summary-only --output-path target/coverage.json >&2
    node scripts/coverage.mjs target/coverage.json
}

# llvm-cov and llvm-profdata of the compiler's own LLVM: rustup's, or Debian's where those cannot be had.
need_llvm_tools() {
    need_rust
    local bin major
    bin=$(rustc --print sysroot)/lib/rustlib/$(rustc -vV | sed -n 's/^host: //p')/bin
    [ -x "$bin/llvm-cov" ] && return
    if has rustup; then
        say "Adding LLVM's tools with rustup (some seconds)"
        rustup component add llvm-tools >&2 && return
        echo "rustup cannot have them here; trying Debian's." >&2
    fi
    major=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    has "llvm-cov-$major" || debian_packages "LLVM's tools, which read what was counted" "llvm-$major" ||
        fail "No llvm-cov of LLVM $major. Install it, then try again."
    LLVM_COV=$(command -v "llvm-cov-$major")
    LLVM_PROFDATA=$(command -v "llvm-profdata-$major")
    export LLVM_COV LLVM_PROFDATA
}
