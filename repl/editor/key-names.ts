/** The names of the keys that terminals send as escape sequences: xterm's, the VT220's, rxvt's, the Linux console's. */

const csiLetters: Readonly<Record<string, string>> = {
  A: "Up",
  B: "Down",
  C: "Right",
  D: "Left",
  F: "End",
  H: "Home",
  Z: "S-Tab",
  // rxvt
  a: "S-Up",
  b: "S-Down",
  c: "S-Right",
  d: "S-Left",
};

const csiNumbers: Readonly<Record<number, string>> = {
  1: "Home",
  2: "Insert",
  3: "Delete",
  4: "End",
  5: "PageUp",
  6: "PageDown",
  7: "Home",
  8: "End",
};

const ss3Letters: Readonly<Record<string, string>> = {
  A: "Up",
  B: "Down",
  C: "Right",
  D: "Left",
  F: "End",
  H: "Home",
  M: "Enter",
  // rxvt
  a: "C-Up",
  b: "C-Down",
  c: "C-Right",
  d: "C-Left",
};

/** The key of `CSI number final`; undefined for a sequence that is no key we know. */
export function namedCsiKey(final: string, number: number): string | undefined {
  if (final === "~") return csiNumbers[number];
  // rxvt marks Control with a `^` in the place of the `~`.
  if (final === "^") return csiNumbers[number] === undefined ? undefined : "C-" + csiNumbers[number];
  return csiLetters[final];
}

export function namedSs3Key(final: string): string | undefined {
  return ss3Letters[final];
}

/** Adds xterm's modifier bits (1 Shift, 2 Alt, 4 Control, 8 Meta) to a name that may carry some already. */
export function withModifiers(name: string, bits: number): string {
  let bare = name;
  let all = bits & 8 ? bits | 2 : bits;
  while (bare.length > 2 && bare[1] === "-") {
    all |= bare[0] === "C" ? 4 : bare[0] === "M" ? 2 : 1;
    bare = bare.slice(2);
  }
  return (all & 4 ? "C-" : "") + (all & 2 ? "M-" : "") + (all & 1 ? "S-" : "") + bare;
}
