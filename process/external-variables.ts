/** Variables that libc defines and programs name: each has a place in the program's memory. */
import { copyZoneVariable, isZoneVariable, ZONE_VARIABLE_SIZE } from "../libc/zone.ts";
import type { ProgramHost } from "./host.ts";

const POINTER = 8;
const PR_SET_NAME = 15;
const QUESTION_MARK = 0x3f;
const STREAMS = new Set(["stdin", "stdout", "stderr"]);

export class ExternalVariables {
  readonly #host: ProgramHost;
  readonly #offsets: Map<string, number>;
  /** argv[0], an address. */
  #argument = 0;

  /** `known`: those that another thread has given a place. */
  constructor(host: ProgramHost, known?: ReadonlyMap<string, number>) {
    this.#host = host;
    this.#offsets = new Map(known);
  }

  get known(): ReadonlyMap<string, number> {
    return this.#offsets;
  }

  /** The offset of the variable in the program's memory, or undefined if libc has none of that name. */
  offset(name: string): number | undefined {
    let offset = this.#offsets.get(name);
    if (offset === undefined) {
      offset = this.#create(name);
      if (offset !== undefined) this.#offsets.set(name, offset);
    }
    return offset;
  }

  #create(name: string): number | undefined {
    if (STREAMS.has(name)) return this.#stream(name);
    if (name === "environ" || name === "__environ") return this.#environment();
    if (name in PROGRAM_NAMES) return this.#host.memory.offset(this.#pointer(this.#programName(PROGRAM_NAMES[name]!)));
    if (isZoneVariable(name)) {
      const variable = this.#host.permanent(ZONE_VARIABLE_SIZE);
      copyZoneVariable(this.#host, name, variable);
      return this.#host.memory.offset(variable);
    }
    const initial = INITIAL[name];
    if (initial === undefined) return undefined;
    const address = this.#host.permanent(initial.length);
    this.#host.memory.bytes.set(initial, this.#host.memory.offset(address));
    return this.#host.memory.offset(address);
  }

  /** argv[0]: what messages begin with, libc's own too; and the process's name, as `ps` and `ss -p` show it. */
  setProgramName(argument: number): void {
    this.#argument = argument;
    const { memory } = this.#host;
    for (const [name, kind] of Object.entries(PROGRAM_NAMES)) {
      const offset = this.#offsets.get(name);
      if (offset !== undefined) memory.setWord(memory.address(offset), this.#programName(kind));
      const symbol = this.#host.symbol(name);
      if (symbol === undefined) continue;
      const word = memory.offset(this.#pointer(this.#programName(kind)));
      this.#host.native(symbol, POINTER).set(memory.bytes.subarray(word, word + POINTER));
    }
    this.#host.call("prctl", PR_SET_NAME, this.#programName("short"));
  }

  #programName(kind: "whole" | "short"): number {
    const { memory } = this.#host;
    if (this.#argument === 0) {
      this.#argument = this.#host.permanent(SHELL_NAME.length + 1);
      memory.writeString(this.#argument, SHELL_NAME);
    }
    if (kind === "whole") return this.#argument;
    const start = memory.offset(this.#argument);
    const name = memory.bytes.subarray(start, start + memory.stringLength(this.#argument));
    return this.#argument + name.lastIndexOf(SLASH) + 1;
  }

  /** A variable that holds `address`. */
  #pointer(address: number): number {
    const variable = this.#host.permanent(POINTER);
    this.#host.memory.setWord(variable, address);
    return variable;
  }

  /** A `FILE *` is libc's pointer: opaque to the program, and known to be alive. */
  #stream(name: string): number | undefined {
    const symbol = this.#host.symbol(name);
    if (symbol === undefined) return undefined;
    const { memory } = this.#host;
    const address = this.#host.permanent(POINTER);
    memory.bytes.set(this.#host.native(symbol, POINTER), memory.offset(address));
    this.#host.streams.add(memory.getWord(address));
    return memory.offset(address);
  }

  /** A copy of the environment, as `main`'s third argument has it too. */
  #environment(): number | undefined {
    const symbol = this.#host.symbol("environ");
    if (symbol === undefined) return undefined;
    const { memory } = this.#host;
    const variable = this.#host.permanent(POINTER);
    const slot = this.#host.permanent(POINTER);
    const word = (native: number) => {
      memory.bytes.set(this.#host.native(native, POINTER), memory.offset(slot));
      return memory.getWord(slot);
    };
    const strings: number[] = [];
    const list = word(symbol);
    for (let at = list; word(at) !== 0; at += POINTER) {
      const native = word(at);
      const length = this.#host.call("strlen", native) + 1;
      const copy = this.#host.permanent(length);
      memory.bytes.set(this.#host.native(native, length), memory.offset(copy));
      strings.push(copy);
    }
    const array = this.#host.permanent((strings.length + 1) * POINTER);
    strings.forEach((string, i) => memory.setWord(array + i * POINTER, string));
    memory.setWord(variable, array);
    return memory.offset(variable);
  }
}

const SLASH = 0x2f;
/** At the prompt, until a `main` is called. */
const SHELL_NAME = "socksh";

const PROGRAM_NAMES: Readonly<Record<string, "whole" | "short">> = {
  program_invocation_name: "whole",
  program_invocation_short_name: "short",
};

/** Values before the first use: of getopt's variables, of threads.c's, of the book's, and RFC 3493's constants. */
const INITIAL: Readonly<Record<string, Uint8Array>> = {
  optarg: new Uint8Array(POINTER),
  optind: Uint8Array.of(1, 0, 0, 0),
  opterr: Uint8Array.of(1, 0, 0, 0),
  __threaded: new Uint8Array(4),
  daemon_proc: new Uint8Array(4),
  rtt_d_flag: new Uint8Array(4),
  getdate_err: new Uint8Array(4),
  error_print_progname: new Uint8Array(POINTER),
  error_message_count: new Uint8Array(4),
  error_one_per_line: new Uint8Array(4),
  optopt: Uint8Array.of(QUESTION_MARK, 0, 0, 0),
  in6addr_any: new Uint8Array(16),
  in6addr_loopback: Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
};
