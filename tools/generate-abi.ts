/**
 * Writes the tables that TypeScript needs of the C headers in include/: constants, struct layouts, error names,
 * prototypes. They are committed, since reading the headers at every start would cost 20 ms; a test compares.
 *
 *     deno run -A tools/generate-abi.ts
 */
import { runtime } from "../runtime/pick.ts";
import { generateConstants, generateErrorNames } from "./abi/constants.ts";
import { HeaderFacts } from "./abi/headers.ts";
import { generatePrototypes } from "./abi/prototypes.ts";
import { generateStructs } from "./abi/structs.ts";

/** Each table's text, by its path in the repository. */
export function generateTables(): Readonly<Record<string, string>> {
  const x86_64 = new HeaderFacts("x86_64");
  const aarch64 = new HeaderFacts("aarch64");
  return {
    "api/generated/constants.ts": generateConstants(x86_64, aarch64),
    "api/generated/structs.ts": generateStructs(x86_64, aarch64),
    "api/generated/error-names.ts": generateErrorNames(x86_64),
    "ffi/generated/prototypes.ts": generatePrototypes(x86_64),
  };
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(generateTables())) {
    runtime.writeText(new URL(`../${path}`, import.meta.url).pathname, text);
  }
}
