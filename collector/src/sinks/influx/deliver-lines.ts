import type { Delivery, LineWriter } from './delivery.ts';

export interface NumberedLine {
  readonly position: number;
  readonly line: string;
}

export interface RefusedLine extends NumberedLine {
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
export async function deliverLines(writer: LineWriter, batch: readonly NumberedLine[]): Promise<BatchOutcome> {
  const delivery = await writer.write(batch.map((one) => one.line));
  if (delivery.kind === 'taken') return { ok: true, refused: [] };
  if (delivery.kind !== 'bad lines') return { ok: false, why: delivery };
  if (delivery.all) return { ok: true, refused: batch.map((one) => ({ ...one, reason: delivery.words })) };
  const middle = Math.ceil(batch.length / 2);
  const first = await deliverLines(writer, batch.slice(0, middle));
  if (!first.ok) return first;
  const second = await deliverLines(writer, batch.slice(middle));
  return second.ok ? { ok: true, refused: [...first.refused, ...second.refused] } : second;
}
