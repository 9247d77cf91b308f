/** What the preprocessor's tests share: running it, and gcc beside it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Diagnostic, Diagnostics } from "../../cc/diagnostic.ts";
import { type IncludeResolver, MacroTable, preprocess } from "../../cc/preprocess.ts";
import type { SourceFile } from "../../cc/source.ts";
import type { Token } from "../../cc/token.ts";
import { DEFAULT_WARNINGS } from "../../cc/warnings.ts";
import { tokenize } from "../../cc/tokenize.ts";

export function sourceFile(text: string, name = "t.c", system = false): SourceFile {
  return { name, text, system };
}

/** Headers by name; `next` looks for the name with "next/" before it. */
export function headers(texts: Readonly<Record<string, string>>): IncludeResolver & { readonly asked: string[] } {
  const files = new Map<string, SourceFile>();
  const asked: string[] = [];
  return {
    asked,
    resolve(name, _angled, _from, next) {
      const key = next ? `next/${name}` : name;
      asked.push(key);
      const text = texts[key];
      if (text === undefined) return undefined;
      if (!files.has(key)) files.set(key, sourceFile(text, key));
      return files.get(key);
    },
    places: (angled) => angled ? ["/usr/include"] : [".", "/usr/include"],
  };
}

/** The headers that gcc itself reads, searched in its order. */
export function platformHeaders(): IncludeResolver {
  const listing = spawnSync("gcc", ["-E", "-v", "-"], { input: "", encoding: "utf8" }).stderr;
  const directories = [...listing.split("#include <...>").at(-1)!.matchAll(/^ (\/.*)$/gm)].map((match) => match[1]!);
  const files = new Map<string, SourceFile | undefined>();
  const read = (path: string): SourceFile | undefined => {
    if (!files.has(path)) files.set(path, readOrNothing(path));
    return files.get(path);
  };
  return {
    resolve(name, angled, from, next) {
      if (!angled && !next) {
        const beside = read(join(dirname(from.name), name));
        if (beside !== undefined) return beside;
      }
      const start = next ? directories.findIndex((directory) => from.name.startsWith(`${directory}/`)) + 1 : 0;
      for (const directory of directories.slice(start)) {
        const file = read(join(directory, name));
        if (file !== undefined) return file;
      }
      return undefined;
    },
    places: () => directories,
  };
}

function readOrNothing(path: string): SourceFile | undefined {
  try {
    return sourceFile(readFileSync(path, "utf8"), path, true);
  } catch {
    return undefined;
  }
}

export interface Run {
  readonly tokens: Token[];
  /** Spellings, without the final eof. */
  readonly texts: string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Codes of the diagnostics. */
  readonly codes: string[];
}

export function run(
  text: string | SourceFile,
  macros = new MacroTable(),
  includes: IncludeResolver = headers({}),
  warnings = DEFAULT_WARNINGS,
): Run {
  const diagnostics = new Diagnostics(warnings);
  const tokens = preprocess(typeof text === "string" ? sourceFile(text) : text, macros, includes, diagnostics);
  return {
    tokens,
    texts: tokens.slice(0, -1).map((token) => token.text),
    diagnostics: diagnostics.all,
    codes: diagnostics.all.map(({ code }) => code),
  };
}

/** The token spellings that `gcc -E -P` leaves of each program, all in one run of gcc. */
export function gccTokens(programs: readonly string[], options: readonly string[] = []): string[][] {
  const directory = mkdtempSync(join(tmpdir(), "socksh-cpp-"));
  try {
    const names = programs.map((program, index) => {
      const name = join(directory, `${index}.c`);
      writeFileSync(name, `${program}\n@ end of program @\n`);
      return name;
    });
    const { stdout, error } = spawnSync("gcc", ["-E", "-P", ...options, ...names], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (error !== undefined) throw error;
    const outputs = stdout.split(/@ end of program @\n?/).slice(0, -1);
    return outputs.map((output) =>
      tokenize(sourceFile(output), new Diagnostics()).slice(0, -1).map((token) => token.text)
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
}
