/** Names of constants by value, read off the headers the session has included: AF_INET for 2 where a family stands. */

/** The integer constants in force: macros with a plain value, and enumerators; for "enum tag" those of one type. */
export interface ConstantSource {
  constants(prefix: string): Iterable<{ readonly name: string; readonly value: number }>;
}

/** Other names for a value that the book calls by another; values of options beside the options' own names; POLL_IN and its kin are codes of SIGIO. */
const SECOND_NAMES =
  /^(?:IP(?:V6)?_PMTUDISC_\w+|IP_DEFAULT_\w+|IPV6_RTHDR_\w+|AF_LOCAL|AF_FILE|PF_LOCAL|PF_FILE|POLL_\w+|O_NDELAY|O_LARGEFILE|SOCK_CLOEXEC|SOCK_NONBLOCK)$/;

export class ConstantNames {
  readonly #source: ConstantSource;
  readonly #tables = new Map<string, Map<number, string>>();

  constructor(source: ConstantSource) {
    this.#source = source;
  }

  /** The first constant whose name begins with `prefix` and has this value. */
  name(prefix: string, value: number): string | undefined {
    return this.#table(prefix).get(value);
  }

  /** `value` as names joined by `|`, what is left over in hexadecimal; "0" for none. */
  flags(prefix: string, value: number): string {
    if (value === 0) return "0";
    const names: string[] = [];
    let left = value;
    for (const [bits, name] of this.#table(prefix)) {
      if (bits !== 0 && (bits & (bits - 1)) === 0 && (left & bits) !== 0) {
        names.push(name);
        left &= ~bits;
      }
    }
    if (left !== 0) names.push(`0x${(left >>> 0).toString(16)}`);
    return names.join("|");
  }

  #table(prefix: string): Map<number, string> {
    let table = this.#tables.get(prefix);
    if (table === undefined) {
      table = new Map();
      for (const { name, value } of this.#source.constants(prefix)) {
        if (!table.has(value) && !SECOND_NAMES.test(name)) table.set(value, name);
      }
      this.#tables.set(prefix, table);
    }
    return table;
  }
}
