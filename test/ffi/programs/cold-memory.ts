/** The engine's memory in a file after some forks, and the engine's madvise() there. Prints JSON. */
import { blockOffsets } from "../../../ffi/block.ts";
import { openNativeCode } from "../../../ffi/elf.ts";
import { coldSpan, forkOffsets, forkTableSize } from "../../../ffi/fork-table.ts";
import { openFork } from "../../../ffi/fork.ts";
import { x86_64 } from "../../../ffi/generated/fork-stubs.ts";
import { openLibc } from "../../../ffi/libc.ts";
import { readProcFile } from "../../../ffi/proc.ts";
import { createTrampoline } from "../../../ffi/stubs.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const { call } = libc;
const FORKS = 24;
const LIMIT_SECONDS = 120;
const status = new Int32Array(new ArrayBuffer(4));

/** What the engine keeps in small objects, in large ones, and outside of its heap. */
const objects = Array.from({ length: 60_000 }, (_, i) => ({ i, text: `text ${i}`, list: [i, i + 1] }));
const bytes = Array.from({ length: 40 }, (_, i) => new Uint8Array(100_000).fill(i));
function checksum(): number {
  let sum = 0;
  for (const { i, text, list } of objects) sum += i + text.length + list[1]!;
  for (const array of bytes) for (let at = 0; at < array.length; at += 997) sum += array[at]!;
  return sum;
}

/** Large enough that the collector gives memory back, and takes it again. */
function makeGarbage(): number {
  let kept: unknown[] = [];
  for (let i = 0; i < 200_000; i++) {
    kept.push({ i, text: `${i}` });
    if (kept.length > 20_000) kept = [];
  }
  return kept.length + new Uint8Array(3_000_000).length;
}

function forks(): string[] {
  const forker = openFork(libc);
  const expected = checksum();
  const wrong: string[] = [];
  for (let turn = 0; turn < FORKS; turn++) {
    const pid = forker.fork();
    if (pid === 0) {
      call.alarm(LIMIT_SECONDS);
      if (turn % 4 === 0) makeGarbage();
      call._exit(checksum() === expected ? 7 : 8);
    }
    if (pid < 0) wrong.push(`${turn}: ${forker.problem}`);
    else if (call.waitpid(pid, new Uint8Array(status.buffer), 0) !== pid || status[0] !== 7 << 8) {
      wrong.push(`${turn}: child: ${status[0]}`);
    }
    makeGarbage();
    objects[turn]!.text = objects[turn]!.text.toUpperCase();
    if (checksum() !== expected) wrong.push(`${turn}: parent`);
  }
  return wrong;
}

/** Four pages of which two and a half are in the span: after MADV_DONTNEED for three of them, what each begins with. */
function adviseInSpan(): number[] {
  const MADV_DONTNEED = 4, PROT_READ_WRITE = 3, MAP_PRIVATE_ANONYMOUS = 0x22, MAP_PRIVATE_FIXED = 0x12;
  const page = 4096;
  const file = call.memfd_create("test", 0);
  const pages = call.mmap(0, 4 * page, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
  call.write(file, new Uint8Array(new ArrayBuffer(3 * page)).fill(1), 3 * page);
  call.mmap(pages, 3 * page, PROT_READ_WRITE, MAP_PRIVATE_FIXED, file, 0);
  call.close(file);
  const memory = runtime.viewAt(pages, 4 * page);
  memory.fill(2, 0, page);
  memory.fill(3, 3 * page);

  const room = call.mmap(0, forkTableSize + page, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
  const table = new DataView(runtime.viewAt(room, forkTableSize).buffer);
  const spans = room + forkTableSize;
  const span = new DataView(runtime.viewAt(spans, page).buffer);
  span.setBigUint64(coldSpan.start, BigInt(pages), true);
  span.setBigUint64(coldSpan.end, BigInt(pages + 2 * page), true);
  table.setBigUint64(forkOffsets.coldSpans, BigInt(spans), true);
  table.setInt32(forkOffsets.coldMoved, 1, true);
  table.setBigUint64(forkOffsets.madvise, BigInt(libc.symbolAddress("madvise")!), true);
  const code = new Uint8Array(x86_64.engineMadvise.code);
  for (const at of x86_64.engineMadvise.addressesAt) new DataView(code.buffer).setBigUint64(at, BigInt(room), true);
  const { address } =
    openNativeCode(libc, { address: code }, { address: { parameters: [], result: "pointer" } }).symbols;

  const block = call.mmap(0, page, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
  const words = new DataView(runtime.viewAt(block, page).buffer);
  const trampoline = createTrampoline(runtime, block);
  words.setBigUint64(blockOffsets.function, BigInt(address()), true);
  [pages, 3 * page, MADV_DONTNEED].forEach((value, i) => {
    words.setBigUint64(blockOffsets.integers + 8 * i, BigInt(value), true);
  });
  trampoline();
  // In the span zero; behind it what the file has; what was not advised on stays.
  return [Number(words.getBigInt64(blockOffsets.result, true)), ...[0, 1, 2, 3].map((i) => memory[i * page]!)];
}

call.alarm(2 * LIMIT_SECONDS);
const wrong = forks();
const maps = new TextDecoder().decode(readProcFile(libc, "/proc/self/maps")).split("\n");
const isMoved = maps.filter((line) => line.includes(" rw-p ") && line.includes("/memfd:socksh")).length > 10;
console.log(JSON.stringify({
  wrong,
  isMoved: isMoved === (runtime.hasColdHeap && runtime.arch === "x86_64"),
  advised: runtime.arch === "x86_64" ? adviseInSpan() : [0, 0, 0, 1, 3],
}));
runtime.exit(0);
