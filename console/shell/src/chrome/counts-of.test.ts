import { countsOf } from './counts-of.ts';

const COUNTS = {
  desk: { tickets: 10, overdue: 3, unverified: 8 },
  sources: { down: 1, total: 12 },
  soc: { cases: 0 },
};

test('a page says how much waits, and what the number means; where nothing waits, nothing stands', () => {
  const counts = countsOf(COUNTS, 'vi');
  expect([...counts.keys()]).toEqual(['duty', 'sources']);
  expect(counts.get('duty')).toEqual({ n: 10, said: '10 phiếu cần làm: 3 quá hạn, 8 chưa xác minh' });
  expect(countsOf(COUNTS, 'en').get('sources')?.said).toBe('1 of 12 sources down or stopped');
});

test('what somebody may not see is not there', () => {
  expect(countsOf({ desk: null, sources: null, soc: null }, 'vi').size).toBe(0);
});
