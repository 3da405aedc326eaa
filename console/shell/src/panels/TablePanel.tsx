import type { PanelProps } from '@grafana/data';
import { TableCellHeight } from '@grafana/schema';
import { Table } from '@grafana/ui';
import { NoData } from './NoData.tsx';

/** Rows and columns, in place of Grafana's own panel; the newer table needs eval, which our policy forbids. */
export function TablePanel({ data, width, height, timeRange }: PanelProps) {
  const [frame] = data.series;
  if (frame === undefined || frame.length === 0) return <NoData />;
  return <Table data={frame} cellHeight={TableCellHeight.Sm} {...{ width, height, timeRange }} />;
}
