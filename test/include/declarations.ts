/**
 * A small scanner over preprocessed C: which records, typedefs, enumerators, functions and variables a header
 * declares. It knows just enough of C for our own headers, and does not share a line with the compiler it helps to
 * test.
 */

export interface MemberPath {
  /** As in `offsetof`: `ifr_ifru.ifru_mtu`, `sort_list[0].addr`. */
  readonly path: string;
  readonly bitField: boolean;
  /** `unsigned char data[];`, `char lines[][80]`: it has no size. */
  readonly flexible: boolean;
}

export interface Declarations {
  /** `struct stat` or `sigset_t` → its members, those of nested records too. */
  readonly records: Map<string, readonly MemberPath[]>;
  readonly typedefs: Set<string>;
  readonly enumerators: Set<string>;
  /** Name → the declaration without attributes and without its `;`. */
  readonly functions: Map<string, string>;
  readonly variables: Map<string, string>;
}

const tokenPattern = /[A-Za-z_]\w*|\.?\d[\w.]*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\.\.\.|<<|>>|[^\s\w]/g;
const typeWords = new Set(
  "void char short int long float double signed unsigned struct union enum const volatile restrict extern sizeof".split(
    " ",
  ),
);

export function scanDeclarations(preprocessed: string): Declarations {
  const text = preprocessed.replace(/^#.*$/gm, "");
  const tokens = withoutAttributes(text.match(tokenPattern) ?? []);
  const found: Declarations = {
    records: new Map(),
    typedefs: new Set(),
    enumerators: new Set(),
    functions: new Map(),
    variables: new Map(),
  };
  for (const declaration of splitAtDepth0(tokens, ";")) scanDeclaration(declaration, found);
  return found;
}

function scanDeclaration(tokens: readonly string[], found: Declarations): void {
  const isTypedef = tokens[0] === "typedef";
  const brace = tokens.indexOf("{");
  const keyword = tokens.findIndex((token) => token === "struct" || token === "union" || token === "enum");
  const body = brace >= 0 && keyword >= 0 && keyword < brace
    ? tokens.slice(brace + 1, closing(tokens, brace))
    : undefined;
  const name = isTypedef ? declaredName(tokens.slice(1)) : undefined;
  if (name !== undefined) found.typedefs.add(name);
  if (body) {
    if (tokens[keyword] === "enum") {
      for (const enumerator of splitAtDepth0(body, ",")) if (enumerator[0]) found.enumerators.add(enumerator[0]);
    } else {
      const tag = tokens[keyword + 1];
      const type = tag !== undefined && tag !== "{" ? `${tokens[keyword]} ${tag}` : name;
      if (type !== undefined) found.records.set(type, memberPaths(body, ""));
    }
    return;
  }
  if (isTypedef || tokens[0] === "_Static_assert") return;
  const functionName = tokens.find((token, i) =>
    /^[A-Za-z_]/.test(token) && tokens[i + 1] === "(" && !typeWords.has(token)
  );
  if (functionName !== undefined) found.functions.set(functionName, tokens.join(" "));
  else if (tokens[0] === "extern") {
    const variable = declaredName(tokens.slice(1));
    if (variable !== undefined) found.variables.set(variable, tokens.join(" "));
  }
}

function memberPaths(body: readonly string[], prefix: string): MemberPath[] {
  const members: MemberPath[] = [];
  for (const declaration of splitAtDepth0(body, ";")) {
    const brace = declaration.indexOf("{");
    if (brace >= 0) {
      const end = closing(declaration, brace);
      const inner = declaration.slice(brace + 1, end);
      const name = declaredName(declaration.slice(end + 1));
      if (name !== undefined) members.push({ path: prefix + name, bitField: false, flexible: false });
      const element = declaration[end + 2] === "[" ? `${name}[0]` : name;
      members.push(...memberPaths(inner, element === undefined ? prefix : `${prefix}${element}.`));
      continue;
    }
    for (const declarator of splitAtDepth0(declaration, ",")) {
      const colon = declarator.indexOf(":");
      const name = declaredName(colon < 0 ? declarator : declarator.slice(0, colon));
      const flexible = declarator[declarator.indexOf("[") + 1] === "]";
      if (name !== undefined) members.push({ path: prefix + name, bitField: colon >= 0, flexible });
    }
  }
  return members;
}

/** The name in a declarator: inside `(*name)(…)` if there is one, else the last identifier before any `[` or `(`. */
function declaredName(tokens: readonly string[]): string | undefined {
  const start = tokens.lastIndexOf("}") + 1;
  for (let i = start; i + 2 < tokens.length; i++) {
    if (tokens[i] === "(" && tokens[i + 1] === "*") {
      return tokens.slice(i + 2).find((token) => /^[A-Za-z_]/.test(token));
    }
  }
  let end = tokens.findIndex((token, i) => i >= start && (token === "[" || token === "("));
  if (end < 0) end = tokens.length;
  const name = tokens.slice(start, end).findLast((token) => /^[A-Za-z_]/.test(token));
  return name !== undefined && !typeWords.has(name) ? name : undefined;
}

/** Drops `__attribute__((…))`. */
function withoutAttributes(tokens: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? "";
    if (token === "__attribute__") i = closing(tokens, i + 1);
    else kept.push(token);
  }
  return kept;
}

/** The index of the bracket that closes the one at `open`. */
function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i] ?? "";
    if ("([{".includes(token)) depth++;
    else if (")]}".includes(token) && --depth === 0) return i;
  }
  throw new Error(`no end of ${tokens.slice(open, open + 8).join(" ")}`);
}

function splitAtDepth0(tokens: readonly string[], separator: string): string[][] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if ("([{".includes(token)) depth++;
    if (")]}".includes(token)) depth--;
    if (depth === 0 && token === separator) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
