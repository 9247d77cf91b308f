#!/bin/sh
# All checks: format, lint, types, imports; the suite on each runtime; the sessions on each runtime. Three run at a time: two
# cores are busy, also while tests wait. Ends with one line: N passed, N failed.
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
trap 'exit 1' HUP INT TERM

# A suite is in parts: none is long, so that no core is idle at the end; and one that crashes leaves the others. Those that
# run at the same time have different files: what gcc says of a program is asked once, not twice at a time.
parts=4
{
  for turn in 1 2 3 4; do
    echo "suite node $turn/$parts"
    echo "suite deno $((turn % parts + 1))/$parts"
    echo "suite bun $(((turn + 1) % parts + 1))/$parts"
  done
  for runtime in node deno bun; do echo "sessions $runtime"; done
  printf '%s\n' types lint format imports
} >"$log/jobs"

xargs -P 3 -I @ sh -c "sh test/job.sh '$log' @ </dev/null" <"$log/jobs"

for name in format lint types imports "sessions on deno" "sessions on bun" "sessions on node"; do
  job=$(echo "$name" | sed 's/ on / /; s/ /-/g')
  if [ "$(cat "$log/$job.status")" = 0 ]; then
    passed=$((passed + 1)); echo "ok      $name"
  else
    failed=$((failed + 1)); echo "FAILED  $name"; cat "$log/$job.out"
  fi
done
# A suite: as many points as it has tests; the failed ones are told.
for runtime in node deno bun; do
  counts=$(node_modules/.bin/node test/report.mjs "$log" "suite-$runtime" $parts 2>"$log/failures")
  passed=$((passed + ${counts% *})); failed=$((failed + ${counts#* }))
  echo "suite   $runtime: ${counts% *} passed, ${counts#* } failed"
  cat "$log/failures"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
