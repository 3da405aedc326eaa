import type { QueryAnswer } from '@vnioc/contract/query.ts';

export interface Point {
  readonly at: number;
  readonly value: number | null;
}

/** The first frame of an answer to `series`: time and figure, oldest first. */
export const seriesOf = (answer: QueryAnswer): readonly Point[] => {
  const frame = answer.results['A']?.frames[0];
  if (frame === undefined) return [];
  const of = (type: string): readonly unknown[] =>
    frame.data.values[frame.schema.fields.findIndex((field) => field.type === type)] ?? [];
  const values = of('number');
  return of('time').map((at, index) => ({ at: Number(at), value: (values[index] ?? null) as number | null }));
};
