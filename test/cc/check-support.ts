/** For the checker's tests: text in, unit and diagnostics out; and gcc as an oracle. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "../../cc/check.ts";
import { type Diagnostic, Diagnostics } from "../../cc/diagnostic.ts";
import type { Mode } from "../../cc/mode.ts";
import { parse } from "../../cc/parse.ts";
import { type IncludeResolver, MacroTable, preprocess } from "../../cc/preprocess.ts";
import { Scope } from "../../cc/scope.ts";
import { positionAt, type SourceFile } from "../../cc/source.ts";
import type { Initialization, Unit, VariableSymbol } from "../../cc/tree.ts";
import type { Type } from "../../cc/types.ts";
import { DEFAULT_WARNINGS, EXTRA_WARNINGS, type WarningSet } from "../../cc/warnings.ts";

const include = join(dirname(fileURLToPath(import.meta.url)), "../../include");

/** A session: file scope and macros that live over several texts. */
export class Session {
  readonly scope = new Scope(undefined);
  readonly macros = new MacroTable();
  readonly #headers = new Map<string, SourceFile>();
  readonly #mode: Mode;
  readonly #warnings: WarningSet;
  #entries = 0;

  constructor(mode: Mode, headers: Readonly<Record<string, string>> = {}, warnings = DEFAULT_WARNINGS) {
    this.#mode = mode;
    this.#warnings = warnings;
    for (const [name, text] of Object.entries(headers)) this.#headers.set(name, { name, text, system: true });
  }

  check(text: string): Checked {
    const diagnostics = new Diagnostics(this.#warnings);
    const source = { name: `<test:${++this.#entries}>`, text, system: false };
    const tokens = preprocess(source, this.macros, this.#includes(), diagnostics);
    const syntax = parse(tokens, this.scope, this.#mode, diagnostics, { final: true });
    const unit = check(syntax, this.scope, this.#mode, diagnostics);
    return new Checked(unit, diagnostics, this.scope);
  }

  #includes(): IncludeResolver {
    return {
      resolve: (name) => {
        const path = join(include, name);
        const known = this.#headers.get(name);
        if (known !== undefined || !existsSync(path)) return known;
        const file = { name: path, text: readFileSync(path, "utf8"), system: true };
        this.#headers.set(name, file);
        return file;
      },
      places: () => [include],
    };
  }
}

export class Checked {
  readonly unit: Unit;
  readonly diagnostics: Diagnostics;
  readonly scope: Scope;

  constructor(unit: Unit, diagnostics: Diagnostics, scope: Scope) {
    this.unit = unit;
    this.diagnostics = diagnostics;
    this.scope = scope;
  }

  /** `line:column severity code`. */
  get faults(): string[] {
    return this.diagnostics.all.map(({ severity, code, span }) => {
      const { line, column } = positionAt(span.file, span.start);
      return `${line}:${column} ${severity} ${code}`;
    });
  }

  get codes(): string[] {
    return this.diagnostics.all.map(({ code }) => code);
  }

  get messages(): string[] {
    return this.diagnostics.all.map(({ message }) => message);
  }

  /** The only diagnostic there is. */
  get only(): Diagnostic {
    const [only] = this.diagnostics.all;
    if (only === undefined || this.diagnostics.all.length > 1) throw new Error(`not one: ${this.messages.join("; ")}`);
    return only;
  }

  variable(name: string): VariableSymbol {
    const symbol = this.scope.lookup(name);
    if (symbol?.kind !== "variable") throw new Error(`no variable ${name}: ${this.messages.join("; ")}`);
    return symbol;
  }

  type(name: string): Type {
    return this.variable(name).type;
  }

  init(name: string): Initialization | undefined {
    const symbol = this.variable(name);
    return this.unit.variables.find((definition) => definition.symbol === symbol)?.init;
  }
}

export function checkFile(text: string): Checked {
  return new Session("file").check(text);
}

/** With `-Wall -Wextra`. */
export function checkStrictly(text: string): Checked {
  return new Session("file", {}, EXTRA_WARNINGS).check(text);
}

/** A function body's worth of C, in a file. */
export function checkBody(text: string, before = ""): Checked {
  return checkFile(`${before}\nvoid test(void) {\n${text}\n}`);
}

/** Must be free of diagnostics. */
export function clean(text: string): Checked {
  const checked = checkFile(text);
  if (checked.faults.length > 0) throw new Error(`${checked.faults.join("; ")}: ${checked.messages.join("; ")}`);
  return checked;
}

/** Compiles and runs a program with gcc; returns what it prints. */
export function gcc(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), "check-"));
  try {
    writeFileSync(join(directory, "t.c"), text);
    execFileSync("gcc", ["-std=gnu17", "-w", "-O0", "-o", join(directory, "t"), join(directory, "t.c")]);
    return execFileSync(join(directory, "t"), { encoding: "utf8", maxBuffer: 1 << 26 });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What gcc says about a text: its warnings and errors, without the source lines. */
export function gccDiagnostics(text: string): string[] {
  const directory = mkdtempSync(join(tmpdir(), "check-"));
  try {
    writeFileSync(join(directory, "t.c"), text);
    execFileSync("sh", ["-c", "gcc -std=gnu17 -fdiagnostics-plain-output -c -o /dev/null t.c 2>err.txt; true"], {
      cwd: directory,
    });
    return readFileSync(join(directory, "err.txt"), "utf8").split("\n").filter((line) =>
      /: (error|warning): /.test(line)
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A small generator of pseudo-random numbers, so that a failure can be repeated. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}
