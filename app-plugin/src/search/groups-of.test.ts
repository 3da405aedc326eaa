import type { SearchAnswer } from '@vnioc/contract/search.ts';
import { groupsOf } from './groups-of.ts';

const NOTHING: SearchAnswer = { tickets: [], units: [], indicators: [], domains: [], pages: [], more: [] };
const pathsOf = (answer: Partial<SearchAnswer>): readonly string[] =>
  groupsOf({ ...NOTHING, ...answer }, 'vi').flatMap(({ lines }) =>
    lines.map(({ to }) => to.replace('/a/vnioc-operations-app/', '')),
  );

test('groups stand in one order, empty ones are left out, a domain is a page', () => {
  const answer: SearchAnswer = {
    ...{ tickets: [], units: [], more: ['domains'], pages: [{ path: 'sources', name: 'Nguồn dữ liệu' }] },
    indicators: [{ id: 'budget.revenue', name: 'Thu ngân sách', domain: 'budget', domainName: 'Ngân sách' }],
    domains: [{ id: 'budget', name: 'Ngân sách' }],
  };
  const groups = groupsOf(answer, 'vi');
  expect(groups.map(({ name, hasMore }) => [name, hasMore])).toEqual([
    ['indicators', false],
    ['pages', true],
  ]);
  expect(pathsOf(answer)).toEqual(['domains/budget?indicator=budget.revenue', 'domains/budget', 'sources']);
  expect(groupsOf(NOTHING, 'vi')).toEqual([]);
});

test('a ticket says its number and state in the language of the reader', () => {
  const ticket = { id: 'PH-2024-00021', number: 'PH-2024-00021', title: 'Sốt xuất huyết', unit: 'c' } as const;
  const answer: SearchAnswer = { ...NOTHING, tickets: [{ ...ticket, state: 'in_progress', mark: 'critical' }] };
  expect(pathsOf(answer)).toEqual(['tickets/PH-2024-00021']);
  expect(groupsOf(answer, 'vi')[0]?.lines[0]).toMatchObject({ note: 'PH-2024-00021 · Đang xử lý', mark: 'critical' });
  expect(groupsOf(answer, 'en')[0]?.lines[0]?.note).toBe('PH-2024-00021 · In progress');
});

test.each([
  ['commune', true, 'unit/u'],
  ['agency', true, 'unit/u'],
  ['district', true, 'board?var-unit=u'],
  ['school', true, 'tickets?unit=u'],
  ['commune', false, 'tickets?unit=u'],
] as const)('a %s that stands (%s) leads to %s', (level, standing, path) => {
  expect(pathsOf({ units: [{ id: 'u', name: 'U', level, standing }] })).toEqual([path]);
});
