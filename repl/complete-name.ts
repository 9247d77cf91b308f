/** Tab: names that are in scope, macros, members behind `.` and `->`, commands behind `:`. */
import { memberNames } from "../cc/type-layout.ts";
import type { Type } from "../cc/types.ts";
import { commandWords } from "../shell/commands.ts";
import type { Shell } from "../shell/shell.ts";
import type { Completion } from "./editor/edit-state.ts";

/** Of names without a prefix nobody reads the list. */
const RESERVED = /^_/;

export function completeName(shell: Shell, text: string, cursor: number): Completion {
  const before = text.slice(0, cursor);
  if (/^:\w*$/.test(before)) return { start: 0, candidates: commandWords.filter((name) => name.startsWith(before)) };
  const member = /(\w+)\s*(?:\.|->)\s*(\w*)$/.exec(before);
  if (member !== null) return matching(before, member[2]!, membersOf(shell, member[1]!));
  const prefix = /\w*$/.exec(before)![0];
  if (prefix === "") return { start: cursor, candidates: [] };
  return matching(before, prefix, namesIn(shell, prefix));
}

function matching(before: string, prefix: string, names: Iterable<string>): Completion {
  const candidates = [...new Set(names)].filter((name) => name.startsWith(prefix)).sort();
  return { start: before.length - prefix.length, candidates };
}

function* namesIn(shell: Shell, prefix: string): Generator<string> {
  const { scope, macros } = shell.program.state;
  for (const symbol of scope.symbols()) if (RESERVED.test(prefix) || !RESERVED.test(symbol.name)) yield symbol.name;
  for (const macro of macros) if (RESERVED.test(prefix) || !RESERVED.test(macro.name)) yield macro.name;
  for (const tag of scope.tags()) yield tag.name;
}

function membersOf(shell: Shell, variable: string): Iterable<string> {
  const symbol = shell.program.state.scope.lookup(variable);
  if (symbol?.kind !== "variable") return [];
  let type: Type = symbol.type;
  while (type.kind === "pointer") type = type.to;
  return type.kind === "record" ? memberNames(type.record) : [];
}
