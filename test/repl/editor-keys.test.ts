import { describe, expect, test } from "vitest";
import { type Key, KeyDecoder } from "../../repl/editor/keys.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The keys of one read, in a short notation: chords as `<name>`, pastes as `[text]`. */
function keysOf(text: string, final = true): string {
  const decoder = new KeyDecoder();
  const keys = decoder.feed(bytes(text));
  return show(final ? [...keys, ...decoder.timeout()] : keys);
}

function show(keys: readonly Key[]): string {
  return keys.map((key) => key.kind === "text" ? key.text : key.kind === "paste" ? `[${key.text}]` : `<${key.name}>`)
    .join("");
}

describe("key decoder", () => {
  test.each([
    ["int a;\r", "int a;<Enter>"],
    ["\x01\x05\x1f\x00\x7f\x08\t\n", "<C-a><C-e><C-_><C-Space><Backspace><Backspace><Tab><Enter>"],
    ["\x1b[A\x1bOB\x1b[C\x1bOD", "<Up><Down><Right><Left>"],
    ["\x1b[1;5D\x1b[1;3C\x1b[1;2A\x1b[1;8B", "<C-Left><M-Right><S-Up><C-M-S-Down>"],
    ["\x1b[H\x1b[F\x1bOH\x1bOF\x1b[1~\x1b[4~\x1b[7~\x1b[8~", "<Home><End><Home><End><Home><End><Home><End>"],
    ["\x1b[3~\x1b[2~\x1b[5~\x1b[6~\x1b[3;5~\x1b[3^", "<Delete><Insert><PageUp><PageDown><C-Delete><C-Delete>"],
    ["\x1bb\x1bf\x1b\x7f\x1b\r\x1b<", "<M-b><M-f><M-Backspace><M-Enter><M-<>"],
    ["\x1b[Z", "<S-Tab>"],
    ["\x1b\x1b[D", "<M-Left>"],
    ["\x1b\x1bx", "<Escape><M-x>"],
    ["\x1b[97;5u\x1b[27;5;98~\x1b[13;2u", "<C-a><C-b><S-Enter>"],
    ["\x1bOc\x1b[[Aa", "<C-Right>a"],
  ])("%j is %s", (input, expected) => {
    expect(keysOf(input)).toBe(expected);
  });

  test.each(["\x1b[?1;2c", "\x1b[99~", "\x1b[12;40R", "\x1b]11;rgb:0/0/0\x07", "\x1bP1$r0m\x1b\\", "\x1b[>0;276;0c"])(
    "%j, which is no key, is swallowed whole",
    (sequence) => {
      expect(keysOf(`a${sequence}b`)).toBe("ab");
    },
  );

  test("a control character ends a broken sequence and is read itself", () => {
    expect(keysOf("\x1b[12\rx")).toBe("<Enter>x");
  });

  test("a lone ESC is the Escape key only after the timeout", () => {
    const decoder = new KeyDecoder();
    expect(decoder.feed(bytes("\x1b"))).toEqual([]);
    expect(decoder.waiting).toBe(true);
    expect(show(decoder.timeout())).toBe("<Escape>");
    expect(decoder.waiting).toBe(false);
  });

  test("a sequence cut short by the timeout is dropped", () => {
    const decoder = new KeyDecoder();
    decoder.feed(bytes("\x1b[1;"));
    expect(decoder.timeout()).toEqual([]);
    expect(show(decoder.feed(bytes("x")))).toBe("x");
  });

  test("input split at any byte gives the same keys", () => {
    const input = bytes("é中😀\x1b[1;5C\x1bOA\x1bx" + "\x1b[200~int 中;\r\n}\n\x1b[201~" + "b\x1b[3~");
    const decoder = new KeyDecoder();
    const whole = show(decoder.feed(input));
    expect(whole).toBe("é中😀<C-Right><Up><M-x>[int 中;\n}\n]b<Delete>");
    for (let first = 0; first <= input.length; first++) {
      for (let second = first; second <= input.length; second += 3) {
        const split = new KeyDecoder();
        const parts = [input.slice(0, first), input.slice(first, second), input.slice(second)];
        const keys = parts.flatMap((part) => split.feed(part));
        expect(show(keys)).toBe(whole);
      }
    }
  });

  test("a paste may hold escape sequences and control characters: they are text", () => {
    expect(keysOf("\x1b[200~a\x1b[Ab\x03\tc\x1b[201~\x1b[A")).toBe("[a\x1b[Ab\x03\tc]<Up>");
  });

  test("a paste that is still open gives nothing, and no timeout ends it", () => {
    const decoder = new KeyDecoder();
    expect(decoder.feed(bytes("\x1b[200~half"))).toEqual([]);
    expect(decoder.timeout()).toEqual([]);
    expect(decoder.waiting).toBe(false);
    expect(show(decoder.feed(bytes(" whole\x1b[20")))).toBe("");
    expect(show(decoder.feed(bytes("1~")))).toBe("[half whole]");
  });

  test("a paste of a megabyte in small reads takes no time to speak of", () => {
    const decoder = new KeyDecoder();
    const line = bytes('    printf("%d\\n", value);\r'.repeat(40));
    const start = performance.now();
    decoder.feed(bytes("\x1b[200~"));
    for (let at = 0; at < 1000; at++) decoder.feed(line);
    const [key] = decoder.feed(bytes("\x1b[201~"));
    expect(key!.kind === "paste" && key!.text.length).toBe(line.length * 1000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test("random bytes never throw, and what follows is still read", () => {
    let seed = 12345;
    const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8;
    for (let round = 0; round < 300; round++) {
      const decoder = new KeyDecoder();
      const noise = Uint8Array.from({ length: 60 }, () => random() % 5 === 0 ? 0x1b : random() % 256);
      decoder.feed(noise);
      decoder.timeout();
      decoder.feed(bytes("\x1b\\\x1b[201~"));
      decoder.timeout();
      expect(show(decoder.feed(bytes("ok\r"))).endsWith("ok<Enter>")).toBe(true);
    }
  });
});
