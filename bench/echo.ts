/** The select echo server of the notes (chapter 6): gcc -O2 against socksh on each runtime, under one client. */
import { type Compiler, folder, type JavaScriptRuntime, measure, socksh } from "./contenders.ts";
import { aim, heading, table } from "./report.ts";
import { column, median, paired, parseSamples, quotient, type Samples, spread } from "./samples.ts";

/** How long a server is measured in its turn. */
const TURN_MS = 150;
/** The port that the notes' program has in its text. */
const NOTES_PORT = 9876;
const AIM = 0.85;

export interface EchoRounds {
  readonly edited: number;
  /** Each turn of the unedited program starts its server anew, as all want the same port. */
  readonly unedited: number;
}

export function measureEcho(gcc: Compiler, runtimes: readonly JavaScriptRuntime[], rounds: EchoRounds): void {
  const client = gcc.build("echo-client.c", "echo-client");

  /** `flags` go to gcc and to socksh alike. */
  function race(file: string, size: number, count: number, flags: string[], port?: number): Samples {
    const servers = [
      ["C", gcc.build(file, `echo-${size}-${port ?? 0}`, ...flags.map((flag) => `-D${flag}`))],
      ...runtimes.map((each) => {
        const macros = flags.flatMap((flag) => ["-D", flag]);
        return [each.name, ...socksh(each, "run", ...macros, `${folder}c/${file}`)];
      }),
    ];
    const fixed = port === undefined ? [] : ["-p", String(port)];
    const command = [client, ...fixed, String(size), String(count), String(TURN_MS)];
    return parseSamples(measure([...command, ...servers.flatMap((server) => ["--", ...server])]));
  }

  function show(title: string, samples: Samples, unit: string, scale: number, digits: number): void {
    heading(title);
    const base = column(samples, "C");
    const baseProcessor = column(samples, "C", 1);
    const rows = [...samples.keys()].map((name) => {
      const rate = column(samples, name);
      const processor = column(samples, name, 1);
      const ratio = paired(rate, base, quotient);
      if (name !== "C") aim(`${title}: ${name} ÷ C`, ratio, "≥", AIM, "", 2);
      return [
        name === "C" ? "gcc -O2" : `socksh, ${name}`,
        (median(rate) * scale).toFixed(digits),
        spread(rate.map((value) => value * scale), digits),
        ratio.toFixed(2),
        median(processor).toFixed(1),
        paired(baseProcessor, processor, quotient).toFixed(2),
      ];
    });
    table(["", unit, "quartiles", "÷ C", "server's CPU µs", "C ÷"], rows);
  }

  const small = race("select-echo.c", 64, rounds.edited, []);
  show("echo of 64 bytes", small, "round trips/s", 1, 0);
  // With the notes' buffer of 1 KiB, Nagle's algorithm and the delayed ACK would decide: 23 echoes a second, in C too.
  const large = race("select-echo.c", 32768, rounds.edited, ["BUFFER_SIZE=32768"]);
  show("echo of 32 KiB", large, "MB/s", 32768 / 1e6, 1);
  const notes = race("select-echo-notes.c", 64, rounds.unedited, [], NOTES_PORT);
  show("echo of 64 bytes by the notes' text unedited, with its printf", notes, "round trips/s", 1, 0);
}
