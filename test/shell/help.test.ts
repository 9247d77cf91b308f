/** `:help` knows what every name in include/ means. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze, type CompilerState, newCompilerState } from "../../cc/compile.ts";
import { Headers } from "../../process/headers.ts";
import { runtime } from "../../runtime/pick.ts";
import { describeIn } from "../../shell/describe-name.ts";
import { macroComment } from "../../shell/describe-macro.ts";
import { lineComment } from "../../shell/header-comments.ts";
import { helpAt } from "../../shell/help.ts";
import { optionHelp } from "../../shell/option-help.ts";
import { wrap } from "../../shell/wrap.ts";

const folder = new URL("../../include/", import.meta.url);
const headers = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".h"));
const includes = new Headers(runtime);

function stateOf(header: string): CompilerState {
  const state = newCompilerState();
  analyze({ name: "<help>", text: `#include <${header}>\n`, system: true }, state, { mode: "file", includes });
  return state;
}

/** Names of the implementation's own; those of POSIX and of paths.h begin with one _, too. */
const INTERNAL = /^_(?!SC_|PC_|CS_|PATH_|POSIX|XOPEN_|IO|NSIG|res$)/;

interface Gaps {
  readonly names: number;
  readonly constants: readonly string[];
  readonly functions: readonly string[];
  readonly tooWide: readonly string[];
}

/** What stands in the header itself, when it is included alone or with all of socksh's. */
function gapsOf(header: string, state: CompilerState): Gaps {
  const constants: string[] = [];
  const functions: string[] = [];
  const tooWide: string[] = [];
  let names = 0;
  const check = (name: string) => {
    names++;
    const wide = describeIn(state, name, false).filter((line) => line.length > 80 && !line.includes("// "));
    if (wide.some((line) => line.trim().split(" ").every((word) => word.length < 70))) tooWide.push(name);
  };
  for (const macro of [...state.macros]) {
    if (macro.span.file.name !== `<${header}>` || INTERNAL.test(macro.name) || macro.body.length === 0) continue;
    check(macro.name);
    const symbol = state.scope.lookup(macro.name);
    if (symbol === undefined && macroComment(macro, state) === undefined) constants.push(macro.name);
  }
  for (const symbol of state.scope.symbols()) {
    if (symbol.span.file.name !== `<${header}>` || INTERNAL.test(symbol.name)) continue;
    check(symbol.name);
    if (symbol.kind === "enumerator" && lineComment(symbol.span) === undefined) constants.push(symbol.name);
    if (symbol.kind !== "function") continue;
    const { meaning, manual } = helpAt(symbol.span);
    if (meaning === "" || manual === undefined) functions.push(symbol.name);
  }
  return { names, constants, functions, tooWide };
}

const gaps = new Map(headers.map((header) => [header, gapsOf(header, stateOf(header))]));

describe(":help has something to say about every name of the headers", () => {
  test("every function has a meaning, and the manual's or the book's section", () => {
    expect([...gaps].flatMap(([, { functions }]) => functions)).toEqual([]);
    expect([...gaps.values()].reduce((sum, { names }) => sum + names, 0)).toBeGreaterThan(6_000);
  });

  test("every constant, enumerator and macro has a meaning", () => {
    expect([...gaps].flatMap(([header, { constants }]) => constants.map((name) => `${header}: ${name}`))).toEqual([]);
  });

  test("what it says fits 80 columns", () => {
    expect([...gaps].flatMap(([, { tooWide }]) => tooWide)).toEqual([]);
  });
});

test("what only looks like an option of a level is told without level and value", () => {
  expect(optionHelp("TCP_NODELAY", "send at once (int)")?.use).toBe("level: IPPROTO_TCP; value: int; get and set");
  expect(optionHelp("TCP_NLA_SRTT", "the smoothed round trip, µs (uint32_t)")).toBeUndefined();
  expect(optionHelp("SCTP_SENDER_DRY_EVENT", "all was sent (struct sctp_sender_dry_event)")).toBeUndefined();
  expect(optionHelp("SO_VM_SOCKETS_BUFFER_SIZE", "bytes of the buffer (uint64_t)")?.use)
    .toBe("level: AF_VSOCK; value: uint64_t; get and set");
});

test("lines are wrapped between words, the further ones indented", () => {
  expect(wrap(`${"word ".repeat(20).trim()}`, "  ", "    ")).toEqual([
    `  ${"word ".repeat(15).trim()}`,
    `    ${"word ".repeat(5).trim()}`,
  ]);
  expect(wrap("x".repeat(90))).toEqual(["x".repeat(90)]);
});
