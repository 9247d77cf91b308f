/**
 * What calls of libc's string and character functions need not be made for: what the first eight bytes of a string
 * decide, and ASCII characters. All else is left to the call, wild pointers included.
 */
import {
  caseChanges,
  type CharacterClass,
  characterClasses,
  pushChangedCase,
  pushClass,
  pushIsAscii,
} from "./characters.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { VECTOR } from "./lanes.ts";
import { lengthOfLiteral } from "./literal-calls.ts";
import { stringFunction } from "./string-functions.ts";
import { pushLength } from "./string-known.ts";
import { PAGE, pushByteDifference, pushRepeated, pushZeros } from "./words.ts";
import type { Expr } from "../tree.ts";
import type { Label } from "../../wasm/code.ts";
import { I32, I64, op, type ValueType } from "../../wasm/opcodes.ts";
import { opFd } from "../../wasm/vector-opcodes.ts";

type Call = Expr & { kind: "call" };

/** The same as cc/lower/intrinsics.ts has them. */
export interface StringCall {
  readonly parameters: readonly ValueType[];
  lower(f: FunctionContext, args: readonly Expr[], wanted: boolean, call: Call): void;
}

/** The objects that arguments point into, by the locals of these: eight bytes of them can be read without a question. */
type Objects = ReadonlyMap<number, ObjectPart>;

interface ObjectPart {
  readonly spot: Spot;
  /** Of the object from there on. */
  readonly bytes: number;
}

/** Of strings in such objects, so many words are compared before the call. */
const WORDS = 3;

/**
 * `decide` leaves the result on the stack, or branches to `undecided`. The arguments are in locals. It returns how many
 * bytes of its strings are decided then, if any.
 */
function quick(
  parameters: readonly ValueType[],
  result: ValueType,
  decide: (f: FunctionContext, args: readonly number[], undecided: Label, objects: Objects) => number | void,
): StringCall {
  return {
    parameters,
    lower(f, args, wanted, { callee, span }) {
      const { code } = f;
      const objects = new Map<number, ObjectPart>();
      const locals = args.map((arg, i) => {
        const local = f.acquire(parameters[i]!);
        const object = automaticObject(f, arg);
        if (object !== undefined) objects.set(local, object);
        f.value(arg);
        code.set(local);
        return local;
      });
      const end = code.block(result);
      const undecided = code.block();
      const decided = decide(f, locals, undecided, objects) ?? 0;
      code.br(end);
      code.end();
      for (const local of locals) {
        code.get(local);
        if (decided === 0) continue;
        code.i64(decided);
        code.op(op.i64_add);
      }
      if (callee.kind === "direct") {
        const { symbol } = callee;
        code.call(stringFunction(f, symbol, f.module.function(symbol)), span);
      }
      code.end();
      if (!wanted) code.op(op.drop);
      for (const local of locals) f.release(local);
    },
  };
}

/** The place in an automatic variable that the pointer means, if eight bytes lie behind it and it is no page's size. */
function automaticObject(f: FunctionContext, pointer: Expr): ObjectPart | undefined {
  while (pointer.kind === "convert" && pointer.type.kind === "pointer") pointer = pointer.operand;
  if (pointer.kind !== "address") return undefined;
  let { place } = pointer;
  let constant = 0;
  for (; place.kind === "member"; place = place.base) constant += place.offset;
  if (place.kind !== "variable" || place.symbol.storage === "static") return undefined;
  const location = f.locate(place.symbol);
  if (location.kind === "local" || constant + 8 > location.size || location.size >= PAGE) return undefined;
  const { spot: { local, offset }, size } = location;
  return { spot: { local, offset: offset + constant }, bytes: size - constant };
}

/** The eight bytes at the address, in a new local; undecided if the program may have closed the page of the last ones. */
function firstWord(f: FunctionContext, address: number, undecided: Label, objects: Objects): number {
  const { code } = f;
  const object = objects.get(address);
  const index = object === undefined ? indexInPage(f, address, 8, undecided) : -1;
  const word = f.acquire(I64);
  if (index >= 0) code.get(index);
  code.memory(op.i64_load, object === undefined ? 0 : f.pushSpot(object.spot));
  code.set(word);
  if (index >= 0) f.release(index);
  return word;
}

/** The offset of so many bytes at the address, all in one page, in a new local. */
export function indexInPage(f: FunctionContext, address: number, bytes: number, undecided: Label): number {
  const { code } = f;
  const index = checkedIndex(f, address, bytes, undecided);
  code.get(index);
  code.i32(PAGE - 1);
  code.op(op.i32_and);
  code.i32(PAGE - bytes);
  code.op(op.i32_gt_u);
  code.brIf(undecided);
  return index;
}

/** The offset of so many bytes at the address, in a new local. */
export function checkedIndex(f: FunctionContext, address: number, bytes: number, undecided: Label): number {
  const { code, module } = f;
  const index = f.acquire(I32);
  const distance = f.acquire(I64);
  code.get(address);
  code.i64(-module.base);
  code.op(op.i64_add);
  code.tee(distance);
  code.i64(module.target.size - bytes);
  code.op(op.i64_gt_u);
  code.brIf(undecided);
  code.get(distance);
  code.op(op.i32_wrap_i64);
  code.set(index);
  f.release(distance);
  return index;
}

/** Takes the marks from the stack into the local: undecided if there are none. */
function keepMarks({ code }: FunctionContext, marks: number, undecided: Label): void {
  code.tee(marks);
  code.op(op.i64_eqz);
  code.brIf(undecided);
}

/** Pushes the number of the first byte that is marked; i64. */
function pushPosition({ code }: FunctionContext, marks: number): void {
  code.get(marks);
  code.op(op.i64_ctz);
  code.i64(3);
  code.op(op.i64_shr_u);
}

const strlenOfAny = quick([I64], I64, (f, [string], undecided, objects) => {
  const word = firstWord(f, string!, undecided, objects);
  pushZeros(f.code, word);
  keepMarks(f, word, undecided);
  pushPosition(f, word);
  f.release(word);
});

const strlen: StringCall = {
  parameters: strlenOfAny.parameters,
  lower(f, args, wanted, call) {
    if (lengthOfLiteral(f, args[0]!, wanted)) return;
    if (wanted) pushLength(f, args[0]!, () => strlenOfAny.lower(f, args, true, call));
    else strlenOfAny.lower(f, args, false, call);
  },
};

/** `strings`: they end with a 0; `bounded`: only as many bytes as the third argument says. */
function comparison(strings: boolean, bounded: boolean): StringCall {
  return quick(bounded ? [I64, I64, I64] : [I64, I64], I32, (f, [one, other, limit], undecided, objects) => {
    const { code } = f;
    if (bounded) {
      // No byte at all: there need be none.
      code.get(limit!);
      code.op(op.i64_eqz);
      code.brIf(undecided);
    }
    const words = strings && !bounded ? wordsOf(objects, one!, other!) : 0;
    const found = code.block();
    const [left, right] = [firstWord(f, one!, undecided, objects), firstWord(f, other!, undecided, objects)];
    const marks = f.acquire(I64);
    const pushMarks = () => {
      code.get(left);
      code.get(right);
      code.op(op.i64_xor);
      if (!strings) return;
      pushZeros(code, left);
      code.op(op.i64_or);
    };
    pushMarks();
    for (let word = 1; word < words; word++) {
      code.tee(marks);
      code.op(op.i64_eqz);
      code.op(op.i32_eqz);
      code.brIf(found);
      for (const [address, local] of [[one!, left], [other!, right]] as const) {
        code.memory(op.i64_load, f.pushSpot(objects.get(address)!.spot) + 8 * word);
        code.set(local);
      }
      pushMarks();
    }
    keepMarks(f, marks, undecided);
    code.end();
    code.get(marks);
    code.op(op.i64_ctz);
    code.i64(-8);
    code.op(op.i64_and);
    code.set(marks);
    if (bounded) code.i32(0);
    pushByteDifference(code, left, right, marks);
    if (bounded) {
      code.get(limit!);
      code.get(marks);
      code.i64(3);
      code.op(op.i64_shr_u);
      code.op(op.i64_le_u);
      code.op(op.select);
    }
    for (const local of [left, right, marks]) f.release(local);
    return 8 * words;
  });
}

/** How many words of both strings can be compared in their objects: 0 if one of them lies elsewhere. */
function wordsOf(objects: Objects, one: number, other: number): number {
  const bytes = Math.min(objects.get(one)?.bytes ?? 0, objects.get(other)?.bytes ?? 0);
  return Math.min(WORDS, Math.floor(bytes / 8));
}

const strchr = quick([I64, I32], I64, (f, [string, byte], undecided, objects) => {
  const { code } = f;
  const word = firstWord(f, string!, undecided, objects);
  const [differences, marks] = [f.acquire(I64), f.acquire(I64)];
  code.get(word);
  pushRepeated(code, byte!);
  code.op(op.i64_xor);
  code.set(differences);
  pushZeros(code, word);
  pushZeros(code, differences);
  code.op(op.i64_or);
  keepMarks(f, marks, undecided);
  // NULL if the first mark is the string's end alone: then it is none of a difference that is 0.
  pushPosition(f, marks);
  code.get(string!);
  code.op(op.i64_add);
  code.i64(0);
  pushZeros(code, differences);
  code.get(marks);
  code.i64(0);
  code.get(marks);
  code.op(op.i64_sub);
  code.op(op.i64_and);
  code.op(op.i64_and);
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.op(op.select);
  for (const local of [word, differences, marks]) f.release(local);
});

function character(result: (f: FunctionContext, character: number) => void): StringCall {
  return quick([I32], I32, (f, [character], undecided) => {
    pushIsAscii(f.code, character!);
    f.code.op(op.i32_eqz);
    f.code.brIf(undecided);
    result(f, character!);
  });
}

/** A known number of bytes, more than a word and not many: the call is left out if they are equal. */
function memcmpOf(size: number): StringCall {
  return quick([I64, I64, I64], I32, (f, [one, other], undecided) => {
    const { code } = f;
    const [left, right] = [one!, other!].map((address) => checkedIndex(f, address, size, undecided)) as [
      number,
      number,
    ];
    const vectors = f.module.target.vectors === true && size >= VECTOR;
    const width = vectors ? VECTOR : 8;
    const pushDifference = (offset: number) => {
      for (const index of [left, right]) {
        code.get(index);
        if (vectors) code.vectorMemory(opFd.v128_load, offset);
        else code.memory(op.i64_load, offset);
      }
      if (vectors) code.vector(opFd.v128_xor);
      else code.op(op.i64_xor);
    };
    pushDifference(0);
    for (let offset = width; offset < size; offset += width) {
      // The last two may overlap.
      pushDifference(Math.min(offset, size - width));
      if (vectors) code.vector(opFd.v128_or);
      else code.op(op.i64_or);
    }
    if (vectors) {
      code.vector(opFd.v128_any_true);
    } else {
      code.op(op.i64_eqz);
      code.op(op.i32_eqz);
    }
    code.brIf(undecided);
    code.i32(0);
    for (const local of [left, right]) f.release(local);
  });
}

/** Bytes of which a known number is compared without a loop. */
const FEW = 64;
const memcmpOfAny = comparison(false, true);

const memcmp: StringCall = {
  parameters: memcmpOfAny.parameters,
  lower(f, args, wanted, call) {
    const size = args[2]!.kind === "integer" ? Number(args[2]!.value) : 0;
    const chosen = size > 8 && size <= FEW ? memcmpOf(size) : memcmpOfAny;
    chosen.lower(f, args, wanted, call);
  },
};

/** Digits are the same in every locale, and stand in a row. */
const isdigit: StringCall = {
  parameters: [I32],
  lower(f, args, wanted) {
    const { code } = f;
    f.value(args[0]!);
    code.i32("0".charCodeAt(0));
    code.op(op.i32_sub);
    code.i32(10);
    code.op(op.i32_lt_u);
    code.i32(Math.log2(characterClasses["isdigit"]!.yes));
    code.op(op.i32_shl);
    if (!wanted) code.op(op.drop);
  },
};

function classCalls(): [string, StringCall][] {
  const call = (characters: CharacterClass) => character(({ code }, local) => pushClass(code, local, characters));
  return Object.entries(characterClasses).map(([name, characters]) => [name, call(characters)]);
}

export const stringCalls: readonly (readonly [string, StringCall])[] = [
  ["strlen", strlen],
  ["strcmp", comparison(true, false)],
  ["strncmp", comparison(true, true)],
  ["memcmp", memcmp],
  ["strchr", strchr],
  ...classCalls(),
  ["isdigit", isdigit],
  ...Object.entries(caseChanges).map(([name, first]) =>
    [name, character(({ code }, local) => pushChangedCase(code, local, first))] as const
  ),
];
