/** Punctuators: the longest one wins; each spelling is one string object. */

/**
 * The punctuator at `at`, whose first character is `code`: one of
 *
 *     [ ] ( ) { } . -> ++ -- & * + - ~ ! / % << >> < > <= >= == != ^ | && ||
 *     ? : ; ... = *= /= %= += -= <<= >>= &= ^= |= , # ## <: :> <% %> %: %:%:
 */
export function punctuatorAt(text: string, at: number, code: number): string {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case 33: // !
      return next === EQUAL ? "!=" : "!";
    case 35: // #
      return next === 35 ? "##" : "#";
    case 37: // %
      if (next === EQUAL) return "%=";
      if (next === GREATER) return "%>";
      if (next !== COLON) return "%";
      return text.charCodeAt(at + 2) === 37 && text.charCodeAt(at + 3) === COLON ? "%:%:" : "%:";
    case 38: // &
      return next === 38 ? "&&" : next === EQUAL ? "&=" : "&";
    case 40:
      return "(";
    case 41:
      return ")";
    case 42: // *
      return next === EQUAL ? "*=" : "*";
    case 43: // +
      return next === 43 ? "++" : next === EQUAL ? "+=" : "+";
    case 44:
      return ",";
    case 45: // -
      return next === 45 ? "--" : next === EQUAL ? "-=" : next === GREATER ? "->" : "-";
    case 46: // .
      return next === 46 && text.charCodeAt(at + 2) === 46 ? "..." : ".";
    case 47: // /
      return next === EQUAL ? "/=" : "/";
    case 58: // :
      return next === GREATER ? ":>" : ":";
    case 59:
      return ";";
    case 60: // <
      if (next === 60) return text.charCodeAt(at + 2) === EQUAL ? "<<=" : "<<";
      return next === EQUAL ? "<=" : next === COLON ? "<:" : next === 37 ? "<%" : "<";
    case 61: // =
      return next === EQUAL ? "==" : "=";
    case 62: // >
      if (next === GREATER) return text.charCodeAt(at + 2) === EQUAL ? ">>=" : ">>";
      return next === EQUAL ? ">=" : ">";
    case 63:
      return "?";
    case 91:
      return "[";
    case 93:
      return "]";
    case 94: // ^
      return next === EQUAL ? "^=" : "^";
    case 123:
      return "{";
    case 124: // |
      return next === 124 ? "||" : next === EQUAL ? "|=" : "|";
    case 125:
      return "}";
    default:
      return "~";
  }
}

const COLON = 58, EQUAL = 61, GREATER = 62;

/** A digraph means the same as its primary spelling, and is given to the parser as such. */
export function primarySpelling(spelled: string): string {
  switch (spelled) {
    case "<:":
      return "[";
    case ":>":
      return "]";
    case "<%":
      return "{";
    case "%>":
      return "}";
    case "%:":
      return "#";
    case "%:%:":
      return "##";
    default:
      return spelled;
  }
}
