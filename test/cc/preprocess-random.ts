/** Random macro programs: small, but with every operator, and macros that name each other. */
import { Choice, seeded } from "./random.ts";

export function randomProgram(seed: number): string {
  const random = seeded(seed);
  const choice = new Choice(random);
  const below = (count: number) => choice.below(count);
  const pick = <T>(items: readonly T[]): T => choice.one(items);
  const macroCount = 3 + below(6);
  const names = Array.from({ length: macroCount }, (_, index) => `M${index}`);
  const arity = names.map(() => pick([-1, -1, 0, 1, 1, 2, 3]));
  const variadic = arity.map((count) => count > 0 && random() < 0.25);
  const plain = ["a", "b", "x1", "0", "17", "1.5e", "+", "-", ",", ".", "<", "=", '"s"', "'c'", "&", "L"];
  const space = () => pick(["", " ", " ", "  "]);

  /** One word, or a call, or something in parentheses. */
  const phrase = (words: readonly string[], depth: number): string => {
    const kind = below(10);
    if (kind < 4 || depth === 0) return pick(words);
    if (kind === 4) return `(${sequence(words, below(3), depth - 1)})`;
    const index = below(macroCount);
    if (kind === 5) return names[index]!;
    return call(index, words, depth - 1);
  };
  const sequence = (words: readonly string[], length: number, depth: number): string =>
    Array.from({ length }, () => phrase(words, depth)).join(" ");
  const call = (index: number, words: readonly string[], depth: number): string => {
    const count = arity[index]!;
    if (count < 0) return names[index]!;
    const given = random() < 0.04 ? below(4) : variadic[index] ? count - 1 + below(3) : count;
    const args = Array.from(
      { length: given },
      () => space() + sequence(words.filter((word) => word !== ","), below(3), depth),
    );
    return `${names[index]}${random() < 0.1 ? " " : ""}(${args.join(",")})`;
  };

  const define = (index: number): string => {
    const count = arity[index]!;
    const parameters = Array.from({ length: Math.max(count, 0) }, (_, at) => `p${at}`);
    const gnuName = variadic[index] && random() < 0.3;
    if (variadic[index] && !gnuName) parameters[count - 1] = "__VA_ARGS__";
    const words = [...plain, ...names, ...parameters, ...parameters];
    let body = "";
    const length = below(6);
    for (let at = 0; at < length; at++) {
      const operator = below(8);
      if (operator === 0 && parameters.length > 0) body += `${space()}#${pick(["", " "])}${pick(parameters)}`;
      else if (operator === 1 && at > 0) body += ` ## ${pick(words)}`;
      else if (operator === 2 && variadic[index] && !gnuName) body += ` __VA_OPT__(${sequence(words, below(3), 0)})`;
      else if (operator === 3 && variadic[index]) body += ` , ## ${parameters[count - 1]}`;
      else body += (body === "" ? "" : space()) + " " + phrase(words, 1);
    }
    const list = parameters.map((name) => name === "__VA_ARGS__" ? "..." : name).join(",") + (gnuName ? "..." : "");
    return `#define ${names[index]}${count < 0 ? "" : `(${list})`} ${body.trim()}`;
  };

  const lines = names.map((_, index) => define(index));
  lines.push(
    "#define STR(...) #__VA_ARGS__",
    "#define XSTR(...) STR(__VA_ARGS__)",
    "#define CAT_(a, b) a ## b",
    "#define CAT(a, b) CAT_(a, b)",
  );
  const words = [...plain, ...names];
  for (let at = 0; at < 8; at++) {
    const text = sequence(words, 1 + below(3), 3);
    lines.push(pick([text, text, `XSTR(${text})`, `STR(${text})`, `${text}\n(${sequence(words, 1, 1)})`]) + " ;");
    if (random() < 0.1) {
      const index = below(macroCount);
      lines.push(`#undef ${names[index]}`, define(index));
    }
  }
  return lines.join("\n");
}
