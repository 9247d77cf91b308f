/** Where `#include` looks: the file's own folder, `-I` folders, then socksh's headers. Each text is read once. */
import type { IncludeResolver } from "../cc/preprocess.ts";
import { decodeSource } from "../cc/source-bytes.ts";
import type { SourceFile } from "../cc/source.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** socksh's own headers; beside the sources, and beside the bundle in the npm package. */
export const includeRoot = new URL("../include/", import.meta.url);

/** The book's own headers. Its programs name them by their place in its tree, too: `"../config.h"`, `"../lib/unp.h"`. */
const BOOK_HEADERS: ReadonlySet<string> = new Set([
  ...["unp.h", "config.h", "unpicmpd.h", "unpifi.h", "unproute.h", "unprtt.h", "unpthread.h"],
]);

interface Place {
  readonly shown: string;
  readonly at: (name: string) => string | URL;
  readonly system: boolean;
}

export class Headers implements IncludeResolver {
  readonly #runtime: Runtime;
  readonly #folders: readonly Place[];
  readonly #files = new Map<string, SourceFile | undefined>();
  readonly #placeOf = new WeakMap<SourceFile, Place>();

  constructor(runtime: Runtime, folders: readonly string[] = []) {
    this.#runtime = runtime;
    this.#folders = [
      ...folders.map((folder) => ({ shown: folder, at: (name: string) => join(folder, name), system: false })),
      { shown: "socksh's headers", at: (name) => new URL(name, includeRoot), system: true },
    ];
  }

  resolve(name: string, angled: boolean, from: SourceFile, next: boolean): SourceFile | undefined {
    if (name.startsWith("/")) return this.#read({ shown: "/", at: (path) => path, system: false }, name);
    let places = this.#places(angled, from);
    if (next) {
      const current = this.#placeOf.get(from);
      places = places.slice(places.findIndex((place) => place.shown === current?.shown) + 1);
    }
    for (const place of places) {
      const file = this.#read(place, name);
      if (file !== undefined) return file;
    }
    const base = name.slice(name.lastIndexOf("/") + 1);
    return !angled && base !== name && BOOK_HEADERS.has(base) ? this.#read(this.#folders.at(-1)!, base) : undefined;
  }

  /** The program's own files that were included so far, by the names they were found under. */
  get included(): readonly SourceFile[] {
    return [...this.#files.values()].filter((file) => file !== undefined).filter((file) => !file.system);
  }

  places(angled: boolean, from: SourceFile): readonly string[] {
    return this.#places(angled, from).map((place) => place.shown);
  }

  names(angled: boolean, from: SourceFile): readonly string[] {
    return this.#places(angled, from).flatMap((place) => {
      const at = place.at("");
      const path = at instanceof URL ? (at.protocol === "file:" ? decodeURIComponent(at.pathname) : "") : at || ".";
      return path === "" ? [] : this.#headersIn(path);
    });
  }

  /** Those in a folder and in the folders in it. */
  #headersIn(path: string): string[] {
    const list = (folder: string) => this.#runtime.listDirectory(folder) ?? [];
    return list(path).flatMap((name) => {
      if (name.endsWith(".h")) return [name];
      return name.includes(".")
        ? []
        : list(`${path}/${name}`).filter((inner) => inner.endsWith(".h")).map((inner) => `${name}/${inner}`);
    });
  }

  #places(angled: boolean, from: SourceFile): readonly Place[] {
    if (angled || from.system) return this.#folders;
    const own = folderOf(from.name);
    return [{ shown: own, at: (name) => join(own, name), system: false }, ...this.#folders];
  }

  /** The program's own headers need not be UTF-8. */
  #ownText(at: string | URL): string | undefined {
    const bytes = this.#runtime.readBytes(at);
    return bytes === undefined ? undefined : decodeSource(bytes);
  }

  #read(place: Place, name: string): SourceFile | undefined {
    const at = place.at(name);
    const key = String(at);
    if (!this.#files.has(key)) {
      const text = place.system ? this.#runtime.readText(at) : this.#ownText(at);
      const file = text === undefined
        ? undefined
        : { name: place.system ? `<${name}>` : key, text, system: place.system };
      this.#files.set(key, file);
      if (file !== undefined) this.#placeOf.set(file, place);
    }
    return this.#files.get(key);
  }
}

/** The folder a file is in; "." if its name says nothing. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : slash === 0 ? "/" : path.slice(0, slash);
}

function join(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}
