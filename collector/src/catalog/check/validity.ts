import { overlap, type Validity } from '../../kernel/validity.ts';
import { normalCode } from '../lookup/agency-code.ts';
import type { Path } from '../read/register.ts';
import type { RegisterName } from '../shape/shapes.ts';
import type { Unit, UnitCode } from '../unit.ts';
import type { Check, Finding, Item } from './registers.ts';

/** Nothing ends before it begins, and a code of a system names one unit on any day. */
export const checkValidity: Check = (registers) => [
  ...registers.units.flatMap(({ value, path }) => [
    ...ends('units', value, path),
    ...value.codes.flatMap((code, at) => ends('units', code, [...path, 'codes', at])),
  ]),
  ...registers.domains.flatMap(({ value, path }) =>
    value.controllingUnits.flatMap((unit, at) => ends('domains', unit, [...path, 'controllingUnits', at])),
  ),
  ...registers.sources.flatMap(({ value, path }) => ends('sources', value, path)),
  ...registers.assets.flatMap(({ value, path }) => ends('assets', value, path)),
  ...registers.people.flatMap(({ value, path }) =>
    value.duties.flatMap((duty, at) => ends('people', duty, [...path, 'duties', at])),
  ),
  ...registers.routes.flatMap(({ value, path }) => ends('routes', value, path)),
  ...registers.reports.flatMap(({ value, path }) => ends('reports', value, path)),
  ...registers.seasons.flatMap(({ value, path }) =>
    ends('calendar', { ...value, validTo: value.validTo ?? null }, path),
  ),
  ...codesUsedTwice(registers.units),
];

function ends(register: RegisterName, span: Validity, path: Path): readonly Finding[] {
  if (span.validTo === null || span.validFrom <= span.validTo) return [];
  return [
    {
      register,
      path: [...path, 'validTo'],
      vi: `validTo ${span.validTo} trước validFrom ${span.validFrom}; hãy sửa một trong hai ngày`,
      en: `validTo ${span.validTo} is before validFrom ${span.validFrom}; correct one of the days`,
    },
  ];
}

function codesUsedTwice(units: readonly Item<Unit>[]): readonly Finding[] {
  const seen = new Map<string, { unit: Unit; code: UnitCode }[]>();
  return units.flatMap(({ value: unit, path }) =>
    unit.codes.flatMap((code, at): readonly Finding[] => {
      const key = `${code.system} ${normalCode(code.system, code.code)}`;
      const rivals = seen.get(key) ?? seen.set(key, []).get(key) ?? [];
      const rival = rivals.find((other) => overlap(other.code, code));
      rivals.push({ unit, code });
      if (!rival) return [];
      return [
        {
          register: 'units',
          path: [...path, 'codes', at],
          vi: `mã ${key} của "${unit.id}" đang thuộc "${rival.unit.id}" trong cùng thời gian; hãy sửa mã hoặc hiệu lực`,
          en: `code ${key} of "${unit.id}" belongs to "${rival.unit.id}" at the same time; correct the code or its validity`,
        },
      ];
    }),
  );
}
