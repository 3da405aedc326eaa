/** One line of a list of the registers: what is asked with, and what people read. */
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
export type ListedRegisters = Readonly<Record<'units' | 'domains' | 'indicators' | 'sources', readonly ListItem[]>>;

const named = ({ id, name, nameEn }: ListItem): ListItem => ({ id, name, nameEn });

const ofUnit = (unit: ListItem): ListItem => ({
  ...{ ...named(unit), level: unit.level ?? '', parent: unit.parent ?? null, validTo: unit.validTo ?? null },
});

const ofFigure = (one: ListItem): ListItem => ({ ...named(one), domain: one.domain ?? '', cadence: one.cadence ?? '' });

/**
 * The lists of the data source's editors and variables, by the path of their resource. In a Grafana its backend answers
 * them, in the console the console's server: the same lines for the same reader.
 */
export const REGISTER_LISTS: Readonly<Record<string, (registers: ListedRegisters) => readonly ListItem[]>> = {
  units: ({ units }) => units.map(ofUnit),
  agencies: ({ units }) => units.filter(({ level }) => level === 'agency').map(ofUnit),
  domains: ({ domains }) => domains.map(named),
  indicators: ({ indicators }) => indicators.map(ofFigure),
  sources: ({ sources }) => sources.map(ofFigure),
};
