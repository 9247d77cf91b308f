/** _Atomic objects and gcc's atomic functions in a memory of one thread, and in one that threads share. */
import { describe, expect, test } from "vitest";
import { moduleText } from "../../wasm/text.ts";
import { Machine, PAGES } from "./lower-support.ts";

const operations = `
  _Atomic signed char narrow = -1;
  _Atomic unsigned short half = 65535;
  _Atomic int word = 5;
  _Atomic long wide = 7;
  _Atomic float single = 1.5f;
  _Atomic double real = 2.5;
  _Atomic _Bool truth;
  int array[4] = { 1, 2, 3, 4 };
  int *_Atomic pointer = array;
  long log(void) {
    long r = 0;
#define NOTE(v) (r = r * 31 + (long)(v))
    NOTE(narrow++); NOTE(narrow += 127); NOTE(narrow -= 3); NOTE(narrow *= 2); NOTE(--narrow);
    NOTE(half++); NOTE(half--); NOTE(half <<= 3); NOTE(half ^= 0x55); NOTE(half);
    NOTE(word *= 3); NOTE(word /= 2); NOTE(word %= 4); NOTE(word = 9); NOTE(word |= 6); NOTE(word &= 11); NOTE(word--);
    NOTE(wide += 0x100000000); NOTE(wide >>= 1); NOTE(wide++); NOTE(wide -= word);
    NOTE((single += 0.25f) * 100); NOTE(single++ * 100); NOTE(single * 100);
    NOTE((real *= -3) * 10); NOTE(real-- * 10); NOTE((real = 4) * 10);
    truth += 2; NOTE(truth); NOTE(truth--); NOTE(truth);
    NOTE(*pointer++); NOTE(*(pointer += 2)); NOTE(*--pointer);
    NOTE(__atomic_fetch_nand(&word, 6, 5)); NOTE(__sync_nand_and_fetch(&narrow, 3)); NOTE(word); NOTE(narrow);
    NOTE(__sync_val_compare_and_swap(&half, 1, 2)); NOTE(__sync_bool_compare_and_swap(&narrow, narrow, 4)); NOTE(narrow);
    NOTE(__atomic_exchange_n(&wide, -3l, 5)); NOTE(__atomic_add_fetch(&narrow, 100, 5)); NOTE(__atomic_fetch_sub(&narrow, 1, 5));
    __atomic_thread_fence(5);
    NOTE(narrow + half + word + wide);
    return r;
  }
  int misaligned(void) {
    char bytes[16] = { 0 };
    int *odd = (int *)(bytes + 1);
    return __sync_fetch_and_add(odd, 3) + __sync_add_and_fetch(odd, 4);
  }`;

test("the import of a shared memory says that it does not grow", () => {
  const { wasm } = new Machine({ shared: true }).compile("int n;");
  expect(moduleText(wasm)).toContain(`(memory ${PAGES} ${PAGES} shared)`);
});

describe("atomic operations", () => {
  test("do the same in shared memory, by atomic instructions, as in a memory of one thread", () => {
    const alone = new Machine().load(operations).log!();
    expect(alone).not.toBe(0n);
    expect(new Machine({ shared: true }).load(operations).log!()).toBe(alone);
  });

  test("of one thread need no alignment", () => {
    expect(new Machine().load(operations).misaligned!()).toBe(7);
  });

  test.each([true, false])("are atomic instructions where memory is shared: %s", (shared) => {
    const { wasm } = new Machine({ shared }).compile("_Atomic int n; int f(void) { n = n * 2; n *= 3; return n++; }");
    const prefixes = [...wasm].filter((byte, i) => byte === 0xfe && [0x10, 0x17, 0x1e, 0x48].includes(wasm[i + 1]!));
    expect(prefixes.length > 0).toBe(shared);
  });
});
