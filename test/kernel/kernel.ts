/**
 * A Linux kernel with SCTP and PF_KEY for tests. Where the machine's own kernel opens the sockets that are asked for,
 * the commands run on it; elsewhere user-mode Linux is booted once as a plain process, with the host's files to read,
 * and runs all of them. A kernel that does not come up is an error, with the end of its console.
 *
 * A start of a runtime costs seconds in there, and a fork one: put much into one command.
 */
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openLibc } from "../../ffi/libc.ts";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";

/** A program and its arguments. It starts in an empty folder of its own, which it may write to. */
export interface KernelCommand {
  readonly argv: readonly string[];
  /** Standard input, empty by default. */
  readonly input?: string;
  /** Seconds it may take; it is killed then, and its status is 124. */
  readonly limit?: number;
}

export interface KernelResult {
  /** As in a shell: 128 and a signal's number, if one has ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A socket that the commands must be able to open: family, type, protocol. */
export type SocketKind = readonly [family: number, type: number, protocol: number];

export const SCTP: SocketKind = [2, 1, 132];
export const PF_KEY: SocketKind = [15, 3, 2];

const BOOT_LIMIT = 60;
const COMMAND_LIMIT = 240;
const CONSOLE_LINES = 30;
const UML = "/usr/bin/linux.uml";
const UML_MODULES = "/usr/lib/uml/modules";

/** Each behind those it depends on. `drbg` and `sha512_generic` are asked for by SADB_ADD of ESP without saying so. */
const modules = [
  ...["crc-ccitt", "ipv6", "udp_tunnel", "ip6_udp_tunnel", "sctp", "sctp_diag"],
  ...["xfrm_algo", "af_key", "xfrm_user", "tun", "esp4", "ah4", "esp6", "ah6", "dummy", "veth"],
  ...["hmac", "cbc", "ecb", "ctr", "libdes", "des_generic", "authenc", "echainiv", "seqiv", "drbg", "sha512_generic"],
];

/** Runs the commands one after another where such sockets can be opened. */
export async function runInKernel(
  sockets: readonly SocketKind[],
  commands: readonly KernelCommand[],
): Promise<KernelResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "socksh-kernel-"));
  try {
    const window = join(folder, "window");
    mkdirSync(window);
    if (sockets.every(canOpen)) {
      writeCommands(window, window, commands);
      await run("/bin/sh", [join(window, "commands.sh")], {});
    } else {
      writeCommands(window, "/mnt", commands);
      await boot(folder, window, commands.reduce((sum, { limit = COMMAND_LIMIT }) => sum + limit, BOOT_LIMIT));
    }
    return commands.map((_, i) => resultOf(join(window, `${i}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function canOpen([family, type, protocol]: SocketKind): boolean {
  const { call } = openLibc(runtime);
  const fd = call.socket(family, type, protocol);
  if (fd >= 0) call.close(fd);
  return fd >= 0;
}

/** A folder for each command, known as `seen` to those who run it, and the script that runs them all. */
function writeCommands(window: string, seen: string, commands: readonly KernelCommand[]): void {
  const environment = Object.entries(caches).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
  const script = commands.map(({ argv, input = "", limit = COMMAND_LIMIT }, i) => {
    mkdirSync(join(window, `${i}`, "work"), { recursive: true });
    writeFileSync(join(window, `${i}`, "stdin"), input);
    const at = join(seen, `${i}`);
    return `cd ${at}/work && timeout -k 5 ${limit} ${argv.map(quoted).join(" ")} ` +
      `<${at}/stdin >${at}/stdout 2>${at}/stderr; echo $? >${at}/status\n`;
  });
  writeFileSync(join(window, "commands.sh"), [...environment, ...script].join(""));
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

async function boot(folder: string, window: string, limit: number): Promise<void> {
  for (const file of [UML, UML_MODULES, "/bin/busybox"]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: apt install user-mode-linux busybox-static`);
  }
  const shim = join(folder, "xstate.so");
  execFileSync("gcc", ["-O2", "-shared", "-fPIC", "-o", shim, pathOf("xstate.c")]);
  const own = join(folder, "uml");
  mkdirSync(own);
  writeFileSync(join(window, "modules"), modulePaths().join("\n"));
  const console = await run("timeout", [
    ...["-k", "5", `${limit}`, UML, "mem=3G", "quiet", "rootfstype=hostfs", "ro", `init=${pathOf("init.sh")}`],
    ...[`WINDOW=${window}`, "con=null", "con0=null,fd:1", `uml_dir=${own}`],
  ], { LD_PRELOAD: shim });
  // Its own status is 0 whatever has happened.
  if (!existsSync(join(window, "done"))) {
    throw new Error(`the kernel ended early:\n${console.split("\n").slice(-CONSOLE_LINES).join("\n")}`);
  }
}

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Where the modules of the installed kernel are, in the order of `modules`. */
function modulePaths(): string[] {
  const files = new Map(
    readdirSync(UML_MODULES, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ko"))
      .map((path) => [path.slice(path.lastIndexOf("/") + 1, -3), join(UML_MODULES, path)]),
  );
  return modules.map((name) => {
    const path = files.get(name);
    if (path === undefined) throw new Error(`${UML_MODULES} has no module ${name}`);
    return path;
  });
}

/** Both output streams; the status tells nothing here. */
function run(program: string, args: readonly string[], environment: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { env: { ...process.env, ...environment }, maxBuffer: 1 << 26 },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    );
    child.stdin!.on("error", () => {});
    child.stdin!.end();
  });
}

function resultOf(folder: string): KernelResult {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  return { status: Number(text("status")), stdout: text("stdout"), stderr: text("stderr") };
}
