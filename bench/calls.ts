/**
 * What a call costs, in ns: a function that does nothing much (abs) and a system call that fails at once (write(-1)),
 * through the trampoline, through the runtime's own FFI, through the checked layer; and gcc's, where gcc is there.
 *
 *     deno run -A bench/calls.ts        bun bench/calls.ts        node bench/calls.ts
 */
import { blockOffsets, blockSize } from "../ffi/block.ts";
import { openLibc } from "../ffi/libc.ts";
import { createTrampoline } from "../ffi/stubs.ts";
import { runtime } from "../runtime/pick.ts";

const started = performance.now();
const libc = openLibc(runtime);
const opened = performance.now();
const memory = new WebAssembly.Memory({ initial: 1 });
const view = new DataView(memory.buffer, 1024, blockSize);
const call = createTrampoline(runtime, runtime.addressOf(new Uint8Array(memory.buffer)) + 1024);
const trampolined = performance.now();

const rounds = 500_000;

/** The best of five turns: the others had company on the machine. */
function nanoseconds(round: () => void): number {
  let best = Infinity;
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now();
    round();
    best = Math.min(best, performance.now() - start);
  }
  return best * 1e6 / rounds;
}

/** (loop (call $call) (br_if 0 (n -= 1))): the call as a compiled program makes it. */
function wasmLoop(): (count: number) => void {
  const bytes = new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 8, 2, 0x60, 0, 0, 0x60, 1, 0x7f, 0],
    ...[2, 7, 1, 1, 0x65, 1, 0x63, 0, 0],
    ...[3, 2, 1, 1],
    ...[7, 5, 1, 1, 0x72, 0, 1],
    ...[10, 18, 1, 16, 0, 0x03, 0x40, 0x10, 0, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b, 0x0b],
  ]);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { e: { c: call } });
  return instance.exports.r as (count: number) => void;
}

function prepare(name: string, ...integers: bigint[]): void {
  view.setBigInt64(blockOffsets.function, BigInt(libc.symbolAddress(name)!), true);
  integers.forEach((value, index) => view.setBigInt64(blockOffsets.integers + 8 * index, value, true));
}

function gcc(expression: string): number | undefined {
  const source = `#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
int main(void) {
  struct timespec a, b; volatile int n = -5, sink; double best = 1e18;
  for (int turn = 0; turn < 5; turn++) {
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int i = 0; i < ${rounds}; i++) sink = ${expression};
    clock_gettime(CLOCK_MONOTONIC, &b);
    double t = (b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec);
    if (t < best) best = t;
  }
  printf("%f", best / ${rounds});
}`;
  const directory = runtime.run(["mktemp", "-d"]).stdout.trim();
  const compiler = ["gcc", "-O2", "-fno-builtin", "-w", "-x", "c", "-", "-o", `${directory}/a`];
  const compiled = runtime.run(compiler, { input: source }).status === 0;
  const result = compiled ? Number(runtime.run([`${directory}/a`]).stdout) : undefined;
  runtime.run(["rm", "-r", directory]);
  return result;
}

const raw = runtime.open("libc.so.6", {
  abs: { parameters: ["i32"], result: "i32" },
  write: { parameters: ["i32", "u64", "u64"], result: "i64" },
}).symbols;
const { write } = libc.call;
const loop = wasmLoop();
const rows: [string, number | undefined, number | undefined][] = [];

prepare("abs", -5n);
const emptyFromWasm = nanoseconds(() => loop(rounds));
prepare("write", -1n, 0n, 1n);
rows.push(["trampoline, from wasm", emptyFromWasm, nanoseconds(() => loop(rounds))]);
rows.push([
  "the runtime's FFI",
  nanoseconds(() => {
    for (let i = 0; i < rounds; i++) raw.abs(-5);
  }),
  nanoseconds(() => {
    for (let i = 0; i < rounds; i++) raw.write(-1, 0n, 1n);
  }),
]);
rows.push([
  "libc.call (checked)",
  undefined,
  nanoseconds(() => {
    for (let i = 0; i < rounds; i++) write(-1, 4096, 1);
  }),
]);
rows.push(["gcc -O2", gcc("abs(n)"), gcc("write(-1, 0, 1)")]);

const cell = (value: number | undefined) => (value === undefined ? "" : value.toFixed(1)).padStart(12);
console.log(`${runtime.name} ${runtime.version}: openLibc ${(opened - started).toFixed(2)} ms,`);
console.log(`  createTrampoline ${(trampolined - opened).toFixed(2)} ms`);
console.log(`${"ns a call".padEnd(24)}${"abs".padStart(12)}${"write(-1)".padStart(12)}`);
for (const [name, empty, system] of rows) console.log(`${name.padEnd(24)}${cell(empty)}${cell(system)}`);
