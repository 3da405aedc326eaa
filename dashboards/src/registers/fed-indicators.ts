import type { Formula, Indicator, Registers, Source } from './registers.ts';

/** The indicators of a domain that some source brings for several units: those that can be looked at side by side. */
export const fedByUnits = ({ sources, indicators, site }: Registers, domain: string): readonly Indicator[] => {
  const fed = new Set(sources.filter((source) => isOfUnits(source, site.root)).flatMap(indicatorsOf));
  return indicators.filter((indicator) => indicator.domain === domain && fed.has(indicator.id));
};

const indicatorsOf = ({ expects }: Source): readonly string[] => expects?.indicators ?? [];

function isOfUnits({ expects }: Source, root: string): boolean {
  const units = expects?.units;
  if (units === undefined) return false;
  return 'level' in units ? true : units.some((unit) => unit !== root);
}

/** What the collector says of its own data (SEMANTICS §2): no source brings it. */
const OF_THE_COLLECTOR = 'data_quality';

/** Indicators that some source brings, or that are made of such; the others have no figures until a source is registered. */
export function fedIndicators({ sources, indicators }: Registers): ReadonlySet<string> {
  const brought = new Set(sources.flatMap(indicatorsOf));
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const isFed = (id: string): boolean => {
    const { domain, formula } = byId.get(id) ?? {};
    if (brought.has(id) || domain === OF_THE_COLLECTOR || formula?.kind === 'events') return true;
    return formula !== null && formula !== undefined && inputsOf(formula).every(isFed);
  };
  return new Set(indicators.filter(({ id }) => isFed(id)).map(({ id }) => id));
}

const inputsOf = ({ numerator = [], denominator = [], terms = [], indicator }: Formula): readonly string[] => [
  ...[...numerator, ...denominator, ...terms].map((term) => term.indicator),
  ...(indicator === undefined ? [] : [indicator]),
];
