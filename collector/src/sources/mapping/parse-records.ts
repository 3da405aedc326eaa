import { gateRecords } from '../gates/record-gate.ts';
import type { ParseContext, Parsed } from '../source-kind.ts';
import type { Delivery } from './delivery.ts';
import type { Variables } from './expression.ts';
import { happen } from './happen.ts';
import { observe } from './observe.ts';
import { emptyOutcome, rejecter, type PartOutcome } from './outcome-of-part.ts';
import type { Records } from './records.ts';

export const NOTHING_PARSED: Parsed = emptyOutcome();

/** Which half of the mapping these records are for; `both` where the records are the rows of one table. */
export type Half = 'observations' | 'events' | 'both';

/** Gates first, then figures and happenings, by the mapping of the source. */
export async function parseRecords(
  records: Records,
  delivery: Delivery,
  variables: Variables,
  context: ParseContext,
  half: Half = 'both',
): Promise<PartOutcome> {
  const outcome = emptyOutcome();
  const reject = rejecter(context.spec, variables.origin, records, outcome);
  const skipped = gateRecords(records, context, outcome, reject);
  const input = { records, skipped, delivery, variables, context, outcome, reject };
  const { observations, events } = context.spec;
  if (observations !== null && half !== 'events') await observe(input, observations);
  if (events !== null && half !== 'observations') await happen(input, events);
  return outcome;
}

/** Several outcomes of one part as one. */
export const joined = (outcomes: readonly Parsed[]): Parsed => ({
  observations: outcomes.flatMap(({ observations }) => observations),
  events: outcomes.flatMap(({ events }) => events),
  rejections: outcomes.flatMap(({ rejections }) => rejections),
  refusals: outcomes.flatMap(({ refusals }) => refusals),
  corrections: outcomes.flatMap(({ corrections }) => corrections),
});
