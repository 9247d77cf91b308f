/** One input through the whole compiler, and what must be true of the outcome whatever the input was. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, newCompilerState } from "../../cc/compile.ts";
import type { Mode } from "../../cc/mode.ts";
import { countingTarget } from "../../cc/counting-target.ts";
import type { IncludeResolver } from "../../cc/preprocess.ts";
import { renderAll } from "../../cc/render.ts";
import type { SourceFile } from "../../cc/source.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const files = new Map<string, SourceFile | undefined>();

/** socksh's own headers, and the one of `test/c`. */
export const includes: IncludeResolver = {
  resolve(name) {
    if (!files.has(name)) {
      const path = join(root, name === "check.h" ? "test/c" : "include", name);
      const found = !name.includes("..") && !name.includes("\0") && name.endsWith(".h") && existsSync(path);
      files.set(name, found ? { name: `<${name}>`, text: readFileSync(path, "utf8"), system: true } : undefined);
    }
    return files.get(name);
  },
  places: () => ["include"],
};

export interface Outcome {
  /** What must not be; undefined if all is well. */
  readonly fault: string | undefined;
  readonly accepted: boolean;
  readonly milliseconds: number;
}

export function compileAny(text: string, mode: Mode): Outcome {
  const start = performance.now();
  let accepted = false;
  let fault: string | undefined;
  try {
    const source = { name: "fuzz.c", text, system: false };
    const { module, diagnostics, incomplete } = compile(source, newCompilerState(), {
      mode,
      target: countingTarget(),
      includes,
      final: true,
    });
    accepted = module !== undefined;
    if (accepted && diagnostics.errorCount > 0) fault = "a module in spite of errors";
    if (!accepted && !incomplete && diagnostics.errorCount === 0) fault = "rejected without an error";
    if (module !== undefined && !WebAssembly.validate(module.wasm)) {
      fault = `invalid module: ${whyInvalid(module.wasm)}`;
    }
    renderAll(diagnostics.all, { color: false });
  } catch (error) {
    fault = error instanceof Error ? error.stack ?? error.message : String(error);
  }
  return { fault, accepted, milliseconds: performance.now() - start };
}

function whyInvalid(wasm: Uint8Array<ArrayBuffer>): string {
  try {
    new WebAssembly.Module(wasm);
    return "but it compiles";
  } catch (error) {
    return String(error);
  }
}

/** The C programs of the repository, none of them large. */
export function corpus(): string[] {
  return ["test/c", "scripts/c", "bench/c", "test/libc/programs"].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => name.endsWith(".c")).sort()
      .map((name) => readFileSync(join(root, folder, name), "utf8"))
  );
}
