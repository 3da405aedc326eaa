import { dateTime, toDataFrame, type DataQueryRequest } from '@grafana/data';
import { firstValueFrom } from 'rxjs';
import type { IndicatorsVariables } from './indicators-variables.ts';
import type { IndicatorsQuery } from './query.ts';
import { dataSource, fakeGrafana, type FakeGrafana } from './test/fake-grafana.ts';
import type { VariableQuery } from './variable-query.ts';

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = fakeGrafana();
});

const range = { from: dateTime(0), to: dateTime(1000), raw: { from: 'now-1h', to: 'now' } };
const request = (target: object) =>
  ({
    targets: [{ refId: 'A', ...target }],
    range,
    scopedVars: {},
    requestId: 'Q1',
  }) as unknown as DataQueryRequest<IndicatorsQuery>;

describe('a query', () => {
  it('goes to the backend with its variables filled in, and never to the collector', async () => {
    const source = dataSource({ collectorUrl: 'http://collector:8480' }, { don_vi: 'c-1', chi_tieu: 'on_time,beds' });
    await firstValueFrom(source.query(request({ kind: 'series', unit: '$don_vi', indicators: ['$chi_tieu'] })));
    expect(grafana.asked.map(({ url }) => url)).toEqual([expect.stringMatching(/^\/api\/ds\/query/)]);
    expect(grafana.asked[0]?.data.queries[0]).toMatchObject({ unit: 'c-1', indicators: ['on_time', 'beds'] });
  });

  it('says in which language its reader chose to read, where that is not the data source’s own', async () => {
    localStorage.setItem('vnioc.language', 'en');
    const source = dataSource({ language: 'vi' });
    await firstValueFrom(source.query(request({ kind: 'state' })));
    localStorage.removeItem('vnioc.language');
    await firstValueFrom(dataSource({ language: 'vi' }).query(request({ kind: 'state' })));
    expect(grafana.asked.map(({ data }) => data.queries[0].language)).toEqual(['en', undefined]);
  });

  it('for tickets gives rows that lead to the ticket', async () => {
    const fields = ['id', 'title', 'lead_id'].map((name) => ({ name, type: 'string', typeInfo: { frame: 'string' } }));
    const frame = { schema: { refId: 'A', fields }, data: { values: [['t-1'], ['Thử'], ['c-1']] } };
    grafana.answer = { results: { A: { status: 200, frames: [frame] } } };
    const { data } = await firstValueFrom(dataSource().query(request({ kind: 'tickets' })));
    const [id, , lead] = toDataFrame(data[0]).fields;
    expect(id?.config.links?.[0]).toEqual({
      title: 'Mở phiếu điều hành',
      url: '/a/vnioc-operations-app/tickets/${__data.fields.id}',
    });
    expect(lead?.config.links).toBeUndefined();
  });

  it('is not sent when it is hidden or of no known kind', () => {
    const source = dataSource();
    expect(source.filterQuery({ refId: 'A', kind: 'state' })).toBe(true);
    expect(source.filterQuery({ refId: 'A', kind: 'state', hide: true })).toBe(false);
    expect(source.filterQuery({ refId: 'A', kind: 'weather' as 'state' })).toBe(false);
    expect(source.filterQuery({ refId: 'A', ...source.getDefaultQuery() } as IndicatorsQuery)).toBe(true);
  });
});

describe('a list of the registers', () => {
  it('is read once', async () => {
    const source = dataSource();
    await Promise.all([source.list('units'), source.list('units')]);
    expect(grafana.asked).toHaveLength(1);
  });

  it('that could not be read is asked for again', async () => {
    const source = dataSource();
    grafana.listsFail = true;
    await expect(source.list('units')).rejects.toMatchObject({ status: 403 });
    grafana.listsFail = false;
    expect(await source.list('units')).toHaveLength(4);
  });
});

describe('a variable', () => {
  const options = async (query: Partial<VariableQuery>, language: 'vi' | 'en' = 'vi') => {
    const source = dataSource({ language }, { linh_vuc: 'health' });
    const asked = { targets: [{ refId: 'V', ...query }], scopedVars: {} } as unknown as DataQueryRequest<VariableQuery>;
    const variables = source.variables as IndicatorsVariables;
    return (await firstValueFrom(variables.query(asked))).data as { text: string; value: string }[];
  };

  it('lists names to read and ids to ask with, in the chosen language', async () => {
    expect(await options({ list: 'domains' })).toContainEqual({ text: 'Y tế', value: 'health' });
    expect(await options({ list: 'domains' }, 'en')).toContainEqual({ text: 'Health', value: 'health' });
  });

  it('lists the units below one, and says which have ended', async () => {
    expect(await options({ list: 'units', below: 'd', level: 'commune' })).toEqual([
      { text: 'Xã Một', value: 'c-1' },
      { text: 'Xã Hai (đến 30/06/2025)', value: 'c-2' },
    ]);
    expect((await options({ list: 'units', below: 'c-1' })).map(({ value }) => value)).toEqual(['s']);
  });

  it('follows another variable', async () => {
    expect((await options({ list: 'indicators', domain: '$linh_vuc' })).map(({ value }) => value)).toEqual(['beds']);
  });
});

describe('ad hoc filters', () => {
  it('offer the fields that can be asked, with their values by name', async () => {
    const source = dataSource();
    expect(await source.getTagKeys()).toContainEqual({ text: 'Đơn vị', value: 'unit' });
    expect(await source.getTagValues({ key: 'domain' })).toContainEqual({ text: 'Y tế', value: 'health' });
    expect(await source.getTagValues({ key: 'weather' })).toEqual([]);
  });
});
