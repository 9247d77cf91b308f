/** What one run of the preprocessor carries along. */
import type { Diagnostics, Heeded } from "../diagnostic.ts";
import { GNU17, type Language } from "../language.ts";
import type { Macro } from "./macro.ts";
import type { MacroTable } from "./table.ts";
import type { SourceFile, Span } from "../source.ts";
import type { Token } from "../token.ts";

export interface IncludeResolver {
  /**
   * The header, the same object each time; undefined if there is none. `from` is the file with the directive;
   * `next` means `#include_next`: go on after the place where `from` itself was found.
   */
  resolve(name: string, angled: boolean, from: SourceFile, next: boolean): SourceFile | undefined;
  /** Where `resolve` looks, for the message that it found nothing. */
  places(angled: boolean, from: SourceFile): readonly string[];
  /** Headers that `resolve` would find, for suggestions. */
  names?(angled: boolean, from: SourceFile): readonly string[];
}

/** Where the preprocessor is: what `__FILE__`, `__LINE__` and `__INCLUDE_LEVEL__` tell. */
export interface Place {
  readonly file: SourceFile;
  /** Depth of `#include`s. */
  readonly level: number;
  /** The name and the distance of the line numbers that `#line` set. */
  presumedName: string;
  lineShift: number;
}

/**
 * Tokens that macros and headers may yield in one run. A few lines can ask for 2^64 of them; this bound is met
 * in about a second.
 */
const TOKEN_BUDGET = 4_000_000;

/** Longest spelling that `#` and `##` may build. */
export const MAXIMUM_SPELLING = 1 << 20;

export class Translation {
  readonly macros: MacroTable;
  readonly includes: IncludeResolver;
  readonly diagnostics: Diagnostics;
  readonly main: SourceFile;
  readonly output: Token[] = [];
  /** Macros whose replacement is being scanned: their names are not replaced in it. */
  readonly active = new Set<Macro>();
  readonly language: Language;
  place: Place;
  /** Files included so far. */
  includeCount = 0;
  readonly date = new Date();
  /** Warnings as the pragmas want them here; behind it, those that `push` keeps. */
  readonly heeded: Heeded[];
  readonly heededAtStart: Heeded;
  #budget = TOKEN_BUDGET;
  readonly #reported = new Set<string>();

  constructor(
    main: SourceFile,
    macros: MacroTable,
    includes: IncludeResolver,
    diagnostics: Diagnostics,
    language: Language = GNU17,
  ) {
    this.language = language;
    this.main = main;
    this.macros = macros;
    this.includes = includes;
    this.diagnostics = diagnostics;
    this.heededAtStart = { warnings: diagnostics.warnings, errors: diagnostics.errors };
    this.heeded = [this.heededAtStart];
    this.place = { file: main, level: 0, presumedName: main.name, lineShift: 0 };
  }

  /** Counts work done. Once too much has been, macros and headers stay as they are. */
  spend(tokens: number, span: Span): void {
    this.#budget -= tokens;
    if (this.#budget < 0) {
      this.limit("expansion-limit", "macros and headers yield too many tokens: expansion stops here", span);
    }
  }

  get exhausted(): boolean {
    return this.#budget < 0;
  }

  /** Reports that a limit was passed, once per run: what passes it, passes it a thousand times. */
  limit(code: string, message: string, span: Span): void {
    if (this.#reported.has(code)) return;
    this.#reported.add(code);
    this.diagnostics.error(code, message, span);
  }
}
