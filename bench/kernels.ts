/** Kernels of bench/c/compute and bench/c/network: programs that print their best time in ms and a checksum. */
import { runtime } from "../runtime/pick.ts";
import { compileNative, type Compiler, folder, type JavaScriptRuntime, measure, socksh } from "./contenders.ts";

export interface Contender {
  readonly name: string;
  /** What runs a kernel, given as `compute/sieve`. */
  readonly command: (kernel: string) => readonly string[];
}

/** The kernels in a folder of bench/c, as `compute/sieve`; all, or those named. */
export function kernelsIn(part: string, chosen: readonly string[]): string[] {
  return runtime.run(["ls", `${folder}c/${part}`]).stdout.split("\n")
    .filter((file) => file.endsWith(".c")).map((file) => file.slice(0, -2))
    .filter((kernel) => chosen.length === 0 || chosen.includes(kernel))
    .map((kernel) => `${part}/${kernel}`);
}

export function native(gcc: Compiler, name: string, ...compiler: string[]): Contender {
  return {
    name,
    command: (kernel) => {
      const program = `${gcc.output}/${kernel.replace("/", "-")}-${name.replace(" ", "")}`;
      compileNative(compiler, `${kernel}.c`, program);
      return [program];
    },
  };
}

export function interpreted(each: JavaScriptRuntime): Contender {
  return { name: each.name, command: (kernel) => socksh(each, "run", `${folder}c/${kernel}.c`) };
}

/** The times of each contender, by rounds in which they take turns. A checksum that is not gcc's ends it. */
export function measureKernel(
  kernel: string,
  contenders: readonly Contender[],
  rounds: number,
  ...args: readonly string[]
): number[][] {
  const commands = contenders.map(({ command }) => [...command(kernel), ...args]);
  const times: number[][] = contenders.map(() => []);
  let wanted: string | undefined;
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, i) => {
      const [time, sum] = measure(command).trim().split(" ");
      wanted ??= sum;
      if (sum !== wanted) throw new Error(`${kernel}: ${contenders[i]!.name} computes ${sum}, gcc ${wanted}`);
      times[i]!.push(Number(time));
    });
  }
  return times;
}
