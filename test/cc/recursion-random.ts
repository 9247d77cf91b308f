/**
 * Random recursive functions that ask for their end first, in all the ways in which C can say it: some end by their
 * arguments alone, some by what is in memory. No undefined behaviour, and nothing sees an effect in the same call.
 */
import { Choice, type Random } from "./random.ts";

const TYPES = ["unsigned", "unsigned char", "short", "long", "unsigned long", "double", "int"];

const HEAD = `#include <stdio.h>
#pragma GCC diagnostic ignored "-Wall"
unsigned global; int array[8];
static void show(int i, unsigned v) { printf("%d %u %u %d\\n", i, v, global, array[3]); global &= 1023; }
`;

export function recursiveProgram(functions: number, random: Random): string {
  const writers = Array.from({ length: functions }, (_, i) => new Writer(`r${i}`, random));
  const definitions = writers.map((writer) => writer.definition()).join("");
  const uses = writers.flatMap((writer, i) =>
    [0, 1, 2, 5, 8].map((depth) => `  show(${i}, ${writer.value(`${depth}, 5, 9`)});\n`)
  );
  return `${HEAD}${definitions}int main(void) {\n${uses.join("")}  return 0;\n}\n`;
}

/** One function: its parameters are `int depth`, `a` and `b`. */
class Writer extends Choice {
  readonly #name: string;
  readonly #returns: string;

  constructor(name: string, random: Random) {
    super(random);
    this.#name = name;
    this.#returns = this.one([...TYPES, "void", "void"]);
  }

  definition(): string {
    const body = this.#body();
    const attribute = this.below(8) === 0 ? "__attribute__((noinline)) " : "";
    const storage = this.below(3) > 0 ? "static " : "";
    const depth = body.includes("depth -=") ? "int depth" : this.one(["int depth", "const int depth"]);
    const parameters = `${depth}, ${this.one(TYPES)} a, ${this.one(TYPES)} b`;
    return `${attribute}${storage}${this.#returns} ${this.#name}(${parameters}) { ${body} }\n`;
  }

  /** A call as an unsigned expression. */
  value(args: string): string {
    const call = `${this.#name}(${args})`;
    return this.#returns === "void" ? `(${call}, global)` : `(unsigned)(int)${call}`;
  }

  #body(): string {
    const isVoid = this.#returns === "void";
    const end = isVoid ? "" : `${this.#leaf()} & 1023`;
    const rest = isVoid ? this.#steps() : `return ${this.#sum()};`;
    const change = this.one([
      "",
      "a = a * 3 + 1;",
      "depth -= depth > 3;",
      "global += 5;",
      "array[depth & 7]++;",
      "*(&b) = 2;",
    ]);
    const ends = this.below(3) === 0 ? `depth < 1 || ${this.#question()}` : "depth < 1";
    const goesOn = this.below(3) === 0 ? `depth > 0 && !(${this.#question()})` : "depth > 0";
    return this.one([
      `if (${ends}) return ${end}; ${change} ${rest}`,
      `if (${ends}) { return ${end}; } else { ${change} ${rest} }`,
      `if (${goesOn}) { ${change} ${rest} } return ${end};`,
      `if (${goesOn}) { ${change} ${rest} } else return ${end};`,
      isVoid ? `if (${goesOn}) { ${change} ${rest} }` : `return ${ends} ? ${end} : ${this.#sum()};`,
      isVoid ? `if (${ends}) return; ${rest} return;` : `return ${goesOn} ? ${this.#sum()} : ${end};`,
    ]);
  }

  #question(): string {
    return this.one([
      "a > 40",
      "b == 3",
      "!a",
      "((int)a & 3) == 2 && b < 9",
      "(int)a - (int)b > 30",
      "global > 900",
      "10 / ((int)b & 7 | 1) > 3",
    ]);
  }

  #steps(): string {
    const second = this.below(2) === 0 ? `${this.#call()};` : "";
    return `${this.#call()}; global ^= depth; ${second}`;
  }

  #sum(): string {
    const calls = Array.from({ length: 1 + this.below(2) }, () => `(int)${this.#call()}`);
    return `(${calls.join(this.one([" + ", " * 3 + ", " - "]))}) & 4095`;
  }

  #call(): string {
    const args = this.below(4) === 0
      ? this.one([[this.#leaf(), this.#effect()], [this.#effect(), this.#leaf()]])
      : [this.#argument(), this.#argument()];
    return `${this.#name}(depth - ${1 + this.below(2)}, ${args.join(", ")})`;
  }

  #effect(): string {
    if (this.#returns !== "void" && this.below(2) === 0) {
      return `${this.#name}(depth - 2, ${this.#leaf()}, ${this.#leaf()})`;
    }
    return this.one(["global++ & 15", "(array[depth & 7] += 3) & 31"]);
  }

  #argument(): string {
    if (this.below(2) === 0) return this.#leaf();
    return this.one(["array[depth & 7]", "global & 7", `(${this.one(TYPES)})(${this.#leaf()} & 63)`]);
  }

  /** An int that the parameters alone tell. */
  #leaf(): string {
    const one = this.one(["(int)a", "(int)b", "depth"]);
    return this.one([one, one, `(${one} + 1)`, `(${one} * 2)`, "3", `(a < b ? ${one} : 7)`, `(-${one})`]);
  }
}
