import { OFFICE_OFFSET } from '../instants/instant-text.ts';
import type { Registers, UnitRow } from './office.ts';

/** Units that stand on the office's day, or on the day at which a site's registers are pinned (SEMANTICS §5). */
export function standingUnits({ units, site }: Registers, now: number): readonly UnitRow[] {
  const day = site.registersAt ?? new Date(now + OFFICE_OFFSET).toISOString().slice(0, 10);
  return units.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}
