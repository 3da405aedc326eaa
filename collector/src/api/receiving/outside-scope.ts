import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Rejection } from '../../observations/rejection.ts';

/** A record its sender may not speak for; it is kept for those who answer for the unit. */
export const outsideScope = (
  source: SourceSpec,
  origin: string,
  row: number,
  unit: UnitId,
  values: Readonly<Record<string, string>>,
): Rejection => ({
  ...{ source: source.id, origin, row, field: 'unit', reason: 'outside your scope', values, unit },
  sentence: {
    vi: `Dòng ${row}: đơn vị "${unit}" ngoài phạm vi của khóa gửi; dùng khóa của đơn vị đó, hoặc xin mở phạm vi.`,
    en: `Row ${row}: the unit "${unit}" is outside the scope of the sender's key; use that unit's key, or ask for it.`,
  },
});
