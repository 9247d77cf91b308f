import { describe, expect, test } from "vitest";
import { resultOf, runProgram } from "../runtime/subprocess.ts";

const EINTR = 4, EPIPE = 32;
const SIGINT = 2, SIGUSR1 = 10, SIGPIPE = 13, SIGALRM = 14, SIGTERM = 15, SIGCHLD = 17;
const signals = new URL("./programs/signals.ts", import.meta.url);
const interruptible = new URL("./programs/interruptible.ts", import.meta.url);
const dispositions = new URL("./programs/dispositions.ts", import.meta.url);

const interruptedBy = (signo: number) => ({
  result: -1,
  errno: EINTR,
  word: 1,
  wordAfter: 0,
  taken: [{ signo, siSigno: signo }],
});

describe("a blocked call ends with EINTR and the mark is set", () => {
  test("read() by SIGALRM", () => {
    const seen = resultOf(signals, "alarm") as { milliseconds: number };
    expect(seen).toMatchObject(interruptedBy(SIGALRM));
    expect(seen.milliseconds).toBeGreaterThan(900);
  });

  test("accept() by SIGINT from outside, within 100 ms", () => {
    const seen = resultOf(signals, "interrupt") as { late: number };
    expect(seen).toMatchObject(interruptedBy(SIGINT));
    expect(seen.late).toBeLessThan(100);
  });

  test("poll() by SIGCHLD", () => expect(resultOf(signals, "child")).toMatchObject(interruptedBy(SIGCHLD)));
});

test("no signal comes unseen just before an interruptible call blocks", () => {
  expect(resultOf(interruptible)).toEqual({ all: 1000, other: 0 });
});

test("with SA_RESTART a blocked read goes on, and the signal is marked all the same", () => {
  expect(resultOf(signals, "restart")).toMatchObject({
    result: -1,
    errno: EINTR,
    taken: [{ signo: SIGTERM }, { signo: SIGUSR1 }],
  });
});

test("what comes before it is taken waits in the kernel: a standard signal once more, each real-time signal by itself", () => {
  expect(resultOf(signals, "queue")).toEqual({ unseen: "0", came: [[SIGUSR1, 2], [34, 300]], pending: false });
});

test("a loop that polls the word sees the signal", () => {
  const seen = resultOf(signals, "loop") as { milliseconds: number };
  expect(seen).toMatchObject({ taken: true, again: false });
  expect(seen.milliseconds).toBeLessThan(3000);
});

describe("dispositions", () => {
  test("the runtime ignores SIGPIPE", () => expect(resultOf(dispositions, "pipe-ignored")).toEqual([-1, EPIPE]));
  test("with SIGPIPE's default a write to a broken pipe kills", () => {
    expect(runProgram(dispositions, "pipe-default")).toMatchObject({ status: 128 + SIGPIPE, stdout: "" });
  });
  test("a mark can be put on SIGPIPE, and the previous disposition comes back", () => {
    expect(resultOf(dispositions, "pipe-marked")).toEqual([-1, EPIPE, true, -1, false]);
  });
  test("the default after a mark: SIGINT kills", () => {
    expect(runProgram(dispositions, "int-default")).toMatchObject({ status: 128 + SIGINT, stdout: "" });
  });
  test("ignore after a mark: SIGINT does nothing", () => expect(resultOf(dispositions, "int-ignore")).toBe(false));
  test("dieBySignal() dies by it, blocked and caught as it may be", () => {
    expect(runProgram(dispositions, "die")).toMatchObject({ status: 128 + SIGTERM, stdout: "" });
  });
  test("a blocked signal waits until it is unblocked", () => {
    expect(resultOf(dispositions, "mask")).toEqual([false, true, true, true]);
  });
});
