import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const JSON_FOLDER = resolve(import.meta.dirname, '../json');

export interface Target {
  readonly refId: string;
  readonly datasource: { readonly uid: string; readonly type: string };
  readonly [field: string]: unknown;
}

export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource?: { readonly uid: string };
  readonly targets?: readonly Target[];
  readonly fieldConfig?: { readonly defaults: Readonly<Record<string, unknown>> };
}

export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly schemaVersion: number;
  readonly editable: boolean;
  readonly links: readonly { readonly type: string; readonly tags: readonly string[]; readonly placement?: string }[];
  readonly templating?: {
    readonly list?: readonly { readonly name: string; readonly datasource?: { readonly uid: string } }[];
  };
  readonly annotations: { readonly list?: readonly { readonly name: string; readonly target: Target }[] };
  readonly panels: readonly Panel[];
}

/** Every committed dashboard of an organisation, by its path. */
export function committed(site: string, audience: 'ioc' | 'agencies'): ReadonlyMap<string, string> {
  const folder = join(JSON_FOLDER, site, audience);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export const parsed = (text: string): Dashboard => JSON.parse(text) as Dashboard;

/** Every query of a dashboard, those of its marks included, with where it stands. */
export const targetsOf = ({
  panels,
  annotations,
}: Dashboard): readonly (readonly [where: string, target: Target])[] => [
  ...panels.flatMap(({ title, targets = [] }) =>
    targets.map((target) => [`${title} ${target.refId}`, target] as const),
  ),
  ...(annotations.list ?? []).map(({ name, target }) => [`dấu "${name}"`, target] as const),
];
