import type { TicketDetail } from '@vnioc/contract/tickets.ts';

/** A turn as the collector counts it (docs: accounting), with its figures. */
export interface TurnRow {
  readonly id: string;
  readonly line: 'main' | 'support';
  readonly holder: { readonly kind: 'unit' | 'ioc' | 'citizen'; readonly unit?: string };
  readonly phase: string;
  readonly clock: 'working' | 'elapsed';
  readonly from: number;
  readonly to: number | null;
  readonly endedBy: string | null;
  readonly misdirected: boolean;
  readonly excuse: object | null;
  readonly explanation: object | null;
  /** `to`, or now. */
  readonly end: number;
  readonly onClockMs: number;
  readonly offClockMs: number;
  readonly overdueMs: number;
  readonly breachedAt: number | null;
}

/** Turns with what was measured of them, in the order in which they began; support runs beside the main line. */
export function turnRows({ turns, measured }: Pick<TicketDetail, 'turns' | 'measured'>): readonly TurnRow[] {
  const figures = new Map(measured.map((one) => [one.turn, one]));
  return (turns as readonly TurnRow[]).flatMap((turn) => {
    const figure = figures.get(turn.id);
    return figure === undefined ? [] : [{ ...turn, ...figure, to: turn.to, end: figure.to }];
  });
}

export type Hands = 'unit' | 'late' | 'ioc' | 'waiting' | 'off';

export interface Stretch {
  readonly hands: Hands;
  readonly from: number;
  readonly to: number;
}

/**
 * The main line cut where office hours begin and end, and where a due instant passed: what a timeline draws. Together the
 * stretches are exactly the life of the ticket. An elapsed clock has no off hours.
 */
export function stretchesOf(
  rows: readonly TurnRow[],
  officeHours: TicketDetail['officeHours'],
  elapsed: ReadonlySet<string>,
): readonly Stretch[] {
  const main = rows.filter(({ line }) => line === 'main');
  return main.flatMap((row) => stretchesOfTurn(row, elapsed.has(row.id) ? null : officeHours));
}

function stretchesOfTurn(row: TurnRow, officeHours: TicketDetail['officeHours'] | null): readonly Stretch[] {
  const cuts = new Set([row.from, row.end]);
  const inside = (at: number) => at > row.from && at < row.end;
  for (const { from, to } of officeHours ?? []) for (const at of [from, to]) if (inside(at)) cuts.add(at);
  if (row.breachedAt !== null && inside(row.breachedAt)) cuts.add(row.breachedAt);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((to, at) => {
    const from = edges[at] ?? row.from;
    const working = officeHours === null || officeHours.some((one) => one.from <= from && to <= one.to);
    return { from, to, hands: working ? handsOf(row, from) : 'off' };
  });
}

function handsOf({ holder, breachedAt }: TurnRow, from: number): Hands {
  if (holder.kind === 'citizen') return 'waiting';
  if (holder.kind === 'ioc') return 'ioc';
  return breachedAt !== null && from >= breachedAt ? 'late' : 'unit';
}
