/**
 * Where the time of a cold `run hello.c` goes: its steps one by one, each for the first time in this process; a line
 * `STEP milliseconds` for each.
 *
 *     deno run -A bench/cold-phases.ts        bun …        node …
 */
const steps: string[] = [];
let last = performance.now();
function lap(name: string): void {
  const now = performance.now();
  steps.push(`${name} ${now - last}`);
  last = now;
}

const { runtime } = await import("../runtime/pick.ts");
const { openLibc } = await import("../ffi/libc.ts");
runtime.codeCache?.enable();
const libc = openLibc(runtime);
lap("libc");
await import("../cc/compile.ts");
lap("load-compiler");
const { Program } = await import("../process/program.ts");
const { separateDescriptorTable } = await import("../ffi/descriptors.ts");
lap("load-rest");
const program = new Program(libc, { mode: "file" });
lap("make-image");
const name = "hello.c";
const text = runtime.readText(new URL(`c/${name}`, import.meta.url))!;
const { module } = program.compile({ name, text, system: false });
lap("compile");
program.load(module!);
lap("link");
runtime.codeCache?.save();
separateDescriptorTable(libc);
lap("descriptors");
program.callMain(module!.exports.find((symbol) => symbol.name === "main")!, [name]);
program.flush();
lap("main");
const output = new TextEncoder().encode(steps.join("\n") + "\n");
libc.call.write(1, output, output.length);
// The event loop is without its descriptors.
libc.call._exit(0);
