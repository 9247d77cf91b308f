/**
 * Random functions with a loop around a switch over a variable that its cases set: state machines of every shape, with
 * cases that run on into others, ranges, early breaks, nested loops. No undefined behaviour: all is unsigned, and every
 * loop counts its turns.
 */
import { Choice, type Random } from "./random.ts";

const HEAD = `#include <stdio.h>
static const char text[] = "12+3.4e5,,x-7 abc 0x1f..99e+1 / 'q' \\\\ \\"s\\" end";
unsigned seen[16];
#pragma GCC diagnostic ignored "-Woverflow"
`;

export function statesProgram(functions: number, random: Random): string {
  const texts = Array.from({ length: functions }, (_, i) => new Writer(random).function(i));
  const calls = texts.map((_, i) =>
    `  for (unsigned n = 0; n < 5; n++) printf("${i} %u\\n", f${i}(n * 3, n));\n` +
    `  for (int i = 0; i < 16; i++) printf("%u ", seen[i]);\n  puts("");\n`
  );
  return HEAD + texts.join("") + `int main(void) {\n${calls.join("")}  return 0;\n}\n`;
}

class Writer extends Choice {
  /** Of the state's variable; a value of it is below this. */
  #states = 0;

  function(index: number): string {
    this.#states = 2 + this.below(6);
    const type = this.one(["unsigned", "int", "unsigned char", "signed char", "long", "unsigned short"]);
    const before = this.one([
      "",
      "c = text[i % sizeof text];",
      "char d = text[i % sizeof text]; c = d; if (c == ',') { x++; break; }",
      "if (i % 7 == 5) continue;",
    ]);
    const after = this.one([
      "",
      "seen[s & 15]++;",
      "x = x * 31 + s; if (x % 61 == 3) break;",
      "if (c == '9') continue; x++;",
    ]);
    const asked = this.one(["s", "s", "(unsigned)s", "(unsigned char)s"]);
    const machine = `switch (${asked}) {${this.#cases()}}`;
    const body = `{ ${before} ${machine} ${after} }`;
    const loop = this.one([
      `for (i = n; i < n + 90; i++) ${body}`,
      `while (i++ < 90 && x != 77) ${body}`,
      `for (;;) { if (++i > 80) break; c = text[i % sizeof text]; ${machine} ${after} }`,
      `while (++i < 70) ${machine}`,
    ]);
    return `unsigned f${index}(unsigned n, unsigned x) {\n  ${type} s = ${this.below(this.#states)};\n` +
      `  unsigned i = 0; char c = 'a';\n  ${loop}\n  return x * 16 + (s & 15) + i * 1000003u;\n}\n`;
  }

  #cases(): string {
    let text = "";
    const order = Array.from({ length: this.#states }, (_, i) => i).sort(() => this.random() - 0.5);
    for (const label of order) {
      if (this.below(8) === 0) continue;
      text += this.below(12) === 0 ? `case ${20 + 2 * label} ... ${21 + 2 * label}: case ${label}:` : `case ${label}:`;
      if (this.below(5) > 0) text += ` ${this.#statements(3)} ${this.below(6) > 0 ? "break;" : ""}`;
      text += "\n";
    }
    return text + this.one(["", "", "default: break;", "default: s = 0; break;", `default: ${this.#statements(2)}`]);
  }

  #statements(depth: number): string {
    return Array.from({ length: 1 + this.below(2) }, () => this.#statement(depth)).join(" ");
  }

  #statement(depth: number): string {
    if (depth > 0 && this.below(2) === 0) {
      const otherwise = this.below(2) === 0 ? "" : ` else { ${this.#statements(depth - 1)} }`;
      return `if (${this.#condition()}) { ${this.#statements(depth - 1)} ${
        this.one(["", "", "break;", "continue;"])
      } }${otherwise}`;
    }
    switch (this.below(9)) {
      case 0:
        return `x += ${this.below(100)};`;
      case 1:
        return `for (unsigned k = 0; k < x % 4; k++) { if (k == 2) break; x ^= k; ${
          this.one(["", `s = ${this.#state()};`])
        } }`;
      case 2:
        return `s = ${this.#condition()} ? ${this.#state()} : ${this.#condition()} ? ${this.#state()} : ${this.#state()};`;
      case 3:
        return `s = x % ${this.#states};`;
      case 4:
        return `if (x == ${this.below(200)}) return x;`;
      case 5:
        return `{ unsigned y = x; s = ${this.#state()}; x = y + 1; }`;
      default:
        return `s = ${this.#state()};`;
    }
  }

  #state(): string {
    return this.below(15) === 0 ? this.one(["300", "-1", "20"]) : String(this.below(this.#states));
  }

  #condition(): string {
    return this.one([
      "c >= '0' && c <= '9'",
      "c == '+' || c == '-'",
      "c == '.'",
      "c == 'e' || c == 'E'",
      `x % ${2 + this.below(5)} == 1`,
      "i % 3",
      "s == 2",
      "x++ % 3 == 0",
    ]);
  }
}
