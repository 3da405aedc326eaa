import type { EntryAnswer } from '@vnioc/contract/entries.ts';
import type { Problem } from '@vnioc/contract/problems.ts';
import type { QuarantineItem } from '@vnioc/contract/quarantine.ts';
import type { Receipt } from '@vnioc/contract/receipt.ts';
import type { RevisionItem } from '@vnioc/contract/history.ts';
import type { RunItem, SourceItem } from '@vnioc/contract/sources.ts';
import type { Page } from '@vnioc/contract/words.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import type { PersonId } from '../catalog/person.ts';
import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import { shiftPeriod, periodOf } from '../kernel/period.ts';
import { localDate } from '../kernel/local-date.ts';

let api: RunningApi;
let commune: CheckedFetch;
beforeAll(async () => {
  api = await startApi('demo', {}, ['--clock', '2024-10-21T08:00+07:00', '--speed', '1']);
  commune = await api.as({ name: 'lac-dao', person: 'dau-moi-xa' as PersonId });
}, 30_000);
afterAll(() => api.stop());

/** What a shipped site is known to hold. */
function known<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The site of the test does not hold this');
  return thing;
}

const json = (body: unknown) => ({ body: JSON.stringify(body) });

/** The first source of a kind, an indicator of it that a level keeps, and the last period that is over. */
function placeOf(kind: SourceSpec['kind'], level: 'commune' | 'district') {
  const { catalog } = api.services;
  for (const source of catalog.sources.values()) {
    if (source.kind !== kind) continue;
    const indicator = [...catalog.indicators.values()].find(
      (one) => one.domain === source.domain && one.levels.includes(level) && one.formula === null && one.unit !== '1',
    );
    if (!indicator) continue;
    const period = shiftPeriod(periodOf(localDate('2024-10-21'), indicator.cadence, indicator.context), -1);
    return { source: source.id, indicator: indicator.id, period };
  }
  throw new Error(`no source of kind ${kind} with an indicator of ${level}`);
}

describe('POST /api/v1/observations', () => {
  test('takes what a commune says of itself, and quarantines what it says of another, by row', async () => {
    const { source, indicator, period } = placeOf('push', 'commune');
    const records = ['c-lacdao', 'c-chidao', 'c-lacdao'].map((unit, row) => ({
      ...{ indicator: row === 2 ? 'no.such' : indicator, unit, period, value: row + 10 },
    }));
    const { status, body } = await commune<Receipt>('POST', '/api/v1/observations', json({ source, records }));
    expect([status, body.accepted, body.quarantined]).toEqual([200, 1, 2]);
    expect(body.rows.map(({ row, reason, unit }) => [row, reason, unit]).sort()).toEqual([
      [2, 'outside your scope', 'c-chidao'],
      [3, 'unknown indicator', null],
    ]);
    const latest = await api.services.store.observations.latest({ indicators: [indicator] });
    expect(latest.filter(({ unit }) => unit === 'c-chidao')).toEqual([]);
    expect(latest.find(({ unit }) => unit === 'c-lacdao')).toMatchObject({ value: 10, quality: 'reported' });
  });

  test('answers the same delivery again with nothing new, and a correction with a revision', async () => {
    const { source, indicator, period } = placeOf('push', 'commune');
    const send = async (value: number) => {
      const records = [{ indicator, unit: 'c-lacdao', period, value }];
      return (await commune<Receipt>('POST', '/api/v1/observations', json({ source, records }))).body;
    };
    expect(await send(10)).toMatchObject({ accepted: 0, revised: 0, unchanged: 1 });
    expect(await send(11)).toMatchObject({ accepted: 0, revised: 1, unchanged: 0 });
    const place = `indicator=${indicator}&unit=c-lacdao&period=${encodeURIComponent(period)}`;
    const { body } = await commune<Page<RevisionItem>>('GET', `/api/v1/observations/history?${place}`);
    expect(body.items.map(({ revision, value }) => [revision, value])).toEqual([
      [2, 11],
      [1, 10],
    ]);
    const other = await commune<Page<RevisionItem>>(
      'GET',
      `/api/v1/observations/history?${place.replace('lacdao', 'chidao')}`,
    );
    expect(other.body.items).toEqual([]);
  });

  test('refuses a source of another kind, an unknown one, and somebody who may not push', async () => {
    const records = [{ indicator: 'x', unit: 'c-lacdao', period: '2024-10-20', value: 1 }];
    const send = async (fetch: CheckedFetch, source: string) =>
      (await fetch<Problem>('POST', '/api/v1/observations', json({ source, records }))).status;
    expect(await send(commune, 'no-such')).toBe(404);
    expect(await send(commune, placeOf('manual', 'district').source)).toBe(409);
    const auditor = await api.as({ name: 'auditor', person: 'kiem-toan' as PersonId });
    expect(await send(auditor, 'no-such')).toBe(403);
  });

  test('lets each commune read the quarantine of its own rows only', async () => {
    const read = async (fetch: CheckedFetch) =>
      (await fetch<Page<QuarantineItem>>('GET', '/api/v1/quarantine')).body.items.map(({ unit }) => unit);
    const neighbour = await api.as({ name: 'chi-dao', person: 'dau-moi-chidao' as PersonId });
    expect(await read(neighbour)).toEqual(['c-chidao']);
    expect(await read(commune)).toEqual([]);
    expect((await read(api.operator)).length).toBe(2);
  });
});

describe('a secrecy mark', () => {
  test('is refused, stops the source, and a named person lets it go on', async () => {
    const { source, indicator, period } = placeOf('push', 'commune');
    const records = [{ indicator, unit: 'c-lacdao', period, value: 77, classification: 'MẬT' }];
    const refused = await commune<Problem>('POST', '/api/v1/observations', json({ source, records }));
    expect([refused.status, refused.body.code]).toEqual([422, 'secrecy_mark']);
    const again = await commune<Problem>('POST', '/api/v1/observations', json({ source, records }));
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    const { body } = await api.operator<Page<SourceItem>>('GET', '/api/v1/sources');
    expect(body.items.find(({ id }) => id === source)).toMatchObject({ status: 'stopped', openRefusals: 1 });
    const reason = { reason: 'đã rà soát' };
    const release = (fetch: CheckedFetch, headers = {}) =>
      fetch<{ by: string; released: number }>('POST', `/api/v1/sources/${source}/release`, {
        ...json(reason),
        headers,
      });
    expect((await release(commune)).status).toBe(403);
    expect((await release(api.operator)).status).toBe(403);
    const acting = { 'x-act-as': 'truong-ca' };
    const done = await release(api.operator, acting);
    expect([done.status, done.body]).toEqual([200, { source, released: 1, by: 'truong-ca' }]);
    expect((await release(api.operator, acting)).status).toBe(409);
    expect(api.log()).not.toMatch(/77|MẬT/);
  });
});

describe('POST /api/v1/uploads', () => {
  const upload = (fetch: CheckedFetch, parts: Readonly<Record<string, string | Blob>>, name = 'thu.csv') => {
    const form = new FormData();
    for (const [field, value] of Object.entries(parts))
      typeof value === 'string' ? form.append(field, value) : form.append(field, value, name);
    return fetch<Receipt>('POST', '/api/v1/uploads', { body: form });
  };
  const fileDrop = () => known([...api.services.catalog.sources.values()].find(({ kind }) => kind === 'file-drop'));

  test('says at once that a file is not what was agreed, and keeps why', async () => {
    const source = fileDrop();
    const { status, body } = await upload(api.operator, { source: source.id, file: new Blob(['không phải bảng']) });
    expect([status, body.accepted, body.quarantined > 0, body.source]).toEqual([200, 0, true, source.id]);
    expect(body.rows[0]?.sentence.vi).not.toBe('');
    const { body: runs } = await api.operator<Page<RunItem>>('GET', `/api/v1/sources/${source.id}/runs`);
    expect(runs.items[0]).toMatchObject({ id: body.run, outcome: 'partly', quarantined: body.quarantined });
  });

  test('wants a source and a file, and nothing else', async () => {
    expect((await upload(api.operator, { file: new Blob(['x']) })).status).toBe(400);
    expect((await upload(api.operator, { source: fileDrop().id })).status).toBe(400);
    expect((await upload(api.operator, { source: 'no-such', file: new Blob(['x']) })).status).toBe(404);
  });
});

describe('POST /api/v1/events', () => {
  const source = () => known([...api.services.catalog.sources.values()].find(({ kind }) => kind === 'eve-json')).id;
  const host = () => known([...api.services.catalog.assets.values()].find(({ kind }) => kind === 'host'));
  const alert = (change: object = {}) =>
    JSON.stringify({
      ...{ timestamp: '2024-10-20T10:00:00.000000+0700', event_type: 'alert', flow_id: 1 },
      ...{ src_ip: '203.0.113.9', dest_ip: host().keys[0], dest_port: 445, proto: 'TCP' },
      alert: { severity: 1, signature_id: 2024217, signature: 'ET EXPLOIT', category: 'x', action: 'allowed' },
      ...change,
    });
  const push = (fetch: CheckedFetch, lines: readonly string[], to = source()) =>
    fetch<Receipt>('POST', `/api/v1/events?source=${to}`, {
      body: lines.join('\n'),
      headers: { 'content-type': 'application/x-ndjson' },
    });

  test('takes lines, says which it could not read, and counts the same alert once', async () => {
    const { status, body } = await push(api.operator, [alert(), 'not json', alert()]);
    expect([status, body.events, body.repeatedEvents]).toEqual([200, 1, 1]);
    expect(body.rows.map(({ row, reason }) => [row, reason])).toEqual([[2, 'not readable']]);
    const { body: page } = await api.operator<Page<{ unit: string }>>('GET', '/api/v1/events');
    expect(page.items.map(({ unit }) => unit)).toEqual([host().unit]);
  });

  test('refuses what lies outside the scope of the sender, and other kinds of source', async () => {
    const sensor = await api.as({ name: 'sensor', role: 'source', unit: 'c-chidao' as UnitId });
    const { body } = await push(sensor, [alert({ flow_id: 2 })]);
    expect([body.events, body.rows[0]?.reason]).toEqual([0, 'outside your scope']);
    expect((await push(api.operator, [alert()], placeOf('push', 'commune').source)).status).toBe(409);
  });
});

describe('entries', () => {
  const enter = (fetch: CheckedFetch, change: object = {}, headers = {}) => {
    const { source, indicator, period } = placeOf('manual', 'district');
    const entry = {
      source,
      indicator,
      unit: 'd-325',
      period,
      value: 3,
      evidence: { document: '12/BC-UBND' },
      ...change,
    };
    return fetch<EntryAnswer>('POST', '/api/v1/entries', { ...json(entry), headers });
  };
  const decide = (fetch: CheckedFetch, id: string, how: 'approve' | 'refuse', body: object = {}, headers = {}) =>
    fetch<Omit<EntryAnswer, 'status'> & { readonly status: string | number } & Pick<Problem, 'code'>>(
      'POST',
      `/api/v1/entries/${id}/${how}`,
      { ...json(body), headers },
    );

  test('count when a second person has approved them, and only then', async () => {
    const typist = await api.as({ name: 'typist', person: 'nhap-lieu' as PersonId });
    const lead = await api.as({ name: 'lead', person: 'truong-ca' as PersonId });
    const { status, body } = await enter(typist);
    expect([status, body.status, body.enteredBy]).toEqual([201, 'pending', 'nhap-lieu']);
    const figures = () => api.services.store.observations.latest({ indicators: [body.indicator as never] });
    expect(await figures()).toEqual([]);
    expect((await decide(typist, body.id, 'approve')).status).toBe(403);
    const approved = await decide(lead, body.id, 'approve');
    expect([approved.status, approved.body.status, approved.body.decidedBy]).toEqual([200, 'approved', 'truong-ca']);
    expect((await figures())[0]).toMatchObject({ value: 3, quality: 'entered' });
    expect((await decide(lead, body.id, 'approve')).status).toBe(409);
  });

  test('are never decided by whoever typed them in, the operator least of all', async () => {
    const lead = await api.as({ name: 'lead-2', person: 'truong-ca' as PersonId });
    const own = await enter(lead, { value: 4 });
    expect((await decide(lead, own.body.id, 'approve')).body.code).toBe('own_entry');
    const operators = await enter(api.operator, { value: 5 });
    expect(operators.body.enteredBy).toBe('key:operator');
    expect((await decide(api.operator, operators.body.id, 'approve')).body.code).toBe('own_entry');
    const acting = { 'x-act-as': 'chanh-van-phong' };
    expect((await decide(api.operator, operators.body.id, 'approve', {}, acting)).body.code).toBe('own_entry');
  });

  test('are refused with a reason, which is kept', async () => {
    const lead = await api.as({ name: 'lead-3', person: 'truong-ca' as PersonId });
    const { body } = await enter(api.operator, { value: 6 }, { 'x-act-as': 'nhap-lieu' });
    expect((await decide(lead, body.id, 'refuse')).status).toBe(400);
    const refused = await decide(lead, body.id, 'refuse', { reason: 'thiếu phụ lục' });
    expect([refused.status, refused.body.status, refused.body.reason]).toEqual([200, 'refused', 'thiếu phụ lục']);
  });

  test('need evidence, a known indicator, and a figure that the rules accept', async () => {
    expect((await enter(api.operator, { evidence: { document: '' } })).status).toBe(400);
    expect((await enter(api.operator, { evidence: undefined })).status).toBe(400);
    expect((await enter(api.operator, { indicator: 'no.such' })).status).toBe(422);
    expect((await enter(api.operator, { value: undefined })).status).toBe(422);
    expect((await enter(api.operator, { source: 'no-such' })).status).toBe(404);
  });

  test('are listed newest first, page by page, each once', async () => {
    const ids: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await api.operator<Page<EntryAnswer>>('GET', `/api/v1/entries?limit=2${cursor}`);
      ids.push(...body.items.map(({ id }) => id));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
    expect((await api.operator('GET', '/api/v1/entries?cursor=bm9wZQ')).status).toBe(400);
  });
});

test('the run log of a source that pushed is there for those who may see it', async () => {
  const { source } = placeOf('push', 'commune');
  const runs = async (fetch: CheckedFetch, id: string) =>
    (await fetch<Page<RunItem>>('GET', `/api/v1/sources/${id}/runs`)).status;
  expect([await runs(commune, source), await runs(commune, 'no-such')]).toEqual([200, 404]);
  expect(await api.services.store.runs.progress(source as SourceId)).toMatchObject({ stoppedAt: null });
});

test('InfluxDB is not back-filled where none is configured', async () => {
  expect((await api.operator('POST', '/api/v1/sinks/influx/backfill')).status).toBe(409);
});
