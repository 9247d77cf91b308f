/** The book's helpers in libc/book*.c, compiled by gcc against our headers and run: they must do what the book says. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookMembers } from "../../libc/book-members.ts";
import { includeDirectory, native } from "./compiler.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const members = Object.keys(bookMembers).map((name) => at(`../../libc/${name}`));
/** Where the book's functions are declared. */
const bookHeaders = [
  "socksh/book.h",
  "socksh/multicast.h",
  "unpifi.h",
  "unproute.h",
  "unpevent.h",
  "unprtt.h",
  "unpsctp.h",
  "unpthread.h",
];
/** Variables that socksh itself provides (process/external-variables.ts). */
const variables = at("programs/book-variables.c");
/** What the book's functions for SCTP, for routes and for kqueue() are made of. */
const below = [
  "sctp.c",
  "netlink.c",
  "routing-kernel.c",
  "routing-messages.c",
  "routing-sysctl.c",
  "kqueue.c",
  "kqueue-notes.c",
].map((name) => at(`../../libc/${name}`));
const sources = [at("programs/book.c"), ...members, ...below, variables];
const directory = mkdtempSync(join(tmpdir(), "socksh-book-"));
const program = join(directory, "book");
afterAll(() => rmSync(directory, { recursive: true }));

const compilerOptions = ["-std=gnu17", "-nostdinc", "-isystem", includeDirectory, "-Wno-attributes"];

beforeAll(() => {
  const built = spawnSync(
    native.gcc,
    [...compilerOptions, ...["-Wall", "-Wextra", "-Werror"], ...sources, "-o", program],
    { encoding: "utf8" },
  );
  expect(built.stderr).toBe("");
});

test("the book's headers declare exactly what the members define", () => {
  const declared = bookHeaders.flatMap((header) =>
    [...readFileSync(includeDirectory + header, "utf8").matchAll(/^(?!typedef|#|\t| )[\w ]+[ *]+(\w+)\(.*\).*;$/gm)]
      .map((match) => match[1] ?? "")
  );
  const defined = members.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^(?!static|#|\t| )[\w ]+[ *]+(\w+)\([^;{}]*\)\n\{/gm)].map((match) =>
      match[1] ?? ""
    )
  );
  expect(defined.sort()).toEqual(declared.sort());
});

describe("the helpers", () => {
  test("read, write, echo, name and pass as in the book", () => {
    const { stdout, stderr, status } = spawnSync(program, [], { encoding: "utf8", timeout: 20_000 });
    expect(stdout.split("\n")).toEqual([
      'socket 4 "one"',
      'socket 15 "two, which is l" ...',
      'socket 4 "ong"',
      'socket 4 "last" ...',
      "socket end 0",
      ...["pipe 4", "pipe 15", "pipe 4", "pipe 4"],
      ...["line", "4 ahead: rest", "its", "4 rest", "own"],
      ...["0 of what the number stands for now", "0 in a file, then at 6"],
      "6",
      "1",
      "7",
      "0 1",
      "1",
      "1",
      "127.0.0.1:9877, 127.0.0.1, 9877",
      "0.0.0.0:9877",
      "[::1]:9877, ::1, 9877",
      "[::]:9877",
      "/tmp/a path",
      "1.999900",
      "1 2",
      "1",
      "1",
      "hello",
      "world",
      "7",
      "-1",
      "",
    ]);
    expect(stderr.split("\n")).toEqual([
      "connect to port P: Connection refused",
      "only text",
      "close error: Bad file descriptor",
      "",
    ]);
    expect(status).toBe(1);
  });
});
