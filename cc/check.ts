/** The checker: syntax tree in, typed tree out. Each family of rules stands in a `check-*.ts` of its own. */
import type { TranslationUnit } from "./ast.ts";
import { commit, neededFunctions } from "./check-commit.ts";
import { Context, type Rules } from "./check-context.ts";
import { completeTentative, declaration } from "./check-declarations.ts";
import { declaredType, typeOfName } from "./check-declarators.ts";
import { expression } from "./check-expressions.ts";
import { functionBelow, functionDefinition } from "./check-functions.ts";
import { promptUnit } from "./check-prompt.ts";
import { specifiedType } from "./check-specifiers.ts";
import { block } from "./check-statements.ts";
import { staticAssertion } from "./check-static-assertion.ts";
import type { Diagnostics } from "./diagnostic.ts";
import type { Mode } from "./mode.ts";
import type { Scope } from "./scope.ts";
import type { FunctionBody, Unit } from "./tree.ts";

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
  let entry: FunctionBody | undefined;
  if (mode === "prompt") entry = promptUnit(c, syntax);
  else fileUnit(c, syntax);
  completeTentative(c);
  const functions = neededFunctions(c);
  commit(c, syntax);
  return { functions, variables: [...c.variables.values()], entry, reports: c.reports };
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
