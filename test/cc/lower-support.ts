/** Compiles C and runs it in this process: memory, table and the functions a test needs are JavaScript's. */
import { compile, type CompilerState, newCompilerState } from "../../cc/compile.ts";
import type { FaultSite, ObjectModule, Target } from "../../cc/object.ts";
import { positionAt, type SourceFile } from "../../cc/source.ts";
import type { FunctionSymbol, VariableSymbol } from "../../cc/tree.ts";
import type { IncludeResolver } from "../../cc/preprocess.ts";
import type { Mode } from "../../cc/mode.ts";
import { UNWIND } from "../../process/exceptions.ts";

export const BASE = 0x7f00_0000_0000n;
export const PAGES = 256;
/** What the program may address. Behind it lies what an access beside a checked one may reach. */
export const SIZE = (PAGES - 1) * 65536;
const STACK_LIMIT = 0x10000;
const STACK_TOP = 0x90000;
const PENDING = 0x2000;
const SHARED = 0x2800;
const DATA = 0xa0000;
/** Objects that each thread has for itself. */
const OWN = 0x4000;

export class Fault extends Error {
  readonly kind: FaultSite["kind"];
  readonly address: number;
  readonly site: FaultSite;
  readonly line: number;

  constructor(address: number, site: FaultSite) {
    super(`${site.kind} fault of ${site.size} bytes at 0x${address.toString(16)} in ${site.function}`);
    this.kind = site.kind;
    this.address = address;
    this.site = site;
    this.line = positionAt(site.span.file, site.span.start).line;
  }
}

type Native = (...args: (number | bigint)[]) => number | bigint | void;

export interface MachineOptions {
  readonly longDouble?: "x87" | "binary128";
  readonly shared?: boolean;
  readonly vectors?: boolean;
  /** Headers, by name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Storage of libc's variables, by name. */
  readonly variables?: Readonly<Record<string, number>>;
}

/** A program's memory and functions; several units may be loaded, one after the other, as at the prompt. */
export class Machine {
  readonly memory: WebAssembly.Memory;
  readonly table = new WebAssembly.Table({ element: "anyfunc", initial: 1 });
  readonly sp = new WebAssembly.Global({ value: "i32", mutable: true }, STACK_TOP);
  readonly thread = new WebAssembly.Global({ value: "i32" }, 0);
  readonly functions: Record<string, Native> = {};
  readonly reports: { index: number; offset: number | undefined }[] = [];
  polls = 0;
  private readonly state: CompilerState = newCompilerState();
  private next = DATA;
  private nextOwn = OWN;
  private slots = 1;
  private units = 0;
  private readonly options: MachineOptions;

  constructor(options: MachineOptions = {}) {
    this.options = options;
    const shared = options.shared === true;
    this.memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES, shared });
  }

  get target(): Target {
    return {
      base: BASE,
      size: SIZE,
      functionBase: 0x8000_0000_0000n,
      stackLimit: STACK_LIMIT,
      pendingOffset: PENDING,
      errnoOffset: 0x3000,
      longDouble: this.options.longDouble,
      sharedPages: this.options.shared === true ? PAGES : undefined,
      sharedOffset: SHARED,
      vectors: this.options.vectors ?? true,
      allocate: (size, align) => {
        const offset = Math.ceil(this.next / align) * align;
        if (offset + size > this.memory.buffer.byteLength) return undefined;
        this.next = offset + size;
        return offset;
      },
      allocateThreadLocal: (size, align) => {
        const offset = Math.ceil(this.nextOwn / align) * align;
        this.nextOwn = offset + size;
        return offset;
      },
      allocateSlot: () => {
        this.table.grow(1);
        return this.slots++;
      },
      externalVariable: (symbol: VariableSymbol) => this.options.variables?.[symbol.name],
    };
  }

  view(): DataView {
    return new DataView(this.memory.buffer);
  }

  stringAt(address: bigint): string {
    const bytes = new Uint8Array(this.memory.buffer);
    let text = "";
    for (let at = Number(address - BASE); bytes[at] !== 0; at++) text += String.fromCharCode(bytes[at]!);
    return text;
  }

  /** Whether others may use the memory. */
  setShared(value: number): void {
    this.view().setInt32(SHARED, value, true);
  }

  setPending(value: number): void {
    this.view().setInt32(PENDING, value, true);
  }

  compile(text: string, mode: Mode = "file"): ObjectModule {
    const source: SourceFile = { name: `unit${++this.units}.c`, text, system: false };
    const { module, diagnostics } = compile(source, this.state, {
      mode,
      target: this.target,
      includes: this.includes,
    });
    const errors = diagnostics.all.filter(({ severity }) => severity === "error");
    if (module === undefined || errors.length > 0) {
      const lines = errors.map(({ span, message }) => `${positionAt(span.file, span.start).line}: ${message}`);
      throw new Error(`not compiled:\n${lines.join("\n")}`);
    }
    return module;
  }

  /** Compiles, links and returns the exports, which are also there for the units to come. */
  load(text: string, mode: Mode = "file"): Record<string, Native> {
    return this.link(this.compile(text, mode));
  }

  link(module: ObjectModule): Record<string, Native> {
    const c: Record<string, Native> = {};
    for (const { symbol } of module.imports) c[symbol.name] = this.imported(symbol);
    for (const { offset, bytes } of module.data) new Uint8Array(this.memory.buffer).set(bytes, offset);
    const instance = new WebAssembly.Instance(new WebAssembly.Module(module.wasm), {
      env: {
        memory: this.memory,
        table: this.table,
        sp: this.sp,
        thread: this.thread,
        fault: (address: number, site: number) => {
          throw new Fault(address, module.sites[site]!);
        },
        frame: () => {},
        unwind: UNWIND,
        poll: () => {
          this.polls++;
          this.setPending(0);
        },
        report: (index: number) => {
          this.reports.push({ index, offset: module.unit.reports[index]!.offset });
        },
      },
      c,
    });
    const exported = instance.exports as Record<string, Native>;
    Object.assign(this.functions, exported);
    return exported;
  }

  private imported(symbol: FunctionSymbol): Native {
    const own = this.functions[symbol.name];
    return own ?? (() => {
      throw new Error(`${symbol.name} is not there`);
    });
  }

  get includes(): IncludeResolver {
    const headers = this.options.headers ?? {};
    return {
      resolve: (name) => {
        const text = headers[name];
        return text === undefined ? undefined : headerFile(name, text);
      },
      places: () => [],
    };
  }

  get stackTop(): number {
    return STACK_TOP;
  }
}

const headerFiles = new Map<string, SourceFile>();

function headerFile(name: string, text: string): SourceFile {
  let file = headerFiles.get(text);
  if (file === undefined) headerFiles.set(text, file = { name, text, system: true });
  return file;
}

/** Runs `int main(void)` or another function of a text without arguments, and returns its result. */
export function run(text: string, name = "main", options: MachineOptions = {}): number | bigint | void {
  return new Machine(options).load(text)[name]!();
}

/** The fault that a program ends with. */
export function faultOf(text: string, name = "main"): Fault {
  const machine = new Machine();
  const exported = machine.load(text);
  try {
    exported[name]!();
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error("no fault");
}
