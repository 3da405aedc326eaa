import type { Delivery, LineWriter } from './delivery.ts';
import type { Lines } from './line-batch.ts';

export interface RefusedLine {
  readonly position: number;
  readonly line: string;
  readonly reason: string;
}

/** How a batch ended: nothing is left to send but what the server refused for good, or the fault that stands in the way. */
export type BatchOutcome =
  | { readonly ok: true; readonly refused: readonly RefusedLine[] }
  | { readonly ok: false; readonly why: Exclude<Delivery, { kind: 'taken' | 'bad lines' }> };

/**
 * Delivers a batch. When the server says that lines are bad, the halves are sent again until the bad ones are found:
 * sending a good line twice overwrites it with itself, so nothing is doubled and nothing good is lost.
 */
export async function deliverLines(writer: LineWriter, batch: Lines): Promise<BatchOutcome> {
  const delivery = await writer.write(batch.body, batch.positions.length);
  if (delivery.kind === 'taken') return { ok: true, refused: [] };
  if (delivery.kind !== 'bad lines') return { ok: false, why: delivery };
  if (delivery.all) return { ok: true, refused: allOf(batch, delivery.words) };
  const middle = Math.ceil(batch.positions.length / 2);
  const first = await deliverLines(writer, cut(batch, 0, middle));
  if (!first.ok) return first;
  const second = await deliverLines(writer, cut(batch, middle));
  return second.ok ? { ok: true, refused: [...first.refused, ...second.refused] } : second;
}

// No line holds a line break (line-protocol.ts).
const linesOf = ({ body }: Lines): readonly string[] => body.toString().split('\n');

const cut = (batch: Lines, from: number, to?: number): Lines => ({
  body: Buffer.from(linesOf(batch).slice(from, to).join('\n')),
  positions: batch.positions.slice(from, to),
});

const allOf = (batch: Lines, reason: string): readonly RefusedLine[] =>
  linesOf(batch).map((line, index) => ({ position: batch.positions[index] ?? 0, line, reason }));
