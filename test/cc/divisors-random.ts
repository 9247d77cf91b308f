/** Random functions that divide what they are given by what they are given, and calls of them with constants. */
import { Choice, type Random } from "./random.ts";

/** Types, and constants of them. */
const TYPES: readonly (readonly [type: string, constants: readonly string[]])[] = [
  ["unsigned char", ["1", "3", "10", "255"]],
  ["short", ["1", "-1", "7", "-300", "32767"]],
  ["int", ["1", "-1", "2", "-7", "10", "1000003", "2147483647", "(-2147483647 - 1)"]],
  ["unsigned", ["1u", "6u", "10u", "641u", "2147483648u", "4294967291u", "4294967295u"]],
  ["long", ["1l", "-1l", "7l", "-10l", "4294967296l", "1000000007l", "9223372036854775807l"]],
  ["unsigned long", ["1ul", "3ul", "10ul", "4294967291ul", "9223372036854775808ul", "18446744073709551615ul"]],
];

const HEAD = `#include <stdio.h>
#pragma GCC diagnostic ignored "-Wall"
static const unsigned long dividends[] = { 0, 1, 2, 9, 255, 65537, 0x7fffffff, 0x80000001, 0xfffffffb, 0x100000000,
  0x123456789abcdef, 0x7fffffffffffffff, 0x8000000000000001, 0xfffffffffffffff9, 0xffffffffffffffff };
`;

export function dividingProgram(functions: number, random: Random): string {
  const choice = new Choice(random);
  let definitions = "";
  let uses = "";
  for (let i = 0; i < functions; i++) {
    const [[dividend], [divisor, constants]] = [choice.one(TYPES), choice.one(TYPES)];
    const attribute = choice.one(["", "static ", "__attribute__((noinline)) "]);
    const returned = choice.one([
      "x / d ^ x % d",
      "(x % d) * 3ul + (unsigned long)(x / d)",
      "d == 1 ? (unsigned long)x : x % d - x / d",
    ]);
    const steps = choice.one([
      "",
      "x /= d;",
      "x %= d;",
      "for (int i = 0; i < 3; i++) x = x / d / 2 + i;",
      "y += y / d; x ^= y % d;",
    ]);
    definitions += `${attribute}unsigned long f${i}(${dividend} x, unsigned long y, ${divisor} d) ` +
      `{ ${steps} return ${returned}; }\n`;
    for (let call = 0; call < 3; call++) {
      // The most negative number divided by -1 is a fault: none of the dividends is that.
      uses += `    printf("%lx ", f${i}((${dividend})dividends[i], dividends[i], ${choice.one(constants)}));\n`;
    }
  }
  return `${HEAD}${definitions}int main(void) {\n  for (int i = 0; i < 15; i++) {\n${uses}    puts("");\n  }\n  return 0;\n}\n`;
}
