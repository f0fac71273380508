# Packages of a Debian system, for the few things that neither cargo nor npm carries. Sourced by `dev`.

# Installs packages with apt: `debian_packages "what they are for" NAME…`.
# Returns 1, having said what to run, where that takes rights we do not have; 2 where there is no apt.
debian_packages() {
    local purpose=$1
    shift
    has apt-get || return 2
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if has sudo && sudo -n true 2>/dev/null; then
            as_root=(sudo -n)
        else
            printf '\ndev: %s needs packages; run this, then try again:\n' "$purpose" >&2
            printf '  sudo apt-get install --no-install-recommends %s\n' "$*" >&2
            return 1
        fi
    fi
    say "Installing $purpose with apt: $* (about half a minute)"
    mkdir -p "$tools"
    {
        "${as_root[@]}" apt-get update -qq || true # a stale list may do; the next command tells
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-remove --no-install-recommends "$@"
    } >"$tools/apt.log" 2>&1 || {
        cat "$tools/apt.log" >&2
        return 1
    }
}
