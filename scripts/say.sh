# How the project's scripts speak. Sourced by `dev`.

# What is about to happen and roughly how long it takes, on a line of its own.
say() {
    printf '\n==> %s\n' "$*" >&2
}

# What stands in the way and what to do about it; ends the script.
fail() {
    printf '\ndev: %s\n' "$*" >&2
    exit 1
}

# Whether a command is there.
has() {
    command -v "$1" >/dev/null 2>&1
}
