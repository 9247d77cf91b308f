/** `__attribute__((format(printf, m, n)))`: do the arguments fit the conversion specifications? */
import type { Expression } from "../ast.ts";
import type { Context } from "./context.ts";
import { placeInLiteral } from "../literal-place.ts";
import type { Span } from "../source.ts";
import type { Expr, FunctionSymbol } from "../tree.ts";
import { integerOf, isInteger } from "../type-relations.ts";
import { pointerTo } from "../type-make.ts";
import { typeToString } from "../type-print.ts";
import { sizeOf } from "../type-layout.ts";
import type { Type } from "../types.ts";

export function checkFormat(
  c: Context,
  symbol: FunctionSymbol,
  nodes: readonly Expression[],
  args: readonly Expr[],
): void {
  for (const [archetype, formatIndex, firstIndex] of symbol.attributes.get("format") ?? []) {
    if (typeof formatIndex !== "number" || typeof firstIndex !== "number" || firstIndex === 0) continue;
    const format = args[formatIndex - 1];
    const elements = format === undefined ? undefined : literalOf(format);
    if (elements === undefined || format === undefined) continue;
    const text = String.fromCharCode(...elements.slice(0, 8192));
    const kind = String(archetype).replace(/^__|__$/g, "").replace(/^gnu_/, "");
    if (kind !== "printf" && kind !== "scanf") continue;
    const span = nodes[formatIndex - 1]?.span ?? format.span;
    new FormatReader(c, kind, span, nodes, args, firstIndex - 1).check(text);
  }
}

/** `%m` is strerror(errno) in printf; in scanf `m` asks for memory. */
const PRINTF =
  /(?<whole>%(?:(?<position>\d+)\$)?[-+ #0'I]*(?<width>\d+|\*)?(?:\.(?<precision>\d+|\*)?)?(?<length>hh|h|ll|l|q|j|z|t|L)?(?<conversion>.)?)/gs;
const SCANF =
  /(?<whole>%(?:(?<position>\d+)\$)?(?<suppress>\*)?\d*(?<allocate>m)?(?<length>hh|h|ll|l|q|j|z|t|L)?(?<conversion>\[\^?\]?[^\]]*\]|.)?)/gs;

/** The elements of a string literal that is passed. */
function literalOf(expr: Expr): readonly number[] | undefined {
  let inner = expr;
  while (inner.kind === "convert") inner = inner.operand;
  return inner.kind === "address" && inner.place.kind === "string" ? inner.place.elements : undefined;
}

type Length = "" | "hh" | "h" | "l" | "ll" | "j" | "z" | "t" | "L";

class FormatReader {
  readonly #c: Context;
  readonly #kind: "printf" | "scanf";
  readonly #span: Span;
  readonly #nodes: readonly Expression[];
  readonly #args: readonly Expr[];
  #next: number;
  /** Where the conversion being read stands in the format. */
  #from = 0;
  #to = 0;

  constructor(
    c: Context,
    kind: "printf" | "scanf",
    span: Span,
    nodes: readonly Expression[],
    args: readonly Expr[],
    first: number,
  ) {
    this.#c = c;
    this.#kind = kind;
    this.#span = span;
    this.#nodes = nodes;
    this.#args = args;
    this.#next = first;
  }

  check(text: string): void {
    for (const match of text.matchAll(this.#kind === "printf" ? PRINTF : SCANF)) {
      const { whole = "", position, suppress, width, precision, allocate, length = "", conversion } = match.groups ??
        {};
      if (conversion === "%") continue;
      this.#from = match.index;
      this.#to = match.index + whole.length;
      // `%2$d` reads its arguments in any order: not followed here.
      if (position !== undefined) return;
      if (conversion === undefined) {
        this.#warn(`incomplete format specifier '${whole}'`);
        return;
      }
      if (this.#kind === "printf") {
        if (width === "*" && !this.#take("int", "field width", whole)) return;
        if (precision === "*" && !this.#take("int", "precision", whole)) return;
        if (conversion === "m") continue;
      } else if (suppress !== undefined) continue;
      if (!this.#conversion(whole, (length === "q" ? "ll" : length) as Length, conversion, allocate !== undefined)) {
        return;
      }
    }
    if (this.#next < this.#args.length) {
      const node = this.#nodes[this.#next];
      this.#c.warning("format", "data argument not used by format string", node?.span ?? this.#span, {
        ranges: [this.#span],
      });
    }
  }

  /** False when the arguments have run out. */
  #take(_type: "int", what: string, whole: string): boolean {
    const arg = this.#args[this.#next++];
    if (arg === undefined) return this.#missing(whole);
    if (!isInteger(arg.type) || integerOf(arg.type).size !== 4) {
      this.#warn(`${what} should have type 'int', but argument has type '${typeToString(arg.type)}'`, arg.span);
    }
    return true;
  }

  #missing(whole: string): false {
    this.#warn(`more '%' conversions than data arguments ('${whole}' has none)`);
    return false;
  }

  #conversion(whole: string, length: Length, conversion: string, allocate: boolean): boolean {
    const wanted = this.#kind === "printf" ? printfType(length, conversion) : scanfType(length, conversion, allocate);
    if (wanted === undefined) {
      // What it would take is unknown, and so is all that follows.
      this.#warn(`invalid conversion specifier '${conversion}'`);
      return false;
    }
    const index = this.#next++;
    const arg = this.#args[index];
    if (arg === undefined) return this.#missing(whole);
    // The type before promotion is what the user sees; its value fits if the promoted one does.
    if (!fits(arg.type, wanted)) {
      this.#warn(
        `format specifies type '${wanted.text}' but the argument has type '${typeToString(arg.type)}'`,
        this.#nodes[index]?.span ?? arg.span,
        this.#kind === "scanf" && fits(pointerTo(arg.type), wanted) ? "&" : undefined,
      );
    }
    return true;
  }

  /** The caret stands at the conversion, where the text shows it; `missing` should stand before the argument. */
  #warn(message: string, argument?: Span, missing?: string): void {
    const place = placeInLiteral(this.#span, this.#from, this.#to);
    const ranges = place === undefined || argument === undefined ? undefined : [argument];
    const fix = missing === undefined || argument === undefined
      ? undefined
      : { span: { ...argument, end: argument.start }, text: missing };
    const hint = missing === undefined ? undefined : "scanf() wants to know where to store: an address";
    this.#c.warning("format", message, place ?? argument ?? this.#span, { ranges, fix, hint });
  }
}

interface Wanted {
  readonly text: string;
  readonly kind: "integer" | "float" | "pointer";
  /** Of the integer or floating type; 0 for any. */
  readonly size: number;
  /** Pointer to what, if that matters. */
  readonly to?: Wanted;
}

const INTEGER_SIZE: Readonly<Record<Length, number>> = { "": 4, hh: 1, h: 2, l: 8, ll: 8, j: 8, z: 8, t: 8, L: 8 };
const INTEGER_NAME: Readonly<Record<Length, string>> = {
  "": "int",
  hh: "char",
  h: "short",
  l: "long",
  ll: "long long",
  j: "intmax_t",
  z: "size_t",
  t: "ptrdiff_t",
  L: "long long",
};

function printfType(length: Length, conversion: string): Wanted | undefined {
  const signed = conversion === "d" || conversion === "i";
  if (signed || "uoxXbB".includes(conversion)) {
    const size = Math.max(4, INTEGER_SIZE[length]);
    const text = signed || length === "z" || length === "j" || length === "t"
      ? INTEGER_NAME[length]
      : `unsigned ${INTEGER_NAME[length]}`;
    return { text, kind: "integer", size };
  }
  if ("fFeEgGaA".includes(conversion)) {
    return length === "L"
      ? { text: "long double", kind: "float", size: 16 }
      : { text: "double", kind: "float", size: 8 };
  }
  switch (conversion) {
    case "c":
      return { text: length === "l" ? "wint_t" : "int", kind: "integer", size: 4 };
    case "s":
      return { text: length === "l" ? "wchar_t *" : "char *", kind: "pointer", size: 8, to: character(length) };
    case "p":
      return { text: "void *", kind: "pointer", size: 8 };
    case "n":
      return { text: `${INTEGER_NAME[length]} *`, kind: "pointer", size: 8, to: integer(length) };
    case "C":
      return { text: "wint_t", kind: "integer", size: 4 };
    case "S":
      return { text: "wchar_t *", kind: "pointer", size: 8, to: character("l") };
    default:
      return undefined;
  }
}

function character(length: Length): Wanted {
  return { text: "char", kind: "integer", size: length === "l" ? 4 : 1 };
}

function integer(length: Length): Wanted {
  return { text: INTEGER_NAME[length], kind: "integer", size: INTEGER_SIZE[length] };
}

function scanfType(length: Length, conversion: string, allocate: boolean): Wanted | undefined {
  if ("diouxXn".includes(conversion)) {
    const unsigned = "ouxX".includes(conversion) ? "unsigned " : "";
    return { text: `${unsigned}${INTEGER_NAME[length]} *`, kind: "pointer", size: 8, to: integer(length) };
  }
  if ("fFeEgGaA".includes(conversion)) {
    const size = length === "L" ? 16 : length === "l" ? 8 : 4;
    const text = size === 16 ? "long double" : size === 8 ? "double" : "float";
    return { text: `${text} *`, kind: "pointer", size: 8, to: { text, kind: "float", size } };
  }
  if (conversion === "p") return { text: "void **", kind: "pointer", size: 8 };
  if ("csCS".includes(conversion) || conversion.startsWith("[")) {
    if (allocate) {
      return { text: "char **", kind: "pointer", size: 8, to: { text: "char *", kind: "pointer", size: 8 } };
    }
    return { text: length === "l" ? "wchar_t *" : "char *", kind: "pointer", size: 8, to: character(length) };
  }
  return undefined;
}

/** Signedness is not looked at, as in gcc's and clang's defaults. */
function fits(type: Type, wanted: Wanted): boolean {
  switch (wanted.kind) {
    case "integer":
      return isInteger(type) && (wanted.size === 0 || sizeOf(type) === wanted.size);
    case "float":
      return type.kind === "float" && type.size === wanted.size;
    case "pointer":
      if (type.kind === "error") return true;
      if (type.kind !== "pointer") return false;
      if (wanted.to === undefined || type.to.kind === "void") return true;
      return fits(type.to, wanted.to);
  }
}
