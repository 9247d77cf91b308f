/** Names that are not declared: what the user may have meant, and which header would declare it. */
import type { Context } from "./check-context.ts";
import { closest } from "./spell.ts";
import type { Span } from "./source.ts";
import type { Symbol } from "./tree.ts";
import type { Type } from "./types.ts";

/** "did you mean 'htons'?", "`htons` is declared in <arpa/inet.h>", or nothing. */
export function nameHint(c: Context, name: string, fits: (symbol: Symbol) => boolean): string | undefined {
  const header = c.persistent.root().headerOf?.(name);
  if (header !== undefined) return `\`${name}\` is declared in <${header}>`;
  const candidates: string[] = [];
  for (const symbol of c.scope.visible()) {
    // Nobody means a name of the implementation.
    if (symbol.name.startsWith("__") || !fits(symbol)) continue;
    candidates.push(symbol.name);
  }
  const near = closest(name, candidates);
  return near === undefined ? undefined : `did you mean '${near}'?`;
}

/** "struct sockaddr_in is defined in <netinet/in.h>", for a type that was only mentioned. */
export function incompleteHint(c: Context, type: Type): string | undefined {
  if (type.kind !== "record" || type.record.tag === undefined) return undefined;
  const name = `${type.record.union ? "union" : "struct"} ${type.record.tag}`;
  const header = c.persistent.root().headerOf?.(name);
  return header === undefined ? undefined : `${name} is defined in <${header}>`;
}

/**
 * Whether this is the first complaint about an incomplete type in this function: what else follows from the same
 * missing definition is not worth a line.
 */
export function newlyIncomplete(c: Context, type: Type): boolean {
  if (type.kind !== "record" || type.record.tag === undefined || c.function === undefined) return true;
  const { undeclared } = c.function;
  const name = `struct ${type.record.tag}`;
  if (undeclared.has(name)) return false;
  undeclared.add(name);
  return true;
}

export function unknownTypeName(c: Context, name: string, span: Span): void {
  const tag = c.scope.lookupTag(name);
  const hint = tag === undefined
    ? nameHint(c, name, (symbol) => symbol.kind === "typedef")
    : `must use '${tagWord(tag.type)}' tag to refer to type '${name}'`;
  c.error("unknown-type-name", `unknown type name '${name}'`, span, { hint });
}

export function tagWord(type: { kind: "enum" } | { kind: "record"; record: { union: boolean } }): string {
  return type.kind === "enum" ? "enum" : type.record.union ? "union" : "struct";
}

/** Gives the note of a name that is only there by custom (`recvline` at the prompt), once an entry. */
export function noticeUse(c: Context, symbol: Symbol, span: Span): void {
  if (symbol.kind !== "function" && symbol.kind !== "variable") return;
  if (symbol.attributes.size === 0 || span.file.system || c.noticed.has(symbol)) return;
  const notice = symbol.attributes.get("notice")?.[0]?.[0];
  if (notice === undefined) return;
  c.noticed.add(symbol);
  c.note("customary-name", String(notice), span);
}
