/** One file through the preprocessor: text lines to the output, directives obeyed. */
import { Diagnostics } from "../diagnostic.ts";
import { evaluateCondition } from "./condition.ts";
import { define, directiveNames, lineControl, pragma, reportExtra, sayMessage, undefine } from "./directive.ts";
import { Expander, type TokenSupply } from "./expand.ts";
import { headerName } from "./header.ts";
import type { Place, Translation } from "./state.ts";
import type { SourceFile } from "../source.ts";
import { closest } from "../spell.ts";
import { spanOfToken, type Token } from "../token.ts";
import { tokenize } from "../tokenize.ts";

const MAXIMUM_INCLUDE_DEPTH = 200;
const MAXIMUM_INCLUDES = 10_000;

/** Preprocesses `file` onto the translation's output; gives its `eof` token, which is not put there. */
export function readFile(file: SourceFile, translation: Translation): Token {
  return new FileReader(file, translation).read();
}

/** An `#if` group being read. */
interface Conditional {
  readonly directive: Token;
  /** A group of it has been taken: the others are skipped. */
  taken: boolean;
  elseSeen: Token | undefined;
  /** The macro of `#ifndef NAME` at the very start of the file: perhaps its include guard. */
  guard: string | undefined;
}

class FileReader implements TokenSupply {
  readonly #translation: Translation;
  readonly #file: SourceFile;
  readonly #tokens: readonly Token[];
  /** The tokenizer's findings: those in skipped groups do not count. */
  readonly #lexical = new Diagnostics();
  readonly #expander: Expander;
  readonly #conditionals: Conditional[] = [];
  /** Ranges of offsets that are not C: skipped groups, the text of `#error`. */
  readonly #skipped: { readonly start: number; readonly end: number }[] = [];
  #at = 0;

  constructor(file: SourceFile, translation: Translation) {
    this.#file = file;
    this.#translation = translation;
    const { gnu, c89 } = translation.language;
    // Headers of the platform are written in one language, whatever the program's.
    this.#tokens = tokenize(file, this.#lexical, { trigraphs: !gnu, lineComments: gnu || !c89 || file.system });
    this.#expander = new Expander(translation, this);
  }

  read(): Token {
    const tokens = this.#tokens;
    const translation = this.#translation;
    const { macros, output } = translation;
    for (;;) {
      const token = tokens[this.#at]!;
      if (token.lineStart) {
        if (token.text === "#" && token.kind === "punctuator") {
          this.#directive();
          continue;
        }
        if (token.kind === "eof") break;
      }
      this.#at++;
      const macro = token.kind === "identifier" ? macros.get(token.text) : undefined;
      if (macro === undefined) {
        output.push(token);
      } else {
        this.#expander.expandInto(output, token, macro);
      }
    }
    this.#finish();
    return tokens[this.#at]!;
  }

  /** Token supply of a macro call: its arguments may go over many lines, with directives between them. */
  take(): Token | undefined {
    for (;;) {
      const token = this.#tokens[this.#at]!;
      if (token.kind === "eof") return undefined;
      if (!token.lineStart || token.text !== "#" || token.kind !== "punctuator") {
        this.#at++;
        return token;
      }
      // A header cannot be part of an argument: more likely the call's `)` is missing.
      if (this.#directiveName()?.text.startsWith("include")) return undefined;
      this.#directive();
    }
  }

  startsWithParenthesis(): boolean {
    return this.#tokens[this.#at]!.text === "(";
  }

  #finish(): void {
    const { diagnostics } = this.#translation;
    for (const { directive } of this.#conditionals) {
      const message = `#${directive.text} without its #endif`;
      diagnostics.error("unterminated-conditional", message, spanOfToken(directive));
    }
    for (const diagnostic of this.#lexical.all) {
      const at = diagnostic.span.start;
      const skipped = diagnostic.code === "unterminated-literal" &&
        this.#skipped.some(({ start, end }) => start <= at && at < end);
      if (!skipped) diagnostics.forward(diagnostic);
    }
  }

  // ---- Directives

  /** The token after the `#` at the current place, if it is on the same line. */
  #directiveName(): Token | undefined {
    const name = this.#tokens[this.#at + 1]!;
    return name.lineStart ? undefined : name;
  }

  /** Index of the first token after the line that token `at` is on. */
  #lineEnd(at: number): number {
    const tokens = this.#tokens;
    while (!tokens[at]!.lineStart) at++;
    return at;
  }

  /** control-line = "#" (directive-name …)? newline */
  #directive(): void {
    const hash = this.#at;
    const name = this.#directiveName();
    const from = hash + 2;
    const to = this.#lineEnd(hash + 1);
    this.#at = to;
    if (name === undefined) return;
    const tokens = this.#tokens;
    const translation = this.#translation;
    const line = { tokens, from, to, name };
    switch (name.text) {
      case "define":
        return define(line, translation);
      case "undef":
        return undefine(line, translation);
      case "include":
      case "include_next":
        return this.#include(name, from, to);
      case "if":
      case "ifdef":
      case "ifndef":
        return this.#if(name, hash, to);
      case "elif":
      case "elifdef":
      case "elifndef":
        return this.#elif(name, from, to);
      case "else":
        return this.#else(name, from, to);
      case "endif":
        return this.#endif(name, from, to);
      case "line":
        return lineControl(line, translation);
      case "error":
      case "warning":
        this.#skipped.push({ start: name.end, end: tokens[to]!.start });
        return sayMessage(line, translation);
      case "pragma":
        return pragma(line, translation);
      case "ident":
      case "sccs":
        return;
    }
    // `# 12 "file.c" 1`: what a preprocessor leaves for the compiler.
    if (name.kind === "number") return lineControl({ ...line, from: hash + 1 }, translation);
    const near = name.kind === "identifier" ? closest(name.text, directiveNames) : undefined;
    translation.diagnostics.error(
      "unknown-directive",
      `'#${name.text}' is no directive of the preprocessor`,
      spanOfToken(name),
      {
        hint: near && `did you mean '#${near}'?`,
        fix: near === undefined ? undefined : { span: spanOfToken(name), text: near },
      },
    );
  }

  // ---- Conditionals

  #if(name: Token, hash: number, to: number): void {
    const holds = this.#condition(name, hash + 2, to);
    const guard = hash === 0 ? guardName(this.#tokens, name, to) : undefined;
    this.#conditionals.push({ directive: name, taken: holds, elseSeen: undefined, guard });
    if (!holds) this.#skip();
  }

  /** The condition of `#if`, `#ifdef`, `#ifndef` and the `#elif` of each. */
  #condition(name: Token, from: number, to: number): boolean {
    const translation = this.#translation;
    if (name.text.endsWith("if")) {
      return evaluateCondition(this.#tokens, from, to, name, translation);
    }
    const macro = this.#tokens[from]!;
    if (from >= to || macro.kind !== "identifier") {
      translation.diagnostics.error("bad-condition", `#${name.text} needs the name of a macro`, spanOfToken(name));
      return false;
    }
    if (from + 1 < to) reportExtra(name, this.#tokens[from + 1]!, translation);
    return translation.macros.isDefined(macro.text) === !name.text.endsWith("ndef");
  }

  #elif(name: Token, from: number, to: number): void {
    const conditional = this.#openConditional(name);
    if (conditional === undefined) return;
    if (conditional.elseSeen !== undefined) this.#reportAfterElse(name, conditional.elseSeen);
    conditional.guard = undefined;
    if (conditional.taken || conditional.elseSeen !== undefined || !this.#condition(name, from, to)) this.#skip();
    else conditional.taken = true;
  }

  #else(name: Token, from: number, to: number): void {
    const conditional = this.#openConditional(name);
    if (conditional === undefined) return;
    if (from < to) reportExtra(name, this.#tokens[from]!, this.#translation);
    if (conditional.elseSeen !== undefined) this.#reportAfterElse(name, conditional.elseSeen);
    conditional.guard = undefined;
    conditional.elseSeen = name;
    if (conditional.taken) this.#skip();
    else conditional.taken = true;
  }

  #endif(name: Token, from: number, to: number): void {
    const conditional = this.#openConditional(name);
    if (conditional === undefined) return;
    if (from < to) reportExtra(name, this.#tokens[from]!, this.#translation);
    this.#conditionals.pop();
    if (conditional.guard !== undefined && this.#tokens[to]!.kind === "eof") {
      this.#translation.macros.includeOnce(this.#file, conditional.guard);
    }
  }

  #openConditional(name: Token): Conditional | undefined {
    const conditional = this.#conditionals.at(-1);
    if (conditional === undefined) {
      const message = `#${name.text} without an #if before it`;
      this.#translation.diagnostics.error("unmatched-directive", message, spanOfToken(name));
    }
    return conditional;
  }

  #reportAfterElse(name: Token, elseSeen: Token): void {
    this.#translation.diagnostics.error("unmatched-directive", `#${name.text} after #else`, spanOfToken(name), {
      related: [{ message: "the #else is here", span: spanOfToken(elseSeen) }],
    });
  }

  /** Goes on to the `#elif`, `#else` or `#endif` that ends the current group. */
  #skip(): void {
    const tokens = this.#tokens;
    const start = tokens[this.#at]!.start;
    let depth = 0;
    let at = this.#at;
    for (;; at++) {
      const token = tokens[at]!;
      if (!token.lineStart) continue;
      if (token.kind === "eof") break;
      if (token.text !== "#" || tokens[at + 1]!.lineStart) continue;
      const name = tokens[at + 1]!.text;
      if (name === "if" || name === "ifdef" || name === "ifndef") depth++;
      else if (depth === 0 && (name.startsWith("el") && conditionalEnds.has(name))) break;
      else if (name === "endif" && depth-- === 0) break;
    }
    this.#skipped.push({ start, end: tokens[at]!.start });
    this.#at = at;
  }

  // ---- #include

  /** "#" ("include" | "include_next") header-name */
  #include(directive: Token, from: number, to: number): void {
    const translation = this.#translation;
    const { diagnostics, includes, macros } = translation;
    const name = headerName(this.#tokens, from, to, translation);
    if (name === undefined) {
      const message = `#${directive.text} needs the name of a header, in <> or ""`;
      diagnostics.error("bad-include", message, spanOfToken(directive));
      return;
    }
    // A quote in a header's name opens no literal.
    this.#skipped.push({ start: directive.end, end: this.#tokens[to]!.start });
    if (name.end >= 0 && name.end < to) reportExtra(directive, this.#tokens[name.end]!, translation);
    const first = this.#tokens[from]!;
    const span = {
      file: this.#file,
      start: first.start,
      end: this.#tokens[name.end >= 0 ? name.end - 1 : to - 1]!.end,
    };
    const file = includes.resolve(name.name, name.angled, this.#file, directive.text === "include_next");
    if (file === undefined) {
      const places = includes.places(name.angled, this.#file);
      const looked = places.length === 0 ? "nothing to search" : places.join(", ");
      const near = closest(name.name, includes.names?.(name.angled, this.#file) ?? []);
      const meant = near && (name.angled ? `<${near}>` : `"${near}"`);
      const extra = meant === undefined ? {} : { hint: `did you mean ${meant}?`, fix: { span, text: meant } };
      diagnostics.error("include-not-found", `'${name.name}' is not found (looked in: ${looked})`, span, extra);
      return;
    }
    if (macros.isIncluded(file)) return;
    const { place } = translation;
    if (place.level >= MAXIMUM_INCLUDE_DEPTH || translation.includeCount >= MAXIMUM_INCLUDES) {
      const message = `'${name.name}': headers include headers without an end`;
      translation.limit("include-depth", message, span);
      return;
    }
    if (translation.exhausted) return;
    diagnostics.include(file, span);
    this.#enter(file, directive);
  }

  #enter(file: SourceFile, directive: Token): void {
    const translation = this.#translation;
    const outer = translation.place;
    const place: Place = { file, level: outer.level + 1, presumedName: file.name, lineShift: 0 };
    translation.includeCount++;
    // Counted by its length: a header may hold nothing but more directives.
    translation.spend(1 + (file.text.length >> 1), spanOfToken(directive));
    translation.place = place;
    const heeded = translation.heeded.at(-1)!;
    if (heeded !== translation.heededAtStart) translation.diagnostics.heed(heeded, { file, start: 0, end: 0 });
    readFile(file, translation);
    translation.place = outer;
  }
}

const conditionalEnds = new Set(["elif", "elifdef", "elifndef", "else"]);

/** NAME, if the `#if` line that ends before `to` is `#ifndef NAME`, `#if !defined NAME` or `#if !defined(NAME)`. */
function guardName(tokens: readonly Token[], directive: Token, to: number): string | undefined {
  const words = tokens.slice(2, Math.min(to, 8));
  const text = (at: number) => words[at]?.text;
  if (directive.text === "ifndef" && words.length === 1) return text(0);
  if (directive.text !== "if" || text(0) !== "!" || text(1) !== "defined") return undefined;
  if (words.length === 3) return text(2);
  return words.length === 5 && text(2) === "(" && text(4) === ")" ? text(3) : undefined;
}
