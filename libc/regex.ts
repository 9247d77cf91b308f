/**
 * Regular expressions are libc's. What regcomp() makes is full of pointers that libc follows, so it stays out of the
 * program's reach: the program's `regex_t` holds a handle, which is looked up.
 */
import type { Host, Implementation, ImplementationTable } from "./host.ts";

/** regex_t: its size, and the two members that are set. */
const REGEX = { size: 64, buffer: 0, re_nsub: 48 } as const;
const REGMATCH_SIZE = 8;
const REG_NOSUB = 8, REG_STARTEND = 4;
const REG_ESPACE = 12, LAST_ERROR = 16;

interface Compiled {
  /** Matches are not told. */
  readonly noMatches: boolean;
}

const live = new WeakMap<Host, Map<number, Compiled>>();

function compiledOf(host: Host): Map<number, Compiled> {
  let found = live.get(host);
  if (found === undefined) live.set(host, found = new Map());
  return found;
}

const regcomp = (host: Host): Implementation => (preg, pattern, flags) => {
  const native = host.call("calloc", 1, REGEX.size);
  if (native === 0) return REG_ESPACE;
  const status = host.call("regcomp", native, pattern!, flags!) | 0;
  if (status !== 0) {
    host.call("free", native);
    return status;
  }
  const { memory } = host;
  const at = memory.offset(preg!);
  memory.bytes.fill(0, at, at + REGEX.size);
  memory.setWord(preg! + REGEX.buffer, native);
  memory.bytes.set(host.native(native + REGEX.re_nsub, 8), at + REGEX.re_nsub);
  compiledOf(host).set(native, { noMatches: (flags! & REG_NOSUB) !== 0 });
  return 0;
};

const regexec = (host: Host): Implementation => (preg, string, count, matches, flags) => {
  const { memory } = host;
  const native = memory.getWord(preg! + REGEX.buffer);
  const compiled = compiledOf(host).get(native);
  if (compiled === undefined) host.fault(preg!, "regexec: not from regcomp(): preg");
  const range = (flags! & REG_STARTEND) !== 0;
  const told = compiled.noMatches ? 0 : count!;
  const records = range ? Math.max(told, 1) : told;
  if (records > 0 && !memory.contains(matches!, records * REGMATCH_SIZE)) host.fault(matches!, "regexec: pmatch");
  const end = range ? memory.getInt32(matches! + 4) : 1;
  const start = range ? memory.getInt32(matches!) : 0;
  if (start < 0 || !memory.contains(string!, Math.max(end, start))) host.fault(string!, "regexec: string");
  return host.call("regexec", native, string!, told, records === 0 ? 0 : matches!, flags!) | 0;
};

const regerror = (host: Host): Implementation => (error, _preg, buffer, size) => {
  // libc ends the process.
  if (error! < 0 || error! > LAST_ERROR) host.fault(error!, "regerror: errcode");
  return host.call("regerror", error!, 0, buffer!, size!);
};

const regfree = (host: Host): Implementation => (preg) => {
  const native = host.memory.getWord(preg! + REGEX.buffer);
  if (native === 0) return;
  if (!compiledOf(host).delete(native)) host.fault(preg!, "regfree: not from regcomp(): preg");
  host.call("regfree", native);
  host.call("free", native);
  host.memory.setWord(preg! + REGEX.buffer, 0);
};

export const regularExpressions: ImplementationTable = { regcomp, regexec, regerror, regfree };
