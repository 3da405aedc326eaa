import type { AlertSignal } from '../../alerts/alert-signal.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { OwnAlert, OwnAlerts } from './own-alerts.ts';

/**
 * What is new about conditions that hold now, compared with what was said of them: one that began, or began anew, fires;
 * one that is over is resolved. What was said once is never said again, nor is an older lateness behind a newer one.
 */
export function tellChanges(now: readonly AlertSignal[], said: OwnAlerts, at: Instant): readonly OwnAlert[] {
  const holds = new Map(now.map((signal) => [signal.fingerprint, signal]));
  const over = [...said.values()].filter(
    ({ signal, endedAt }) =>
      endedAt === null && (holds.get(signal.fingerprint)?.startsAt ?? -Infinity) < signal.startsAt,
  );
  const begun = now.filter(
    ({ fingerprint, startsAt }) => startsAt > (said.get(fingerprint)?.signal.startsAt ?? -Infinity),
  );
  return [
    ...over.map(({ signal }): OwnAlert => ({ signal: { ...signal, status: 'resolved' }, endedAt: at })),
    ...begun.map((signal): OwnAlert => ({ signal, endedAt: null })),
  ];
}
