/** The few colours of a report, or none of them. */

/** SGR codes that begin and end each. */
const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], cyan: [36, 39] } as const;

export type Palette = Readonly<Record<keyof typeof codes, (text: string) => string>>;

export function palette(coloured: boolean): Palette {
  const paint = ([on, off]: readonly [number, number]) => (text: string) =>
    coloured ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    red: paint(codes.red),
    green: paint(codes.green),
    cyan: paint(codes.cyan),
  };
}
