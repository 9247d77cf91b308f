/** Macro expansion: a stream of tokens in, the same stream with its macros replaced out. */
import { builtinToken } from "./builtin.ts";
import type { Macro } from "./macro.ts";
import { pragmaOperator } from "./pragma.ts";
import type { Translation } from "./state.ts";
import { type Argument, substitute } from "./substitute.ts";
import { spanOfToken, type Token } from "../token.ts";

/** Where an expander gets its tokens. */
export interface TokenSupply {
  /** The next token; undefined at the end of all that a macro's arguments may come from. */
  take(): Token | undefined;
  /** Whether `take` would give a `(`. */
  startsWithParenthesis(): boolean;
}

export class ListSupply implements TokenSupply {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #at: number;

  constructor(tokens: readonly Token[], from = 0, to = tokens.length) {
    this.#tokens = tokens;
    this.#at = from;
    this.#end = to;
  }

  take(): Token | undefined {
    return this.#at < this.#end ? this.#tokens[this.#at++] : undefined;
  }

  startsWithParenthesis(): boolean {
    return this.#at < this.#end && this.#tokens[this.#at]!.text === "(";
  }
}

/** Arguments within arguments, each expanded by itself: how deep. C asks for 63 parentheses. */
const MAXIMUM_ARGUMENT_DEPTH = 200;

/** Stands after a macro's replacement among the pending tokens: once it is reached, the macro's scan is over. */
interface EndOfMacro {
  readonly kind: "end-of-macro";
  readonly macro: Macro;
}

/**
 * A macro is *active* from its replacement until the token after it is asked for. Its name, met while it is
 * active, is painted and never replaced again, wherever it may go. This is gcc's reading of C11 6.10.3.4. Prosser's
 * hide sets, which the committee drew up, forbid more: a macro that comes out of an argument scanned again, long
 * after the first scan is over, which many macro libraries rely on.
 */
export class Expander {
  readonly #translation: Translation;
  readonly #supply: TokenSupply;
  readonly #argumentDepth: number;
  /** Tokens that macros left, to be scanned again before those of the supply; the next one is last. */
  readonly #pending: (Token | EndOfMacro)[] = [];
  /** A macro with white space before it vanished: the next token inherits it. */
  #owesSpace = false;
  /** The supply ended inside a macro's arguments: no other call in what is left can be complete. */
  #cutShort = false;

  constructor(translation: Translation, supply: TokenSupply, argumentDepth = 0) {
    this.#translation = translation;
    this.#supply = supply;
    this.#argumentDepth = argumentDepth;
  }

  /** The next token of the expanded stream. */
  next(): Token | undefined {
    for (;;) {
      const token = this.nextRaw();
      if (token === undefined || token.kind !== "identifier") return token;
      const macro = this.#translation.macros.get(token.text);
      if (macro === undefined || !this.#expand(token, macro)) return token;
    }
  }

  /** The next token as it is: an argument's, or the operand of `defined`. */
  nextRaw(): Token | undefined {
    const token = this.#nextPending() ?? this.#supply.take();
    if (token === undefined) return undefined;
    const { active, macros } = this.#translation;
    const macro = active.size > 0 && token.kind === "identifier" ? macros.get(token.text) : undefined;
    const painted = macro !== undefined && active.has(macro);
    const owesSpace = this.#owesSpace && !token.spaceBefore;
    this.#owesSpace = false;
    if (!painted && !owesSpace) return token;
    return { ...token, spaceBefore: token.spaceBefore || owesSpace, painted: painted || token.painted };
  }

  #nextPending(): Token | undefined {
    const pending = this.#pending;
    for (;;) {
      const next = pending.pop();
      if (next === undefined || next.kind !== "end-of-macro") return next;
      this.#translation.active.delete(next.macro);
    }
  }

  /** Appends to `out` what `name`, a macro's name just taken from the supply, stands for. */
  expandInto(out: Token[], name: Token, macro: Macro): void {
    this.#cutShort = false;
    if (!this.#expand(name, macro)) out.push(name);
    // What is pending is scanned again; what follows it in the supply is the caller's.
    while (this.#hasPending()) {
      const token = this.nextRaw()!;
      const inner = token.kind === "identifier" ? this.#translation.macros.get(token.text) : undefined;
      if (inner === undefined || !this.#expand(token, inner)) out.push(token);
    }
    this.#owesSpace = false;
  }

  #hasPending(): boolean {
    this.#endMacros();
    return this.#pending.length > 0;
  }

  /** Ends the macros that have nothing left to scan. */
  #endMacros(): void {
    const pending = this.#pending;
    for (let last = pending.at(-1); last?.kind === "end-of-macro"; last = pending.at(-1)) {
      this.#translation.active.delete(last.macro);
      pending.pop();
    }
  }

  /** Replaces the macro named by `name`: its replacement is pending now. False if the name is to be left alone. */
  #expand(name: Token, macro: Macro): boolean {
    const translation = this.#translation;
    if (name.painted || translation.exhausted) return false;
    if (macro.builtin !== undefined) return this.#expandBuiltin(name, macro);
    let args: readonly Argument[] = noArguments;
    if (macro.parameters !== undefined) {
      if (this.#cutShort || !this.#startsWithParenthesis()) return false;
      const lists = this.#takeCall(name, macro);
      if (lists === undefined) return false;
      const matched = matchArguments(macro, lists);
      if (matched === undefined) {
        this.#reportArguments(name, macro, lists);
        return false;
      }
      args = matched;
    }
    const replacement = substitute({
      macro,
      name,
      args,
      translation,
      expand: (tokens) => this.#expandArgument(tokens),
    });
    translation.spend(macro.body.length + 1, spanOfToken(name));
    if (replacement.length === 0) {
      if (name.spaceBefore) this.#owesSpace = true;
      return true;
    }
    translation.active.add(macro);
    this.#pending.push({ kind: "end-of-macro", macro });
    this.#putBack(replacement);
    return true;
  }

  #expandBuiltin(name: Token, macro: Macro): boolean {
    const translation = this.#translation;
    if (macro.builtin === "_Pragma") return this.#expandPragma(name, macro);
    const token = builtinToken(macro.builtin!, name, translation);
    if (token === undefined) return false;
    translation.spend(1, spanOfToken(name));
    this.#pending.push(token);
    return true;
  }

  /** "_Pragma" "(" string-literal ")" */
  #expandPragma(name: Token, macro: Macro): boolean {
    if (this.#cutShort || !this.#startsWithParenthesis()) return false;
    const lists = this.#takeCall(name, macro);
    if (lists === undefined) return false;
    const [argument] = lists;
    const literal = argument?.[0];
    if (lists.length !== 1 || argument!.length !== 1 || literal!.kind !== "string") {
      this.#translation.diagnostics.error("pragma-operand", "_Pragma takes one string literal", spanOfToken(name));
      return true;
    }
    const pragma = pragmaOperator(literal!, name, this.#translation);
    if (pragma !== undefined) this.#pending.push(pragma);
    return true;
  }

  #expandArgument(tokens: readonly Token[]): readonly Token[] {
    const first = tokens[0];
    if (first === undefined) return tokens;
    if (this.#argumentDepth >= MAXIMUM_ARGUMENT_DEPTH) {
      const message = `macro arguments nest more than ${MAXIMUM_ARGUMENT_DEPTH} deep`;
      this.#translation.limit("macro-depth", message, spanOfToken(first));
      return tokens;
    }
    return expandAll(tokens, this.#translation, this.#argumentDepth + 1);
  }

  #startsWithParenthesis(): boolean {
    this.#endMacros();
    const next = this.#pending.at(-1) as Token | undefined;
    return next === undefined ? this.#supply.startsWithParenthesis() : next.text === "(";
  }

  #putBack(tokens: readonly Token[]): void {
    for (let at = tokens.length - 1; at >= 0; at--) this.#pending.push(tokens[at]!);
  }

  /**
   * Takes "(" arguments ")", split at every comma outside parentheses but those of the variable part.
   */
  #takeCall(name: Token, macro: Macro): Token[][] | undefined {
    const taken: Token[] = [];
    const args: Token[][] = [[]];
    let depth = 0;
    for (;;) {
      const token = this.nextRaw();
      if (token === undefined) {
        this.#reportUnterminated(name, macro);
        this.#cutShort = true;
        // Within an argument they are dropped: their open '(' would swallow what follows the whole call.
        if (this.#argumentDepth === 0) this.#putBack(taken);
        return undefined;
      }
      taken.push(token);
      if (token.kind === "punctuator") {
        if (token.text === "(" && depth++ === 0) continue;
        if (token.text === ")" && --depth === 0) {
          this.#translation.spend(taken.length, spanOfToken(name));
          return args;
        }
        if (token.text === "," && depth === 1 && !(macro.variadic && args.length === macro.parameters!.length)) {
          args.push([]);
          continue;
        }
      }
      args.at(-1)!.push(token);
    }
  }

  #reportUnterminated(name: Token, macro: Macro): void {
    const message = `the arguments of macro '${macro.name}' have no closing ')'`;
    this.#translation.diagnostics.error("unterminated-call", message, spanOfToken(name));
  }

  #reportArguments(name: Token, macro: Macro, args: readonly Token[][]): void {
    const wanted = macro.parameters!.length - (macro.variadic ? 1 : 0);
    const given = args.length === 1 && args[0]!.length === 0 ? 0 : args.length;
    const count = `${wanted} argument${wanted === 1 ? "" : "s"}`;
    const message = `macro '${macro.name}' takes ${macro.variadic ? "at least " : ""}${count}, not ${given}`;
    this.#translation.diagnostics.error("macro-arguments", message, spanOfToken(name), {
      related: [{ message: `macro '${macro.name}' is defined here`, span: macro.span }],
    });
  }
}

const noArguments: readonly Argument[] = [];

/** One argument for each parameter, or undefined if their number is wrong. */
function matchArguments(macro: Macro, lists: readonly Token[][]): Argument[] | undefined {
  const wanted = macro.parameters!.length;
  const empty = lists.length === 1 && lists[0]!.length === 0;
  if (wanted === 0) return empty ? [] : undefined;
  const omitted = macro.variadic && (lists.length === wanted - 1 || (wanted === 1 && empty));
  if (lists.length !== wanted && !omitted) return undefined;
  const args: Argument[] = lists.map((tokens) => ({ tokens, omitted: omitted && wanted === 1, expanded: undefined }));
  if (args.length < wanted) args.push({ tokens: [], omitted: true, expanded: undefined });
  return args;
}

/** The tokens with all macros in them expanded. */
export function expandAll(tokens: readonly Token[], translation: Translation, argumentDepth = 0): Token[] {
  const expander = new Expander(translation, new ListSupply(tokens), argumentDepth);
  const out: Token[] = [];
  for (let token = expander.next(); token !== undefined; token = expander.next()) out.push(token);
  return out;
}
