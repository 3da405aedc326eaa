import type { Validity } from '../../kernel/validity.ts';
import type { Catalog } from '../catalog.ts';
import type { Unit } from '../unit.ts';
import { normalCode } from './agency-code.ts';
import { bareKey, fullSpelling, nameKey } from './name-key.ts';

/** What was understood although it was badly written. */
export type UnitCorrection = 'name instead of code' | 'not NFC' | 'old tone marks' | 'other spelling';

/** A way to call a unit, and when it was right. */
export interface Call {
  readonly unit: Unit;
  readonly span: Validity;
  readonly how: 'code' | 'name' | 'alias';
  /** The official spelling, to tell what was written differently. */
  readonly spelled: string;
}

/** A call as one text made it, with the answer ready. */
export interface Reading {
  readonly call: Call;
  readonly resolved: { readonly unit: Unit; readonly how: Call['how']; readonly corrected: readonly UnitCorrection[] };
}

export interface UnitIndex {
  readonly codes: ReadonlyMap<string, readonly Call[]>;
  readonly names: ReadonlyMap<string, readonly Call[]>;
  readonly bare: ReadonlyMap<string, readonly Call[]>;
  /** What a text was found to mean before, whatever the date. */
  readonly seen: Map<string, readonly Reading[]>;
}

const indexes = new WeakMap<Catalog, UnitIndex>();

/** The index of a catalog's units by every code and name; built once. */
export function unitIndex(catalog: Catalog): UnitIndex {
  const known = indexes.get(catalog) ?? build(catalog);
  indexes.set(catalog, known);
  return known;
}

export const codeKey = (system: string, text: string): string => `${system}\n${normalCode(system, text)}`;

function build(catalog: Catalog): UnitIndex {
  const units = [...catalog.units.values()];
  const codes = units.flatMap((unit) =>
    unit.codes.map(
      (code) => [codeKey(code.system, code.code), { unit, span: code, how: 'code', spelled: code.code }] as const,
    ),
  );
  const names = units.flatMap(namesOf);
  return {
    codes: grouped(codes),
    names: grouped(names.map((call) => [nameKey(call.spelled), call])),
    bare: grouped(names.map((call) => [bareKey(call.spelled), call])),
    seen: new Map(),
  };
}

/** Official name, aliases, and the name without its kind (`Xã Lạc Đạo` → `lạc đạo`). */
function namesOf(unit: Unit): readonly Call[] {
  const name = fullSpelling(unit.name);
  const kind = `${fullSpelling(unit.kind)} `;
  const short =
    ['commune', 'district', 'province'].includes(unit.level) && name.startsWith(kind) ? [name.slice(kind.length)] : [];
  const call =
    (how: Call['how']) =>
    (spelled: string): Call => ({ unit, span: unit, how, spelled });
  return [call('name')(unit.name), ...[...unit.aliases, ...short].map(call('alias'))];
}

function grouped(entries: readonly (readonly [string, Call])[]): ReadonlyMap<string, readonly Call[]> {
  const groups = new Map<string, Call[]>();
  for (const [key, call] of entries) {
    const group = groups.get(key) ?? groups.set(key, []).get(key) ?? [];
    if (!group.some((other) => other.unit === call.unit && other.how === call.how && other.span === call.span))
      group.push(call);
  }
  return groups;
}
