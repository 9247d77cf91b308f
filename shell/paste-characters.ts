/** Characters that look like C's and are others: what word processors, input methods and web pages make of code. */

export interface Replacement {
  readonly offset: number;
  readonly from: string;
  readonly to: string;
}

export interface Replaced {
  readonly text: string;
  readonly quotes: readonly Replacement[];
  readonly dashes: readonly Replacement[];
  readonly fullWidth: readonly Replacement[];
}

/** No-break, figure and thin spaces, the ideographic space; zero-width ones, byte order mark, directional marks. */
const oddSpace = /[\u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]/;

/**
 * Replaces, in the code of a line (`code` is the line as scanned: comments and literals are not in it), each
 * such character by the one that was meant. Offsets stay.
 */
export function replaceCharacters(line: string, code: string): Replaced {
  const quotes: Replacement[] = [];
  const dashes: Replacement[] = [];
  const fullWidth: Replacement[] = [];
  let text = "";
  for (let offset = 0; offset < line.length; offset++) {
    const from = code[offset]!;
    if (from < "\x80") {
      text += line[offset];
      continue;
    }
    let to = from;
    if (oddSpace.test(from)) to = " ";
    else if ("“”„‟＂".includes(from)) quotes.push({ offset, from, to: to = '"' });
    else if ("‘’‚‛＇".includes(from)) quotes.push({ offset, from, to: to = "'" });
    else if ("–−‐‑".includes(from)) dashes.push({ offset, from, to: to = "-" });
    else if (from >= "\uff01" && from <= "\uff5e") {
      to = String.fromCharCode(from.charCodeAt(0) - 0xfee0);
      fullWidth.push({ offset, from, to });
    }
    text += to;
  }
  return { text, quotes, dashes, fullWidth };
}
