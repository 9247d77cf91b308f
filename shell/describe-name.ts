/** `:help name`: a function, constant, macro, type or variable, as far as headers and session know it. */
import type { CompilerState } from "../cc/compile.ts";
import { KEYWORDS } from "../cc/parse/keywords.ts";
import { closest } from "../cc/spell.ts";
import type { Symbol } from "../cc/tree.ts";
import { declarationOf, typeToString } from "../cc/type-print.ts";
import { describeEnumerator, describeMacro } from "./describe-macro.ts";
import { describeTagged } from "./describe-record.ts";
import { helpAt, type NameHelp } from "./help.ts";
import type { Shell } from "./shell.ts";
import { wrap } from "./wrap.ts";

/** The lines to show, or what to say when the name is unknown. */
export type Description = { readonly lines: readonly string[] } | { readonly unknown: string };

export function describeName(shell: Shell, text: string): Description {
  shell.prepareFor(text);
  const { program } = shell;
  const tagged = /^(?:struct|union|enum)\s+(\w+)$/.exec(text)?.[1];
  const name = tagged ?? text;
  const lines = describeIn(program.state, name, tagged !== undefined);
  if (lines.length > 0) return { lines };
  if (KEYWORDS.has(name)) return { unknown: `'${name}' is a word of the language C itself` };
  const further = describeIn(program.allHeaders(), name, tagged !== undefined);
  if (further.length > 0) return { lines: further };
  const near = closest(name, knownNames(program.state, tagged !== undefined)) ??
    closest(name, knownNames(program.allHeaders(), tagged !== undefined));
  const meant = near === undefined ? "" : `; did you mean '${text.slice(0, -name.length)}${near}'?`;
  return { unknown: `nothing is known about '${text}'${meant}` };
}

/** What these headers, and this session, say about a name; nothing if they do not have it. */
export function describeIn(state: CompilerState, name: string, tagOnly: boolean): readonly string[] {
  const { scope, macros } = state;
  const symbol = tagOnly ? undefined : scope.lookup(name);
  if (symbol !== undefined) return describeSymbol(symbol, state);
  const macro = tagOnly ? undefined : macros.get(name);
  if (macro !== undefined) return describeMacro(macro, state);
  const tag = scope.lookupTag(name);
  return tag === undefined ? [] : describeTagged(tag.type);
}

function* knownNames({ scope, macros }: CompilerState, tags: boolean): Generator<string> {
  for (const tag of scope.tags()) yield tag.name;
  if (tags) return;
  for (const symbol of scope.symbols()) yield symbol.name;
  for (const macro of macros) yield macro.name;
}

function describeSymbol(symbol: Symbol, state: CompilerState): string[] {
  const { file } = symbol.span;
  if (symbol.kind === "typedef") return describeTypedef(symbol);
  if (!file.system) {
    const value = symbol.kind === "enumerator"
      ? `${symbol.name} = ${symbol.value}`
      : `${symbol.name}: ${typeToString(symbol.type)}`;
    return [value, `  defined in ${file.name}`];
  }
  if (symbol.kind === "enumerator") return describeEnumerator(symbol);
  const help = helpAt(symbol.span);
  const wrapped = wrappedBy(help, state);
  const { returns, errors } = wrapped ?? help;
  const lines = wrap(help.declaration, "", "    ");
  const meaning = wrapped === undefined
    ? help.meaning
    : `Calls ${wrapped.name}() and, if that fails, prints the reason and ends the program. ` +
      `${wrapped.name}(): ${wrapped.meaning}`;
  if (meaning !== "") lines.push(...wrap(meaning, "  "));
  if (returns !== undefined) lines.push(...wrap(`returns: ${returns}`, "  ", "    "));
  if (errors.length > 0) {
    const word = wrapped === undefined ? "errors" : "ends the program on";
    lines.push(...wrap(`${word}: ${errors.join(" ")}`, "  ", "    "));
  }
  lines.push(...wrap([file.name, help.manual].filter((part) => part !== undefined).join(", "), "  "));
  return lines;
}

/** What the book's wrapper is for, whose comment is `socket() or end.` */
function wrappedBy({ meaning }: NameHelp, { scope }: CompilerState): NameHelp & { name: string } | undefined {
  const name = /^(\w+)\(\) or end\.?$/.exec(meaning)?.[1];
  const symbol = name === undefined ? undefined : scope.lookup(name);
  return name === undefined || symbol === undefined ? undefined : { ...helpAt(symbol.span), name };
}

/** `typedef unsigned int socklen_t;`: the type behind the name, not its alias. */
function describeTypedef(symbol: Symbol & { kind: "typedef" }): string[] {
  const { type, span, name } = symbol;
  const lines = wrap(`typedef ${declarationOf({ ...type, alias: undefined }, name)};`, "", "    ");
  if (type.kind === "record" && type.record.tag === undefined) {
    const [, ...listing] = describeTagged(type);
    const end = listing.lastIndexOf("};");
    return [
      `typedef ${type.record.union ? "union" : "struct"} {`,
      ...listing.slice(0, end),
      `} ${name};`,
      ...listing.slice(end + 1),
    ];
  }
  return [...lines, `  defined in ${span.file.name}`];
}
