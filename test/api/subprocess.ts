/** Programs that run beside the test: servers, and what needs a server in this very process. */
import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end while this process goes on. */
export function run(
  command: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = start(command, options.env);
  let stdout = "", stderr = "";
  child.stdout!.setEncoding("utf8").on("data", (data) => stdout += data);
  child.stderr!.setEncoding("utf8").on("data", (data) => stderr += data);
  child.stdin!.end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

export function start(command: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const [program = "", ...args] = command;
  return spawn(program, args, { env: { ...process.env, NO_COLOR: "1", ...env }, stdio: "pipe" });
}

/** Starts a server that prints `port N`, does something with it, and ends it. */
export async function withServer<T>(command: readonly string[], action: (port: string) => Promise<T>): Promise<T> {
  const server = start(command);
  try {
    return await action(await portOf(server));
  } finally {
    server.kill("SIGKILL");
  }
}

function portOf(server: ChildProcess): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const look = (data: unknown) => {
      output += String(data);
      const port = /^port (\d+)\n/m.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    server.stdout!.on("data", look);
    server.stderr!.on("data", look);
    server.on("error", reject);
    server.on("close", () => reject(new Error(`the server ended: ${output}`)));
  });
}
