/** The examples in the documentation: TypeScript in fences. Each is a module of its own. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = new URL("../../", import.meta.url);

export interface Example {
  /** Where it stands: `api/sockets.ts:21`. */
  readonly name: string;
  readonly code: string;
  /** What its `console.log(…); // comments` say it prints. */
  readonly output: readonly string[];
}

/** The fences of a text; in a source file they stand behind the stars of comments. */
function examplesIn(name: string): Example[] {
  const lines = readFileSync(new URL(name, root), "utf8").split("\n");
  const inComments = name.endsWith(".ts");
  const found: Example[] = [];
  let start: number | undefined;
  let code: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = inComments ? line.replace(/^\s*\*( |$)/, "") : line;
    if (start === undefined) {
      if (text === "```ts") start = index + 2;
    } else if (text === "```") {
      found.push({ name: `${name}:${start}`, code: code.join("\n"), output: outputOf(code) });
      start = undefined;
      code = [];
    } else code.push(text);
  }
  return found;
}

function outputOf(code: readonly string[]): string[] {
  return code.flatMap((line) => /^\s*(?:.*\s)?console\.log\(.*\);? \/\/ (.*)$/.exec(line)?.[1] ?? []);
}

/** All of them: those of the library's sources and of its manual. */
export function allExamples(): Example[] {
  const sources = readdirSync(new URL("api/", root)).filter((name) => name.endsWith(".ts")).sort();
  return [...sources.map((name) => `api/${name}`), "mod.ts", "docs/library.md"].flatMap(examplesIn);
}

/** Writes each as a module into a new folder; answers the files' paths, in order. */
export function writeExamples(examples: readonly Example[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "socksh-examples-"));
  const library = JSON.stringify(new URL("mod.ts", root).href);
  return examples.map(({ code }, index) => {
    const path = join(folder, `example_${index}.ts`);
    writeFileSync(path, code.replaceAll(`"./mod.ts"`, library) + "\nexport {};\n");
    return path;
  });
}
