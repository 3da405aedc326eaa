import type { Page } from '@vnioc/contract/words.ts';
import type { EntryAnswer } from '@vnioc/contract/entries.ts';
import type { RunItem, SourceItem } from '@vnioc/contract/sources.ts';
import type { Installation } from '../service/installation.ts';
import { allItems } from './all-items.ts';
import { playedDistrict } from './played-district.ts';
import { storeFigures } from './store-figures.ts';
import { figureOf, keyOf, truthOf, type TrueFigure } from './truth.ts';

/** An ordinary working day, the second of the play, after its last hour of reading. */
const END = '2024-06-04T23:58:00+07:00';
const DAY = Date.parse('2024-06-04T00:00:00+07:00');

let district: Installation;
let sources: readonly SourceItem[];
/** What people and agencies handed in, as the demo says. */
let handedIn: readonly TrueFigure[];

beforeAll(async () => {
  district = await playedDistrict(END);
  handedIn = (await truthOf(district, { from: '2023-06-01', to: '2024-06-04', asOf: END })).filter(({ source }) =>
    ['giao-duc-truong', 'chuyen-doi-so', 'to-cong-nghe-so'].includes(source),
  );
  sources = (await district.get<Page<SourceItem>>('/api/v1/sources')).items;
}, 300_000);

afterAll(() => district?.stop());

const runsOf = (source: string): Promise<readonly RunItem[]> => allItems(district, `/api/v1/sources/${source}/runs`);

describe('the sources of the district on an ordinary day', () => {
  test('there are thirty-two, and all ten domains have some', () => {
    expect(sources).toHaveLength(32);
    expect(new Set(sources.map(({ domain }) => domain)).size).toBe(10);
  });

  test('each is up; entries of two people are no runs', () => {
    const notUp = sources.filter(({ status }) => status !== 'up').map(({ id, status }) => `${id} ${status}`);
    expect(notUp).toEqual(['chuyen-doi-so not_run', 'to-cong-nghe-so not_run']);
  });

  test('each that is read ran that day and succeeded; what it could not take stands in quarantine', async () => {
    for (const { id, schedule } of sources) {
      if (schedule.at.length === 0 && schedule.every === null) continue;
      const today = (await runsOf(id)).filter(({ startedAt }) => startedAt >= DAY);
      const outcomes = new Set(today.map(({ outcome }) => outcome));
      expect([id, [...outcomes].filter((it) => it !== 'succeeded' && it !== 'partly')]).toEqual([id, []]);
      expect([id, today.length > 0]).toEqual([id, true]);
      for (const run of today.filter(({ outcome }) => outcome === 'partly')) {
        const rows = await allItems(district, '/api/v1/quarantine', { run: run.id });
        expect([run.id, rows.length]).toEqual([run.id, run.quarantined]);
      }
    }
  });
});

describe('what people and agencies hand in themselves', () => {
  test.each(['giao-duc-truong', 'chuyen-doi-so', 'to-cong-nghe-so'])('%s arrives through the API', async (source) => {
    const said = handedIn.filter((figure) => figure.source === source);
    expect(said.length).toBeGreaterThan(0);
    const indicators = [...new Set(said.map(({ indicator }) => indicator))];
    const kept = await storeFigures(district, { from: '2023-06-01', to: '2025-01-01', indicators });
    const byKey = new Map(kept.map((figure) => [keyOf(figure), figure]));
    const wanted = source === 'giao-duc-truong' ? 'reported' : 'entered';
    const missing = said.filter((figure) => {
      const found = byKey.get(keyOf(figure));
      return found?.quality !== wanted || Math.abs((found.value ?? NaN) - figureOf(figure)) > 1e-12;
    });
    expect(missing.map(keyOf)).toEqual([]);
  });

  test('every entered figure was entered by one person and approved by another', async () => {
    const entries = await allItems<EntryAnswer>(district, '/api/v1/entries');
    const said = handedIn.filter(({ source }) => source !== 'giao-duc-truong');
    expect(entries).toHaveLength(said.length);
    const alone = entries.filter(
      ({ status, enteredBy, decidedBy }) => status !== 'approved' || decidedBy === null || decidedBy === enteredBy,
    );
    expect(alone).toEqual([]);
    const pending = await district.get<Page<EntryAnswer>>('/api/v1/entries?status=pending');
    expect(pending.items).toEqual([]);
  });
});
