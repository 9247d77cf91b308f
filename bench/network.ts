/** Calls of the network, each kernel of bench/c/network: gcc -O2 against socksh on each runtime, in turns. */
import type { Compiler, JavaScriptRuntime } from "./contenders.ts";
import { interpreted, kernelsIn, measureKernel, native } from "./kernels.ts";
import { aim, heading, table } from "./report.ts";
import { median, paired, quotient } from "./samples.ts";

/** Of C's speed. */
const WANTED = 0.9;
/** How often a kernel runs in a process: more often than those of compute, as the engine has more code to find hot. */
const TURNS = "30";

/** All kernels, or those named. */
export function measureNetwork(
  gcc: Compiler,
  runtimes: readonly JavaScriptRuntime[],
  rounds: number,
  chosen: readonly string[],
): void {
  const contenders = [native(gcc, "gcc -O2", "gcc", "-O2"), ...runtimes.map(interpreted)];
  heading("network: milliseconds, the median of all rounds' best turns; in brackets: gcc -O2's time ÷ this");
  const rows = kernelsIn("network", chosen).map((kernel) => {
    const times = measureKernel(kernel, contenders, rounds, TURNS);
    const title = kernel.replace("network/", "");
    return [
      title,
      ...times.map((own, i) => {
        const ratio = paired(times[0]!, own, quotient);
        if (i > 0) aim(`${title}: ${contenders[i]!.name} ÷ C`, ratio, "≥", WANTED, "", 2);
        return `${median(own).toFixed(2)} (${ratio.toFixed(2)})`;
      }),
    ];
  });
  table(["", ...contenders.map(({ name }) => name)], rows);
}
