/** A program of a hundred lines: the first compilation in a process, and a warm one. */
import { type Compiler, folder, type JavaScriptRuntime, measure } from "./contenders.ts";
import { aim, heading, table } from "./report.ts";
import { column, median, parseSamples, spread } from "./samples.ts";

const AIM_MS = 20;
const SAMPLES = 40;

export function measureCompile(
  gcc: Compiler | undefined,
  runtimes: readonly JavaScriptRuntime[],
  rounds: number,
): void {
  const first = new Map<string, number[]>();
  const warm = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, name: string, values: number[]) =>
    to.set(name, [...to.get(name) ?? [], ...values]);
  for (let round = 0; round < rounds; round++) {
    for (const { name, command } of runtimes) {
      const samples = parseSamples(measure([...command, `${folder}compile-warm.ts`, String(SAMPLES)]));
      add(first, name, column(samples, "first"));
      add(warm, name, column(samples, "warm"));
    }
    if (gcc !== undefined) {
      const begin = performance.now();
      gcc.build("hundred-lines.c", "hundred-lines.o", "-c");
      add(warm, "gcc -O2 -c", [performance.now() - begin]);
    }
  }
  heading("compiling 100 lines with 12 headers: ms");
  const reference = median(warm.get("gcc -O2 -c") ?? []);
  table(
    ["", "warm", "quartiles", "÷ gcc", "first in a process"],
    [...warm].map(([name, times]) => [
      name,
      median(times).toFixed(1),
      spread(times, 1),
      gcc === undefined ? "" : (median(times) / reference).toFixed(2),
      first.has(name) ? median(first.get(name)!).toFixed(1) : "",
    ]),
  );
  for (const { name } of runtimes) aim(`warm compile, ${name}`, median(warm.get(name)!), "≤", AIM_MS, " ms");
}
