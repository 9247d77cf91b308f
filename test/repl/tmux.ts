/** A real terminal: tmux runs the shell of the current runtime, tests type into it and read its screen. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";

const MAIN = new URL("../../repl/main.ts", import.meta.url).pathname;
const COLUMNS = 100;
const ROWS = 50;
const POLL_MS = 20;

export class TerminalSession {
  readonly #folder = mkdtempSync(join(tmpdir(), "socksh-tty-"));
  readonly #socket = `socksh-${crypto.randomUUID()}`;

  /** Starts `socksh args…`, waits for the first prompt. */
  static async start(...args: string[]): Promise<TerminalSession> {
    if (spawnSync("tmux", ["-V"]).status !== 0) throw new Error("this test needs tmux: apt-get install tmux");
    const session = new TerminalSession();
    const command = [...runtime.command, MAIN, ...args].map((word) => `'${word}'`).join(" ");
    const environment = Object.entries(caches).map(([name, value]) => `${name}='${value}'`).join(" ");
    session.#tmux(
      ...["-f", "/dev/null", "new-session", "-d", "-x", `${COLUMNS}`, "-y", `${ROWS}`],
      `${environment} HOME='${session.#folder}' NO_COLOR=1 ${command}; echo "ended with $?"; sleep 60`,
    );
    await session.waitFor(/^sock>/m);
    return session;
  }

  /** Keys by tmux's names (`Enter`, `C-c`, `Up`). */
  key(...names: string[]): void {
    this.#tmux("send-keys", "-t", "0", ...names);
  }

  /** Types text as it is. (A `;` at the end of an argument would end tmux's command.) */
  type(text: string): void {
    this.#tmux("send-keys", "-t", "0", "-l", text.replace(/;$/, "\\;"));
  }

  /** Types a line and Enter. */
  line(text: string): void {
    this.type(text);
    this.key("Enter");
  }

  /** A bracketed paste. */
  paste(text: string): void {
    const file = join(this.#folder, "paste");
    writeFileSync(file, text);
    this.#tmux("load-buffer", file);
    this.#tmux("paste-buffer", "-p", "-t", "0");
  }

  /** The screen with what has scrolled off it, without blank lines at the end. */
  screen(): string {
    return this.#tmux("capture-pane", "-p", "-t", "0", "-S", "-500").trimEnd();
  }

  /** Waits until the screen matches; the screen then. */
  async waitFor(pattern: RegExp, seconds = 20): Promise<string> {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const screen = this.screen();
      if (pattern.test(screen)) return screen;
      if (Date.now() > deadline) throw new Error(`no ${pattern} on the screen:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Types a line, waits for the next prompt, gives what stands between. */
  async answer(text: string): Promise<string> {
    const before = this.screen().split("\n").length;
    this.line(text);
    const screen = await this.waitForPrompt(before);
    return screen.split("\n").slice(before, -1).join("\n");
  }

  /** Waits for a prompt on a line beyond the first `lines`. */
  async waitForPrompt(lines: number): Promise<string> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const screen = this.screen();
      const all = screen.split("\n");
      if (all.length > lines && /^sock>$/.test(all.at(-1)!.trimEnd())) return screen;
      if (Date.now() > deadline) throw new Error(`no new prompt:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  end(): void {
    spawnSync("tmux", ["-L", this.#socket, "kill-server"]);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #tmux(...args: string[]): string {
    return execFileSync("tmux", ["-L", this.#socket, ...args], { encoding: "utf8" });
  }
}
