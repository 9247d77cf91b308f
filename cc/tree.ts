/**
 * The typed tree: what a program *means*. The checker makes it from the syntax tree; the lowering turns it
 * into WebAssembly; the shell reads it to print results. Names are resolved to symbols, every implicit
 * conversion is a `convert` node, pointer arithmetic carries its scale, initialisers are flat lists of
 * (offset, value). After checking, no diagnostic is needed any more.
 *
 * Arithmetic happens at C's types after promotion: int, unsigned, long, unsigned long (and long long),
 * float, double, long double, pointers. Narrow integers occur only as types of places and of `convert`.
 */
import type { Span } from "./source.ts";
import type { ArrayType, BitRange, FunctionType, Type } from "./types.ts";

export type { BitRange };

// ---- Symbols ---------------------------------------------------------------------------------------

export type Linkage = "external" | "internal" | "none";

export interface VariableSymbol {
  readonly kind: "variable";
  /** The one for the linker once the unit is checked, if an asm label gives one. */
  name: string;
  /** An incomplete array type is completed by its initialiser, hence not readonly. */
  type: Type;
  readonly storage: "static" | "automatic" | "parameter";
  readonly threadLocal: boolean;
  linkage: Linkage;
  /** Extra alignment from `_Alignas`/`aligned`, or 0. */
  align: number;
  /** `&x`, an array, a struct, volatile, captured by a statement that needs memory: must live in memory. */
  inMemory: boolean;
  /** Declared `extern` and nowhere defined so far: the linker finds it (`environ`, `stdout`). */
  defined: boolean;
  /** Declared in a header of `include/`. */
  readonly system: boolean;
  /** The merged attributes of its declarations. */
  attributes: AttributeSet;
  span: Span;
  /** A parameter declared as an array, which makes it a pointer. */
  readonly writtenAsArray?: boolean;
  /** Bytes that the initialiser of a flexible array member adds behind the object. */
  tail?: number;
  /** Static storage: offset in the program's memory, given by the lowering when it is first needed. */
  offset?: number;
  /** What this declaration stands for, where that is another unit's symbol (link-units.ts). */
  definition?: VariableSymbol;
}

export interface FunctionSymbol {
  readonly kind: "function";
  /** The one for the linker once the unit is checked, if an asm label gives one. */
  name: string;
  type: FunctionType;
  linkage: Linkage;
  /** A body was seen, in this unit or an earlier entry. */
  defined: boolean;
  inline: boolean;
  /** Some declaration asks for an external definition: without one an inline body is not for other units. C11 6.7.4p7. */
  forOtherUnits: boolean;
  /** Its body is GNU's `extern inline`, which the definition itself may follow in the same unit. */
  yields: boolean;
  /** Declared in a header of `include/`: libc provides it. */
  readonly system: boolean;
  /** The merged attributes of its declarations: `access`, `format`, `noreturn`, `nonnull`, … */
  attributes: AttributeSet;
  span: Span;
  /** Slot in the shared function table once its address is taken, given by the lowering. */
  slot?: number;
  /** Slots of what calls it for pointers of other types (lower/pointees.ts). */
  adapted?: Map<string, number>;
  /** What this declaration stands for, where that is another symbol: another unit's, or libc's (link-units.ts). */
  definition?: FunctionSymbol;
  /** Weak, and nothing defines it: its address is null. */
  absent?: boolean;
}

export interface TypedefSymbol {
  readonly kind: "typedef";
  readonly name: string;
  readonly type: Type;
  readonly span: Span;
  readonly system: boolean;
}
export interface EnumeratorSymbol {
  readonly kind: "enumerator";
  readonly name: string;
  readonly value: bigint;
  readonly type: Type;
  readonly span: Span;
  readonly system: boolean;
}
/** What a linker knows by name. */
export type LinkedSymbol = FunctionSymbol | VariableSymbol;
export type Symbol = VariableSymbol | FunctionSymbol | TypedefSymbol | EnumeratorSymbol;

/** Attributes with evaluated arguments: `access` → [["read_only", 2, 3], …]. Keys without underscores. */
export type AttributeSet = ReadonlyMap<string, readonly (readonly AttributeArgument[])[]>;
export type AttributeArgument = string | number;

// ---- Places (lvalues) ------------------------------------------------------------------------------

export type Place =
  | { readonly kind: "variable"; readonly symbol: VariableSymbol; readonly type: Type; readonly span: Span }
  /** `*p`, `p->m` and `p[i]` alike: the address plus a constant number of bytes. */
  | {
    readonly kind: "deref";
    readonly pointer: Expr;
    readonly offset: number;
    readonly type: Type;
    readonly span: Span;
  }
  /** A member of a place, at a constant offset. */
  | {
    readonly kind: "member";
    readonly base: Place;
    readonly offset: number;
    readonly type: Type;
    readonly bits?: BitRange;
    readonly span: Span;
  }
  /** A string literal, pooled by content: element codes without the final 0; `type` is the array with it. */
  | { readonly kind: "string"; readonly elements: readonly number[]; readonly type: ArrayType; readonly span: Span }
  /** A struct value used as a place: `f().member`. The value is put into a temporary. */
  | { readonly kind: "temporary"; readonly value: Expr; readonly type: Type; readonly span: Span }
  /** A compound literal: initialise the hidden variable, then it is the place. */
  | {
    readonly kind: "compound-literal";
    readonly symbol: VariableSymbol;
    readonly init: Initialization;
    readonly type: Type;
    readonly span: Span;
  };

// ---- Expressions (rvalues) -------------------------------------------------------------------------

/** `/ % >> < <= > >=` take their signedness from the operands' type. Both operands have the same type, except shifts. */
export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%" | "&" | "|" | "^" | "<<" | ">>";
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

export type Expr =
  | { readonly kind: "integer"; readonly value: bigint; readonly type: Type; readonly span: Span }
  | { readonly kind: "floating"; readonly value: number; readonly type: Type; readonly span: Span }
  /** The value in a place. Of record type too: then it stands for the bytes. */
  | { readonly kind: "load"; readonly place: Place; readonly type: Type; readonly span: Span }
  /** `&place`; arrays decay to it. `type` is the pointer type. */
  | { readonly kind: "address"; readonly place: Place; readonly type: Type; readonly span: Span }
  /** A function designator decayed to a pointer. */
  | { readonly kind: "function-address"; readonly symbol: FunctionSymbol; readonly type: Type; readonly span: Span }
  | { readonly kind: "label-address"; readonly label: string; readonly type: Type; readonly span: Span }
  | { readonly kind: "negate"; readonly operand: Expr; readonly type: Type; readonly span: Span }
  | { readonly kind: "complement"; readonly operand: Expr; readonly type: Type; readonly span: Span }
  /** `!x`: operand of any scalar type, result int. */
  | { readonly kind: "not"; readonly operand: Expr; readonly type: Type; readonly span: Span }
  | {
    readonly kind: "arithmetic";
    readonly operator: ArithmeticOperator;
    readonly left: Expr;
    readonly right: Expr;
    readonly type: Type;
    readonly span: Span;
  }
  /** Operands of one scalar type (pointers compare unsigned); result int. */
  | {
    readonly kind: "compare";
    readonly operator: Comparison;
    readonly left: Expr;
    readonly right: Expr;
    readonly type: Type;
    readonly span: Span;
  }
  /** pointer ± index × scale; `index` is long (converted). For a VLA element `scale` is an expression. */
  | {
    readonly kind: "pointer-add";
    readonly pointer: Expr;
    readonly index: Expr;
    readonly scale: number | Expr;
    readonly subtract: boolean;
    readonly type: Type;
    readonly span: Span;
  }
  /** (left − right) / scale, as long. */
  | {
    readonly kind: "pointer-difference";
    readonly left: Expr;
    readonly right: Expr;
    readonly scale: number | Expr;
    readonly type: Type;
    readonly span: Span;
  }
  /** `&&`, `||`: operands of any scalar type, result int. */
  | {
    readonly kind: "logical";
    readonly operator: "&&" | "||";
    readonly left: Expr;
    readonly right: Expr;
    readonly type: Type;
    readonly span: Span;
  }
  /** `then` undefined is GNU `a ?: b`. `condition` is any scalar. Types of both arms are the result's (or void). */
  | {
    readonly kind: "conditional";
    readonly condition: Expr;
    readonly then: Expr | undefined;
    readonly else: Expr;
    readonly type: Type;
    readonly span: Span;
  }
  | { readonly kind: "comma"; readonly left: Expr; readonly right: Expr; readonly type: Type; readonly span: Span }
  /** Value already converted to the place's type; the result is the stored value. Records too. */
  | { readonly kind: "assign"; readonly place: Place; readonly value: Expr; readonly type: Type; readonly span: Span }
  /**
   * `place = (type)((computation)place op operand)`, the place evaluated once; compound assignment, `++`, `--`.
   * For pointers `computation` is the pointer type, `operand` long, `scale` the element size.
   * The result is the place's new value, or the old one (`i++`).
   */
  | {
    readonly kind: "update";
    readonly place: Place;
    readonly operator: ArithmeticOperator;
    readonly operand: Expr;
    readonly computation: Type;
    readonly scale?: number | Expr;
    readonly result: "new" | "old";
    readonly type: Type;
    readonly span: Span;
  }
  /** Arguments converted to the parameters' types, or promoted. `fixed` of them are named parameters; the rest are `...`. */
  | {
    readonly kind: "call";
    readonly callee: Callee;
    readonly args: readonly Expr[];
    readonly fixed: number;
    readonly signature: FunctionType;
    readonly type: Type;
    readonly span: Span;
  }
  /** Arithmetic and pointer conversions, to _Bool (≠ 0), to void. */
  | { readonly kind: "convert"; readonly operand: Expr; readonly type: Type; readonly span: Span }
  /** GNU `({ … v; })`: the last expression statement's value, void without one. */
  | {
    readonly kind: "statement-expression";
    readonly body: readonly Stmt[];
    readonly value: Expr | undefined;
    readonly type: Type;
    readonly span: Span;
  }
  /**
   * A call in whose place its function's body stands (cc/inline.ts). First the variables that stand for the parameters
   * take what is passed, in this order. In `body`, a `return` (without a value) leads to its end; `value` comes then.
   */
  | {
    readonly kind: "inlined";
    readonly callee: FunctionBody;
    readonly passed: readonly { readonly symbol: VariableSymbol; readonly value: Expr }[];
    /** What a backtrace shows for each parameter: undefined for a record, and the address of what has no memory. */
    readonly shown: readonly (Expr | undefined)[];
    readonly body: readonly Stmt[];
    /** There is a `return` in the body. */
    readonly leaves: boolean;
    readonly value: Expr | undefined;
    readonly type: Type;
    readonly span: Span;
  }
  | { readonly kind: "builtin"; readonly builtin: Builtin; readonly type: Type; readonly span: Span };

export type Callee =
  | { readonly kind: "direct"; readonly symbol: FunctionSymbol }
  | { readonly kind: "indirect"; readonly pointer: Expr };

/** What a C program cannot say but the headers need. */
export type Builtin =
  /** Set the `va_list` object at the address to the unnamed arguments of the current function. */
  | { readonly name: "va_start"; readonly list: Expr }
  /** Take the next argument of `Expr.type` from the `va_list` at the address. */
  | { readonly name: "va_arg"; readonly list: Expr }
  | { readonly name: "va_copy"; readonly to: Expr; readonly from: Expr }
  | { readonly name: "va_end"; readonly list: Expr }
  | { readonly name: "bswap"; readonly bits: 16 | 32 | 64; readonly operand: Expr }
  /** Count leading/trailing zeros, set bits, redundant sign bits, parity; operand of 32 or 64 bits. */
  | { readonly name: "clz" | "ctz" | "popcount" | "parity" | "ffs" | "clrsb"; readonly operand: Expr }
  | { readonly name: "alloca"; readonly size: Expr }
  | { readonly name: "memcpy" | "memmove"; readonly to: Expr; readonly from: Expr; readonly size: Expr }
  | { readonly name: "memset"; readonly to: Expr; readonly value: Expr; readonly size: Expr }
  | { readonly name: "frame_address" }
  /** The address of errno of the calling thread. */
  | { readonly name: "errno_location" }
  /** The scope of the VLA at the address is left: its memory, and all that the stack gave after it, is free again. */
  | { readonly name: "release"; readonly array: Expr }
  | { readonly name: "trap" | "unreachable" }
  /** Fills the jmp_buf at `buffer`; `site`, from 1, is its number in the function. */
  | { readonly name: "setjmp"; readonly buffer: Expr; readonly saveMask: Expr | undefined; readonly site: number }
  /** 1 while the statement that has the setjmp sites `first` to `last` is entered again by a longjmp to one of them. */
  | { readonly name: "resuming"; readonly first: number; readonly last: number }
  /** sqrt, floor, … that wasm has as an instruction. */
  | { readonly name: "sqrt" | "floor" | "ceil" | "trunc" | "nearest" | "abs"; readonly operand: Expr }
  /** 1 if the sign of the floating value is set, of −0 and NaN too. */
  | { readonly name: "signbit"; readonly operand: Expr }
  | { readonly name: "copysign"; readonly left: Expr; readonly right: Expr }
  /** Checked arithmetic: result stored at `to`, the value is 1 on overflow. */
  | {
    readonly name: "add_overflow" | "sub_overflow" | "mul_overflow";
    readonly left: Expr;
    readonly right: Expr;
    readonly to: Expr;
  }
  | {
    readonly name: "atomic";
    readonly operator: AtomicOperator;
    readonly address: Expr;
    readonly operands: readonly Expr[];
  };

export type AtomicOperator =
  | "load"
  | "store"
  | "exchange"
  | "compare_exchange"
  | "add"
  | "sub"
  | "and"
  | "or"
  | "xor"
  | "nand"
  | "fence";

// ---- Initialisation --------------------------------------------------------------------------------

/** Zero the whole object first if `zero`; then store each value, in order. */
export interface Initialization {
  readonly zero: boolean;
  readonly parts: readonly InitializerPart[];
}

export type InitializerPart =
  | {
    readonly kind: "value";
    readonly offset: number;
    readonly type: Type;
    readonly bits?: BitRange;
    readonly value: Expr;
  }
  /** A character array from a literal: these element codes, then zeros up to the array's length. */
  | {
    readonly kind: "string";
    readonly offset: number;
    readonly elements: readonly number[];
    readonly elementSize: number;
    readonly length: number;
  };

// ---- Statements ------------------------------------------------------------------------------------

export type Stmt =
  | { readonly kind: "expression"; readonly expr: Expr; readonly span: Span }
  /** Comes to life here; without `init` its value is indeterminate. For a VLA, `bytes` is its size in bytes. */
  | {
    readonly kind: "variable";
    readonly symbol: VariableSymbol;
    readonly init: Initialization | undefined;
    readonly bytes?: Expr;
    readonly span: Span;
  }
  | { readonly kind: "block"; readonly body: readonly Stmt[]; readonly span: Span }
  | {
    readonly kind: "if";
    readonly condition: Expr;
    readonly then: Stmt;
    readonly else: Stmt | undefined;
    readonly span: Span;
  }
  | { readonly kind: "while"; readonly condition: Expr; readonly body: Stmt; readonly span: Span }
  | { readonly kind: "do"; readonly body: Stmt; readonly condition: Expr; readonly span: Span }
  | {
    readonly kind: "for";
    readonly init: readonly Stmt[];
    readonly condition: Expr | undefined;
    readonly step: Expr | undefined;
    readonly body: Stmt;
    readonly span: Span;
  }
  /** `cases` lists the labels that occur anywhere inside `body`, converted to the type of `value`. */
  | {
    readonly kind: "switch";
    readonly value: Expr;
    readonly cases: readonly SwitchCase[];
    readonly body: Stmt;
    readonly span: Span;
  }
  | { readonly kind: "case"; readonly case: SwitchCase; readonly body: Stmt; readonly span: Span }
  | { readonly kind: "label"; readonly name: string; readonly body: Stmt; readonly span: Span }
  | { readonly kind: "goto"; readonly label: string; readonly span: Span }
  | { readonly kind: "goto-computed"; readonly target: Expr; readonly span: Span }
  | { readonly kind: "break" | "continue"; readonly span: Span }
  | { readonly kind: "return"; readonly value: Expr | undefined; readonly span: Span }
  /** Prompt: evaluate, keep the value at the report's address, tell the shell. */
  | { readonly kind: "report"; readonly report: Report; readonly span: Span };

/** Identity matters: the `case` statement inside the body refers to the same object. */
export interface SwitchCase {
  /** Undefined for `default`. */
  readonly range: { readonly first: bigint; readonly last: bigint } | undefined;
}

// ---- Units -----------------------------------------------------------------------------------------

export interface FunctionBody {
  readonly symbol: FunctionSymbol;
  readonly parameters: readonly VariableSymbol[];
  /** Every automatic variable of the function, hidden ones too; not the parameters. */
  readonly locals: readonly VariableSymbol[];
  readonly body: Stmt;
  /**
   * A `goto`, a label, or a case label inside a nested statement or in an expression: control flow is not structured.
   */
  readonly unstructured: boolean;
  /** How many calls of setjmp and the like it has. */
  readonly jumpSites: number;
  /** It calls itself, by way of others perhaps. Known from cc/inline.ts on. */
  readonly recursive?: boolean;
  readonly span: Span;
}

export interface VariableDefinition {
  readonly symbol: VariableSymbol;
  /** Constant: integers, floats, addresses ± constants (`address`, `function-address`, `pointer-add`, `convert`). */
  readonly init: Initialization | undefined;
}

/** One thing the shell prints: an expression typed at the prompt, or a variable declared there. */
export interface Report {
  /** Position in `Unit.reports`. */
  readonly index: number;
  /** What stands before the `=`: a variable's name, or undefined for a bare expression. */
  readonly label: string | undefined;
  /** The top-level item is the only one, or the last one, of its entry. */
  readonly last: boolean;
  readonly expr: Expr;
  /** The call the value comes from, also where `expr` is only the variable that holds it: `int fd = socket(…)`. */
  readonly call?: Extract<Expr, { kind: "call" }>;
  readonly span: Span;
  /** Where the lowering makes the program keep the value (an offset), so that the shell can read it; none for void. */
  offset?: number;
}

export interface Unit {
  readonly functions: readonly FunctionBody[];
  readonly variables: readonly VariableDefinition[];
  /** Other names of what is defined here, for other units. */
  readonly aliases: readonly { readonly alias: LinkedSymbol; readonly target: LinkedSymbol }[];
  /** What the functions and initialisers use, defined here or not; variables of external linkage only. */
  readonly references: readonly LinkedSymbol[];
  /** Prompt: the statements and dynamic initialisers of the entry, in order, as `void (void)`. */
  readonly entry: FunctionBody | undefined;
  readonly reports: readonly Report[];
}
