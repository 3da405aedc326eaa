import type { DataSourceJsonData } from '@grafana/data';
import type { Language } from './texts.ts';

/** What an administrator sets on the data source; Vietnamese when nothing is chosen. */
export interface IndicatorsSettings extends DataSourceJsonData {
  language?: Language;
}
