# From the compiled page to the site that is deployed, and what is measured of it. Sourced by `dev`.

# Takes `--site-url URL` out of the arguments: `SITE_URL` is the site's own address or nothing, `arguments` are the others.
take_site_url() {
    arguments=()
    while [ $# -gt 0 ]; do
        case $1 in
            --site-url)
                [ $# -gt 1 ] || fail "--site-url needs the site's address, such as https://example.org/smtp/"
                SITE_URL=$2
                shift
                ;;
            --site-url=*) SITE_URL=${1#*=} ;;
            *) arguments+=("$1") ;;
        esac
        shift
    done
    export SITE_URL=${SITE_URL:-}
}

# Builds the site into a folder: `site_into FOLDER [TRUNK_OPTION…]`.
site_into() {
    local folder=$1
    shift
    with_small trunk build --release --dist "$folder" "$@"
    node scripts/order.mjs "$folder"/app-*_bg.wasm
    node scripts/shorten.mjs "$folder"/app-*.js "$folder"/app-*_bg.wasm
    node scripts/minify.mjs "$folder"
    programs target/programs
    embed "$folder"
    node scripts/minify.mjs target/programs
    node scripts/site/finish.mjs "$folder" target/programs
}

# Compiles what pages take in the place of the whole program: what reads texts, and the catalog, each in each language.
programs() {
    local part language
    say "Building the programs of the pages, for each part and language (some minutes)"
    rm -rf "$1"
    for part in reading catalog; do
        for language in en tr; do
            EXPLAIN_SMTP_PART=$part program "$language" app app,one-language "$1" "$part-$language"
        done
    done
}

# Builds the site twice from nothing and compares every byte.
reproduce() {
    local all=target/reproduce number
    need_wasm
    need_wasm_bindgen
    need_trunk
    need_npm_tools
    need_small
    take_site_url "$@"
    rm -rf "$all"
    for number in 1 2; do
        say "Building the site from nothing, $number of 2 (some minutes)"
        CARGO_TARGET_DIR=$PWD/$all/target-$number site_into "$all/dist-$number" "${arguments[@]}"
    done
    diff -rq "$all/dist-1" "$all/dist-2" || fail "Two builds of the same source differ in the files above."
    say "Both builds are the same, byte for byte: $(find "$all/dist-1" -type f | wc -l) files"
    rm -rf "$all"
}

# When a slow phone paints pages of dist/, beside the same pages without scripts.
paint() {
    [ -e dist/index.html ] || build
    need_browser
    cargo run --quiet --package site-tests --bin paint -- "$@"
}

# When pastes of so many lines into a page of dist/ are painted.
paste_lines() {
    [ -e dist/index.html ] || build
    need_browser
    cargo run --quiet --package site-tests --bin paste -- "$@"
}

# Pastes so many times, a thousand unless told, and fails where memory grows.
memory() {
    [ -e dist/index.html ] || build
    need_browser
    PASTES=${1:-1000} cargo test --quiet --package site-tests --test page_memory -- --nocapture
}

# Draws the icons that must be PNG from the one that is SVG.
icons() {
    need_browser
    cargo run --quiet --package site-tests --bin icons
}
