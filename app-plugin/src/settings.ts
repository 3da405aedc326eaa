import type { Language } from './words/language.ts';

/** What an administrator sets on the app (`jsonData`); the collector's key is in `secureJsonData.collectorKey`. */
export interface OperationsSettings {
  /** Where Grafana reaches the collector, such as `http://collector:8480`. */
  readonly collectorUrl?: string;
  /** Of everybody who chose none; Vietnamese when nothing is set. */
  readonly language?: Language;
  /** Uid of the data source `vnioc-indicators-datasource` that boards and trends ask; `vnioc` when nothing is set. */
  readonly dataSource?: string;
}
