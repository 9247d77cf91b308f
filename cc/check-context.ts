/** What the checker carries along: one object per compilation, handed to every checking function. */
import type { Declaration, Declarator, Expression, FunctionDefinition, Specifiers, TypeName } from "./ast.ts";
import type { CompoundStatement } from "./ast.ts";
import type { Diagnostics, RelatedSpan } from "./diagnostic.ts";
import type { Mode } from "./mode.ts";
import { Scope, type Tag } from "./scope.ts";
import type { Identifier } from "./ast.ts";
import type { Span } from "./source.ts";
import type { AttributeSet, Expr, FunctionBody, FunctionSymbol, Initialization, Report, Stmt } from "./tree.ts";
import type { SwitchCase, Symbol, VariableDefinition, VariableSymbol } from "./tree.ts";
import type { RecordInfo, Type } from "./types.ts";

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
  block(c: Context, node: CompoundStatement): Stmt[];
  /** Declares the prototype of a function that is defined further down in the same entry. */
  functionBelow(c: Context, node: FunctionDefinition): Symbol | undefined;
}

export interface Label {
  defined: Span | undefined;
  used: Span | undefined;
}

export interface SwitchState {
  /** Promoted type of the controlling expression. */
  readonly type: Type;
  readonly cases: SwitchCase[];
  readonly spans: Map<SwitchCase, Span>;
}

/** The function being checked. */
export interface FunctionState {
  readonly symbol: FunctionSymbol;
  /** The prompt's entry: assigning an undeclared name declares it, top-level statements are reported. */
  readonly entry: boolean;
  readonly locals: VariableSymbol[];
  readonly parameters: readonly VariableSymbol[];
  readonly references: Set<FunctionSymbol>;
  readonly labels: Map<string, Label>;
  /** Names already reported as undeclared in this function. */
  readonly undeclared: Set<string>;
  unstructured: boolean;
  loops: number;
  switch: SwitchState | undefined;
  /** `break` leaves a loop or a switch. */
  breakable: number;
}

export interface CheckedFunction {
  readonly body: FunctionBody;
  readonly references: ReadonlySet<FunctionSymbol>;
}

interface Extra {
  related?: readonly RelatedSpan[];
  hint?: string;
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
  /** In `sizeof`, `typeof`, …: what is checked is never evaluated. */
  unevaluated = 0;
  depth = 0;

  readonly functions: CheckedFunction[] = [];
  readonly variables = new Map<VariableSymbol, { symbol: VariableSymbol; init: Initialization | undefined }>();
  readonly reports: Report[] = [];
  /** Functions that file-scope initialisers refer to. */
  readonly roots = new Set<FunctionSymbol>();
  /** External names seen in inner scopes only: `extern` in a block, implicit declarations. */
  readonly externals = new Map<string, VariableSymbol | FunctionSymbol>();
  /** Functions that a call has declared, as `int name()`. */
  readonly implicit = new Set<FunctionSymbol>();
  /** Lengths of VLAs in declarators read since the last declaration began. */
  lengths: PendingLength[] = [];
  /** Values of file-scope compound literals, which may initialise other objects. */
  readonly literals = new Map<VariableSymbol, Initialization>();
  /** Prompt: definitions that are still to come in this entry. */
  readonly below = new Map<string, FunctionDefinition>();
  /** Prompt: those that were asked for early, with the symbols they will define. */
  readonly early = new Map<FunctionDefinition, FunctionSymbol>();
  /** Symbols whose `notice` was given. */
  readonly noticed = new Set<Symbol>();

  // What has to be taken back when the entry turns out to be wrong.
  readonly defined: (FunctionSymbol | VariableSymbol)[] = [];
  readonly completed: { readonly record: RecordInfo; readonly item: number }[] = [];
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
  }

  error(code: string, message: string, span: Span, extra?: Extra): void {
    this.diagnostics.error(code, message, span, extra);
  }

  warning(code: string, message: string, span: Span, extra?: Extra): void {
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

  /** Notes that the code being checked refers to a function, which must therefore be compiled. */
  refer(symbol: FunctionSymbol): void {
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
