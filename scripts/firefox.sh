# The built site in Firefox. Sourced by `dev`.

geckodriver_version=0.36.0

# Runs the tests of tests/dist/tests/firefox.rs; a machine without Firefox is told what it lacks.
firefox() {
    [ -e dist/explain-smtp.html ] || build
    need_npm_tools
    need_firefox
    say "The built site in headless Firefox"
    cargo test --quiet --package site-tests --test firefox -- --ignored
}

# A Firefox, which FIREFOX names where it is elsewhere, and the program that drives it, which is a crate.
need_firefox() {
    # Programs only: `firefox` is a function here.
    if [ -z "${FIREFOX:-}" ]; then
        FIREFOX=$(type -P firefox-esr || type -P firefox || true)
    fi
    if [ -z "$FIREFOX" ]; then
        debian_packages "Firefox" firefox-esr || fail "No Firefox. Install it, then try again."
        FIREFOX=$(type -P firefox-esr)
    fi
    export FIREFOX
    [[ "$(geckodriver --version 2>/dev/null)" == "geckodriver $geckodriver_version"* ]] && return
    say "Compiling geckodriver $geckodriver_version, which drives Firefox (about 2 minutes, once)"
    cargo_tool geckodriver --version "$geckodriver_version" --locked
}
