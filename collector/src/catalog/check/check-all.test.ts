import fc from 'fast-check';
import { checkTexts, SMALL_SITE, smallSiteWith } from '../../../test/fixtures/small-site.ts';
import { localDate } from '../../kernel/local-date.ts';

type Case = readonly [what: string, file: string, from: string, to: string, at: string, says: RegExp];

/** The line follows from no text alone. */
const ANYWHERE = '';

const CASES: readonly Case[] = [
  // shapes
  [
    'an indicator without a domain',
    'indicators.yaml',
    '    domain: budget\n',
    '',
    '- id: budget.revenue',
    /lacks the key "domain"/,
  ],
  [
    'a unit without a first day',
    'units.yaml',
    '    validFrom: 2000-01-01\n',
    '',
    '- id: d-1',
    /lacks the key "validFrom"/,
  ],
  ['a source without a kind', 'sources.yaml', '    kind: http-csv\n', '', '- id: treasury', /lacks the key "kind"/],
  [
    'a source without a cadence',
    'sources.yaml',
    '    cadence: weekly\n',
    '',
    '- id: treasury',
    /lacks the key "cadence"/,
  ],
  ['a domain without a mode', 'domains.yaml', '    mode: monitor\n', '', '- id: budget', /lacks the key "mode"/],
  ['an unknown key', 'units.yaml', '    parent: d-1', '    parnet: d-1', 'parnet', /no key "parnet"/],
  [
    'a key that stands twice',
    'units.yaml',
    '    parent: d-1',
    '    parent: d-1\n    parent: d-1',
    ANYWHERE,
    /stands twice/,
  ],
  ['a wrong type', 'units.yaml', 'code: "00002"', 'code: 2', 'code: 2', /must be string \(put it in quotes\)/],
  [
    'a wrong word',
    'domains.yaml',
    'mode: monitor',
    'mode: watch',
    'mode: watch',
    /choose one of: monitor, monitor_operate/,
  ],
  [
    'a day that does not exist',
    'units.yaml',
    'validTo: 2025-06-30',
    'validTo: 2025-02-29',
    'validTo: 2025-02-29',
    /not a real day/,
  ],
  ['a syntax error', 'people.yaml', 'duties:', 'duties: [', ANYWHERE, /YAML syntax error/],
  [
    'a metric with capitals',
    'indicators.yaml',
    'vnioc_budget_rate_ratio',
    'vnioc_Budget_ratio',
    'vnioc_Budget',
    /does not match the pattern/,
  ],
  [
    'an unknown kind of formula',
    'indicators.yaml',
    '    legalBasis: Điều 8\n    metric: vnioc_budget_rate',
    '    formula: { kind: product }\n    legalBasis: Điều 8\n    metric: vnioc_budget_rate',
    'kind: product',
    /choose one of: ratio, sum, count_units, events/,
  ],
  [
    'a unit mapping of no known form',
    'sources.yaml',
    'unit: { field: MaXa, system: gso }',
    'unit: { column: MaXa }',
    'column: MaXa',
    /does not have the form: \{field, system\}/,
  ],
  [
    'a list where a mapping belongs',
    'sources.yaml',
    'expects: { indicators: [budget.revenue], units: { level: commune } }',
    'expects: [budget.revenue]',
    'expects: [',
    /must be object or null/,
  ],
  // references
  [
    'an indicator of no domain',
    'indicators.yaml',
    'domain: budget\n    name: Tỷ lệ',
    'domain: bugdet\n    name: Tỷ lệ',
    'bugdet',
    /no domain "bugdet"/,
  ],
  ['a source of no domain', 'sources.yaml', 'domain: budget', 'domain: money', 'domain: money', /no domain "money"/],
  ['a source of no unit', 'sources.yaml', 'owner: d-1', 'owner: d-2', 'owner: d-2', /no unit "d-2"/],
  [
    'a source of no indicator',
    'sources.yaml',
    '{ indicator: budget.revenue, value',
    '{ indicator: budget.revnue, value',
    'budget.revnue',
    /no indicator "budget.revnue"/,
  ],
  ['a domain controlled by nobody', 'domains.yaml', 'unit: d-1', 'unit: d-9', 'unit: d-9', /no unit "d-9"/],
  ['an asset of no unit', 'assets.yaml', 'unit: c-1', 'unit: c-9', 'unit: c-9', /no unit "c-9"/],
  ['a duty over no unit', 'people.yaml', 'unit: d-1', 'unit: d-9', 'unit: d-9', /no unit "d-9"/],
  ['a duty over no domain', 'people.yaml', 'unit: d-1', 'unit: d-1, domains: [money]', 'money', /no domain "money"/],
  ['a successor that is no unit', 'units.yaml', 'to: c-1', 'to: c-9', 'to: c-9', /no unit "c-9"/],
  ['a parent that is no unit', 'units.yaml', 'parent: d-1', 'parent: d-9', 'parent: d-9', /no unit "d-9"/],
  ['a root that is no unit', 'site.yaml', 'root: d-1', 'root: d-9', 'root: d-9', /no unit "d-9"/],
  [
    'a plan that is no indicator',
    'indicators.yaml',
    'reference: elapsed_year_share',
    'reference: "plan:budget.plan"',
    'plan:budget',
    /no indicator "budget.plan"/,
  ],
  // validity
  [
    'a unit that ends before it begins',
    'units.yaml',
    'validTo: 2025-06-30',
    'validTo: 1999-01-01',
    'validTo: 1999-01-01',
    /is before validFrom/,
  ],
  [
    'a code of two units at a time',
    'units.yaml',
    '"00002"',
    '"001"',
    'code: "001" }]\n    parent',
    /belongs to "d-1" at the same time/,
  ],
  [
    'a unit above itself',
    'units.yaml',
    'nameEn: District One',
    'nameEn: District One\n    parent: c-1',
    'parent: c-1',
    /its own ancestor/,
  ],
  [
    'a unit that controls after its end',
    'domains.yaml',
    'validTo: 2025-06-30',
    'validTo: 2025-12-31',
    'unit: d-1',
    /is valid 2000-01-01 – 2025-06-30 only/,
  ],
  [
    'two units at one place of the order',
    'domains.yaml',
    '    legalBasis',
    '      - { unit: c-1, order: 1, validFrom: 2024-01-01 }\n    legalBasis',
    'unit: c-1',
    /has order 1 of "budget" at the same time/,
  ],
  ['two units with one id', 'units.yaml', '- id: c-1', '- id: d-1', ANYWHERE, /already stands in an earlier item/],
  // indicators
  [
    'a metric of two indicators',
    'indicators.yaml',
    'vnioc_budget_rate_ratio',
    'vnioc_budget_revenue_vnd',
    ANYWHERE,
    /already stands/,
  ],
  [
    'a gauge that poses as a counter',
    'indicators.yaml',
    'vnioc_budget_revenue_vnd',
    'vnioc_budget_revenue_total',
    'revenue_total',
    /Prometheus reserves/,
  ],
  [
    'a ratio that does not say so',
    'indicators.yaml',
    'vnioc_budget_rate_ratio',
    'vnioc_budget_rate',
    'metric: vnioc_budget_rate',
    /must end in _ratio/,
  ],
  [
    'a ratio that is summed',
    'indicators.yaml',
    '{ units: ratio, time',
    '{ units: sum, time',
    'units: sum, time: last }\n    classification: shared\n    legalBasis: Điều 8\n    metric: vnioc_budget_rate',
    /a ratio cannot be summed/,
  ],
  [
    'a bound written as a percentage',
    'indicators.yaml',
    'low: { target: 0.95, warning: 0.9, critical: 0.8 }',
    'low: { target: 95 }',
    'target: 95',
    /0.95, not 95/,
  ],
  [
    'bounds that get better',
    'indicators.yaml',
    'warning: 0.9, critical: 0.8',
    'warning: 0.8, critical: 0.9',
    'critical: 0.9',
    /do not get worse/,
  ],
  [
    'a curve without a reference',
    'indicators.yaml',
    'reference: elapsed_year_share, ',
    '',
    'kind: curve',
    /needs a "reference"/,
  ],
  [
    'an upward indicator with a ceiling',
    'indicators.yaml',
    'kind: fixed, low: { target: 0.95, warning: 0.9, critical: 0.8 }',
    'kind: fixed, high: { target: 1 }',
    'high: {',
    /cannot have bounds "high"/,
  ],
  [
    'a formula that uses itself',
    'indicators.yaml',
    'cadence: weekly\n    levels: [commune]\n    aggregation: { units: ratio',
    'formula: { kind: ratio, numerator: [{ indicator: budget.rate, sign: 1 }], denominator: [{ indicator: budget.revenue, sign: 1 }] }\n    cadence: weekly\n    levels: [commune]\n    aggregation: { units: ratio',
    'formula:',
    /uses itself/,
  ],
  // sources
  [
    'a fetched source that nobody starts',
    'sources.yaml',
    '    schedule: { at: ["16:00"], days: working }\n',
    '',
    '- id: treasury',
    /needs a "schedule"/,
  ],
  ['half a ratio', 'sources.yaml', 'value: Thu', 'numerator: Thu', 'numerator: Thu', /needs "value", or both/],
  [
    'an expected indicator of another cadence',
    'sources.yaml',
    'cadence: weekly',
    'cadence: daily',
    'expects:',
    /has cadence weekly, not daily/,
  ],
  [
    'an expression that is none',
    'sources.yaml',
    'value: Thu }',
    "value: '= Thu * (' }",
    '= Thu * (',
    /JSONata expression cannot be read/,
  ],
  [
    'an indicator whose shown unit is nothing',
    'indicators.yaml',
    'factor: 0.01',
    'factor: 0',
    'factor: 0,',
    /must be above 0/,
  ],
  // assets
  ['a network with host bits', 'assets.yaml', '10.0.1.0/24', '10.0.1.7/24', '10.0.1.7/24', /is not a network/],
  [
    'an address of two assets',
    'assets.yaml',
    'keys: [10.0.1.0/24]',
    'keys: [10.0.1.0/24, 10.0.1.0/24]',
    'keys:',
    /is also a key of/,
  ],
  // calendar
  [
    'sessions that overlap',
    'calendar.yaml',
    '["13:30", "17:30"]',
    '["11:00", "17:30"]',
    'sessions',
    /overlap or are out of order/,
  ],
  [
    'two seasons at a time',
    'calendar.yaml',
    'days:',
    '  - { id: other, validFrom: 2020-01-01, sessions: [["07:30", "11:30"]] }\ndays:',
    'id: other',
    /at the same time as season "all"/,
  ],
  [
    'a swapped day without its partner',
    'calendar.yaml',
    ', pairedWith: 2025-04-26',
    '',
    'date: 2025-05-02',
    /points back with "pairedWith"/,
  ],
  [
    'a make-up day on a working day',
    'calendar.yaml',
    '  - { date: 2025-04-26, kind: swapped_work, name: làm bù, status: official, pairedWith: 2025-05-02 }\n  - { date: 2025-05-02, kind: swapped_off, name: hoán đổi, status: official, pairedWith: 2025-04-26 }',
    '  - { date: 2025-04-25, kind: swapped_work, name: làm bù, status: official, pairedWith: 2025-05-02 }\n  - { date: 2025-05-02, kind: swapped_off, name: hoán đổi, status: official, pairedWith: 2025-04-25 }',
    'date: 2025-04-25',
    /is a working day anyway/,
  ],
  // routes
  ['a route to no unit', 'routes.yaml', 'lead: d-1', 'lead: d-9', 'lead: d-9', /no unit "d-9"/],
  ['a route supported by no unit', 'routes.yaml', 'supporting: [c-1]', 'supporting: [c-9]', 'c-9', /no unit "c-9"/],
  [
    'a route by no procedure',
    'routes.yaml',
    'sop: sop.audit',
    'sop: sop.nothing',
    'sop.nothing',
    /no procedure "sop\.nothing" in sops/,
  ],
  ['a route for no domain', 'routes.yaml', 'domain: [budget]', 'domain: [money]', 'money', /no domain "money"/],
  [
    'a route for no indicator',
    'routes.yaml',
    '[budget.rate]',
    '[budget.rat]',
    'budget.rat]',
    /no indicator "budget\.rat"/,
  ],
  ['a route for no source', 'routes.yaml', 'source: [treasury]', 'source: [bank]', 'bank', /no source "bank"/],
  ['a route for no asset', 'routes.yaml', 'asset: [net-1]', 'asset: [net-9]', 'net-9', /no asset "net-9"/],
  [
    'a route for an unknown severity',
    'routes.yaml',
    'severity: [critical]',
    'severity: [high]',
    'high',
    /choose one of: info, warning, critical/,
  ],
  ['a route with an unknown matcher', 'routes.yaml', 'severity: [critical]', 'host: [a]', 'host: [a]', /no key "host"/],
  [
    'a route that sends to a unit after its end',
    'routes.yaml',
    '    validTo: 2025-06-30',
    '    validTo: 2025-12-31',
    'lead: d-1',
    /"d-1" is valid 2000-01-01 – 2025-06-30 only/,
  ],
  [
    'a route without end to a unit that ends',
    'routes.yaml',
    '    validTo: 2025-06-30\n',
    '',
    'lead: d-1',
    /"d-1" is valid 2000-01-01 – 2025-06-30 only/,
  ],
  [
    'a route before its units began',
    'routes.yaml',
    'validFrom: 2024-01-01\n    validTo',
    'validFrom: 1999-01-01\n    validTo',
    'lead: d-1',
    /the route "shortfall" 1999-01-01/,
  ],
  [
    'a route by a procedure that has ended',
    'routes.yaml',
    'lead: d-1\n    supporting: [c-1]\n    sop: sop.audit\n    pages: [{ role: unit_contact, of: lead }]\n    reason: Điều 8\n    validFrom: 2024-01-01\n    validTo: 2025-06-30',
    'sop: sop.audit\n    reason: Điều 8\n    validFrom: 2024-01-01',
    'sop: sop.audit',
    /"sop\.audit" is valid 2000-01-01 – 2025-06-30 only/,
  ],
  [
    'a route that ends before it begins',
    'routes.yaml',
    '    validTo: 2025-06-30',
    '    validTo: 2023-01-01',
    '    validTo: 2023-01-01',
    /is before validFrom/,
  ],
  [
    'a route that is never reached',
    'routes.yaml',
    'fallback:',
    '  - id: late\n    match: { domain: [budget] }\n    reason: Muộn\n    validFrom: 2024-06-01\nfallback:',
    '- id: late',
    /never reached, because "others"/,
  ],
  [
    'two routes with one id',
    'routes.yaml',
    'id: others',
    'id: shortfall',
    ANYWHERE,
    /already stands in an earlier item/,
  ],
  [
    'routes without a last resort',
    'routes.yaml',
    'fallback: { pages: [{ role: ioc_shift_lead, of: center }], reason: Trưởng ca, reasonEn: Shift lead }\n',
    '',
    'routes:',
    /lacks the key "fallback"/,
  ],
  [
    "a page to nobody's role",
    'routes.yaml',
    'role: ioc_shift_lead, of',
    'role: boss, of',
    'role: boss',
    /choose one of: chair/,
  ],
  [
    'a route whose reason is missing',
    'routes.yaml',
    '    reason: Còn lại\n',
    '',
    '- id: others',
    /lacks the key "reason"/,
  ],
  // reports
  ['a report by no unit', 'reports.yaml', 'from: { unit: d-1 }', 'from: { unit: d-9 }', 'd-9', /no unit "d-9"/],
  ['a report to no unit', 'reports.yaml', 'unit: c-1, role: chair', 'unit: c-9, role: chair', 'c-9', /no unit "c-9"/],
  [
    'a report to nobody',
    'reports.yaml',
    'to: [{ unit: c-1, role: chair }]',
    'to: []',
    'to: []',
    /is empty or has the wrong number of items/,
  ],
  ['a section on no domain', 'reports.yaml', 'domains: [budget]', 'domains: [money]', 'money', /no domain "money"/],
  [
    'a section of unknown content',
    'reports.yaml',
    'content: incidents',
    'content: weather',
    'content: weather',
    /choose one of: overview/,
  ],
  [
    'a section that stands twice',
    'reports.yaml',
    'content: incidents',
    'content: overview',
    '- { content: overview, title: Sự cố',
    /the section "overview" stands above already/,
  ],
  [
    'a report week that does not end on Thursday',
    'reports.yaml',
    'weekday: 4',
    'weekday: 5',
    'cutOff:',
    /the cut-off \{ weekday: 4 \}/,
  ],
  [
    'a calendar week with the cut-off of a report week',
    'reports.yaml',
    'period: weekly',
    'period: weekly\n    context: calendar',
    'cutOff:',
    /the cut-off \{ weekday: 7 \}/,
  ],
  [
    'a monthly report with a weekday',
    'reports.yaml',
    'period: weekly',
    'period: monthly',
    'cutOff:',
    /"monthly" report by "report" periods has the cut-off \{ day: 14 \}/,
  ],
  [
    'a cut-off of two kinds',
    'reports.yaml',
    '{ weekday: 4 }',
    '{ weekday: 4, day: 14 }',
    'cutOff:',
    /the cut-off \{ weekday: 4 \}/,
  ],
  [
    'a periodic report without a cut-off',
    'reports.yaml',
    '    cutOff: { weekday: 4 }\n',
    '',
    '- id: weekly',
    /the cut-off \{ weekday: 4 \}/,
  ],
  [
    'a periodic report that is never due',
    'reports.yaml',
    '    due: { workingDays: 1, time: "11:00" }\n',
    '',
    '- id: weekly',
    /needs "due"/,
  ],
  [
    'a report on demand that is due',
    'reports.yaml',
    'period: weekly\n    cutOff: { weekday: 4 }',
    'period: on_demand',
    'due:',
    /on demand has no "due"/,
  ],
  [
    'a report of an unknown period',
    'reports.yaml',
    'period: weekly',
    'period: fortnightly',
    'period: fortnightly',
    /choose one of: daily, weekly/,
  ],
  [
    'a report of a unit that has ended',
    'reports.yaml',
    '    validTo: 2025-06-30\n',
    '',
    'from:',
    /"d-1" does not stand as long as the report holds/,
  ],
  [
    'a report that ends before it begins',
    'reports.yaml',
    'validTo: 2025-06-30',
    'validTo: 2023-01-01',
    'validTo: 2023-01-01',
    /is before validFrom/,
  ],
  [
    'two reports with one id',
    'reports.yaml',
    'reports:\n',
    'reports:\n  - id: weekly\n    name: a\n    nameEn: a\n    period: on_demand\n    sections: [{ content: overview, title: a, titleEn: a }]\n    from: { levels: [commune] }\n    to: [{ unit: c-1 }]\n    legalBasis: a\n    validFrom: 2024-01-01\n',
    ANYWHERE,
    /already stands in an earlier item/,
  ],
];

describe('the registers of a site', () => {
  it('are sound when nothing is wrong', () => {
    expect(checkTexts(SMALL_SITE)).toEqual({ faults: [], warnings: [] });
  });

  it.each(CASES)('say with file and line: %s', (_what, file, from, to, at, says) => {
    const files = smallSiteWith(file, from, to);
    const { faults } = checkTexts(files);
    const line = at === ANYWHERE ? '\\d+' : String(lineOf(files, file, at));
    const printed = new RegExp(`^s/${file}:${line}: .+ / .*${says.source}`);
    expect(faults).toContainEqual(expect.stringMatching(printed));
  });

  it('report every fault at once, those of other files and other items included', () => {
    const files = {
      ...SMALL_SITE,
      'units.yaml': (SMALL_SITE['units.yaml'] ?? '').replaceAll('    validFrom: 2000-01-01\n', ''),
      'domains.yaml': (SMALL_SITE['domains.yaml'] ?? '').replace('unit: d-1', 'unit: d-9'),
      'assets.yaml': (SMALL_SITE['assets.yaml'] ?? '').replace('low', 'none'),
    };
    const { faults } = checkTexts(files);
    expect(faults.map((fault) => fault.split(':').slice(0, 2).join(':'))).toEqual(
      expect.arrayContaining(['s/units.yaml:2', 's/units.yaml:8', 's/domains.yaml:10', 's/assets.yaml:8']),
    );
    expect(faults).toHaveLength(4);
  });

  it('blame nobody for naming what stands in a file that cannot be read', () => {
    const { faults } = checkTexts({ ...SMALL_SITE, 'units.yaml': 'units: [' });
    expect(faults.every((fault) => fault.startsWith('s/units.yaml:'))).toBe(true);
  });

  it('say which file is missing, and which one is not a register', () => {
    const { 'units.yaml': _, ...rest } = SMALL_SITE;
    const { faults } = checkTexts({ ...rest, 'unit.yaml': 'units: []' });
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^s\/units.yaml:1: .*missing/),
        expect.stringMatching(/^s\/unit.yaml:1: .*no register/),
      ]),
    );
  });

  it('may do without routes and reports', () => {
    const { 'routes.yaml': _, 'reports.yaml': __, ...rest } = SMALL_SITE;
    expect(checkTexts(rest).faults).toEqual([]);
  });

  it('blame no route for the procedure whose file cannot be read', () => {
    const { faults } = checkTexts({ ...SMALL_SITE, 'sops/audit.yaml': 'steps: [' });
    expect(faults).toEqual([expect.stringMatching(/^s\/sops\/audit.yaml:1: .*YAML syntax error/)]);
  });

  it('find no fault in a route that waits for what ended, only in one that waits for it afterwards', () => {
    const waiting = (from: string) =>
      checkTexts(
        smallSiteWith(
          'routes.yaml',
          '  - id: others',
          `  - id: gone\n    match: { unit: [d-1] }\n    reason: x\n    validFrom: ${from}\n  - id: others`,
        ),
      ).faults;
    expect(waiting('2025-06-30')).toEqual([]);
    expect(waiting('2025-07-01')).toEqual([
      expect.stringMatching(/^s\/routes.yaml:12: .*"d-1" .* does not stand while the route "gone" holds/),
    ]);
  });

  it('never repeat what stands about a person', () => {
    const { faults } = checkTexts(smallSiteWith('people.yaml', '    position: Trưởng ca', '    position: 0912345678'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).not.toContain('912345678');
  });
});

describe('a file that anybody may have spoilt', () => {
  const names = Object.keys(SMALL_SITE);
  const lines = fc.nat({ max: 40 });
  const debris = fc.constantFrom(
    '',
    '- ',
    '  :',
    '{',
    '[[',
    '&a [*a]',
    '? x',
    '!!binary x',
    '"',
    '\t- a',
    'null',
    '- null',
    '~',
    '...',
    '__proto__: {}',
    '0: 1',
    '<<: *x',
  );

  it('never stops the check, and every fault has a file and a line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        lines,
        fc.constantFrom('drop', 'put', 'cut'),
        debris,
        (name, at, how, text) => {
          const all = (SMALL_SITE[name] ?? '').split('\n');
          const spoilt =
            how === 'cut'
              ? all.slice(0, at)
              : all.toSpliced(at, how === 'drop' ? 1 : 0, ...(how === 'put' ? [text] : []));
          const { faults } = checkTexts({ ...SMALL_SITE, [name]: spoilt.join('\n') });
          for (const fault of faults) expect(fault).toMatch(/^s\/(sops\/)?[a-z]+\.yaml:[1-9]\d*: .+ \/ .+/s);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the seasons of the office', () => {
  const usual = '  - { id: all, validFrom: 2000-01-01, sessions: [["07:30", "11:30"], ["13:30", "17:30"]] }';
  const yearly = (id: string, from: string, to: string): string =>
    `  - { id: ${id}, validFrom: 2000-01-01, yearly: { from: "${from}", to: "${to}" }, sessions: [["07:00", "11:00"]] }`;
  const faultsWith = (...seasons: string[]): string[] =>
    checkTexts(smallSiteWith('calendar.yaml', usual, seasons.join('\n'))).faults;

  it('may return every year, over New Year too, beside one that holds all year', () => {
    expect(faultsWith(yearly('winter', '10-17', '04-15'), yearly('summer', '04-16', '10-16'))).toEqual([]);
    expect(faultsWith(usual, yearly('summer', '04-16', '10-15'))).toEqual([]);
  });

  it('must not meet and must not leave a day without hours', () => {
    expect(faultsWith(yearly('winter', '10-17', '04-16'), yearly('summer', '04-16', '10-16'))).toEqual([
      expect.stringMatching(/calendar.yaml:5: .*season "summer" holds at the same time as season "winter"/),
    ]);
    expect(faultsWith(yearly('winter', '10-17', '04-15'), yearly('summer', '04-16', '10-15'))).toEqual([
      expect.stringMatching(/calendar.yaml:3: .*no season gives office hours for 10-16/),
    ]);
  });
});

describe('warnings', () => {
  it('name predicted days, and count notes that no machine can judge', () => {
    const predicted = smallSiteWith(
      'calendar.yaml',
      'name: làm bù, status: official',
      'name: làm bù, status: predicted',
    );
    expect(checkTexts(predicted).warnings).toEqual([expect.stringMatching(/calendar.yaml:6: .*only predicted/)]);
    const noted = smallSiteWith(
      'indicators.yaml',
      'metric: vnioc_budget_rate_ratio',
      'metric: vnioc_budget_rate_ratio\n    notes: [one, two]',
    );
    expect(checkTexts(noted).warnings).toEqual([
      expect.stringMatching(/indicators.yaml:\d+: .*2 notes on targets of 1 indicators/),
    ]);
  });

  it("ask for next year's calendar from 1 November, not before", () => {
    expect(checkTexts(SMALL_SITE, localDate('2025-10-31')).warnings).toEqual([]);
    expect(checkTexts(SMALL_SITE, localDate('2025-11-01')).warnings).toEqual([
      expect.stringMatching(/calendar of 2026 is not official/),
    ]);
    expect(checkTexts(SMALL_SITE, localDate('2024-11-01')).warnings).toEqual([]);
  });
});

/** The line on which a text begins; fails when the case names a place that is not there. */
function lineOf(files: Readonly<Record<string, string>>, file: string, at: string): number {
  const text = files[file] ?? '';
  if (!text.includes(at)) throw new Error(`"${at}" is not in ${file}`);
  return text.slice(0, text.indexOf(at)).split('\n').length;
}
