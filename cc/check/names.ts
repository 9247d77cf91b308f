/** Names that are not declared: what the user may have meant, and which header would declare it. */
import type { Context } from "./context.ts";
import type { Extra, Fix } from "../diagnostic.ts";
import { closest } from "../spell.ts";
import type { Span } from "../source.ts";
import type { FunctionSymbol, Symbol, VariableSymbol } from "../tree.ts";
import type { Type } from "../types.ts";

/** "did you mean 'port'?", with the name to write at `span`. */
export function didYouMean(near: string | undefined, span: Span): Extra {
  return near === undefined ? {} : { hint: `did you mean '${near}'?`, fix: { span, text: near } };
}

/** "did you mean 'htons'?", "`htons` is declared in <arpa/inet.h>", or nothing. */
export function nameHint(c: Context, name: string, span: Span, fits: (symbol: Symbol) => boolean): Extra {
  if (c.diagnostics.full) return {};
  const header = c.persistent.root().headerOf?.(name);
  if (header !== undefined) {
    return { hint: `\`${name}\` is declared in ${header}`, fix: includeOf(c, header, span) };
  }
  const candidates: string[] = [];
  for (const symbol of c.scope.visible()) {
    // Nobody means a name of the implementation.
    if (symbol.name.startsWith("__") || !fits(symbol)) continue;
    candidates.push(symbol.name);
  }
  candidates.push("break", "continue", "return", "sizeof");
  return didYouMean(closest(name, candidates), span);
}

/** The line to add behind the last #include above `span`, or at the top. The prompt has no lines to add to. */
function includeOf(c: Context, header: string, { file, start }: Span): Fix | undefined {
  if (c.mode === "prompt") return undefined;
  const { text } = file;
  const last = text.lastIndexOf("\n#include", start);
  const place = last < 0 && !text.startsWith("#include") ? 0 : text.indexOf("\n", last + 1) + 1;
  return { span: { file, start: place, end: place }, text: `#include ${header}\n` };
}

/** "struct sockaddr_in is defined in <netinet/in.h>", for a type that was only mentioned at `span`. */
export function incompleteHint(c: Context, type: Type, span: Span): Extra {
  if (type.kind !== "record" || type.record.tag === undefined) return {};
  const name = `${type.record.union ? "union" : "struct"} ${type.record.tag}`;
  const header = c.persistent.root().headerOf?.(name);
  if (header === undefined) return {};
  return { hint: `${name} is defined in ${header}`, fix: includeOf(c, header, span) };
}

/**
 * Whether this is the first complaint about an incomplete type in this text: what else follows from the same
 * missing definition is not worth a line.
 */
export function newlyIncomplete(c: Context, type: Type): boolean {
  if (type.kind !== "record" || type.record.tag === undefined || c.muted) return true;
  if (c.missed.has(type.record)) return false;
  c.missed.add(type.record);
  return true;
}

export function unknownTypeName(c: Context, name: string, span: Span): void {
  if (c.lost.has(name)) return;
  const tag = c.scope.lookupTag(name);
  const extra = tag === undefined ? nameHint(c, name, span, (symbol) => symbol.kind === "typedef") : {
    hint: `must use '${tagWord(tag.type)}' tag to refer to type '${name}'`,
    fix: { span: { ...span, end: span.start }, text: `${tagWord(tag.type)} ` },
  };
  c.error("unknown-type-name", `unknown type name '${name}'`, span, extra);
}

export function tagWord(type: { kind: "enum" } | { kind: "record"; record: { union: boolean } }): string {
  return type.kind === "enum" ? "enum" : type.record.union ? "union" : "struct";
}

/** gcc says it at every use. */
function deprecatedUse(c: Context, symbol: FunctionSymbol | VariableSymbol, span: Span): void {
  const { name, attributes, span: declared } = symbol;
  const uses = attributes.get("deprecated") ?? attributes.get("unavailable");
  if (uses === undefined) return;
  const reason = uses[0]?.[0] === undefined ? "" : `: ${uses[0][0]}`;
  c.warning("deprecated-declarations", `'${name}' is deprecated${reason}`, span, {
    related: [{ message: "declared here", span: declared }],
  });
}

/** Gives the note of a name that is only there by custom (`recvline` at the prompt), once an entry. */
export function noticeUse(c: Context, symbol: Symbol, span: Span): void {
  if (symbol.kind !== "function" && symbol.kind !== "variable") return;
  if (symbol.attributes.size === 0 || span.file.system) return;
  deprecatedUse(c, symbol, span);
  const refused = symbol.attributes.get("refused")?.[0]?.[0];
  if (refused !== undefined) c.refuse(String(refused), span);
  if (c.noticed.has(symbol)) return;
  const notice = symbol.attributes.get("notice")?.[0]?.[0];
  if (notice === undefined) return;
  c.noticed.add(symbol);
  c.note("customary-name", String(notice), span);
}
