/** One metric: its name, what it says in one English line, and whether it may fall. */
export interface MetricFamily {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
}

export type Labels = Readonly<Record<string, string>>;

const escapeHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

const SPECIAL = /[\\"\n]/g;

const escapeLabel = (text: string): string => text.replace(SPECIAL, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));

/** The two comment lines of the text format (Prometheus exposition formats, version 0.0.4). */
export const familyHeader = ({ name, help, type }: MetricFamily): string =>
  `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n`;

/** What stands before the value, `name{unit_id="c-1"} `; made once per series and kept. */
export function seriesPrefix(name: string, labels: Labels): string {
  const pairs: string[] = [];
  for (const label in labels) pairs.push(`${label}="${escapeLabel(labels[label] ?? '')}"`);
  return pairs.length === 0 ? `${name} ` : `${name}{${pairs.join(',')}} `;
}

/** A number as the text format spells it. */
export function sampleValue(value: number): string {
  if (value === Infinity) return '+Inf';
  return value === -Infinity ? '-Inf' : String(value);
}
