import type { Unit } from '../unit.ts';
import { byId, type Check } from './registers.ts';

/** The units form trees, and their names are written in composed Unicode. */
export const checkTree: Check = ({ units }) => {
  const all = byId(units);
  return units.flatMap(({ value: unit, path }) => [
    ...(isItsOwnAncestor(unit, all)
      ? [
          {
            register: 'units' as const,
            path: [...path, 'parent'],
            vi: `"${unit.id}" là cấp trên của chính mình; hãy sửa "parent"`,
            en: `"${unit.id}" is its own ancestor; correct "parent"`,
          },
        ]
      : []),
    ...(unit.name !== unit.name.normalize('NFC')
      ? [
          {
            register: 'units' as const,
            path: [...path, 'name'],
            vi: `tên của "${unit.id}" chưa ở dạng Unicode dựng sẵn (NFC); hãy gõ lại tên`,
            en: `the name of "${unit.id}" is not in composed Unicode (NFC); type it again`,
          },
        ]
      : []),
  ]);
};

function isItsOwnAncestor(unit: Unit, all: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>();
  for (let at = unit.parent; at !== null && !seen.has(at); at = all.get(at)?.parent ?? null) {
    if (at === unit.id) return true;
    seen.add(at);
  }
  return false;
}
