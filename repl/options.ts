/**
 * Options as getopt_long() takes them: `-e TEXT`, `-eTEXT`, `--eval TEXT`, `--eval=TEXT`, `-hV`; `--` ends them. Not by
 * `parseArgs`: loading node:util takes 6 ms in Deno, 3 in Bun, and the prompt waits for it.
 */

export interface OptionSpecification {
  readonly short?: string;
  readonly takesValue: boolean;
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
  const names = new Map(Object.keys(options).map((name) => [options[name]!.short, name]));
  const mistake = (index: number, message: string) => void words.push({ kind: "mistake", index, message });
  let index = 0;

  /** `given`: the value in the same word, if there is one. Gives false if it was not used. */
  function option(shown: string, name: string | undefined, given: string | undefined): boolean {
    const at = index;
    if (name === undefined) mistake(at, `unknown option '${shown}'`);
    else if (!options[name]!.takesValue) words.push({ kind: "option", index: at, name, value: "" });
    else {
      const value = given ?? args[++index];
      if (value === undefined) mistake(at, `option '${shown}' wants a value`);
      else words.push({ kind: "option", index: at, name, value });
      return true;
    }
    return false;
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
      const equals = word.indexOf("=");
      const shown = equals < 0 ? word : word.slice(0, equals);
      const name = Object.hasOwn(options, shown.slice(2)) ? shown.slice(2) : undefined;
      const value = equals < 0 ? undefined : word.slice(equals + 1);
      const used = option(shown, name, value);
      if (!used && name !== undefined && value !== undefined) mistake(index, `option '${shown}' takes no value`);
    } else if (word.startsWith("-") && word !== "-") {
      for (let at = 1; at < word.length; at++) {
        const rest = word.slice(at + 1);
        if (option(`-${word[at]}`, names.get(word[at]), rest === "" ? undefined : rest)) break;
      }
    } else {
      words.push({ kind: "positional", index, value: word });
    }
  }
  return words;
}
