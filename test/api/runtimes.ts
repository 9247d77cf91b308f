/** The runtimes that the library must work on, as far as they are installed. */
import { commandOf, type RuntimeName } from "../../runtime/elsewhere.ts";
import { runtime } from "../../runtime/pick.ts";

export interface OtherRuntime {
  readonly name: RuntimeName;
  readonly command: readonly string[];
}

const names: readonly RuntimeName[] = ["deno", "bun", "node"];

export const runtimes: readonly OtherRuntime[] = names.flatMap((name) => {
  const command = commandOf(runtime, name);
  return command === undefined ? [] : [{ name, command }];
});
