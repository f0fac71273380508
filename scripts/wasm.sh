# A compiler for wasm32-unknown-unknown. Sourced by `dev`.
#
# The ordinary way is `rustup target add`. Where that download cannot be had, Debian carries a compiler
# for browser builds (rustc-web) with the source of the standard library, which is built once into .tools/wasm.

target=wasm32-unknown-unknown
sysroot=$tools/wasm

# Puts a cargo that can build for the browser first on the PATH.
use_wasm() {
    [ -e "$sysroot/bin/cargo" ] || return 0
    export PATH="$sysroot/bin:$PATH" SYSROOT="$sysroot"
}

# Runs a command with that cargo.
with_wasm() {
    (use_wasm && "$@")
}

# Makes `with_wasm cargo build --target wasm32-unknown-unknown` work.
need_wasm() {
    need_rust
    if [ -d "$(rustc --print sysroot)/lib/rustlib/$target/lib" ]; then
        rm -rf "$sysroot" # the ordinary way has become possible since
        return
    fi
    local debian
    debian=$(/usr/bin/rustc --version 2>/dev/null || true)
    if [ -n "$debian" ] && [ "$(cat "$sysroot/built-by" 2>/dev/null)" = "$debian" ]; then
        return
    fi
    if has rustup; then
        say "Adding Rust's $target target with rustup (some seconds)"
        rustup target add "$target" && return
        echo "rustup cannot have it here; trying Debian's compiler for browser builds." >&2
    fi
    debian_compiler && debian_library && return
    fail "No Rust compiler for $target. Either let rustup reach its downloads and run
  rustup target add $target
or, on Debian 12, as root:
  apt-get install --no-install-recommends ${debian_rust[*]} lld-22"
}

debian_rust=(rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy)

debian_compiler() {
    dpkg-query -W "${debian_rust[@]}" >/dev/null 2>&1 && has rust-lld && return
    debian_packages "Debian's Rust for browser builds" "${debian_rust[@]}" lld-22 || return 1
    # rust-lld is a link to the linker of the same LLVM, which a later rustc-web may move on.
    has rust-lld || debian_packages "its linker" "$(readlink /usr/bin/rust-lld)"
}

# Builds the standard library into a sysroot of the project's own, so that /usr stays as it is.
debian_library() {
    say "Building Rust's standard library for the browser (about 1 minute, once)"
    local host
    host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
    rm -rf "$sysroot"
    mkdir -p "$sysroot/bin"
    # `test` is what the test harness links.
    library_for_wasm /usr/bin/rustc "$sysroot" std,panic_abort,test "" || return 1
    ln -s "/usr/lib/rustlib/$host" "$sysroot/lib/rustlib/$host"
    ln -s /usr/bin/cargo /usr/bin/cargo-clippy /usr/bin/clippy-driver "$sysroot/bin/"
    printf '#!/bin/sh\nexec /usr/bin/rustc --sysroot "%s" "$@"\n' "$sysroot" >"$sysroot/bin/rustc"
    chmod +x "$sysroot/bin/rustc"
    /usr/bin/rustc --version >"$sysroot/built-by"
}

# Builds the standard library from source: `library_for_wasm RUSTC SYSROOT CRATES FLAGS [LEVEL [FEATURES]]`.
library_for_wasm() {
    local rustc=$1 into=$2/lib/rustlib/$target/lib crate=$tools/std level=${5:-3}
    rm -rf "$crate"
    mkdir -p "$crate/src" "$into"
    printf '[package]\nname = "std-for-wasm"\nedition = "2024"\n[workspace]\n' >"$crate/Cargo.toml"
    : >"$crate/src/lib.rs"
    # Bitcode lets `lto` reach into it.
    (cd "$crate" && RUSTC=$rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Cembed-bitcode=yes $4" CARGO_TARGET_DIR="$crate/target" \
        CARGO_PROFILE_RELEASE_OPT_LEVEL=$level "$(dirname "$rustc")/cargo" build --quiet --release \
        -Z build-std="$3" ${6:+-Z build-std-features="$6"} --target "$target" >&2) || return 1
    find "$crate/target/$target/release/deps" -name '*.rlib' ! -name 'libstd_for_wasm-*' -exec cp -t "$into" {} + ||
        return 1
    rm -rf "$crate"
}
