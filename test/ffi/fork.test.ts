import { expect, test } from "vitest";
import type { ForkReport } from "../../bench/fork-load.ts";
import { openFork } from "../../ffi/fork.ts";
import { openLibc } from "../../ffi/libc.ts";
import { runtime } from "../../runtime/pick.ts";
import { resultOf } from "../runtime/subprocess.ts";

const program = (name: string) => new URL(`./programs/${name}.ts`, import.meta.url);
const EAGAIN = 11, ENOSYS = 38;
const FORKS = 300;

test(`${FORKS} forks under garbage and compiler load: none is lost, none hangs, no zombie, no descriptor more`, () => {
  const report = resultOf(new URL("../../bench/fork-load.ts", import.meta.url), String(FORKS)) as ForkReport;
  expect({ ...report, descriptorsBefore: 0, p50: 0, p99: 0, longest: 0 }).toEqual({
    runtime: runtime.name,
    forks: FORKS,
    failed: [],
    lost: [],
    zombies: 0,
    descriptorsBefore: 0,
    descriptorsAfter: report.descriptorsBefore,
    uncopied: 0,
    p50: 0,
    p99: 0,
    longest: 0,
  });
}, 900_000);

test("children that live take none of the wake-ups of their parent's event loops", () => {
  expect(resultOf(program("fork-wakeups"))).toEqual({ alive: 3, inOrder: true, count: 201 });
}, 120_000);

test(
  "a child has the engine's threads and its parent's descriptors; a fork that fails says why, and the next one works",
  () => {
    expect(resultOf(program("fork-edges"))).toEqual({
      "child's status": 42,
      "killed by raise()": 15,
      "ids differ, parent is parent": 1,
      "threads less in the child": 0,
      "with the program's thread left out": 1,
      "end of the pipe": 0,
      "child lives then": 0,
      "child ends after": true,
      "no signal to be had": {
        pid: -1,
        errno: EAGAIN,
        problem: "fork: thread N (name) cannot be signalled: Resource temporarily unavailable",
      },
      "after that": 43,
      "a thread that does not stop": {
        pid: -1,
        errno: EAGAIN,
        problem: "fork: thread N (name) did not stop within N ms",
      },
      "when it does again": 44,
    });
  },
  120_000,
);

test(
  "memory that a fork has moved into a file holds what it held, in parent and children; given back, it reads as zero",
  () => {
    expect(resultOf(program("cold-memory"))).toEqual({ wrong: [], isMoved: true, advised: [0, 0, 0, 1, 3] });
  },
  300_000,
);

test("where there is no stub, fork fails with ENOSYS and says so", () => {
  const libc = openLibc(runtime);
  const elsewhere = { ...libc, runtime: { ...runtime, arch: "riscv64" } } as unknown as typeof libc;
  const forker = openFork(elsewhere);
  expect(forker.fork()).toBe(-1);
  expect(libc.errno()).toBe(ENOSYS);
  expect(forker.problem).toBe("fork cannot be had here: there is no native stub for riscv64 yet");
});
