/** Names: ordinary identifiers and tags, in nested scopes. */
import type { SourceFile, Span } from "./source.ts";
import type { FunctionBody, FunctionSymbol, LinkedSymbol, Symbol } from "./tree.ts";
import { arrayOf, recordOf, UNSIGNED, VOID_POINTER } from "./type-make.ts";
import { layoutRecord } from "./type-layout.ts";
import type { EnumType, RecordInfo, RecordType } from "./types.ts";

/** What a tag names. */
export interface Tag {
  readonly name: string;
  readonly type: RecordType | EnumType;
  readonly span: Span;
  /** Its members come from a header of `include/`: the platform's definition. */
  system: boolean;
}

/** A function of a system header that no entry has called yet: compiled by the first one that does. */
export interface DeferredFunction {
  readonly body: FunctionBody;
  /** What it refers to. */
  readonly references: ReadonlySet<LinkedSymbol>;
}

export class Scope {
  readonly parent: Scope | undefined;
  // Made when first needed: every prototype has a scope, and few of them declare anything.
  #names: Map<string, Symbol> | undefined;
  #tags: Map<string, Tag> | undefined;
  /** Asked for names that are not declared: `<header.h>`, `"header.h"` that declares one. On the outermost scope. */
  headerOf?: (name: string) => string | undefined;
  /** Asked for functions that are called without a declaration: libc's, with the platform's prototype. Likewise. */
  libraryFunction?: (name: string) => FunctionSymbol | undefined;
  /** `inline` means what it meant to GNU before C99: an external definition, unless `extern` is with it. */
  gnuInline = false;
  /** Inline and static functions of system headers, by symbol; one table for all scopes. */
  readonly deferred: Map<FunctionSymbol, DeferredFunction>;

  constructor(parent: Scope | undefined) {
    this.parent = parent;
    this.deferred = parent === undefined ? new Map() : parent.deferred;
    if (parent === undefined) declareBuiltinNames(this);
  }

  lookup(name: string): Symbol | undefined {
    return this.#names?.get(name) ?? this.parent?.lookup(name);
  }

  /** In this scope only, not in those around it. */
  lookupHere(name: string): Symbol | undefined {
    return this.#names?.get(name);
  }

  /** Declares a name, replacing what this scope had under it. */
  declare(symbol: Symbol): void {
    this.#names ??= new Map();
    this.#names.set(symbol.name, symbol);
  }

  lookupTag(name: string): Tag | undefined {
    return this.#tags?.get(name) ?? this.parent?.lookupTag(name);
  }

  lookupTagHere(name: string): Tag | undefined {
    return this.#tags?.get(name);
  }

  declareTag(tag: Tag): void {
    this.#tags ??= new Map();
    this.#tags.set(tag.name, tag);
  }

  /** The question C's grammar asks: does this identifier begin a declaration? */
  isTypedefName(name: string): boolean {
    return this.lookup(name)?.kind === "typedef";
  }

  /** The names declared in this very scope. */
  symbols(): Iterable<Symbol> {
    return this.#names?.values() ?? [];
  }

  tags(): Iterable<Tag> {
    return this.#tags?.values() ?? [];
  }

  /** Every name that can be seen from here, inner ones first; for completion and "did you mean". */
  *visible(): Generator<Symbol> {
    for (const scope of this.#outwards()) {
      for (const symbol of scope.symbols()) if (this.lookup(symbol.name) === symbol) yield symbol;
    }
  }

  *visibleTags(): Generator<Tag> {
    for (const scope of this.#outwards()) {
      for (const tag of scope.tags()) if (this.lookupTag(tag.name) === tag) yield tag;
    }
  }

  /** The outermost scope: what lives over all entries at the prompt. */
  root(): Scope {
    return this.parent?.root() ?? this;
  }

  #outwards(): Scope[] {
    return this.parent === undefined ? [this] : [this, ...this.parent.#outwards()];
  }
}

const builtinFile: SourceFile = { name: "<built-in>", text: "", system: true };

/** The place of what no text declares. */
export const BUILTIN_SPAN: Span = { file: builtinFile, start: 0, end: 0 };

/** `va_list` of the x86-64 ABI, an array of one struct: 24 bytes, passed by address. */
function declareBuiltinNames(scope: Scope): void {
  const record: RecordInfo = {
    union: false,
    tag: "__va_list_tag",
    members: undefined,
    size: 0,
    align: 1,
    packed: false,
    flexible: false,
    span: BUILTIN_SPAN,
  };
  const member = (name: string, type: typeof UNSIGNED | typeof VOID_POINTER) => ({
    name,
    type,
    width: undefined,
    align: 0,
    packed: false,
    span: BUILTIN_SPAN,
  });
  layoutRecord(record, [
    member("gp_offset", UNSIGNED),
    member("fp_offset", UNSIGNED),
    member("overflow_arg_area", VOID_POINTER),
    member("reg_save_area", VOID_POINTER),
  ], { packed: false, align: 0 });
  const type = { ...arrayOf(recordOf(record), 1), alias: "__builtin_va_list" };
  scope.declare({ kind: "typedef", name: "__builtin_va_list", type, span: BUILTIN_SPAN, system: true });
}
