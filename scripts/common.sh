# Sourced by the other scripts; it does nothing by itself.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# Everything the wasm build needs and the machine lacks lives here, outside the checkout, shared by every clone.
tools=${PARTAGE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/partage-wasm}
target=wasm32-unknown-unknown

say() { printf '%s: %s\n' "$(basename "$0" .sh)" "$*" >&2; }
die() { say "$*"; exit 1; }
have() { type -P "$1" >/dev/null; }

# The version of a crate as Cargo.lock has it: the one place where it is written.
locked_version() {
  awk -v crate="\"$1\"" '$1 == "name" { name = $3 } $1 == "version" && name == crate { gsub(/"/, "", $3); print $3; exit }' \
    "$root/Cargo.lock"
}

# Runs a command with the compiler that can make wasm. A process of its own, never `export`ed into a shell: that compiler
# may be another version than the one for native code, and two compilers sharing a target folder spoil each other's work.
in_wasm() {
  [ -x "$tools/in-wasm" ] || die "the wasm tools are not set up: run scripts/setup.sh"
  "$tools/in-wasm" "$@"
}

# rustc flags, one a line, that write the sources of dependencies as /cargo/NAME-VERSION, wherever this machine has them.
# The dependencies must have been fetched: the folders are looked up, for their names depend on cargo.
registry_remaps() {
  local folder
  for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do printf -- '--remap-path-prefix=%s=/cargo\n' "${folder%/}"; done
}
