/**
 * Servers that others wrote, from Debian's source packages: unedited they answer to the byte what gcc's builds answer. Each
 * has a network of its own.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";
import { sourcesOf } from "./debian.ts";
import { filesOf, gcc } from "./programs.ts";

const [shell, ask] = ["../../repl/main.ts", "./ask.ts"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const temporary = mkdtempSync(join(tmpdir(), "socksh-servers-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const PORT = 7000;
const LIMIT = 150_000;

interface Server {
  /** In order; folders and options as for gcc. */
  readonly files: readonly string[];
  readonly options: readonly string[];
  readonly libraries?: readonly string[];
  readonly args: readonly string[];
  /** What ask.ts is to ask. */
  readonly kind: "http" | "dns" | "redis" | "bytes";
  /** Written into the folder where it runs, and given as standard input. */
  prepare?(folder: string): void;
  readonly input?: Uint8Array;
}

interface Served {
  readonly answers: string;
  /** What the server itself has to say: to be shown if the answers differ. */
  readonly log: string;
}

let folders = 0;

/** Runs the server's command, asks it, ends it, and says how it has ended. */
function serve(command: readonly string[], { kind, prepare, input }: Server): Served {
  const folder = join(temporary, String(folders++));
  mkdirSync(folder);
  prepare?.(folder);
  const script = `ip link set lo up && cd "$FOLDER" || exit
    "$@" <"$INPUT" >"$FOLDER.out" 2>"$FOLDER.log" & server=$!
    $ASK ${kind} ${PORT}; asked=$?
    kill $server; wait $server; echo "asked: $asked, the server: $?"`;
  writeFileSync(`${folder}.in`, input ?? "");
  const { stdout, stderr, error } = spawnSync("unshare", ["-n", "sh", "-c", script, "sh", ...command], {
    env: {
      ...caches,
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
      NO_COLOR: "1",
      LC_ALL: "C",
      ASK: [...runtime.command, ask].join(" "),
      FOLDER: folder,
      INPUT: `${folder}.in`,
    },
    encoding: "latin1",
    timeout: LIMIT,
    killSignal: "SIGKILL",
  });
  if (error !== undefined) throw error;
  const log = [".out", ".log"].map((suffix) => readFileSync(folder + suffix, "latin1"));
  return { answers: stdout, log: [stderr, ...log].join("\n") };
}

function expectAsGcc(name: string, server: Server): void {
  const { files, options, libraries = [], args } = server;
  const built = gcc(join(sourcesOf(name), "..", `${name}-built`, name), [...files, ...libraries], options);
  const expected = serve([built, ...args], server);
  expect(expected.answers.length, expected.log).toBeGreaterThan(100);
  expect(expected.answers).toContain("asked: 0");
  const actual = serve([...runtime.command, shell!, "run", "-w", ...options, ...files, "--", ...args], server);
  expect(actual.answers, actual.log).toBe(expected.answers);
}

const named = (folder: string, ...names: readonly string[]) => names.map((name) => join(folder, `${name}.c`));
describe("as gcc's builds do, so answers", () => {
  test("netcat, listening", { timeout: 2 * LIMIT }, () => {
    const folder = sourcesOf("netcat");
    expectAsGcc("netcat", {
      files: named(folder, "netcat"),
      options: ["-DLINUX", "-DTELNET", "-include", "resolv.h"],
      libraries: ["-lresolv"],
      args: ["-l", "-p", String(PORT), "-s", "127.0.0.1"],
      kind: "bytes",
      input: readFileSync(join(folder, "README")),
    });
  });

  test("mini-httpd, a process for each request, with CGI", { timeout: 2 * LIMIT }, () => {
    const folder = join(temporary, "mini-httpd");
    cpSync(sourcesOf("mini-httpd"), folder, { recursive: true });
    // What its Makefile does with sed.
    for (const table of ["mime_types", "mime_encodings"]) {
      const lines = readFileSync(join(folder, `${table}.txt`), "utf8").split("\n").map((line) =>
        line.replace(/#.*/, "").trimEnd()
      );
      const entries = lines.filter((line) => line !== "").map((line) => `{ "${line.replace(/\s+/, '", 0, "')}", 0 },`);
      writeFileSync(join(folder, `${table}.h`), entries.join("\n"));
    }
    expectAsGcc("mini-httpd", {
      files: named(folder, "mini_httpd", "match", "tdate_parse"),
      options: [],
      libraries: ["-lcrypt"],
      args: ["-D", "-p", String(PORT), "-h", "127.0.0.1", "-c", "*.cgi", "-u", "root", "-M", "10"],
      kind: "http",
      prepare(root) {
        mkdirSync(join(root, "folder"));
        writeFileSync(join(root, "a.txt"), "hello\n");
        const script = '#!/bin/sh\necho "Content-type: text/plain"; echo; echo "$REQUEST_METHOD $QUERY_STRING"; cat\n';
        writeFileSync(join(root, "answer.cgi"), script);
        chmodSync(join(root, "answer.cgi"), 0o755);
      },
    });
  });

  test("dnsmasq, by UDP, and by TCP with a process for each connection", { timeout: 2 * LIMIT }, () => {
    const server = [
      "-k",
      "-p",
      String(PORT),
      "--listen-address=127.0.0.1",
      "--bind-interfaces",
      "--no-resolv",
      "--no-hosts",
    ];
    const names = ["--address=/example.test/10.1.2.3", "--host-record=host.lan,10.9.8.7,fd00::7", "--local=/lan/"];
    expectAsGcc("dnsmasq", {
      files: filesOf(join(sourcesOf("dnsmasq"), "src")),
      options: ['-DVERSION="2"'],
      args: [...server, ...names, "--txt-record=text.lan,some,words", "-C", "/dev/null", "--user=root", "--pid-file="],
      kind: "dns",
    });
  });

  test("redis, with its threads, its children and Lua", { timeout: 2 * LIMIT }, () => {
    const folder = join(temporary, "redis");
    cpSync(sourcesOf("redis"), folder, { recursive: true });
    const at = (...path: readonly string[]) => join(folder, ...path);
    // What its Makefile does with mkreleasehdr.sh.
    const release = ["GIT_SHA1", "GIT_DIRTY", "BUILD_ID"].map((name) => `#define REDIS_${name} "0"\n`);
    writeFileSync(at("src/release.h"), release.join(""));
    const [, objects] = /^REDIS_SERVER_OBJ=(.*)$/m.exec(readFileSync(at("src/Makefile"), "utf8"))!;
    const own = objects!.trim().split(/\s+/).map((name) => at("src", name.replace(/\.o$/, ".c")));
    const hiredis = ["alloc", "async", "hiredis", "net", "read", "sds", "sockcompat"];
    expectAsGcc("redis", {
      files: [
        ...own,
        ...filesOf(at("deps/lua/src"), "lua.c", "luac.c", "print.c"),
        ...named(at("deps/hiredis"), ...hiredis),
        at("deps/hdr_histogram/hdr_histogram.c"),
      ],
      options: [
        ...["hiredis", "linenoise", "lua/src", "hdr_histogram"].flatMap((name) => ["-I", at("deps", name)]),
        ...["-D_GNU_SOURCE", '-DHDR_MALLOC_INCLUDE="hdr_redis_malloc.h"', "-DENABLE_CJSON_GLOBAL"],
      ],
      libraries: ["-lpthread", "-ldl", "-rdynamic"],
      args: ["--port", String(PORT), "--bind", "127.0.0.1", "--save", "", "--loglevel", "warning"],
      kind: "redis",
    });
  });
});
