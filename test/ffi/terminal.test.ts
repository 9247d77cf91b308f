import { beforeEach, describe, expect, test } from "vitest";
import { openLibc } from "../../ffi/libc.ts";
import { openTerminal } from "../../ffi/terminal.ts";
import { runtime } from "../../runtime/pick.ts";
import { resultOf, runProgram } from "../runtime/subprocess.ts";

const libc = openLibc(runtime);
const { call } = libc;
const terminal = openTerminal(libc);
const O_RDWR = 2, O_NOCTTY = 0o400, O_NONBLOCK = 0o4000;
const TIOCSPTLCK = 0x40045431, TIOCGPTN = 0x80045430, TIOCSWINSZ = 0x5414;

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | string) => typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes);

/** A pseudo-terminal: what is written to the master is typed at the terminal. */
function openPseudoTerminal(): { master: number; slave: number } {
  const master = call.open("/dev/ptmx", O_RDWR | O_NOCTTY, 0);
  const { view, address } = libc.scratch;
  view.setInt32(0, 0, true);
  call.ioctl(master, TIOCSPTLCK, address);
  call.ioctl(master, TIOCGPTN, address);
  const slave = call.open(`/dev/pts/${view.getInt32(0, true)}`, O_RDWR | O_NOCTTY, 0);
  return { master, slave };
}

let master: number, slave: number;
beforeEach(() => {
  ({ master, slave } = openPseudoTerminal());
  return () => {
    terminal.leaveRawMode();
    call.close(master);
    call.close(slave);
  };
});

const type = (text: string) => terminal.write(master, encode(text));
const attributes = () => {
  const bytes = new Uint8Array(60);
  call.tcgetattr(slave, bytes);
  return bytes.join();
};

test("a terminal is told from what is none", () => {
  const file = call.memfd_create("file", 1);
  expect([terminal.isTerminal(slave), terminal.isTerminal(file), terminal.isTerminal(-1)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(terminal.enterRawMode(file)).toBe(false);
  expect(terminal.windowSize(file)).toBeUndefined();
  call.close(file);
});

test("the window's size, once it has one", () => {
  expect(terminal.windowSize(slave)).toBeUndefined();
  const size = new Uint8Array(new Uint16Array([50, 132, 0, 0]).buffer);
  expect(call.ioctl(master, TIOCSWINSZ, size)).toBe(0);
  expect(terminal.windowSize(slave)).toEqual({ columns: 132, rows: 50 });
});

describe("in raw mode", () => {
  test("each byte arrives as typed: no line is waited for, Ctrl-C, Ctrl-D, Ctrl-S and Return are bytes", () => {
    expect(terminal.enterRawMode(slave)).toBe(true);
    for (const key of ["a", "\x03", "\x04", "\x13", "\r", "\x1b[A", "\x7f"]) {
      type(key);
      // Enter comes as a newline, so that a program may read what was typed ahead for it.
      expect(decode(terminal.read(slave, 1000))).toBe(key === "\r" ? "\n" : key);
    }
  });

  test("nothing is echoed, and a newline still goes to the line's start", () => {
    terminal.enterRawMode(slave);
    type("secret");
    terminal.read(slave, 1000);
    terminal.write(slave, encode("one\ntwo"));
    expect(decode(terminal.read(master, 1000))).toBe("one\r\ntwo");
  });

  test("what was before comes back, even after entering twice; typed-ahead input stays", () => {
    const before = attributes();
    terminal.enterRawMode(slave);
    expect(attributes()).not.toBe(before);
    expect(terminal.enterRawMode(slave)).toBe(true);
    type("ahead\n");
    terminal.leaveRawMode();
    expect(attributes()).toBe(before);
    expect(decode(terminal.read(slave, 1000))).toBe("ahead\n");
    terminal.leaveRawMode();
  });
});

describe("read", () => {
  test("times out", () => {
    const start = performance.now();
    expect(terminal.read(slave, 50)).toBe("timeout");
    expect(performance.now() - start).toBeGreaterThan(40);
    expect(terminal.read(slave, 0)).toBe("timeout");
  });

  test("gives the end of input: Ctrl-D on a cooked terminal, a closed pipe, a terminal that is gone", () => {
    type("\x04");
    expect(terminal.read(slave, 1000)).toBe("eof");
    const pair = new Uint8Array(8);
    call.pipe(pair);
    const [reader = -1, writer = -1] = new Int32Array(pair.buffer);
    call.close(writer);
    expect(terminal.read(reader, 1000)).toBe("eof");
    call.close(reader);
    const gone = openPseudoTerminal();
    call.close(gone.slave);
    expect(terminal.read(gone.master, 1000)).toBe("eof");
    call.close(gone.master);
  });

  test("gives a copy: the next read does not change it", () => {
    terminal.enterRawMode(slave);
    type("first");
    const first = terminal.read(slave, 1000);
    type("other");
    terminal.read(slave, 1000);
    expect(decode(first)).toBe("first");
  });

  test("says what is wrong with a descriptor", () => {
    expect(() => terminal.read(99_999, 0)).toThrow("read(99999): Bad file descriptor");
  });
});

describe("write", () => {
  test("waits where a descriptor does not block, until all is written", () => {
    const pair = new Uint8Array(8);
    call.pipe(pair);
    const [reader = -1, writer = -1] = new Int32Array(pair.buffer);
    const F_SETFL = 4;
    call.fcntl(writer, F_SETFL, O_NONBLOCK);
    // The shell empties the pipe, more than a pipe holds.
    const command = `sleep 0.2; wc -c </proc/${call.getpid()}/fd/${reader}`;
    runtime.run(["sh", "-c", `(${command}) >/dev/null 2>&1 &`]);
    expect(terminal.write(writer, new Uint8Array(300_000))).toBe(true);
    call.close(reader);
    call.close(writer);
  });

  test("says when nobody reads any more", () => {
    const pair = new Uint8Array(8);
    call.pipe(pair);
    const [reader = -1, writer = -1] = new Int32Array(pair.buffer);
    call.close(reader);
    expect(terminal.write(writer, encode("x"))).toBe(false);
    call.close(writer);
  });
});

const program = new URL("./programs/terminal.ts", import.meta.url);

test("a signal interrupts a read", () => expect(resultOf(program, "interrupt")).toBe("interrupted"));

test("the terminal is restored when the runtime exits, an uncaught error included", () => {
  if (runtime.run(["script", "--version"]).status !== 0) return;
  const start = runtime.command.join(" ");
  for (const ending of ["end", "exit", "throw", "reject"]) {
    const shell = `stty -g; ${start} ${program.pathname} ${ending} 2>/dev/null; stty -g`;
    const { stdout } = runtime.run(["script", "-qec", shell, "/dev/null"]);
    const lines = stdout.split(/\r?\n/).map((line) => line.replaceAll("\x04\b\b", "").replaceAll("^D", "").trim());
    const [before, raw, after] = lines.filter((line) => /^[0-9a-f:]+$/.test(line));
    expect([ending, after]).toEqual([ending, before]);
    expect(raw).not.toBe(before);
  }
});

test("exitImmediately() flushes what stdio holds", () => {
  const { status, stdout } = runProgram(new URL("./programs/exit.ts", import.meta.url));
  expect([status, stdout]).toEqual([7, "held by stdio"]);
});
