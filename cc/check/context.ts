/** What the checker carries along: one object per compilation, handed to every checking function. */
import type { Declaration, Declarator, Expression, FunctionDefinition, Specifiers, TypeName } from "../ast.ts";
import type { BlockItem, CompoundStatement, TranslationUnit } from "../ast.ts";
import type { Diagnostics, Extra } from "../diagnostic.ts";
import type { Mode } from "../mode.ts";
import { Scope, type Tag } from "../scope.ts";
import type { Identifier } from "../ast.ts";
import type { Span } from "../source.ts";
import type { AttributeSet, Expr, FunctionBody, FunctionSymbol, Initialization, Report, Stmt } from "../tree.ts";
import type { LinkedSymbol, SwitchCase, Symbol, TypedefSymbol, VariableDefinition, VariableSymbol } from "../tree.ts";
import type { RecordInfo, Type } from "../types.ts";
import type { WarningName } from "../warnings.ts";

export const NO_ATTRIBUTES: AttributeSet = new Map();

/** Levels of nesting the checker follows before it gives up with a diagnostic instead of the host's stack. */
export const MAX_DEPTH = 600;

/** A declarator's type and what a function definition needs of it. */
export interface DeclaredType {
  readonly name: Identifier | undefined;
  readonly type: Type;
  /** Of the function declarator next to the name, if there is one. */
  readonly parameters: DeclaredParameters | undefined;
}

export interface DeclaredParameters {
  /** Named parameters are declared in it; it becomes the scope of the function's body. */
  readonly scope: Scope;
  readonly symbols: readonly VariableSymbol[];
  /** K&R: the names in parentheses. */
  readonly identifiers: readonly Identifier[];
  /** Sizes of VLA parameters, to be evaluated on entry. */
  readonly lengths: readonly PendingLength[];
}

/** The length of a VLA; replaced by a hidden variable where the declaration is executed. */
export interface PendingLength {
  length: Expr;
}

/**
 * The grammar is mutually recursive (an expression holds a type name, a type name holds an expression), while
 * files import downwards only: what is needed from below is called through this table, filled in by check.ts.
 */
export interface Rules {
  expression(c: Context, node: Expression): Expr;
  specifiers(c: Context, node: Specifiers): Type;
  declarator(c: Context, node: Declarator, base: Type): DeclaredType;
  typeName(c: Context, node: TypeName): Type;
  declaration(c: Context, node: Declaration): Stmt[];
  /** `beforeEnd` sees the block's statements before its variables are cleaned up. */
  block(c: Context, node: CompoundStatement, beforeEnd?: (body: Stmt[]) => void): Stmt[];
  /** Declares the prototype of a function that is defined further down in the same entry. */
  functionBelow(c: Context, node: FunctionDefinition): Symbol | undefined;
}

/** What is due when control leaves a variable's scope: the call of GNU's `cleanup` attribute, or a VLA's memory. */
export interface Cleanup {
  readonly call: Expr;
  /** The variable before it that is still alive. */
  readonly outer: Cleanup | undefined;
}

/** What no jump leads into: a variably modified declaration (C11 6.8.6.1), a statement expression; and those around it. */
export interface VariableScope {
  /** A statement expression has none. */
  readonly name: string | undefined;
  readonly span: Span;
  readonly outer: VariableScope | undefined;
}

export interface Jump {
  readonly label: string;
  readonly from: VariableScope | undefined;
  readonly span: Span;
}

export interface Label {
  /** What lives at the label. */
  cleanups?: Cleanup | undefined;
  /** Where it stands. */
  variable: VariableScope | undefined;
  defined: Span | undefined;
  used: Span | undefined;
}

export interface SwitchState {
  /** Promoted type of the controlling expression. */
  readonly type: Type;
  readonly cases: SwitchCase[];
  /** Those with a range, in ascending order; none overlaps another. */
  readonly sorted: SwitchCase[];
  default: SwitchCase | undefined;
  readonly spans: Map<SwitchCase, Span>;
  readonly variable: VariableScope | undefined;
}

/** The function being checked. */
export interface FunctionState {
  readonly symbol: FunctionSymbol;
  /** The prompt's entry: assigning an undeclared name declares it, top-level statements are reported. */
  readonly entry: boolean;
  readonly locals: VariableSymbol[];
  /** The variables its text declares, static ones too. */
  readonly declared: VariableSymbol[];
  /** The types that its text names. */
  readonly typedefs: TypedefSymbol[];
  /** Variables that something is assigned to. */
  readonly assigned: Set<VariableSymbol>;
  /** Those of `locals` that come to life without a value. */
  readonly unset: VariableSymbol[];
  readonly parameters: readonly VariableSymbol[];
  readonly references: Set<LinkedSymbol>;
  readonly labels: Map<string, Label>;
  /** GNU `__label__` of the blocks around: what each name is in `labels`, innermost block last. */
  readonly localLabels: ReadonlyMap<string, string>[];
  /** The innermost declaration in force that names a VLA, or statement expression: no jump may lead into its scope. */
  variable: VariableScope | undefined;
  /** Jumps to labels, looked at once all labels are known. */
  readonly jumps: Jump[];
  /** Names already reported as undeclared in this function. */
  readonly undeclared: Set<string>;
  /** The youngest living variable that is to be cleaned up; where `break` and `continue` lead to; and gotos out. */
  cleanups: Cleanup | undefined;
  breakCleanups: Cleanup | undefined;
  continueCleanups: Cleanup | undefined;
  readonly leavingGotos: { readonly label: string; readonly from: Cleanup; readonly body: Stmt[] }[];
  unstructured: boolean;
  /** Calls of setjmp seen so far. */
  jumpSites: number;
  /** A `goto` leads back to a label above it. */
  leadsBack: boolean;
  loops: number;
  switch: SwitchState | undefined;
  /** `break` leaves a loop or a switch. */
  breakable: number;
}

export interface CheckedFunction {
  readonly body: FunctionBody;
  readonly references: ReadonlySet<LinkedSymbol>;
}

export class Context {
  readonly rules: Rules;
  readonly mode: Mode;
  diagnostics: Diagnostics;
  /** File scope as earlier entries left it. */
  readonly persistent: Scope;
  /** File scope of this text: committed to `persistent` when it proves good. */
  readonly unit: Scope;
  scope: Scope;
  function: FunctionState | undefined = undefined;
  /** Where the parser found faults. */
  readonly #faults: readonly Span[];
  /** Names that may have been declared in what the parser gave up. */
  lost: ReadonlySet<string> = new Set();
  /** What asm labels say. */
  readonly linkNames = new Map<LinkedSymbol, string>();
  /** What `#pragma weak` says. */
  weak: TranslationUnit["weak"] = new Map();
  /** What is being checked has such a fault in it: whatever else seems wrong with it follows from that. */
  muted = false;
  /** The statement whose value is that of the statement expression being checked. */
  wanted: BlockItem | undefined = undefined;
  /** The expression whose value nobody takes: a statement's own, a `for`'s step, what stands before a comma. */
  valueless: Expression | undefined = undefined;
  /** The operand of the unary `&` being checked. */
  addressed: Expression | undefined = undefined;
  /** In `sizeof`, `typeof`, …: what is checked is never evaluated. */
  unevaluated = 0;
  depth = 0;

  readonly functions: CheckedFunction[] = [];
  readonly variables = new Map<VariableSymbol, { symbol: VariableSymbol; init: Initialization | undefined }>();
  readonly reports: Report[] = [];
  /** What file-scope initialisers refer to. */
  readonly roots = new Set<LinkedSymbol>();
  /** External names seen in inner scopes only: `extern` in a block, implicit declarations. */
  readonly externals = new Map<string, VariableSymbol | FunctionSymbol>();
  /** Functions that a call has declared, as `int name()`. */
  readonly implicit = new Set<FunctionSymbol>();
  /** Lengths of VLAs in declarators read since the last declaration began. */
  lengths: PendingLength[] = [];
  /** Values of file-scope compound literals, which may initialise other objects. */
  readonly literals = new Map<VariableSymbol, Initialization>();
  /** What const objects and file-scope compound literals hold, where that is constant: static initialisers may use it. */
  readonly constants = new Map<VariableSymbol, Initialization>();
  /** Prompt: definitions that are still to come in this entry. */
  readonly below = new Map<string, FunctionDefinition>();
  /** Prompt: those that were asked for early, with the symbols they will define. */
  readonly early = new Map<FunctionDefinition, FunctionSymbol>();
  /** Attributes that were warned of. */
  readonly unknownAttributes = new Set<string>();
  /** Symbols whose `notice` was given. */
  readonly noticed = new Set<Symbol>();
  /** Variables and functions whose value, address or size was asked for; a mere assignment is none of these. */
  readonly used = new Set<Symbol>();
  /** Structs with a fault among their members: which they have is not known. */
  readonly broken = new Set<RecordInfo>();

  /** Structs whose definition was found missing. */
  readonly missed = new Set<RecordInfo>();

  // What has to be taken back when the entry turns out to be wrong.
  readonly defined: (FunctionSymbol | VariableSymbol)[] = [];
  readonly completed: { readonly record: RecordInfo; readonly item: number }[] = [];
  /** Records whose members are being read. */
  readonly completing = new Set<RecordInfo>();
  readonly journal: { readonly entry: Symbol | Tag; readonly item: number }[] = [];
  item = 0;
  #hidden = 0;

  constructor(scope: Scope, mode: Mode, diagnostics: Diagnostics, rules: Rules) {
    this.persistent = scope;
    this.unit = new Scope(scope);
    this.scope = this.unit;
    this.mode = mode;
    this.diagnostics = diagnostics;
    this.rules = rules;
    this.#faults = diagnostics.all.filter(({ severity }) => severity === "error").map(({ span }) => span);
  }

  /** Did the parser find a fault in this part of the text? A missing `;` stands behind it. */
  hasFault({ file, start, end }: Span): boolean {
    return this.#faults.some((fault) => fault.file === file && fault.start >= start && fault.start < end);
  }

  /** Before checking that part: nothing is said if it has a fault already. Returns `muted` as it was, to be put back. */
  mute(span: Span): boolean {
    const outer = this.muted;
    this.muted ||= this.#faults.length > 0 && this.hasFault(span);
    return outer;
  }

  error(code: string, message: string, span: Span, extra?: Extra): void {
    if (this.muted) return;
    this.diagnostics.error(code, message, span, extra);
  }

  /** What there is not here: a program that wants it once wants it often, and is told once. */
  refuse(message: string, span: Span): void {
    if (!this.diagnostics.all.some((said) => said.message === message)) this.error("unsupported", message, span);
  }

  warning(code: WarningName, message: string, span: Span, extra?: Extra): void {
    if (this.muted) return;
    this.diagnostics.warning(code, message, span, extra);
  }

  note(code: string, message: string, span: Span, extra?: Extra): void {
    if (!span.file.system) this.diagnostics.note(code, message, span, extra);
  }

  // ---- Scopes --------------------------------------------------------------------------------------

  get atFileScope(): boolean {
    return this.scope === this.unit;
  }

  /** A declaration in the current scope; at file scope that of an earlier entry counts. */
  lookupHere(name: string): Symbol | undefined {
    return this.scope.lookupHere(name) ?? (this.atFileScope ? this.persistent.lookup(name) : undefined);
  }

  lookupTagHere(name: string): Tag | undefined {
    return this.scope.lookupTagHere(name) ?? (this.atFileScope ? this.persistent.lookupTag(name) : undefined);
  }

  declare(symbol: Symbol, scope: Scope = this.scope): void {
    scope.declare(symbol);
    if (scope === this.unit) this.journal.push({ entry: symbol, item: this.item });
  }

  declareTag(tag: Tag): void {
    this.scope.declareTag(tag);
    if (this.atFileScope) this.journal.push({ entry: tag, item: this.item });
  }

  /** Notes that the code being checked refers to a function, which must therefore be compiled, or to a variable. */
  refer(symbol: LinkedSymbol): void {
    if (this.unevaluated === 0) (this.function?.references ?? this.roots).add(symbol);
  }

  // ---- Hidden variables ----------------------------------------------------------------------------

  /** A variable that no source text names: automatic in the current function, or static. */
  hidden(purpose: string, type: Type, span: Span, isStatic = this.function === undefined): VariableSymbol {
    const symbol: VariableSymbol = {
      kind: "variable",
      name: `.${purpose}${this.#hidden++}`,
      type,
      storage: isStatic ? "static" : "automatic",
      threadLocal: false,
      linkage: "none",
      align: 0,
      inMemory: type.kind === "array" || type.kind === "record",
      defined: true,
      system: false,
      attributes: NO_ATTRIBUTES,
      span,
    };
    if (!isStatic) this.function?.locals.push(symbol);
    return symbol;
  }

  define(definition: VariableDefinition): void {
    this.variables.set(definition.symbol, { symbol: definition.symbol, init: definition.init });
  }
}
