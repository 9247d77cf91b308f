/**
 * Options as getopt_long() takes them: `-e TEXT`, `-eTEXT`, `--eval TEXT`, `--eval=TEXT`, `-hV`; `--` ends them; and as
 * gcc does: `-std=c99`, `-Wall`. Not by `parseArgs`: loading node:util takes 6 ms in Deno, 3 in Bun, and the prompt
 * waits for it.
 */
import { closest } from "../cc/spell.ts";

export interface OptionSpecification {
  /** One letter. */
  readonly short?: string;
  /** A word behind one dash, as gcc writes it: `-include`. */
  readonly single?: string;
  readonly takesValue: boolean;
  /** The value is what follows in the same word, and may be empty: `-O2`, `-O`. */
  readonly attached?: boolean;
}

/** One word of the command line, or one of the letters grouped in it. `index` is the word's. */
export type Word =
  /** `value` is "" for an option that takes none. */
  | { readonly kind: "option"; readonly index: number; readonly name: string; readonly value: string }
  | { readonly kind: "positional"; readonly index: number; readonly value: string }
  /** `--` */
  | { readonly kind: "terminator"; readonly index: number }
  | { readonly kind: "mistake"; readonly index: number; readonly message: string };

export function splitWords(args: readonly string[], options: Readonly<Record<string, OptionSpecification>>): Word[] {
  const words: Word[] = [];
  const letters = new Map(Object.keys(options).map((name) => [options[name]!.short, name]));
  const singles = new Map(Object.keys(options).map((name) => [options[name]!.single, name]));
  const mistake = (index: number, message: string) => void words.push({ kind: "mistake", index, message });
  let index = 0;

  /** `given`: the value in the same word, if there is one. Gives false if it was not used. */
  function option(shown: string, name: string | undefined, given: string | undefined): boolean {
    const at = index;
    if (name === undefined) {
      mistake(at, `unknown option '${shown}'${suggestion(shown, options)}`);
      return shown.length === 2;
    }
    if (!options[name]!.takesValue) words.push({ kind: "option", index: at, name, value: "" });
    else {
      const value = given ?? (options[name]!.attached === true ? "" : args[++index]);
      if (value === undefined) mistake(at, `option '${shown}' wants a value`);
      else words.push({ kind: "option", index: at, name, value });
      return true;
    }
    return false;
  }

  /** `--name`, `--name=value`, `-name=value`: with `dashes` in front of the name that `known` finds. */
  function long(word: string, known: (name: string) => string | undefined, dashes: number): void {
    const equals = word.indexOf("=");
    const shown = equals < 0 ? word : word.slice(0, equals);
    const name = known(shown.slice(dashes));
    const value = equals < 0 ? undefined : word.slice(equals + 1);
    const used = option(shown, name, value);
    if (!used && name !== undefined && value !== undefined) mistake(index, `option '${shown}' takes no value`);
  }

  for (; index < args.length; index++) {
    const word = args[index]!;
    if (word === "--") {
      words.push({ kind: "terminator", index });
      const first = index + 1;
      args.slice(first).forEach((value, i) => words.push({ kind: "positional", index: first + i, value }));
      break;
    }
    if (word.startsWith("--")) {
      long(word, (name) => Object.hasOwn(options, name) ? name : undefined, 2);
    } else if (singles.has(word.slice(1).split("=", 1)[0])) {
      long(word, (name) => singles.get(name), 1);
    } else if (word.startsWith("-") && word !== "-") {
      for (let at = 1; at < word.length; at++) {
        const rest = word.slice(at + 1);
        if (option(`-${word[at]}`, letters.get(word[at]), rest === "" ? undefined : rest)) break;
      }
    } else {
      words.push({ kind: "positional", index, value: word });
    }
  }
  return words;
}

/** "; did you mean '--eval'?" */
function suggestion(shown: string, options: Readonly<Record<string, OptionSpecification>>): string {
  const names = Object.keys(options).flatMap((name) => {
    const { single } = options[name]!;
    return single === undefined ? [`--${name}`] : [`--${name}`, `-${single}`];
  });
  const near = closest(shown, names);
  return near === undefined ? "" : `; did you mean '${near}'?`;
}
