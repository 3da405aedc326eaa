/** A line of `GET /api/v1/completeness`. */
export interface CompletenessLine {
  readonly source: string;
  readonly unit: string;
  readonly present: number;
  readonly expected: number;
  /** Null when nothing was due. */
  readonly ratio: number | null;
}

export interface Matrix {
  readonly units: readonly string[];
  readonly sources: readonly string[];
  readonly cell: (unit: string, source: string) => CompletenessLine | undefined;
}

/** Units by sources, in the order in which the registers name them; what owes nothing to anybody is left out. */
export function matrixOf(
  lines: readonly CompletenessLine[],
  order: { readonly units: readonly string[]; readonly sources: readonly string[] },
): Matrix {
  const cells = new Map(lines.map((line) => [`${line.unit}|${line.source}`, line]));
  const [units, sources] = [new Set(lines.map(({ unit }) => unit)), new Set(lines.map(({ source }) => source))];
  return {
    units: order.units.filter((unit) => units.has(unit)),
    sources: order.sources.filter((source) => sources.has(source)),
    cell: (unit, source) => cells.get(`${unit}|${source}`),
  };
}

/** Complete, a few missing, or more than a tenth; null when nothing was due. */
export const gradeOf = ({ ratio }: Pick<CompletenessLine, 'ratio'>): 'normal' | 'warning' | 'critical' | null => {
  if (ratio === null) return null;
  if (ratio >= 1) return 'normal';
  return ratio >= 0.9 ? 'warning' : 'critical';
};
