import type { Span } from '../sop.ts';
import type { Path } from '../read/register.ts';

export interface SpanFinding {
  readonly path: Path;
  readonly vi: string;
  readonly en: string;
}

type Said = Span & { readonly bySeverity?: Readonly<Record<string, Span>> | undefined };

/** Working days and days are counted whole: half a day is a number of hours (domain §5.4). */
export function brokenDays(span: Said, path: Path): readonly SpanFinding[] {
  const own = isBroken(span) ? [broken(span, [...path, 'amount'])] : [];
  const chosen = Object.entries(span.bySeverity ?? {}).flatMap(([severity, one]) =>
    isBroken(one) ? [broken(one, [...path, 'bySeverity', severity, 'amount'])] : [],
  );
  return [...own, ...chosen];
}

const isBroken = ({ amount, unit }: Span): boolean => (unit === 'WD' || unit === 'D') && !Number.isInteger(amount);

const broken = ({ amount, unit }: Span, path: Path): SpanFinding => ({
  path,
  vi: `${amount} ${unit}: ngày phải là số nguyên; hãy viết bằng giờ (WH hoặc H)`,
  en: `${amount} ${unit}: days are whole numbers; write hours instead (WH or H)`,
});
