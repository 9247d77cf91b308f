/** Nothing that C does at the prompt may end the shell: wild pointers fault, and the next line answers. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openLibc } from "../../ffi/libc.ts";
import { Program } from "../../process/program.ts";
import { runtime } from "../../runtime/pick.ts";
import { library } from "../include/worlds.ts";
import { prologue, wildCalls } from "./wild-calls.ts";

const shell = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));

interface Session {
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Feeds lines to one shell, in a folder of its own. Through files: Deno's spawnSync hangs on much input. */
function type(lines: readonly string[]): Session {
  const folder = mkdtempSync(join(tmpdir(), "socksh-wild-"));
  const path = (name: string) => join(folder, name);
  try {
    writeFileSync(path("input"), `${lines.join("\n")}\n`);
    const redirected = 'exec "$@" <input >output 2>errors';
    const { signal } = spawnSync("/bin/sh", ["-c", redirected, "sh", ...runtime.command, shell], {
      cwd: folder,
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], NO_COLOR: "1" },
      timeout: 250_000,
    });
    return { signal, stdout: readFileSync(path("output"), "latin1"), stderr: readFileSync(path("errors"), "latin1") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `#n` goes out before line n does its work, straight to the pipe. */
const numbered = (lines: readonly string[]) => lines.map((line, i) => `dprintf(1, "#${i}\\n"); ${line}`);

const answered = ({ stdout }: Session) => [...stdout.matchAll(/#(\d+)\n/g)].map((match) => Number(match[1]));

test("every function of the headers faults on wild pointers, and the shell lives on", () => {
  const program = new Program(openLibc(runtime), { mode: "prompt" });
  const headers = library.prologue;
  const own =
    "#include <socksh/prompt.h>\n#include <unpifi.h>\n#include <unproute.h>\n#include <unprtt.h>\n#include <unpthread.h>\n";
  program.compile({ name: "<headers>", text: own + headers, system: true });
  const functions = [...program.state.scope.symbols()].filter((symbol) => symbol.kind === "function");
  const calls = wildCalls(functions);
  expect(calls.length).toBeGreaterThan(5000);

  const session = type([...headers.trim().split("\n"), ...prologue, ...numbered([...calls, ""])]);
  const lines = answered(session);
  const lost = lines.findIndex((line, i) => line !== i);
  expect(lost < 0 ? "" : `lost after ${calls[lines[lost - 1]!]}`).toBe("");
  expect({ signal: session.signal, last: calls[lines.at(-1) ?? 0] }).toEqual({ signal: null, last: undefined });
  expect(lines).toEqual([...calls, ""].map((_, i) => i));
  expect(session.stderr.split("Segmentation fault").length).toBeGreaterThan(3000);
}, 300_000);

/** What goes wrong in a way of its own; each ends in a fault or in libc's own answer, told behind it. */
const mistakes: readonly (readonly [line: string, fault: boolean])[] = [
  ["strlen((char *)1);", true],
  ['printf("%s", (char *)8);', true],
  ['printf("%d %s %s\\n", 1, "ok", (char *)-8);', true],
  ['printf("%n", (int *)8);', true],
  ['printf("%.5s", (char *)8);', true],
  ['printf("%1$s %2$s", "ok", (char *)8);', true],
  ['printf("%ls", (wchar_t *)8);', true],
  ["printf((char *)8);", true],
  ['fprintf((FILE *)room, "x");', true],
  ['fputs("x", (FILE *)4);', true],
  ["fclose((FILE *)room);", true],
  ["fclose(stream); fputc('x', stream);", true],
  ["fclose(stream);", true],
  ['strcpy(NULL, "x");', true],
  ["strcpy(room, (char *)16);", true],
  ["memcpy(room, (void *)8, 8);", true],
  ["memcpy(room, room, (size_t)-1);", true],
  ["memset(room, 0, 1l << 40);", true],
  ["memmove((void *)room, (char *)room + (1l << 31), 8);", true],
  ["{ int v[3] = { 3, 1, 2 }; qsort(v, 3, sizeof(int), NULL); }", true],
  ["{ int v[3] = { 3, 1, 2 }; qsort(v, 3, sizeof(int), (void *)12345); }", true],
  ["qsort((void *)8, 100, 8, (void *)strcmp);", true],
  ["bsearch(room, (void *)8, 100, 8, (void *)strcmp);", true],
  ["{ void (*f)(void) = (void (*)(void))room; f(); }", true],
  ["{ int (*f)(int, int, int) = (void *)strlen; f(1, 2, 3); }", true],
  ["free((void *)8);", true],
  ["free(room);", true],
  ["{ char *p = malloc(10); free(p); free(p); }", true],
  ["{ char *p = malloc(10); free(p + 3); }", true],
  ["realloc((void *)24, 5);", true],
  ['getaddrinfo("127.0.0.1", NULL, (struct addrinfo *)8, (struct addrinfo **)room);', true],
  ['getaddrinfo("127.0.0.1", NULL, NULL, NULL);', true],
  ["freeaddrinfo((struct addrinfo *)8);", true],
  ["freeaddrinfo((struct addrinfo *)filled);", true],
  ["select(1, NULL, NULL, NULL, (struct timeval *)8);", false],
  ["time((time_t *)1);", true],
  ["{ static char b[8]; b[1l << 40] = 1; }", true],
  ['sscanf("text", "%s", (char *)8);', true],
  ['sscanf("12", "%d");', true],
  ["setvbuf(stdout, (char *)8, _IOFBF, 100);", true],
  ["ctime((time_t *)8);", true],
  ["{ time_t t = -1l << 62; ctime(&t); }", false],
  ["{ struct tm t; memset(&t, 1, sizeof(t)); asctime(&t); }", false],
  ['{ struct tm t; memset(&t, 1, sizeof(t)); strftime(room, 100, "%Z", &t); }', true],
  ["{ struct iovec v = { (void *)8, 8 }; writev(2, &v, 1); }", false],
  ["{ struct msghdr m; memset(&m, 1, sizeof(m)); sendmsg(2, &m, 0); }", false],
  ['{ char *a[2] = { (char *)8, NULL }; int c = getopt(1, a, "x"); }', false],
  ['strtok(NULL, " "); strtok((char *)8, " ");', true],
  ["*(int *)0 = 1;", true],
  ["{ int zero = 0; 1 / zero; }", false],
  ["{ int n = 0; int deep[1000]; int i; for (i = 0; ; i++) deep[i * 1000] = i; }", true],
  ["abort();", false],
  ["exit(3);", false],
];

test("mistakes of every kind fault where C's would, and the next line answers", () => {
  const lines = mistakes.map(([line]) => line);
  const session = type([...prologue, ...numbered([...lines, ""]).map((line) => `${line} dprintf(1, "went on\\n");`)]);
  expect(session.signal).toBeNull();
  expect(answered(session)).toEqual([...lines, ""].map((_, i) => i));
  const ends = session.stdout.split(/#\d+\n/).slice(1);
  const went = mistakes.filter(([, fault], i) => fault && ends[i]!.includes("went on")).map(([line]) => line);
  expect(went).toEqual([]);
});
