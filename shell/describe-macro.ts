/** `:help` of a macro or an enumerator: its value, what the header's comments say, where to read on. */
import type { CompilerState } from "../cc/compile.ts";
import type { Macro } from "../cc/preprocess.ts";
import { lineIndexAt, lineText, type Span } from "../cc/source.ts";
import type { Symbol } from "../cc/tree.ts";
import { commentAbove, headingAbove, lineComment, titleOf } from "./header-comments.ts";
import { MANUAL, parseComment } from "./help.ts";
import { optionHelp } from "./option-help.ts";
import { wrap } from "./wrap.ts";

/** Second names of second names are followed so far. */
const MAXIMUM_CHAIN = 4;

export function describeMacro(macro: Macro, state: CompilerState): string[] {
  const { name, span, parameters } = macro;
  const list = parameters === undefined ? "" : `(${parameters.join(", ")})`;
  const define = wrap(`#define ${name}${list} ${valueOf(macro)}`.trimEnd(), "", "    ");
  if (!span.file.system) return [...define, `  defined in ${span.file.name}`];
  return [...define, ...comments(name, span, macroComment(macro, state))];
}

export function describeEnumerator(symbol: Symbol & { kind: "enumerator" }): string[] {
  const { name, span } = symbol;
  return [`${name} = ${symbol.value}`, ...comments(name, span, lineComment(span))];
}

function valueOf({ body }: Macro): string {
  return body.map((token) => (token.spaceBefore ? " " : "") + token.text).join("").trim();
}

/** What a macro's comment says; of a second name what the first one's says. Undefined if there is none. */
export function macroComment(macro: Macro, state: CompilerState, depth = 0): string | undefined {
  const own = ownComment(macro);
  if (own !== undefined) return own;
  const [target, ...rest] = macro.body;
  if (rest[0]?.text === "." || rest[0]?.text === "[") return `the member ${valueOf(macro)}`;
  if (target?.kind !== "identifier" || rest.length > 0 || depth > MAXIMUM_CHAIN) return undefined;
  const { text } = target;
  const next = state.macros.get(text);
  const symbol = state.scope.lookup(text);
  const meaning = next !== undefined && next !== macro
    ? macroComment(next, state, depth + 1)
    : symbol === undefined
    ? undefined
    : lineComment(symbol.span);
  if (text === macro.name) return meaning;
  return meaning === undefined ? `the same as ${text}` : `the same as ${text}: ${meaning}`;
}

/** At the end of its line; of a macro with parameters, or on several lines, also above it. */
function ownComment({ span, parameters }: Macro): string | undefined {
  const line = lineText(span.file, lineIndexAt(span.file, span.start) + 1);
  const beside = lineComment(span);
  if (beside !== undefined) return beside;
  const above = parameters !== undefined || line.endsWith("\\") ? commentAbove(span) : undefined;
  return above === undefined || above.startsWith("--") ? undefined : above;
}

function comments(name: string, span: Span, comment: string | undefined): string[] {
  const lines: string[] = [];
  const option = comment === undefined ? undefined : optionHelp(name, comment);
  const { meaning, manual } = parseComment(option?.meaning ?? comment ?? "");
  if (meaning !== "") lines.push(...wrap(sentence(meaning), "  "));
  if (option !== undefined) lines.push(...wrap(option.use, "  "));
  const source = manual ?? option?.manual ?? sourceOf(span);
  return [...lines, ...wrap([span.file.name, source].filter((part) => part !== undefined).join(", "), "  ")];
}

/** The heading above has the book's section, the header's first line the manual's page. */
function sourceOf(span: Span): string | undefined {
  const [heading, title] = [headingAbove(span), titleOf(span.file)]
    .map((text) => text === undefined ? undefined : MANUAL.exec(text)?.[1]);
  if (heading === undefined || title === undefined || heading.startsWith("man")) return heading ?? title;
  return title.startsWith("man") ? `${title.replace(/; UNP .*$/, "")}; ${heading}` : heading;
}

/** Comments at the end of a line have neither a capital nor a full stop. */
function sentence(text: string): string {
  const first = /^[a-z]+(?=[ ,:;.]|$)/.test(text) ? text[0]!.toUpperCase() + text.slice(1) : text;
  return /[.?!…:]$/.test(first) ? first : `${first}.`;
}
