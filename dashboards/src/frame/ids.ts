import { createHash } from 'node:crypto';

const LONGEST = 40;

/** Uid of a dashboard: at most 40 characters, Grafana's limit; a longer one ends in a hash of the whole. */
export function dashboardUid(...parts: readonly string[]): string {
  const uid = ['vnioc', ...parts].join('-').replaceAll('_', '-');
  if (uid.length <= LONGEST) return uid;
  const hash = createHash('sha256').update(uid).digest('hex').slice(0, 8);
  return `${uid.slice(0, LONGEST - 9)}-${hash}`;
}

export const domainUid = (domain: string): string => dashboardUid('domain', domain);
