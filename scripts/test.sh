# The steps of `./dev test`, in order. Sourced by `dev`.

steps=(format lint native speed fuzz browser dist)

# Runs the named steps, or all, up to the first that fails.
run_tests() {
    local begin
    [ $# -gt 0 ] || set -- "${steps[@]}"
    for step in "$@"; do
        [[ " ${steps[*]} " == *" $step "* ]] || fail "No test step \"$step\"; there are: ${steps[*]}"
    done
    for step in "$@"; do
        trap 'printf "\ndev test: step \"%s\" failed\n" "$step" >&2' EXIT
        begin=$SECONDS
        "test_$step"
        echo "dev test: step \"$step\" passed in $((SECONDS - begin)) s"
    done
    trap - EXIT
    echo "dev test: all passed ($*)"
}

test_format() {
    need_rust
    say "format: cargo fmt --check"
    cargo fmt --all --check
    if has shellcheck; then
        shellcheck --external-sources dev .ci/run
    fi
}

test_lint() {
    need_wasm
    say "lint: clippy of the core alone, of everything, and of the page as the browser's compiler sees it"
    cargo clippy --quiet --all-targets -- -D warnings
    cargo clippy --quiet --workspace --all-targets --all-features -- -D warnings
    with_wasm cargo clippy --quiet --target "$target" --features app,embed --bins --test browser -- -D warnings
}

test_native() {
    need_rust
    say "native: the core without features, then the components rendered natively"
    # The same generated texts every time, so that a red run means a change; without the variable they are new ones.
    export PROPTEST_RNG_SEED=${PROPTEST_RNG_SEED:-250}
    cargo test --quiet
    cargo test --quiet --features view,prerender
    say "native: our reading of replies beside two other parsers'"
    cargo test --quiet --package reply-grammar
}

test_speed() {
    say "speed: instructions a byte, against scripts/speed-budget.txt"
    bench
}

# Continuous integration must fuzz; elsewhere a machine that cannot have the tool goes without, and hears of it.
test_fuzz() {
    if need_cargo_fuzz; then
        # From the same number every time, as the native tests; `./dev fuzz` begins elsewhere each time.
        FUZZ_SEED=250 fuzz 30
    elif [ -n "${MUST_FUZZ:-}" ]; then
        fail "No cargo-fuzz, and continuous integration must fuzz; why stands above."
    else
        say "fuzz: SKIPPED, since cargo-fuzz cannot be installed here; why stands above"
    fi
}

test_browser() {
    need_wasm
    need_wasm_bindgen
    need_browser
    say "browser: components in headless Chromium"
    # Seconds for all of them, on a machine that is busy.
    with_wasm env WASM_BINDGEN_TEST_TIMEOUT=180 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
        cargo test --target "$target" --features app --test browser
}

test_dist() {
    build
    size
    need_browser
    say "dist: the built site in headless Chromium"
    site_tests
}

# What a test says whose browser ended by itself.
crash='browser has closed the connection|not connected to DevTools|session deleted|tab crashed|IncompleteMessage'

# A browser that ends by itself says nothing of the site: a few tests that lost theirs run once more, one at a time and told
# by name. Whatever else fails, fails.
site_tests() {
    local report failed lost most=3
    report=$(mktemp)
    if cargo test --quiet --package site-tests --no-fail-fast 2>&1 | tee "$report"; then
        rm "$report"
        return
    fi
    failed=$(sed -n 's/ --- FAILED$//p' "$report" | sort)
    lost=$(awk -v crash="$crash" '/^---- .* stdout ----$/ { name = $2 } /^failures:$/ { name = "" }
        name && $0 ~ crash { print name; name = "" }' "$report" | sort)
    rm "$report"
    # Without a name it did not compile; many are no accident.
    [ -n "$failed" ] && [ "$failed" = "$lost" ] && [ "$(wc -l <<<"$failed")" -le $most ] || return 1
    say "dist: the browsers of these tests ended by themselves; they run once more, one at a time:"
    echo "$failed"
    # Names hold no spaces.
    # shellcheck disable=SC2086
    cargo test --quiet --package site-tests -- --exact --test-threads=1 $failed
}
