/** iconv and message catalogues: what is open is libc's own object, known to be so. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { mirrors } from "./mirror.ts";

const POINTER = 8;
const EBADF = 9;

/** Conversions and catalogues that are open. */
const open = new WeakMap<Host, Set<number>>();

function openOnes(host: Host): Set<number> {
  let found = open.get(host);
  if (found === undefined) open.set(host, found = new Set());
  return found;
}

/** (iconv_t)-1, (nl_catd)-1: what opening gives if it fails; as an argument it is the highest address. */
const NONE = -1;
const isNone = (handle: number): boolean => handle === NONE || handle === 2 ** 64;

const opener = (name: "iconv_open" | "catopen") => (host: Host): Implementation => (first, second) => {
  const handle = host.call(name, first!, second!);
  if (!isNone(handle)) openOnes(host).add(handle);
  return handle;
};

const closer = (name: "iconv_close" | "catclose") => (host: Host): Implementation => (handle) => {
  if (isNone(handle!)) return host.call(name, NONE) | 0;
  if (!openOnes(host).delete(handle!)) host.fault(handle!, `${name}: it is not open`);
  return host.call(name, handle!) | 0;
};

/** A buffer that two words describe: where it is, and how many bytes are left of it. */
function checkBuffer(host: Host, buffer: number, left: number, what: string): void {
  if (buffer === 0) return;
  for (const word of [buffer, left]) {
    if (!host.memory.contains(word, POINTER)) host.fault(word, `iconv: ${what}`);
  }
  const [start, length] = [host.memory.getWord(buffer), host.memory.getWord(left)];
  if (start !== 0 && !host.memory.contains(start, length)) host.fault(start, `iconv: *${what}`);
}

const iconv = (host: Host): Implementation => (conversion, input, inputLeft, output, outputLeft) => {
  if (isNone(conversion!)) {
    host.errno = EBADF;
    return -1;
  }
  if (!openOnes(host).has(conversion!)) host.fault(conversion!, "iconv: it is not open");
  checkBuffer(host, input!, inputLeft!, "inbuf");
  checkBuffer(host, output!, outputLeft!, "outbuf");
  return host.call("iconv", conversion!, input!, inputLeft!, output!, outputLeft!);
};

const catgets = (host: Host): Implementation => (catalogue, set, number, text) => {
  const handle = isNone(catalogue!) ? NONE : catalogue!;
  if (handle !== NONE && !openOnes(host).has(handle)) host.fault(handle, "catgets: it is not open");
  return mirrors(host).string(host.call("catgets", handle, set!, number!, text!));
};

export const conversions: ImplementationTable = {
  iconv_open: opener("iconv_open"),
  iconv,
  iconv_close: closer("iconv_close"),
  catopen: opener("catopen"),
  catgets,
  catclose: closer("catclose"),
};
