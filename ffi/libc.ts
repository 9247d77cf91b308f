/**
 * libc for TypeScript: typed, range-checked calls (Bun would close descriptor 0 for `close(2**40)`), errno, strings.
 *
 * @example
 * const libc = openLibc(runtime);
 * const fd = libc.call.socket(2, 1, 0);
 * if (fd < 0) console.error(libc.errorText(libc.errno()));
 */
import { adapt } from "../runtime/convert.ts";
import type { Conversion } from "../runtime/convert.ts";
import type { NativeFunction, NativeType, Runtime } from "../runtime/runtime.ts";
import { prototypes } from "./prototypes.ts";
import type { Calls, CType, FunctionName, Prototype } from "./prototypes.ts";

/** Memory for small structs that live for one call. */
export interface Scratch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView<ArrayBuffer>;
  readonly address: number;
}

export interface Libc {
  readonly runtime: Runtime;
  readonly call: Calls;
  readonly scratch: Scratch;
  /** Of this thread; to be read before anything else is called. */
  errno(): number;
  setErrno(value: number): void;
  /** Where this thread's errno lives. */
  readonly errnoAddress: number;
  errorText(errno: number): string;
  /** NUL-terminated UTF-8. The caller keeps it alive while libc uses it. */
  cString(text: string): Uint8Array<ArrayBuffer>;
  /** The text at a `char *`; "" for the null pointer. */
  readCString(address: number): string;
  /** The address of a function or variable as the dynamic linker finds it, or undefined. */
  symbolAddress(name: string): number | undefined;
}

const libraries = { linux: "libc.so.6", darwin: "libSystem.B.dylib" } as const;

/** Where functions are that older or other systems keep outside of libc itself. */
const companions = ["libm.so.6", "libresolv.so.2", "libpthread.so.0", "librt.so.1", "libcrypt.so.1"];

const RTLD_LAZY = 1;

const nativeTypes: Record<CType, NativeType> = {
  void: "void",
  int: "i32",
  unsigned: "u32",
  long: "i64",
  size: "u64",
  double: "f64",
  pointer: "pointer",
  string: "pointer",
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An explicit ArrayBuffer: the bytes of a small typed array of its own may move. */
function cString(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(new ArrayBuffer(text.length * 3 + 1));
  encoder.encodeInto(text, bytes);
  return bytes;
}

/** The engine sees no use of a buffer once its address is taken: the last ones taken stay reachable here. */
const recent: Uint8Array[] = [];
let turn = 0;

function keep(bytes: Uint8Array): Uint8Array {
  recent[turn] = bytes;
  turn = (turn + 1) % 16;
  return bytes;
}

/** Checks an argument and gives it the form the runtime takes; `parameter` is named as in `close(fd)`. */
export function conversionTo(type: CType, parameter: string, runtime: Runtime): Conversion | undefined {
  const integer = (low: number, high: number, description: string) => (value: number) => {
    if (Number.isInteger(value) && value >= low && value <= high) return value;
    throw new RangeError(`${parameter}: ${String(value)} is not ${description}`);
  };
  switch (type) {
    case "int":
      return integer(-0x8000_0000, 0x7fff_ffff, "an int");
    case "unsigned":
      return integer(0, 0xffff_ffff, "an unsigned int");
    case "long":
    case "size": {
      const low = type === "size" ? 0 : Number.MIN_SAFE_INTEGER;
      const check = integer(low, Number.MAX_SAFE_INTEGER, type === "size" ? "a size" : "a long");
      return (value: number) => BigInt(check(value));
    }
    case "double":
      return (value: number) => {
        if (typeof value === "number") return value;
        throw new RangeError(`${parameter}: ${String(value)} is not a double`);
      };
    case "pointer": {
      const check = integer(0, Number.MAX_SAFE_INTEGER, "an address");
      return (value: number | Uint8Array | null) => {
        if (typeof value === "number") return check(value);
        if (value === null) return 0;
        if (value instanceof Uint8Array) return runtime.addressOf(keep(value));
        throw new RangeError(`${parameter}: ${String(value)} is neither an address nor a buffer`);
      };
    }
    case "string":
      return (value: string | null) => {
        if (value === null) return 0;
        if (typeof value !== "string" || value.includes("\0")) {
          throw new RangeError(`${parameter}: ${JSON.stringify(value)} is not a C string`);
        }
        return runtime.addressOf(keep(cString(value)));
      };
    case "void":
      return undefined;
  }
}

const numberFromBigint: Conversion = (value: bigint) => Number(value);

function bindFunction(runtime: Runtime, name: FunctionName): NativeFunction {
  const { parameters, result }: Prototype = prototypes[name];
  const signature = { parameters: parameters.map(([, type]) => nativeTypes[type]), result: nativeTypes[result] };
  const symbol = runtime.open(libraries[runtime.platform], { [name]: signature }).symbols[name]!;
  return adapt(symbol, {
    parameters: parameters.map(([parameter, type]) => conversionTo(type, `${name}(${parameter})`, runtime)),
    result: result === "long" || result === "size" ? numberFromBigint : undefined,
  });
}

/**
 * Binding costs up to 0.15 ms a function (Deno compiles each), so a function is bound when it is first used.
 * `keepErrno` runs the binding, which must not show.
 */
function lazyCalls(runtime: Runtime, keepErrno: <T>(action: () => T) => T): Calls {
  const calls = {};
  for (const name of Object.keys(prototypes) as FunctionName[]) {
    Object.defineProperty(calls, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = keepErrno(() => bindFunction(runtime, name));
        Object.defineProperty(calls, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return calls as Calls;
}

const opened = new WeakMap<Runtime, Libc>();

/** One for each thread: errno is the thread's. */
export function openLibc(runtime: Runtime): Libc {
  const known = opened.get(runtime);
  if (known) return known;

  const errnoAddress: number = bindFunction(runtime, "__errno_location")();
  const errno = new Int32Array(runtime.viewAt(errnoAddress, 4).buffer, 0, 1);
  const call = lazyCalls(runtime, (action) => {
    const before = errno[0]!;
    const result = action();
    errno[0] = before;
    return result;
  });
  const bytes = new Uint8Array(new ArrayBuffer(4096));
  const symbols = new Map<string, number | undefined>();
  let handles: number[] | undefined;

  function findSymbol(name: string): number | undefined {
    // The null handle is RTLD_DEFAULT: the main program first. A variable such as environ must be found there, as
    // the linker moved it into the executable; for all else it comes to the same.
    const address = call.dlsym(0, name);
    if (address !== 0) return address;
    handles ??= companions.map((library) => call.dlopen(library, RTLD_LAZY)).filter((handle) => handle !== 0);
    for (const handle of handles) {
      const found = call.dlsym(handle, name);
      if (found !== 0) return found;
    }
    return undefined;
  }

  const libc: Libc = {
    runtime,
    call,
    scratch: { bytes, view: new DataView(bytes.buffer), address: runtime.addressOf(bytes) },
    errno: () => errno[0]!,
    setErrno: (value) => void (errno[0] = value),
    errnoAddress,
    errorText: (value) => libc.readCString(call.strerror(value)),
    cString,
    readCString(address) {
      if (address === 0) return "";
      const length = call.strlen(address);
      return length === 0 ? "" : decoder.decode(runtime.viewAt(address, length));
    },
    symbolAddress(name) {
      if (!symbols.has(name)) symbols.set(name, findSymbol(name));
      return symbols.get(name);
    },
  };
  opened.set(runtime, libc);
  return libc;
}
