import { DataSourceApi } from '@grafana/data';
import type { DataQueryResponse, DataSourceInstanceSettings, TestDataSourceResponse } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import type { IndicatorsSettings } from './settings.ts';
import { texts } from './texts.ts';
import type { Language } from './texts.ts';

/** The collector seen from Grafana. Until its backend exists it answers every request with the reason, never with figures. */
export class IndicatorsDataSource extends DataSourceApi<DataQuery, IndicatorsSettings> {
  readonly words: (typeof texts)[Language];

  constructor(settings: DataSourceInstanceSettings<IndicatorsSettings>) {
    super(settings);
    this.words = texts[settings.jsonData.language ?? 'vi'];
  }

  override query(): Promise<DataQueryResponse> {
    return Promise.resolve({ data: [], errors: [{ message: this.words.notYet }] });
  }

  override testDatasource(): Promise<TestDataSourceResponse> {
    return Promise.resolve({ status: 'error', message: this.words.notYet });
  }
}
