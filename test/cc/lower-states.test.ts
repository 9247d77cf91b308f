/** Loops around a switch over a variable that its cases set (cc/lower/states.ts); test/cc/states-oracle.test.ts has random ones. */
import { expect, test } from "vitest";
import { faultOf, Machine, run } from "./lower-support.ts";

const WORDS = `enum { BLANK, WORD, NUMBER, OTHER };
int f(const char *s) {
  int state = BLANK, sum = 0;
  for (; *s != 0; s++) {
    switch (state) {
      case BLANK: state = *s >= 'a' ? WORD : *s >= '0' ? NUMBER : BLANK; break;
      case WORD: if (*s == ' ') { state = BLANK; break; } if (*s == '!') state = OTHER; break;
      case NUMBER: if (*s == ' ') state = BLANK; else if (*s > '9') state = OTHER; break;
      default: return -1;
    }
    sum = sum * 4 + state;
  }
  return sum;
}\n`;

test("the statements behind the switch and the condition see the state that a case has set", () => {
  const exported = new Machine().load(`${WORDS} int g(int i) {
    static const char *const texts[] = {"", "a", "ab 12", "12x", "a!", "a!!", "  7 b"};
    return f(texts[i]); }`);
  const sums = [0, 0o1, 0o1 * 256 + 0b01_00_10_10, 0b10_10_11, 0b01_11, -1, 0b10_00_01];
  expect(sums.map((_, i) => exported["g"]!(i))).toEqual(sums);
});

test("a state that comes back to itself lets the handlers of signals run, once for each signal", () => {
  const machine = new Machine();
  const exported = machine.load(`${WORDS} int g(void) { return f("abcdefgh"); }`);
  const undisturbed = exported["g"]!();
  expect(machine.polls).toBe(0);
  machine.setPending(1);
  expect(exported["g"]!()).toBe(undisturbed);
  expect(machine.polls).toBe(1);
});

test("a fault on the way from case to case is one of the line that is written once", () => {
  const fault = faultOf(`int f(char *p) {
    int state = 0, n = 0;
    while (*p != 1) {
      switch (state) {
        case 0: if (n > 2) state = 1; n++; break;
        case 1: p = (char *)8; break;
      }
    }
    return n;
  }
  int main(void) { char c = 0; return f(&c); }`);
  expect([fault.kind, fault.address, fault.line]).toEqual(["read", 8, 3]);
});

test("break and continue of the loop mean the loop on every way", () => {
  expect(run(`int main(void) {
    int state = 0, turns = 0, skipped = 0;
    for (int i = 0; i < 100; i++) {
      if (turns == 20) break;
      switch (state) {
        case 0: state = i % 5 == 4 ? 1 : 0; break;
        case 1: if (i % 3 == 0) continue; state = i % 7 == 0 ? 0 : 1; break;
      }
      if (state == 1 && i % 2 == 0) { skipped++; continue; }
      turns++;
    }
    return turns * 100 + skipped; }`)).toBe(2005);
});
