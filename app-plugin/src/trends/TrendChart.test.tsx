import { fireEvent, screen } from '@testing-library/react';
import { fakeCollector, renderPage } from '../test/fake-collector.ts';
import type { TrendData } from './trend-lines.ts';
import { TrendChart } from './TrendChart.tsx';
import { scaleOf } from './trend-scale.ts';
import { TrendTable } from './TrendTable.tsx';

const SHOWN = { symbol: 'hồ sơ', symbolEn: 'files', factor: 1, decimals: 1 };
const end = (day: string): number => Date.parse(`${day}T00:00+07:00`) + 86_400_000;
const [FIRST, SECOND, THIRD] = ['2024-06-03', '2024-06-04', '2024-06-05'].map(end) as [number, number, number];

const DATA: TrendData = {
  lines: [
    {
      ...{ unit: 'a', name: 'Xã A' },
      points: [
        { at: FIRST, value: 1234.5, level: 'normal' },
        { at: SECOND, value: null, level: 'not_applicable' },
        { at: THIRD, value: 900, level: 'critical' },
      ],
    },
  ],
  targets: [{ name: 'Mục tiêu ≥', side: 'low', points: [FIRST, THIRD].map((at) => ({ at, value: 1000 })) }],
};

const draw = (data = DATA) => {
  fakeCollector({});
  const scale = scaleOf(data, { from: FIRST, to: THIRD }, 1);
  if (scale === null) throw new Error('nothing to draw');
  const chart = <TrendChart {...{ data, scale }} shown={SHOWN} label="Hồ sơ của Xã A" />;
  return renderPage(
    <>
      {chart}
      <TrendTable data={data} shown={SHOWN} />
    </>,
    { at: '/', path: '/' },
  );
};

test('arrow keys read period by period, in the office’s writing; a gap is said, never a zero', () => {
  draw();
  const chart = screen.getByRole('img', { name: 'Hồ sơ của Xã A' });
  const reading = screen.getByTestId('trend-reading');
  expect(reading).toHaveTextContent('05/06/2024');
  expect(reading).toHaveTextContent('900,0 hồ sơ');
  expect(screen.getByRole('img', { name: 'mức nghiêm trọng' })).toBeInTheDocument();
  fireEvent.keyDown(chart, { key: 'ArrowLeft' });
  expect(reading).toHaveTextContent('04/06/2024');
  expect(reading).toHaveTextContent('không có số liệu');
  fireEvent.keyDown(chart, { key: 'ArrowLeft' });
  expect(reading).toHaveTextContent('03/06/2024');
  expect(reading).toHaveTextContent('1.234,5 hồ sơ');
  expect(reading).toHaveTextContent('Mục tiêu ≥ 1.000,0 hồ sơ');
});

test('a missing period is grey and breaks the line; the target is a line of its own', () => {
  const { container } = draw();
  expect(container.querySelectorAll('[data-gap]')).toHaveLength(1);
  const line = container.querySelector('[data-unit=a] path')?.getAttribute('d') ?? '';
  expect(line.match(/M/g)).toHaveLength(2);
  expect(line).not.toContain('L');
  expect(container.querySelectorAll('[data-target]')).toHaveLength(1);
});

test('the table has every period, the newest first, and a dash for what is missing', () => {
  draw();
  const rows = screen.getAllByRole('row', { hidden: true }).slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    '05/06/2024900,0 hồ sơ1.000,0 hồ sơ',
    '04/06/2024––',
    '03/06/20241.234,5 hồ sơ1.000,0 hồ sơ',
  ]);
});
