/** Trees as indented text: a node stands on one line as long as it fits, else each of its children gets a line. */

export interface TextNode {
  /** What the node is; written first. */
  readonly head: string;
  readonly children: readonly TextNode[];
  /** Always one line for each child, as statements have it. */
  readonly open?: boolean;
}

const WIDTH = 120;
/** Deeper trees are to be cut there: nobody reads on, and the stack of the host is finite. */
export const DEEPEST = 200;

export function node(head: string, ...children: readonly (TextNode | string)[]): TextNode {
  return { head, children: children.map(leaf) };
}

/** A node whose children stand on lines of their own. */
export function openNode(head: string, children: readonly (TextNode | string)[]): TextNode {
  return { head, children: children.map(leaf), open: true };
}

function leaf(child: TextNode | string): TextNode {
  return typeof child === "string" ? { head: child, children: [] } : child;
}

/** The text of `root`, each line ended by a newline. */
export function layOut(root: TextNode): string {
  const lines: string[] = [];
  write(root, 0, lines);
  return lines.map((line) => `${line}\n`).join("");
}

function write(root: TextNode, depth: number, lines: string[]): void {
  const indent = "  ".repeat(depth);
  const room = WIDTH - indent.length;
  const line = root.open === true && root.children.length > 0 ? undefined : onOneLine(root, room);
  if (line !== undefined) {
    lines.push(indent + line);
  } else {
    lines.push(`${indent}${root.head}`);
    for (const child of root.children) write(child, depth + 1, lines);
  }
}

/** `(head child child)`, or undefined if that is longer than `room`. A node without children needs no brackets. */
function onOneLine(root: TextNode, room: number): string | undefined {
  if (root.children.length === 0) return root.head;
  if (root.open === true) return undefined;
  let text = `(${root.head}`;
  for (const child of root.children) {
    const part = onOneLine(child, room - text.length - 2);
    if (part === undefined) return undefined;
    text += ` ${part}`;
    if (text.length >= room) return undefined;
  }
  return `${text})`;
}
