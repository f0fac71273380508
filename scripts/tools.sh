# The tools that build and test the page, each in the version that its own file names:
# Trunk and wasm-opt in Trunk.toml, wasm-bindgen in Cargo.lock, npm's in package-lock.json.
# They go into .tools, unless the right version is on the PATH already. Sourced by `dev`.

export PATH="$tools/cargo/bin:$PWD/node_modules/.bin:$PATH"

need_rust() {
    has cargo || fail "No cargo. Install stable Rust with rustup (https://rustup.rs), then try again."
    has cc || debian_packages "a C compiler" gcc libc6-dev ||
        fail "No cc. Install a C compiler, then try again."
}

trunk_version() {
    sed -n 's/^trunk-version = "=\(.*\)"$/\1/p' Trunk.toml
}

wasm_bindgen_version() {
    sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock
}

need_trunk() {
    local version
    version=$(trunk_version)
    [ "$(trunk --version 2>/dev/null)" = "trunk $version" ] && return
    say "Compiling Trunk $version, which builds the page (about 2 minutes, once)"
    cargo_tool trunk --version "$version" --locked --no-default-features --features rustls
}

need_wasm_bindgen() {
    local version
    version=$(wasm_bindgen_version)
    [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ] &&
        [ "$(wasm-bindgen-test-runner --version 2>/dev/null)" = "wasm-bindgen-test-runner $version" ] && return
    say "Compiling wasm-bindgen $version, which joins Rust to JavaScript (about 1 minute, once)"
    cargo_tool wasm-bindgen-cli --version "$version" # its own lock file names yanked crates
}

# Compiles a tool without optimising, which takes a third of the time and makes no build slower.
cargo_tool() {
    need_rust
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR="$tools/build" \
        cargo install --quiet --root "$tools/cargo" "$@" ||
        fail "cargo could not install $1; its own message stands above."
}

# wasm-opt and esbuild, which make the page smaller, and axe-core, which looks for barriers to people.
need_npm_tools() {
    [ node_modules/.package-lock.json -nt package-lock.json ] && return
    if ! has npm; then
        debian_packages "Node.js and npm" nodejs npm ||
            fail "No npm, which brings wasm-opt, esbuild and axe-core. Install Node.js 18 or newer, then try again."
    fi
    say "Fetching wasm-opt, esbuild and axe-core from npm (some seconds, once)"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
    touch node_modules/.package-lock.json
}

# A browser and the driver of the same version. CHROMEDRIVER names a driver elsewhere, as for wasm-bindgen's runner.
need_browser() {
    if [ -z "${CHROMEDRIVER:-}" ]; then
        if ! has chromedriver && [ -x "${CHROMEWEBDRIVER:-}/chromedriver" ]; then
            CHROMEDRIVER=$CHROMEWEBDRIVER/chromedriver
        elif ! has chromedriver; then
            debian_packages "a browser to test in" chromium chromium-driver ||
                fail "No chromedriver. Install Chrome or Chromium and the ChromeDriver of the same version, then try again."
        fi
    fi
    export CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)}
}
