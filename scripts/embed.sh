# The elements for other pages. Sourced by `dev`.

# Builds their program and puts everything into FOLDER/embed/, after the site itself: `embed FOLDER`.
embed() {
    say "Building the elements for other pages into $1/embed/"
    with_small cargo build --quiet --target "$target" --profile site --features embed --bin embed
    local program=target/embed
    rm -rf "$program"
    wasm-bindgen --target web --no-typescript --out-dir "$program" "target/$target/site/embed.wasm"
    wasm-opt -Oz --converge --low-memory-unused "$program/embed_bg.wasm" -o "$program/embed_bg.wasm"
    node scripts/embed.mjs "$1" "$program"
}
