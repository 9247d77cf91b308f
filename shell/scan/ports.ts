/** Lists of ports as they are typed: `22`, `1-1024`, `80,443,8000-8010`, `http,ssh`. */

export const LAST_PORT = 65535;

export interface PortProblem {
  readonly problem: string;
  /** What of the list is wrong. */
  readonly start: number;
  readonly end: number;
}

/** Each port once, lowest first. `portOf`: the port of a service's name. */
export function parsePorts(list: string, portOf: (name: string) => number | undefined): number[] | PortProblem {
  const ports = new Set<number>();
  let start = 0;
  for (const item of list.split(",")) {
    const problem = addItem(item, ports, portOf);
    if (problem !== undefined) return { problem, start, end: start + Math.max(item.length, 1) };
    start += item.length + 1;
  }
  return [...ports].sort((a, b) => a - b);
}

/** What is wrong with one item, or undefined. */
function addItem(item: string, ports: Set<number>, portOf: (name: string) => number | undefined): string | undefined {
  if (item === "") return "a port is missing here";
  const [, first, last = first] = /^([0-9]+)(?:-([0-9]+))?$/.exec(item) ?? [];
  if (first === undefined || last === undefined) {
    const port = portOf(item);
    if (port === undefined) return `'${item}' is neither a port, a range of ports, nor the name of a TCP service`;
    ports.add(port);
    return undefined;
  }
  const from = Number(first);
  const to = Number(last);
  if (from < 1 || from > LAST_PORT || to > LAST_PORT) return `a port is a number from 1 to ${LAST_PORT}`;
  if (to < from) return "this range ends before it begins";
  for (let port = from; port <= to; port++) ports.add(port);
  return undefined;
}

/** The problem as it is shown: the list with a caret below what is wrong. */
export function renderPortProblem(list: string, { problem, start, end }: PortProblem): string {
  return `${problem}\n  ${list}\n  ${" ".repeat(start)}^${"~".repeat(end - start - 1)}`;
}
