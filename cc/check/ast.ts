/** Questions about the syntax alone. */
import type { Expression } from "../ast.ts";

/** Is a function called anywhere in it? */
export function containsCall(root: Expression): boolean {
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    switch (node.kind) {
      case "call":
      case "statement-expression":
        return true;
      case "index":
        pending.push(node.array, node.index);
        break;
      case "member":
        pending.push(node.object);
        break;
      case "postfix":
      case "unary":
      case "cast":
        pending.push(node.operand);
        break;
      case "binary":
      case "assign":
      case "comma":
        pending.push(node.left, node.right);
        break;
      case "conditional":
        pending.push(node.condition, node.else);
        if (node.then !== undefined) pending.push(node.then);
        break;
      case "parenthesized":
        pending.push(node.inner);
        break;
      case "generic":
        pending.push(...node.associations.map((association) => association.value));
        break;
      case "identifier":
      case "integer":
      case "floating":
      case "character":
      case "string":
      case "compound-literal":
      case "sizeof":
      case "alignof":
      case "label-address":
      case "va-arg":
      case "offsetof":
      case "types-compatible":
      case "error":
        break;
    }
  }
  return false;
}
