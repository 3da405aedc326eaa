import type { Catalog } from '../catalog/catalog.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { SopId } from '../catalog/sop.ts';
import type { Holder } from '../tickets/received.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { TicketAccount } from './turn.ts';

export const GROUPINGS = ['unit', 'domain', 'sop', 'severity'] as const;
export type GroupBy = (typeof GROUPINGS)[number];

type Name = { readonly vi: string; readonly en: string };

const SEVERITIES: Readonly<Record<string, Name>> = {
  info: { vi: 'thông tin', en: 'info' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  critical: { vi: 'nghiêm trọng', en: 'critical' },
};

/** Id of the row that a turn is counted in. */
export function groupKey(groupBy: GroupBy, holder: Holder, { domain, sop, severity }: TicketAccount): string {
  switch (groupBy) {
    case 'unit':
      return holder.kind === 'unit' ? holder.unit : holder.kind;
    case 'domain':
      return domain;
    case 'sop':
      return sop ?? '';
    case 'severity':
      return severity;
    default:
      return unreachable(groupBy);
  }
}

/** As the registers call it; what they no longer know keeps its id. */
export function nameOfKey(groupBy: GroupBy, key: string, { units, domains, sops }: Catalog): Name {
  switch (groupBy) {
    case 'unit':
      return named(units.get(key as UnitId), key);
    case 'domain':
      return named(domains.get(key as DomainId), key);
    case 'sop':
      return key === '' ? { vi: 'không có quy trình', en: 'without SOP' } : named(sops.get(key as SopId), key);
    case 'severity':
      return SEVERITIES[key] ?? { vi: key, en: key };
    default:
      return unreachable(groupBy);
  }
}

const named = (one: { readonly name: string; readonly nameEn: string } | undefined, key: string): Name =>
  one === undefined ? { vi: key, en: key } : { vi: one.name, en: one.nameEn };

/** Communes are compared with communes, agencies with agencies (PEERS, "Semantics to adopt"). */
export const groupOfKey = (groupBy: GroupBy, key: string, { units }: Catalog): string | null =>
  groupBy === 'unit' ? (units.get(key as UnitId)?.level ?? null) : null;
