/** The example programs of the manual's pages, from Debian's packages manpages and manpages-dev. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { packageOf } from "./debian.ts";

export interface Example {
  /** Page, section, and its number on the page: `poll.2.1`. */
  readonly name: string;
  readonly text: string;
}

/** Programs, and the headers that stand beside some of them on a page: those have the names that the programs include. */
export interface Examples {
  readonly programs: readonly Example[];
  readonly headers: readonly Example[];
}

export function examples(): Examples {
  const programs: Example[] = [], headers: Example[] = [];
  const known = new Set<string>();
  for (const name of ["manpages-dev", "manpages"]) {
    const manual = join(packageOf(name), "usr/share/man");
    for (const section of readdirSync(manual).filter((folder) => /^man\d/.test(folder)).sort()) {
      for (const file of readdirSync(join(manual, section)).sort()) {
        const page = gunzipSync(readFileSync(join(manual, section, file))).toString("utf8");
        let count = 0;
        for (const { text, header } of displays(page)) {
          // Several pages are links to one.
          if (known.has(text)) continue;
          known.add(text);
          if (header !== undefined) headers.push({ name: header, text });
          else if (/\bmain\s*\(/.test(text)) {
            programs.push({ name: `${file.replace(/\.gz$/, "")}.${++count}`, text });
          }
        }
      }
    }
  }
  return { programs, headers };
}

/** What stands between .EX and .EE, as a reader sees it, with the name in a `SRC BEGIN (name.h)` before it. */
function displays(page: string): { readonly text: string; readonly header: string | undefined }[] {
  return [...page.matchAll(/^(?:\.\\" SRC BEGIN \((\w+\.h)\)\n)?\.EX\n(.*?)^\.EE/gms)].map(([, header, body]) => ({
    text: body!.split("\n").filter((line) => !/^['.](?:\\"|in\b|PP|IP|RS|RE|sp|nf|fi|B |I |BR )/.test(line))
      .map(characters).join("\n"),
    header,
  }));
}

const names: Readonly<Record<string, string>> = {
  ...{ aq: "'", dq: '"', ha: "^", ti: "~", ga: "`", bs: "\\", rs: "\\", bu: "*", em: "--", mc: "u" },
};

/** A line without the escapes of groff. man 7 groff_char */
function characters(line: string): string {
  return line
    .replace(/\\f(?:\[.*?\]|\(..|.)/g, "")
    .replace(/\\(?:\[(..)\]|\((..))/g, (all, bracketed, round) => names[bracketed ?? round] ?? all)
    .replace(/\\[&|]/g, "")
    .replace(/\\([- ])/g, "$1")
    .replace(/\\e/g, "\\");
}
