import type { DataSourceJsonData } from '@grafana/data';
import type { Language } from './texts.ts';

/** What an administrator sets on the data source; Vietnamese when nothing is chosen. */
export interface IndicatorsSettings extends DataSourceJsonData {
  /** Root of the collector as Grafana's server reaches it; never asked by a browser. */
  collectorUrl?: string;
  language?: Language;
  timeoutSeconds?: number;
}

/** Kept encrypted by Grafana and never sent back to a browser. */
export interface IndicatorsSecrets {
  /** Key of role `grafana-datasource`. */
  key?: string;
}
