/** The parts of libc that are C themselves, compiled like a program's own files when one of their names is used. */

/** File in this folder → the functions it defines. A test compiles each and compares. */
const files = {
  "malloc.c": [
    "malloc",
    "free",
    "calloc",
    "realloc",
    "reallocarray",
    "memalign",
    "aligned_alloc",
    "posix_memalign",
    "malloc_usable_size",
    "strdup",
    "strndup",
  ],
  "sort.c": ["qsort", "qsort_r", "bsearch"],
} as const;

export const memberFiles: Readonly<Record<string, readonly string[]>> = files;

const fileOf = new Map<string, string>(
  Object.entries(files).flatMap(([file, names]) => names.map((name) => [name, file] as const)),
);

/** The member that defines `name`, as a URL, or undefined. */
export function memberOf(name: string): URL | undefined {
  const file = fileOf.get(name);
  return file === undefined ? undefined : new URL(file, import.meta.url);
}
