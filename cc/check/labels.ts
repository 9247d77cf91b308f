/** Labels: of a function (C11 6.2.1p3), or of a block that GNU's `__label__` gives its own. */
import type { Identifier } from "../ast.ts";
import type { Context, FunctionState, VariableScope } from "./context.ts";
import { didYouMean } from "./names.ts";
import type { Span } from "../source.ts";
import { closest } from "../spell.ts";

/** The names become this block's; the caller pops them at its end. */
export function enterLocalLabels({ function: f }: Context, names: readonly string[]): void {
  if (f === undefined) return;
  // No identifier has a dot in it.
  const depth = f.localLabels.length;
  f.localLabels.push(new Map(names.map((name) => [name, `${name}.${depth}.${f.labels.size}`])));
  for (const unique of f.localLabels[depth]!.values()) {
    f.labels.set(unique, { defined: undefined, used: undefined, variable: undefined });
  }
}

/** What a written name is in `FunctionState.labels`. */
function labelName(f: FunctionState, written: string): string {
  for (let i = f.localLabels.length - 1; i >= 0; i--) {
    const unique = f.localLabels[i]!.get(written);
    if (unique !== undefined) return unique;
  }
  return written;
}

/** `name:`. Returns the name by which the function knows the label. */
export function defineLabel(c: Context, { name: written, span }: Identifier): string {
  const f = c.function;
  if (f === undefined) return written;
  f.unstructured = true;
  const name = labelName(f, written);
  const known = f.labels.get(name);
  if (known?.defined !== undefined) {
    c.error("redefinition", `redefinition of label '${written}'`, span, {
      related: [{ message: "previous definition is here", span: known.defined }],
    });
  } else if (known !== undefined) {
    known.defined = span;
    known.cleanups = f.cleanups;
    known.variable = f.variable;
  } else f.labels.set(name, { defined: span, used: undefined, cleanups: f.cleanups, variable: f.variable });
  return name;
}

/** `goto name`, or `&&name`, which is no jump yet. */
export function useLabel(c: Context, { name: written, span }: Identifier, jumps: boolean): string {
  const f = c.function;
  if (f === undefined) return written;
  f.unstructured = true;
  const name = labelName(f, written);
  const known = f.labels.get(name);
  if (known === undefined) f.labels.set(name, { defined: undefined, used: span, variable: undefined });
  else {
    known.used ??= span;
    if (known.defined !== undefined) f.leadsBack = true;
  }
  if (jumps) f.jumps.push({ label: name, from: f.variable, span });
  return name;
}

/** A name in `FunctionState.labels` as the text has it. */
export function writtenName(name: string): string {
  const dot = name.indexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}

/** At the end of the function: labels that nothing places, jumps to where they must not lead. */
export function checkLabels(c: Context, state: FunctionState): void {
  let placed: string[] | undefined;
  for (const [name, label] of state.labels) {
    if (label.defined !== undefined || label.used === undefined) continue;
    placed ??= [...state.labels].filter(([, other]) => other.defined !== undefined).map(([other]) =>
      writtenName(other)
    );
    const extra = didYouMean(closest(writtenName(name), placed), label.used);
    c.error("undeclared-label", `use of undeclared label '${writtenName(name)}'`, label.used, extra);
  }
  for (const { label, from, span } of state.jumps) {
    const to = state.labels.get(label);
    if (to?.defined !== undefined) forbidJumpInto(c, from, to.variable, span, "this 'goto'");
  }
}

/** A VLA must be declared on the way: its length is computed there. An expression is evaluated from its beginning. */
export function forbidJumpInto(
  c: Context,
  from: VariableScope | undefined,
  to: VariableScope | undefined,
  span: Span,
  what: string,
): void {
  if (to === undefined) return;
  for (let scope = from; scope !== undefined; scope = scope.outer) if (scope === to) return;
  const [where, mark] = to.name === undefined
    ? ["a statement expression", "it is here"]
    : [`the scope of '${to.name}', whose length is computed there`, `'${to.name}' is declared here`];
  c.error("jump-into-scope", `${what} jumps into ${where}`, span, { related: [{ message: mark, span: to.span }] });
}
