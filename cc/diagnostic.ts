/** What the compiler has to say: a value, never an exception. `render.ts` draws it. */
import type { Span } from "./source.ts";

export type Severity = "error" | "warning" | "note";

/** A second place that explains the first: "first declared here", "expanded from macro 'SA'". */
export interface RelatedSpan {
  readonly message: string;
  readonly span: Span;
}

export interface Diagnostic {
  readonly severity: Severity;
  /** Stable name in kebab case, shown as `[undeclared-identifier]`. */
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly RelatedSpan[];
  /** What to do about it: "did you mean 'htons'?", "`htons` is declared in <arpa/inet.h>". */
  readonly hint?: string;
}

/** Collects the diagnostics of one compilation, in order. Passed to every pass. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];
  errorCount = 0;

  add(diagnostic: Diagnostic): void {
    if (diagnostic.severity === "error") this.errorCount++;
    this.all.push(diagnostic);
  }

  error(code: string, message: string, span: Span, extra: Extra = {}): void {
    this.add({ severity: "error", code, message, span, related: extra.related ?? [], hint: extra.hint });
  }

  warning(code: string, message: string, span: Span, extra: Extra = {}): void {
    if (span.file.system) return;
    this.add({ severity: "warning", code, message, span, related: extra.related ?? [], hint: extra.hint });
  }

  note(code: string, message: string, span: Span, extra: Extra = {}): void {
    this.add({ severity: "note", code, message, span, related: extra.related ?? [], hint: extra.hint });
  }
}

interface Extra {
  related?: readonly RelatedSpan[];
  hint?: string;
}
