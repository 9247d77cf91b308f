/**
 * C variables whose address a call takes: `socklen_t len`, `int on`, `char buf[MAXLINE]`. Each is a piece of memory
 * with a `value`.
 */
import { readText, type Scalar as ScalarKind, writeText } from "./layout.ts";
import { defineStruct, Struct } from "./struct.ts";

/** A C variable of an integer type, to be passed where C takes its address. */
export interface Scalar extends Struct {
  value: number;
}

/** Makes variables of one C type. */
export interface ScalarType {
  (value?: number): Scalar;
  /** `sizeof`: bytes. */
  readonly size: number;
}

function scalar(name: string, size: number, kind: ScalarKind): ScalarType {
  const make = defineStruct<Scalar, { readonly value?: number }>(name, size, [["value", 0, kind]]);
  return Object.assign((value = 0) => make({ value }), { size });
}

/**
 * `int on = 1;`, for the values of socket options and of ioctl().
 *
 * @example
 * ```ts
 * import { AF_INET, getsockopt, int, SO_TYPE, SOCK_DGRAM, socket, socklen_t, SOL_SOCKET } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_DGRAM, 0);
 * const type = int();
 * getsockopt(sockfd, SOL_SOCKET, SO_TYPE, type, socklen_t(type.size));
 * console.log(type.value === SOCK_DGRAM); // true
 * ```
 */
export const int: ScalarType = /* @__PURE__ */ scalar("int", 4, "i32");

/**
 * `socklen_t len = sizeof(cliaddr);`, the value-result argument of accept(), recvfrom(), getsockname(), …
 * See UNP 3.3.
 *
 * @example
 * ```ts
 * import { AF_INET, getsockname, SOCK_STREAM, sockaddr_storage, socket, socklen_t } from "./mod.ts";
 *
 * const sockfd = socket(AF_INET, SOCK_STREAM, 0);
 * const ss = sockaddr_storage(), len = socklen_t(ss.size);
 * getsockname(sockfd, ss, len);
 * console.log(len.value); // 16
 * ```
 */
export const socklen_t: ScalarType = /* @__PURE__ */ scalar("socklen_t", 4, "u32");

/** `char buf[n]`: bytes that may hold text. Made by `char(n)`. */
export class CharArray extends Struct {
  /** The text up to the first NUL, as UTF-8. Setting it puts zeros behind. */
  get value(): string {
    return readText(this.bytes);
  }
  set value(text: string) {
    writeText(this.bytes, text, "char[]");
  }

  /** The first `n` bytes as text: what read() gave. */
  text(n: number): string {
    return new TextDecoder().decode(this.bytes.subarray(0, Math.max(0, n)));
  }

  override toJSON(): string {
    return this.value;
  }
  override toString(): string {
    return this.value;
  }
}

/**
 * `char buf[n]`, all zero: a buffer for text.
 *
 * @param n how many bytes
 *
 * @example
 * ```ts
 * import { char, MAXLINE, pipe, read, write } from "./mod.ts";
 *
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * write(fd[1], "hello");
 * const buff = char(MAXLINE);
 * const n = read(fd[0], buff, MAXLINE);
 * console.log(buff.text(n)); // hello
 * ```
 */
export function char(n: number): CharArray {
  return new CharArray(new Uint8Array(new ArrayBuffer(n)));
}

/**
 * `sizeof`: the bytes of a struct, a variable, a buffer, or of a type.
 *
 * @example
 * ```ts
 * import { int, sizeof, sockaddr_in, sockaddr_in6 } from "./mod.ts";
 *
 * console.log(sizeof(sockaddr_in()), sizeof(sockaddr_in6), sizeof(int)); // 16 28 4
 * ```
 */
export function sizeof(object: { readonly size: number } | ArrayBufferView): number {
  return ArrayBuffer.isView(object) ? object.byteLength : object.size;
}
