/**
 * Chooses the runtime once, at start. Only the chosen file is loaded: the specifiers are literals so that a
 * bundler, and Deno fetching this over http, see them; the imports are dynamic so that nobody runs the others.
 */
import "./early-message.ts";
import type { Runtime } from "./runtime.ts";

async function pick(): Promise<Runtime> {
  if ("Deno" in globalThis) return (await import("./deno.ts")).runtime;
  if ("Bun" in globalThis) return (await import("./bun.ts")).runtime;
  return (await import("./node.ts")).runtime;
}

export const runtime: Runtime = await pick();
