/** Runs a shell through steps, beside peers, in a network of its own: what the notes' blocks do stays within the test. */
import { execFile, spawnSync } from "node:child_process";
import process from "node:process";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";

/** A file of test/notes pasted, or a line typed. */
export type Step = { readonly paste: string; readonly entry?: undefined } | {
  readonly entry: string;
  readonly paste?: undefined;
};

/** What the other side does; actions on the same list follow each other, those that listen begin at once. */
export type PeerAction =
  /** Connects (again and again, until someone listens), sends, reads as many bytes as it sent or to the end. */
  | { readonly action: "connect"; readonly to: number | string; readonly send?: string }
  /** Accepts one connection, sends, reads until the other side ends; `close`: ends first. */
  | { readonly action: "listen"; readonly port: number; readonly send: string; readonly close: boolean }
  /** Sends a datagram again and again until one comes back. */
  | { readonly action: "datagram"; readonly port: number; readonly send: string }
  /** Sends one datagram back. */
  | { readonly action: "echo-datagram"; readonly port: number }
  /** Interrupts the shell, as Ctrl-C does. */
  | { readonly action: "interrupt" };

export interface StepResult {
  readonly title: string;
  /** What the user sees, without the entries' numbers. */
  readonly output: string;
  /** Answers to the check-up behind a paste. */
  readonly checkUp: string | undefined;
}

export const STEP = "\x1fstep ";
export const CHECK_UP = "\x1fcheck-up ";
const TIME_LIMIT = 60_000;
/** sh: what the runtime that runs the tests forgot to mark close-on-exec. */
export const CLOSE_LEAKED = "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-";

/** unshare(1): a network, a /tmp, and processes of which none is left when the first ends or is killed. */
const OF_ITS_OWN = ["-r", "-n", "-m", "-p", "-f", "--kill-child", "--mount-proc"];

/** Why there can be no network of its own here; undefined if there can. */
export const noNamespace: string | undefined = (() => {
  const probe = spawnSync("unshare", [...OF_ITS_OWN, "sh", "-c", "ip link set lo up && mount -t tmpfs none /tmp"], {
    encoding: "utf8",
  });
  if (probe.error === undefined && probe.status === 0) return undefined;
  return `no private network: unshare(1) and ip(8) are needed, and user namespaces or root (${
    (probe.error?.message ?? probe.stderr).trim()
  })`;
})();

/** Words: the peer's program, the shell's, the actions, the steps, and the command that runs a program. */
const SHELL_BESIDE_PEER = `
peer=$1 shell=$2 actions=$3 steps=$4
shift 4
( "$@" "$peer" $$ "$actions" 2>/tmp/peer.log >/tmp/ready & ) # no child of the shell's
read ready </tmp/ready || exit 98
exec "$@" "$shell" "$steps" 2>&1
`;

/** This checkout; should it lie in /tmp, it is put back there once /tmp is a new one. */
const CHECKOUT = new URL("../../", import.meta.url).pathname.replace(/\/$/, "");
const OWN_TMP = CHECKOUT.startsWith("/tmp/")
  ? `mount --bind '${CHECKOUT}' /mnt && mount -t tmpfs none /tmp && mkdir -p '${CHECKOUT}' && ` +
    `mount --bind /mnt '${CHECKOUT}' && cd '${CHECKOUT}'`
  : "mount -t tmpfs none /tmp";

/** An Ethernet with nobody else on it, for what is broadcast or multicast. */
const ETHERNET = "ip link add eth0 type veth peer name eth1 && ip address add 192.168.1.1/24 broadcast + dev eth0 && " +
  "ip link set eth0 up && ip link set eth1 up && ip route add default dev eth0";

/** The peer may have a last word after the shell's. */
const network = (more: string): string => `
ip link set lo up && ${more} && ${OWN_TMP} && mkfifo /tmp/ready || exit 99
${CLOSE_LEAKED}
sh -c "$@"
status=$?
for i in $(seq 100); do grep -q '^done$' /tmp/peer.log && break; sleep 0.05; done
printf '${STEP}peer\\n'
grep -v '^done$' /tmp/peer.log
exit $status
`;

/** The command that takes steps, without peers and a network of their own; `resultsOf` reads its output. */
export function stepsCommand(steps: readonly Step[]): [program: string, ...args: string[]] {
  const program = new URL("./programs/shell-steps.ts", import.meta.url).pathname;
  const script = `${CLOSE_LEAKED}; exec "$@" 2>&1`;
  return ["sh", "-c", script, "sh", ...runtime.command, program, JSON.stringify(steps)];
}

/** The results of typed entries. */
export function typeEntries(entries: readonly string[]): StepResult[] {
  const [shell, ...args] = stepsCommand(entries.map((entry): Step => ({ entry })));
  const { status, stdout, stderr } = spawnSync(shell, args, {
    encoding: "utf8",
    timeout: TIME_LIMIT,
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`status ${status}\n${stdout}\n${stderr}`);
  return resultsOf(stdout);
}

/** The results step by step; what the peers saw comes last, under the title "peer". */
export async function takeSteps(
  steps: readonly Step[],
  peers: readonly PeerAction[] = [],
  { ethernet = false } = {},
): Promise<StepResult[]> {
  const programs = ["peer.ts", "shell-steps.ts"].map((name) => new URL(`./programs/${name}`, import.meta.url).pathname);
  const words = [
    ...[...OF_ITS_OWN, "sh", "-c", network(ethernet ? ETHERNET : "true"), "sh", SHELL_BESIDE_PEER, "sh"],
    ...[...programs, JSON.stringify(peers), JSON.stringify(steps), ...runtime.command],
  ];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      "unshare",
      words,
      { encoding: "utf8", timeout: TIME_LIMIT, maxBuffer: 1 << 26, env: { ...process.env, ...caches } },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${error.message}\n${stdout}\n${stderr}`));
      },
    );
  });
  return resultsOf(output);
}

export function resultsOf(output: string): StepResult[] {
  return output.split(STEP).slice(1).map((text): StepResult => {
    const end = text.indexOf("\n");
    const [seen = "", checkUp] = text.slice(end + 1).split(CHECK_UP);
    return {
      title: text.slice(0, end),
      output: seen.replace(/<prompt:\d+>/g, "<prompt>").trimEnd(),
      checkUp: checkUp?.trim(),
    };
  });
}
