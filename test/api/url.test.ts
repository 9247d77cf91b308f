/** Deno imports the library from a URL: the tree as any static server would give it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./examples.ts";
import { runtimes } from "./runtimes.ts";
import { run } from "./subprocess.ts";

const deno = runtimes.find(({ name }) => name === "deno")?.command[0];

let server: Server;
let origin = "";
const served: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    served.push(path);
    try {
      const text = readFileSync(new URL(path, root));
      response.writeHead(200, { "content-type": "application/typescript; charset=utf-8" }).end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

describe.skipIf(deno === undefined)("Deno imports mod.ts from a URL", () => {
  const folder = mkdtempSync(join(tmpdir(), "socksh-url-"));
  const cache = { DENO_DIR: join(folder, "cache") };
  const program = join(folder, "program.ts");

  afterAll(() => rmSync(folder, { recursive: true }));

  const runWith = (...flags: string[]) => {
    writeFileSync(
      program,
      `import { AF_INET, connect, errno, errnoName, htons, inet_pton, SOCK_STREAM, sockaddr_in, socket } from "${origin}/mod.ts";
      const sockfd: number = socket(AF_INET, SOCK_STREAM, 0);
      const servaddr = sockaddr_in({ sin_family: AF_INET, sin_port: htons(1) });
      inet_pton(AF_INET, "127.0.0.1", servaddr.sin_addr);
      console.log(connect(sockfd, servaddr), errnoName(errno()));`,
    );
    return run([deno!, "run", "--no-prompt", "--no-config", ...flags, program], { env: cache });
  };

  test("with -A", async () => {
    expect(await runWith("-A", "-q")).toEqual({ status: 0, stdout: "-1 ECONNREFUSED\n", stderr: "" });
  });

  test("with the least permissions: --allow-ffi, and the host to import from", async () => {
    const flags = ["-q", "--allow-ffi", `--allow-import=${new URL(origin).host}`];
    expect(await runWith(...flags)).toEqual({ status: 0, stdout: "-1 ECONNREFUSED\n", stderr: "" });
  });

  test("without --allow-ffi it says what it needs", async () => {
    const { status, stderr } = await runWith("-q", `--allow-import=${new URL(origin).host}`);
    expect(status).not.toBe(0);
    expect(stderr).toContain("--allow-ffi");
  });

  test("its types come along", async () => {
    const wrong = join(folder, "wrong.ts");
    writeFileSync(wrong, `import { sockaddr_in } from "${origin}/mod.ts";\nsockaddr_in({ sin_prot: 1 });\n`);
    const flags = ["check", "--no-config", `--allow-import=${new URL(origin).host}`];
    const { status, stderr } = await run([deno!, ...flags, wrong], { env: cache });
    expect(status).not.toBe(0);
    expect(stderr).toContain("'sin_prot' does not exist in type 'sockaddr_in | sockaddr_in_init'");
  });

  test("only the library's own rooms are fetched, and only one runtime's file is run", () => {
    const rooms = new Set(served.map((path) => path.includes("/") ? path.split("/")[0] : path));
    expect([...rooms].sort()).toEqual(["api", "ffi", "mod.ts", "runtime"]);
  });
});
