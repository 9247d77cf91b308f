/**
 * A fault on its way out of the program. It is thrown as the exception UNWIND, which every C function catches, tells here
 * what its parameters hold, and throws on (cc/lower/frame.ts); whoever ran the program then takes the fault.
 */
import type { FrameInfo, FrameParameter, ModuleFacts } from "../cc/object.ts";
import type { Span } from "../cc/source.ts";
import type { Value, ValueText } from "./argument-text.ts";
import { type Frame, type FrameArgument, ProgramFault } from "./end.ts";
import { exceptionOf, isException, UNWIND } from "./exceptions.ts";

/** Frames that are kept: the innermost ones, and the outermost ones of a deeper stack. */
const INNERMOST = 56, OUTERMOST = 8;

export class Unwinding {
  readonly #values: ValueText;
  #signal = 0;
  #message = "";
  #frames: Frame[] = [];
  #outermost: Frame[] = [];
  #depth = 0;

  constructor(values: ValueText) {
    this.#values = values;
  }

  /** Throws the fault. `top`: the function it arose in, if that is not one that will tell by itself. */
  raise(signal: number, message: string, top?: Frame): never {
    this.#signal = signal;
    this.#message = message;
    this.#frames = [];
    this.#outermost = [];
    this.#depth = 0;
    if (top !== undefined) this.#add(top);
    throw exceptionOf(UNWIND);
  }

  /** `env.frame` of a module: the fault comes through a function that stands at its call number `call`. */
  pass(module: ModuleFacts, frame: number, call: number, values?: readonly Value[]): void {
    const info = module.frames[frame]!;
    this.#add(this.frame(info, module.callPositions[info.firstCall + call]?.span, values));
  }

  /** A call that a function makes without catching the fault that comes out of it. */
  through(module: ModuleFacts, frame: number, call: number, run: () => void): void {
    try {
      run();
    } catch (error) {
      if (isException(error, UNWIND)) this.pass(module, frame, call);
      throw error;
    }
  }

  frame(info: FrameInfo, span: Span | undefined, values: readonly Value[] | undefined): Frame {
    const named = values && info.parameters.map((parameter, i) => this.#argument(parameter, values[i]!));
    return { function: info.function, span, arguments: named };
  }

  #argument({ name, type, known }: FrameParameter, value: Value): FrameArgument {
    return known ? this.#values.argument(name, type, value) : { name, text: "<optimized out>", isAddress: false };
  }

  /** The fault that an exception stands for, or undefined. */
  faultOf(error: unknown): ProgramFault | undefined {
    if (!isException(error, UNWIND)) return undefined;
    const frames = [...this.#frames];
    const omitted = this.#depth - frames.length - this.#outermost.length;
    if (omitted > 0) frames.push({ ...frames.pop()!, omitted });
    return new ProgramFault(this.#signal, this.#message, [...frames, ...this.#outermost]);
  }

  #add(frame: Frame): void {
    this.#depth++;
    if (this.#frames.length < INNERMOST) {
      this.#frames.push(frame);
      return;
    }
    this.#outermost.push(frame);
    if (this.#outermost.length > OUTERMOST) this.#outermost.shift();
  }
}
