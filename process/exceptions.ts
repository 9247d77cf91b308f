/** WebAssembly's exceptions, as far as TypeScript's own declarations lack them, and the tags that modules import. */

/** What an exception is caught by: opaque. */
export type ExceptionTag = WebAssembly.ImportValue & object;

interface ThrownException {
  is(tag: ExceptionTag): boolean;
}

interface ExceptionHandling {
  readonly Tag: new (type: { readonly parameters: readonly string[] }) => ExceptionTag;
  readonly Exception: new (tag: ExceptionTag, values: readonly number[]) => ThrownException;
}

const { Tag, Exception } = WebAssembly as unknown as ExceptionHandling;

/** A longjmp on its way: `env.jump`. */
export const JUMP = new Tag({ parameters: ["i32"] });
/** A fault on its way out of the program: `env.unwind`. */
export const UNWIND = new Tag({ parameters: [] });

export function exceptionOf(tag: ExceptionTag, ...values: number[]): ThrownException {
  return new Exception(tag, values);
}

export function isException(error: unknown, tag: ExceptionTag): boolean {
  return error instanceof Exception && error.is(tag);
}
