import type { OverviewTile } from '@vnioc/contract/leaders-overview.ts';
import { dayCounts, daySentence, explanation, wallSentence } from './day-sentence.ts';

test('the day is said in one sentence', () => {
  const counts = { red: 2, overdue: 3, forChair: 1 };
  expect(daySentence(counts, 'vi')).toBe('Hôm nay 2 lĩnh vực đỏ, 3 phiếu quá hạn, 1 việc cần Chủ tịch quyết định.');
  expect(daySentence(counts, 'en')).toBe('Today 2 red domains, 3 overdue tickets, 1 matter for the Chair to decide.');
  expect(wallSentence(counts, 'vi')).toBe('2 lĩnh vực đỏ, 3 phiếu quá hạn, 1 việc cần Chủ tịch quyết định');
});

test('a good day says so, it does not say nothing', () => {
  const counts = { red: 0, overdue: 0, forChair: 0 };
  expect(daySentence(counts, 'vi')).toBe(
    'Hôm nay không có lĩnh vực đỏ, không có phiếu quá hạn, không có việc cần Chủ tịch quyết định.',
  );
  expect(wallSentence(counts, 'en')).toBe('No red domain, no overdue ticket, nothing for the Chair to decide');
  expect(daySentence({ ...counts, red: 1 }, 'en')).toContain('1 red domain,');
});

const tile = (domain: string, state: OverviewTile['state'], figure = true) =>
  ({ domain, state, figure: figure ? {} : null, others: [] }) as unknown as OverviewTile;

test('what is red is named with its figure; what cannot be told is no unit’s fault when the source is', () => {
  const tiles = [tile('health', 'critical'), tile('media', 'upstream_fault'), tile('education', 'stale')];
  const naming = { domain: ({ domain }: OverviewTile) => domain, figure: () => '2 ổ dịch' };
  expect(explanation({ tiles }, naming, 'vi')).toBe(
    'Đỏ: health: 2 ổ dịch. Chưa đủ số liệu: media do lỗi hệ thống nguồn; education chậm cập nhật.',
  );
  expect(explanation({ tiles: [tile('budget', 'normal')] }, naming, 'vi')).toBeNull();
});

test('a domain whose figures the reader may not see is neither red nor late', () => {
  const naming = { domain: ({ domain }: OverviewTile) => domain, figure: () => null };
  expect(explanation({ tiles: [tile('media', 'no_data', false)] }, naming, 'vi')).toBeNull();
});

test('red domains, overdue tickets and what the chair alone decides are counted', () => {
  const decisionsInAll = { waiting: 2, forChair: 1 };
  const tiles = [tile('a', 'critical'), tile('b', 'warning'), tile('c', 'critical')];
  const counts = dayCounts({ tiles, tickets: { open: 9, overdue: 3, opened: 0, ended: 0 }, decisionsInAll } as never);
  expect(counts).toEqual({ red: 2, overdue: 3, forChair: 1 });
});
