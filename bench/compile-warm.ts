/**
 * Compiles bench/c/hundred-lines.c again and again in this process and prints what each of the last compilations took,
 * in ms: C text, with all headers it includes, to wasm bytes.
 *
 *     node bench/compile-warm.ts SAMPLES
 */
import { compile, newCompilerState } from "../cc/compile.ts";
import { renderAll } from "../cc/render.ts";
import { openLibc } from "../ffi/libc.ts";
import { Program } from "../process/program.ts";
import { runtime } from "../runtime/pick.ts";

const WARM_UP_MS = 1500;
const name = "hundred-lines.c";
const source = { name, text: runtime.readText(new URL(`c/${name}`, import.meta.url))!, system: false };
const program = new Program(openLibc(runtime), { mode: "file" });

function compileOnce(): number {
  const start = performance.now();
  const options = { mode: "file", target: program.target, includes: program.headers } as const;
  const { module, diagnostics } = compile(source, newCompilerState(), options);
  const time = performance.now() - start;
  if (module === undefined) throw new Error(renderAll(diagnostics.all, { color: false }));
  return time;
}

const first = compileOnce();
const warm = performance.now() + WARM_UP_MS;
while (performance.now() < warm) compileOnce();
const times = Array.from({ length: Number(runtime.args[0]) }, compileOnce);
console.log(`first ${first}`);
for (const time of times) console.log(`warm ${time}`);
