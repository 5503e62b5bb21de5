#!/usr/bin/env bash
# Fails when the committed pkg/ does not come from this source.
#
#   1  BUILD.json names this source (a hash over all that the build reads)     any machine, a moment
#   2  every file is the one that BUILD.json names                             any machine, a moment
#   3  with the tools that BUILD.json names: built again elsewhere, and every byte compared
#      with other tools: it says so, compares what no compiler touches, and leaves it to the tests to show that the answers are the same
set -euo pipefail
. "$(dirname "$0")/common.sh"

node "$root/scripts/pkg.mjs" verify "$root/pkg"
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
"$root/scripts/build-pkg.sh" "$again"
tools_of() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).tools.join("; ")' "$1/BUILD.json"; }
if [ "$(tools_of "$root/pkg")" = "$(tools_of "$again")" ]; then
  diff -r "$root/pkg" "$again" || die "pkg/ differs from what this source builds"
  say "pkg/ is, byte for byte, what this source builds"
else
  for plain in "$root"/pkg/words.*.js "$root"/pkg/schema.js "$root"/pkg/*.d.ts "$root"/pkg/*.md "$root"/pkg/package.json "$root"/pkg/LICENSE; do
    diff "$plain" "$again/${plain##*/}" || die "${plain##*/} differs from what this source builds"
  done
  say "pkg/ comes from this source, but was built with other tools than this machine's: module and JavaScript not compared"
  say "  recorded: $(tools_of "$root/pkg")"
  say "  here:     $(tools_of "$again")"
fi
