/** What is compared, and how it is told: medians, with the least and the most where there were rounds. */

export interface Comparison {
  readonly name: string;
  readonly ours: string;
  readonly reference: string;
  /** Ours by the reference's, of each round. */
  readonly ratios: readonly number[];
  /** None where it is printed and nothing is asked of it. */
  readonly wanted?: { readonly atMost: number } | { readonly atLeast: number };
}

export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

export function isReached({ ratios, wanted }: Comparison): boolean {
  if (wanted === undefined) return true;
  const ratio = median(ratios);
  return 'atMost' in wanted ? ratio <= wanted.atMost : ratio >= wanted.atLeast;
}

export function tableOf(comparisons: readonly Comparison[]): string {
  const rows = [
    ['', 'Lydhør', 'reference', 'ratio', 'min – max', 'wanted', ''],
    ...comparisons.map((one) => [
      one.name,
      one.ours,
      one.reference,
      shown(median(one.ratios)),
      one.ratios.length === 1 ? '' : `${shown(Math.min(...one.ratios))} – ${shown(Math.max(...one.ratios))}`,
      wantedText(one),
      one.wanted === undefined ? '' : isReached(one) ? 'reached' : 'NOT REACHED',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function wantedText({ wanted }: Comparison): string {
  if (wanted === undefined) return '';
  return 'atMost' in wanted ? `≤ ${wanted.atMost}` : `≥ ${wanted.atLeast}`;
}

function shown(ratio: number): string {
  return ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
}
