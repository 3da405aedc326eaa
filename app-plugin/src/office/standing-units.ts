import type { Registers, UnitRow } from './office.ts';

const UTC_OFFSET = 7 * 3_600_000;

/** Units that stand on the office's day, or on the day at which a site's registers are pinned (SEMANTICS §5). */
export function standingUnits({ units, site }: Registers, now: number): readonly UnitRow[] {
  const day = site.registersAt ?? new Date(now + UTC_OFFSET).toISOString().slice(0, 10);
  return units.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}
