/** What the benchmark prints: sections, tables, and each aim with what came of it. */

export interface Aim {
  readonly name: string;
  readonly wanted: string;
  readonly got: string;
  readonly met: boolean;
}

export const aims: Aim[] = [];

/** `value` against a bound, noted for the summary. Nothing measured (NaN) is an aim missed. */
export function aim(name: string, value: number, relation: "≥" | "≤", bound: number, unit = "", digits = 1): void {
  const met = relation === "≥" ? value >= bound : value <= bound;
  aims.push({ name, wanted: `${relation} ${bound}${unit}`, got: `${value.toFixed(digits)}${unit}`, met });
}

export function heading(text: string): void {
  console.log(`\n${text}`);
}

/** Columns by the widest cell: the first to the left, numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)));
  for (const row of [header, ...rows]) {
    const cells = row.map((cell, i) => i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!));
    console.log(`  ${cells.join("   ")}`);
  }
}

export function summary(): void {
  heading("aims");
  table(
    ["", "aim", "measured", ""],
    aims.map(({ name, wanted, got, met }) => [name, wanted, got, met ? "met" : "MISSED"]),
  );
}
