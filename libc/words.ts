/** wordexp: libc expands the words, and the program gets them in memory of its own heap. */
import type { Host, Implementation, ImplementationTable } from "./host.ts";
import { nativeWord } from "./native-words.ts";

/** wordexp_t: we_wordc, we_wordv, we_offs. */
const WORDS = { count: 0, list: 8, offset: 16, size: 24 } as const;
const POINTER = 8;
const WRDE_DOOFFS = 1, WRDE_APPEND = 2, WRDE_REUSE = 8;
const WRDE_NOSPACE = 1;

/** The program's copies of the strings of a native list; undefined if there is no room. */
function copyWords(host: Host, list: number, count: number): number[] | undefined {
  const copies: number[] = [];
  for (let i = 0; i < count; i++) {
    const native = nativeWord(host, list + i * POINTER);
    const size = host.call("strlen", native) + 1;
    const copy = host.malloc(size);
    if (copy === 0) return undefined;
    host.memory.bytes.set(host.native(native, size), host.memory.offset(copy));
    copies.push(copy);
  }
  return copies;
}

/** The words that a list in the program's memory has; a list that cannot be has none. */
function ownWords(host: Host, words: number): number[] {
  const { memory } = host;
  const [count, list, offset] = [WORDS.count, WORDS.list, WORDS.offset].map((at) => memory.getWord(words + at));
  const first = list! + offset! * POINTER;
  if (list === 0) return [];
  if (!memory.contains(first, count! * POINTER)) host.fault(list!, "wordexp_t: we_wordv");
  return Array.from({ length: count! }, (_, i) => memory.getWord(first + i * POINTER));
}

const wordexp = (host: Host): Implementation => (text, words, flags) => {
  const { memory } = host;
  if ((flags! & WRDE_REUSE) !== 0) release(host, words!);
  const before = (flags! & WRDE_APPEND) !== 0 ? ownWords(host, words!) : [];
  const found = host.malloc(WORDS.size);
  if (found === 0) return WRDE_NOSPACE;
  const status = host.call("wordexp", text!, found, flags! & ~(WRDE_DOOFFS | WRDE_APPEND | WRDE_REUSE)) | 0;
  if (status !== 0) {
    host.free(found);
    return status;
  }
  const copies = copyWords(host, memory.getWord(found + WORDS.list), memory.getWord(found + WORDS.count));
  host.call("wordfree", found);
  host.free(found);
  const offset = (flags! & WRDE_DOOFFS) !== 0 ? memory.getWord(words! + WORDS.offset) : 0;
  const slots = offset + before.length + (copies?.length ?? 0) + 1;
  const list = copies === undefined ? 0 : host.malloc(slots * POINTER);
  if (copies === undefined || list === 0) return WRDE_NOSPACE;
  memory.bytes.fill(0, memory.offset(list), memory.offset(list + slots * POINTER));
  [...before, ...copies].forEach((word, i) => memory.setWord(list + (offset + i) * POINTER, word));
  if (before.length > 0) host.free(memory.getWord(words! + WORDS.list));
  memory.setWord(words! + WORDS.count, before.length + copies.length);
  memory.setWord(words! + WORDS.list, list);
  if ((flags! & WRDE_DOOFFS) === 0) memory.setWord(words! + WORDS.offset, 0);
  return 0;
};

function release(host: Host, words: number): void {
  if (!host.memory.contains(words, WORDS.size)) host.fault(words, "wordfree");
  for (const word of ownWords(host, words)) host.free(word);
  host.free(host.memory.getWord(words + WORDS.list));
  host.memory.setWord(words + WORDS.count, 0);
  host.memory.setWord(words + WORDS.list, 0);
}

export const words: ImplementationTable = {
  wordexp,
  wordfree: (host) => (words) => release(host, words!),
};
