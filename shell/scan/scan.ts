/** What a scan is asked for, and what comes of it, however it is done. */
import type { Target } from "./target.ts";

export interface ScanRequest {
  readonly target: Target;
  readonly ports: readonly number[];
  /** A port that does not answer in this time is filtered. */
  readonly timeoutMs: number;
  /** Asked again and again: whether to end with what is known. */
  stopped(): boolean;
  /** Told again and again. */
  progress(result: ScanResult): void;
}

export interface ScanResult {
  /** In the order in which they answered. */
  readonly open: number[];
  closed: number;
  /** Nothing came back, or a router's word that nothing will. */
  filtered: number;
}

/** `problem`: why the scan cannot be done. */
export type ScanEnd = ScanResult | { readonly problem: string };

export function knownPorts({ open, closed, filtered }: ScanResult): number {
  return open.length + closed + filtered;
}
