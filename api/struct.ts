/**
 * C structs as objects over explicit memory: properties read and write the bytes that libc and the kernel see.
 * The layouts come from the headers (api/generated/structs.ts).
 */
import { runtime } from "../runtime/pick.ts";
import { arrayView, readScalar, readText, type Scalar, writeScalar, writeText } from "./layout.ts";

/** What a C pointer member takes: memory, an array of structs (laid out one after the other), an address, NULL. */
export type PointerValue = Struct | ArrayBufferView | readonly Struct[] | number | null;

/** A C object in memory of its own, or within that of a struct that contains it. */
export class Struct {
  /** The object's memory, to the byte as C has it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same memory. */
  readonly view: DataView<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** `sizeof`: bytes. */
  get size(): number {
    return this.bytes.length;
  }

  /** The native address, as `&` gives it. Valid as long as this object is reachable. */
  get address(): number {
    return runtime.addressOf(this.bytes);
  }

  /** The members as a plain object. */
  toJSON(): unknown {
    return Array.from(this.bytes);
  }
}

/** A struct of the headers: call it to make one, all zero where nothing is given. */
export interface StructType<S extends Struct, Init extends object> {
  (init?: Init | S): S;
  /** `sizeof(struct …)`: bytes. */
  readonly size: number;
  /** The same memory seen as this struct, as a cast of its pointer does: `sockaddr_in.cast(storage)`. */
  cast(memory: Struct | ArrayBufferView<ArrayBuffer>): S;
}

interface Bits {
  readonly shift: number;
  readonly width: number;
}

type InnerType = Pick<StructType<Struct, object>, "size" | "cast">;

/** The last element is an array's length or a bit-field's place. */
type Field = readonly [name: string, offset: number, kind: Scalar | InnerType, more?: number | Bits];

interface Accessor {
  get(this: Struct): unknown;
  set(this: Struct, value: never): void;
}

/** What pointers in a buffer point to, by their offset: reachable from here as long as the buffer is. */
const targets = new WeakMap<ArrayBuffer, Map<number, unknown>>();

function writePointer(struct: Struct, offset: number, value: PointerValue, what: string): void {
  const { buffer, byteOffset } = struct.bytes;
  let kept = targets.get(buffer);
  if (kept === undefined) targets.set(buffer, kept = new Map());
  const memory = value === null || typeof value === "number"
    ? undefined
    : bytesOf(isArray(value) ? joined(value) : value);
  if (memory === undefined) kept.delete(byteOffset + offset);
  else kept.set(byteOffset + offset, memory);
  const address = memory === undefined ? value as number | null ?? 0 : runtime.addressOf(memory);
  writeScalar(struct.view, offset, "pointer", address, what);
}

const isArray = (value: PointerValue): value is readonly Struct[] => Array.isArray(value);

/** The bytes of structs one after the other. A pointer in the copy keeps its target as the original does. */
export function joined(structs: readonly Struct[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(new ArrayBuffer(structs.reduce((sum, { size }) => sum + size, 0)));
  let offset = 0;
  for (const struct of structs) {
    bytes.set(struct.bytes, offset);
    offset += struct.size;
  }
  targets.set(bytes.buffer, new Map(structs.map((struct, index) => [index, struct])));
  return bytes;
}

/** The memory of a struct or a view, as bytes. */
export function bytesOf(memory: Struct | ArrayBufferView): Uint8Array {
  if (memory instanceof Uint8Array) return memory;
  if (memory instanceof Struct) return memory.bytes;
  return new Uint8Array(memory.buffer, memory.byteOffset, memory.byteLength);
}

function scalarAccessor(what: string, offset: number, kind: Scalar): Accessor {
  return {
    get() {
      return readScalar(this.view, offset, kind);
    },
    set(value: number) {
      writeScalar(this.view, offset, kind, value, what);
    },
  };
}

function pointerAccessor(what: string, offset: number): Accessor {
  return {
    get() {
      return readScalar(this.view, offset, "pointer");
    },
    set(value: PointerValue) {
      writePointer(this, offset, value, what);
    },
  };
}

function bitsAccessor(what: string, offset: number, kind: Scalar, { shift, width }: Bits): Accessor {
  const mask = 2 ** width - 1;
  return {
    get() {
      return readScalar(this.view, offset, kind) >>> shift & mask;
    },
    set(value: number) {
      if (!Number.isInteger(value) || value < 0 || value > mask) {
        throw new RangeError(`${what}: ${String(value)} is not an integer from 0 to ${mask}`);
      }
      const others = readScalar(this.view, offset, kind) & ~(mask << shift);
      writeScalar(this.view, offset, kind, (others | value << shift) >>> 0, what);
    },
  };
}

function textAccessor(what: string, offset: number, length: number): Accessor {
  return {
    get() {
      return readText(this.bytes.subarray(offset, offset + length));
    },
    set(value: string | Uint8Array) {
      writeText(this.bytes.subarray(offset, offset + length), value, what);
    },
  };
}

function arrayAccessor(what: string, offset: number, kind: Scalar, length: number): Accessor {
  return {
    get() {
      return arrayView(kind, this.bytes.buffer, this.bytes.byteOffset + offset, length);
    },
    set(value: ArrayLike<number> & ArrayLike<bigint>) {
      if (value.length > length) throw new RangeError(`${what}: ${value.length} elements do not fit into ${length}`);
      this.bytes.fill(0, offset, offset + length * bytesPerElement(kind));
      arrayView(kind, this.bytes.buffer, this.bytes.byteOffset + offset, length).set(value);
    },
  };
}

const bytesPerElement = (kind: Scalar) => Number(kind.slice(1)) / 8;

function structAccessor(offset: number, type: InnerType): Accessor {
  return {
    get() {
      return type.cast(this.bytes.subarray(offset, offset + type.size));
    },
    set(value: object) {
      initialize(type.cast(this.bytes.subarray(offset, offset + type.size)), value);
    },
  };
}

function structArrayAccessor(what: string, offset: number, type: InnerType, length: number): Accessor {
  const element = (struct: Struct, index: number) => {
    const start = offset + index * type.size;
    return type.cast(struct.bytes.subarray(start, start + type.size));
  };
  return {
    get() {
      return Array.from({ length }, (_, index) => element(this, index));
    },
    set(values: readonly object[]) {
      if (values.length > length) throw new RangeError(`${what}: ${values.length} elements do not fit into ${length}`);
      this.bytes.fill(0, offset, offset + length * type.size);
      values.forEach((value, index) => initialize(element(this, index), value));
    },
  };
}

function accessor(struct: string, [name, offset, kind, more]: Field): Accessor {
  const what = `${struct}.${name}`;
  if (typeof kind !== "string") {
    return typeof more === "number" ? structArrayAccessor(what, offset, kind, more) : structAccessor(offset, kind);
  }
  if (typeof more === "object") return bitsAccessor(what, offset, kind, more);
  if (more === undefined) {
    return kind === "pointer" ? pointerAccessor(what, offset) : scalarAccessor(what, offset, kind);
  }
  return kind === "char" ? textAccessor(what, offset, more) : arrayAccessor(what, offset, kind, more);
}

/** Zeros, then what `init` gives. */
function initialize(struct: Struct, init: object): void {
  struct.bytes.fill(0);
  if (init instanceof Struct) {
    struct.bytes.set(init.bytes.subarray(0, struct.size));
    return;
  }
  for (const [name, value] of Object.entries(init)) {
    if (!(name in struct)) throw new TypeError(`${struct.constructor.name} has no member ${name}`);
    if (value !== undefined) (struct as unknown as Record<string, unknown>)[name] = value;
  }
}

/** Shows a struct in console.log() as its members, on each runtime by its own symbol. */
const nodeInspect = Symbol.for("nodejs.util.inspect.custom");
const denoInspect = Symbol.for("Deno.customInspect");

function structClass(name: string, fields: readonly Field[]): new (bytes: Uint8Array<ArrayBuffer>) => Struct {
  class Members extends Struct {
    override toJSON(): unknown {
      const values = this as unknown as Readonly<Record<string, unknown>>;
      return Object.fromEntries(fields.map(([field]) => [field, plain(values[field])]));
    }
    [nodeInspect](): unknown {
      return this.toJSON();
    }
    [denoInspect](inspect: (value: unknown, options: unknown) => string, options: unknown): string {
      return `${name} ${inspect(this.toJSON(), options)}`;
    }
  }
  Object.defineProperty(Members, "name", { value: name });
  for (const field of fields) {
    Object.defineProperty(Members.prototype, field[0], { ...accessor(name, field), enumerable: true });
  }
  return Members;
}

function plain(value: unknown): unknown {
  if (value instanceof Struct) return value.toJSON();
  if (Array.isArray(value)) return value.map(plain);
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number | bigint>, Number) : value;
}

/** The constructor of a struct. Its class is made when it is first used: most programs use few. */
export function defineStruct<S extends Struct, Init extends object>(
  name: string,
  size: number,
  fields: readonly Field[],
): StructType<S, Init> {
  let Members: (new (bytes: Uint8Array<ArrayBuffer>) => Struct) | undefined;
  const over = (bytes: Uint8Array<ArrayBuffer>) => new (Members ??= structClass(name, fields))(bytes) as S;
  const make = (init?: Init | S): S => {
    const struct = over(new Uint8Array(new ArrayBuffer(size)));
    if (init !== undefined) initialize(struct, init);
    return struct;
  };
  const cast = (memory: Struct | ArrayBufferView<ArrayBuffer>): S => {
    const { buffer, byteOffset, byteLength } = memory instanceof Struct ? memory.bytes : memory;
    if (byteLength < size) throw new RangeError(`${name}: ${byteLength} bytes are too few, it has ${size}`);
    return over(new Uint8Array(buffer, byteOffset, size));
  };
  return Object.assign(make, { size, cast });
}
