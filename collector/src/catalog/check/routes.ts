import { isWithinSpan, overlap, type Validity } from '../../kernel/validity.ts';
import type { Path } from '../read/register.ts';
import type { Route } from '../route.ts';
import type { Escalation } from '../sop.ts';
import { incomplete, isComplete } from './sops.ts';
import { takesAllOf } from './takes-all-of.ts';
import { brokenDays } from './whole-days.ts';
import { byId, type Check, type Finding, type Item, type Registers } from './registers.ts';

/** A route sends only to units and procedures that hold as long as it does, and can be reached. */
export const checkRoutes: Check = (registers) => [
  ...registers.routes.flatMap((route, at) => [
    ...deadlinesOf(route.value.deadlines, [...route.path, 'deadlines']),
    ...outlivedBy(route, registers),
    ...matchesNothing(route, registers),
    ...shadow(route, registers.routes.slice(0, at)),
  ]),
  ...deadlinesOf(registers.defaults.deadlines, ['defaults', 'deadlines']),
  ...registers.defaults.escalation.flatMap((rung, at) => (isComplete(rung) ? [] : [incompleteDefault(rung, at)])),
];

const deadlinesOf = (deadlines: Route['deadlines'], path: Path): readonly Finding[] =>
  Object.entries(deadlines).flatMap(([stretch, deadline]) =>
    brokenDays(deadline, [...path, stretch]).map((broken): Finding => ({ register: 'routes', ...broken })),
  );

const incompleteDefault = (rung: Escalation, at: number): Finding => ({
  register: 'routes',
  ...incomplete(rung, ['defaults', 'escalation', at]),
});

const says = ({ validFrom, validTo }: Validity): string => `${validFrom} – ${validTo ?? '…'}`;

function outlivedBy({ value, path }: Item<Route>, { units, sops }: Registers): readonly Finding[] {
  const [allUnits, allSops] = [byId(units), byId(sops)];
  const named: readonly (readonly [Path, string | null, Validity | undefined])[] = [
    [['lead'], value.lead, allUnits.get(value.lead ?? '')],
    ...value.supporting.map((unit, at) => [['supporting', at], unit, allUnits.get(unit)] as const),
    [['sop'], value.sop, allSops.get(value.sop ?? '')],
  ];
  return named.flatMap(([at, name, span]) =>
    span === undefined || isWithinSpan(value, span)
      ? []
      : [
          {
            register: 'routes' as const,
            path: [...path, ...at],
            vi: `"${name}" chỉ có hiệu lực ${says(span)}, tuyến "${value.id}" ${says(value)}; hãy sửa thời gian của tuyến`,
            en: `"${name}" is valid ${says(span)} only, the route "${value.id}" ${says(value)}; correct the days of the route`,
          },
        ],
  );
}

/** What a route waits for must exist on some day of it; a unit that has ended leaves its successors. */
function matchesNothing({ value, path }: Item<Route>, { sources, assets, units }: Registers): readonly Finding[] {
  const all = { source: byId(sources), asset: byId(assets), unit: byId(units) };
  return (['source', 'asset', 'unit'] as const).flatMap((key) =>
    (value.match[key] ?? []).flatMap((id, at): readonly Finding[] => {
      const span: Validity | undefined = all[key].get(id);
      if (span === undefined || overlap(span, value)) return [];
      return [
        {
          register: 'routes',
          path: [...path, 'match', key, at],
          vi: `"${id}" (${says(span)}) không còn khi tuyến "${value.id}" có hiệu lực (${says(value)}); hãy bỏ hoặc sửa thời gian`,
          en: `"${id}" (${says(span)}) does not stand while the route "${value.id}" holds (${says(value)}); remove it or correct the days`,
        },
      ];
    }),
  );
}

function shadow({ value, path }: Item<Route>, earlier: readonly Item<Route>[]): readonly Finding[] {
  const over = earlier.find(
    ({ value: other }) => !other.continue && isWithinSpan(value, other) && takesAllOf(other.match, value.match),
  );
  if (over === undefined) return [];
  return [
    {
      register: 'routes',
      path,
      vi: `tuyến "${value.id}" không bao giờ được dùng vì "${over.value.id}" đứng trước nhận hết; hãy đổi thứ tự hoặc thêm "continue: true"`,
      en: `the route "${value.id}" is never reached, because "${over.value.id}" before it takes everything; change the order or add "continue: true"`,
    },
  ];
}
