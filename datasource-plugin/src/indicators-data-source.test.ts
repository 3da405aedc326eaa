import type { DataSourceInstanceSettings } from '@grafana/data';
import { IndicatorsDataSource } from './indicators-data-source.ts';
import type { IndicatorsSettings } from './settings.ts';
import { texts } from './texts.ts';

const settingsIn = (jsonData: IndicatorsSettings): DataSourceInstanceSettings<IndicatorsSettings> =>
  ({
    id: 1,
    uid: 'vnioc',
    type: 'vnioc-indicators-datasource',
    name: 'VN-IOC',
    jsonData,
  }) as DataSourceInstanceSettings<IndicatorsSettings>;

describe('the data source without a backend', () => {
  it('answers a query with the reason and no figures', async () => {
    const answer = await new IndicatorsDataSource(settingsIn({})).query();
    expect(answer.data).toEqual([]);
    expect(answer.errors?.[0]?.message).toBe(texts.vi.notYet);
  });

  it('does not pass its own test, in the chosen language', async () => {
    const source = new IndicatorsDataSource(settingsIn({ language: 'en' }));
    expect(await source.testDatasource()).toEqual({ status: 'error', message: texts.en.notYet });
  });
});
