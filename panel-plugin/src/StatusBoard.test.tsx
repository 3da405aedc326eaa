import { FieldType, getDefaultTimeRange, LoadingState, toDataFrame } from '@grafana/data';
import type { DataFrame } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import { StatusBoard } from './StatusBoard.tsx';

const show = (series: DataFrame[], language: 'vi' | 'en' = 'vi') =>
  render(
    <StatusBoard
      options={{ language }}
      data={{ series, state: LoadingState.Done, timeRange: getDefaultTimeRange() }}
      width={400}
      height={300}
    />,
  );

const ONE_SILENT_COMMUNE = toDataFrame({
  fields: [
    { name: 'unit', type: FieldType.string, values: ['Xã Lạc Đạo', 'Xã Chỉ Đạo'] },
    { name: 'value', type: FieldType.number, values: [98, null], config: { unit: 'percent' } },
  ],
});

describe('the status board', () => {
  it('shows a commune without figures as missing, not as zero', () => {
    show([ONE_SILENT_COMMUNE]);
    expect(screen.getByRole('row', { name: 'Xã Lạc Đạo 98%' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Xã Chỉ Đạo Chưa có số liệu' })).toBeInTheDocument();
  });

  it('shows the latest point of a series, named by its labels', () => {
    const series = toDataFrame({
      fields: [
        { name: 'time', type: FieldType.time, values: [1000, 2000] },
        { name: 'value', type: FieldType.number, values: [1, 2], labels: { unit: 'Thị trấn Như Quỳnh' } },
      ],
    });
    show([series]);
    expect(screen.getByRole('row', { name: 'Thị trấn Như Quỳnh 2' })).toBeInTheDocument();
  });

  it('says so when the query found nothing', () => {
    show([], 'en');
    expect(screen.getByText('The query returned no rows')).toBeInTheDocument();
  });
});
