/**
 * How long importing the library takes, and what its calls cost: milliseconds for the import, nanoseconds for
 * `close(-1)` through the library and through ffi/ alone.
 *
 *     deno run -A bench/library.ts
 */
const start = performance.now();
const socksh = await import("../mod.ts");
const imported = performance.now() - start;
const first = performance.now();
socksh.close(-1);
const firstCall = performance.now() - first;

const { call } = (await import("../api/libc.ts")).libc;

/** Best of five. */
function nanoseconds(action: () => unknown): number {
  let best = Infinity;
  for (let turn = 0; turn < 5; turn++) {
    const begin = performance.now();
    for (let i = 0; i < 200_000; i++) action();
    best = Math.min(best, (performance.now() - begin) * 1e6 / 200_000);
  }
  return Math.round(best);
}

const sa = socksh.sockaddr_in(), buff = socksh.char(64);
console.log({
  "import, ms": Math.round(imported * 10) / 10,
  "first call, ms": Math.round(firstCall * 100) / 100,
  "close(-1), ns": nanoseconds(() => socksh.close(-1)),
  "close(-1) of ffi/, ns": nanoseconds(() => call.close(-1)),
  "write(-1, buff), ns": nanoseconds(() => socksh.write(-1, buff)),
  "sa.sin_port = 7, ns": nanoseconds(() => sa.sin_port = 7),
  "sockaddr_in({…}), ns": nanoseconds(() => socksh.sockaddr_in({ sin_family: 2, sin_addr: { s_addr: 1 } })),
});
