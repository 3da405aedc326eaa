/** What the panels of a dashboard ask, one request each: `POST /api/v1/query`. */
export interface Panel {
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
}

interface Place {
  readonly domains: readonly string[];
  readonly daily: readonly string[];
  readonly root: string;
  readonly communes: readonly string[];
  readonly now: number;
}

const DAY = 86_400_000;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The panels of round `n`: every round asks for other indicators, domains and units, so that nothing is answered twice. */
export function panels({ domains, daily, root, communes, now }: Place, n: number): readonly Panel[] {
  const [domain, commune, indicator] = [at(domains, n), at(communes, n), at(daily, n)];
  const year = { from: now - 365 * DAY, to: now };
  return [
    { name: 'year of a commune', query: { kind: 'series', indicators: [indicator], unit: commune, ...year } },
    {
      name: 'year of all communes',
      query: { kind: 'series', indicators: [indicator], unit: root, subtree: true, ...year },
    },
    {
      name: 'year by months',
      query: { kind: 'series', indicators: [indicator], unit: commune, step: 'month', ...year },
    },
    { name: 'domain of a commune', query: { kind: 'series', domain, unit: commune, ...year } },
    { name: 'states of a domain', query: { kind: 'state', domain, unit: root, subtree: true, format: 'table' } },
    { name: 'as known a month ago', query: { kind: 'state', domain, unit: commune, asOf: now - 30 * DAY } },
    { name: 'freshness of a week', query: { kind: 'freshness', domain, from: now - 7 * DAY, to: now } },
  ];
}
