#!/bin/sh
# Runs vitest in-process under one runtime: test/vitest.sh node|deno|bun [vitest arguments]
cd "$(dirname "$0")/.." || exit 1
runtime=$1; shift
bin=node_modules/.bin
case $runtime in
  node) exec $bin/node node_modules/vitest/vitest.mjs run "$@" ;;
  deno) exec $bin/deno run -A node_modules/vitest/vitest.mjs run "$@" ;;
  bun) exec $bin/bun node_modules/vitest/vitest.mjs run --pool=threads "$@" ;;
  *) echo "usage: test/vitest.sh node|deno|bun [vitest arguments]" >&2; exit 2 ;;
esac
