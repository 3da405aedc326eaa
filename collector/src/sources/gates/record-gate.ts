import type { SourceSpec } from '../../catalog/source-spec.ts';
import { cellText } from '../cells/cell-text.ts';
import { canonicalText } from '../mapping/canonical-record.ts';
import type { PartOutcome, Reject } from '../mapping/outcome-of-part.ts';
import type { Reader, Records } from '../mapping/records.ts';
import type { ParseContext } from '../source-kind.ts';
import { isIdentityName, looksPersonal } from './personal.ts';
import { isClassificationName, isMarkedClassification, secrecyMarks } from './secrecy.ts';

/**
 * Keeps out what must never come in: records with a secrecy mark (refused, only their fingerprint is kept; released ones
 * are skipped silently) and records about a person (quarantined without any value). Answers which records are out.
 */
export function gateRecords(
  records: Records,
  context: ParseContext,
  outcome: PartOutcome,
  reject: Reject,
): ReadonlySet<number> {
  const out = new Set<number>();
  const marked = markReader(records, context.spec);
  const identities = records.names.filter(isIdentityName).map((name) => [name, records.reader(name)] as const);
  for (let index = 0; index < records.count; index += 1) {
    if (marked(index)) {
      out.add(index);
      refuse(canonicalText(texts(records.plain(index))), 'record', context, outcome);
      continue;
    }
    const personal = identities.find(([, read]) => isFilledIn(read, index));
    if (personal === undefined) continue;
    out.add(index);
    reject({ index, field: personal[0], reason: 'personal data' });
  }
  return out;
}

/** A mark on the whole delivery; false when a named person released exactly this one. */
export function refuse(
  content: string,
  scope: 'record' | 'file',
  context: ParseContext,
  outcome: PartOutcome,
): boolean {
  const hash = context.fingerprint(content);
  if (context.released.has(hash)) return false;
  outcome.refusals.push({ source: context.spec.id, hash, scope });
  return true;
}

function markReader(records: Records, spec: SourceSpec): (index: number) => boolean {
  const declared = records.names.filter((name) => isClassificationName(name));
  const fields = [...new Set([...spec.secrecyFields, ...declared])].flatMap((name) => records.reader(name) ?? []);
  const others = records.names.flatMap((name) => records.reader(name) ?? []);
  const isMark = secrecyMarks();
  return (index) =>
    fields.some((read) => isMarkedClassification(read(index))) || others.some((read) => isMark(read(index)));
}

function isFilledIn(read: Reader | null, index: number): boolean {
  const text = cellText(read?.(index));
  return text !== '' && (looksPersonal(text) || /\d{6,}|@/.test(text));
}

/** Cells as text, so that a record has one fingerprint whether it came typed or written. */
const texts = (record: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    Object.entries(record).map(([name, cell]) => [
      name,
      typeof cell === 'object' && !(cell instanceof Date) ? cell : cellText(cell),
    ]),
  );
