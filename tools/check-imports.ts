/**
 * The house rules about imports, checked: no cycles (of what is there at run time: `import type` is erased), rooms import downwards only, no runtime named outside
 * runtime/, no package reachable from mod.ts. Prints what breaks a rule and exits with 1.
 *
 * deno run -A tools/check-imports.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import process from "node:process";

/** Bottom up. A room may import from those before it, and from itself. */
const ROOMS = ["runtime", "wasm", "ffi", "api", "cc", "libc", "process", "shell", "session", "repl"];
/** The compiler is pure: C text in, wasm out. */
const PURE: Readonly<Record<string, readonly string[]>> = { cc: ["wasm", "cc"], wasm: ["wasm"] };

const IMPORT =
  /^\s*(?:import|export)(\s+type\b)?\b[^"']*?\bfrom\s+["']([^"']+)["']|^\s*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;
const RUNTIME_NAMES = /(?<![\w.$"'`/-])(?:Deno|Bun|process)\.[a-zA-Z]/;

const root = new URL("..", import.meta.url).pathname;
const problems: string[] = [];
const graph = new Map<string, { readonly target: string; readonly dynamic: boolean; readonly erased: boolean }[]>();

for (const file of sources()) {
  const text = readFileSync(join(root, file), "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, "");
  const edges: { target: string; dynamic: boolean; erased: boolean }[] = [];
  for (const [, typeOnly, from, bare, lazy] of code.matchAll(IMPORT)) {
    const target = (from ?? bare ?? lazy)!;
    edges.push({ target: resolve(file, target), dynamic: lazy !== undefined, erased: typeOnly !== undefined });
  }
  graph.set(file, edges);
  const room = roomOf(file);
  if (room !== "runtime" && ROOMS.includes(room) && RUNTIME_NAMES.test(code)) problems.push(`${file} names a runtime`);
  for (const { target } of edges) checkDirection(file, room, target);
}
findCycles();
checkLibrary();
for (const problem of problems) console.error(problem);
console.log(`${graph.size} modules: ${problems.length === 0 ? "imports are in order" : `${problems.length} problems`}`);
process.exit(problems.length === 0 ? 0 : 1);

function* sources(): Generator<string> {
  yield* readdirSync(root).filter((name) => name === "mod.ts");
  for (const room of ROOMS) {
    for (const name of readdirSync(join(root, room), { recursive: true }) as string[]) {
      if (name.endsWith(".ts")) yield join(room, name);
    }
  }
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier;
}

function roomOf(file: string): string {
  return relative(".", file).split("/")[0]!;
}

function checkDirection(file: string, room: string, target: string): void {
  if (!target.endsWith(".ts")) return;
  const to = roomOf(target);
  const allowed = PURE[room] ?? ROOMS.slice(0, ROOMS.indexOf(room) + 1);
  if (ROOMS.includes(room) && ROOMS.includes(to) && !allowed.includes(to)) {
    problems.push(`${file} imports upwards: ${target}`);
  }
}

/** Depth-first search; each cycle is told once, by its first file. */
function findCycles(): void {
  const state = new Map<string, "open" | "done">();
  const path: string[] = [];
  const visit = (file: string) => {
    state.set(file, "open");
    path.push(file);
    for (const { target, erased } of graph.get(file) ?? []) {
      if (erased || !graph.has(target)) continue;
      if (state.get(target) === "open") {
        problems.push(`cycle: ${[...path.slice(path.indexOf(target)), target].join(" → ")}`);
      } else if (state.get(target) === undefined) visit(target);
    }
    path.pop();
    state.set(file, "done");
  };
  for (const file of graph.keys()) if (state.get(file) === undefined) visit(file);
}

/** What mod.ts reaches must load from a URL. */
function checkLibrary(): void {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { target, dynamic } of graph.get(file) ?? []) {
      if (graph.has(target)) visit(target);
      else if (!dynamic && !/^(node|bun):/.test(target)) {
        problems.push(`${file}, reachable from mod.ts, imports ${target}`);
      }
    }
  };
  if (graph.has("mod.ts")) visit("mod.ts");
}
