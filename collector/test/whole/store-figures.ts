import type { Installation } from '../service/installation.ts';

/** A figure of the store with what stands behind it. */
export interface StoreFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly periodEnd: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly quality: string;
  readonly revision: number;
  readonly present: number | null;
  readonly expected: number | null;
}

type Column = readonly unknown[];

interface Frame {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly data: { readonly values: readonly Column[] };
}

export interface QueryAnswer {
  readonly results: Readonly<Record<string, { readonly status: number; readonly frames: readonly Frame[] }>>;
}

/** The rows of the answer's only table, by the names of its columns. */
export function rowsOf(answer: QueryAnswer, refId = 'A'): readonly Readonly<Record<string, unknown>>[] {
  const frame = answer.results[refId]?.frames[0];
  if (frame === undefined) throw new Error(`No table in ${JSON.stringify(answer).slice(0, 300)}`);
  const names = frame.schema.fields.map(({ name }) => name);
  const columns = frame.data.values;
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row]])),
  );
}

/** Every figure of the store by `POST /api/v1/query`, as a panel or a script would read it. */
export async function storeFigures(
  installation: Installation,
  range: {
    readonly from: string;
    readonly to: string;
    readonly asOf?: string;
    readonly indicators?: readonly string[];
  },
): Promise<readonly StoreFigure[]> {
  const queries = [{ refId: 'A', kind: 'series', format: 'table', ...range }];
  const rows = rowsOf(await installation.query<QueryAnswer>({ queries }));
  return rows.map(({ time, unit_id: unit, ...row }) => ({ ...row, unit, periodEnd: time }) as unknown as StoreFigure);
}
