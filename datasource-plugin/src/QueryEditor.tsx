import type { QueryEditorProps } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import type { IndicatorsDataSource } from './indicators-data-source.ts';
import type { IndicatorsSettings } from './settings.ts';

type Props = QueryEditorProps<IndicatorsDataSource, DataQuery, IndicatorsSettings>;

/** There is nothing to ask yet, and the editor says so. */
export const QueryEditor = ({ datasource }: Props) => <p>{datasource.words.noQuery}</p>;
