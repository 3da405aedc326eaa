import { createTheme, FieldType } from '@grafana/data';
import { byField, byShownUnit } from './figures.ts';

describe('figures in the office’s numbers', () => {
  it.each([
    [1_234_500_000, { symbol: 'triệu đồng', factor: 1e6, decimals: 1 }, 'vi', '1.234,5'],
    [1_234_500_000, { symbol: 'million VND', factor: 1e6, decimals: 1 }, 'en', '1,234.5'],
    [0.912, { symbol: '%', factor: 0.01, decimals: 1 }, 'vi', '91,2'],
    [0, { symbol: '', factor: 1, decimals: 0 }, 'vi', '0'],
    [-0.0001, { symbol: '%', factor: 0.01, decimals: 1 }, 'vi', '0,0'],
  ] as const)('%d as %j in %s is %s', (value, shown, language, text) => {
    expect(byShownUnit(shown, language)(value)).toEqual({ text, symbol: shown.symbol });
  });

  it.each([
    [undefined, 12345.678, '12.345,68', ''],
    ['percentunit', 0.5, '50', '%'],
    ['suffix: ca', 3, '3', 'ca'],
    ['currencyVND', 1500000, '1.500.000', '₫'],
    ['decbytes', 1250000, '1,25 MB', ''],
  ])('a field in %s shows %d as %s %s', (unit, value, text, symbol) => {
    const field = { name: 'v', type: FieldType.number, values: [], config: unit === undefined ? {} : { unit } };
    expect(byField(field, 'vi', createTheme())(value)).toEqual({ text, symbol });
  });
});
