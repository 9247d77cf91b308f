/** `:scan HOST PORTS`: which ports of a host are open, as nmap(1) tells it. */
import { type Libc, openLibc } from "../../ffi/libc.ts";
import { type Command, fail, usage } from "../command.ts";
import { FIRST_EPHEMERAL_PORT, type OutputLine } from "../output.ts";
import { Progress } from "../progress.ts";
import { portOfService, serviceOfPort } from "../services.ts";
import { connectScan } from "./connect-scan.ts";
import { parsePorts, renderPortProblem } from "./ports.ts";
import { knownPorts, type ScanResult } from "./scan.ts";
import { synScan } from "./syn-scan.ts";
import { resolveTarget, type Target } from "./target.ts";

const USAGE = ":scan HOST PORTS [--syn] [--timeout SECONDS]";
const DEFAULT_TIMEOUT = 1;
const MAXIMUM_TIMEOUT = 60;

export const scanCommand: Command = {
  name: "scan",
  usage: USAGE,
  meaning: "which TCP ports of a host are open; PORTS as in `22`, `1-1024`, `http,443,8000-8010`",
  details: [
    "  Each port is connected to, 100 at once. Closed ports refuse; filtered ones give no answer within SECONDS (1).",
    "  With --syn no connection is made: a SYN goes out, and SYN/ACK, RST or nothing comes back. That takes root.",
    "  Ctrl-C ends the scan with what is known. Scan nobody who has not allowed it.",
  ],
  run(shell, argument, out) {
    const request = parseArguments(argument);
    if (request === undefined) return usage(out, USAGE);
    const { host, list, timeout, syn } = request;
    if (!(timeout > 0 && timeout <= MAXIMUM_TIMEOUT)) {
      return fail(out, `--timeout: seconds, more than 0 and at most ${MAXIMUM_TIMEOUT}`);
    }
    const libc = openLibc(shell.program.runtime);
    const ports = parsePorts(list, (name) => portOfService(libc, name, "tcp"));
    if ("problem" in ports) return fail(out, renderPortProblem(list, ports));
    const target = resolveTarget(libc, host);
    if ("problem" in target) return fail(out, target.problem);
    return shell.work((stopped) => {
      const progress = new Progress(out);
      const end = (syn ? synScan : connectScan)(libc, {
        target,
        ports,
        timeoutMs: timeout * 1000,
        stopped,
        progress(result) {
          const known = knownPorts(result);
          progress.update(known, ports.length, () => `${known}/${ports.length} ports, ${result.open.length} open`);
        },
      });
      progress.end();
      if ("problem" in end) return fail(out, end.problem);
      for (const line of resultLines(libc, target, end)) out.line(line);
      const unknown = ports.length - knownPorts(end);
      return unknown === 0 || fail(out, `interrupted: ${unknown} of ${ports.length} ports are not known`);
    });
  },
};

interface Arguments {
  readonly host: string;
  readonly list: string;
  /** Seconds; NaN if it is no number. */
  readonly timeout: number;
  readonly syn: boolean;
}

/** Host and ports, with options before, between or behind; undefined for all else. */
function parseArguments(argument: string): Arguments | undefined {
  const words = argument.split(/\s+/);
  const plain: string[] = [];
  let timeout = DEFAULT_TIMEOUT;
  let syn = false;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--timeout") timeout = Number(words.shift() ?? NaN);
    else if (word === "--syn") syn = true;
    else if (word.startsWith("-")) return undefined;
    else plain.push(word);
  }
  const [host, list] = plain;
  if (host === undefined || host === "" || list === undefined || plain.length > 2) return undefined;
  return { host, list, timeout, syn };
}

function resultLines(libc: Libc, { text, others }: Target, { open, closed, filtered }: ScanResult): OutputLine[] {
  const lines: OutputLine[] = [...open].sort((a, b) => a - b).map((port) => {
    const service = serviceOfPort(libc, port, "tcp");
    return [
      port < FIRST_EPHEMERAL_PORT ? `${port}` : { kind: "port", text: `${port}` },
      `/tcp  open${service === undefined ? "" : `  ${service}`}`,
    ];
  });
  const more = others.length === 0 ? "" : `  (also: ${others.join(", ")}, not scanned)`;
  return [...lines, [`${text}: ${open.length} open, ${closed} closed, ${filtered} filtered${more}`]];
}
