/** What the shell adds to the compiler's diagnostics: the order of the text, and what the headers know of a name. */
import type { Diagnostic } from "../cc/diagnostic.ts";
import type { CompilerState } from "../cc/compile.ts";
import { helpAt } from "./help.ts";

export function explain(diagnostics: readonly Diagnostic[], state: CompilerState): Diagnostic[] {
  return diagnostics.map((diagnostic) => diagnostic.code === "missing-semicolon" ? withPrototype(diagnostic, state) : diagnostic);
}

/** `int gethostname` without parameters: a list of names was pasted, and the headers have the whole prototype. */
function withPrototype(diagnostic: Diagnostic, { scope }: CompilerState): Diagnostic {
  const { file, start } = diagnostic.span;
  const name = /(\w+)(?:\([^()]*\))?\s*$/.exec(file.text.slice(Math.max(0, start - LONGEST), start))?.[1];
  const symbol = name === undefined ? undefined : scope.lookup(name);
  if (symbol?.kind !== "function" || !symbol.span.file.system) return diagnostic;
  return { ...diagnostic, hint: `${name} is: ${helpAt(symbol.span).declaration}` };
}

/** How far back a name and its parameters are looked for. */
const LONGEST = 200;
