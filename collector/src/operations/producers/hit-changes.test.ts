import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import type { CorrelationHit } from '../../correlation/correlation-hit.ts';
import { DAY, HOUR } from '../../kernel/local-date.ts';
import { hitChanges } from './hit-changes.ts';

const { alerting } = await shippedCatalog('van-lam');
const NOW = Date.parse('2024-06-03T07:00:00+07:00');
const hit = (startsAt: number, endsAt: number | null): CorrelationHit => ({
  ...{ rule: 'camera-cum', key: 'c-tanquang', unit: null, asset: null, count: 4 },
  ...{ startsAt, metAt: startsAt, endsAt },
});
const said = (one: CorrelationHit) =>
  hitChanges(alerting.correlations, [one], new Map(), NOW).map(({ signal }) => signal.status);

describe('a hit of a correlation', () => {
  test('that came and went between two looks fires and is resolved', () => {
    expect(said(hit(NOW - 3 * DAY, NOW - 3 * DAY + HOUR))).toEqual(['firing', 'resolved']);
  });

  test('of events months old, which a source tells when it is read for the first time, is history', () => {
    expect(said(hit(NOW - 48 * DAY, NOW - 48 * DAY + HOUR))).toEqual([]);
  });

  test('that lasts is news, however long ago it began', () => {
    expect(said(hit(NOW - 48 * DAY, null))).toEqual(['firing']);
  });
});
