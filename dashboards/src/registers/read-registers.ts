import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Domain, Indicator, Registers, Source, Unit } from './registers.ts';

export const SITES = resolve(import.meta.dirname, '../../../provisioning/sites');

interface SiteFile {
  readonly id: string;
  readonly name: string;
  readonly root?: string;
  readonly base?: string;
  readonly registersAt?: string;
}

/**
 * The registers of a site as its files say them; a register that a site does not have is its base's. Nothing is checked
 * here: `npm run ioc -- check` does that. Throws when the site or a register is missing.
 */
export function readRegisters(site: string, sites = SITES): Registers {
  const chain = chainOf(site, sites);
  const own = chain.map((name) => siteFile(name, sites));
  const root = own.find((one) => one.root !== undefined)?.root ?? '';
  return {
    site: { id: own[0]?.id ?? site, name: own[0]?.name ?? site, root, registersAt: own[0]?.registersAt ?? null },
    domains: register<Partial<Domain>>('domains', chain, sites).map((one) => ({
      ...(one as Domain),
      no: one.no ?? null,
    })),
    indicators: register<Indicator>('indicators', chain, sites),
    sources: register<Source>('sources', chain, sites),
    units: register<Partial<Unit>>('units', chain, sites).map((one) => ({
      ...{ ...(one as Unit), parent: one.parent ?? null, validTo: one.validTo ?? null },
    })),
  };
}

/** Units of the site's own tree that stand on a day: those that dashboards of their own are made for. */
export function unitsOn({ units, site }: Registers, day: string): readonly Unit[] {
  const standing = units.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  const parentOf = new Map(units.map(({ id, parent }) => [id, parent]));
  const isBelow = (id: string | null | undefined): boolean => id === site.root || (!!id && isBelow(parentOf.get(id)));
  const own = standing.filter(({ id }) => isBelow(id));
  // A site whose root has ended (a district since July 2025) is what followed it: then nothing stands below the root.
  return own.length > 0 ? own : standing;
}

const siteFile = (site: string, sites: string): SiteFile =>
  parse(readFileSync(join(sites, site, 'site.yaml'), 'utf8')) as SiteFile;

function chainOf(site: string, sites: string): readonly string[] {
  const { base } = siteFile(site, sites);
  return base === undefined ? [site] : [site, ...chainOf(base, sites)];
}

function register<T>(name: string, chain: readonly string[], sites: string): readonly T[] {
  const file = chain.map((site) => join(sites, site, `${name}.yaml`)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`Không có ${name}.yaml của ${chain[0]}. / No ${name}.yaml of ${chain[0]}.`);
  return (parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly T[]>>)[name] ?? [];
}
