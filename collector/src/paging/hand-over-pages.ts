import type { DutyRow, Shift } from '../duty/duty.ts';
import type { Instant } from '../kernel/clock.ts';
import type { NoticeTarget, PagingPorts } from './notice.ts';
import { noticePages } from './notice-pages.ts';
import type { Page } from './page.ts';
import { centerTarget } from './targets-of.ts';

/**
 * A shift has passed its planned end and nobody signed: its lead is told, and whoever comes next by the roster (`coming`,
 * rows that have not ended); without a roster every shift lead of the registers.
 */
export function handOverPages(
  shift: Shift,
  coming: readonly DutyRow[],
  ports: PagingPorts,
  at: Instant,
): readonly Page[] {
  const lead = centerTarget(ports.catalog, 'ioc_shift_lead');
  const next = coming
    .filter(({ unit, role, person }) => unit === lead.unit && role === lead.role && person !== shift.lead)
    .toSorted((a, b) => a.from - b.from)[0];
  const targets: readonly NoticeTarget[] = [
    { ...lead, person: shift.lead },
    next === undefined ? lead : { ...lead, person: next.person },
  ];
  const id = `shift/${shift.id}/${at}`;
  return noticePages({ id, reason: 'handover', severity: 'warning', domain: null, ticket: null, targets }, ports, at);
}
