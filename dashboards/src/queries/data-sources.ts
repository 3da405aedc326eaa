/** The data sources that are provisioned, by uid; the agencies' organisation has the first alone (SEMANTICS §8). */
export const DATA_SOURCES = {
  vnioc: { uid: 'vnioc', type: 'vnioc-indicators-datasource' },
  prometheus: { uid: 'vnioc-prometheus', type: 'prometheus' },
  influxdb: { uid: 'vnioc-influxdb', type: 'influxdb' },
} as const;

/** Whom dashboards are made for: any viewer may query every data source of the organisation. */
export type Audience = 'ioc' | 'agencies';
