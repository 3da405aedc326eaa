import { isWithinSpan, overlap, type Validity } from '../../kernel/validity.ts';
import type { ControllingUnit, Domain } from '../domain.ts';
import { byId, type Check, type Finding, type Item } from './registers.ts';

/** A domain is controlled by units that exist at that time, one at each place of the order. */
export const checkAssignments: Check = ({ domains, units }) => {
  const all = byId(units);
  return domains.flatMap((domain) =>
    domain.value.controllingUnits.flatMap((assignment, at) => {
      const unit = all.get(assignment.unit);
      return [
        ...(unit && !isWithinSpan(assignment, unit) ? [outlives(domain, assignment, at, unit)] : []),
        ...rivals(domain.value, assignment, at).map(() => samePlace(domain, assignment, at)),
      ];
    }),
  );
};

const rivals = (domain: Domain, assignment: ControllingUnit, at: number): readonly ControllingUnit[] =>
  domain.controllingUnits
    .slice(0, at)
    .filter((other) => other.order === assignment.order && overlap(other, assignment));

const says = ({ validFrom, validTo }: Validity): string => `${validFrom} – ${validTo ?? '…'}`;

const outlives = ({ value, path }: Item<Domain>, assignment: ControllingUnit, at: number, unit: Validity): Finding => ({
  register: 'domains',
  path: [...path, 'controllingUnits', at],
  vi: `"${assignment.unit}" kiểm soát "${value.id}" ${says(assignment)} nhưng đơn vị chỉ có hiệu lực ${says(unit)}; hãy sửa thời gian giao`,
  en: `"${assignment.unit}" controls "${value.id}" ${says(assignment)} but is valid ${says(unit)} only; correct the assignment`,
});

const samePlace = ({ value, path }: Item<Domain>, { order, unit }: ControllingUnit, at: number): Finding => ({
  register: 'domains',
  path: [...path, 'controllingUnits', at, 'order'],
  vi: `"${unit}" trùng thứ tự ${order} với đơn vị khác của "${value.id}" trong cùng thời gian; hãy đổi "order" hoặc thời gian`,
  en: `"${unit}" has order ${order} of "${value.id}" at the same time as another unit; change "order" or the days`,
});
