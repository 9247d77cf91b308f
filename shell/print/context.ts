/** What every printer needs: the program's memory, and the names of constants. */
import type { ProgramMemory } from "../../libc/memory.ts";
import type { ConstantNames } from "./constants.ts";

export interface PrintContext {
  readonly memory: ProgramMemory;
  readonly constants: ConstantNames;
  /** The C function a pointer points to. */
  functionName?(address: number): string | undefined;
}
