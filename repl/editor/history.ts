/**
 * The history of entries, kept in a file: one JSON string a line, so that an entry of many lines is one
 * record. Entries are only ever appended, so two shells at once lose nothing of each other's.
 */

/** The file, by functions, so that this knows no runtime. */
export interface HistoryFile {
  /** The whole file; undefined if there is none. */
  read(): string | undefined;
  append(text: string): void;
  /** Writes the file anew, to shorten it; without this the file only grows. */
  replace?(text: string): void;
}

const defaultLimit = 10_000;

export class History {
  readonly #entries: string[];
  readonly #file: HistoryFile | undefined;
  readonly #limit: number;

  constructor(file?: HistoryFile, limit: number = defaultLimit) {
    this.#file = file;
    this.#limit = limit;
    const records = parseRecords(file?.read() ?? "");
    this.#entries = records.slice(-limit);
    // Rarely (once in `limit` entries), as another shell's append in that instant would be lost.
    if (records.length >= 2 * limit) file?.replace?.(this.#entries.map(formatRecord).join(""));
  }

  /** The oldest first. */
  get entries(): readonly string[] {
    return this.#entries;
  }

  /** Adds an entry, unless it is blank or repeats the one before. */
  add(entry: string): void {
    const text = entry.replace(/\s+$/, "");
    if (text === "" || text === this.#entries.at(-1)) return;
    this.#entries.push(text);
    if (this.#entries.length > this.#limit) this.#entries.shift();
    this.#file?.append(formatRecord(text));
  }
}

function formatRecord(entry: string): string {
  return JSON.stringify(entry) + "\n";
}

/** Lines that are no JSON string (cut short by a crash, edited by hand) are passed over. */
function parseRecords(text: string): string[] {
  const records: string[] = [];
  for (const line of text.split("\n")) {
    const record = parseRecord(line);
    if (record !== undefined && record !== records.at(-1)) records.push(record);
  }
  return records;
}

function parseRecord(line: string): string | undefined {
  if (!line.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "string" && value !== "" ? value : undefined;
  } catch {
    return undefined;
  }
}
