/** fork: children that end at once, and the server with a child for each connection. gcc -O2 against socksh. */
import { type Compiler, folder, type JavaScriptRuntime, measure, socksh } from "./contenders.ts";
import { aim, heading, table } from "./report.ts";
import { median, spread } from "./samples.ts";

const AIM = 0.5;

export interface ForkRounds {
  readonly rounds: number;
  /** Forks, and connections, of one measurement. */
  readonly count: number;
}

export function measureFork(
  gcc: Compiler,
  runtimes: readonly JavaScriptRuntime[],
  { rounds, count }: ForkRounds,
): void {
  const client = gcc.build("connect-client.c", "connect-client");

  /** Each contender in its turn; `before` stands in front of its command, `after` behind it. */
  function race(title: string, unit: string, file: string, before: readonly string[], after: readonly string[]): void {
    const contenders: readonly (readonly [name: string, command: readonly string[]])[] = [
      ["C", [gcc.build(file, file.replace(".c", ""))]],
      ...runtimes.map((each) => [each.name, socksh(each, "run", `${folder}c/${file}`)] as const),
    ];
    const rates = new Map<string, number[]>(contenders.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, command] of contenders) {
        rates.get(name)!.push(Number(measure([...before, ...command, ...after])));
      }
    }
    heading(title);
    const base = rates.get("C")!;
    const rows = [...rates].map(([name, own]) => {
      const ratio = median(own.map((rate, round) => rate / base[round]!));
      if (name !== "C") aim(`${title}: ${name} ÷ C`, ratio, "≥", AIM, "", 2);
      return [name === "C" ? "gcc -O2" : `socksh, ${name}`, median(own).toFixed(0), spread(own, 0), ratio.toFixed(3)];
    });
    table(["", unit, "quartiles", "÷ C"], rows);
  }

  race("a child that ends at once", "forks/s", "fork-rate.c", [], [String(count)]);
  race("a child for each connection", "connections/s", "fork-server.c", [client, String(count)], []);
}
