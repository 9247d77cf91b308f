import { describe, expect, test } from "vitest";
import { assemble } from "../../ffi/assembler.ts";
import { encodeAarch64 } from "../../ffi/assembler-aarch64.ts";
import { engineWrite, signalHandler, trampoline } from "../../ffi/stubs-aarch64.ts";
import { pageFaultHandler } from "../../ffi/stubs-pages-aarch64.ts";
import { streamRead, streamWrite } from "../../ffi/stubs-streams-aarch64.ts";
import { engineMadvise, fork, stopHandler } from "../../ffi/stubs-fork-aarch64.ts";
import { gnuAssemble } from "./gnu_as.ts";

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
const ours = (source: string) => hex(assemble(source, encodeAarch64));
const tools = "aarch64-linux-gnu-";
const available = gnuAssemble(tools, "nop\n") !== undefined;

function expectSameAsGnu(source: string): void {
  // To this GNU as, "#" begins an immediate.
  expect(ours(source)).toBe(hex(gnuAssemble(tools, `${source.replaceAll(/#.*/g, "")}\n`)!));
}

describe.runIf(available)("the aarch64 assembler gives the bytes of GNU as", () => {
  test("for the trampoline", () => expectSameAsGnu(trampoline(0x7f12_3456_7890)));
  test("for the engine's write", () => expectSameAsGnu(engineWrite(0x7f12_3456_7890)));
  test("for the handler of page faults", () => expectSameAsGnu(pageFaultHandler(0x7f12_3456_7890)));
  test("for the reads of streams", () => expectSameAsGnu(streamRead(0x7f12_3456_7890)));
  test("for the writes of streams", () => expectSameAsGnu(streamWrite(0x7f12_3456_7890)));
  test("for fork", () => expectSameAsGnu(fork(0x7f12_3456_7890)));
  test("for the handler that stops threads", () => expectSameAsGnu(stopHandler(0x7f12_3456_7890)));
  test("for the engine's madvise", () => expectSameAsGnu(engineMadvise(0x7f12_3456_7890)));
  test("for the signal handler", () => expectSameAsGnu(signalHandler(0x7f12_3456_7890)));

  test("for registers and immediates at their limits", () => {
    const lines: string[] = [];
    for (const a of [0, 9, 15, 28, 30]) {
      lines.push(`mov x${a}, sp`, `mov sp, x${a}`, `mov x${a}, xzr`, `mov w${a}, w3`, `blr x${a}`);
      lines.push(`mov x${a}, 65535`, `mov w${a}, 0`, `cmp x${a}, 4095`, `cmp w${a}, 1`, `sub w${a}, w${a}, 1`);
      lines.push(`add x${a}, x${a}, 4095`, `sub x${a}, x1, x2`, `add x${a}, x4, x30, lsl 63`, `add x${a}, x1, x2`);
      lines.push(`lsl x${a}, x7, 1`, `lsl x${a}, x7, 63`, `lsr x${a}, x7, 0`, `lsr x${a}, x7, 63`);
      lines.push(`ldr x${a}, [sp, 32760]`, `str w${a}, [x3, 16380]`, `str x${a}, [x3]`, `ldr w${a}, [x30, 4]`);
      lines.push(`ldxrb w${a}, [x7]`, `ldr x${a}, [x8, x9, lsl 3]`, `str x${a}, [x8, xzr, lsl 3]`);
      lines.push(`mov x${a}, -1`, `mov w${a}, -100`, `cmn x${a}, 110`, `cmn w${a}, 3`, `ldrb w${a}, [x1, 4095]`);
      lines.push(`ldrh w${a}, [x1, 16]`, `ldrsw x${a}, [x1, 16380]`, `ldar w${a}, [x3]`, `stlr w${a}, [x3]`);
      lines.push(`ldaxr w${a}, [x3]`, `stlxr w2, w${a}, [x3]`);
      lines.push(
        `stp x${a}, x8, [sp, -512]!`,
        `ldp x7, x${a}, [sp, 504]`,
        `stp d8, d${a}, [x2, 16]`,
        `str q${a}, [x3, 32]`,
      );
    }
    lines.push(
      "ldp x29, x30, [sp], 504",
      "stxrb w1, w2, [x3]",
      "ret",
      "svc 0",
      "br x16",
      "mrs x3, tpidr_el0",
      "cmp w1, w30",
      "cmp x2, x9",
      "ldp d0, d31, [x19, -16]",
    );
    expectSameAsGnu(lines.join("\n"));
  });

  test("for branches forward and backward", () => {
    for (const padding of [0, 1, 1000]) {
      const space = "ret\n".repeat(padding);
      const branches = (label: string) =>
        ["b", "bl", "b.eq", "b.hi", "b.le", "cbz x3,", "cbz w4,", "cbnz x5,", "cbnz w6,", "ldr x7,", "adr x8,"]
          .map((mnemonic) => `${mnemonic} ${label}`).join("\n");
      expectSameAsGnu(`start:\n${branches("after")}\n${space}${branches("start")}\nafter:\n.quad 0x123456789abcdef0`);
    }
  });
});

describe("the aarch64 assembler refuses", () => {
  const cases = ["mov x0, 65536", "add x0, x1, 4096", "ldr x0, [x1, 4]", "ldr x0, [x1, -8]", "stp x0, x1, [sp, 512]"];
  for (const source of [...cases, "add sp, x1, x2", "mov x31, x0", "add x0, w1, x2", "cbz d0, there\nthere:"]) {
    test(source, () => expect(() => ours(source)).toThrow("no encoding for these operands"));
  }
  test("an instruction that is not in its table", () => expect(() => ours("hvc 0")).toThrow("hvc 0: not in the table"));
});
