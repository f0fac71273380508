# Programs for the browser with a part of everything. Sourced by `dev`.

# The jobs that make programs smaller.
shrinking=()

# Compiles a program of one language into FOLDER/NAME.js and FOLDER/NAME_bg.wasm, as small as it gets, and leaves
# FOLDER/NAME.named.wasm, whose functions are still named: `program LANGUAGE BIN FEATURES FOLDER NAME`. The next one may be
# compiled meanwhile; `programs_ready` waits for all.
program() {
    local language=$1 bin=$2 features=$3 folder=$4 name=$5
    mkdir -p "$folder"
    EXPLAIN_SMTP_ONLY=$language with_small \
        cargo build --quiet --target "$target" --profile site --features "$features" --bin "$bin"
    wasm-bindgen --target web --no-typescript --out-name "$name" --out-dir "$folder" \
        "${CARGO_TARGET_DIR:-target}/$target/site/$bin.wasm"
    mv "$folder/${name}_bg.wasm" "$folder/$name.named.wasm"
    shrunk "$folder" "$name" &
    shrinking+=($!)
}

shrunk() {
    shrink "$1/$2.named.wasm" "$1/$2_bg.wasm"
    node scripts/order.mjs "$1/$2_bg.wasm"
    node scripts/shorten.mjs "$1/$2.js" "$1/$2_bg.wasm"
}

# Waits until all programs are as small as they get.
programs_ready() {
    local job
    for job in "${shrinking[@]}"; do
        wait "$job" || fail "A program could not be made smaller; why stands above."
    done
    shrinking=()
}
