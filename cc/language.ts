/** `-std=`: the edition of C, and whether it is GNU's. What differs is what gcc 12 makes differ by default. */
import { closest } from "./spell.ts";

export interface Language {
  /** `__STDC_VERSION__`; C89 has none. */
  readonly version: string | undefined;
  /** C89 and its amendment: names and types may be implicit without a word, `inline` is GNU's old one. */
  readonly c89: boolean;
  /** With GNU's extensions. Without: trigraphs, no `linux` and `unix`, and in C89 no `//`. */
  readonly gnu: boolean;
}

const EDITIONS: Readonly<Record<string, { readonly version: string | undefined; readonly names: string }>> = {
  "89": { version: undefined, names: "c89 c90 iso9899:1990 gnu89 gnu90" },
  "94": { version: "199409L", names: "iso9899:199409" },
  "99": { version: "199901L", names: "c99 c9x iso9899:1999 iso9899:199x gnu99 gnu9x" },
  "11": { version: "201112L", names: "c11 c1x iso9899:2011 gnu11 gnu1x" },
  "17": { version: "201710L", names: "c17 c18 iso9899:2017 iso9899:2018 gnu17 gnu18" },
};

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  Object.entries(EDITIONS).flatMap(([edition, { version, names }]) =>
    names.split(" ").map((name) =>
      [name, { version, c89: edition === "89" || edition === "94", gnu: name.startsWith("gnu") }] as const
    )
  ),
);

export const GNU17: Language = LANGUAGES.get("gnu17")!;

/** A mistake comes back as a sentence. */
export function languageOf(name: string): Language | string {
  const language = LANGUAGES.get(name);
  if (language !== undefined) return language;
  const near = closest(name, LANGUAGES.keys());
  return `unknown option '-std=${name}'; ${
    near === undefined ? "there are c89, c99, c11, c17 and gnu89, gnu99, gnu11, gnu17" : `did you mean '-std=${near}'?`
  }`;
}
