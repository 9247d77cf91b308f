/** The command line's front door. It loads what the request needs, and nothing else before the prompt is there. */
import { exitImmediately } from "../ffi/exit.ts";
import { openLibc } from "../ffi/libc.ts";
import { openTerminal } from "../ffi/terminal.ts";
import { Unsupported } from "../ffi/unsupported.ts";
import { runtime } from "../runtime/pick.ts";
import { helpText, parseCommandLine, type Request } from "./command-line.ts";
import { VERSION } from "./version.ts";

const MISUSE = 2;
const FAILED = 1;
/** As sysexits.h: EX_OSERR. */
const UNSUPPORTED = 71;
const STDIN = 0;
/** Pastes come between marks from now on (xterm's mode 2004). */
const BRACKETED_PASTE = "\x1b[?2004h";
const encoder = new TextEncoder();

const libc = openLibc(runtime);
const terminal = openTerminal(libc);
const out = (text: string) => terminal.write(1, encoder.encode(text));
const err = (text: string) => terminal.write(2, encoder.encode(text));
const noColor = (runtime.environment("NO_COLOR") ?? "") !== "";

runtime.codeCache?.enable();
const status = await serve(parseCommandLine(runtime.args)).catch(tellUnsupported);
// The event loop may be without its descriptors by now (ffi/descriptors.ts): nothing may be awaited any more.
exitImmediately(libc, status);

/** This machine lacks what socksh needs: one line says what, on whatever CPU, kernel or container it is. */
function tellUnsupported(error: unknown): number {
  if (!(error instanceof Unsupported)) throw error;
  terminal.leaveRawMode();
  err(`socksh cannot work here: ${error.message}\n`);
  return UNSUPPORTED;
}

async function serve(request: Request): Promise<number> {
  switch (request.kind) {
    case "help":
      out(helpText);
      return 0;
    case "version":
      out(`socksh ${VERSION} (${runtime.name} ${runtime.version}, ${runtime.platform} ${runtime.arch})\n`);
      return 0;
    case "misuse":
      err(`socksh: ${request.message}\nTry 'socksh --help'.\n`);
      return MISUSE;
    case "run":
    case "cc": {
      const { compileCommand } = await import("./compile-command.ts");
      return compileCommand(libc, request, { out, err, color: !noColor && terminal.isTerminal(2) });
    }
    case "test": {
      const { testSessions } = await import("./test-command.ts");
      return testSessions(libc, request, { out, err, color: !noColor && terminal.isTerminal(1) });
    }
    case "evaluate":
      return await evaluate(request);
    case "prompt":
      return terminal.isTerminal(STDIN) ? await prompt(request) : await piped(request);
  }
}

async function evaluate(request: Extract<Request, { kind: "evaluate" }>): Promise<number> {
  const { openShell } = await import("./open-shell.ts");
  const { evaluateTexts } = await import("./batch.ts");
  const { Recording } = await import("./recording.ts");
  const { shell, sink } = openShell(libc, terminal, noColor, request.includeFolders);
  const recording = new Recording(libc, shell, sink);
  if (request.record !== undefined && !recording.start(request.record)) return FAILED;
  const ok = evaluateTexts(shell, sink, recording, request.texts);
  recording.stop();
  shell.jobs.leave();
  return ok ? 0 : FAILED;
}

async function piped(request: Extract<Request, { kind: "prompt" }>): Promise<number> {
  const { openShell } = await import("./open-shell.ts");
  const { evaluateInput } = await import("./batch.ts");
  const { Recording } = await import("./recording.ts");
  const { shell, sink } = openShell(libc, terminal, noColor, request.includeFolders);
  const recording = new Recording(libc, shell, sink);
  if (request.record !== undefined && !recording.start(request.record)) return FAILED;
  const ok = evaluateInput(shell, sink, recording, libc);
  recording.stop();
  shell.jobs.leave();
  return ok ? 0 : FAILED;
}

async function prompt(request: Extract<Request, { kind: "prompt" }>): Promise<number> {
  // The prompt first, the compiler while its user reads it: keys typed meanwhile wait in the terminal.
  terminal.enterRawMode(STDIN);
  out(`${BRACKETED_PASTE}sock> `);
  const { runPrompt } = await import("./prompt.ts");
  return runPrompt(libc, terminal, { noColor, ...request });
}
