/**
 * Where the runtimes keep what they have made of the modules, for programs whose home or /tmp is a new one: without,
 * Deno's start costs five times as much, and writes 16 megabytes. A folder that they can only read will do.
 */
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { runtime } from "../runtime/pick.ts";

const folder = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");

/** Node's; Bun would take a low descriptor for it, which programs are to have. */
const compiled = { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? join(folder, "node-compile-cache") };

/** Variables of the environment: Deno and Bun know the first. */
export const caches: Readonly<Record<string, string>> = {
  XDG_CACHE_HOME: folder,
  ...(runtime.name === "node" ? compiled : {}),
};
