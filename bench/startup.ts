/** From the start of the process to the first prompt, to the first answer, and through a whole `run hello.c`. */
import { type Compiler, folder, type JavaScriptRuntime, measure, socksh } from "./contenders.ts";
import { aim, heading, table } from "./report.ts";
import { column, difference, median, paired, parseSamples, quotient, spread } from "./samples.ts";

/** How much later than an empty script ends the prompt may be there, in ms. */
const PROMPT_AIM = { deno: 60, bun: 25, node: undefined } as const;

/** On a machine that is busy otherwise there are fewer rounds. */
const LIMIT_SECONDS = 35;

export function measureStartup(gcc: Compiler, runtimes: readonly JavaScriptRuntime[], rounds: number): void {
  const clock = gcc.build("start-clock.c", "start-clock");
  const hello = `${folder}c/hello.c`;
  const compiled = `${gcc.output}/hello`;
  const kinds = [
    { kind: "bare", text: "an empty script" },
    { kind: "prompt", text: "first prompt" },
    { kind: "answer", text: "first answer (1+1; typed ahead)" },
    { kind: "hello", text: "run hello.c" },
  ] as const;
  const contenders = [
    ...runtimes.flatMap((each) => [
      [`${each.name}-bare`, ...each.command, `${folder}empty.js`],
      [`${each.name}-prompt`, "-u", "sock> ", ...socksh(each)],
      [`${each.name}-answer`, "-u", "= 2", "-t", "1+1;\n", ...socksh(each)],
      [`${each.name}-hello`, ...socksh(each, "run", hello)],
    ]),
    ["C-hello", "sh", "-c", `gcc -O2 -o ${compiled} ${hello} && exec ${compiled}`],
  ];
  const race = (count: number) =>
    parseSamples(
      measure([
        clock,
        String(count),
        String(LIMIT_SECONDS),
        ...contenders.flatMap((contender) => ["--", ...contender]),
      ]),
    );
  race(1); // files into the page cache, code into the runtimes' own
  const samples = race(rounds);

  heading("start: ms from the start of the process");
  const rows = runtimes.flatMap(({ name }) => {
    const bare = column(samples, `${name}-bare`);
    return kinds.map(({ kind, text }) => {
      const times = column(samples, `${name}-${kind}`);
      const more = paired(times, bare, difference);
      const bound = PROMPT_AIM[name];
      if (kind === "prompt" && bound !== undefined) aim(`first prompt after the bare ${name}`, more, "≤", bound, " ms");
      const compared = kind === "bare" ? ["", ""] : [`+${more.toFixed(1)}`, paired(times, bare, quotient).toFixed(2)];
      return [`${name}: ${text}`, median(times).toFixed(1), spread(times, 1), ...compared];
    });
  });
  const gccTimes = column(samples, "C-hello");
  rows.push(["gcc -O2 hello.c && ./hello", median(gccTimes).toFixed(1), spread(gccTimes, 1), "", ""]);
  table(["", "ms", "quartiles", "more than bare", "÷ bare"], rows);
  showPhases(runtimes, rounds);
}

const phases = [
  ["libc", "runtime and libc"],
  ["load-compiler", "load the compiler's modules"],
  ["load-rest", "load the other modules"],
  ["make-image", "memory, trampoline, predefined macros"],
  ["compile", "compile"],
  ["link", "link"],
  ["descriptors", "a descriptor table of its own"],
  ["main", "main"],
] as const;

function showPhases(runtimes: readonly JavaScriptRuntime[], rounds: number): void {
  const outputs = runtimes.map(() => "");
  for (let round = 0; round < rounds; round++) {
    runtimes.forEach(({ command }, i) => outputs[i] += measure([...command, `${folder}cold-phases.ts`]));
  }
  const samples = outputs.map(parseSamples);
  heading("where a cold `run hello.c` spends it, from the runtime's own start: ms");
  table(
    ["", ...runtimes.map(({ name }) => name)],
    phases.map(([step, text]) => [text, ...samples.map((each) => median(column(each, step)).toFixed(1))]),
  );
}
