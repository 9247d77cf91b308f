/** Computation: each kernel of bench/c/compute under gcc -O2, gcc -O0, tcc, and socksh on each runtime, in turns. */
import type { Compiler, JavaScriptRuntime } from "./contenders.ts";
import { type Contender, interpreted, kernelsIn, measureKernel, native } from "./kernels.ts";
import { aim, heading, table } from "./report.ts";
import { runtime } from "../runtime/pick.ts";

/** Of gcc -O2's speed; and more than gcc -O0's and tcc's. */
const WANTED = 0.7;

/** All kernels, or those named. */
export function measureCompute(
  gcc: Compiler,
  runtimes: readonly JavaScriptRuntime[],
  rounds: number,
  chosen: readonly string[],
): void {
  const kernels = kernelsIn("compute", chosen);
  const contenders = [...nativeContenders(gcc), ...runtimes.map(interpreted)];
  heading("compute: milliseconds, the best of all turns; in brackets: gcc -O2's time ÷ this");
  const ratios = new Map<string, number[]>();
  const rows = kernels.map((kernel) => {
    const times = measureKernel(kernel, contenders, rounds).map((turns) => Math.min(...turns));
    const [best] = times;
    times.forEach((time, i) => {
      const { name } = contenders[i]!;
      ratios.set(name, [...ratios.get(name) ?? [], best! / time]);
    });
    return [
      kernel.replace("compute/", ""),
      ...times.map((time) => `${time.toFixed(2)} (${(best! / time).toFixed(2)})`),
    ];
  });
  const means = contenders.map(({ name }) => geometricMean(ratios.get(name) ?? []));
  table(["", ...contenders.map(({ name }) => name)], [
    ...rows,
    ["geometric mean", ...means.map((mean) => `(${mean.toFixed(2)})`)],
  ]);
  judge(runtimes, kernels, ratios);
}

function nativeContenders(gcc: Compiler): Contender[] {
  const found = [native(gcc, "gcc -O2", "gcc", "-O2"), native(gcc, "gcc -O0", "gcc", "-O0")];
  if (runtime.run(["tcc", "-v"]).status === 0) found.push(native(gcc, "tcc", "tcc"));
  return found;
}

function judge(
  runtimes: readonly JavaScriptRuntime[],
  kernels: readonly string[],
  ratios: Map<string, number[]>,
): void {
  const slower = (name: string, than: string) =>
    kernels.filter((_, i) => ratios.get(name)![i]! < (ratios.get(than)?.[i] ?? 0)).length;
  for (const { name } of runtimes) {
    const own = ratios.get(name)!;
    const reached = own.filter((ratio) => ratio >= WANTED).length;
    aim(`${name}: kernels at ${WANTED} of gcc -O2 or more`, reached, "≥", kernels.length, "", 0);
    aim(`${name}: kernels slower than gcc -O0`, slower(name, "gcc -O0"), "≤", 0, "", 0);
    aim(`${name}: kernels slower than tcc`, slower(name, "tcc"), "≤", 0, "", 0);
  }
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
