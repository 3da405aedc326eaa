import type { Alerting } from '../catalog/alerting.ts';

/** Labels of our contract (SEMANTICS §4). */
const CONTRACT = ['domain', 'indicator', 'unit', 'severity', 'kind', 'source', 'asset', 'drill', 'correlation'];

/** Technical words of the senders that help a person to find the rule, and say nothing about anybody. */
const TECHNICAL = ['alertname', 'cluster', 'env', 'grafana_folder', 'job', 'rulename', 'sink', 'unit_id'];

const LONGEST = 200;

/**
 * A value that might be a person's is not kept, whatever its label: an e-mail address, an IP address, or seven digits in a
 * row, as in telephone and identity numbers. Control characters and long texts are no words of a label either.
 */
export const isHarmless = (value: string): boolean =>
  value.length <= LONGEST &&
  !/[\u0000-\u001f\u007f@]/.test(value) &&
  !/\d(?:[ .-]?\d){6}/.test(value) &&
  !/\d{1,3}(?:\.\d{1,3}){3}/.test(value) &&
  !/(?:[0-9a-f]{1,4}:){3}|::/i.test(value);

/**
 * The labels of an alert that are kept, for the list of alerts: those that the register maps, those of our contract, those
 * that tell watchdogs apart, and a few technical ones; everything else of other people's is dropped, since nobody can say
 * what it holds.
 */
export function keptLabels(
  labels: Readonly<Record<string, string>>,
  { labels: mappings, watchdogs }: Pick<Alerting, 'labels' | 'watchdogs'>,
): Readonly<Record<string, string>> {
  const names = new Set([
    ...[...CONTRACT, ...TECHNICAL, ...mappings.map(({ from }) => from)],
    ...watchdogs.flatMap((dog) => Object.keys(dog.labels)),
  ]);
  return Object.fromEntries(Object.entries(labels).filter(([name, value]) => names.has(name) && isHarmless(value)));
}
