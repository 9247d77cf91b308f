/** A folder of C sources that is linked as an archive is: of its files, those that define what is missing. */
import { definedNames } from "../cc/defined-names.ts";
import type { SourceFile } from "../cc/source.ts";
import type { Runtime } from "../runtime/runtime.ts";

export class SourceFolder {
  readonly path: string;
  readonly #files: readonly SourceFile[];
  #index: Map<string, SourceFile[]> | undefined;

  private constructor(path: string, files: readonly SourceFile[]) {
    this.path = path;
    this.#files = files;
  }

  /** Undefined if there is no such folder. */
  static open(runtime: Runtime, path: string): SourceFolder | undefined {
    const folder = path.replace(/(.)\/+$/, "$1");
    const names = runtime.listDirectory(folder);
    if (names === undefined) return undefined;
    const paths = names.filter((name) => name.endsWith(".c")).map((name) => `${folder}/${name}`);
    const files = paths.filter((path) => runtime.isFile(path)).flatMap((name) => {
      const text = runtime.readText(name);
      return text === undefined ? [] : [{ name, text, system: false }];
    });
    return new SourceFolder(folder, files);
  }

  /** The files that seem to define `name`, in the order of their names. */
  candidates(name: string): readonly SourceFile[] {
    if (this.#index === undefined) {
      this.#index = new Map();
      for (const file of this.#files) {
        for (const defined of definedNames(file)) {
          const files = this.#index.get(defined);
          if (files === undefined) this.#index.set(defined, [file]);
          else files.push(file);
        }
      }
    }
    return this.#index.get(name) ?? [];
  }
}
