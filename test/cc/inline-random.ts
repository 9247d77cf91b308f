/**
 * Random programs of small functions that call each other: records by value and by pointer, early returns, parameters that
 * change. No undefined behaviour (all is unsigned), and no argument or operand whose effects another one could see.
 */
import { Choice, type Random } from "./random.ts";

/** The scalar members of each record, from the record; `s` is all there is to an int. */
const records: Readonly<Record<string, readonly string[]>> = {
  pair: ["a", "b"],
  mixed: ["small", "wide", "byte", "other"],
  nest: ["first.a", "first.b", "second.a", "second.b", "count"],
};
const names = Object.keys(records);

const HEAD = `#include <stdio.h>
typedef struct { unsigned a, b; } pair;
typedef struct { unsigned short small; unsigned wide; unsigned char byte; unsigned other; } mixed;
typedef struct { pair first, second; unsigned long count; } nest;
pair pairs[4]; mixed mixeds[4]; nest nests[4]; unsigned calls;
#pragma GCC diagnostic ignored "-Wall"
`;

/** What an expression may mention. */
interface Scope {
  /** Functions before this one may be called. */
  readonly callable: number;
  readonly scalars: string[];
  readonly values: { readonly name: string; readonly type: string }[];
}

export function inliningProgram(functions: number, random: Random): string {
  const writer = new Writer(random);
  const texts = Array.from({ length: functions }, (_, i) => writer.function(i));
  const calls = Array.from({ length: functions }, (_, i) => `  show(${i}, ${writer.callFromMain(i)});\n`);
  return HEAD + texts.join("") +
    'static void show(int i, unsigned v) { printf("%d %u %u\\n", i, v, calls); }\n' +
    `int main(void) {\n${calls.join("")}` +
    '  for (int i = 0; i < 4; i++) printf("%u %u %u %u\\n", pairs[i].a, mixeds[i].wide, nests[i].second.b, ' +
    "(unsigned)nests[i].count);\n  return 0;\n}\n";
}

class Writer extends Choice {
  /** The records that each function gives or takes. */
  readonly #signatures: { readonly returns: string; readonly by: "value" | "pointer"; readonly takes: string }[] = [];

  function(index: number): string {
    const signature = {
      returns: this.one([...names, "unsigned", "unsigned"]),
      by: this.one(["value", "value", "pointer"] as const),
      takes: this.one(names),
    };
    const { returns, by, takes } = signature;
    const local = this.one(names);
    const scope: Scope = {
      callable: index,
      scalars: ["n", "k", ...records[takes]!.map((path) => by === "value" ? `r.${path}` : `r->${path}`)],
      values: [{ name: by === "value" ? "r" : "(*r)", type: takes }],
    };
    const lines = [`${local} v = ${this.#literal(local, scope)};`, `unsigned k = n * ${this.below(9) + 1}u;`];
    scope.values.push({ name: "v", type: local }, { name: `${local}s[n & 3]`, type: local });
    scope.scalars.push(...records[local]!.map((path) => `v.${path}`));
    for (let rest = 1 + this.below(5); rest > 0; rest--) lines.push(this.#statement(scope, returns));
    lines.push(`return ${this.#result(returns, scope)};`);
    // Declared before the expressions that mention it.
    lines.unshift(lines.splice(1, 1)[0]!);
    this.#signatures.push(signature);
    const storage = this.below(3) > 0 ? "static " : "";
    const parameter = `${takes} ${by === "value" ? "" : "*"}r`;
    return `${storage}${returns} f${index}(unsigned n, ${parameter}) {\n  calls++;\n  ${lines.join("\n  ")}\n}\n`;
  }

  callFromMain(index: number): string {
    const { returns } = this.#signatures[index]!;
    const call = this.#call(index, `${index * 7}u`, this.#signatures[index]!.takes + `s[${index & 3}]`);
    return returns === "unsigned" ? call : `(unsigned)${call}.${this.one(records[returns]!)}`;
  }

  #call(index: number, n: string, record: string): string {
    return `f${index}(${n}, ${this.#signatures[index]!.by === "value" ? "" : "&"}${record})`;
  }

  #statement(scope: Scope, returns: string): string {
    const to = this.one(scope.scalars);
    switch (this.below(8)) {
      case 0:
        return `if (${this.#scalar(scope)} & 1) return ${this.#result(returns, scope)};`;
      case 1:
        return `${to} += ${this.#scalar(scope)};`;
      case 2:
        return `if (${this.#scalar(scope)} > ${this.below(1000)}u) ${to} ^= ${this.#scalar(scope)}; else ${to}++;`;
      case 3:
        return `switch (${this.#scalar(scope)} & 3) { case 0: ${to} = 5; break; case 2: k += 3; default: ${to}--; }`;
      case 4:
      case 5:
        return this.#copy(scope);
      case 6:
        return `for (unsigned i = 0; i < 3; i++) { ${this.#copy(scope)} ${to} = ${this.#scalar(scope)} + i; }`;
      default:
        return `${to} = ${this.#scalar(scope)};`;
    }
  }

  #copy(scope: Scope): string {
    const { name, type } = this.one(scope.values);
    return `${name} = ${this.#record(type, scope)};`;
  }

  #result(returns: string, scope: Scope): string {
    return returns === "unsigned" ? this.#scalar(scope) : this.#record(returns, scope);
  }

  #record(type: string, scope: Scope): string {
    const same = scope.values.filter((value) => value.type === type);
    const inside = type === "pair" ? scope.values.filter((value) => value.type === "nest") : [];
    const call = this.#callOf(type, scope);
    switch (this.below(5)) {
      case 0:
        if (call !== undefined) return call;
        break;
      case 1:
        if (inside.length > 0) return `${this.one(inside).name}.${this.one(["first", "second"])}`;
        break;
      case 2:
        return `${type}s[${this.#scalar(scope)} & 3]`;
      case 3:
        if (same.length > 0) return this.one(same).name;
    }
    return `(${type})${this.#literal(type, scope)}`;
  }

  /** A call of an earlier function that returns the type. */
  #callOf(type: string, { callable, values, scalars }: Scope): string | undefined {
    for (let tries = 0; tries < 6 && callable > 0; tries++) {
      // Near ones first would make the depth of calls explode.
      const index = this.below(Math.min(callable, 40));
      const { returns, takes } = this.#signatures[index]!;
      if (returns !== type) continue;
      const record = values.find((value) => value.type === takes)?.name ?? `${takes}s[${this.below(4)}]`;
      return this.#call(index, this.one(scalars), record);
    }
    return undefined;
  }

  #literal(type: string, scope: Scope): string {
    if (this.below(3) === 0) return `{ ${this.#leaf(scope)} }`;
    const parts = records[type]!.filter(() => this.below(4) > 0);
    const path = parts.length === 0 ? [records[type]![0]!] : parts;
    return `{ ${path.map((each) => `.${each} = ${this.#leaf(scope)}`).join(", ")} }`;
  }

  #leaf({ scalars }: Scope): string {
    const known = scalars.filter((name) => !name.startsWith("v."));
    return this.below(3) === 0 ? `${this.below(100)}u` : `${this.one(known)} + ${this.below(10)}u`;
  }

  /** One call at most, so that no order of evaluation shows. */
  #scalar(scope: Scope): string {
    const call = this.below(3) === 0 ? this.#callOf("unsigned", scope) : undefined;
    if (call !== undefined) return `(${call} * ${1 + this.below(7)}u)`;
    const [one, other] = [this.one(scope.scalars), this.one(scope.scalars)];
    return this.below(2) === 0 ? `(${one} * 3u + ${other})` : `(${one} ^ ${this.below(500)}u)`;
  }
}
