#!/usr/bin/env bash
# Builds the npm package: scripts/build-pkg.sh [FOLDER], pkg/ unless said otherwise.
#
#   1  wasm-pack   compiles the crate and writes the JavaScript glue
#   2  wasm-opt    makes the module smaller
#   3  pkg.mjs     adds what is written by hand in src/door, the copy of the module as text, and BUILD.json
#
# The same source with the same tools gives the same bytes, on any machine and in any folder (scripts/check-pkg.sh).
set -euo pipefail
. "$(dirname "$0")/common.sh"
out=${1:-$root/pkg}
mkdir -p "$out"
out=$(cd "$out" && pwd -P)
# Always the same folder, so that cargo recognises what it compiled last time; one build at a time.
work=$root/target/wasm/stage
mkdir -p "$root/target/wasm"
exec 9> "$root/target/wasm/.lock"
! have flock || flock 9
rm -rf "$work"
mkdir "$work"

# wasm-pack wants a cdylib, and a crate that is rlib and cdylib at once silently loses link-time optimisation. So the
# crate stays an rlib for everybody, and is linked here under a copy of its manifest where that one word differs.
mkdir "$work/crate"
for entry in "$root"/*; do
  case ${entry##*/} in
    Cargo.toml | target | node_modules | pkg) ;;
    *) ln -s "$entry" "$work/crate/" ;;
  esac
done
sed 's/^crate-type = \["rlib"\]$/crate-type = ["cdylib"]/' "$root/Cargo.toml" > "$work/crate/Cargo.toml"
grep -q '^crate-type = \["cdylib"\]$' "$work/crate/Cargo.toml" || die 'Cargo.toml no longer says crate-type = ["rlib"] under [lib]'

export CARGO_TARGET_DIR=$root/target/wasm
# What the standard library that setup.sh compiled asks for; nothing with one that came ready-made.
flags=()
while read -r flag; do [ -z "$flag" ] || flags+=("$flag"); done < <(in_wasm sh -c 'printf "%s\n" $PARTAGE_STD_FLAGS')
# A stack of one and a half pages instead of sixteen, so that the module starts small; no path of this machine in the bytes.
flags+=(-C link-arg=-zstack-size=98304)
# Middling functions become part of their callers too. A bound of 200 makes the module 15 kB larger and every answer a
# tenth faster. What is asked for in many places, and where little time goes, says `#[inline(never)]`.
flags+=(-C llvm-args=-inline-threshold=75)
# What copies code for a processor that runs it as it is; the engine that compiles the module does its own. Without them
# the module is 3.5 kB smaller (brotli), and no answer slower.
for kept_as_written in -disable-lsr -rotation-max-header-size=0 -enable-pre=0 -disable-licm-promotion -max-speculation-depth=0; do
  flags+=(-C "llvm-args=$kept_as_written")
done
in_wasm cargo fetch --quiet --locked --manifest-path "$root/Cargo.toml"
while read -r flag; do flags+=("$flag"); done < <(registry_remaps)
CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f'; echo "${flags[*]}")
export CARGO_ENCODED_RUSTFLAGS

say "wasm-pack"
in_wasm wasm-pack --quiet build "$work/crate" --mode no-install --target bundler --release --no-gitignore --no-opt \
  --out-dir "$work/raw" --out-name partage -- --locked --features wasm 2> "$work/log" || { cat "$work/log" >&2; die "wasm-pack failed"; }

# Named one by one: with --all-features the result does not load in Node 20.
features=(bulk-memory bulk-memory-opt multivalue mutable-globals nontrapping-float-to-int reference-types sign-ext)
# Several times, from other blocks (--flatten --rereloop) and with equal tails joined (--code-folding); no address here is a negative number plus an offset
# (--low-memory-unused). The data stays in one piece: cut at its noughts (memory-packing) it is smaller as it stands, and 0.9 kB
# larger compressed.
say "wasm-opt"
in_wasm "$root/node_modules/.bin/wasm-opt" --skip-pass=memory-packing -Oz --flatten --rereloop -Oz --flatten --rereloop -Oz --code-folding -Oz --low-memory-unused --code-folding -Oz "${features[@]/#/--enable-}" --strip-debug --strip-producers --strip-target-features \
  "$work/raw/partage_bg.wasm" -o "$work/raw/partage_bg.opt.wasm"
mv "$work/raw/partage_bg.opt.wasm" "$work/raw/partage_bg.wasm"

PARTAGE_BUILT_WITH=$(in_wasm sh -ec '
  ${RUSTC:-rustc} -vV | grep -E "^(release|commit-hash|LLVM version):"
  ${RUSTC:-rustc} --version | grep -o "built from a source tarball" || true
  echo "std: ${PARTAGE_STD_FLAGS:-as published}"
  wasm-bindgen --version
  wasm-pack --version')
PARTAGE_BUILT_WITH+=$'\n'$("$root/node_modules/.bin/wasm-opt" --version)
export PARTAGE_BUILT_WITH
node "$root/scripts/pkg.mjs" assemble "$work/raw" "$out"
