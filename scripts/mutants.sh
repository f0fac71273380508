# Mutation testing of the core: a small change to the program, and some test must fail. Sourced by `dev`.

mutants_version=27.1.0

# Tries about so many changes, every k-th of all that there are, and prints those that no test notices: `mutants [N [START]]`.
# Another START is another sample. .cargo/mutants.toml says what is changed and what runs.
mutants() {
    local wanted=${1:-150} start=${2:-0} all every
    [[ $wanted =~ ^[1-9][0-9]*$ && $start =~ ^[0-9]+$ ]] || fail "How many changes, and which sample? ./dev mutants 150 0"
    need_mutants
    all=$(cargo mutants --list | wc -l)
    every=$(((all + wanted - 1) / wanted))
    say "Trying every ${every}th of $all changes to the core (about 10 s each, and some minutes before the first)"
    # One folder for all builds; the same generated texts for every change, and few of them.
    CARGO_TARGET_DIR=$PWD/target/mutants PROPTEST_CASES=24 PROPTEST_RNG_SEED=250 PROPTEST_DISABLE_FAILURE_PERSISTENCE=1 \
        nice cargo mutants --no-times --colors never --sharding round-robin --shard "$((start % every))/$every" \
        --output target >&2 || true # what was missed is counted below
    node scripts/mutants.mjs target/mutants.out
}

need_mutants() {
    need_rust
    has node || fail "No node, which counts. Install Node.js 18 or newer, then try again."
    [ "$(cargo mutants --version 2>/dev/null)" = "cargo-mutants $mutants_version" ] && return
    say "Compiling cargo-mutants $mutants_version, which changes the program (about 1 minute, once)"
    cargo_tool cargo-mutants --version "$mutants_version" --locked
}
