/** What the compiler has to say: a value, never an exception. `render.ts` draws it. */
import type { SourceFile, Span } from "./source.ts";
import { DEFAULT_WARNINGS, isWarningName, type WarningName, type WarningSet } from "./warnings.ts";

export type Severity = "error" | "warning" | "note";

/** A second place that explains the first: "first declared here", "expanded from macro 'SA'". */
export interface RelatedSpan {
  readonly message: string;
  readonly span: Span;
}

/** What to write: `text` in the place of `span`, or at that place if it is empty. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
}

/** What may be said beside the message. */
export interface Extra {
  readonly related?: readonly RelatedSpan[] | undefined;
  /** Other parts of the same line that matter: the operands beside an operator. */
  readonly ranges?: readonly Span[] | undefined;
  /** What to do about it: "did you mean 'htons'?", "`htons` is declared in <arpa/inet.h>". */
  readonly hint?: string | undefined;
  readonly fix?: Fix | undefined;
}

export interface Diagnostic extends Extra {
  readonly severity: Severity;
  /** Stable name in kebab case, shown as `[undeclared-identifier]`. */
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly RelatedSpan[];
}

/** Which warnings are wanted from some place on: `#pragma GCC diagnostic`. */
export interface Heeded {
  readonly warnings: WarningSet;
  /** Those of them that count as errors. */
  readonly errors: WarningSet;
}

/** Nobody reads more: a megabyte that is no C at all has a fault in every line. */
const MAXIMUM_ERRORS = 100;
const MAXIMUM_REMARKS = 500;
/** Of a long chain of `#include`s the innermost ones tell enough. */
const MAXIMUM_INCLUSIONS = 5;

/** A macro may write the same operand several times: at one place, one thing is said once. */
function isSame(one: Diagnostic, other: Diagnostic | undefined): boolean {
  return other !== undefined && one.span.start === other.span.start && one.span.end === other.span.end &&
    one.span.file === other.span.file && one.code === other.code && one.message === other.message;
}

/** Collects the diagnostics of one compilation, in order. Passed to every pass. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];
  /** All that were found, those left out of `all` included. */
  errorCount = 0;
  /** The warnings that are wanted; the others are not kept. */
  readonly warnings: WarningSet;
  /** Those that count as errors. */
  readonly errors: WarningSet;
  #remarkCount = 0;
  readonly #included = new Map<SourceFile, Span>();
  /** What pragmas changed: from which offset of a file on, ascending. */
  readonly #heeded = new Map<SourceFile, { readonly from: number; readonly heeded: Heeded }[]>();

  constructor(warnings: WarningSet = DEFAULT_WARNINGS, errors: WarningSet = new Set()) {
    this.warnings = warnings;
    this.errors = errors;
  }

  add(diagnostic: Diagnostic): void {
    this.#keep(this.#included.has(diagnostic.span.file) ? this.#withInclusions(diagnostic) : diagnostic);
  }

  /** Notes that `file` is read because of the `#include` at `span`: what is wrong in it is told with the way there. */
  include(file: SourceFile, span: Span): void {
    this.#included.set(file, span);
  }

  #withInclusions(diagnostic: Diagnostic): Diagnostic {
    const related = [...diagnostic.related];
    let from = this.#included.get(diagnostic.span.file);
    for (let level = 0; from !== undefined && level < MAXIMUM_INCLUSIONS; level++) {
      related.push({ message: "included from here", span: from });
      from = this.#included.get(from.file);
    }
    return { ...diagnostic, related };
  }

  #keep(diagnostic: Diagnostic): void {
    if (isSame(diagnostic, this.all.at(-1))) return;
    if (diagnostic.severity !== "error") {
      if (this.#remarkCount++ < MAXIMUM_REMARKS) this.all.push(diagnostic);
    } else if (this.errorCount++ < MAXIMUM_ERRORS) this.all.push(diagnostic);
    else if (this.errorCount === MAXIMUM_ERRORS + 1) {
      const message = `more than ${MAXIMUM_ERRORS} errors: the others are left out`;
      this.all.push({ ...diagnostic, code: "too-many-errors", message, related: [], hint: undefined, fix: undefined });
    }
  }

  /** Further errors are only counted: hints for them would be for nobody. */
  get full(): boolean {
    return this.errorCount >= MAXIMUM_ERRORS;
  }

  error(code: string, message: string, span: Span, extra: Extra = {}): void {
    this.add({ severity: "error", code, message, span, ...extra, related: extra.related ?? [] });
  }

  warning(code: WarningName, message: string, span: Span, extra: Extra = {}): void {
    if (span.file.system) return;
    const heeded = this.#heeded.size === 0 ? undefined : this.#heededAt(span);
    if (!(heeded?.warnings ?? this.warnings).has(code)) return;
    const severity = (heeded?.errors ?? this.errors).has(code) ? "error" : "warning";
    this.add({ severity, code, message, span, ...extra, related: extra.related ?? [] });
  }

  /** What another collector holds, if it is wanted at its place. */
  forward(diagnostic: Diagnostic): void {
    const { severity, code, message, span, related, ranges, hint, fix } = diagnostic;
    if (severity === "warning" && isWarningName(code)) {
      this.warning(code, message, span, { related, ranges, hint, fix });
    } else this.add(diagnostic);
  }

  /** From `span` on to the end of its file, or to the next change, these warnings are wanted. */
  heed(heeded: Heeded, span: Span): void {
    const changes = this.#heeded.get(span.file) ?? [];
    changes.push({ from: span.start, heeded });
    this.#heeded.set(span.file, changes);
  }

  #heededAt(span: Span): Heeded | undefined {
    return this.#heeded.get(span.file)?.findLast(({ from }) => from <= span.start)?.heeded;
  }

  note(code: string, message: string, span: Span, extra: Extra = {}): void {
    this.add({ severity: "note", code, message, span, ...extra, related: extra.related ?? [] });
  }
}
