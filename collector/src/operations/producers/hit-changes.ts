import type { AlertSignal } from '../../alerts/alert-signal.ts';
import { hitFingerprint, signalOfHit } from '../../alerts/signal-of-hit.ts';
import type { CorrelationRule } from '../../catalog/alerting.ts';
import type { CorrelationHit } from '../../correlation/correlation-hit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { DAY } from '../../kernel/local-date.ts';
import type { OwnAlert, OwnAlerts } from './own-alerts.ts';

/** What a source that is read for the first time tells of the past is history, and no matter for anybody today. */
const HISTORY = 7 * DAY;

/**
 * What is new about hits, compared with what was said of them. A hit that an older event prolonged backwards is the one
 * that was told already; one that came and went between two looks fires and is resolved.
 */
export function hitChanges(
  rules: readonly CorrelationRule[],
  hits: readonly CorrelationHit[],
  said: OwnAlerts,
  at: Instant,
): readonly OwnAlert[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const last = new Map(said);
  const news: OwnAlert[] = [];
  const say = (signal: AlertSignal, endedAt: Instant | null): void => {
    news.push({ signal, endedAt });
    last.set(signal.fingerprint, { signal, endedAt });
  };
  for (const hit of [...hits].sort((a, b) => a.startsAt - b.startsAt)) {
    const rule = byId.get(hit.rule);
    const known = last.get(hitFingerprint(hit.rule, hit.key));
    if (rule === undefined || (hit.endsAt ?? Infinity) <= (known?.signal.startsAt ?? -Infinity)) continue;
    if (known !== undefined && known.endedAt === null) {
      if (hit.endsAt !== null) say({ ...known.signal, status: 'resolved' }, hit.endsAt);
      continue;
    }
    if (hit.endsAt !== null && hit.endsAt <= Math.max(known?.endedAt ?? -Infinity, at - HISTORY)) continue;
    const startsAt = Math.max(hit.startsAt, (known?.endedAt ?? -Infinity) + 1);
    say(signalOfHit(rule, { ...hit, startsAt }, 'firing'), null);
    if (hit.endsAt !== null) say(signalOfHit(rule, { ...hit, startsAt }, 'resolved'), hit.endsAt);
  }
  const seen = new Set(hits.map(({ rule, key }) => hitFingerprint(rule, key)));
  for (const { signal, endedAt } of said.values()) {
    if (endedAt === null && !seen.has(signal.fingerprint)) say({ ...signal, status: 'resolved' }, at);
  }
  return news;
}
