# A standard library that is smaller, for `./dev build` only. Sourced by `dev`.
#
# Rust's own says where and why it panics, which no reader of the page sees: static/boot.js shows its message at any
# trap. With `-Cpanic=immediate-abort` a panic is the bare trap. That option is unstable, so the library is built from
# its source with RUSTC_BOOTSTRAP, once, into .tools/small, itself optimised for size. Without the source the ordinary one does, and the page is larger.

small=$tools/small
# What is told nobody: the place of a panic, and what `{:?}` would print.
small_flags="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"

# Runs a command with that library for the browser's target, if there is one.
with_small() {
    if [ ! -e "$small/bin/rustc" ]; then
        with_wasm "$@"
        return
    fi
    with_wasm env RUSTC="$small/bin/rustc" \
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$small_flags" "$@"
}

# Builds that library, where the compiler's source can be had; says so where it cannot.
need_small() {
    local rustc
    rustc=$(small_compiler)
    [ "$(cat "$small/built-by" 2>/dev/null)" = "$(small_built_by "$rustc")" ] && return
    rm -rf "$small"
    if [ ! -d "$(source_of "$rustc")" ] && has rustup; then
        say "Fetching the source of Rust's standard library with rustup (some seconds)"
        rustup component add rust-src >&2 || true # said below
    fi
    if [ ! -d "$(source_of "$rustc")" ] || ! small_library "$rustc"; then
        rm -rf "$small"
        say "No small standard library here: the page will be about a twentieth larger"
    fi
}

# The compiler itself: neither rustup's stand-in nor a script around it.
small_compiler() {
    if [ -e "$sysroot/bin/rustc" ]; then
        echo /usr/bin/rustc
    else
        echo "$(rustc --print sysroot)/bin/rustc"
    fi
}

source_of() {
    echo "$("$1" --print sysroot)/lib/rustlib/src/rust/library"
}

small_library() {
    say "Building a small standard library for the page (about 1 minute, once)"
    local rustc=$1 host
    host=$("$rustc" -vV | sed -n 's/^host: //p')
    mkdir -p "$small/bin" "$small/lib/rustlib"
    library_for_wasm "$rustc" "$small" std,panic_abort "$small_flags" z optimize_for_size || return 1
    ln -s "$("$rustc" --print sysroot)/lib/rustlib/$host" "$small/lib/rustlib/$host"
    # Only what is compiled for the page sees any of it.
    cat >"$small/bin/rustc" <<END
#!/bin/sh
case "\$*" in
    *panic=immediate-abort*) RUSTC_BOOTSTRAP=1 exec "$rustc" --sysroot "$small" "\$@" ;;
    *) exec "$rustc" "\$@" ;;
esac
END
    chmod +x "$small/bin/rustc"
    small_built_by "$rustc" >"$small/built-by"
}

# What the library depends on: another compiler, other flags or another folder make another one.
small_built_by() {
    "$1" -vV
    echo "$small_flags, opt-level z, optimize_for_size, in $small"
}

# Makes a program smaller, as Trunk makes the page's, with the flags that index.html gives it: `shrink FROM [TO]`.
#
# Expressions taken apart and put together again, and nothing put in the place of a call that the compiler left, compress
# better. Data stays in one piece: cut apart at its zeros it is smaller only before it is compressed.
shrink() {
    local flags
    flags=$(sed -n 's/.* data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
    [ -n "$flags" ] || fail "index.html does not say how the program is made smaller."
    # Flags hold no spaces.
    # shellcheck disable=SC2086
    wasm-opt -Oz $flags "$1" -o "${2:-$1}"
}
