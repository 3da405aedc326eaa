import type { EventId } from '../../events/event.ts';
import { MINUTE } from '../../kernel/local-date.ts';
import { Delivery } from '../mapping/delivery.ts';
import { emptyOutcome, rejecter, type PartOutcome, type Reject } from '../mapping/outcome-of-part.ts';
import { parseRecords } from '../mapping/parse-records.ts';
import { objectRecords } from '../mapping/records.ts';
import type { ParseContext, Parsed } from '../source-kind.ts';
import type { EveJsonConnection } from './connection.ts';
import { eveAsset, eveId, eveKeys, eveSeverity, type EveRecord } from './eve-event.ts';

const KEPT = ['alert', 'anomaly'];
const SKEW = 10 * MINUTE;

/**
 * Lines of an eve.json as events: from the tail of the file, or from the body of an HTTP push. With a mapping in the
 * source that one holds; without, the default described at `EveJsonConnection`.
 */
export async function parseLines(
  lines: readonly string[],
  origin: string,
  firstRow: number,
  context: ParseContext,
): Promise<Parsed> {
  const outcome = emptyOutcome();
  const records = lines.map(readLine);
  const reject = rejecter(
    { ...context.spec, nonPersonalFields: [] },
    origin,
    objectRecords(
      records.map(() => ({})),
      firstRow,
    ),
    outcome,
  );
  records.forEach((record, index) => {
    if (record === null && lines[index] !== '') reject({ index, field: '', reason: 'not readable', detail: 'JSON' });
  });
  const kept = new Set((context.spec.connection as EveJsonConnection).eventTypes ?? KEPT);
  const wanted = records.map((record) => (record !== null && kept.has(String(record.event_type)) ? record : null));
  if (context.spec.events !== null) return mapped(wanted, origin, firstRow, context, outcome);
  wanted.forEach((record, index) => {
    if (record !== null) takeRecord(record, index, context, outcome, reject);
  });
  return outcome;
}

function readLine(line: string): EveRecord | null {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

async function mapped(
  wanted: readonly (EveRecord | null)[],
  origin: string,
  firstRow: number,
  context: ParseContext,
  outcome: PartOutcome,
): Promise<Parsed> {
  const records = objectRecords(
    wanted.filter((record) => record !== null),
    firstRow,
  );
  const parsed = await parseRecords(records, new Delivery(), { origin }, context, 'events');
  return { ...parsed, rejections: [...outcome.rejections, ...parsed.rejections] };
}

function takeRecord(
  record: EveRecord,
  index: number,
  { spec, catalog, knownAt }: ParseContext,
  outcome: PartOutcome,
  reject: Reject,
): void {
  const at = instantOfEve(record.timestamp);
  if (at === null) return reject({ index, field: 'timestamp', reason: 'not a date' });
  if (at > knownAt + SKEW) return reject({ index, field: 'timestamp', reason: 'period in the future' });
  const asset = eveAsset(catalog, record, at);
  if (asset === null) return reject({ index, field: 'dest_ip', reason: 'unknown unit' });
  outcome.events.push({
    id: `${spec.id}:${eveId(record)}` as EventId,
    source: spec.id,
    domain: spec.domain,
    kind: `suricata.${String(record.event_type)}`,
    unit: asset.unit,
    asset: asset.id,
    at,
    knownAt,
    severity: eveSeverity(record),
    keys: eveKeys(record, asset),
  });
}

/** Suricata writes an offset (`+0000`); without one it is local time, as everywhere here. */
function instantOfEve(timestamp: unknown): number | null {
  if (typeof timestamp !== 'string') return null;
  const iso = timestamp.replace(/\.(\d{3})\d*/, '.$1').replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const at = Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? iso : `${iso}+07:00`);
  return Number.isFinite(at) ? at : null;
}
