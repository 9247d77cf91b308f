/** Names for placeholders: a value given to a variable is called after it. */
import type { OutputLine } from "./format-pattern.ts";
import type { SuggestName } from "./format-record.ts";

/** `fd = 3` is `fd = [fd:fd]`; a value further inside a line keeps the name it has, or gets one by its kind. */
export function nameByVariable(lines: readonly OutputLine[]): SuggestName {
  return (value, index) => {
    const [label, first] = lines[index]!;
    if (first !== value || typeof label !== "string") return undefined;
    return /^(?:[A-Z][A-Z0-9_]*= )?(\w+) = $/.exec(label)?.[1];
  };
}
