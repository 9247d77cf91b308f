/** Lines per second of the tokenizer and the preprocessor, warm. Run: node bench/preprocess.ts (or deno run, bun run). */
import { Diagnostics } from "../cc/diagnostic.ts";
import { MacroTable, preprocess } from "../cc/preprocess.ts";
import { tokenize } from "../cc/tokenize.ts";

const sample = `/* An echo server, as the book has it. */
static void
str_echo(int sockfd)
{
	ssize_t		n;
	char		buf[MAXLINE];

again:
	while ( (n = read(sockfd, buf, MAXLINE)) > 0)
		Writen(sockfd, buf, n);

	if (n < 0 && errno == EINTR)
		goto again;		// interrupted by a signal: once more
	else if (n < 0)
		err_sys("str_echo: read error");
}

#define PAIR(a, b) { #a, (b) + 0x10 }
static const struct pair table[] = { PAIR(one, 1), PAIR(two, 2), PAIR(three, 3) };
`;

const text = sample.repeat(2500);
const file = { name: "bench.c", text, system: false };
const lineCount = text.split("\n").length - 1;

function measure(name: string, run: () => number): void {
  let best = Infinity;
  let tokens = 0;
  for (let round = 0; round < 20; round++) {
    const start = performance.now();
    tokens = run();
    best = Math.min(best, performance.now() - start);
  }
  const perSecond = (lineCount / best) * 1000;
  console.log(
    `${name}: ${(perSecond / 1e6).toFixed(2)} M lines/s (${lineCount} lines, ${tokens} tokens, ${best.toFixed(1)} ms)`,
  );
}

measure("tokenize", () => tokenize(file, new Diagnostics()).length);

const includes = { resolve: () => undefined, places: () => [] };
measure("preprocess", () => preprocess(file, new MacroTable(), includes, new Diagnostics()).length);

const start = performance.now();
new MacroTable("aarch64");
console.log(`a first macro table: ${(performance.now() - start).toFixed(2)} ms`);
