import { absorbedBy, isRootCause } from '../alerts/absorbed-by.ts';
import type { Alert } from '../alerts/alert.ts';
import { rootsEndedSince } from '../alerts/store/absorbed-alerts.ts';
import type { PlannedItem } from '../agenda/agenda-item.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import { dueAt } from '../kernel/due.ts';
import { DAY } from '../kernel/local-date.ts';
import type { Tables } from '../tickets/ledger.ts';

/** No grace of the register lasts longer. */
const LONGEST_GRACE = 31 * DAY;

const graceEnd = ({ calendar, alerting }: Catalog, endedAt: Instant): Instant =>
  dueAt(calendar, endedAt, alerting.dependantGrace);

/** When what these root causes absorbed is looked at again: they ended, or their rule said that they were not of the world. */
export const endsOfGrace = (alerts: readonly Alert[], catalog: Catalog, at: Instant): readonly PlannedItem[] =>
  alerts
    .filter((alert) => isRootCause(alert) && (alert.endedAt !== null || alert.notTheWorld !== null))
    .map(({ id }) => {
      const subject = `root/${id}`;
      return { id: `${subject}/endGrace`, subject, dueAt: graceEnd(catalog, at), task: { kind: 'endGrace', root: id } };
    });

/**
 * Which of these absorbed alerts nothing explains any more: no root cause fires that absorbs them, and none ended so
 * shortly ago that their sender may not have noticed (SEMANTICS §4).
 */
export async function unexplained(
  tables: Tables,
  known: readonly Alert[],
  { catalog, firing, at }: { readonly catalog: Catalog; readonly firing: readonly Alert[]; readonly at: Instant },
): Promise<ReadonlySet<string>> {
  const absorbed = known.filter(({ fate, endedAt }) => fate === 'absorbed' && endedAt === null);
  if (absorbed.length === 0) return new Set();
  const ended = await rootsEndedSince(tables, at - LONGEST_GRACE);
  const lately = ended.filter(({ endedAt }) => endedAt !== null && graceEnd(catalog, endedAt) > at);
  const roots = [...firing, ...lately];
  return new Set(absorbed.filter((alert) => absorbedBy(alert, roots, catalog, at) === null).map(({ id }) => id));
}
