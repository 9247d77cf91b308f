/** Imports the modules named in the arguments one by one, and tells as JSON what each prints, or how it fails. */
import { runtime } from "../../../runtime/pick.ts";

const print = console.log;
const results: (readonly string[])[] = [];
for (const path of runtime.args) {
  const lines: string[] = [];
  console.log = (...values: unknown[]) => void lines.push(values.map(String).join(" "));
  try {
    await import(`file://${path}`);
  } catch (error) {
    lines.push(String(error));
  }
  results.push(lines);
}
print(JSON.stringify(results));
runtime.exit(0);
