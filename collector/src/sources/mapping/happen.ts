import type { AssetId } from '../../catalog/asset.ts';
import { resolveAsset } from '../../catalog/lookup/resolve-asset.ts';
import type { EventMapping, FieldPath } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Event, EventId, Severity } from '../../events/event.ts';
import { dateOf, MINUTE } from '../../kernel/local-date.ts';
import { cellText, foldWord } from '../cells/cell-text.ts';
import { stampInstant } from '../cells/local-stamp.ts';
import { looksPersonal } from '../gates/personal.ts';
import { fieldReaders, UNREADABLE } from './field-reader.ts';
import type { RecordsToRead } from './records-to-read.ts';
import type { Complaint } from './outcome-of-part.ts';
import { stampReader } from './stamp-reader.ts';
import { unitReader } from './unit-reading.ts';

/** Clocks of other people's machines run ahead; by more than this a time is wrong. */
const SKEW = 10 * MINUTE;
const LONGEST_KEY = 200;

type Fault = Omit<Complaint, 'index'>;

/** Turns records into events of a stream, or into rejections. An event without an asset of ours has no unit: rejected. */
export async function happen(input: RecordsToRead, mapping: EventMapping): Promise<void> {
  const { records, variables, outcome, reject } = input;
  if (records.count === 0) return;
  const readers = await fieldReaders(records, eventFields(mapping), variables);
  const text = (field: FieldPath, index: number): string => {
    const cell = readers.get(field)?.(index);
    return cell === UNREADABLE ? '' : cellText(cell);
  };
  const read = eventReader(input, mapping, text, (index) => readers.get(mapping.at.field)?.(index));
  for (let index = 0; index < records.count; index += 1) {
    if (input.skipped.has(index)) continue;
    const event = read(index);
    if ('reason' in event) reject({ ...event, index });
    else outcome.events.push(event);
  }
}

export function eventFields(mapping: EventMapping): readonly FieldPath[] {
  const kind = typeof mapping.kind === 'string' ? [mapping.kind] : [];
  const unit = 'field' in mapping.unit ? [mapping.unit.field] : 'asset' in mapping.unit ? [mapping.unit.asset] : [];
  const severity = 'field' in mapping.severity ? [mapping.severity.field] : [];
  return [mapping.id, ...kind, mapping.at.field, ...unit, ...severity, ...Object.values(mapping.keys)];
}

type Text = (field: FieldPath, index: number) => string;

function eventReader(
  input: RecordsToRead,
  mapping: EventMapping,
  text: Text,
  atCell: (index: number) => unknown,
): (index: number) => Event | Fault {
  const { spec, knownAt } = input.context;
  const stamp = stampReader(mapping.at.format);
  const place = placeReader(input, mapping, text);
  const severity = severityReader(mapping, text);
  return (index) => {
    const id = text(mapping.id, index);
    if (id === '') return { field: mapping.id, reason: 'missing value' };
    const when = stamp(atCell(index));
    if (when === null || when.grain !== 'day') return { field: mapping.at.field, reason: 'not a date' };
    const at = stampInstant(when);
    if (at > knownAt + SKEW) return { field: mapping.at.field, reason: 'period in the future' };
    const where = place(index, at);
    if ('reason' in where) return where;
    const grade = severity(index);
    if (typeof grade !== 'string') return grade;
    const keys = keysOf(mapping, text, index);
    const personal = Object.entries(keys).find(([, value]) => looksPersonal(value));
    if (personal) return { field: mapping.keys[personal[0]] ?? personal[0], reason: 'personal data' };
    const kind = typeof mapping.kind === 'string' ? text(mapping.kind, index) : mapping.kind.fixed;
    if (kind === '')
      return { field: typeof mapping.kind === 'string' ? mapping.kind : 'kind', reason: 'missing value' };
    return {
      id: `${spec.id}:${id.slice(0, LONGEST_KEY)}` as EventId,
      source: spec.id,
      domain: spec.domain,
      kind,
      ...where,
      at,
      knownAt,
      severity: grade,
      keys,
    };
  };
}

function keysOf(mapping: EventMapping, text: Text, index: number): Readonly<Record<string, string>> {
  const keys = Object.entries(mapping.keys).map(
    ([name, field]) => [name, withoutQuery(text(field, index)).slice(0, LONGEST_KEY)] as const,
  );
  return Object.fromEntries(keys.filter(([, value]) => value !== ''));
}

/** Queries of URLs carry names, numbers and tokens of people. */
const withoutQuery = (text: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text.replace(/[?#].*$/, '') : text;

type Place = { readonly unit: UnitId; readonly asset: AssetId | null };

function placeReader(
  { context }: RecordsToRead,
  mapping: EventMapping,
  text: Text,
): (index: number, at: number) => Place | Fault {
  const { catalog } = context;
  const { unit } = mapping;
  if ('fixed' in unit) return () => ({ unit: unit.fixed, asset: null });
  if ('asset' in unit) {
    return (index, at) => {
      const asset = resolveAsset(catalog, text(unit.asset, index), at);
      return asset ? { unit: asset.unit, asset: asset.id } : { field: unit.asset, reason: 'unknown unit' };
    };
  }
  const read = unitReader(catalog, unit.system);
  return (index, at) => {
    const reading = read(text(unit.field, index), [dateOf(at)]);
    return reading.ok ? { unit: reading.unit.id, asset: null } : { field: unit.field, reason: reading.why };
  };
}

function severityReader(mapping: EventMapping, text: Text): (index: number) => Severity | Fault {
  const { severity } = mapping;
  if ('fixed' in severity) return () => severity.fixed;
  const words = new Map(Object.entries(severity.map).map(([word, grade]) => [foldWord(word), grade]));
  return (index) =>
    words.get(foldWord(text(severity.field, index))) ?? {
      field: severity.field,
      reason: 'not readable',
      detail: 'severity.map',
    };
}
