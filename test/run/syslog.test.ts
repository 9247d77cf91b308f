/** Daemons, and what they say to syslog: to a listener of the test's own, on a /dev of its own. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runtime } from "../../runtime/pick.ts";

const folder = mkdtempSync(join(tmpdir(), "socksh-syslog-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sources = fileURLToPath(new URL("daemons/", import.meta.url));
const shell = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
const MESSAGES = 5;

/** What runtimes and programs need of /dev, in a mount namespace that ends with the command. Root only. */
const ownDevices = [
  "mount -t tmpfs none /dev",
  "mknod -m 666 /dev/null c 1 3",
  "mknod -m 666 /dev/urandom c 1 9",
  "mknod -m 666 /dev/tty c 5 0",
  "mkdir -m 1777 /dev/shm",
  "ln -s /proc/self/fd /dev/fd",
].join(" && ");

/** Everything that is said, by the program to its output and by its daemon to the listener. */
function said(command: readonly string[]): string {
  const script = `${ownDevices} && { "$0" ${MESSAGES} & until [ -S /dev/log ]; do sleep 0.01; done; "$@"; wait; }`;
  const output = execFileSync("unshare", ["-m", "sh", "-c", script, join(folder, "listener"), ...command], {
    cwd: folder,
    encoding: "utf8",
    timeout: 90_000,
  });
  return output.replace(/^(<\d+>)\w{3} [ \d]\d \d\d:\d\d:\d\d /gm, "$1").replace(/\[\d+\]/g, "[pid]");
}

function build(name: string): string {
  execFileSync("gcc", ["-w", "-o", join(folder, name), join(sources, `${name}.c`)]);
  return join(folder, name);
}

test("a daemon is detached, and its messages reach syslog, as with gcc's build", () => {
  build("listener");
  const expected = said([build("detached")]);
  expect(expected.split("\n")).toHaveLength(MESSAGES + 2);
  expect(said([...runtime.command, shell, "run", join(sources, "detached.c")])).toBe(expected);
}, 200_000);
