import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, refuse, type Outcome } from '../../kernel/outcome.ts';
import { isValidAt } from '../../kernel/validity.ts';
import type { Catalog } from '../catalog.ts';
import { registerDate } from '../register-date.ts';
import type { Unit } from '../unit.ts';
import { bareKey, fullSpelling, nameKey } from './name-key.ts';
import { codeKey, unitIndex, type Call, type Reading, type UnitCorrection, type UnitIndex } from './unit-index.ts';

/** What a sender calls a unit: a code of a system (`gso`, `agency`, its own), or `name`; and the date of the data. */
export interface UnitMention {
  readonly system: string;
  readonly text: string;
  readonly date: LocalDate;
}

/** How many different texts are remembered per catalog. */
const MEMORY = 10_000;

export interface ResolvedUnit {
  readonly unit: Unit;
  readonly how: 'code' | 'name' | 'alias';
  /** What was understood although it was badly written. */
  readonly corrected: readonly UnitCorrection[];
}

export type UnresolvedUnit = 'unknown unit' | 'unit not valid at that date' | 'ambiguous';

/**
 * The unit that a code or name meant on the date of the data: 12004 was Xã Đình Dù, and is Xã Như Quỳnh since
 * 1 July 2025. Names are understood in composed or decomposed Unicode, with old or new tone placement, with Ð for Đ,
 * abbreviated (`TT.`), and without diacritics when only one unit can be meant. `registersAt` pins the date.
 */
export function resolveUnit(catalog: Catalog, mention: UnitMention): Outcome<ResolvedUnit, UnresolvedUnit> {
  const day = registerDate(catalog.site, mention.date);
  const readings = readingsOf(unitIndex(catalog), mention);
  const valid = readings.filter(({ call }) => isValidAt(call.span, day) && isValidAt(call.unit, day));
  const best = valid.find(({ call }) => call.how === 'name') ?? valid[0];
  if (!best) return refuse(readings.length > 0 ? 'unit not valid at that date' : 'unknown unit');
  if (valid.some((other) => rivals(best.call, other.call))) return refuse('ambiguous');
  return accept(best.resolved);
}

/** An official name wins over another unit's alias; otherwise two units are one too many. */
const rivals = (best: Call, other: Call): boolean =>
  other.unit !== best.unit && (best.how !== 'name' || other.how === 'name');

/** Codes first, then names, then names without diacritics; remembered, since a million rows name a dozen units. */
function readingsOf(index: UnitIndex, mention: UnitMention): readonly Reading[] {
  const { system, text } = mention;
  const key = `${system}\n${text}`;
  const known = index.seen.get(key);
  if (known) return known;
  const calls = (system === 'name' ? undefined : index.codes.get(codeKey(system, text))) ?? namedBy(index, text);
  const readings = calls.map((call) => ({
    call,
    resolved: { unit: call.unit, how: call.how, corrected: correctionsOf(call, mention) },
  }));
  if (index.seen.size < MEMORY) index.seen.set(key, readings);
  return readings;
}

function namedBy(index: UnitIndex, text: string): readonly Call[] {
  const key = bareKey(text);
  return index.names.get(nameKey(text)) ?? (key === fullSpelling(text) ? index.bare.get(key) : undefined) ?? [];
}

function correctionsOf(call: Call, { system, text }: UnitMention): readonly UnitCorrection[] {
  if (call.how === 'code') return [];
  const written = fullSpelling(text);
  const official = fullSpelling(call.spelled);
  const sameKey = nameKey(written) === nameKey(official);
  const plain = text.normalize('NFC').trim().toLowerCase() === call.spelled.normalize('NFC').toLowerCase();
  return [
    ...(system === 'name' ? [] : (['name instead of code'] as const)),
    ...(text === text.normalize('NFC') ? [] : (['not NFC'] as const)),
    ...(sameKey && written !== official ? (['old tone marks'] as const) : []),
    ...(plain || (sameKey && written !== official) ? [] : (['other spelling'] as const)),
  ];
}
