/** GNU as, the oracle of our assembler. */
import { runtime } from "../../runtime/pick.ts";

/** The bytes of `.text`, or undefined where the assembler is not installed. */
export function gnuAssemble(tools: string, source: string): Uint8Array | undefined {
  if (runtime.run([`${tools}as`, "--version"]).status !== 0) return undefined;
  const directory = runtime.run(["mktemp", "-d"]).stdout.trim();
  try {
    const assembled = runtime.run([`${tools}as`, "-o", `${directory}/a.o`, "-"], { input: source });
    if (assembled.status !== 0) throw new Error(assembled.stderr);
    const copied = runtime.run([
      `${tools}objcopy`,
      "-O",
      "binary",
      "-j",
      ".text",
      `${directory}/a.o`,
      `${directory}/a`,
    ]);
    if (copied.status !== 0) throw new Error(copied.stderr);
    return runtime.readBytes(`${directory}/a`);
  } finally {
    runtime.run(["rm", "-r", directory]);
  }
}
