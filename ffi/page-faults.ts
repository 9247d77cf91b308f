/**
 * Pages of the program's memory that it has closed to itself (mprotect, munmap), and touches. The engine cannot run a
 * handler amid an instruction, so the native stub (stubs-pages-x86_64.ts) opens the page and notes it; at the next safe
 * point it is closed again, and what the program wants to happen happens.
 */
import { pageOffsets, pendingFlags, signalOffsets, signalTableSize } from "./block.ts";
import type { Libc } from "./libc.ts";
import { mappingAt } from "./self-check.ts";
import { handleBeforeEngine, signalNumbers } from "./signals.ts";
import { createPageFaultHandler } from "./stubs.ts";

export interface Touched {
  readonly address: number;
  /** It was to be written; else read. */
  readonly writes: boolean;
}

export interface PageFaults {
  /** From now on touched pages are noted, for all threads of the program. */
  watch(): void;
  /** Whether a SIGSEGV that somebody sends is the program's. */
  catchSent(caught: boolean): void;
  /** Takes what was noted on the calling thread, the first first, and closes the pages. */
  take(): readonly Touched[];
  /** Whether a page can be touched so by now. */
  isOpen(touched: Touched): boolean;
}

const PAGE = 4096;
const PROT_NONE = 0, PROT_READ = 1;
const SYS_madvise = { x86_64: 28, aarch64: 233 } as const;
/** Linux 5.14 */
const MADV_POPULATE_READ = 22, MADV_POPULATE_WRITE = 23;
const WRITES = 1n << 63n;

/** The tables as for `openSignals`, opened before `watch`. `memory`: the program's. */
export function openPageFaults(
  libc: Libc,
  tableAddress: number,
  firstTable: number,
  memory: { readonly start: number; readonly end: number },
): PageFaults {
  const { call, runtime } = libc;
  const table = runtime.viewAt(tableAddress, signalTableSize);
  const words = new DataView(table.buffer, table.byteOffset, signalTableSize);
  const first = runtime.viewAt(firstTable, signalTableSize);
  const shared = new DataView(first.buffer, first.byteOffset, signalTableSize);
  /** Not 0 once somebody has begun to watch. */
  const start = new BigUint64Array(first.buffer, first.byteOffset + pageOffsets.memoryStart, 1);

  return {
    watch() {
      if (Atomics.compareExchange(start, 0, 0n, BigInt(memory.start)) !== 0n) return;
      const handler = createPageFaultHandler(runtime, firstTable);
      handleBeforeEngine(libc, signalNumbers.SIGSEGV, handler, (engines) => {
        shared.setBigUint64(pageOffsets.engineHandler, engines, true);
        shared.setBigUint64(pageOffsets.memoryEnd, BigInt(memory.end), true);
      });
    },
    catchSent: (caught) => shared.setInt32(pageOffsets.caught, caught ? 1 : 0, true),
    take() {
      const flags = words.getInt32(signalOffsets.pending, true);
      if ((flags & pendingFlags.page) === 0) return [];
      words.setInt32(signalOffsets.pending, flags & ~pendingFlags.page, true);
      const touched = Array.from({ length: words.getUint32(pageOffsets.count, true) }, (_, i): Touched => {
        const noted = words.getBigUint64(pageOffsets.touched + 8 * i, true);
        return { address: Number(noted & ~WRITES), writes: (noted & WRITES) !== 0n };
      });
      words.setUint32(pageOffsets.count, 0, true);
      // What could be read before can be read still.
      for (const { address, writes } of touched) call.mprotect(pageOf(address), PAGE, writes ? PROT_READ : PROT_NONE);
      return touched;
    },
    isOpen({ address, writes }) {
      const populate = writes ? MADV_POPULATE_WRITE : MADV_POPULATE_READ;
      if (call.syscall(SYS_madvise[runtime.arch], pageOf(address), PAGE, populate, 0, 0) === 0) return true;
      return mappingAt(libc, address)?.permissions[writes ? 1 : 0] !== "-";
    },
  };
}

function pageOf(address: number): number {
  return address - address % PAGE;
}
