/**
 * The benchmark of the whole: echo, network, fork, start, compile, compute, beside gcc and the bare runtimes. See
 * docs/benchmarks.md.
 *
 *     deno task bench                    all: some minutes
 *     deno task bench --quick            fewer rounds
 *     deno task bench echo               one part: echo, network, fork, start, compile, compute
 *     deno task bench compute sha256     kernels of bench/c/compute or network, by name
 */
import { runtime } from "../runtime/pick.ts";
import { measureCompile } from "./compile.ts";
import { measureCompute } from "./compute.ts";
import { findCompiler, findRuntimes } from "./contenders.ts";
import { measureEcho } from "./echo.ts";
import { measureFork } from "./fork.ts";
import { measureNetwork } from "./network.ts";
import { aims, summary } from "./report.ts";
import { measureStartup } from "./startup.ts";

const rounds = {
  full: { fork: { rounds: 7, count: 300 }, edited: 25, unedited: 7, network: 7, start: 12, compile: 3, compute: 3 },
  quick: { fork: { rounds: 3, count: 150 }, edited: 6, unedited: 2, network: 3, start: 3, compile: 1, compute: 1 },
} as const;

const parts = ["echo", "network", "fork", "start", "compile", "compute"];
const quick = runtime.args.includes("--quick");
const named = runtime.args.filter((word) => word !== "--quick");
// Behind `compute` and `network` stand kernels.
const kernels = named[0] === "compute" || named[0] === "network" ? named.splice(1) : [];
const unknown = named.find((word) => !parts.includes(word));
if (unknown === undefined) {
  runtime.exit(bench());
} else {
  console.error(`bench: '${unknown}' is no part: ${parts.join(", ")}, or --quick`);
  runtime.exit(2);
}

/** The exit status: 1 if something could not be measured. A missed aim is a result, and no failure. */
function bench(): number {
  const begin = performance.now();
  let failures = 0;
  const problem = (text: string) => {
    failures++;
    console.log(`bench: ${text}`);
  };
  const output = runtime.run(["mktemp", "-d"]).stdout.trim();
  const gcc = findCompiler(output);
  if (gcc === undefined) {
    problem("gcc is not there. The echo's client and the start's clock are C programs: only compiling is measured");
  }
  const runtimes = findRuntimes(problem);
  const versions = runtimes.map(({ name, version }) => `${name} ${version}`);
  const cores = runtime.run(["nproc"]).stdout.trim();
  console.log(`${[`gcc ${gcc?.version ?? "missing"}`, ...versions].join(", ")}; ${cores} cores, ${load()}`);

  const count = quick ? rounds.quick : rounds.full;
  const part = (name: string, measure: () => void) => {
    if (named.length > 0 && !named.includes(name)) return;
    try {
      measure();
    } catch (error) {
      problem(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  if (gcc !== undefined) {
    part("echo", () => measureEcho(gcc, runtimes, count));
    part("network", () => measureNetwork(gcc, runtimes, count.network, kernels));
    part("fork", () => measureFork(gcc, runtimes, count.fork));
    part("start", () => measureStartup(gcc, runtimes, count.start));
  }
  if (gcc !== undefined) part("compute", () => measureCompute(gcc, runtimes, count.compute, kernels));
  part("compile", () => measureCompile(gcc, runtimes, count.compile));
  runtime.run(["rm", "-r", output]);

  if (aims.length > 0) summary();
  console.log(`\n${((performance.now() - begin) / 1000).toFixed(0)} s; ${load()}`);
  return failures === 0 ? 0 : 1;
}

/** How busy the machine is with others: below about 1, figures are good; ratios are what counts above. */
function load(): string {
  return `load ${runtime.readText("/proc/loadavg")?.split(" ")[0] ?? "unknown"}`;
}
