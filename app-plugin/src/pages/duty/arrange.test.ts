import type { DeskGroup, DeskRow } from '@vnioc/contract/desk.ts';
import { arranged, arrangementOf } from './arrange.ts';
import { HEADING_HEIGHT, itemsWithin, queueItems, ROW_HEIGHT } from './queue-items.ts';

const row = (id: string, group: DeskGroup = 'rest', over: Partial<DeskRow> = {}): DeskRow => ({
  ...{ id, number: id, seq: 1, title: `Cảnh báo: việc ${id} – Xã Một`, kind: 'alert', state: 'in_progress' },
  ...{ domain: 'health', unit: 'c-1', lead: 'c-1', holder: 'unit', severity: 'warning', group, mark: 'normal' },
  ...{ verified: true, drill: false, receivedAt: 0, due: null, step: null, contact: null, lastAnswer: null },
  ...{ unanswered: false, missedReports: 0 },
  ...over,
});

const ids = (shown: ReturnType<typeof arranged>['shown']) => shown.map((one) => one.row.id);

describe('rows under the cursor', () => {
  const places = arrangementOf([row('a', 'overdue'), row('b'), row('c')]);

  test('stay where they are while new ones wait, and are counted', () => {
    const now = [row('new', 'overdue'), row('c', 'overdue', { title: 'nay quá hạn' }), row('a', 'overdue'), row('b')];
    const { shown, fresh, moved } = arranged(places, now);
    expect(ids(shown)).toEqual(['a', 'b', 'c']);
    expect([fresh, moved]).toEqual([1, 1]);
    expect(shown[2]).toMatchObject({ group: 'rest', row: { title: 'nay quá hạn', group: 'overdue' } });
  });

  test('stay when their ticket has left the list, and say so', () => {
    const { shown, fresh, moved } = arranged(places, [row('a', 'overdue'), row('c')]);
    expect(shown.map(({ gone }) => gone)).toEqual([false, true, false]);
    expect([fresh, moved]).toEqual([0, 1]);
  });

  test('take their new places when somebody asks for them', () => {
    const now = [row('new', 'overdue'), row('a', 'overdue')];
    expect(arranged(arrangementOf(now), now)).toMatchObject({ fresh: 0, moved: 0 });
  });
});

describe('the queue as it is drawn', () => {
  test('has its groups in the fixed order, each with its heading', () => {
    const { shown } = arranged(arrangementOf([row('b'), row('a', 'overdue')]), [row('b'), row('a', 'overdue')]);
    const { items, height } = queueItems(shown);
    expect(items.map((item) => (item.kind === 'row' ? item.shown.row.id : item.group))).toEqual([
      ...['overdue', 'a', 'rest', 'b'],
    ]);
    expect(height).toBe(2 * (HEADING_HEIGHT + ROW_HEIGHT));
  });

  test('of 5,000 tickets draws no more than fit the screen', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => row(String(at)));
    const { items } = queueItems(arranged(arrangementOf(rows), rows).shown);
    const seen = itemsWithin(items, 100_000, 900);
    expect(seen.length).toBeLessThan(40);
    expect(seen.some(({ top }) => top > 100_000 && top < 100_900)).toBe(true);
  });
});
