import type { CorrelationCondition } from '../alerting.ts';
import type { Formula, Indicator } from '../indicator.ts';
import type { Path } from '../read/register.ts';
import type { RegisterName } from '../shape/shapes.ts';
import type { Report } from '../report.ts';
import type { Route, RouteMatch } from '../route.ts';
import type { SourceSpec } from '../source-spec.ts';
import type { Check, Finding, Item, Registers } from './registers.ts';

type Kind = keyof Registers['known'];
type Reference = readonly [kind: Kind, id: string | null | undefined, path: Path];

const VI: Readonly<Record<Kind, string>> = {
  units: 'đơn vị',
  domains: 'lĩnh vực',
  indicators: 'chỉ tiêu',
  sources: 'nguồn dữ liệu',
  assets: 'tài sản',
  sops: 'quy trình',
};
const EN: Readonly<Record<Kind, string>> = {
  units: 'unit',
  domains: 'domain',
  indicators: 'indicator',
  sources: 'source',
  assets: 'asset',
  sops: 'procedure',
};

/** Whatever an entry names exists. */
export const checkReferences: Check = (registers) => {
  const check = <T>(
    register: RegisterName,
    items: readonly Item<T>[],
    named: (value: T) => readonly Reference[],
  ): readonly Finding[] =>
    items.flatMap(({ value, path }) =>
      named(value).flatMap((reference) => dangling(registers, register, path, reference)),
    );
  return [
    ...check('site', registers.site ? [{ value: registers.site, path: [] }] : [], ({ root }) => [
      ['units', root, ['root']],
    ]),
    ...check('units', registers.units, ({ parent }) => [['units', parent, ['parent']]]),
    ...check('units', registers.successions, ({ from, to }) => [
      ['units', from, ['from']],
      ['units', to, ['to']],
    ]),
    ...check('domains', registers.domains, ({ controllingUnits, headline }) => [
      ...controllingUnits.map(({ unit }, index): Reference => ['units', unit, ['controllingUnits', index, 'unit']]),
      ['indicators', headline, ['headline']],
    ]),
    ...check('indicators', registers.indicators, ofIndicator),
    ...check('sources', registers.sources, ofSource),
    ...check('assets', registers.assets, ({ unit, owner }) => [
      ['units', unit, ['unit']],
      ['units', owner, ['owner']],
    ]),
    ...check('routes', registers.routes, ofRoute),
    ...check('reports', registers.reports, ofReport),
    ...check('alerts', registers.correlations, ({ domain, when }) => [
      ['domains', domain, ['domain']],
      ...when.map((condition, at) => ofCondition(condition, ['when', at])),
    ]),
    ...check('alerts', registers.importance, ({ match }) => ofMatch(match)),
    ...check('alerts', registers.maintenance, ({ match }) => ofMatch(match)),
    ...check('people', registers.people, ({ duties }) =>
      duties.flatMap(({ unit, domains }, index): readonly Reference[] => [
        ['units', unit, ['duties', index, 'unit']],
        ...(domains ?? []).map((domain, at): Reference => ['domains', domain, ['duties', index, 'domains', at]]),
      ]),
    ),
  ];
};

const placeOf = (kind: Kind): string => (kind === 'sops' ? 'sops/' : `${kind}.yaml`);

function dangling(
  registers: Registers,
  register: RegisterName,
  path: Path,
  [kind, id, rest]: Reference,
): readonly Finding[] {
  const known = registers.known[kind];
  if (id === null || id === undefined || known === null || known.has(id)) return [];
  return [
    {
      register,
      path: [...path, ...rest],
      vi: `không có ${VI[kind]} "${id}" trong ${placeOf(kind)}; hãy sửa mã hoặc thêm mục đó`,
      en: `there is no ${EN[kind]} "${id}" in ${placeOf(kind)}; correct the id or add it`,
    },
  ];
}

function ofIndicator({ domain, formula, target }: Indicator): readonly Reference[] {
  const plan = target?.reference?.startsWith('plan:') ? target.reference.slice('plan:'.length) : null;
  return [['domains', domain, ['domain']], ['indicators', plan, ['target', 'reference']], ...ofFormula(formula)];
}

function ofFormula(formula: Formula | null): readonly Reference[] {
  if (formula === null || formula.kind === 'events') return [];
  if (formula.kind === 'count_units') return [['indicators', formula.indicator, ['formula', 'indicator']]];
  const sides =
    formula.kind === 'sum'
      ? { terms: formula.terms }
      : { numerator: formula.numerator, denominator: formula.denominator };
  return Object.entries(sides).flatMap(([side, terms]) =>
    terms.map(({ indicator }, at): Reference => ['indicators', indicator, ['formula', side, at, 'indicator']]),
  );
}

function ofSource({
  domain,
  owner,
  operator,
  dependsOn,
  expects,
  observations,
  events,
}: SourceSpec): readonly Reference[] {
  const units = expects && 'length' in expects.units ? expects.units : [];
  const fixed = (mapping: object): string | null => ('fixed' in mapping ? String(mapping.fixed) : null);
  return [
    ['domains', domain, ['domain']],
    ['units', owner, ['owner']],
    ['units', operator, ['operator']],
    ...dependsOn.map((id, at): Reference => ['sources', id, ['dependsOn', at]]),
    ...units.map((id, at): Reference => ['units', id, ['expects', 'units', at]]),
    ...(expects?.indicators ?? []).map((id, at): Reference => ['indicators', id, ['expects', 'indicators', at]]),
    ['units', observations && fixed(observations.unit), ['observations', 'unit', 'fixed']],
    ['units', events && fixed(events.unit), ['events', 'unit', 'fixed']],
    ...(observations?.figures ?? []).map(({ indicator }, at): Reference => [
      'indicators',
      indicator,
      ['observations', 'figures', at, 'indicator'],
    ]),
    ...Object.entries(observations?.indicatorNames ?? {}).map(([name, id]): Reference => [
      'indicators',
      id,
      ['observations', 'indicatorNames', name],
    ]),
  ];
}

const MATCHED = {
  domain: 'domains',
  indicator: 'indicators',
  unit: 'units',
  source: 'sources',
  asset: 'assets',
} as const;

const ofMatch = (match: RouteMatch): readonly Reference[] =>
  (Object.keys(MATCHED) as (keyof typeof MATCHED)[]).flatMap((key) =>
    (match[key] ?? []).map((id, at): Reference => [MATCHED[key], id, ['match', key, at]]),
  );

const ofCondition = (condition: CorrelationCondition, path: Path): Reference =>
  'state' in condition
    ? ['indicators', condition.state.indicator, [...path, 'state', 'indicator']]
    : ['domains', condition.event.domain, [...path, 'event', 'domain']];

const ofRoute = ({ match, lead, supporting, sop }: Route): readonly Reference[] => [
  ...ofMatch(match),
  ['units', lead, ['lead']],
  ...supporting.map((id, at): Reference => ['units', id, ['supporting', at]]),
  ['sops', sop, ['sop']],
];

const ofReport = ({ sections, from, to }: Report): readonly Reference[] => [
  ...sections.flatMap(({ domains }, section) =>
    (domains ?? []).map((id, at): Reference => ['domains', id, ['sections', section, 'domains', at]]),
  ),
  ['units', 'unit' in from ? from.unit : null, ['from', 'unit']],
  ...to.map(({ unit }, at): Reference => ['units', unit, ['to', at, 'unit']]),
];
