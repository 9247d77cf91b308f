/** The book's helpers in libc/book*.c, compiled by gcc against our headers and run: they must do what the book says. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, includeDirectory, native } from "./compiler.ts";
import { scanDeclarations } from "./declarations.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const members = ["book.c", "book-sockets.c", "book-wrappers.c"].map((name) => at(`../../libc/${name}`));
const directory = mkdtempSync(join(tmpdir(), "socksh-book-"));
const program = join(directory, "book");
afterAll(() => rmSync(directory, { recursive: true }));

const compilerOptions = ["-std=gnu17", "-nostdinc", "-isystem", includeDirectory, "-Wno-attributes"];

beforeAll(() => {
  const built = spawnSync(
    native.gcc,
    [...compilerOptions, "-Wall", "-Wextra", "-Werror", at("programs/book.c"), ...members, "-o", program],
    { encoding: "utf8" },
  );
  expect(built.stderr).toBe("");
});

test("book.h declares exactly what the members define", () => {
  const functions = (text: string) => [...scanDeclarations(text).functions.keys()];
  const preprocess = (text: string) => compile(native, "ours", text, "-E", "-P");
  const before = new Set(functions(preprocess(
    readFileSync(includeDirectory + "socksh/book.h", "utf8").match(/^#include.*$/gm)?.join("\n") + "\n",
  )));
  const declared = functions(preprocess("#include <socksh/book.h>\n")).filter((name) => !before.has(name)).sort();
  const defined = members.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^(?!static|#|\t| )[\w ]+[ *](\w+)\(.*\)\n\{/gm)].map((match) =>
      match[1] ?? ""
    )
  ).sort();
  expect(defined).toEqual(declared);
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
      "5 then 4 left",
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
