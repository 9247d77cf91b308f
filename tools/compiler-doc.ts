/**
 * Writes what the compiler's passes make of the example in docs/compiler.md into that page. A test compares.
 *
 *     deno run -A tools/compiler-doc.ts
 */
import { newCompilerState } from "../cc/compile.ts";
import { Diagnostics } from "../cc/diagnostic.ts";
import { dump, dumpKinds } from "../cc/dump.ts";
import { countingTarget } from "../cc/counting-target.ts";
import { preprocessedText } from "../cc/preprocess/output.ts";
import { preprocess } from "../cc/preprocess.ts";
import { runtime } from "../runtime/pick.ts";

const page = new URL("../docs/compiler.md", import.meta.url);

/** The page with every generated block made anew. */
export function regenerate(markdown: string): string {
  const text = /^```c total\.c\n(.*?)^```$/ms.exec(markdown)![1]!;
  const source = { name: "total.c", text, system: false };
  const includes = { resolve: () => undefined, places: () => [] };
  const tokens = preprocess(source, newCompilerState().macros, includes, new Diagnostics());
  const made: [string, string][] = [["cc -E", preprocessedText(tokens, source)]];
  for (const kind of dumpKinds) {
    const { text } = dump(kind, source, newCompilerState(), { mode: "file", target: countingTarget(), includes });
    made.push([`cc --dump ${kind}`, text!]);
  }
  return made.reduce((page, [title, text]) => {
    const fence = new RegExp(`^(\`\`\`\\w+ ${title}\\n).*?^\`\`\`$`, "ms");
    return page.replace(fence, (_all, head: string) => `${head}${text}\`\`\``);
  }, markdown);
}

if (import.meta.main) {
  runtime.writeText(page.pathname, regenerate(runtime.readText(page)!));
}
