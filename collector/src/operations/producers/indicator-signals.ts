import type { AlertSignal } from '../../alerts/alert-signal.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Transition } from '../../observations/state.ts';
import type { OwnAlert, OwnAlerts } from './own-alerts.ts';

export const indicatorFingerprint = ({ indicator, unit }: Pick<Transition, 'indicator' | 'unit'>): string =>
  `indicator:${indicator}:${unit}`;

/**
 * The alerts of changes of state (QĐ 2338/QĐ-UBND, Điều 3.4b), oldest change first: `warning` and `critical` fire, from
 * one to the other begins a new episode, `normal` and `not_applicable` resolve. A figure that is late says nothing about
 * the world: `stale`, `no_data` and `upstream_fault` leave the alert as it is, and the same state after them is no news.
 */
export function indicatorSignals(
  transitions: readonly Pick<Transition, 'indicator' | 'unit' | 'at' | 'to'>[],
  said: OwnAlerts,
  catalog: Catalog,
): readonly OwnAlert[] {
  const last = new Map(said);
  const news: OwnAlert[] = [];
  const say = (one: OwnAlert): void => {
    news.push(one);
    last.set(one.signal.fingerprint, one);
  };
  for (const transition of transitions) {
    const known = last.get(indicatorFingerprint(transition));
    const open = known !== undefined && known.endedAt === null ? known.signal : null;
    const { to, at } = transition;
    if (to === 'warning' || to === 'critical') {
      if (open?.severity === to) continue;
      const startsAt = Math.max(at, (known?.signal.startsAt ?? 0) + 1);
      const signal = firing({ ...transition, to, at: startsAt }, catalog);
      if (signal !== null) say({ signal, endedAt: null });
    } else if ((to === 'normal' || to === 'not_applicable') && open !== null) {
      say({ signal: { ...open, status: 'resolved' }, endedAt: at });
    }
  }
  return news;
}

interface Worse extends Pick<Transition, 'indicator' | 'unit' | 'at'> {
  readonly to: 'warning' | 'critical';
}

/** Null for an indicator that the register does not keep any more. */
function firing({ indicator, unit, at, to }: Worse, catalog: Catalog): AlertSignal | null {
  const kept = catalog.indicators.get(indicator);
  if (kept === undefined) return null;
  const labels = { domain: kept.domain, indicator, unit, severity: to, kind: 'indicator.state' };
  return {
    ...{
      producer: 'indicator',
      fingerprint: indicatorFingerprint({ indicator, unit }),
      startsAt: at,
      status: 'firing',
    },
    ...{ notTheWorld: null, name: kept.name, domain: kept.domain, indicator, unit, source: null, asset: null },
    ...{ severity: to, kind: 'indicator.state', correlationKey: null, drill: false, labels },
  };
}
