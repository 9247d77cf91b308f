/** Text as lines that fit a terminal. */

/** What every terminal has. */
const COLUMNS = 80;

/** `text` in lines that begin with `indent`, those after the first with `hanging`; no word is cut. */
export function wrap(text: string, indent = "", hanging = indent): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = "";
    }
    if (line === "") line = (lines.length === 0 ? indent : hanging) + word;
    else line += ` ${word}`;
  }
  return [...lines, line];
}
