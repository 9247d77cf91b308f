/** Writes a module in WebAssembly's binary format. */
import { ByteWriter } from "./bytes.ts";
import type { Mark } from "./code.ts";
import type { FunctionDefinition, Limits, ModuleBuilder } from "./module.ts";
import { FUNCREF, op } from "./opcodes.ts";

export interface EncodedModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The marks of all functions, sorted, with offsets from the module's first byte. */
  readonly marks: readonly Mark[];
}

const CUSTOM = 0, TYPE = 1, IMPORT = 2, FUNCTION = 3, EXPORT = 7, ELEMENT = 9, CODE = 10, DATA = 11;

export function encode(module: ModuleBuilder): EncodedModule {
  module.numberFunctions();
  const out = new ByteWriter(4096);
  for (const byte of [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) out.byte(byte);
  section(out, TYPE, typeSection(module));
  section(out, IMPORT, importSection(module));
  if (module.functions.length > 0) section(out, FUNCTION, functionSection(module));
  if (module.exports.length > 0) section(out, EXPORT, exportSection(module));
  if (module.elements.length > 0) section(out, ELEMENT, elementSection(module));
  const marks: Mark[] = [];
  if (module.functions.length > 0) codeSection(out, module, marks);
  if (module.data.length > 0) section(out, DATA, dataSection(module));
  section(out, CUSTOM, nameSection(module));
  return { bytes: out.view().slice(), marks };
}

function section(out: ByteWriter, id: number, content: ByteWriter): void {
  out.byte(id);
  out.unsigned(content.length);
  out.append(content.view());
}

function typeSection(module: ModuleBuilder): ByteWriter {
  const out = new ByteWriter();
  out.unsigned(module.types.length);
  for (const type of module.types) {
    out.byte(0x60);
    out.unsigned(type.parameters.length);
    for (const parameter of type.parameters) out.byte(parameter);
    out.unsigned(type.results.length);
    for (const result of type.results) out.byte(result);
  }
  return out;
}

function importSection(module: ModuleBuilder): ByteWriter {
  const out = new ByteWriter();
  out.unsigned(module.functionImports.length + module.otherImports.length);
  for (const { module: from, handle } of module.functionImports) {
    out.name(from);
    out.name(handle.name);
    out.byte(0);
    out.unsigned(handle.type);
  }
  for (const imported of module.otherImports) {
    out.name(imported.module);
    out.name(imported.name);
    switch (imported.kind) {
      case "table":
        out.byte(1);
        out.byte(FUNCREF);
        limits(out, imported.limits);
        break;
      case "memory":
        out.byte(2);
        limits(out, imported.limits);
        break;
      case "global":
        out.byte(3);
        out.byte(imported.type);
        out.byte(imported.mutable ? 1 : 0);
        break;
      case "tag":
        out.byte(4);
        out.byte(0);
        out.unsigned(imported.type);
        break;
    }
  }
  return out;
}

function limits(out: ByteWriter, { minimum, maximum, shared }: Limits): void {
  out.byte((maximum === undefined ? 0 : 1) | (shared === true ? 2 : 0));
  out.unsigned(minimum);
  if (maximum !== undefined) out.unsigned(maximum);
}

function functionSection(module: ModuleBuilder): ByteWriter {
  const out = new ByteWriter();
  out.unsigned(module.functions.length);
  for (const { handle } of module.functions) out.unsigned(handle.type);
  return out;
}

function exportSection(module: ModuleBuilder): ByteWriter {
  const out = new ByteWriter();
  out.unsigned(module.exports.length);
  for (const { name, handle } of module.exports) {
    out.name(name);
    out.byte(0);
    out.unsigned(handle.index);
  }
  return out;
}

/** One active segment for each run of neighbouring slots. */
function elementSection(module: ModuleBuilder): ByteWriter {
  const elements = [...module.elements].sort((a, b) => a.slot - b.slot);
  const runs: (typeof elements)[] = [];
  for (const element of elements) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)!.slot + 1 === element.slot) run.push(element);
    else runs.push([element]);
  }
  const out = new ByteWriter();
  out.unsigned(runs.length);
  for (const run of runs) {
    out.unsigned(0);
    constantOffset(out, run[0]!.slot);
    out.unsigned(run.length);
    for (const { handle } of run) out.unsigned(handle.index);
  }
  return out;
}

function codeSection(out: ByteWriter, module: ModuleBuilder, marks: Mark[]): void {
  const code = new ByteWriter(4096);
  const marksInCode: Mark[] = [];
  code.unsigned(module.functions.length);
  for (const definition of module.functions) functionBody(code, definition, marksInCode);
  out.byte(CODE);
  out.unsigned(code.length);
  const start = out.length;
  out.append(code.view());
  for (const mark of marksInCode) marks.push({ ...mark, offset: start + mark.offset });
}

function functionBody(code: ByteWriter, definition: FunctionDefinition, marks: Mark[]): void {
  const locals = new ByteWriter(32);
  localGroups(locals, definition);
  let length = locals.length + 1;
  for (const part of definition.parts) length += part.out.length;
  code.unsigned(length);
  code.append(locals.view());
  for (const part of definition.parts) {
    for (const { at, callee } of part.patches) part.out.patchIndex(at, callee.index);
    for (const mark of part.marks) marks.push({ ...mark, offset: code.length + mark.offset });
    code.append(part.out.view());
  }
  code.byte(op.end);
}

/** Locals are declared as runs of one type. */
function localGroups(out: ByteWriter, { locals }: FunctionDefinition): void {
  let groups = 0;
  for (let i = 0; i < locals.length; i++) if (locals[i] !== locals[i - 1]) groups++;
  out.unsigned(groups);
  for (let start = 0; start < locals.length;) {
    let end = start + 1;
    while (end < locals.length && locals[end] === locals[start]) end++;
    out.unsigned(end - start);
    out.byte(locals[start]!);
    start = end;
  }
}

function dataSection(module: ModuleBuilder): ByteWriter {
  const out = new ByteWriter();
  out.unsigned(module.data.length);
  for (const { offset, bytes } of module.data) {
    out.unsigned(0);
    constantOffset(out, offset);
    out.unsigned(bytes.length);
    out.append(bytes);
  }
  return out;
}

function constantOffset(out: ByteWriter, offset: number): void {
  out.byte(op.i32_const);
  out.signed(offset | 0);
  out.byte(op.end);
}

/** Function names, so that a stack trace reads as C. */
function nameSection(module: ModuleBuilder): ByteWriter {
  const names = new ByteWriter();
  names.unsigned(module.functionImports.length + module.functions.length);
  for (const { handle } of [...module.functionImports, ...module.functions]) {
    names.unsigned(handle.index);
    names.name(handle.name);
  }
  const out = new ByteWriter();
  out.name("name");
  out.byte(1);
  out.unsigned(names.length);
  out.append(names.view());
  return out;
}
