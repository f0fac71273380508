# What the built page weighs. Sourced by `dev`.

# Prints the bytes of dist/ and where those of the program come from; fails where they exceed scripts/size-budget.txt.
size() {
    [ -e dist/index.html ] || build
    has node || fail "No node, which measures. Install Node.js 18 or newer, then try again."
    local kind=small
    [ -e "$small/bin/rustc" ] || kind=ordinary
    node scripts/size.mjs dist "target/$target/site/app.wasm" scripts/size-budget.txt "$kind"
}
