/** A function to call: its index is known only when all imports are, that is, when the module is written. */
export interface FunctionHandle {
  readonly name: string;
  /** Index of its type. */
  readonly type: number;
  /** −1 until `numberFunctions`. */
  index: number;
}
