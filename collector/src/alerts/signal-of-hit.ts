import { createHash } from 'node:crypto';
import type { CorrelationRule } from '../catalog/alerting.ts';
import type { CorrelationHit } from '../correlation/correlation-hit.ts';
import type { AlertSignal } from './alert-signal.ts';
import { isHarmless } from './kept-labels.ts';

/** Keys may be addresses of machines, which are nobody's business in a URL or a list: they are told apart by their hash. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

export const hitFingerprint = (rule: string, key: string): string => `correlation:${rule}:${hashed(key)}`;

/** The alert of a situation that a rule found; one situation per rule and key. */
export function signalOfHit(rule: CorrelationRule, hit: CorrelationHit, status: AlertSignal['status']): AlertSignal {
  const fingerprint = hitFingerprint(rule.id, hit.key);
  return {
    ...{ producer: 'correlation', fingerprint, startsAt: hit.startsAt, status, notTheWorld: null, name: rule.name },
    ...{ domain: rule.domain, indicator: null, unit: hit.unit, source: null, asset: hit.asset },
    ...{ severity: rule.severity, kind: rule.kind, correlationKey: fingerprint.slice('correlation:'.length) },
    ...{ drill: false, labels: { rule: rule.id, by: rule.by, ...(isHarmless(hit.key) ? { key: hit.key } : {}) } },
  };
}
