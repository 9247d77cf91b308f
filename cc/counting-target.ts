/** A memory that is only counted, for whoever compiles and runs nothing: benchmarks, tests, docs/compiler.md. */
import type { Target } from "./object.ts";

export function countingTarget(): Target {
  let next = 0x100000;
  let slot = 1;
  return {
    base: 0x7f00_0000_0000n,
    vectors: true,
    size: 2 ** 30,
    functionBase: 0x8000_0000_0000n,
    stackLimit: 0x10000,
    pendingOffset: 0x3000,
    errnoOffset: 0x3000,
    allocate(size, align) {
      const offset = Math.ceil(next / align) * align;
      next = offset + size;
      return offset;
    },
    allocateThreadLocal: () => 0x5600,
    allocateSlot: () => slot++,
    externalVariable: () => undefined,
  };
}
