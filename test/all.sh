#!/bin/sh
# All checks: format, lint, types, imports; then the suite on each runtime; then the sessions on each runtime.
# Ends with one line: N passed, N failed.
cd "$(dirname "$0")/.." || exit 1
bin=node_modules/.bin
passed=0
failed=0
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

# check NAME COMMAND…: one point
check() {
  name=$1; shift
  if "$@" >"$log/out" 2>&1; then
    passed=$((passed + 1)); echo "ok      $name"
  else
    failed=$((failed + 1)); echo "FAILED  $name"; cat "$log/out"
  fi
}

# suite RUNTIME: as many points as it has tests; the failed ones are told
suite() {
  sh test/vitest.sh "$1" --reporter=json --outputFile="$log/$1.json" >"$log/out" 2>&1 || true
  counts=$($bin/node test/report.mjs "$log/$1.json" "$log/out" 2>"$log/failures")
  passed=$((passed + ${counts% *})); failed=$((failed + ${counts#* }))
  echo "suite   $1: ${counts% *} passed, ${counts#* } failed"
  cat "$log/failures"
}

check "format" $bin/deno fmt --check
check "lint" $bin/deno lint
check "types" $bin/deno check mod.ts repl/main.ts bench tools test
check "imports" $bin/deno run -A tools/check-imports.ts
for runtime in node deno bun; do suite $runtime; done
for runtime in deno bun node; do
  check "sessions on $runtime" $bin/deno run -A repl/main.ts test --runtime $runtime scripts/*/*.socksh docs/sessions.md README.md
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
