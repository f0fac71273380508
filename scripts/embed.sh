# The elements for other pages. Sourced by `dev`.

# Builds their programs and puts everything into FOLDER/embed/, after the site itself: `embed FOLDER`.
embed() {
    say "Building the elements for other pages into $1/embed/"
    local language programs=target/embed
    rm -rf "$programs"
    # A program for each language: a page needs the words of one.
    for language in en tr; do
        program "$language" embed embed "$programs" "embed-$language"
    done
    programs_ready
    node scripts/embed.mjs "$1" "$programs"
}

# Makes an npm package of the elements, whose links lead to a site: `pack ADDRESS`.
pack() {
    [ $# -eq 1 ] || fail "Which site do links in the package lead to? ./dev pack https://…"
    [ -e dist/embed/embed.js ] && [ -e target/embed/assets.json ] || build
    need_npm_tools
    node scripts/pack.mjs dist target/embed target/package "$1"
    npm pack --silent --pack-destination target ./target/package
}
