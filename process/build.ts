/** From files to a program: each is analysed for itself, then all are linked and compiled as one. */
import type { CompileOptions as PassOptions, CompilerState } from "../cc/compile.ts";
import { type Diagnostic, Diagnostics } from "../cc/diagnostic.ts";
import type { Dump } from "../cc/dump.ts";
import { inOrderOfText } from "../cc/diagnostic-order.ts";
import type { Language } from "../cc/language.ts";
import { defines, linkUnits, undefinedIn } from "../cc/link-units.ts";
import type { ObjectModule } from "../cc/object.ts";
import { preprocessedText } from "../cc/preprocess/output.ts";
import { defineFromCommandLine, preprocess, undefineFromCommandLine } from "../cc/preprocess.ts";
import type { SourceFile } from "../cc/source.ts";
import { closest } from "../cc/spell.ts";
import type { FunctionSymbol, LinkedSymbol, Unit } from "../cc/tree.ts";
import type { WarningPolicy } from "../cc/warning-options.ts";
import { folderOf } from "./headers.ts";
import type { Program } from "./program.ts";
import { SourceFolder } from "./source-folder.ts";
import { reportUndefined } from "./undefined-references.ts";

/** `-D name=value`, `-U name`. */
export interface MacroOption {
  readonly kind: "define" | "undefine";
  readonly text: string;
}

/** Told of what is found, in order, as soon as a file is done. */
export type Complain = (diagnostics: readonly Diagnostic[]) => void;

export interface BuildOptions {
  /** In the order given; the same for every file. */
  readonly macros: readonly MacroOption[];
  /** Read before each file. */
  readonly includeFiles: readonly string[];
  /** Where missing functions and variables are looked for, in this order. */
  readonly folders: readonly SourceFolder[];
  readonly language: Language;
  readonly warnings: WarningPolicy;
}

/** cc/dump.ts for one of its kinds: given by the caller, so that only those who want it load it. */
export type Dumper = (source: SourceFile, state: CompilerState, options: PassOptions) => Dump;

export type Built =
  | { readonly kind: "built"; readonly module: ObjectModule; readonly main: FunctionSymbol }
  /** All is well but for that. */
  | { readonly kind: "no-main" }
  /** A macro's name on the command line is none. */
  | { readonly kind: "misuse" }
  | { readonly kind: "failed" };

export class Build {
  readonly #program: Program;
  readonly #options: BuildOptions;
  readonly #complain: Complain;
  /** What each file begins with. */
  readonly #before: SourceFile | undefined;

  constructor(program: Program, options: BuildOptions, complain: Complain) {
    this.#program = program;
    this.#options = options;
    this.#complain = complain;
    const text = options.includeFiles.map((name) => `#include "${name}"\n`).join("");
    this.#before = text === "" ? undefined : { name: "<command line>", text, system: false };
  }

  /** `sources` as one program. */
  build(sources: readonly SourceFile[]): Built {
    const units = this.check(sources);
    if (units === "misuse") return { kind: "misuse" };
    if (units.length < sources.length) return { kind: "failed" };
    return this.#addMembers(units) ? this.#link(units, sources) : { kind: "failed" };
  }

  /** Each file for itself: those without errors. */
  check(sources: readonly SourceFile[]): Unit[] | "misuse" {
    const units: Unit[] = [];
    for (const source of sources) {
      const state = this.#newState();
      if (state === undefined) return "misuse";
      const unit = this.#analyze(source, state);
      if (unit !== undefined) units.push(unit);
    }
    return units;
  }

  /** What is left of a file when macros and directives are done with; undefined if one of those is faulty. */
  preprocess(source: SourceFile): string | "misuse" | undefined {
    const state = this.#newState();
    if (state === undefined) return "misuse";
    const diagnostics = new Diagnostics();
    const tokens = preprocess(source, state.macros, this.#program.headers, diagnostics, {
      before: this.#before,
      language: this.#options.language,
    });
    this.#complain(inOrderOfText(diagnostics.all, source));
    return diagnostics.errorCount > 0 ? undefined : preprocessedText(tokens, source);
  }

  /** What a pass makes of a file; undefined if there are errors before that. */
  dump(dump: Dumper, source: SourceFile): string | "misuse" | undefined {
    const state = this.#newState();
    if (state === undefined) return "misuse";
    const { headers, target } = this.#program;
    const { language, warnings: { wanted, errors } } = this.#options;
    const { text, diagnostics } = dump(source, state, {
      mode: "file",
      includes: headers,
      target,
      before: this.#before,
      language,
      warnings: wanted,
      errors,
    });
    this.#complain(inOrderOfText(diagnostics.all, source));
    return text;
  }

  /** Macros as the command line has them; undefined if one of those is wrong, which is told. */
  #newState(): CompilerState | undefined {
    const state = this.#program.newState(this.#options.language);
    const diagnostics = new Diagnostics();
    for (const { kind, text } of this.#options.macros) {
      if (kind === "define") defineFromCommandLine(state.macros, text, diagnostics);
      else undefineFromCommandLine(state.macros, text);
    }
    this.#complain(diagnostics.all);
    return diagnostics.errorCount > 0 ? undefined : state;
  }

  #analyze(source: SourceFile, state: CompilerState): Unit | undefined {
    const { language, warnings: { wanted, errors } } = this.#options;
    const files = { before: this.#before, language, warnings: wanted, errors };
    const { unit, diagnostics } = this.#program.analyze(source, state, files);
    this.#complain(inOrderOfText(diagnostics.all, source));
    return unit;
  }

  /** Adds what the folders have of that which is missing, until nothing more is found. False if one of them is faulty. */
  #addMembers(units: Unit[]): boolean {
    const looked = new Map<SourceFile, Unit>();
    for (;;) {
      const member = this.#nextMember(units, looked);
      if (member === "faulty") return false;
      if (member === undefined) return true;
      units.push(member);
    }
  }

  /** The first file of a folder that defines what `units` lack; undefined if there is none. */
  #nextMember(units: readonly Unit[], looked: Map<SourceFile, Unit>): Unit | "faulty" | undefined {
    const { folders } = this.#options;
    if (folders.length === 0) return undefined;
    for (const { name, attributes } of undefinedIn(units)) {
      if (attributes.has("weak")) continue;
      for (const file of folders.flatMap((folder) => folder.candidates(name))) {
        const unit = looked.get(file) ?? this.#analyze(file, this.#newState()!);
        if (unit === undefined) return "faulty";
        looked.set(file, unit);
        if (defines(unit, name)) return unit;
      }
    }
    return undefined;
  }

  #link(units: readonly Unit[], sources: readonly SourceFile[]): Built {
    const { library } = this.#program;
    const { wanted, errors } = this.#options.warnings;
    const diagnostics = new Diagnostics(wanted, errors);
    const missing = undefinedIn(units).filter((symbol) => !symbol.attributes.has("weak") && !library.provides(symbol));
    reportUndefined(units, missing, (symbol) => this.#hint(symbol, units, sources), diagnostics);
    const unit = linkUnits([...units, ...this.#program.membersFor(units)], library, diagnostics);
    const main = unit.functions.find(({ symbol }) => symbol.name === "main" && symbol.linkage === "external")?.symbol;
    const linked = diagnostics.errorCount === 0 && main !== undefined;
    const module = linked ? this.#program.generate(unit, diagnostics) : undefined;
    this.#complain(diagnostics.all);
    if (main === undefined) return { kind: "no-main" };
    return module === undefined || diagnostics.errorCount > 0 ? { kind: "failed" } : { kind: "built", module, main };
  }

  /** A file beside the others that has it, or what else there is under nearly the same name. */
  #hint({ name, kind }: LinkedSymbol, units: readonly Unit[], sources: readonly SourceFile[]): string | undefined {
    const { runtime } = this.#program;
    for (const folder of new Set(sources.map((source) => folderOf(source.name)))) {
      const file = SourceFolder.open(runtime, folder)?.candidates(name)[0]?.name;
      const shown = file?.replace(/^\.\//, "");
      if (shown !== undefined && !sources.some((source) => source.name === shown)) {
        return `${shown} defines '${name}': add it to the command line`;
      }
    }
    const names = new Set<string>();
    for (const { functions, variables } of units) {
      for (const { symbol } of kind === "function" ? functions : variables) {
        if (symbol.linkage === "external" && !symbol.span.file.system) names.add(symbol.name);
      }
    }
    const near = closest(name, names) ??
      (kind === "function" ? closest(name, this.#program.libraryFunctions()) : undefined);
    return near === undefined ? undefined : `did you mean '${near}'?`;
  }
}
