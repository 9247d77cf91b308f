/** `:help name`: a function, constant, macro, type or variable, as far as headers and session know it. */
import { KEYWORDS } from "../cc/parse-keywords.ts";
import { closest } from "../cc/spell.ts";
import type { Symbol } from "../cc/tree.ts";
import { declarationOf, typeToString } from "../cc/type-print.ts";
import { describeTagged } from "./describe-record.ts";
import { helpAt } from "./help.ts";
import type { Shell } from "./shell.ts";

/** The lines to show, or what to say when the name is unknown. */
export type Description = { readonly lines: readonly string[] } | { readonly unknown: string };

export function describeName(shell: Shell, text: string): Description {
  shell.prepare();
  const { scope, macros } = shell.program.state;
  const tagged = /^(?:struct|union|enum)\s+(\w+)$/.exec(text)?.[1];
  const name = tagged ?? text;
  const tag = scope.lookupTag(name);
  const symbol = tagged === undefined ? scope.lookup(name) : undefined;
  const macro = tagged === undefined ? macros.get(name) : undefined;
  if (symbol === undefined && macro !== undefined) {
    const value = macro.body.map((token) => (token.spaceBefore ? " " : "") + token.text).join("").trim();
    const parameters = macro.parameters === undefined ? "" : `(${macro.parameters.join(", ")})`;
    return { lines: [`#define ${name}${parameters} ${value}`.trimEnd(), `  defined in ${macro.span.file.name}`] };
  }
  const lines = symbol === undefined ? [] : describeSymbol(symbol);
  if (tag !== undefined && lines.length === 0) return { lines: describeTagged(tag.type) };
  if (lines.length > 0) return { lines };
  if (KEYWORDS.has(name)) return { unknown: `'${name}' is a word of the language C itself` };
  const near = closest(name, knownNames(shell, tagged !== undefined));
  const meant = near === undefined ? "" : `; did you mean '${text.slice(0, -name.length)}${near}'?`;
  return { unknown: `nothing is known about '${text}'${meant}` };
}

function* knownNames(shell: Shell, tags: boolean): Generator<string> {
  const { scope, macros } = shell.program.state;
  for (const tag of scope.tags()) yield tag.name;
  if (tags) return;
  for (const symbol of scope.symbols()) yield symbol.name;
  for (const macro of macros) yield macro.name;
}

function describeSymbol(symbol: Symbol): string[] {
  const { file } = symbol.span;
  if (symbol.kind === "typedef") return describeTypedef(symbol);
  if (!file.system) {
    const value = symbol.kind === "enumerator"
      ? `${symbol.name} = ${symbol.value}`
      : `${symbol.name}: ${typeToString(symbol.type)}`;
    return [value, `  defined in ${file.name}`];
  }
  const help = helpAt(symbol.span);
  const lines = [help.declaration];
  if (help.meaning !== "") lines.push(`  ${help.meaning}`);
  if (help.returns !== undefined) lines.push(`  returns: ${help.returns}`);
  if (help.errors.length > 0) lines.push(`  errors: ${help.errors.join(" ")}`);
  lines.push(`  ${[file.name, help.manual].filter((part) => part !== undefined).join(", ")}`);
  return lines;
}

/** `typedef unsigned int socklen_t;`: the type behind the name, not its alias. */
function describeTypedef(symbol: Symbol & { kind: "typedef" }): string[] {
  const { type, span, name } = symbol;
  const lines = [`typedef ${declarationOf({ ...type, alias: undefined }, name)};`];
  if (type.kind === "record" && type.record.tag === undefined) {
    const [, ...listing] = describeTagged(type);
    return [
      `typedef ${type.record.union ? "union" : "struct"} {`,
      ...listing.slice(0, -2),
      `} ${name};`,
      listing.at(-1)!,
    ];
  }
  return [...lines, `  defined in ${span.file.name}`];
}
