import { isClassificationName, isMarkedClassification, isSecrecyMark } from '../gates/secrecy.ts';
import { refuse } from '../gates/record-gate.ts';
import type { ParseContext, Parsed } from '../source-kind.ts';
import { canonicalText } from './canonical-record.ts';
import type { Delivery } from './delivery.ts';
import { recordsOf, type Variables } from './expression.ts';
import { emptyOutcome, rejecter } from './outcome-of-part.ts';
import { joined, NOTHING_PARSED, parseRecords } from './parse-records.ts';
import { objectRecords } from './records.ts';

/** A JSON document (a page, a message) with the variables its expressions may name. */
export interface DocumentContent {
  readonly document: unknown;
  readonly delivery: Delivery;
  readonly variables: Variables;
}

/** A document by the mapping of its source. A secrecy mark at its top refuses all of it. */
export async function parseDocument(
  { document, delivery, variables }: DocumentContent,
  firstRow: number,
  context: ParseContext,
): Promise<Parsed> {
  const outcome = emptyOutcome();
  if (isMarkedDocument(document, context.spec.secrecyFields)) {
    delivery.verdict = refuse(canonicalText(document), 'file', context, outcome) ? 'refused' : 'skipped';
    return outcome;
  }
  const { observations, events } = context.spec;
  const bound = { ...variables, document };
  if (observations !== null && events !== null && observations.records === events.records)
    return parseRecords(
      objectRecords(await recordsOf(observations.records, document, bound), firstRow),
      delivery,
      bound,
      context,
    );
  const halves: Parsed[] = [];
  if (observations !== null)
    halves.push(
      await parseRecords(
        objectRecords(await recordsOf(observations.records, document, bound), firstRow),
        delivery,
        bound,
        context,
        'observations',
      ),
    );
  if (events !== null)
    halves.push(
      await parseRecords(
        objectRecords(await recordsOf(events.records, document, bound), firstRow),
        delivery,
        bound,
        context,
        'events',
      ),
    );
  return halves.length === 0 ? NOTHING_PARSED : joined(halves);
}

/** How many records a document yields, for paging. */
export async function countRecords(
  document: unknown,
  spec: ParseContext['spec'],
  variables: Variables,
): Promise<number> {
  const expressions = [spec.observations, spec.events].flatMap((mapping) =>
    mapping === null ? [] : [mapping.records],
  );
  const counts = await Promise.all(
    expressions.map(async (records) => (await recordsOf(records, document, { ...variables, document })).length),
  );
  return Math.max(0, ...counts);
}

/** A text that was to be a document and is none: one rejection for all of it. */
export function unreadableDocument(variables: Variables, row: number, context: ParseContext, detail: string): Parsed {
  const outcome = emptyOutcome();
  const records = objectRecords([{}], row);
  rejecter(
    { ...context.spec, nonPersonalFields: [] },
    variables.origin,
    records,
    outcome,
  )({ index: row > 0 ? 0 : -1, field: '', reason: 'not readable', detail });
  return outcome;
}

function isMarkedDocument(document: unknown, secrecyFields: readonly string[]): boolean {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return false;
  const declared = new Set(secrecyFields);
  return Object.entries(document).some(
    ([name, cell]) =>
      ((declared.has(name) || isClassificationName(name)) && isMarkedClassification(cell)) || isSecrecyMark(cell),
  );
}
