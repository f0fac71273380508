# The elements for other pages. Sourced by `dev`.

# Builds their programs and puts everything into FOLDER/embed/, after the site itself: `embed FOLDER`.
embed() {
    say "Building the elements for other pages into $1/embed/"
    local language program=target/embed
    rm -rf "$program"
    # A program for each language: a page needs the words of one.
    for language in en tr; do
        EXPLAIN_SMTP_ONLY=$language with_small \
            cargo build --quiet --target "$target" --profile site --features embed --bin embed
        wasm-bindgen --target web --no-typescript --out-name "embed-$language" --out-dir "$program" \
            "${CARGO_TARGET_DIR:-target}/$target/site/embed.wasm"
        shrink "$program/embed-${language}_bg.wasm"
        node scripts/order.mjs "$program/embed-${language}_bg.wasm"
        node scripts/shorten.mjs "$program/embed-$language.js" "$program/embed-${language}_bg.wasm"
    done
    node scripts/embed.mjs "$1" "$program"
}

# Makes an npm package of the elements, whose links lead to a site: `pack ADDRESS`.
pack() {
    [ $# -eq 1 ] || fail "Which site do links in the package lead to? ./dev pack https://…"
    [ -e dist/embed/embed.js ] && [ -e target/embed/assets.json ] || build
    need_npm_tools
    node scripts/pack.mjs dist target/embed target/package "$1"
    npm pack --silent --pack-destination target ./target/package
}
