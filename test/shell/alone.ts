/** Runs entries of the prompt in a network of their own, where nobody listens but they themselves. */
import { spawnSync } from "node:child_process";
import { runtime } from "../../runtime/pick.ts";
import { CLOSE_LEAKED, noNamespace } from "../repl/steps.ts";

const main = new URL("../../repl/main.ts", import.meta.url).pathname;

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `prepare`: what sh(1) does in the network before; `through`: a command that runs what stands behind it. */
export function runAlone(entries: readonly string[], prepare = "true", through = ""): Ended {
  if (noNamespace !== undefined) throw new Error(noNamespace);
  return run(["unshare", "-r", "-n", "-m"], `ip link set lo up && ${prepare} && exec ${through}`, entries);
}

/** In the network that everybody has. */
export function runEntries(entries: readonly string[]): Ended {
  return run([], "exec", entries);
}

function run(before: readonly string[], start: string, entries: readonly string[]): Ended {
  const socksh = [...runtime.command, main, ...entries.flatMap((entry) => ["-e", entry])];
  const words = [...before, "sh", "-c", `${CLOSE_LEAKED}; ${start} "$@"`, "sh", ...socksh];
  const { status, stdout, stderr } = spawnSync(words[0]!, words.slice(1), {
    env: { ...process.env, NO_COLOR: "1" },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}
