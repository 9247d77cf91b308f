/** The checker: syntax tree in, typed tree out. Each family of rules stands in a file of check/ of its own. */
import type { TranslationUnit } from "./ast.ts";
import { commit, neededFunctions } from "./check/commit.ts";
import { Context, type Rules } from "./check/context.ts";
import { completeTentative, declaration } from "./check/declarations.ts";
import { declaredType, typeOfName } from "./check/declarators.ts";
import { expression } from "./check/expressions.ts";
import { functionBelow, functionDefinition } from "./check/functions.ts";
import { promptUnit } from "./check/prompt.ts";
import { specifiedType } from "./check/specifiers.ts";
import { externalAliases } from "./check/names-use.ts";
import { block } from "./check/statements.ts";
import { staticAssertion } from "./check/static-assertion.ts";
import type { Diagnostics } from "./diagnostic.ts";
import type { Mode } from "./mode.ts";
import type { Scope } from "./scope.ts";
import type { FunctionBody, Unit } from "./tree.ts";
import { warnUnusedStatics } from "./warn/unused.ts";

const rules: Rules = {
  expression,
  specifiers: specifiedType,
  declarator: declaredType,
  typeName: typeOfName,
  declaration,
  block,
  functionBelow,
};

/** Declares what the text declares in `scope`, unless there are errors; then only what can stand by itself. */
export function check(syntax: TranslationUnit, scope: Scope, mode: Mode, diagnostics: Diagnostics): Unit {
  const c = new Context(scope, mode, diagnostics, rules);
  c.lost = syntax.lost;
  c.weak = syntax.weak;
  let entry: FunctionBody | undefined;
  if (mode === "prompt") entry = promptUnit(c, syntax);
  else fileUnit(c, syntax);
  completeTentative(c);
  if (mode === "file" && diagnostics.errorCount === 0) warnUnusedStatics(c);
  const aliases = mode === "file" ? externalAliases(c) : [];
  for (const { target } of aliases) c.roots.add(target);
  const { functions, references } = neededFunctions(c);
  commit(c, syntax);
  // At the prompt there are no other files, and a later entry may still define the function under its own name.
  if (mode === "file") { for (const [symbol, name] of c.linkNames) symbol.name = name; }
  return { functions, variables: [...c.variables.values()], aliases, references, entry, reports: c.reports };
}

function fileUnit(c: Context, syntax: TranslationUnit): void {
  for (const [i, item] of syntax.items.entries()) {
    c.item = i;
    switch (item.kind) {
      case "declaration":
        declaration(c, item);
        break;
      case "function-definition":
        functionDefinition(c, item);
        break;
      case "static-assertion":
        staticAssertion(c, item);
        break;
      case "statement":
        c.error("stray-statement", "expected a declaration: statements stand inside functions", item.span);
        break;
      case "asm":
        c.error("unsupported", "inline assembly is not supported", item.span);
    }
  }
}
