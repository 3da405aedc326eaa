import type { OverviewChange } from '@vnioc/contract/leaders-overview.ts';
import { groupedChanges } from './grouped-changes.ts';

const change = (over: Partial<OverviewChange>): OverviewChange => ({
  ...{ indicator: 'on_time', unit: 'c-1', domain: 'documents', from: 'normal', to: 'critical', at: 1 },
  ...{ period: null, value: 0.8, reason: 'figure judged', ticket: null },
  ...over,
});

test('units whose figure went the same way are one line, with the ticket of any of them', () => {
  const ticket = { id: 't', number: 'PH-1' };
  const groups = groupedChanges([
    change({}),
    change({ unit: 'c-2', at: 5, ticket }),
    change({ unit: 'c-3', to: 'warning' }),
    change({ indicator: 'open' }),
  ]);
  expect(groups.map(({ indicator, to, units }) => [indicator, to, units])).toEqual([
    ['on_time', 'critical', ['c-1', 'c-2']],
    ['on_time', 'warning', ['c-3']],
    ['open', 'critical', ['c-1']],
  ]);
  expect(groups[0]).toMatchObject({ at: 5, ticket, value: null });
  expect(groups[2]).toMatchObject({ value: 0.8 });
});
