import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rulesGone, rulesText } from '../alerting/rules-text.ts';
import { allDashboards, unitDashboards, type DashboardFile } from '../all-dashboards.ts';
import type { Registers } from '../registers/registers.ts';

/** Paths below Grafana's provisioning folder, and what stands there. */
export type Files = ReadonlyMap<string, string>;

const KEPT = resolve(import.meta.dirname, '../../../provisioning/grafana');
const KINDS = ['datasources', 'plugins', 'dashboards', 'alerting'] as const;
const RULES = 'vnioc-rules.yaml';

/** Where dashboards stand beside the configuration; Grafana reads no such folder of its own accord. */
export const DASHBOARDS = 'vnioc-dashboards';

/** Keys in files instead of the environment: Grafana reads `$__file{…}` when it reads the configuration. */
export const KEY_FILES: Readonly<Record<string, string>> = {
  $VNIOC_DATASOURCE_KEY: 'grafana-datasource.key',
  $VNIOC_APP_KEY: 'grafana-app.key',
  $GRAFANA_WEBHOOK_KEY: 'grafana-webhook.key',
};

/** Where Grafana sees things. */
export interface Seen {
  readonly provisioning: string;
  /** Folder of the keys that `scripts/make-keys.mjs` wrote; null: they are in Grafana's environment. */
  readonly secrets: string | null;
}

/** Where the kept files say that Grafana sees its provisioning folder. */
const SEEN_AT = '/etc/grafana/provisioning';

/** What the IOC staff's organisation (1) is given; `rules`: ids of the alert rules that it has. */
export function staffFiles(registers: Registers, seen: Seen, rules: readonly string[] = []): Files {
  const ours = kept(KEPT, seen).filter(([path]) => !path.endsWith(RULES));
  const alerting = ours.filter(([path]) => path.startsWith('alerting/')).map(([, text]) => text);
  return new Map([
    ...ours,
    [`alerting/${RULES}`, rulesText(registers, rulesGone(registers, rules, alerting))],
    ...allDashboards(registers, 'ioc').map((file) => dashboard('ioc', file)),
  ]);
}

/** What the agencies' organisation is given, which Grafana made under this id; units are those of the day. */
export const agenciesFiles = (registers: Registers, seen: Seen, org: number, day: string): Files =>
  new Map([
    ...kept(join(KEPT, 'agencies'), seen).map(([path, text]) => [path, withOrg(text, org)] as const),
    ...allDashboards(registers, 'agencies').map((file) => dashboard('agencies', file)),
    ...ofUnits(unitDashboards(registers, day), registers),
  ]);

function kept(folder: string, seen: Seen): readonly (readonly [string, string])[] {
  const names = KINDS.flatMap((kind) => namesIn(join(folder, kind)).map((name) => `${kind}/${name}`));
  return names.map((path) => [path, asSeen(readFileSync(join(folder, path), 'utf8'), seen)]);
}

function asSeen(text: string, { provisioning, secrets }: Seen): string {
  const moved = text.replaceAll(SEEN_AT, provisioning);
  if (secrets === null) return moved;
  return Object.entries(KEY_FILES).reduce(
    (so, [name, file]) => so.replaceAll(name, () => `$__file{${secrets}/${file}}`),
    moved,
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  } catch {
    return [];
  }
}

const withOrg = (text: string, org: number): string => text.replaceAll(/\b(orgId|org_id): 2\b/g, `$1: ${org}`);

const dashboard = (audience: string, { folder, name, text }: DashboardFile): readonly [string, string] => [
  ...([`${DASHBOARDS}/${audience}/${folder}/${name}.json`, text] as const),
];

/** A unit's folder carries its name; of two units of one name on a day the id tells them apart. */
function ofUnits(files: readonly DashboardFile[], { units }: Registers): readonly (readonly [string, string])[] {
  const names = new Map(units.map(({ id, name }) => [id, name.replaceAll(/[/\\]/g, ' ')]));
  const count = Map.groupBy(files, ({ name }) => names.get(name));
  return files.map(({ folder, name: id, text }) => {
    const name = names.get(id) ?? id;
    const called = count.get(name)?.length === 1 ? name : `${name} (${id})`;
    return [`${DASHBOARDS}/agencies/${folder}/${called}/${id}.json`, text];
  });
}
