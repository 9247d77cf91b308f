#!/bin/sh
# One job of all.sh: job.sh FOLDER KIND [RUNTIME [PART/PARTS]]. In the folder it leaves KIND-RUNTIME-PART.out and .status; a suite also
# .json. One that hangs is ended; what it said until then is told.
folder=$1; kind=$2; runtime=$3; part=$4
bin=node_modules/.bin
name=$folder/$kind${runtime:+-$runtime}${part:+-${part%/*}}
start=$(date +%s)

limited() {
  timeout -k 10 1500 "$@" >"$name.out" 2>&1
}

case $kind in
  format) limited $bin/deno fmt --check ;;
  lint) limited $bin/deno lint ;;
  types) limited $bin/deno check mod.ts repl/main.ts bench tools test ;;
  imports) limited $bin/deno run -A tools/check-imports.ts ;;
  sessions)
    limited $bin/deno run -A repl/main.ts test --runtime "$runtime" scripts/*/*.socksh docs/sessions.md README.md
    ;;
  suite)
    limited sh test/vitest.sh "$runtime" --shard="$part" --reporter=default --reporter=json --outputFile.json="$name.json"
    ;;
esac
status=$?
echo "$status" >"$name.status"
# What it found is told at the end, in the same order each time.
echo "done    $kind${runtime:+ on $runtime}${part:+, part $part}: $(($(date +%s) - start)) s$([ "$status" = 0 ] || echo ", not well")"
