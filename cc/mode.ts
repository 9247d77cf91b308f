/** How a text is compiled: in a file of its own, because parser, checker and compiler all ask. */
export type Mode =
  /** A file: C's rules. */
  | "file"
  /** The prompt: statements at top level, missing final `;`, missing trailing arguments, undeclared names assigned. */
  | "prompt";
