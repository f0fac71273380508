# What the built page weighs. Sourced by `dev`.

# Prints the bytes of dist/, where those of the program come from and what grew since scripts/size-record.json; fails where
# they exceed scripts/size-budget.txt. `--record` writes the bytes down anew.
size() {
    if [ ! -e dist/index.html ]; then
        build
    elif [ -n "$(find src static build build.rs Cargo.lock index.html -newer dist/index.html -print -quit)" ]; then
        say "Sources have changed since dist/ was built: building it anew"
        build
    fi
    has node || fail "No node, which measures. Install Node.js 18 or newer, then try again."
    local kind=small
    [ -e "$small/bin/rustc" ] || kind=ordinary
    node scripts/size.mjs dist target/programs/reading-en.named.wasm scripts/size-budget.txt scripts/size-record.json "$kind" "$@"
}
