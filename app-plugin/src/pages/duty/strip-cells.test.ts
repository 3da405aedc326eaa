import type { Desk } from '@vnioc/contract/desk.ts';
import { stripCells } from './strip-cells.ts';

const NOW = Date.parse('2026-11-19T10:40+07:00');
const MINUTE = 60_000;

const desk = (over: Partial<Desk> = {}): Desk => ({
  asOf: NOW,
  counts: {
    ...{ open: 26, unverified: 8, unverifiedEmergency: 1, dueSoon: 4, nearestMs: 30 * MINUTE },
    ...{ overdue: 3, longestOverMs: (12 * 60 + 10) * MINUTE, unanswered: 2 },
  },
  ...{ revision: 'r', since: null, worked: 0, rows: [], gone: [], truncated: false, contacts: {} },
  shift: { lead: 'Trần Văn Mẫu', startedAt: NOW - 280 * MINUTE, plannedEnd: NOW + 200 * MINUTE },
  lights: {
    sources: { up: 11, total: 12, down: 1, downSince: NOW - 208 * MINUTE },
    alerts: { watched: 2, silent: 0, lastHeardAt: NOW - MINUTE },
    messages: { sent: 46, waiting: 0, repeated: 1, failed: 0, since: NOW - 640 * MINUTE },
  },
  ...over,
});

const cells = (over: Partial<Desk> = {}) => new Map(stripCells(desk(over), 'vi').map((cell) => [cell.key, cell]));

describe('the strip of the duty desk', () => {
  test('has shift, four counts and three lights, always in this order', () => {
    const order = ['shift', 'unverified', 'due_soon', 'overdue', 'unanswered', 'sources', 'alerts', 'messages'];
    expect([...cells().keys()]).toEqual(order);
  });

  test('says who leads the shift and how long', () => {
    expect(cells().get('shift')).toMatchObject({
      ...{ title: 'Trưởng ca, 06:00–14:00', figure: 'Trần Văn Mẫu', more: 'giao ca 14:00, còn 3 giờ 20 phút' },
    });
  });

  test('gives every count its extreme', () => {
    expect(cells().get('overdue')).toMatchObject({ figure: '3', mark: 'critical', more: 'lâu nhất 12 giờ 10 phút' });
    expect(cells().get('due_soon')).toMatchObject({ figure: '4', mark: 'warning', more: 'gần nhất còn 30 phút' });
  });

  test('shows no shape where nothing is wrong', () => {
    const { counts } = desk();
    const quiet = cells({ counts: { ...counts, overdue: 0, longestOverMs: null } });
    expect(quiet.get('overdue')).toMatchObject({ figure: '0', mark: null, more: 'không có' });
  });

  test('never takes a watchdog that was not heard for a good sign', () => {
    const { lights } = desk();
    const deaf = cells({ lights: { ...lights, alerts: { watched: 2, silent: 0, lastHeardAt: null } } });
    expect(deaf.get('alerts')).toMatchObject({ mark: 'no_data', figure: 'Chưa nghe nhịp' });
    const silent = cells({ lights: { ...lights, alerts: { watched: 2, silent: 1, lastHeardAt: NOW } } });
    expect(silent.get('alerts')).toMatchObject({ mark: 'critical', figure: '1 im lặng' });
  });

  test('marks a source that is down as a fault upstream, not as a unit’s', () => {
    expect(cells().get('sources')).toMatchObject({ mark: 'upstream_fault', figure: '11/12' });
  });

  test('leaves out a light that the reader may not see', () => {
    const { lights } = desk();
    expect(cells({ lights: { ...lights, sources: null } }).has('sources')).toBe(false);
  });
});
