/**
 * What `__has_attribute` and `__has_builtin` answer: what this compiler heeds, or may ignore without harm. And
 * `__mentions(word)`, socksh's own, for headers that few programs need: it is 1 if the main file has the word anywhere
 * in its text, in capitals or not.
 */
import { isKnownAttribute } from "../attributes.ts";
import { isAtomicFunction, isBuiltin } from "../builtins.ts";

export function hasAttribute(name: string): number {
  return isKnownAttribute(name) ? 1 : 0;
}

export function hasBuiltin(name: string): number {
  return isBuiltin(name) || isAtomicFunction(name) ? 1 : 0;
}

export function mentions(text: string, word: string): boolean {
  return new RegExp(word, "i").test(text);
}
