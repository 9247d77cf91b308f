/** Prose, Markdown and English sentences among C. When in doubt it is C: the compiler says what is wrong with it. */
import type { ScanState } from "./paste-scan.ts";

/** Letters of other scripts, full-width forms of ASCII excepted. */
const foreignLetter = /(?![A-Za-z\uff01-\uff5e])\p{L}/u;
const foreignStart = /^\s*(?:(?![A-Za-z\uff01-\uff5e])\p{L}|[，。、；：？！）》」』])/u;

/** Punctuation of Chinese and Japanese sentences, which a line of C does not have even by mistake. */
const sentenceMark = /[。、《》「」『』，：！？]/;

const directive =
  /^\s*#\s*(?:(?:define|undef|include|include_next|import|if|ifdef|ifndef|elif|elifdef|elifndef|else|endif|error|warning|pragma|line|ident|sccs|embed|assert|unassert)\b|\d|$)/;

/** True for `#…` lines that are preprocessor directives (and not headings). */
export function isDirective(line: string): boolean {
  return directive.test(line);
}

const heading = /^\s*(?:#{1,6}\s+(?!\w+\s*[<"])\S|##)/;
const hashForeign = /^\s*#(?![A-Za-z])\p{L}/u;
const bullet = /^\s*(?:([-*+–—])|[•·●○▪■◆])\s+(\S.*)$/;
const numbered = /^\s*(?:\d{1,3}[.)]\s+[\p{L}`*]|\d{1,3}、|[(（]\d{1,3}[)）]\s*\p{L}\S*\s+\p{L})/u;
const caption = /^\s*(?:Figure|Listing|Example|Table|Section|Chapter)\s+\d+(?:[.-]\d+)*\b(?!\s*[;=({[])/;
const rule = /^\s*(?:-{3,}|\*{3,}|={3,}|_{3,}|~{3,})\s*$/;
const table = /^\s*\|.*\|\s*$|^\s*:?-{2,}:?(?:\s*\|\s*:?-{2,}:?)+\s*$/;
const emphasised = /^\s*\*\*[^*;]+\*\*[:：]?\s*$/;

/**
 * `code` is the line without comments and literals. Prose is looked for outside of parentheses; inside of
 * braces only where a statement could begin.
 */
export function isProse(code: string, state: ScanState): boolean {
  if (state.parens > 0) return false;
  const fresh = /^(?:|[;{}:])$/.test(state.last);
  if (foreignLetter.test(code) && (fresh || state.braces === 0)) return isForeignProse(code);
  if (state.braces > 0) return false;
  if (heading.test(code) || hashForeign.test(code) || caption.test(code) || isEnglish(code)) return true;
  // `struct arpreq：` is a heading; `default：` a label with the wrong colon.
  if (/：\s*$/.test(code) && !/^\s*(?:case|default)\b/.test(code)) return true;
  if (!fresh) return false;
  if (code.includes("`") || rule.test(code) || table.test(code) || emphasised.test(code)) return true;
  if (numbered.test(code)) return true;
  const item = bullet.exec(code);
  return item !== null && !/[;{}]\s*$/.test(code) && (item[1] === undefined || isPlainText(item[2]!));
}

/** A line with letters of another script: C if it ends as C does and begins as C could. */
function isForeignProse(code: string): boolean {
  if (/^\s*#/.test(code)) return !isDirective(code);
  if (numbered.test(code) || (bullet.test(code) && !/[;{}]\s*$/.test(code))) return true;
  if (foreignStart.test(code)) return sentenceMark.test(code) || !/[;{}]\s*$/.test(code);
  if (/[;{},)；，）｛｝]\s*$/.test(code)) return false;
  const word = /^\s*([A-Za-z_]\w*)/.exec(code)?.[1];
  // At the prompt the final `;` may be missing: `int 变量`.
  return sentenceMark.test(code) || word === undefined || !keywords.has(word);
}

/** Two plain words side by side, or a colon as in prose: no expression. */
function isPlainText(text: string): boolean {
  return /\*\*|：/.test(text) || longestRun(text).words >= 2;
}

/** Three or more words side by side, one of them a word of English that no C program is likely to use so. */
function isEnglish(code: string): boolean {
  // What a macro is called with can be anything: `showlist(The first, and third items.);`
  const run = longestRun(code.replace(/\w\s?\([^()]*(?:\)|$)/g, "()"));
  return run.words >= 3 && run.common > 0;
}

const plainWord = /^[("]?([A-Za-z]+(?:['’-][A-Za-z]+)*)([.,:;!?)"]*)$/;

/** The longest run of plain words with only blanks between; C's keywords neither count nor end it. */
function longestRun(text: string): { readonly words: number; readonly common: number } {
  let best = { words: 0, common: 0 };
  let words = 0;
  let common = 0;
  for (const token of text.split(/\s+/)) {
    const word = plainWord.exec(token);
    if (token.startsWith("(")) words = common = 0;
    if (word !== null && !keywords.has(word[1]!)) {
      words++;
      if (englishWords.has(word[1]!.toLowerCase())) common++;
      if (words > best.words || (words === best.words && common > best.common)) best = { words, common };
    }
    if (word === null || word[2] !== "") words = common = 0;
  }
  return best;
}

const keywords = new Set(
  ("auto break case char const continue default do double else enum extern float for goto if inline int long " +
    "register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while " +
    "_Bool _Atomic _Noreturn _Static_assert _Thread_local _Alignas bool true false typeof").split(" "),
);

const englishWords = new Set(
  ("a an the is are was were be been to of and or in on at by with from as it its this that these those then than " +
    "we you they he she i which who when where what how why not no can could will would should must may might has " +
    "have had does did there here so but because after before until into about between each every both all any " +
    "some such only also just now our your their called calls isn't doesn't don't can't won't").split(" "),
);
