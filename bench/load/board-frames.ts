/** A frame as `/api/ds/query` answers it; only what the board reads. */
interface Frame {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly data: { values: unknown[][] };
}

interface Answer {
  readonly results: Readonly<Record<string, { readonly frames: readonly Frame[] }>>;
}

export const BOARD_UNITS = 130;
export const BOARD_INDICATORS = 155;

/** The cells of one real answer, repeated until there are 130 units by 155 indicators of them, under ids of their own. */
export function grown(answer: Answer): Answer {
  const [frame] = answer.results['A']?.frames ?? [];
  if (frame === undefined) throw new Error('no frame of states to grow');
  const names = frame.schema.fields.map(({ name }) => name);
  const rows = frame.data.values[0]?.length ?? 0;
  const cells = Array.from({ length: BOARD_UNITS * BOARD_INDICATORS }, (_, cell) => ({
    unit: Math.floor(cell / BOARD_INDICATORS),
    indicator: cell % BOARD_INDICATORS,
  }));
  const own: Readonly<Record<string, (cell: (typeof cells)[number]) => unknown>> = {
    unit_id: ({ unit }) => `unit-${unit}`,
    unit: ({ unit }) => `Đơn vị số ${unit}`,
    parent: ({ unit }) => (unit === 0 ? null : 'unit-0'),
    indicator: ({ indicator }) => `indicator-${indicator}`,
    indicator_name: ({ indicator }) => `Chỉ số thứ ${indicator}`,
  };
  frame.data.values = names.map((name, column) =>
    cells.map((cell, at) => own[name]?.(cell) ?? frame.data.values[column]?.[at % rows] ?? null),
  );
  return answer;
}
