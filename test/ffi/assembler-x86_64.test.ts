import { describe, expect, test } from "vitest";
import { assemble } from "../../ffi/assembler.ts";
import { encodeX86 } from "../../ffi/assembler-x86_64.ts";
import { engineWrite, signalHandler, trampoline } from "../../ffi/stubs-x86_64.ts";
import { pageFaultHandler } from "../../ffi/stubs-pages-x86_64.ts";
import { streamRead, streamWrite } from "../../ffi/stubs-streams-x86_64.ts";
import { engineMadvise, fork, stopHandler } from "../../ffi/stubs-fork-x86_64.ts";
import { gnuAssemble } from "./gnu_as.ts";

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
const ours = (source: string) => hex(assemble(source, encodeX86));
const available = gnuAssemble("", "nop\n") !== undefined;

function expectSameAsGnu(source: string): void {
  expect(ours(source)).toBe(hex(gnuAssemble("", `.intel_syntax noprefix\n${source}\n`)!));
}

describe.runIf(available)("the x86-64 assembler gives the bytes of GNU as", () => {
  test("for the trampoline", () => expectSameAsGnu(trampoline(0x7f12_3456_7890)));
  test("for the engine's write", () => expectSameAsGnu(engineWrite(0x7f12_3456_7890)));
  test("for the handler of page faults", () => expectSameAsGnu(pageFaultHandler(0x7f12_3456_7890)));
  test("for the reads of streams", () => expectSameAsGnu(streamRead(0x7f12_3456_7890)));
  test("for the writes of streams", () => expectSameAsGnu(streamWrite(0x7f12_3456_7890)));
  test("for fork", () => expectSameAsGnu(fork(0x7f12_3456_7890)));
  test("for the handler that stops threads", () => expectSameAsGnu(stopHandler(0x7f12_3456_7890)));
  test("for the engine's madvise", () => expectSameAsGnu(engineMadvise(0x7f12_3456_7890)));
  test("for the signal handler", () => expectSameAsGnu(signalHandler(0x7f12_3456_7890)));

  test("for registers in every position", () => {
    const lines: string[] = [];
    for (const a of ["rax", "rbx", "rsp", "rbp", "rdi", "r8", "r12", "r13", "r15"]) {
      lines.push(`and ${a}, 4096`, `sub ${a}, -200`, `or ${a}, 127`);
      lines.push(`push ${a}`, `pop ${a}`, `inc ${a}`, `call ${a}`, `movabs ${a}, 0x123456789abcdef0`);
      for (const b of ["rcx", "rsp", "r9", "r13"]) lines.push(`mov ${a}, ${b}`, `add ${a}, ${b}`, `test ${a}, ${b}`);
    }
    for (const a of ["eax", "ebp", "r8d", "r15d"]) {
      lines.push(`mov ${a}, 7`, `mov ${a}, ebx`, `xor ${a}, ${a}`, `cmp ${a}, 200`, `cmp ${a}, -3`);
    }
    expectSameAsGnu(lines.join("\n"));
  });

  test("for addresses with every base, index, scale and displacement", () => {
    const lines: string[] = [];
    for (const base of ["rax", "rsp", "rbp", "rsi", "r8", "r12", "r13"]) {
      for (const displacement of ["", " + 8", " - 8", " + 127", " + 128", " - 129", " + 4096"]) {
        lines.push(`mov rcx, [${base}${displacement}]`, `mov [${base}${displacement}], r9d`);
        lines.push(`movsd xmm9, [${base} + rdx*4${displacement}]`, `lea rdi, [${base} + r12*8${displacement}]`);
        lines.push(`fstp tbyte ptr [${base}${displacement}]`, `call [${base}${displacement}]`);
      }
    }
    lines.push("mov rax, fs:[16]", "mov r9, qword ptr fs:[0]", "mov rcx, fs:[rdx]", "jmp [r11 + 8]", "jmp rax");
    lines.push("movzx ecx, byte ptr [rsi]", "movzx r9d, word ptr [rbp + 16]", "lock cmpxchg [r8 + 4], ecx");
    lines.push("lea rax, [rcx*8]", "mov byte ptr [rax + rdi], 1", "lock inc byte ptr [rax + r9 + 3]", "syscall");
    expectSameAsGnu(lines.join("\n"));
  });

  test("for short and near jumps, forward and backward", () => {
    for (const padding of [0, 100, 124, 125, 126, 127, 128, 129, 300]) {
      const space = "ret\n".repeat(padding);
      expectSameAsGnu(`start:\njz after\njmp after\n${space}jnz start\njmp start\n${space}jae after\nafter: ret`);
    }
  });

  test("for a label after rip", () => expectSameAsGnu("lea r8, [rip + there]\nret\nthere: mov eax, [rip + there]\n"));
});

describe("the x86-64 assembler refuses", () => {
  test("an instruction that is not in its table", () => expect(() => ours("cpuid")).toThrow("cpuid: not in the table"));
  test("operands of different widths", () => expect(() => ours("mov rax, ebx")).toThrow("no encoding"));
  test("an immediate that does not fit", () => expect(() => ours("mov eax, 0x100000000")).toThrow("no encoding"));
  test("a jump to nowhere", () => expect(() => ours("jmp nowhere")).toThrow("no label nowhere"));
  test("a label that is defined twice", () => expect(() => ours("a: ret\na: ret")).toThrow("label a is defined twice"));
});
