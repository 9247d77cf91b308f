/** What the shell makes of the compiler's diagnostics: shorter where many say the same, longer where the headers know more. */
import type { Diagnostic } from "../cc/diagnostic.ts";
import type { CompilerState } from "../cc/compile.ts";
import { helpAt } from "./help.ts";

export function explain(diagnostics: readonly Diagnostic[], state: CompilerState): Diagnostic[] {
  return customaryTogether(diagnostics).map((diagnostic) => {
    if (diagnostic.code === "missing-semicolon") return withPrototype(diagnostic, state);
    if (diagnostic.code === "undeclared-function" && diagnostic.hint === undefined) {
      return { ...diagnostic, hint: UNKNOWN_FUNCTION };
    }
    return diagnostic;
  });
}

const UNKNOWN_FUNCTION = "neither this session nor a header has it: paste its definition first";

/** One note for all the names that are there by custom (include/socksh/customary.h), at the first of them. */
function customaryTogether(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const customary = diagnostics.filter(({ code }) => code === "customary-name");
  const [first] = customary;
  if (first === undefined || customary.length === 1) return diagnostics;
  const declarations = customary.map(({ message }) => message.slice(message.indexOf(": ") + 2));
  const message = `not declared here, so these are the shell's own: ${declarations.join("; ")}`;
  return diagnostics.flatMap((each) =>
    each === first ? [{ ...first, message }] : each.code === first.code ? [] : [each]
  );
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
