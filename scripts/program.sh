# Programs for the browser with a part of everything. Sourced by `dev`.

# Compiles a program of one language into FOLDER/NAME.js and FOLDER/NAME_bg.wasm, as small as it gets, and leaves
# FOLDER/NAME.named.wasm, whose functions are still named: `program LANGUAGE BIN FEATURES FOLDER NAME`.
program() {
    local language=$1 bin=$2 features=$3 folder=$4 name=$5
    mkdir -p "$folder"
    EXPLAIN_SMTP_ONLY=$language with_small \
        cargo build --quiet --target "$target" --profile site --features "$features" --bin "$bin"
    wasm-bindgen --target web --no-typescript --out-name "$name" --out-dir "$folder" \
        "${CARGO_TARGET_DIR:-target}/$target/site/$bin.wasm"
    mv "$folder/${name}_bg.wasm" "$folder/$name.named.wasm"
    shrink "$folder/$name.named.wasm" "$folder/${name}_bg.wasm"
    node scripts/order.mjs "$folder/${name}_bg.wasm"
    node scripts/shorten.mjs "$folder/$name.js" "$folder/${name}_bg.wasm"
}
