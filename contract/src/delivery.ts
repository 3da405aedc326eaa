import { count, listOf, record, text } from './schema-parts.ts';

/** What became of a delivery that was pushed: committed before this is answered. */
export const deliverySchema = record({
  run: text,
  accepted: count,
  revised: count,
  unchanged: count,
  events: count,
  repeatedEvents: count,
  corrected: count,
  quarantined: count,
  /** Records with a secrecy mark: nothing of them was kept, and the source stands still. */
  refused: count,
  rejections: listOf(record({ row: count, field: text, reason: text, vi: text, en: text })),
});
