/** What an assembler's text means that has no instruction but those that order accesses, or that pass time. */

/** Instructions that change nothing a program can see. */
const IDLE = new Set(["", "nop", "pause", "rep", "rep nop", "yield"]);
/** Accesses before them are done before those behind them. */
const FENCES = new Set([
  ...["mfence", "lfence", "sfence", "lock addl $0,(%rsp)", "lock orl $0,(%rsp)", "lock addl $0,0(%rsp)"],
  ...["dmb sy", "dmb ish", "dmb ishld", "dmb ishst", "dsb sy", "isb"],
]);

/** Undefined where there is any other instruction. `template` is as the source spells it: a line ends with `\\n` there. */
export function assemblerMeaning(template: string): "idle" | "fence" | undefined {
  let meaning: "idle" | "fence" = "idle";
  for (const line of template.toLowerCase().replace(/\block\s*;/g, "lock ").split(/;|\\n/)) {
    const words = line.replaceAll("\\t", " ").replace(/\s+/g, " ").trim();
    const instruction = words.replaceAll(", ", ",").replaceAll("%%", "%");
    if (FENCES.has(instruction)) meaning = "fence";
    else if (!IDLE.has(instruction)) return undefined;
  }
  return meaning;
}
