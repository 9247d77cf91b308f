/**
 * Where the time of a cold `run hello.c` goes, in ms, in the process that runs this: loading the modules, building
 * the program's image, reading and compiling, linking, the call of main. Each step for the first time.
 *
 *     deno run -A bench/cold-phases.ts bench/c/hello.c        bun …        node …
 */
const times: [string, number][] = [];
let last = performance.now();
function lap(name: string): void {
  const now = performance.now();
  times.push([name, now - last]);
  last = now;
}

const { runtime } = await import("../runtime/pick.ts");
const { openLibc } = await import("../ffi/libc.ts");
const libc = openLibc(runtime);
lap("runtime and libc");
await import("../cc/compile.ts");
lap("load the compiler");
await import("../libc/implementations.ts");
await import("../process/run.ts");
const { Program } = await import("../process/program.ts");
lap("load the rest");
const name = runtime.args[0]!;
const source = { name, text: runtime.readText(name)!, system: false };
const program = new Program(libc, { mode: "file", includeFolders: [] });
lap("image, trampoline");
const { module } = program.compile(source);
lap("compile");
const main = module!.exports.find((symbol) => symbol.name === "main")!;
program.load(module!);
lap("link");
program.callMain(main, [name]);
program.flush();
lap("main");
const again = performance.now();
program.compile(source);
console.log([...times, ["(compile again)", performance.now() - again] as const]
  .map(([step, time]) => `${step} ${time.toFixed(1)}`).join(", "));
