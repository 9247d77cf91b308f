/** Whether a text ends inside brackets, by its tokens alone. */
import { Diagnostics } from "../cc/diagnostic.ts";
import { tokenize } from "../cc/tokenize.ts";

export function hasOpenBracket(text: string): boolean {
  let depth = 0;
  for (const token of tokenize({ name: "<prompt>", text, system: true }, new Diagnostics())) {
    if (token.kind !== "punctuator") continue;
    if (token.text === "(" || token.text === "{" || token.text === "[") depth++;
    else if (token.text === ")" || token.text === "}" || token.text === "]") depth--;
  }
  return depth > 0;
}
