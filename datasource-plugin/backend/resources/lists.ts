/** One line of a list: what is asked with, and what people read. */
export interface ListItem {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Of a unit or agency. */
  readonly level?: string;
  readonly parent?: string | null;
  readonly validTo?: string | null;
  /** Of an indicator or source. */
  readonly domain?: string;
  readonly cadence?: string;
}

/** The part of `GET /api/v1/catalog` that the lists are made of. */
export interface Catalog {
  readonly units: readonly (ListItem & { readonly level: string })[];
  readonly domains: readonly ListItem[];
  readonly indicators: readonly ListItem[];
  readonly sources: readonly ListItem[];
}

const named = ({ id, name, nameEn }: ListItem): ListItem => ({ id, name, nameEn });

const ofUnit = (unit: ListItem): ListItem => ({
  ...{ ...named(unit), level: unit.level ?? '', parent: unit.parent ?? null, validTo: unit.validTo ?? null },
});

const ofFigure = (one: ListItem): ListItem => ({ ...named(one), domain: one.domain ?? '', cadence: one.cadence ?? '' });

/** The lists of the editors, by the path of their resource. */
export const LISTS = {
  units: ({ units }: Catalog) => units.map(ofUnit),
  agencies: ({ units }: Catalog) => units.filter(({ level }) => level === 'agency').map(ofUnit),
  domains: ({ domains }: Catalog) => domains.map(named),
  indicators: ({ indicators }: Catalog) => indicators.map(ofFigure),
  sources: ({ sources }: Catalog) => sources.map(ofFigure),
} as const;
