/**
 * How the time to compile grows with the length of the text, for each of many shapes: µs of processor time a line (or
 * item), best of three. In proportion means: the same in every column.
 *
 *     node bench/growth.ts [SHAPE…]        deno run -A …        bun …
 */
import process from "node:process";
import { compile, newCompilerState } from "../cc/compile.ts";
import { Diagnostics } from "../cc/diagnostic.ts";
import { countingTarget } from "../cc/counting-target.ts";
import { MacroTable, preprocess } from "../cc/preprocess.ts";
import { runtime } from "../runtime/pick.ts";
import { shapes } from "./shapes.ts";

const SIZES = [1000, 2000, 5000, 10_000, 50_000];
const ROUNDS = 3;

const includes = { resolve: () => undefined, places: () => [] };

/** Milliseconds of processor time, all threads: a busy machine stretches them less than the clock's. */
function best(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** False: the text has more than the engines take, which the compiler says. */
function compileText(name: string, text: string): boolean {
  const source = { name: "shape.c", text, system: false };
  const { diagnostics } = compile(source, newCompilerState(), { mode: "file", target: countingTarget(), includes });
  const [first] = diagnostics.all.filter(({ severity }) => severity === "error");
  if (first === undefined) return true;
  if (first.message.includes("too large for a WebAssembly engine")) return false;
  throw new Error(`${name}: ${first.message}`);
}

const wanted = runtime.args.length > 0 ? runtime.args : Object.keys(shapes);
console.log(`${"µs a line, of lines:".padEnd(38)}${SIZES.map((size) => String(size).padStart(8)).join("")}`);
for (const name of wanted) {
  const shape = shapes[name];
  if (shape === undefined) throw new Error(`no shape '${name}': ${Object.keys(shapes).join(", ")}`);
  compileText(name, shape(1000));
  const costs = SIZES.map((size) => {
    const text = shape(size);
    let taken = true;
    const cost = (best(() => taken = compileText(name, text)) * 1000) / size;
    return taken ? cost.toFixed(2) : "refused";
  });
  console.log(`${name.padEnd(38)}${costs.map((cost) => cost.padStart(8)).join("")}`);
}

const text = shapes["one huge function"]!(200_000);
const lines = text.split("\n").length;
const file = { name: "large.c", text, system: false };
const rate = (milliseconds: number) => `${(lines / milliseconds / 1000).toFixed(2)} million lines/s`;
console.log(
  `preprocessing ${lines} lines: ${rate(best(() => preprocess(file, new MacroTable(), includes, new Diagnostics())))}`,
);
const small = shapes["one huge function"]!(20_000);
const time = best(() => compileText("one huge function", small));
console.log(`compiling ${small.split("\n").length} lines: ${(small.split("\n").length / time).toFixed(0)} lines/ms`);
