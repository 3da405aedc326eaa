/** Of our data source, as Grafana names plugins. */
export const DATA_SOURCE_TYPE = 'vnioc-indicators-datasource';
