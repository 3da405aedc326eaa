/** A frame as `/api/ds/query` answers it; only what the board reads. */
interface Frame {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly data: { values: unknown[][] };
}

interface Answer {
  readonly results: Readonly<Record<string, { readonly frames: readonly Frame[] }>>;
}

interface Cell {
  readonly unit: number;
  readonly indicator: number;
}

/** All units stand below the first one, as communes below their district. */
const OWN: Readonly<Record<string, (cell: Cell) => string | null>> = {
  unit_id: ({ unit }) => `unit-${unit}`,
  unit: ({ unit }) => `Đơn vị số ${unit}`,
  parent_id: ({ unit }) => (unit === 0 ? null : 'unit-0'),
  indicator: ({ indicator }) => `indicator-${indicator}`,
  indicator_name: ({ indicator }) => `Chỉ số thứ ${indicator}`,
};

/** What an indicator says of itself is the same at every unit. */
const OF_THE_INDICATOR: ReadonlySet<string> = new Set([
  ...['domain', 'domain_name', 'shown_factor', 'shown_decimals', 'shown_unit', 'legal_basis'],
]);

export const BOARD_UNITS = 130;
export const BOARD_INDICATORS = 155;

/** The cells of one real answer, repeated until there are 130 units by 155 indicators of them, under ids of their own. */
export function grown(answer: Answer): Answer {
  const [frame] = answer.results['A']?.frames ?? [];
  if (frame === undefined) throw new Error('no frame of states to grow');
  const names = frame.schema.fields.map(({ name }) => name);
  const absent = Object.keys(OWN).filter((name) => !names.includes(name));
  if (absent.length > 0) throw new Error(`the frame of states has no ${absent.join(', ')}`);
  const rows = frame.data.values[0]?.length ?? 0;
  const cells = Array.from({ length: BOARD_UNITS * BOARD_INDICATORS }, (_, cell): Cell => ({
    unit: Math.floor(cell / BOARD_INDICATORS),
    indicator: cell % BOARD_INDICATORS,
  }));
  frame.data.values = names.map((name, column) => {
    const own = OWN[name];
    if (own !== undefined) return cells.map(own);
    const given = frame.data.values[column] ?? [];
    return cells.map(({ indicator }, at) => given[(OF_THE_INDICATOR.has(name) ? indicator : at) % rows] ?? null);
  });
  return answer;
}
