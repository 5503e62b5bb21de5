#!/usr/bin/env bash
# Makes this machine able to build and test partage. Run it as often as you like: every step looks first, says what it
# does, and installs only what is missing.
#
#   scripts/setup.sh             what building pkg/ takes: a compiler for wasm32, wasm-bindgen, wasm-pack, the npm tools
#   scripts/setup.sh browsers    Chromium and Firefox, for the browser tests (Debian packages; needs root when absent)
#   scripts/setup.sh all         both
#
# The compiler comes from the first of these that really links a wasm module:
#   path     the rustc on PATH already can
#   rustup   rustup adds the target (left out when RUSTUP_AUTO_INSTALL=0 says that rustup may not download)
#   debian   Debian's rustc-web, unpacked privately (no root), with the standard library compiled from rust-web-src
# PARTAGE_ROUTE=path|rustup|debian insists on one. All of it goes under PARTAGE_TOOLS (default: the user's cache folder).
set -euo pipefail
. "$(dirname "$0")/common.sh"

wasm_pack_version=0.15.1

# ── the compiler ─────────────────────────────────────────────────────────────────────────────────────────────────────

# How the standard library that is compiled here wants everything else to be compiled: a panic is a trap, and nothing is
# formatted for a message that a module without a console could show to nobody. A fifth of the module's code goes with it.
# rustc calls both of these unstable, which RUSTC_BOOTSTRAP=1 allows.
own_std_flags="-Zunstable-options -Cpanic=immediate-abort"

# Having the standard library is not enough: a linker may be missing, or the library may lack the bitcode that link-time
# optimisation reads. So the question is put to the compiler itself: `can_link RUSTC FLAG…`.
can_link() {
  local rustc=$1 dir ok=0
  shift
  dir=$(mktemp -d)
  echo '#[unsafe(no_mangle)] pub extern "C" fn f(n: usize) -> usize { vec![n; n].len() }' > "$dir/probe.rs"
  "$rustc" --edition 2024 --target $target --crate-type cdylib -O -C lto=fat -C panic=abort "$@" \
    -o "$dir/probe.wasm" "$dir/probe.rs" >/dev/null 2>&1 || ok=1
  rm -rf "$dir"
  return $ok
}
# shellcheck disable=SC2086  # the flags are several words
own_can_link() { RUSTC_BOOTSTRAP=1 can_link "$tools/bin/rustc" -C linker="$tools/bin/wasm-ld" $own_std_flags; }

candidate() { apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }'; }

# Debian's packages, unpacked into $1 without installing them. What is named is fetched even when the system has it (we
# want it in our folder); what else this machine lacks is read off a simulated installation.
unpack_debian() {
  local into=$1 version std llvm named lacking deb
  # A machine's own lists may be old and name a compiler older than the one this crate needs; without root they stay.
  say "asking apt for its package lists"
  apt-get update -qq >&2 || say "apt's lists stay as they are"
  version=$(candidate rust-web-src)
  [ -n "$version" ] || return 1
  std=$(apt-cache depends "libstd-rust-web-dev=$version" | awk '$1 == "Depends:" && $2 ~ /^libstd-rust-web-/ { print $2; exit }')
  llvm=$(apt-cache depends "$std" | grep -om1 'libllvm[0-9]*') || return 1
  named=("rustc-web=$version" "libstd-rust-web-dev=$version" "$std=$version" "rust-web-src=$version" "$llvm" "lld-${llvm#libllvm}")
  have cargo || named+=("cargo-web=$version")
  mapfile -t lacking < <(apt-get install -s --no-install-recommends "${named[@]}" 2>/dev/null | awk '$1 == "Inst" { print $2 }' \
    | grep '^lib' | grep -vxF -e "$std" -e libstd-rust-web-dev -e "$llvm")
  say "unpacking ${named[*]} ${lacking[*]}"
  rm -rf "$into" && mkdir -p "$into/debs" || return 1
  (cd "$into/debs" && apt-get download -qq "${named[@]}" "${lacking[@]}" >&2) || return 1
  for deb in "$into"/debs/*.deb; do
    dpkg -x "$deb" "$into" || return 1
    rm "$deb"
  done
  rmdir "$into/debs" && printf '%s\n' "$version" > "$into/version"
}

# A command of the unpacked root that finds its own libraries: `launcher FILE PROGRAM`.
launcher() {
  local libs
  libs=$(echo "$tools"/debian/usr/lib/*-linux-gnu)
  printf '#!/bin/sh\nLD_LIBRARY_PATH="%s${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "%s" "$@"\n' "$libs" "$2" > "$1" && chmod +x "$1"
}

# The standard library for wasm32, compiled for size from its source with the matching compiler. No path of this machine
# may end up in it (all of them are remapped), and it keeps its bitcode, without which link-time optimisation fails.
compile_std() {
  local sysroot=$tools/debian/usr work lib source commit remaps
  work=$(mktemp -d "$tools/std.XXXXXX")
  lib=$sysroot/lib/rustlib/$target/lib
  source=$(readlink -f "$sysroot/lib/rustlib/src/rust") || return 1
  commit=$("$tools/bin/rustc" -vV | awk '$1 == "commit-hash:" { print $2 }')
  say "compiling the standard library for $target (about a minute)"
  mkdir "$work/src" && : > "$work/src/lib.rs" || return 1
  printf '[package]\nname = "nothing"\nedition = "2021"\n[workspace]\n[profile.release]\nopt-level = "z"\n' > "$work/Cargo.toml"
  (
    cd "$work" && unset RUSTC_WRAPPER RUSTFLAGS CARGO_BUILD_TARGET CARGO_TARGET_DIR
    export PATH="$tools/bin:$PATH" RUSTC="$tools/bin/rustc" RUSTC_BOOTSTRAP=1 CARGO_INCREMENTAL=0
    cargo fetch --quiet --locked --manifest-path "$root/Cargo.toml" >&2 || exit 1
    remaps=("--remap-path-prefix=$source=/rustc/$commit" "--remap-path-prefix=$sysroot/lib/rustlib/src/rust=/rustc/$commit")
    while read -r flag; do remaps+=("$flag"); done < <(registry_remaps)
    CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f'; echo "-Cembed-bitcode=yes${IFS}${own_std_flags// /$IFS}${IFS}${remaps[*]}")
    export CARGO_ENCODED_RUSTFLAGS
    cargo build -q --release --target $target -Z build-std=std,panic_abort -Z build-std-features=optimize_for_size \
      --target-dir "$work/out" >&2
  ) || { rm -rf "$work"; return 1; }
  rm -rf "$lib" && mkdir -p "$lib" || return 1
  find "$work/out/$target/release/deps" -name '*.rlib' ! -name 'libnothing-*' -exec cp {} "$lib/" \; || return 1
  # With its source at hand rustc would write local paths back into what it compiles next.
  rm -rf "$work" "$sysroot/src" "$sysroot/lib/rustlib/src"
}

debian_toolchain() {
  local unpacked=$tools/debian
  if ! own_can_link; then
    # Unpacked before, and the compile went wrong then: the package may have moved on since.
    unpack_debian "$unpacked" || return 1
    mkdir -p "$tools/bin"
    launcher "$tools/bin/rustc" "$unpacked/usr/bin/rustc" || return 1
    launcher "$tools/bin/wasm-ld" "$(echo "$unpacked"/usr/lib/llvm-*/bin/wasm-ld)" || return 1
    [ ! -x "$unpacked/usr/bin/cargo" ] || launcher "$tools/bin/cargo" "$unpacked/usr/bin/cargo" || return 1
    compile_std && own_can_link || return 1
  fi
}

compiler() {
  local route= insisted=${PARTAGE_ROUTE:-}
  try() { [ -z "$route" ] && { [ -z "$insisted" ] || [ "$insisted" = "$1" ]; }; }
  if try path && have rustc && can_link "$(type -P rustc)"; then route=path; fi
  if try rustup && have rustup && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; then
    say "rustup target add $target"
    if rustup target add $target >&2 && can_link "$(type -P rustc)"; then route=rustup; else say "rustup could not add it"; fi
  fi
  if try debian && have apt-get; then
    if debian_toolchain; then route=debian; else say "Debian's packages gave no compiler for $target"; fi
  fi
  [ -n "$route" ] || die "nothing here can compile for $target. With rustup and a network: rustup target add $target"
  {
    echo '#!/bin/sh'
    echo "# Written by partage's scripts/setup.sh. Route: $route"
    echo "export PATH=\"$tools/bin:\$PATH\""
    if [ $route = debian ]; then
      echo "export RUSTC=\"$tools/bin/rustc\" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=\"$tools/bin/wasm-ld\""
      echo "export RUSTC_BOOTSTRAP=1 PARTAGE_STD_FLAGS=\"$own_std_flags\""
    fi
    echo 'exec "$@"'
  } > "$tools/in-wasm.new"
  chmod +x "$tools/in-wasm.new" && mv "$tools/in-wasm.new" "$tools/in-wasm"
  say "compiler for $target: $("$tools/in-wasm" sh -c '${RUSTC:-rustc} --version') (route: $route)"
}

# ── wasm-bindgen, wasm-pack, npm ─────────────────────────────────────────────────────────────────────────────────────

# `crate CRATE VERSION PROGRAM`. Unoptimised: it halves the wait and the tool writes the same bytes. A crate's own lock
# file may name versions that this registry does not have yet, so a second try goes without it.
crate() {
  [ "$("$tools/bin/$3" --version 2>/dev/null | awk '{ print $2 }')" != "$2" ] || return 0
  have cargo || [ -x "$tools/bin/cargo" ] || die "cargo is needed for $1"
  say "cargo install $1 $2 (a minute or two)"
  local install=(env CARGO_PROFILE_DEV_DEBUG=0 cargo install --quiet --debug --force --root "$tools" --version "=$2" "$1")
  have cargo || install=("$tools/in-wasm" "${install[@]}")
  "${install[@]}" --locked 2>/dev/null || "${install[@]}" >&2
}

node_modules() {
  have node && have npm || die "Node.js 20 or later and npm are needed"
  local wanted
  wanted=$(sha256sum < "$root/package-lock.json")
  [ "$(cat "$root/node_modules/.installed" 2>/dev/null)" != "$wanted" ] || return 0
  say "npm ci"
  (cd "$root" && npm ci --no-audit --no-fund --loglevel=error >&2)
  printf '%s\n' "$wanted" > "$root/node_modules/.installed"
}

wasm() {
  local bindgen
  bindgen=$(locked_version wasm-bindgen)
  [ -n "$bindgen" ] || die "Cargo.lock does not name wasm-bindgen"
  mkdir -p "$tools"
  tools=$(cd "$tools" && pwd -P)
  exec 9> "$tools/.lock"
  ! have flock || flock 9
  compiler
  crate wasm-bindgen-cli "$bindgen" wasm-bindgen
  crate wasm-pack "$wasm_pack_version" wasm-pack
  node_modules
  say "ready: wasm-bindgen $bindgen, wasm-pack $wasm_pack_version, $(in_wasm "$root/node_modules/.bin/wasm-opt" --version)"
}

# ── browsers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

browsers() {
  local lacking=()
  [ -n "${PARTAGE_CHROMIUM:-}" ] || have chromium || lacking+=(chromium)
  [ -n "${PARTAGE_FIREFOX:-}" ] || have firefox-esr || have firefox || lacking+=(firefox-esr)
  if [ ${#lacking[@]} -gt 0 ]; then
    have apt-get || die "install ${lacking[*]}, or name them in PARTAGE_CHROMIUM and PARTAGE_FIREFOX"
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    say "apt-get install ${lacking[*]}"
    [ -n "$(candidate "${lacking[0]}")" ] || "${as_root[@]}" apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${lacking[@]}" fonts-liberation >&2 \
      || { "${as_root[@]}" apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${lacking[@]}" fonts-liberation >&2; }
  fi
  node_modules
  say "browsers: $("${PARTAGE_CHROMIUM:-chromium}" --version 2>/dev/null); $("${PARTAGE_FIREFOX:-$(type -P firefox-esr || type -P firefox)}" --version 2>/dev/null)"
}

case ${1:-wasm} in
  wasm) wasm ;;
  browsers) browsers ;;
  all) wasm; browsers ;;
  *) die "unknown step '$1': nothing, browsers or all" ;;
esac
