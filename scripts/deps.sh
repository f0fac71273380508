# What the project depends on. Sourced by `dev`.

deny_version=0.20.2

# Prints every direct dependency with its version, its bytes in the page's program and what it is for, then checks licences,
# sources and advisories.
deps() {
    local name version purpose code
    while IFS='|' read -r _ name purpose code _; do
        name=${name//[\` ]/}
        version=$(cat Cargo.lock fuzz/Cargo.lock |
            sed -n "/^name = \"$name\"\$/{n;s/^version = \"\(.*\)\"\$/\1/p;}" | sort -uV | paste -sd ' ')
        printf '%-22s %-18s%7s %s\n' "$name" "$version" "${code// /}" "$purpose"
    done < <(grep '^| `' docs/dependencies.md)
    if ! has cargo-deny; then
        say "Compiling cargo-deny $deny_version, which checks licences, sources and advisories (some minutes, once)"
        cargo_tool cargo-deny --version "$deny_version" --locked
    fi
    say "Checking licences, sources and duplicates"
    cargo deny --workspace check licenses sources bans
    say "Checking advisories"
    cargo deny --workspace check advisories || fail "Either an advisory stands above, or its list could not be fetched."
}
