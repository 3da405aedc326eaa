import type { FieldConfig } from '@vnioc/contract/frame.ts';
import type { Indicator } from '../../catalog/indicator.ts';

type Language = 'vi' | 'en';

/** Grafana's unit for a figure in base units. Working hours and the like keep their word: Grafana would turn 30 h into days. */
export function grafanaUnit({ unit, shown }: Pick<Indicator, 'unit' | 'shown'>, language: Language): string {
  if (unit === 'VND') return 'currencyVND';
  if (unit === '1') return shown.factor === 0.01 ? 'percentunit' : 'none';
  const symbol = language === 'vi' ? shown.symbol : shown.symbolEn;
  return symbol === '' || shown.factor !== 1 ? 'none' : `suffix: ${symbol}`;
}

/** How a value field is shown, and what a screen needs to show it as the office writes it. */
export const valueConfig = (indicator: Indicator, language: Language): FieldConfig => ({
  unit: grafanaUnit(indicator, language),
  decimals: indicator.shown.factor === 1 || indicator.unit === '1' ? indicator.shown.decimals : 0,
  custom: { baseUnit: indicator.unit, shown: indicator.shown },
});
