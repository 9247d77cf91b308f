/** A module as text: WebAssembly's own text format, so that other tools read it too. */
import { identifier, quoted, typeName as valueType } from "./text-names.ts";
import { ByteReader } from "./reader.ts";
import { codeText, constantText, type IndexNames } from "./text-code.ts";

const HEADER = 8;
const CUSTOM = 0,
  TYPE = 1,
  IMPORT = 2,
  FUNCTION = 3,
  GLOBAL = 6,
  EXPORT = 7,
  ELEMENT = 9,
  CODE = 10,
  DATA = 11,
  TAG = 13;

/** `note`: a comment for the instruction at an offset of the module, such as its source line. */
export function moduleText(bytes: Uint8Array, note: (offset: number) => string | undefined = () => undefined): string {
  const lines = new ModuleText(bytes, note).lines();
  return `(module\n${lines.map((line) => `  ${line}\n`).join("")})\n`;
}

interface Signature {
  readonly parameters: readonly string[];
  readonly results: readonly string[];
}

class ModuleText implements IndexNames {
  readonly #bytes: Uint8Array;
  readonly #note: (offset: number) => string | undefined;
  readonly #lines: string[] = [];
  readonly #types: Signature[] = [];
  /** Of each function: imported ones first. */
  readonly #functionTypes: number[] = [];
  readonly #functions: string[] = [];
  readonly #globals: string[] = [];
  readonly #tags: string[] = [];
  readonly #taken = new Set<string>();
  #imported = 0;

  constructor(bytes: Uint8Array, note: (offset: number) => string | undefined) {
    this.#bytes = bytes;
    this.#note = note;
  }

  function(index: number): string {
    return this.#functions[index]!;
  }

  global(index: number): string {
    return this.#globals[index]!;
  }

  tag(index: number): string {
    return this.#tags[index] ?? String(index);
  }

  lines(): readonly string[] {
    const sections = this.#sections();
    const names = this.#nameSection(sections.find(({ id, at, end }) => id === CUSTOM && this.#isNames(at, end)));
    for (const { id, at, end } of sections) {
      const reader = new ByteReader(this.#bytes, at, end);
      if (id === TYPE) this.#typeSection(reader);
      else if (id === IMPORT) this.#importSection(reader);
      else if (id === FUNCTION) this.#functionSection(reader, names);
      else if (id === TAG) this.#tagSection(reader);
      else if (id === GLOBAL) this.#globalSection(reader);
      else if (id === EXPORT) this.#exportSection(reader);
      else if (id === ELEMENT) this.#elementSection(reader);
      else if (id === CODE) this.#codeSection(reader);
      else if (id === DATA) this.#dataSection(reader);
    }
    return this.#lines;
  }

  type(index: number): string {
    const { parameters, results } = this.#types[index]!;
    return `(type ${index})${list("param", parameters)}${list("result", results)}`;
  }

  #sections(): { readonly id: number; readonly at: number; readonly end: number }[] {
    const reader = new ByteReader(this.#bytes, HEADER);
    const sections = [];
    while (!reader.done) {
      const id = reader.byte();
      const length = reader.unsigned();
      sections.push({ id, at: reader.at, end: reader.at + length });
      reader.at += length;
    }
    return sections;
  }

  #isNames(at: number, end: number): boolean {
    return new ByteReader(this.#bytes, at, end).name() === "name";
  }

  /** The functions' names, by index. */
  #nameSection(section: { readonly at: number; readonly end: number } | undefined): Map<number, string> {
    const names = new Map<number, string>();
    if (section === undefined) return names;
    const reader = new ByteReader(this.#bytes, section.at, section.end);
    reader.name();
    while (!reader.done) {
      const kind = reader.byte();
      const end = reader.unsigned() + reader.at;
      if (kind === 1) reader.vector(() => names.set(reader.unsigned(), reader.name()));
      reader.at = end;
    }
    return names;
  }

  /** A C function, and what `env` offers, may have one name. */
  #unique(name: string): string {
    let id = identifier(name);
    for (let i = 2; this.#taken.has(id); i++) id = identifier(`${name}.${i}`);
    this.#taken.add(id);
    return id;
  }

  #typeSection(reader: ByteReader): void {
    reader.vector(() => {
      reader.byte();
      const parameters = reader.vector(() => valueType(reader.byte()));
      const results = reader.vector(() => valueType(reader.byte()));
      this.#types.push({ parameters, results });
      this.#lines.push(`(type (func${list("param", parameters)}${list("result", results)}))`);
    });
  }

  #importSection(reader: ByteReader): void {
    reader.vector(() => {
      const [module, name] = [reader.name(), reader.name()];
      const from = `(import "${module}" "${name}"`;
      switch (reader.byte()) {
        case 0: {
          const type = reader.unsigned();
          const id = this.#unique(`${module}.${name}`);
          this.#functionTypes.push(type);
          this.#functions.push(id);
          this.#imported++;
          this.#lines.push(`${from} (func ${id} (type ${type})))`);
          break;
        }
        case 1:
          this.#lines.push(`${from} (table ${swap(valueType(reader.byte()), limits(reader))}))`);
          break;
        case 2:
          this.#lines.push(`${from} (memory ${limits(reader)}))`);
          break;
        case 3: {
          const id = this.#unique(name);
          this.#globals.push(id);
          this.#lines.push(`${from} (global ${id} ${globalType(reader)}))`);
          break;
        }
        case 4: {
          reader.byte();
          const id = this.#unique(name);
          this.#tags.push(id);
          this.#lines.push(`${from} (tag ${id} (type ${reader.unsigned()})))`);
          break;
        }
      }
    });
  }

  #functionSection(reader: ByteReader, names: Map<number, string>): void {
    reader.vector(() => {
      const index = this.#functionTypes.push(reader.unsigned()) - 1;
      this.#functions.push(this.#unique(names.get(index) ?? String(index)));
    });
  }

  #tagSection(reader: ByteReader): void {
    reader.vector(() => {
      reader.byte();
      const id = this.#unique(`tag.${this.#tags.length}`);
      this.#tags.push(id);
      this.#lines.push(`(tag ${id} (type ${reader.unsigned()}))`);
    });
  }

  #globalSection(reader: ByteReader): void {
    reader.vector(() => {
      const id = this.#unique(`global.${this.#globals.length}`);
      this.#globals.push(id);
      this.#lines.push(`(global ${id} ${globalType(reader)} ${constantText(reader, this)})`);
    });
  }

  #exportSection(reader: ByteReader): void {
    const kinds = ["func", "table", "memory", "global", "tag"];
    reader.vector(() => {
      const name = reader.name();
      const kind = reader.byte();
      const index = reader.unsigned();
      this.#lines.push(`(export "${name}" (${kinds[kind]} ${kind === 0 ? this.function(index) : index}))`);
    });
  }

  /** Active segments of table 0, the only form that is written. */
  #elementSection(reader: ByteReader): void {
    reader.vector(() => {
      reader.unsigned();
      const offset = constantText(reader, this);
      this.#lines.push(`(elem ${offset} func ${reader.vector(() => this.function(reader.unsigned())).join(" ")})`);
    });
  }

  #codeSection(reader: ByteReader): void {
    let index = this.#imported;
    reader.vector(() => {
      const end = reader.unsigned() + reader.at;
      const type = this.#functionTypes[index]!;
      this.#lines.push(`(func ${this.function(index)} ${this.type(type)}`);
      const locals = reader.vector(() => ({ count: reader.unsigned(), type: valueType(reader.byte()) }));
      for (const { count, type } of locals) this.#lines.push(`  (local ${Array(count).fill(type).join(" ")})`);
      const body = new ByteReader(this.#bytes, reader.at, end);
      codeText(body, this, this.#note, (line) => this.#lines.push(`  ${line}`));
      this.#lines.push(")");
      reader.at = end;
      index++;
    });
  }

  #dataSection(reader: ByteReader): void {
    reader.vector(() => {
      reader.unsigned();
      const offset = constantText(reader, this);
      this.#lines.push(`(data ${offset} ${quoted(reader.bytes(reader.unsigned()))})`);
    });
  }
}

function list(word: string, types: readonly string[]): string {
  return types.length === 0 ? "" : ` (${word} ${types.join(" ")})`;
}

/** A table's type comes first in the binary format, last in the text. */
function swap(type: string, limits: string): string {
  return `${limits} ${type}`;
}

function limits(reader: ByteReader): string {
  const flags = reader.byte();
  const minimum = reader.unsigned();
  const maximum = flags & 1 ? ` ${reader.unsigned()}` : "";
  return `${minimum}${maximum}${flags & 2 ? " shared" : ""}`;
}

function globalType(reader: ByteReader): string {
  const type = valueType(reader.byte());
  return reader.byte() === 1 ? `(mut ${type})` : type;
}
